public import Domain

/// The connectors of this server, by kind. A value: the executable builds it from a list.
public struct ConnectorRegistry: Sendable {
    private let connectors: [ConnectorKind: any Connector]

    /// Of two connectors of one kind the later one counts.
    public init(_ connectors: [any Connector]) {
        self.connectors = Dictionary(connectors.map { ($0.manifest.kind, $0) }, uniquingKeysWith: { $1 })
    }

    /// - Throws: `query.unsupported` for a kind without a connector.
    public func connector(_ kind: ConnectorKind) throws(AppError) -> any Connector {
        guard let connector = connectors[kind] else {
            throw AppError(.queryUnsupported, "Steward has no connector for this kind of datasource.")
        }
        return connector
    }

    /// What each connector tells about itself, ordered by label.
    public var manifests: [ConnectorManifest] {
        connectors.values.map(\.manifest).sorted { $0.label < $1.label }
    }
}
