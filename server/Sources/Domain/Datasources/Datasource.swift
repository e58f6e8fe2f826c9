/// The kind of system a datasource speaks to.
public enum ConnectorKind: String, Sendable, Hashable, Codable, CaseIterable {
    case postgres, sqlite, rest
    /// A plugin that Steward has no connector for (yet); its queries are kept and can't run.
    case unsupported
}

/// A configured connection of a workspace, with one set of settings per environment.
public struct Datasource: Sendable, Hashable, Codable {
    public let id: DatasourceID
    public let workspaceID: WorkspaceID
    public var name: String
    public var connector: ConnectorKind
    /// The foreign plugin name, such as `postgres-plugin`; kept for export.
    public var plugin: String
    /// Counts every change of its settings, in any environment.
    public var revision: Int
    /// The foreign document without secrets, kept for export.
    public var source: JSONValue

    public init(
        id: DatasourceID, workspaceID: WorkspaceID, name: String, connector: ConnectorKind, plugin: String,
        revision: Int, source: JSONValue
    ) {
        self.id = id
        self.workspaceID = workspaceID
        self.name = name
        self.connector = connector
        self.plugin = plugin
        self.revision = revision
        self.source = source
    }
}

/// The settings of a datasource in one environment: what may be read back, and what may not.
public struct DatasourceSettings: Sendable {
    /// Readable settings by field key of the connector's manifest.
    public var values: [String: JSONValue]
    /// Write-only settings by field key.
    public var secrets: [String: Secret<String>]

    public init(values: [String: JSONValue] = [:], secrets: [String: Secret<String>] = [:]) {
        self.values = values
        self.secrets = secrets
    }
}
