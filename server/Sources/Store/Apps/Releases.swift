public import Domain
import GRDB

/// A page of a draft or release as links show it.
public struct PageLink: Sendable, Hashable {
    public let id: PageID
    public let name: String
    public let slug: String
    public let isHidden: Bool
    public let isDefault: Bool

    init(row: Row) throws {
        id = try row.id("pageID")
        name = row["name"]
        slug = row["slug"]
        isHidden = row["isHidden"]
        isDefault = row["isDefault"]
    }
}

/// The two parts of a view document, as JSON text that needs no parsing on its way out.
public struct ReleaseDocuments: Sendable, Hashable {
    public let pageID: PageID
    public let slug: String
    /// The app's part.
    public let app: [UInt8]
    /// The page's part.
    public let page: [UInt8]
}

extension Release {
    init(row: Row) throws {
        self.init(
            id: try row.id("id"), appID: try row.id("appID"), number: row["number"], createdAt: row["createdAt"],
            createdBy: try row.optionalID("createdBy"), note: row["note"])
    }
}

extension Store {
    private static let columns = "id, appID, number, createdAt, createdBy, note"

    /// Adds the next release of an app and makes it the one that viewers get.
    ///
    /// - Parameter revision: the revision of the draft that `content` was compiled from.
    /// - Throws: `app.not_found`; `revision.stale` when the draft was changed since.
    public func createRelease(
        of app: AppID, content: ReleaseContent, revision: Int, note: String, by user: UserID?, at now: Int,
        event: AuditEvent
    ) async throws(AppError) -> Release {
        try await write(event) { db in
            guard let present = try Self.app(db, app) else { throw AppError(.appNotFound, "There is no such app.") }
            guard present.revision == revision else {
                throw AppError(
                    .revisionStale, "The app was changed while it was released.", hint: "Release it again.",
                    currentRevision: present.revision)
            }
            let last = try Int.fetchOne(
                db, sql: "SELECT max(number) FROM release WHERE appID = ?", arguments: [app.rawValue])
            let release = Release(
                id: .random(), appID: app, number: (last ?? 0) + 1, createdAt: now, createdBy: user,
                note: try StoredText.name(note, place: "note"))
            try Self.insert(db, release, content)
            try db.execute(
                sql: "UPDATE app SET releaseID = ? WHERE id = ?", arguments: [release.id.rawValue, app.rawValue])
            return release
        }
    }

    /// The release that viewers get; `nil`: none yet.
    public func release(of app: AppID) async throws(AppError) -> Release? {
        try await read { db in
            guard let id = try Self.app(db, app)?.releaseID else { return nil }
            return try Self.release(db, id)
        }
    }

    /// Newest first.
    public func releases(of app: AppID) async throws(AppError) -> [Release] {
        try await read { db in
            try Row.fetchAll(
                db, sql: "SELECT \(Self.columns) FROM release WHERE appID = ? ORDER BY number DESC",
                arguments: [app.rawValue]
            ).map(Release.init(row:))
        }
    }

    /// The pages of a release in the order of its navigation.
    public func releasePages(_ release: ReleaseID) async throws(AppError) -> [PageLink] {
        try await read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT pageID, name, slug, isHidden, isDefault FROM releasePage
                    WHERE releaseID = ? ORDER BY position
                    """,
                arguments: [release.rawValue]
            ).map(PageLink.init(row:))
        }
    }

    /// What a viewer's browser needs of one page; without a slug the default page, else the first.
    public func releasePage(_ release: ReleaseID, slug: String?) async throws(AppError) -> ReleaseDocuments? {
        try await read { db in
            guard
                let row = try Row.fetchOne(
                    db,
                    sql: """
                        SELECT releasePage.pageID, releasePage.slug, release.document AS app, releasePage.document AS page
                        FROM releasePage JOIN release ON release.id = releasePage.releaseID
                        WHERE releaseID = ?1 AND (?2 IS NULL OR slug = ?2)
                        ORDER BY isDefault DESC, position LIMIT 1
                        """,
                    arguments: [release.rawValue, slug])
            else { return nil }
            return ReleaseDocuments(
                pageID: try row.id("pageID"), slug: row["slug"], app: Array((row["app"] as String).utf8),
                page: Array((row["page"] as String).utf8))
        }
    }

    public func releaseQuery(_ release: ReleaseID, _ query: QueryID) async throws(AppError) -> ReleaseQuery? {
        try await read { db in
            try Row.fetchOne(
                db, sql: "SELECT * FROM releaseQuery WHERE releaseID = ? AND queryID = ?",
                arguments: [release.rawValue, query.rawValue]
            ).map(Self.releaseQuery)
        }
    }

    /// All queries of a release, by name.
    public func releaseQueries(_ release: ReleaseID) async throws(AppError) -> [ReleaseQuery] {
        try await read { db in
            try Row.fetchAll(
                db, sql: "SELECT * FROM releaseQuery WHERE releaseID = ? ORDER BY name, queryID",
                arguments: [release.rawValue]
            ).map(Self.releaseQuery)
        }
    }

    static func release(_ db: Database, _ id: ReleaseID) throws -> Release? {
        try Row.fetchOne(db, sql: "SELECT \(columns) FROM release WHERE id = ?", arguments: [id.rawValue])
            .map(Release.init(row:))
    }

    private static func releaseQuery(_ row: Row) throws -> ReleaseQuery {
        ReleaseQuery(
            id: try row.id("queryID"), name: row["name"], datasourceID: try row.optionalID("datasourceID"),
            compiled: try row.value("compiled"), settings: try row.value("settings"))
    }

    private static func insert(_ db: Database, _ release: Release, _ content: ReleaseContent) throws {
        try db.execute(
            sql: "INSERT INTO release (\(columns), document) VALUES (?, ?, ?, ?, ?, ?, ?)",
            arguments: [
                release.id.rawValue, release.appID.rawValue, release.number, release.createdAt,
                release.createdBy?.rawValue, release.note, StoredText.write(content.app),
            ])
        for (position, page) in content.pages.enumerated() {
            try db.execute(
                sql: """
                    INSERT INTO releasePage
                    (releaseID, pageID, position, name, slug, isHidden, isDefault, document)
                    SELECT ?1, ?2, ?3, ?4, ?5, coalesce((SELECT isHidden FROM page WHERE id = ?2), 0), ?6, ?7
                    """,
                arguments: [
                    release.id.rawValue, page.id.rawValue, position, StoredText.name(page.name, place: "page"),
                    StoredText.name(page.slug, place: "page"), page.isDefault, StoredText.write(page.document),
                ])
        }
        for query in content.queries {
            try db.execute(
                sql: """
                    INSERT INTO releaseQuery (releaseID, queryID, name, datasourceID, compiled, settings)
                    VALUES (?, ?, ?, ?, ?, ?)
                    """,
                arguments: [
                    release.id.rawValue, query.id.rawValue, StoredText.name(query.name, place: "query"),
                    query.datasourceID?.rawValue, StoredText.encode(query.compiled), StoredText.encode(query.settings),
                ])
        }
    }
}
