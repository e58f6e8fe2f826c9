public import Domain
import GRDB

/// One line of the audit trail: what happened, who did it, to which record. Never a value.
///
/// It is written in the transaction of the change it tells of.
public struct AuditEvent: Sendable, Hashable {
    /// `area.what_happened`, such as `datasource.changed`.
    public let name: String
    /// A user's id, `host` or `anonymous`.
    public let actor: String
    /// Seconds since 1970, UTC.
    public let at: Int
    public let workspaceID: WorkspaceID?
    /// The id of the record.
    public let subject: String?

    public init(_ name: String, by actor: Principal, at: Int, workspaceID: WorkspaceID? = nil, subject: String? = nil) {
        self.name = name
        self.actor =
            switch actor {
            case .user(let user): user.id.rawValue
            case .anonymous: "anonymous"
            case .host: "host"
            }
        self.at = at
        self.workspaceID = workspaceID
        self.subject = subject
    }

    init(row: Row) throws {
        name = row["name"]
        actor = row["actor"]
        at = row["at"]
        workspaceID = try row.optionalID("workspaceID")
        subject = row["subject"]
    }

    func insert(_ db: Database) throws {
        try db.execute(
            sql: "INSERT INTO auditEvent (at, name, actor, workspaceID, subject) VALUES (?, ?, ?, ?, ?)",
            arguments: [at, name, actor, workspaceID?.rawValue, subject])
    }
}

extension Store {
    /// The newest events first; those of one workspace, or all.
    public func auditEvents(in workspace: WorkspaceID? = nil, limit: Int = 100) async throws(AppError) -> [AuditEvent] {
        try await read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT * FROM auditEvent WHERE ?1 IS NULL OR workspaceID = ?1 ORDER BY id DESC LIMIT ?2
                    """,
                arguments: [workspace?.rawValue, limit]
            ).map(AuditEvent.init(row:))
        }
    }

    /// The number of the newest event that changed something (signing in and out does not): it grows with every
    /// change of the configuration, by any process.
    public func lastAuditEvent() async throws(AppError) -> Int {
        try await read { try Int.fetchOne($0, sql: Self.lastChange) ?? 0 }
    }

    static let lastChange = "SELECT max(id) FROM auditEvent WHERE substr(name, 1, 8) <> 'session.'"

    /// Writes an event that goes with no other change, such as a refused sign-in.
    public func record(_ event: AuditEvent) async throws(AppError) {
        try await write(event) { _ in }
    }
}
