public import Domain
public import NIOCore

/// Speaks to one kind of external system, such as PostgreSQL.
///
/// A connector holds no conversation. What lives, such as a socket or a C handle,
/// belongs to the ``ConnectorSession`` it opens, and the pool owns sessions.
public protocol Connector: Sendable {
    associatedtype Session: ConnectorSession

    /// What the browser needs to list this connector and draw its form.
    var manifest: ConnectorManifest { get }

    /// Checks settings without opening anything: missing fields, wrong kinds.
    /// - Throws: `datasource.not_configured`, `datasource.invalid` with the field key as place.
    func validate(_ settings: DatasourceSettings) throws(AppError)

    /// Opens one session: resolve, connect, TLS, authenticate. Cancelling the task gives up.
    /// - Throws: `egress.denied`, `datasource.unreachable`, `datasource.tls`, `datasource.refused`,
    ///   `datasource.not_configured`; `upstream.step` says which step failed.
    func open(_ settings: DatasourceSettings) async throws(AppError) -> Session
}

/// One live conversation with an external system.
public protocol ConnectorSession: Sendable {
    /// Runs `query`, sending its parameters beside the text and never inside it, and writes the answer to
    /// `sink` as one JSON value (an array of row objects; for HTTP whatever came).
    ///
    /// Cancelling the task cancels the work on the far side; the deadline is the caller's cancellation.
    func run(
        _ query: BoundQuery, limits: ResultLimits, into sink: any ResultSink
    ) async throws(AppError) -> ResultSummary

    /// Tables, columns and keys; empty where the system has none to tell.
    func structure() async throws(AppError) -> DatasourceStructure

    /// Asked after a pause, before the session is lent again.
    func isAlive() async -> Bool

    /// Where the conversation goes on, if on an event loop; the pool lends it to runs of the same loop first.
    var eventLoop: (any EventLoop)? { get }

    /// True while the session is fit for another query. A session that failed midway is not.
    var isReusable: Bool { get }

    func close() async
}

extension ConnectorSession {
    public var eventLoop: (any EventLoop)? { nil }
}

/// Where an answer goes, in order, with back-pressure: `write` returns when there is room for more.
public protocol ResultSink: Sendable {
    /// - Throws: `query.cancelled` when the reader has gone.
    func write(_ bytes: ByteBuffer) async throws(AppError)
}

/// Bounds of one answer.
public struct ResultLimits: Sendable {
    public var rows: Int
    public var bytes: Int
    public static let standard = ResultLimits(rows: 200_000, bytes: 100 << 20)
    public init(rows: Int, bytes: Int) {
        self.rows = rows
        self.bytes = bytes
    }
}

/// What is known of an answer once it is complete. Holds no value of it.
public struct ResultSummary: Sendable {
    /// Row count for databases; 0 for others.
    public var rows: Int
    /// HTTP: the status code; `nil` for databases.
    public var statusCode: Int?
    /// HTTP: the API answered, and said no. What it wrote is an answer all the same: apps read it.
    public var isRefusal: Bool { statusCode.map { $0 >= 400 } ?? false }
    /// HTTP: headers that apps may read, written as they came.
    public var headers: [(name: String, value: String)]
    /// HTTP: the body is base64 text of binary data. False for images, which apps expect as base64.
    public var isBinary: Bool

    public init(
        rows: Int = 0, statusCode: Int? = nil, headers: [(name: String, value: String)] = [], isBinary: Bool = false
    ) {
        self.rows = rows
        self.statusCode = statusCode
        self.headers = headers
        self.isBinary = isBinary
    }
}
