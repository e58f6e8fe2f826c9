public import Domain
import Store

/// The first run: who becomes the owner of the instance.
public struct Setup: Sendable {
    /// How long a set-up link works, in seconds; every start of the server makes another one.
    public static let tokenLife = 30 * 60
    static let firstWorkspace = "Workspace"

    private let instance: Instance
    private let accounts: Accounts
    private let sessions: Sessions

    init(_ instance: Instance, accounts: Accounts, sessions: Sessions) {
        self.instance = instance
        self.accounts = accounts
        self.sessions = sessions
    }

    /// Whether the instance has its owner.
    public func isDone() async throws(AppError) -> Bool { try await instance.store.hasOwner() }

    /// A token for the set-up link; earlier ones stop working. `nil`: there is an owner already.
    /// - Throws: `access.denied` for everybody but the operator.
    public func makeToken(as principal: Principal) async throws(AppError) -> Secret<String>? {
        try instance.requireHost(principal)
        let token = Token()
        let expiry = instance.clock.seconds + Self.tokenLife
        return try await instance.store.setSetupToken(token.hash, expiresAt: expiry) ? token.text : nil
    }

    /// Makes the owner's account and signs it in. The owner takes over workspaces that have no member.
    /// - Throws: `setup.closed` when there is an owner; `setup.token_wrong`; `account.invalid`.
    public func claim(
        token: String, email: String, name: String, password: Secret<String>
    ) async throws(AppError) -> SignedIn {
        let hash = Token.hash(token)
        guard try await !instance.store.hasOwner() else {
            throw AppError(.setupClosed, "This instance has an owner already.")
        }
        // Before the hash, which costs more than a stranger should be able to ask for.
        guard try await instance.store.isSetupToken(hash, at: instance.clock.seconds) else {
            throw AppError(
                .setupTokenWrong, "The set-up link is wrong or too old.",
                hint: "The server prints a fresh one at every start.")
        }
        let owner = try await accounts.make(email: email, name: name, password: password, isOwner: true)
        let (session, record) = sessions.make(for: owner.id)
        try await store(owner, tokenHash: hash, session: record, as: .user(owner.facts))
        return SignedIn(user: owner.facts, token: session.text)
    }

    /// Makes the owner's account at the command line, without a token.
    /// - Throws: `access.denied`; `setup.closed`; `account.invalid`, `account.exists`.
    public func createOwner(
        email: String, name: String, password: Secret<String>, as principal: Principal
    ) async throws(AppError) -> PrincipalUser {
        try instance.requireHost(principal)
        let owner = try await accounts.make(email: email, name: name, password: password, isOwner: true)
        try await store(owner, tokenHash: nil, session: nil, as: principal)
        return owner.facts
    }

    private func store(
        _ owner: UserRecord, tokenHash: [UInt8]?, session: SessionRecord?, as principal: Principal
    ) async throws(AppError) {
        defer { instance.changes.note() }
        _ = try await instance.store.createOwner(
            owner, tokenHash: tokenHash, firstWorkspace: Self.firstWorkspace, session: session,
            event: instance.event("setup.done", by: principal, subject: owner.id.rawValue))
    }
}
