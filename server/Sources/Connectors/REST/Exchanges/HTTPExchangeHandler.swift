import NIOCore
import NIOHTTP1
import NIOTLS
import Synchronization

/// Sends one request at a time and gathers its answer, within a bound.
final class HTTPExchangeHandler: ChannelDuplexHandler {
    typealias InboundIn = HTTPClientResponsePart
    typealias OutboundIn = HTTPCommand
    typealias OutboundOut = HTTPClientRequestPart

    private struct Current {
        let limit: Int
        let keepsAlive: Bool
        let promise: EventLoopPromise<HTTPAnswer>
        var head: HTTPResponseHead?
        var body = ByteBuffer()
    }

    private var current: Current?
    private var isReady: Bool
    private var waiting: [EventLoopPromise<Void>] = []
    private let fate: HTTPFate

    init(fate: HTTPFate, isReady: Bool) {
        self.fate = fate
        self.isReady = isReady
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        switch unwrapOutboundIn(data) {
        case .awaitReady(let ready):
            if isReady { ready.succeed() } else { waiting.append(ready) }
            promise?.succeed()
        case .exchange(let head, let body, let limit, let answer):
            guard current == nil else {
                promise?.succeed()
                return answer.fail(HTTPProblem.unasked)
            }
            current = Current(limit: limit, keepsAlive: head.isKeepAlive, promise: answer)
            context.write(wrapOutboundOut(.head(head)), promise: nil)
            if let body { context.write(wrapOutboundOut(.body(.byteBuffer(body))), promise: nil) }
            context.write(wrapOutboundOut(.end(nil)), promise: promise)
        }
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard var exchange = current else { return fail(HTTPProblem.unasked, context) }
        // One owner of the body at a time, or each append would copy it.
        current = nil
        switch unwrapInboundIn(data) {
        case .head(let head): exchange.head = head
        case .body(var part):
            guard exchange.body.readableBytes + part.readableBytes <= exchange.limit else {
                exchange.promise.fail(HTTPProblem.tooLarge)
                return context.close(promise: nil)
            }
            exchange.body.writeBuffer(&part)
        case .end:
            guard let head = exchange.head else { return fail(HTTPProblem.unasked, context) }
            let keepsAlive = exchange.keepsAlive && head.isKeepAlive
            exchange.promise.succeed(HTTPAnswer(head: head, body: exchange.body, keepsAlive: keepsAlive))
            if !keepsAlive { context.close(promise: nil) }
            return
        }
        current = exchange
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        if case .handshakeCompleted = event as? TLSUserEvent {
            isReady = true
            fate.isSecured.store(true, ordering: .releasing)
            for promise in waiting { promise.succeed() }
            waiting = []
        }
        context.fireUserInboundEventTriggered(event)
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) { fail(error, context) }

    func channelInactive(context: ChannelHandlerContext) {
        finish(HTTPProblem.closed(hasAnswer: current?.head != nil))
        context.fireChannelInactive()
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        finish(HTTPProblem.closed(hasAnswer: current?.head != nil))
    }

    private func fail(_ error: any Error, _ context: ChannelHandlerContext) {
        fate.record(error)
        finish(error)
        context.close(promise: nil)
    }

    private func finish(_ error: any Error) {
        let exchange = current
        current = nil
        exchange?.promise.fail(error)
        for promise in waiting { promise.fail(error) }
        waiting = []
    }
}

/// What a connection died of, for those who come after it is gone.
final class HTTPFate: Sendable {
    private let error = Mutex<(any Error)?>(nil)
    /// The TLS handshake was completed.
    let isSecured = Atomic<Bool>(false)

    /// The first one is the cause; others follow from it.
    func record(_ cause: any Error) { error.withLock { $0 = $0 ?? cause } }
    var cause: (any Error)? { error.withLock { $0 } }
}
