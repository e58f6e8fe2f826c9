public import ConnectorKit
public import Domain
import NIOCore
import NIOHTTP1
import NIOSSL

/// Sends one request after the other, and keeps the connections that may be used again: one per origin.
public actor RESTSession: ConnectorSession {
    private struct Kept {
        let connection: HTTPConnection
        let since: ContinuousClock.Instant
    }

    private let source: RESTSource?
    private let guarding: EgressGuard
    private let group: any EventLoopGroup
    private let trust: RESTTrust
    private var kept: [HTTPOrigin: Kept] = [:]
    private var ownTrust: NIOSSLContext?
    private var isClosed = false

    private static let mostKept = 4
    private static let mostRedirects = 5

    init(source: RESTSource?, through guarding: EgressGuard, on group: any EventLoopGroup, trust: RESTTrust) {
        self.source = source
        self.guarding = guarding
        self.group = group
        self.trust = trust
    }

    /// Opens the connection that the first query will use.
    func connect() async throws(AppError) {
        guard let source else { return }
        if source.authority != nil { ownTrust = try trust.context(authority: source.authority) }
        keep(try await open(source.address.origin))
    }

    public nonisolated var isReusable: Bool { true }
    public func isAlive() -> Bool { !isClosed }
    public func structure() -> DatasourceStructure { DatasourceStructure(tables: []) }

    public func close() {
        isClosed = true
        for kept in kept.values { kept.connection.close() }
        kept = [:]
    }

    public func run(
        _ query: BoundQuery, limits: ResultLimits, into sink: any ResultSink
    ) async throws(AppError) -> ResultSummary {
        guard case .http(let http) = query else { throw AppError(.queryUnsupported, "This is not an HTTP query.") }
        var request = try RESTRequest(http, source: source)
        for _ in 0...Self.mostRedirects {
            let (answer, connection) = try await send(request, limit: limits.bytes)
            do throws(AppError) {
                guard let next = try redirection(answer.head, of: request) else {
                    return try await write(answer, from: connection, limits: limits, into: sink)
                }
                leave(answer, of: connection)
                request = request.redirected(to: next)
            } catch {
                leave(answer, of: connection)
                throw error
            }
        }
        throw AppError(
            .queryFailed, "The API redirects more than \(Self.mostRedirects) times.",
            upstream: UpstreamFailure(step: .query))
    }

    /// Passes an answer on, a large one while it comes.
    private func write(
        _ answer: HTTPAnswer, from connection: HTTPConnection, limits: ResultLimits, into sink: any ResultSink
    ) async throws(AppError) -> ResultSummary {
        let writer = AnswerWriter(answer, limits: limits)
        guard let rest = answer.rest else { return try await writer.writeWhole(into: sink) }
        var flow = try await writer.start(into: sink)
        try await connection.take(rest, limit: limits.bytes) { bytes throws(AppError) in
            try await flow.write(bytes, into: sink)
        }
        try await flow.end(into: sink)
        if answer.keepsAlive { keep(connection) }
        return writer.summary
    }

    /// The rest of an answer that nobody wants is not waited for.
    private func leave(_ answer: HTTPAnswer, of connection: HTTPConnection) {
        if answer.rest != nil { connection.close() }
    }

    /// Where to go next; `nil` when this is the answer.
    private func redirection(
        _ head: HTTPResponseHead, of request: RESTRequest
    ) throws(AppError) -> HTTPAddress? {
        guard [301, 302, 303, 307, 308].contains(head.status.code), request.isRepeatable,
            let location = head.headers.first(name: "location")
        else { return nil }
        guard let address = request.address.resolving(location) else {
            throw AppError(
                .queryFailed, "The API redirects to something that is not an http or https address.",
                upstream: UpstreamFailure(step: .query, code: String(head.status.code)))
        }
        guard address.origin.isSecure || !request.address.origin.isSecure else {
            throw AppError(
                .queryFailed, "The API redirects from https to http, which is not followed.",
                upstream: UpstreamFailure(step: .query, code: String(head.status.code)))
        }
        return address
    }

    // MARK: Connections

    private func send(_ request: RESTRequest, limit: Int) async throws(AppError) -> (HTTPAnswer, HTTPConnection) {
        let origin = request.address.origin
        if let known = reusable(origin, for: request) {
            do throws(AppError) { return try await exchange(request, on: known, limit) } catch {
                // The server may have closed the connection while it was idle.
                let isStale = error.code == .datasourceUnreachable && error.upstream?.step == .query
                guard isStale, request.isRepeatable, !Task.isCancelled else { throw error }
            }
        }
        return try await exchange(request, on: try await open(origin), limit)
    }

    private func exchange(
        _ request: RESTRequest, on connection: HTTPConnection, _ limit: Int
    ) async throws(AppError) -> (HTTPAnswer, HTTPConnection) {
        let answer = try await connection.exchange(request.head, request.body, limit: limit)
        if answer.keepsAlive, answer.rest == nil { keep(connection) }
        return (answer, connection)
    }

    private func open(_ origin: HTTPOrigin) async throws(AppError) -> HTTPConnection {
        let context: NIOSSLContext?
        if !origin.isSecure {
            context = nil
        } else if let ownTrust, origin == source?.address.origin {
            context = ownTrust
        } else {
            context = try trust.context(authority: nil)
        }
        return try await HTTPConnection(to: origin, trust: context, through: guarding, on: group)
    }

    /// What can't be sent twice only goes out on a connection that was just used: its end is then unlikely.
    private func reusable(_ origin: HTTPOrigin, for request: RESTRequest) -> HTTPConnection? {
        guard let found = kept.removeValue(forKey: origin) else { return nil }
        let idle = found.since.duration(to: .now)
        guard found.connection.isOpen, idle < .seconds(request.isRepeatable ? 30 : 1) else {
            found.connection.close()
            return nil
        }
        return found.connection
    }

    private func keep(_ connection: HTTPConnection) {
        guard !isClosed else { return connection.close() }
        kept.updateValue(Kept(connection: connection, since: .now), forKey: connection.origin)?.connection.close()
        guard kept.count > Self.mostKept, let oldest = kept.min(by: { $0.value.since < $1.value.since }) else { return }
        kept.removeValue(forKey: oldest.key)?.connection.close()
    }
}
