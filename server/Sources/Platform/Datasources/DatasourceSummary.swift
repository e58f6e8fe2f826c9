import ConnectorKit
public import Domain
import Store

/// A datasource as lists show it.
public struct DatasourceSummary: Sendable {
    public let datasource: Datasource
    /// The default environment has every required setting.
    public let isConfigured: Bool
    /// Queries that use it.
    public let queries: Int

    init(_ listing: DatasourceListing, registry: ConnectorRegistry) {
        datasource = listing.datasource
        queries = listing.queries
        isConfigured =
            SettingsForm(listing.datasource.connector, registry: registry)?
            .isComplete(listing.settings) ?? false
    }
}

/// A datasource with its settings as far as they may be read: of a secret only that it is set.
public struct DatasourceDetail: Sendable {
    /// Its settings in one environment.
    public struct Settings: Sendable {
        public let environment: AppEnvironment
        public let isConfigured: Bool
        public let values: [String: JSONValue]
        /// Keys of the write-only fields that have a value.
        public let secretsSet: [String]
    }
    public let datasource: Datasource
    /// The default environment first.
    public let environments: [Settings]
}
