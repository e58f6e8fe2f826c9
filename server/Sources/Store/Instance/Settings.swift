public import Domain
import GRDB

extension Store {
    /// A setting of the instance; `nil`: never set.
    public func setting(_ key: String) async throws(AppError) -> JSONValue? {
        try await read { db in
            try Row.fetchOne(db, sql: "SELECT value FROM setting WHERE key = ?", arguments: [key])?.document("value")
        }
    }

    public func setSetting(_ key: String, to value: JSONValue, event: AuditEvent? = nil) async throws(AppError) {
        try await write(event) { db in
            try db.execute(
                sql: "INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value",
                arguments: [key, StoredText.write(value)])
        }
    }
}

extension Store {
    private static let instanceKey = "instance"

    /// Those that were never set are as a fresh instance has them.
    public func instanceSettings() async throws(AppError) -> InstanceSettings {
        try await read { try Self.instanceSettings($0) }
    }

    /// - Throws: `revision.stale` with the current revision.
    public func updateInstanceSettings(
        _ settings: InstanceSettings, event: AuditEvent
    ) async throws(AppError) -> InstanceSettings {
        try await write(event) { db in
            let current = try Self.instanceSettings(db).revision
            guard settings.revision == current else { throw Revision.stale(current) }
            var changed = settings
            changed.revision += 1
            try db.execute(
                sql: "INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value",
                arguments: [Self.instanceKey, StoredText.encode(changed)])
            return changed
        }
    }

    private static func instanceSettings(_ db: Database) throws -> InstanceSettings {
        let row = try Row.fetchOne(db, sql: "SELECT value FROM setting WHERE key = ?", arguments: [instanceKey])
        return try row?.value("value") ?? InstanceSettings()
    }
}
