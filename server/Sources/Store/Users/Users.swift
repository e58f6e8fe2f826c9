public import Domain
import GRDB

extension Store {
    public func user(_ id: UserID) async throws(AppError) -> UserRecord? {
        try await read { db in
            try Row.fetchOne(db, sql: "SELECT * FROM user WHERE id = ?", arguments: [id.rawValue])
                .map(UserRecord.init(row:))
        }
    }

    /// The owner of the instance; `nil`: nobody has claimed it yet.
    public func owner() async throws(AppError) -> UserRecord? {
        try await read { db in
            try Row.fetchOne(db, sql: "SELECT * FROM user WHERE isOwner = 1").map(UserRecord.init(row:))
        }
    }

    /// By address in lower case.
    public func user(email: String) async throws(AppError) -> UserRecord? {
        try await read { db in
            try Row.fetchOne(db, sql: "SELECT * FROM user WHERE email = ?", arguments: [email])
                .map(UserRecord.init(row:))
        }
    }

    /// - Throws: `account.exists`.
    public func createUser(_ user: UserRecord, session: SessionRecord? = nil, event: AuditEvent) async throws(AppError)
    {
        try await write(event) { db in
            try user.insert(db)
            try session?.insert(db)
        }
    }

    /// Sets the password and ends every session of the user; `session` is the one that goes on.
    /// - Throws: `session.refused` when the hash is no longer `oldHash`: somebody else changed it meanwhile.
    public func setPassword(
        of user: UserID, from oldHash: Secret<String>, to hash: Secret<String>, session: SessionRecord?,
        event: AuditEvent
    ) async throws(AppError) {
        try await write(event) { db in
            let (old, new) = (oldHash.reveal { $0 }, hash.reveal { $0 })
            try db.execute(
                sql: "UPDATE user SET passwordHash = ? WHERE id = ? AND passwordHash = ?",
                arguments: [new, user.rawValue, old])
            guard db.changesCount == 1 else { throw AppError(.sessionRefused, "The password was changed meanwhile.") }
            try db.execute(sql: "DELETE FROM session WHERE userID = ?", arguments: [user.rawValue])
            try session?.insert(db)
        }
    }
}
