public import Domain
import Foundation
import Store
import Vault

/// People's accounts: signing in and up, passwords.
public struct Accounts: Sendable {
    static let signUpSetting = "signUp.open"

    private let instance: Instance
    private let sessions: Sessions
    private let throttle: Throttle

    init(_ instance: Instance, sessions: Sessions, throttle: Throttle) {
        self.instance = instance
        self.sessions = sessions
        self.throttle = throttle
    }

    // MARK: Signing in

    /// - Parameters:
    ///   - peer: the address the connection came from; never one that a header claims.
    ///   - token: a session of this browser that ends with the new one.
    /// - Throws: `session.refused`, the same for a wrong password and an unknown address; `session.throttled`.
    public func signIn(
        email: String, password: Secret<String>, from peer: String, replacing token: String? = nil
    ) async throws(AppError) -> SignedIn {
        let user = try await verified(email: email, password: password, from: peer)
        let (fresh, record) = sessions.make(for: user.id)
        let event = instance.event("session.started", by: .user(user.facts))
        let old = token.map(Token.hash)
        try await instance.store.createSession(record, replacing: old, event: event)
        if let old { sessions.ended(old) }
        try await sessions.cleanUp()
        return SignedIn(user: user.facts, token: fresh.text)
    }

    /// Checks a password under the throttle.
    func verified(
        email: String, password: Secret<String>, from peer: String
    ) async throws(AppError) -> UserRecord {
        let email = email.lowercased().trimmingCharacters(in: .whitespacesAndNewlines)
        let account = String(email.prefix(254))
        try throttle.begin(account: account, peer: peer)
        let user = try await instance.store.user(email: account)
        let isRight = try await matches(password, user)
        guard isRight, let user else {
            throw AppError(.sessionRefused, "The e-mail address or the password is wrong.")
        }
        throttle.succeed(account: account, peer: peer)
        return user
    }

    private func matches(_ password: Secret<String>, _ user: UserRecord?) async throws(AppError) -> Bool {
        // An absurdly long text is not worth a hash, but must not answer sooner for known accounts than for others.
        guard password.reveal({ $0.utf8.count }) <= 1024 else { return false }
        return try await instance.hasher.verify(password, against: user?.passwordHash.reveal { $0 })
    }

    // MARK: Making accounts

    /// Whether strangers may make an account.
    public func isSignUpOpen() async throws(AppError) -> Bool {
        try await instance.store.setting(Self.signUpSetting)?.bool ?? false
    }

    /// - Throws: `access.denied` for everybody but the owner and the operator.
    public func setSignUpOpen(_ isOpen: Bool, as principal: Principal) async throws(AppError) {
        if principal != .host, try !instance.person(principal).isOwner {
            throw AppError(.accessDenied, "Only the owner of the instance can change this.")
        }
        try await instance.store.setSetting(
            Self.signUpSetting, to: .bool(isOpen),
            event: instance.event("signUp.changed", by: principal, subject: isOpen ? "open" : "closed"))
    }

    /// Makes an account and signs it in, where sign-up is open.
    /// - Throws: `account.sign_up_closed`, `account.invalid`, `account.exists`, `session.throttled`.
    public func signUp(
        email: String, name: String, password: Secret<String>, from peer: String
    ) async throws(AppError) -> SignedIn {
        guard try await isSignUpOpen() else {
            throw AppError(
                .signUpClosed, "Accounts of this instance are made by invitation.",
                hint: "Ask an administrator of a workspace to invite you.")
        }
        try throttle.begin(account: "sign-up", peer: peer)
        let user = try await make(email: email, name: name, password: password)
        let (token, record) = sessions.make(for: user.id)
        try await instance.store.createUser(
            user, session: record, event: instance.event("account.created", by: .user(user.facts)))
        return SignedIn(user: user.facts, token: token.text)
    }

    /// Makes an account for somebody else, at the command line.
    /// - Throws: `access.denied`, `account.invalid`, `account.exists`.
    public func create(
        email: String, name: String, password: Secret<String>, as principal: Principal
    ) async throws(AppError) -> PrincipalUser {
        try instance.requireHost(principal)
        let user = try await make(email: email, name: name, password: password)
        try await instance.store.createUser(
            user, event: instance.event("account.created", by: principal, subject: user.id.rawValue))
        return user.facts
    }

    /// A checked account with a hashed password, not yet stored.
    func make(
        email: String, name: String, password: Secret<String>, isOwner: Bool = false
    ) async throws(AppError) -> UserRecord {
        let email = try Wording.email(email)
        let name = try Wording.name(name, .accountInvalid)
        try Wording.checkPassword(password, email: email, name: name)
        let hash = try await instance.hasher.hash(password)
        return UserRecord(
            id: .random(), email: email, name: name, isOwner: isOwner, passwordHash: Secret(hash),
            createdAt: instance.clock.seconds)
    }

    // MARK: Passwords

    /// Sets another password and ends every session of the account but the fresh one it answers with.
    /// - Throws: `session.refused` for a wrong current password; `session.throttled`; `account.invalid`.
    public func changePassword(
        current: Secret<String>, to password: Secret<String>, from peer: String, as principal: Principal
    ) async throws(AppError) -> SignedIn {
        let person = try instance.person(principal)
        let user = try await verified(email: person.email, password: current, from: peer)
        return try await replacePassword(of: user, with: password, as: principal)
    }

    /// Sets a lost password, at the command line. Every session of the account ends.
    /// - Throws: `access.denied`; `account.invalid` also when there is no such account.
    public func resetPassword(
        of email: String, to password: Secret<String>, as principal: Principal
    ) async throws(AppError) {
        try instance.requireHost(principal)
        guard let user = try await instance.store.user(email: Wording.email(email)) else {
            throw AppError(.accountInvalid, "There is no account with this e-mail address.", place: "email")
        }
        _ = try await replacePassword(of: user, with: password, as: principal)
    }

    private func replacePassword(
        of user: UserRecord, with password: Secret<String>, as principal: Principal
    ) async throws(AppError) -> SignedIn {
        try Wording.checkPassword(password, email: user.email, name: user.name)
        let hash = try await instance.hasher.hash(password)
        let (token, record) = sessions.make(for: user.id)
        defer { instance.changes.note() }
        try await instance.store.setPassword(
            of: user.id, from: user.passwordHash, to: Secret(hash), session: principal == .host ? nil : record,
            event: instance.event("account.password_changed", by: principal, subject: user.id.rawValue))
        return SignedIn(user: user.facts, token: token.text)
    }
}
