public import Domain
import GRDB

/// A datasource as lists show it.
public struct DatasourceListing: Sendable {
    public let datasource: Datasource
    /// Queries that use it: in the workspace's drafts, or in those of the one app asked for.
    public let queries: Int
    /// What the default environment has; `nil`: nothing yet.
    public let settings: SealedSettings?
}

extension Datasource {
    init(row: Row) throws {
        self.init(
            id: try row.id("id"), workspaceID: try row.id("workspaceID"), name: row["name"],
            connector: try row.named("connector"), plugin: row["plugin"], revision: row["revision"],
            source: try row.document("source"))
    }

    func insert(_ db: Database) throws {
        try db.execute(
            sql: """
                INSERT INTO datasource (id, workspaceID, name, connector, plugin, revision, source)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                id.rawValue, workspaceID.rawValue, StoredText.name(name, place: "datasource"), connector.rawValue,
                StoredText.name(plugin, place: "datasource"), revision, StoredText.write(source),
            ])
    }
}

extension Store {
    public func datasource(_ id: DatasourceID) async throws(AppError) -> Datasource? {
        try await read { db in
            try Row.fetchOne(db, sql: "SELECT * FROM datasource WHERE id = ?", arguments: [id.rawValue])
                .map(Datasource.init(row:))
        }
    }

    /// All datasources of a workspace, by name.
    public func datasources(in workspace: WorkspaceID) async throws(AppError) -> [DatasourceListing] {
        try await read { db in
            try Self.listings(
                db,
                sql: """
                    SELECT datasource.*,
                        (SELECT count(*) FROM query WHERE query.datasourceID = datasource.id) AS queries
                    FROM datasource WHERE workspaceID = ? ORDER BY name, id
                    """,
                arguments: [workspace.rawValue])
        }
    }

    /// The datasources that queries of an app's draft use, by name.
    public func datasources(usedBy app: AppID) async throws(AppError) -> [DatasourceListing] {
        try await read { db in
            try Self.listings(
                db,
                sql: """
                    SELECT datasource.*, count(*) AS queries FROM query
                    JOIN datasource ON datasource.id = query.datasourceID
                    WHERE query.appID = ? GROUP BY datasource.id ORDER BY datasource.name, datasource.id
                    """,
                arguments: [app.rawValue])
        }
    }

    /// - Throws: `datasource.invalid` when the workspace has one of this name.
    public func createDatasource(
        _ datasource: Datasource, settings: SealedSettings?, environment: EnvironmentID, event: AuditEvent
    ) async throws(AppError) {
        try await write(event) { db in
            let isTaken = try Bool.fetchOne(
                db, sql: "SELECT EXISTS (SELECT 1 FROM datasource WHERE workspaceID = ? AND name = ?)",
                arguments: [datasource.workspaceID.rawValue, datasource.name])
            guard isTaken != true else {
                throw AppError(.datasourceInvalid, "The workspace has a datasource of this name.", place: "name")
            }
            try datasource.insert(db)
            try settings?.replace(db, datasource.id, environment)
        }
    }

    /// What is kept for one environment; `nil`: nothing yet.
    public func settings(
        of datasource: DatasourceID, in environment: EnvironmentID
    ) async throws(AppError) -> SealedSettings? {
        try await read { try SealedSettings.fetch($0, datasource, environment) }
    }

    /// Replaces the settings of one environment and answers the datasource as it is then.
    /// - Throws: `revision.stale` with the current revision; `datasource.not_found`.
    public func updateSettings(
        of id: DatasourceID, in environment: EnvironmentID, to settings: SealedSettings, revision: Int,
        event: AuditEvent
    ) async throws(AppError) -> Datasource {
        try await write(event) { db in
            try Revision.advance(db, "datasource", id.rawValue, from: revision, absent: .datasourceNotFound)
            try settings.replace(db, id, environment)
            guard let row = try Row.fetchOne(db, sql: "SELECT * FROM datasource WHERE id = ?", arguments: [id.rawValue])
            else { throw DamagedRecord() }
            return try Datasource(row: row)
        }
    }

    /// Queries that used it stay, without a datasource.
    /// - Throws: `datasource.not_found`.
    public func deleteDatasource(_ id: DatasourceID, event: AuditEvent) async throws(AppError) {
        try await write(event) { db in
            try db.execute(sql: "DELETE FROM datasource WHERE id = ?", arguments: [id.rawValue])
            guard db.changesCount == 1 else { throw AppError(.datasourceNotFound, "There is no such datasource.") }
        }
    }

    private static func listings(
        _ db: Database, sql: String, arguments: StatementArguments
    ) throws -> [DatasourceListing] {
        try Row.fetchAll(db, sql: sql, arguments: arguments).map { row in
            let datasource = try Datasource(row: row)
            let environment = try Row.fetchOne(
                db, sql: "SELECT id FROM environment WHERE workspaceID = ? AND isDefault = 1",
                arguments: [datasource.workspaceID.rawValue])
            let settings = try environment.flatMap { try SealedSettings.fetch(db, datasource.id, $0.id("id")) }
            return DatasourceListing(datasource: datasource, queries: row["queries"], settings: settings)
        }
    }
}
