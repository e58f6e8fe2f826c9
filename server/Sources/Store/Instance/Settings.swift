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
