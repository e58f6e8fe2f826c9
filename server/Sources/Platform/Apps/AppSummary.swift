public import Domain
public import Store

/// An app as lists show it to one person.
public struct AppSummary: Sendable, Hashable {
    public let app: App
    /// `nil`: a stranger looks at a public app.
    public let role: Role?
    public let release: Release?
    /// Of the draft for developers, of the release for everybody else.
    public let pages: Int
    public let tile: AppTile?

    init(_ listing: AppListing, role: Role?) {
        app = listing.app
        self.role = role
        release = listing.release
        pages = role.map { $0 >= .developer } == true ? listing.pages : listing.releasedPages
        tile = listing.tile
    }
}

/// An app with what belongs to it, as far as the person may see it.
public struct AppDetail: Sendable {
    public let summary: AppSummary
    public let workspace: Workspace
    /// Of the draft for developers, of the release for everybody else.
    public let pages: [PageLink]
    /// Those its queries use; empty below developer.
    public let datasources: [DatasourceSummary]
}

/// What its import and its queries give to think about.
public struct AppReport: Sendable {
    /// A line of the security report.
    public struct Finding: Sendable, Hashable, Codable {
        public let query: String
        public let page: String
        public let kind: SecurityFinding.Kind
        public let message: String
    }
    /// `nil`: the app was not imported.
    public let report: ImportReport?
    public let findings: [Finding]
    /// Hosts that the code of its custom widgets names, and those that its JS objects ask or import from.
    public let widgetHosts: [String]
}
