public import Domain
import GRDB

extension Store {
    /// Writes an app with all it brings: datasources, pages, queries, JS objects and the report.
    ///
    /// Either all of it is there afterwards or nothing.
    /// - Throws: `workspace.not_found`; `request.invalid` for a name with NUL.
    public func createApp(
        _ incoming: IncomingApp, at now: Int, event: AuditEvent
    ) async throws(AppError) -> StoredImport {
        try await write(event) { db in
            let environment = try Row.fetchOne(
                db, sql: "SELECT id FROM environment WHERE workspaceID = ? AND isDefault = 1",
                arguments: [incoming.workspaceID.rawValue])
            guard let environment = try environment?.id("id") as EnvironmentID? else {
                throw AppError(.workspaceNotFound, "There is no such workspace.")
            }
            var datasources: [DatasourceID: Datasource] = [:]
            for datasource in incoming.datasources {
                datasources[datasource.id] = try Self.take(db, datasource, incoming.workspaceID, environment)
            }
            var draft = incoming.draft
            for place in draft.queries.indices {
                let id = draft.queries[place].datasourceID
                draft.queries[place].datasourceID = id.map { datasources[$0]?.id ?? $0 }
            }
            let slug = try Self.freeSlug(db, incoming.slug)
            var report = incoming.report
            for source in incoming.datasources {
                guard let given = datasources[source.id]?.name, given != source.name else { continue }
                report?.rename(datasource: source.name, to: given)
            }
            try Self.insert(db, draft, incoming, report, slug, now)
            let app = App(
                id: incoming.id, workspaceID: incoming.workspaceID, name: draft.header.name, slug: slug,
                isPublic: false, revision: 1, releaseID: nil)
            return StoredImport(app: app, datasources: datasources, report: report)
        }
    }

    private static func insert(
        _ db: Database, _ draft: AppDraft, _ incoming: IncomingApp, _ report: ImportReport?, _ slug: String, _ now: Int
    ) throws {
        try db.execute(
            sql: """
                INSERT INTO app (id, workspaceID, name, slug, isPublic, revision, createdAt, settings, libraries, source)
                VALUES (?, ?, ?, ?, 0, 1, ?, ?, ?, ?)
                """,
            arguments: [
                incoming.id.rawValue, incoming.workspaceID.rawValue,
                StoredText.name(draft.header.name, place: "name"), slug, now,
                StoredText.encode(draft.header.settings), StoredText.write(.array(draft.header.libraries)),
                StoredText.write(draft.header.source),
            ])
        try AppContent.insert(db, draft, into: incoming.id)
        guard let report else { return }
        try db.execute(
            sql: "INSERT INTO importReport (appID, report) VALUES (?, ?)",
            arguments: [incoming.id.rawValue, StoredText.encode(report)])
    }

    private static func take(
        _ db: Database, _ incoming: IncomingDatasource, _ workspace: WorkspaceID, _ environment: EnvironmentID
    ) throws -> Datasource {
        let present = try Row.fetchOne(
            db, sql: "SELECT * FROM datasource WHERE workspaceID = ? AND name = ? AND plugin = ?",
            arguments: [workspace.rawValue, incoming.name, incoming.plugin])
        if let present { return try Datasource(row: present) }
        let name = try firstFree(incoming.name, written: { "\(incoming.name) (\($0))" }) { name in
            try Bool.fetchOne(
                db, sql: "SELECT EXISTS (SELECT 1 FROM datasource WHERE workspaceID = ? AND name = ?)",
                arguments: [workspace.rawValue, name]) ?? false
        }
        let datasource = Datasource(
            id: incoming.id, workspaceID: workspace, name: name, connector: incoming.connector,
            plugin: incoming.plugin, revision: 1, source: incoming.source)
        try datasource.insert(db)
        try incoming.settings?.replace(db, datasource.id, environment)
        return datasource
    }

    private static func freeSlug(_ db: Database, _ wish: String) throws -> String {
        let wish = try StoredText.name(wish, place: "slug")
        return try firstFree(wish, written: { "\(wish)-\($0)" }) { slug in
            try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM app WHERE slug = ?)", arguments: [slug]) ?? false
        }
    }

    private static func firstFree(
        _ wish: String, written: (Int) -> String, isTaken: (String) throws -> Bool
    ) rethrows -> String {
        var name = wish
        var number = 1
        while try isTaken(name) {
            number += 1
            name = written(number)
        }
        return name
    }
}
