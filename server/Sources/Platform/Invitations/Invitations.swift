public import Domain
public import Store

/// Links that bring people into a workspace. A link works once, for 7 days, for one address.
public struct Invitations: Sendable {
    /// In seconds.
    public static let life = 7 * 24 * 3600

    /// What a link offers, for the page that shows it.
    public struct Offer: Sendable, Hashable {
        public let workspace: Workspace
        public let email: String
        public let role: Role
    }

    private let instance: Instance
    private let accounts: Accounts
    private let sessions: Sessions

    init(_ instance: Instance, accounts: Accounts, sessions: Sessions) {
        self.instance = instance
        self.accounts = accounts
        self.sessions = sessions
    }

    /// Invites an address; an earlier invitation of the same address is replaced.
    ///
    /// The token stands in the link, which is shown once.
    /// - Throws: `workspace.not_found`, `access.denied`, `account.invalid`.
    public func create(
        email: String, role: Role, in workspace: WorkspaceID, as principal: Principal
    ) async throws(AppError) -> (invitation: InvitationRecord, token: Secret<String>) {
        let own = try await instance.access.require(.administrator, in: workspace, as: principal)
        guard role <= own else { throw .denied(role) }
        guard try await instance.store.workspace(workspace) != nil else { throw .absent(.workspaceNotFound) }
        let now = instance.clock.seconds
        let invitation = InvitationRecord(
            id: .random(), workspaceID: workspace, email: try Wording.email(email), role: role,
            invitedBy: principal.userID, createdAt: now, expiresAt: now + Self.life)
        let token = Token()
        try await instance.store.createInvitation(
            invitation, tokenHash: token.hash,
            event: instance.event(
                "invitation.created", by: principal, in: workspace, subject: invitation.id.rawValue))
        return (invitation, token.text)
    }

    /// Open ones, newest first.
    /// - Throws: `workspace.not_found`, `access.denied`.
    public func list(
        in workspace: WorkspaceID, as principal: Principal
    ) async throws(AppError) -> [InvitationRecord] {
        try await instance.access.require(.administrator, in: workspace, as: principal)
        return try await instance.store.invitations(in: workspace, at: instance.clock.seconds)
    }

    /// - Throws: `workspace.not_found`, `access.denied`, `invitation.invalid`.
    public func revoke(
        _ id: InvitationID, in workspace: WorkspaceID, as principal: Principal
    ) async throws(AppError) {
        try await instance.access.require(.administrator, in: workspace, as: principal)
        try await instance.store.deleteInvitation(
            id, in: workspace,
            event: instance.event("invitation.revoked", by: principal, in: workspace, subject: id.rawValue))
    }

    /// What the link with this token offers.
    /// - Throws: `invitation.invalid`, the same for unknown, used, withdrawn and old ones.
    public func lookUp(token: String) async throws(AppError) -> Offer {
        let found = try await instance.store.invitation(tokenHash: Token.hash(token), at: instance.clock.seconds)
        guard let found, let workspace = try await instance.store.workspace(found.workspaceID) else {
            throw Self.invalid
        }
        return Offer(workspace: workspace, email: found.email, role: found.role)
    }

    /// Uses the link: as who is signed in, or with the password of the account, or with a fresh account.
    ///
    /// - Parameter peer: the address the connection came from.
    /// - Returns: the workspace, and the session of whoever was not signed in before.
    /// - Throws: `invitation.invalid`; `account.invalid`; `session.refused` for the wrong password of an account;
    ///   `access.denied` when somebody else is signed in.
    public func accept(
        token: String, name: String?, password: Secret<String>?, from peer: String, as principal: Principal
    ) async throws(AppError) -> (workspace: WorkspaceID, user: PrincipalUser, signedIn: SignedIn?) {
        let hash = Token.hash(token)
        guard let invitation = try await instance.store.invitation(tokenHash: hash, at: instance.clock.seconds) else {
            throw Self.invalid
        }
        let (user, isFresh) = try await guest(invitation, name: name, password: password, peer, principal)
        let isSignedIn = principal.userID == user.id
        let session = isSignedIn ? nil : sessions.make(for: user.id)
        defer { instance.changes.note() }
        _ = try await instance.store.acceptInvitation(
            tokenHash: hash, at: instance.clock.seconds, user: user, isNew: isFresh, session: session?.record,
            event: instance.event(
                "invitation.accepted", by: .user(user.facts), in: invitation.workspaceID,
                subject: invitation.id.rawValue))
        return (
            invitation.workspaceID, user.facts, session.map { SignedIn(user: user.facts, token: $0.token.text) }
        )
    }

    /// The account that accepts, and whether it is still to be made.
    private func guest(
        _ invitation: InvitationRecord, name: String?, password: Secret<String>?, _ peer: String,
        _ principal: Principal
    ) async throws(AppError) -> (UserRecord, isFresh: Bool) {
        let account = try await instance.store.user(email: invitation.email)
        if case .user(let person) = principal {
            guard let account, account.id == person.id else {
                throw AppError(
                    .accessDenied, "The invitation is for another e-mail address.",
                    hint: "Sign out, then open the link again.")
            }
            return (account, false)
        }
        guard let password else {
            throw AppError(.accountInvalid, "A password is needed.", place: "password")
        }
        if account != nil {
            return (try await accounts.verified(email: invitation.email, password: password, from: peer), false)
        }
        return (try await accounts.make(email: invitation.email, name: name ?? "", password: password), true)
    }

    private static var invalid: AppError {
        AppError(
            .invitationInvalid, "The invitation is used up, withdrawn or too old.",
            hint: "Ask for another one.")
    }
}
