import Domain
import GRDB

/// Rows of a draft: pages, queries and JS objects.
enum AppContent {
    static func insert(_ db: Database, _ draft: AppDraft, into app: AppID) throws {
        for (position, page) in draft.pages.enumerated() { try insert(db, page, app, position) }
        for (position, query) in draft.queries.enumerated() { try insert(db, query, app, position) }
        for (position, object) in draft.jsObjects.enumerated() { try insert(db, object, app, position) }
    }

    static func fetch(_ db: Database, _ app: AppID) throws -> AppDraft? {
        guard let row = try Row.fetchOne(db, sql: "SELECT * FROM app WHERE id = ?", arguments: [app.rawValue]) else {
            return nil
        }
        func rows(_ table: StaticString) throws -> [Row] {
            try Row.fetchAll(
                db, sql: "SELECT * FROM \(table) WHERE appID = ? ORDER BY position", arguments: [app.rawValue])
        }
        return AppDraft(
            header: AppHeader(
                name: row["name"], settings: try row.value("settings"),
                libraries: try row.document("libraries").array ?? [], source: try row.document("source")),
            pages: try rows("page").map(page), queries: try rows("query").map(query),
            jsObjects: try rows("jsObject").map(object))
    }

    private static func insert(_ db: Database, _ page: Page, _ app: AppID, _ position: Int) throws {
        try db.execute(
            sql: """
                INSERT INTO page (id, appID, position, name, slug, isHidden, isDefault, icon, layout, source)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                page.id.rawValue, app.rawValue, position, StoredText.name(page.name, place: "page"),
                StoredText.name(page.slug, place: "page"), page.isHidden, page.isDefault,
                page.icon.map { try StoredText.name($0, place: "page") }, StoredText.write(page.layout),
                StoredText.write(page.source),
            ])
    }

    private static func insert(_ db: Database, _ query: Query, _ app: AppID, _ position: Int) throws {
        try db.execute(
            sql: """
                INSERT INTO query (id, appID, pageID, position, name, datasourceID, definition, settings, source)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                query.id.rawValue, app.rawValue, query.pageID.rawValue, position,
                StoredText.name(query.name, place: "query"), query.datasourceID?.rawValue,
                StoredText.encode(query.definition), StoredText.encode(query.settings), StoredText.write(query.source),
            ])
    }

    private static func insert(_ db: Database, _ object: JSObject, _ app: AppID, _ position: Int) throws {
        try db.execute(
            sql: """
                INSERT INTO jsObject (id, appID, pageID, position, name, body, functions, source)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                object.id.rawValue, app.rawValue, object.pageID.rawValue, position,
                StoredText.name(object.name, place: "JS object"), StoredText.write(.string(object.body)),
                StoredText.encode(object.functions), StoredText.write(object.source),
            ])
    }

    private static func page(_ row: Row) throws -> Page {
        Page(
            id: try row.id("id"), name: row["name"], slug: row["slug"], isHidden: row["isHidden"],
            isDefault: row["isDefault"], icon: row["icon"], layout: try row.document("layout"),
            source: try row.document("source"))
    }

    private static func query(_ row: Row) throws -> Query {
        Query(
            id: try row.id("id"), pageID: try row.id("pageID"), name: row["name"],
            datasourceID: try row.optionalID("datasourceID"), definition: try row.value("definition"),
            settings: try row.value("settings"), source: try row.document("source"))
    }

    private static func object(_ row: Row) throws -> JSObject {
        JSObject(
            id: try row.id("id"), pageID: try row.id("pageID"), name: row["name"],
            body: try row.document("body").string ?? "", functions: try row.value("functions"),
            source: try row.document("source"))
    }
}
