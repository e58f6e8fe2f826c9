import NIOCore
import NIOHTTP1

/// A whole response.
struct HTTPAnswer: Sendable {
    let head: HTTPResponseHead
    let body: ByteBuffer
    /// The connection may carry another request.
    let keepsAlive: Bool
}

/// What can go wrong between a request and its answer.
enum HTTPProblem: Error {
    /// The connection ended; `hasAnswer`: after the answer had begun.
    case closed(hasAnswer: Bool)
    case tooLarge
    /// An answer that nobody asked for.
    case unasked
}

/// What a connection is told to do.
enum HTTPCommand: Sendable {
    /// Tell when the connection, and TLS if there is any, stands.
    case awaitReady(EventLoopPromise<Void>)
    case exchange(HTTPRequestHead, ByteBuffer?, limit: Int, EventLoopPromise<HTTPAnswer>)
}
