public import Domain
import Store
import Synchronization

/// Somebody who just signed in, and the token that proves it from now on.
public struct SignedIn: Sendable {
    public let user: PrincipalUser
    /// For the session cookie; never shown again.
    public let token: Secret<String>
}

/// Signed-in browsers.
///
/// A session ends 12 hours after its last use or 7 days after it began. Signing out, and a new password, end it
/// at once.
public struct Sessions: Sendable {
    /// In seconds.
    public static let idleLimit = 12 * 3600
    public static let absoluteLimit = 7 * 24 * 3600

    private let instance: Instance
    private let live: LiveSessions
    private let cleaning = CleaningTurn()

    init(_ instance: Instance) {
        self.instance = instance
        live = LiveSessions(changes: instance.changes)
    }

    /// Who sends this token; `nil` for an unknown or ended session.
    public func user(token: String) async throws(AppError) -> PrincipalUser? {
        guard (16...128).contains(token.utf8.count) else { return nil }
        let hash = Token.hash(token)
        let now = instance.clock.seconds
        if let entry = live.find(hash), entry.isFresh(at: now) { return entry.user }
        let moment = live.moment
        guard let entry = try await load(hash, at: now) else { return nil }
        live.keep(entry, for: hash, readAt: moment)
        return entry.user
    }

    /// Who sends this token; without a session anonymous.
    public func principal(for token: String?) async throws(AppError) -> Principal {
        guard let token, let user = try await user(token: token) else { return .anonymous }
        return .user(user)
    }

    /// Ends the session; a token that belongs to none is fine.
    public func signOut(token: String) async throws(AppError) {
        let hash = Token.hash(token)
        defer { live.remove(hash) }
        let entry = try await load(hash, at: instance.clock.seconds)
        let event = entry.map { instance.event("session.ended", by: .user($0.user)) }
        try await instance.store.deleteSession(hash, event: event)
    }

    /// After a session was replaced in the store.
    func ended(_ hash: [UInt8]) { live.remove(hash) }

    /// A fresh session, not yet stored: the caller writes it in the transaction it belongs to.
    func make(for user: UserID) -> (token: Token, record: SessionRecord) {
        let now = instance.clock.seconds
        let token = Token()
        return (token, SessionRecord(tokenHash: token.hash, userID: user, createdAt: now, seenAt: now))
    }

    /// Removes sessions that have ended, at most once an hour.
    func cleanUp() async throws(AppError) {
        let now = instance.clock.seconds
        guard cleaning.take(at: now) else { return }
        try await instance.store.deleteSessions(
            idleSince: now - Self.idleLimit, createdBefore: now - Self.absoluteLimit)
    }

    private func load(_ hash: [UInt8], at now: Int) async throws(AppError) -> LiveSessions.Entry? {
        guard let found = try await instance.store.session(hash) else { return nil }
        let session = found.session
        guard now - session.seenAt < Self.idleLimit, now - session.createdAt < Self.absoluteLimit else { return nil }
        var seenAt = session.seenAt
        if now - seenAt >= LiveSessions.Entry.freshness {
            try await instance.store.touchSession(hash, at: now)
            seenAt = now
        }
        return LiveSessions.Entry(
            user: found.user.facts, seenAt: seenAt, endsAt: session.createdAt + Self.absoluteLimit)
    }
}

/// Whose turn it is to clean up: one caller per hour.
private final class CleaningTurn: Sendable {
    private let last = Mutex(0)

    func take(at now: Int) -> Bool {
        last.withLock { last in
            guard now - last >= 3600 else { return false }
            last = now
            return true
        }
    }
}
