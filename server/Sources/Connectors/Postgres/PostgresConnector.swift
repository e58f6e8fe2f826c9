public import ConnectorKit
public import Domain
public import NIOCore

/// Speaks PostgreSQL's wire protocol, version 3.
public struct PostgresConnector: Connector {
    /// Turns a host and a port into addresses that may be reached, or refuses them.
    public typealias Resolve = @Sendable (_ host: String, _ port: Int) async throws(AppError) -> [SocketAddress]

    private let group: any EventLoopGroup
    private let resolve: Resolve

    /// - Parameters:
    ///   - group: runs the connections.
    ///   - resolve: the only source of addresses; sockets go to nothing else.
    public init(group: any EventLoopGroup, resolve: @escaping Resolve) {
        self.group = group
        self.resolve = resolve
    }

    public var manifest: ConnectorManifest { PostgresManifest.manifest }

    public func validate(_ settings: DatasourceSettings) throws(AppError) { _ = try PostgresSettings(settings) }

    public func open(_ settings: DatasourceSettings) async throws(AppError) -> PostgresSession {
        let settings = try PostgresSettings(settings)
        let addresses = try await resolve(settings.host, settings.port)
        let dialler = Dialler(
            group: group, tls: settings.tls, tlsContext: settings.tlsContext, host: settings.host,
            cachesStatements: settings.cachesStatements)
        return try await Opener(settings: settings, dialler: dialler).open(addresses)
    }
}
