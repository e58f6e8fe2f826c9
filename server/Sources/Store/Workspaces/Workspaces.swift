public import Domain
import GRDB

extension Workspace {
    init(row: Row) throws { self.init(id: try row.id("id"), name: row["name"], revision: row["revision"]) }
}

extension AppEnvironment {
    init(row: Row) throws {
        self.init(
            id: try row.id("id"), workspaceID: try row.id("workspaceID"), name: row["name"],
            isDefault: row["isDefault"])
    }
}

extension Store {
    /// The name of the environment that a fresh workspace has.
    public static let firstEnvironment = "production"

    public func workspace(_ id: WorkspaceID) async throws(AppError) -> Workspace? {
        try await read { db in
            try Row.fetchOne(db, sql: "SELECT * FROM workspace WHERE id = ?", arguments: [id.rawValue])
                .map(Workspace.init(row:))
        }
    }

    /// Every workspace of the instance, oldest first.
    public func workspaces() async throws(AppError) -> [Workspace] {
        try await read { db in
            try Row.fetchAll(db, sql: "SELECT * FROM workspace ORDER BY createdAt, id").map(Workspace.init(row:))
        }
    }

    /// The workspaces a person belongs to, by name, with their role in each.
    public func workspaces(of user: UserID) async throws(AppError) -> [(workspace: Workspace, role: Role)] {
        try await read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT workspace.*, membership.role FROM membership
                    JOIN workspace ON workspace.id = membership.workspaceID
                    WHERE membership.userID = ? ORDER BY workspace.name, workspace.id
                    """,
                arguments: [user.rawValue]
            ).map { (try Workspace(row: $0), try $0.named("role")) }
        }
    }

    /// Makes a workspace with one default environment; `administrator` becomes its first member.
    public func createWorkspace(
        _ id: WorkspaceID, name: String, administrator: UserID?, at now: Int, event: AuditEvent
    ) async throws(AppError) -> Workspace {
        try await write(event) { db in
            try Self.insertWorkspace(db, id: id, name: name, at: now)
            if let administrator { try Self.insertMembership(db, administrator, in: id, role: .administrator) }
            return Workspace(id: id, name: name, revision: 1)
        }
    }

    /// - Throws: `revision.stale` with the current revision; `workspace.not_found`.
    public func renameWorkspace(
        _ id: WorkspaceID, to name: String, revision: Int, event: AuditEvent
    ) async throws(AppError) -> Workspace {
        try await write(event) { db in
            try Revision.advance(db, "workspace", id.rawValue, from: revision, absent: .workspaceNotFound)
            try db.execute(
                sql: "UPDATE workspace SET name = ? WHERE id = ?",
                arguments: [StoredText.name(name, place: "name"), id.rawValue])
            return Workspace(id: id, name: name, revision: revision + 1)
        }
    }

    /// The environments of a workspace, the default one first.
    public func environments(in workspace: WorkspaceID) async throws(AppError) -> [AppEnvironment] {
        try await read { db in
            try Row.fetchAll(
                db, sql: "SELECT * FROM environment WHERE workspaceID = ? ORDER BY isDefault DESC, name",
                arguments: [workspace.rawValue]
            ).map(AppEnvironment.init(row:))
        }
    }

    /// - Throws: `environment.exists`.
    public func createEnvironment(
        name: String, in workspace: WorkspaceID, event: AuditEvent
    ) async throws(AppError) -> AppEnvironment {
        let environment = AppEnvironment(id: .random(), workspaceID: workspace, name: name, isDefault: false)
        return try await write(event) { db in
            let taken = try Bool.fetchOne(
                db, sql: "SELECT EXISTS (SELECT 1 FROM environment WHERE workspaceID = ? AND name = ?)",
                arguments: [workspace.rawValue, name])
            guard taken != true else {
                throw AppError(.environmentExists, "The workspace has an environment of this name.", place: "name")
            }
            try db.execute(
                sql: "INSERT INTO environment (id, workspaceID, name, isDefault) VALUES (?, ?, ?, 0)",
                arguments: [
                    environment.id.rawValue, workspace.rawValue, StoredText.name(name, place: "name"),
                ])
            return environment
        }
    }

    static func insertWorkspace(_ db: Database, id: WorkspaceID, name: String, at now: Int) throws {
        try db.execute(
            sql: "INSERT INTO workspace (id, name, revision, createdAt) VALUES (?, ?, 1, ?)",
            arguments: [id.rawValue, StoredText.name(name, place: "name"), now])
        try db.execute(
            sql: "INSERT INTO environment (id, workspaceID, name, isDefault) VALUES (?, ?, ?, 1)",
            arguments: [EnvironmentID.random().rawValue, id.rawValue, firstEnvironment])
    }
}
