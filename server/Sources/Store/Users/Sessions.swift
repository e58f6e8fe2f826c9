public import Domain
import Foundation
import GRDB

/// A signed-in browser. Only the hash of its token is kept.
public struct SessionRecord: Sendable, Hashable {
    /// SHA-256 of the token, 32 bytes.
    public let tokenHash: [UInt8]
    public let userID: UserID
    /// Seconds since 1970, UTC.
    public let createdAt: Int
    /// When it was last used, to within a few minutes.
    public var seenAt: Int

    public init(tokenHash: [UInt8], userID: UserID, createdAt: Int, seenAt: Int) {
        self.tokenHash = tokenHash
        self.userID = userID
        self.createdAt = createdAt
        self.seenAt = seenAt
    }

    init(row: Row) throws {
        tokenHash = row.bytes("tokenHash")
        userID = try row.id("userID")
        createdAt = row["createdAt"]
        seenAt = row["seenAt"]
    }

    func insert(_ db: Database) throws {
        try db.execute(
            sql: "INSERT INTO session (tokenHash, userID, createdAt, seenAt) VALUES (?, ?, ?, ?)",
            arguments: [Data(tokenHash), userID.rawValue, createdAt, seenAt])
    }
}

extension Store {
    /// The session and whose it is; expiry is the caller's to judge.
    public func session(_ tokenHash: [UInt8]) async throws(AppError) -> (session: SessionRecord, user: UserRecord)? {
        try await read { db in
            guard
                let row = try Row.fetchOne(
                    db, sql: "SELECT * FROM session WHERE tokenHash = ?", arguments: [Data(tokenHash)]),
                let session = Optional(try SessionRecord(row: row)),
                let user = try Row.fetchOne(
                    db, sql: "SELECT * FROM user WHERE id = ?", arguments: [session.userID.rawValue])
            else { return nil }
            return (session, try UserRecord(row: user))
        }
    }

    /// Adds a session and ends the one it takes the place of.
    public func createSession(
        _ session: SessionRecord, replacing old: [UInt8]? = nil, event: AuditEvent? = nil
    ) async throws(AppError) {
        try await write(event) { db in
            if let old { try db.execute(sql: "DELETE FROM session WHERE tokenHash = ?", arguments: [Data(old)]) }
            try session.insert(db)
        }
    }

    public func touchSession(_ tokenHash: [UInt8], at now: Int) async throws(AppError) {
        try await write { db in
            try db.execute(
                sql: "UPDATE session SET seenAt = max(seenAt, ?) WHERE tokenHash = ?",
                arguments: [now, Data(tokenHash)])
        }
    }

    public func deleteSession(_ tokenHash: [UInt8], event: AuditEvent? = nil) async throws(AppError) {
        try await write(event) { db in
            try db.execute(sql: "DELETE FROM session WHERE tokenHash = ?", arguments: [Data(tokenHash)])
        }
    }

    /// Removes sessions last used before `idle` or made before `absolute` (seconds since 1970).
    public func deleteSessions(idleSince idle: Int, createdBefore absolute: Int) async throws(AppError) {
        try await write { db in
            try db.execute(
                sql: "DELETE FROM session WHERE seenAt < ? OR createdAt < ?", arguments: [idle, absolute])
        }
    }
}
