import ConnectorKit
import Domain
import NIOCore
import NIOHTTP1
import NIOHTTPCompression
import NIOSSL
import Synchronization

/// A connection to a vetted address of one origin, which carries one request after the other.
struct HTTPConnection: Sendable {
    let origin: HTTPOrigin
    private let channel: any Channel
    private let fate: HTTPFate

    /// Enough for any answer that passes the limits of a run; those are checked while the answer comes.
    private static let inflated = 1 << 30

    /// Resolves, vets, connects and finishes the TLS handshake.
    /// - Parameter trust: set for https.
    /// - Throws: `egress.denied`, `datasource.unreachable`, `datasource.tls`, `query.cancelled`.
    init(
        to origin: HTTPOrigin, trust: NIOSSLContext?, through guarding: EgressGuard, on group: any EventLoopGroup
    ) async throws(AppError) {
        guard !origin.hasForbiddenPort else {
            throw AppError(
                .egressDenied, "Steward sends no HTTP requests to this port.",
                upstream: UpstreamFailure(step: .connect, code: "port"))
        }
        let fate = HTTPFate()
        let (channel, _) = try await guarding.connect(host: origin.host, port: origin.port, on: group) {
            channel, endpoint in
            channel.eventLoop.makeCompletedFuture {
                let pipeline = channel.pipeline.syncOperations
                if let trust {
                    try pipeline.addHandler(NIOSSLClientHandler(context: trust, serverHostname: endpoint.serverName))
                }
                try pipeline.addHTTPClientHandlers()
                try pipeline.addHandler(NIOHTTPResponseDecompressor(limit: .size(Self.inflated)))
                try pipeline.addHandler(HTTPExchangeHandler(fate: fate, isReady: trust == nil))
            }
        }
        self.origin = origin
        self.channel = channel
        self.fate = fate
        let ready = channel.eventLoop.makePromise(of: Void.self)
        do { try await send(.awaitReady(ready), ready) } catch {
            close()
            throw failure(error)
        }
    }

    /// Sends a request and waits for its answer, of a large one for the beginning.
    /// - Parameter limit: bytes of the body, unpacked.
    /// - Throws: `datasource.unreachable` with the step `query` when no byte of an answer came and `transfer` later,
    ///   `result.too_large`, `query.cancelled`, `query.failed` for what is not HTTP.
    func exchange(_ head: HTTPRequestHead, _ body: ByteBuffer?, limit: Int) async throws(AppError) -> HTTPAnswer {
        let answer = channel.eventLoop.makePromise(of: HTTPAnswer.self)
        do { return try await send(.exchange(head, body, limit: limit, answer), answer) } catch {
            close()
            throw failure(error, limit: limit)
        }
    }

    /// Takes what follows the beginning of an answer.
    /// - Throws: what ``exchange(_:_:limit:)`` throws, and what `body` does; the connection is closed then.
    func take(
        _ rest: HTTPRest, limit: Int, _ body: (ByteBuffer) async throws(AppError) -> Void
    ) async throws(AppError) {
        let pieces = rest.makeAsyncIterator()
        while true {
            let piece: HTTPPiece?
            do { piece = try await pieces.next() } catch {
                close()
                throw failure(error, limit: limit)
            }
            switch piece {
            case .bytes(let bytes):
                do throws(AppError) { try await body(bytes) } catch {
                    close()
                    throw error
                }
            case .end: return
            case nil:
                close()
                throw failure(HTTPProblem.closed(hasAnswer: true))
            }
        }
    }

    var isOpen: Bool { channel.isActive }
    func close() { channel.close(promise: nil) }

    private func send<Value: Sendable>(
        _ command: HTTPCommand, _ promise: EventLoopPromise<Value>
    ) async throws -> Value {
        let written = channel.eventLoop.makePromise(of: Void.self)
        // To a channel that is gone a command is not delivered: only this promise hears of it.
        written.futureResult.cascadeFailure(to: promise)
        channel.writeAndFlush(command, promise: written)
        return try await withTaskCancellationHandler {
            try await promise.futureResult.get()
        } onCancel: {
            channel.close(promise: nil)
        }
    }

    private func failure(_ error: any Error, limit: Int = 0) -> AppError {
        guard !Task.isCancelled else { return .queryCancelled }
        // An end of the connection has a cause; anything else is one.
        let cause: any Error =
            switch error {
            case HTTPProblem.closed, is ChannelError: fate.cause ?? error
            default: error
            }
        if origin.isSecure, !fate.isSecured.load(ordering: .acquiring) {
            return AppError(
                .datasourceTLS, "No secure connection: the server's certificate or TLS settings are not accepted.",
                hint: "Check the host name and the certificate, or add the authority's certificate.",
                place: UpstreamFailure.Step.tls.rawValue,
                upstream: UpstreamFailure(step: .tls, message: String(describing: cause)))
        }
        switch cause {
        case HTTPProblem.tooLarge: return .resultTooLarge("The answer has more than \(limit) bytes.")
        case HTTPParserError.invalidEOFState, HTTPProblem.closed(hasAnswer: true):
            return .unreachable("The connection broke off in the middle of the answer.", at: .transfer)
        case is HTTPParserError, HTTPProblem.unasked, is NIOHTTPDecompression.DecompressionError,
            is NIOHTTPDecompression.ExtraDecompressionError:
            return AppError(
                .queryFailed, "The server's answer is not proper HTTP.", upstream: UpstreamFailure(step: .transfer))
        default: return .unreachable("The connection broke off before an answer.", at: .query)
        }
    }
}
