public import Domain

/// An app on its way into the store, with the datasources it brings.
public struct IncomingApp: Sendable {
    public var id: AppID
    public var workspaceID: WorkspaceID
    /// Taken if it is free on the instance; otherwise `-2`, `-3` and so on is added.
    public var slug: String
    /// Queries name the ids in ``datasources``.
    public var draft: AppDraft
    public var datasources: [IncomingDatasource]
    public var report: ImportReport?

    public init(
        id: AppID = .random(), workspaceID: WorkspaceID, slug: String, draft: AppDraft,
        datasources: [IncomingDatasource] = [], report: ImportReport? = nil
    ) {
        self.id = id
        self.workspaceID = workspaceID
        self.slug = slug
        self.draft = draft
        self.datasources = datasources
        self.report = report
    }
}

/// A datasource that an app brings.
///
/// If the workspace has one of the same name and plugin, that one is used as it is and this one's settings
/// are dropped; a name that another plugin has gets ` (2)`, ` (3)` and so on.
public struct IncomingDatasource: Sendable {
    public var id: DatasourceID
    public var name: String
    public var connector: ConnectorKind
    public var plugin: String
    public var source: JSONValue
    /// For the default environment, sealed for ``id`` and that environment.
    public var settings: SealedSettings?

    public init(
        id: DatasourceID, name: String, connector: ConnectorKind, plugin: String, source: JSONValue,
        settings: SealedSettings?
    ) {
        self.id = id
        self.name = name
        self.connector = connector
        self.plugin = plugin
        self.source = source
        self.settings = settings
    }
}

/// What became of an incoming app.
public struct StoredImport: Sendable {
    public let app: App
    /// The datasource that stands for each incoming one, by the incoming id.
    public let datasources: [DatasourceID: Datasource]
    /// With the names that the datasources were given.
    public let report: ImportReport?
}
