public import Domain
import Foundation
import GRDB

extension Store {
    /// Whether the instance has its owner.
    public func hasOwner() async throws(AppError) -> Bool {
        try await read { try Self.hasOwner($0) }
    }

    /// Replaces the set-up token. Does nothing and answers false when there is an owner already.
    public func setSetupToken(_ tokenHash: [UInt8], expiresAt: Int) async throws(AppError) -> Bool {
        try await write { db in
            guard try !Self.hasOwner(db) else { return false }
            try db.execute(
                sql: "INSERT OR REPLACE INTO setupToken (id, tokenHash, expiresAt) VALUES (1, ?, ?)",
                arguments: [Data(tokenHash), expiresAt])
            return true
        }
    }

    /// Whether this token may still make the owner.
    public func isSetupToken(_ tokenHash: [UInt8], at now: Int) async throws(AppError) -> Bool {
        try await read { try Self.isSetupToken($0, tokenHash, now) }
    }

    /// Makes the owner, signs them in, and gives them every workspace that has no member (or a first one).
    ///
    /// With a `tokenHash` the token is checked and used up in the same transaction; without one the caller
    /// is the operator of the machine.
    /// - Returns: one workspace of the owner.
    /// - Throws: `setup.closed` when there is an owner; `setup.token_wrong`; `account.exists`.
    public func createOwner(
        _ owner: UserRecord, tokenHash: [UInt8]?, firstWorkspace: String, session: SessionRecord?, event: AuditEvent
    ) async throws(AppError) -> WorkspaceID {
        try await write(event) { db in
            guard try !Self.hasOwner(db) else {
                throw AppError(.setupClosed, "This instance has an owner already.")
            }
            if let tokenHash, try !Self.isSetupToken(db, tokenHash, owner.createdAt) {
                throw AppError(.setupTokenWrong, "The set-up token is wrong or too old.")
            }
            try owner.insert(db)
            try db.execute(sql: "DELETE FROM setupToken")
            try session?.insert(db)
            let unowned = "SELECT id FROM workspace WHERE id NOT IN (SELECT workspaceID FROM membership)"
            if try Row.fetchOne(db, sql: unowned) == nil {
                try Self.insertWorkspace(db, id: .random(), name: firstWorkspace, at: owner.createdAt)
            }
            let ids = try Row.fetchAll(db, sql: unowned + " ORDER BY createdAt").map { try $0.id("id") as WorkspaceID }
            for id in ids { try Self.insertMembership(db, owner.id, in: id, role: .administrator) }
            guard let first = ids.first else { throw DamagedRecord() }
            return first
        }
    }

    private static func hasOwner(_ db: Database) throws -> Bool {
        try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM user WHERE isOwner = 1)") ?? false
    }

    private static func isSetupToken(_ db: Database, _ tokenHash: [UInt8], _ now: Int) throws -> Bool {
        try Bool.fetchOne(
            db, sql: "SELECT EXISTS (SELECT 1 FROM setupToken WHERE tokenHash = ? AND expiresAt > ?)",
            arguments: [Data(tokenHash), now]) ?? false
    }
}
