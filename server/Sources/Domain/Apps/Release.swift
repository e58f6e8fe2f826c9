/// An immutable published state of an app; the only thing viewers ever read.
public struct Release: Sendable, Hashable, Codable {
    public let id: ReleaseID
    public let appID: AppID
    /// From 1, per app.
    public let number: Int
    /// Seconds since 1970, UTC.
    public let createdAt: Int
    public let createdBy: UserID?
    public let note: String

    public init(id: ReleaseID, appID: AppID, number: Int, createdAt: Int, createdBy: UserID?, note: String) {
        self.id = id
        self.appID = appID
        self.number = number
        self.createdAt = createdAt
        self.createdBy = createdBy
        self.note = note
    }
}

/// The content of a release, compiled from a draft: a document for viewers and queries for the server.
public struct ReleaseContent: Sendable {
    /// The app's part of the view document (settings, page list, libraries), as JSON.
    public let app: JSONValue
    public let pages: [ReleasePage]
    public let queries: [ReleaseQuery]

    public init(app: JSONValue, pages: [ReleasePage], queries: [ReleaseQuery]) {
        self.app = app
        self.pages = pages
        self.queries = queries
    }
}

/// One page of a release as the viewer's browser receives it: never a query's text.
public struct ReleasePage: Sendable {
    public let id: PageID
    public let name: String
    public let slug: String
    public let isDefault: Bool
    /// The page's part of the view document.
    public let document: JSONValue

    public init(id: PageID, name: String, slug: String, isDefault: Bool, document: JSONValue) {
        self.id = id
        self.name = name
        self.slug = slug
        self.isDefault = isDefault
        self.document = document
    }
}

/// A query of a release, as the server runs it.
public struct ReleaseQuery: Sendable, Hashable, Codable {
    public let id: QueryID
    public let name: String
    public let datasourceID: DatasourceID?
    public let compiled: CompiledQuery
    public let settings: QuerySettings

    public init(
        id: QueryID, name: String, datasourceID: DatasourceID?, compiled: CompiledQuery, settings: QuerySettings
    ) {
        self.id = id
        self.name = name
        self.datasourceID = datasourceID
        self.compiled = compiled
        self.settings = settings
    }
}
