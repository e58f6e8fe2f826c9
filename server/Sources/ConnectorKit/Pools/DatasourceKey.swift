public import Domain

/// Which settings a session was opened with. Sessions are shared within a key and never across.
public struct DatasourceKey: Hashable, Sendable {
    /// `nil`: a query without a saved datasource, which has no settings and no credential.
    public let datasourceID: DatasourceID?
    public let environmentID: EnvironmentID?
    /// Counts changes of the settings; a newer revision drains the sessions of an older one.
    public let revision: Int
    public let connector: ConnectorKind

    public init(datasourceID: DatasourceID?, environmentID: EnvironmentID?, revision: Int, connector: ConnectorKind) {
        self.datasourceID = datasourceID
        self.environmentID = environmentID
        self.revision = revision
        self.connector = connector
    }

    /// The key of queries that need no saved datasource.
    public static func unsaved(_ connector: ConnectorKind) -> Self {
        Self(datasourceID: nil, environmentID: nil, revision: 0, connector: connector)
    }

    /// The same datasource in the same environment, with older settings.
    func isSuperseded(by other: Self) -> Bool {
        datasourceID == other.datasourceID && environmentID == other.environmentID && connector == other.connector
            && revision < other.revision
    }
}
