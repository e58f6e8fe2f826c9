public import Domain
import HTTPTypes
public import Hummingbird
import HummingbirdCore
public import Logging
import NIOCore
public import Platform

/// The HTTP side of Steward: every route, in one place.
public struct Server: Sendable {
    /// What the HTTP side needs to know of the instance.
    public struct Options: Sendable {
        public var host: String
        public var port: Int
        /// Scheme, host and port of links; decides whether cookies are Secure.
        public var baseURL: String
        public var version: String

        public init(host: String, port: Int, baseURL: String, version: String) {
            self.host = host
            self.port = port
            self.baseURL = baseURL
            self.version = version
        }
    }

    private let platform: Platform
    private let assets: WebAssets
    private let options: Options
    private let onSetup: @Sendable (Principal) async throws -> Void
    private let watch = DisconnectWatch()

    /// - Parameter onSetup: runs once, after the owner has claimed the instance.
    public init(
        platform: Platform, assets: WebAssets, options: Options,
        onSetup: @escaping @Sendable (Principal) async throws -> Void = { _ in }
    ) {
        self.platform = platform
        self.assets = assets
        self.options = options
        self.onSetup = onSetup
    }

    /// Everything the OpenAPI document lists.
    var endpoints: [Endpoint] {
        let cookie = SessionCookie(isSecure: isSecure)
        return SystemRoutes(version: options.version, isReady: { [platform] in await platform.isHealthy() }).endpoints
            + AccountRoutes(platform: platform, cookie: cookie, onSetup: onSetup).endpoints
            + WorkspaceRoutes(platform: platform, baseURL: options.baseURL).endpoints
            + AppRoutes(platform: platform).endpoints
            + LibraryRoutes(platform: platform).endpoints
            + DatasourceRoutes(platform: platform).endpoints
            + InstanceRoutes(platform: platform).endpoints
            + RunRoutes(platform: platform, runs: RunResponse(watch: watch)).endpoints
    }

    private var isSecure: Bool { options.baseURL.hasPrefix("https://") }

    func router() -> Router<AppContext> {
        let router = Router(context: AppContext.self, options: .autoGenerateHeadEndpoints)
        router.add(middleware: EdgeMiddleware(isSecure: isSecure))
        router.add(middleware: SessionMiddleware(sessions: platform.sessions))
        let endpoints = endpoints
        for endpoint in endpoints {
            router.on(RouterPath(endpoint.path), method: endpoint.method) { request, context in
                try await endpoint.handler(request, context)
            }
        }
        let document = ByteBuffer(
            bytes: JSONWriter.bytes(OpenAPIDocument.make(endpoints, version: options.version), style: .pretty))
        router.get("api/openapi.json") { _, _ in JSONResponse.response(bytes: document) }
        router.get(".well-known/security.txt") { _, _ in SystemRoutes.securityTxt() }
        PageRoutes(assets: assets, views: platform.views).add(to: router)
        return router
    }

    /// The application to run: it stops accepting on the first signal and finishes what runs.
    /// - Parameter onRunning: called with the port once it listens.
    public func application(
        logger: Logger, onRunning: @escaping @Sendable (Int) async -> Void = { _ in }
    ) -> some ApplicationProtocol {
        let watch = watch
        let runs = RunService(platform: platform, isSecure: isSecure, logger: logger)
        return Application(
            router: router(),
            server: HTTPServerBuilder { responder in
                HTTPConnection(responder: responder, runs: runs, idleTimeout: .seconds(75), watch: watch)
            },
            configuration: .init(address: .hostname(options.host, port: options.port)),
            onServerRunning: { channel in await onRunning(channel.localAddress?.port ?? 0) },
            logger: logger)
    }
}
