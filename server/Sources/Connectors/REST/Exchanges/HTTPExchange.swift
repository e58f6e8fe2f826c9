import NIOCore
import NIOHTTP1

/// A response, whose body has come whole or is still coming.
struct HTTPAnswer: Sendable {
    let head: HTTPResponseHead
    /// The whole body, or its beginning.
    let beginning: ByteBuffer
    /// What follows the beginning; `nil` when the body is whole.
    let rest: HTTPRest?
    /// The connection may carry another request once the body has ended.
    let keepsAlive: Bool

    /// Bodies up to this size come whole; of larger ones about as much waits for its reader.
    static let wholeLimit = 256 << 10
}

/// A part of a body. A sequence that ends without ``end`` is an answer that broke off.
enum HTTPPiece: Sendable {
    case bytes(ByteBuffer)
    case end
}

/// The pieces of a body after its beginning, to be read once. Nothing is read from the server while enough wait.
typealias HTTPRest = NIOThrowingAsyncSequenceProducer<
    HTTPPiece, any Error, NIOAsyncSequenceProducerBackPressureStrategies.HighLowWatermark, HTTPReader
>

/// Tells the connection what the reader of a body wants.
struct HTTPReader: NIOAsyncSequenceProducerDelegate, Sendable {
    enum Wish: Sendable, Hashable {
        case more
        /// The reader has what it wanted, or is gone; `answer` counts the answers of the connection.
        case nothing(answer: Int)
    }

    let channel: any Channel
    let answer: Int

    func produceMore() { channel.triggerUserOutboundEvent(Wish.more, promise: nil) }
    func didTerminate() { channel.triggerUserOutboundEvent(Wish.nothing(answer: answer), promise: nil) }
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
