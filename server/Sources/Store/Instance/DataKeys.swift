public import Domain
import Foundation
import GRDB

/// A data key as the vault wrapped it; worthless without the instance password.
public struct StoredDataKey: Sendable, Hashable {
    public let id: String
    public let wrapped: [UInt8]

    public init(id: String, wrapped: [UInt8]) {
        self.id = id
        self.wrapped = wrapped
    }
}

extension Store {
    /// All keys, oldest first; the last one is current.
    public func dataKeys() async throws(AppError) -> [StoredDataKey] {
        try await read { try Self.dataKeys($0) }
    }

    /// Adds a key and answers all of them.
    ///
    /// With `onlyIfFirst` nothing is added when there is one already: of two processes that start on an
    /// empty store both continue with the same key.
    public func addDataKey(
        _ key: StoredDataKey, onlyIfFirst: Bool, at now: Int, event: AuditEvent? = nil
    ) async throws(AppError) -> [StoredDataKey] {
        try await write(event) { db in
            try db.execute(
                sql: """
                    INSERT INTO dataKey (id, wrapped, createdAt)
                    SELECT ?, ?, ? WHERE ? = 0 OR NOT EXISTS (SELECT 1 FROM dataKey)
                    """,
                arguments: [key.id, Data(key.wrapped), now, onlyIfFirst])
            return try Self.dataKeys(db)
        }
    }

    private static func dataKeys(_ db: Database) throws -> [StoredDataKey] {
        try Row.fetchAll(db, sql: "SELECT id, wrapped FROM dataKey ORDER BY position").map {
            StoredDataKey(id: $0["id"], wrapped: $0.bytes("wrapped"))
        }
    }
}
