public import ConnectorKit
public import Domain
public import NIOCore
public import NIOPosix

/// Calls HTTP APIs.
public struct RESTConnector: Connector {
    private let guarding: EgressGuard
    private let group: any EventLoopGroup
    private let trust = RESTTrust()

    public init(
        egress: EgressGuard, group: any EventLoopGroup = MultiThreadedEventLoopGroup.singleton
    ) {
        guarding = egress
        self.group = group
    }

    public func validate(_ settings: DatasourceSettings) throws(AppError) {
        let source = try RESTSource(settings)
        if let authority = source.authority { _ = try trust.context(authority: authority) }
    }

    /// Connects to the datasource's origin, so that a wrong address shows at once. Without a URL, for queries that
    /// bring their own, nothing is opened.
    public func open(_ settings: DatasourceSettings) async throws(AppError) -> RESTSession {
        let source = settings.values["url"] == nil && settings.secrets["url"] == nil ? nil : try RESTSource(settings)
        let session = RESTSession(source: source, through: guarding, on: group, trust: trust)
        try await session.connect()
        return session
    }

    public var manifest: ConnectorManifest {
        func when(_ kind: String) -> [String: [String]] { ["authentication": [kind]] }
        return ConnectorManifest(
            kind: .rest, label: "REST API",
            fields: [
                .init(
                    key: "url", label: "URL", control: .text, isRequired: true,
                    help: "Where the API lives, such as https://api.example.com/v1. Queries add their path to it."),
                .init(
                    key: "headers", label: "Headers", control: .pairs, isSecret: true,
                    help: "Sent with each query, unless the query sets the same header."),
                .init(key: "queryParameters", label: "Query parameters", control: .pairs, isSecret: true),
                .init(
                    key: "authentication", label: "Authentication", control: .select, initial: "none",
                    options: [
                        .init(value: "none", label: "None"), .init(value: "basic", label: "User name and password"),
                        .init(value: "bearer", label: "Bearer token"), .init(value: "apiKey", label: "API key"),
                    ]),
                .init(key: "username", label: "User name", control: .text, shownWhen: when("basic")),
                .init(key: "password", label: "Password", control: .secret, isSecret: true, shownWhen: when("basic")),
                .init(key: "token", label: "Token", control: .secret, isSecret: true, shownWhen: when("bearer")),
                .init(key: "apiKeyName", label: "Name of the key", control: .text, shownWhen: when("apiKey")),
                .init(key: "apiKeyValue", label: "Key", control: .secret, isSecret: true, shownWhen: when("apiKey")),
                .init(
                    key: "apiKeyIn", label: "Sent as", control: .select, initial: "header",
                    options: [
                        .init(value: "header", label: "Header"), .init(value: "query", label: "Query parameter"),
                    ], help: "As a query parameter the key stands in the logs of the API.", shownWhen: when("apiKey")),
                .init(
                    key: "apiKeyPrefix", label: "Prefix", control: .text, help: "Put before the key, with a blank.",
                    shownWhen: when("apiKey")),
                .init(
                    key: "caCertificate", label: "CA certificate", control: .secretText, isSecret: true,
                    help: "In PEM form; trusted instead of the public authorities."),
            ], hasStructure: false)
    }
}
