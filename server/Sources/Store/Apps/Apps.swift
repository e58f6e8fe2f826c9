public import Domain
import GRDB

/// An app as lists show it.
public struct AppListing: Sendable, Hashable {
    public let app: App
    /// Pages of the draft.
    public let pages: Int
    public let release: Release?
    /// Pages of that release.
    public let releasedPages: Int
    /// Like the name not part of a release.
    public let tile: AppTile?
}

/// Fields of an app that may change; `nil` leaves one as it is.
public struct AppChanges: Sendable, Hashable {
    public var name: String?
    public var slug: String?
    public var isPublic: Bool?
    public var reach: AppReach?

    public init(
        name: String? = nil, slug: String? = nil, isPublic: Bool? = nil, reach: AppReach? = nil
    ) {
        self.name = name
        self.slug = slug
        self.isPublic = isPublic
        self.reach = reach
    }
}

extension App {
    init(row: Row) throws {
        self.init(
            id: try row.id("id"), workspaceID: try row.id("workspaceID"), name: row["name"], slug: row["slug"],
            isPublic: row["isPublic"], revision: row["revision"], releaseID: try row.optionalID("releaseID"),
            reach: try row.value("reach"))
    }
}

extension Store {
    public func app(_ id: AppID) async throws(AppError) -> App? {
        try await read { try Self.app($0, id) }
    }

    public func app(slug: String) async throws(AppError) -> App? {
        try await read { db in
            try Row.fetchOne(db, sql: "SELECT * FROM app WHERE slug = ?", arguments: [slug]).map(App.init(row:))
        }
    }

    /// The apps of a workspace, by name.
    public func apps(in workspace: WorkspaceID) async throws(AppError) -> [AppListing] {
        try await read { db in
            try Row.fetchAll(
                db, sql: "SELECT * FROM app WHERE workspaceID = ? ORDER BY name, id", arguments: [workspace.rawValue]
            ).map { try Self.listing(db, App(row: $0)) }
        }
    }

    public func listing(of id: AppID) async throws(AppError) -> AppListing? {
        try await read { db in try Self.app(db, id).map { try Self.listing(db, $0) } }
    }

    /// Everything that is edited.
    public func draft(of id: AppID) async throws(AppError) -> AppDraft? {
        try await read { try AppContent.fetch($0, id) }
    }

    /// The pages of the draft, as links show them.
    public func pages(of id: AppID) async throws(AppError) -> [PageLink] {
        try await read { db in
            try Row.fetchAll(
                db,
                sql: "SELECT id AS pageID, name, slug, isHidden, isDefault FROM page WHERE appID = ? ORDER BY position",
                arguments: [id.rawValue]
            ).map(PageLink.init(row:))
        }
    }

    /// What its import said; `nil` for an app of our own.
    public func importReport(of id: AppID) async throws(AppError) -> ImportReport? {
        try await read { db in
            try Row.fetchOne(db, sql: "SELECT report FROM importReport WHERE appID = ?", arguments: [id.rawValue])?
                .value("report")
        }
    }

    /// - Throws: `revision.stale` with the current revision; `app.not_found`; `app.invalid` for a taken slug.
    public func updateApp(
        _ id: AppID, _ changes: AppChanges, revision: Int, event: AuditEvent
    ) async throws(AppError) -> App {
        try await write(event) { db in
            try Revision.advance(db, "app", id.rawValue, from: revision, absent: .appNotFound)
            if let slug = changes.slug {
                let isTaken = try Bool.fetchOne(
                    db, sql: "SELECT EXISTS (SELECT 1 FROM app WHERE slug = ? AND id <> ?)",
                    arguments: [slug, id.rawValue])
                guard isTaken != true else {
                    throw AppError(.appInvalid, "Another app of this instance has this address.", place: "slug")
                }
            }
            try db.execute(
                sql: """
                    UPDATE app SET name = coalesce(?, name), slug = coalesce(?, slug),
                        isPublic = coalesce(?, isPublic), reach = coalesce(?, reach) WHERE id = ?
                    """,
                arguments: [
                    changes.name.map { try StoredText.name($0, place: "name") },
                    changes.slug.map { try StoredText.name($0, place: "slug") }, changes.isPublic,
                    changes.reach.map { try StoredText.encode($0) }, id.rawValue,
                ])
            guard let app = try Self.app(db, id) else { throw DamagedRecord() }
            return app
        }
    }

    /// Replaces the whole content of the draft.
    /// - Throws: `revision.stale` with the current revision; `app.not_found`.
    public func replaceDraft(
        of id: AppID, with draft: AppDraft, revision: Int, event: AuditEvent
    ) async throws(AppError) -> App {
        try await write(event) { db in
            try Revision.advance(db, "app", id.rawValue, from: revision, absent: .appNotFound)
            try db.execute(sql: "DELETE FROM page WHERE appID = ?", arguments: [id.rawValue])
            try db.execute(
                sql: "UPDATE app SET name = ?, settings = ?, libraries = ?, source = ? WHERE id = ?",
                arguments: [
                    StoredText.name(draft.header.name, place: "name"), StoredText.encode(draft.header.settings),
                    StoredText.write(.array(draft.header.libraries)), StoredText.write(draft.header.source),
                    id.rawValue,
                ])
            try AppContent.insert(db, draft, into: id)
            guard let app = try Self.app(db, id) else { throw DamagedRecord() }
            return app
        }
    }

    /// Removes the app with its releases; its datasources stay.
    /// - Throws: `app.not_found`.
    public func deleteApp(_ id: AppID, event: AuditEvent) async throws(AppError) {
        try await write(event) { db in
            try db.execute(sql: "DELETE FROM app WHERE id = ?", arguments: [id.rawValue])
            guard db.changesCount == 1 else { throw AppError(.appNotFound, "There is no such app.") }
        }
    }

    static func app(_ db: Database, _ id: AppID) throws -> App? {
        try Row.fetchOne(db, sql: "SELECT * FROM app WHERE id = ?", arguments: [id.rawValue]).map(App.init(row:))
    }

    private static func listing(_ db: Database, _ app: App) throws -> AppListing {
        let pages = try Int.fetchOne(
            db, sql: "SELECT count(*) FROM page WHERE appID = ?", arguments: [app.id.rawValue])
        let release = try app.releaseID.flatMap { try Self.release(db, $0) }
        let releasedPages = try Int.fetchOne(
            db, sql: "SELECT count(*) FROM releasePage WHERE releaseID = ?", arguments: [app.releaseID?.rawValue])
        let settings = try Row.fetchOne(db, sql: "SELECT settings FROM app WHERE id = ?", arguments: [app.id.rawValue])
        let tile = (try settings?.value("settings") as AppSettings?)?.tile
        return AppListing(
            app: app, pages: pages ?? 0, release: release, releasedPages: releasedPages ?? 0, tile: tile)
    }
}
