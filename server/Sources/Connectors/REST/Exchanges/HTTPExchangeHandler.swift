import NIOCore
import NIOHTTP1
import NIOTLS
import Synchronization

/// Sends one request at a time. Its answer is handed over whole when it is small, otherwise piece by piece, at the
/// pace of its reader.
final class HTTPExchangeHandler: ChannelDuplexHandler {
    typealias InboundIn = HTTPClientResponsePart
    typealias OutboundIn = HTTPCommand
    typealias OutboundOut = HTTPClientRequestPart

    private struct Current {
        let limit: Int
        let keepsAlive: Bool
        let promise: EventLoopPromise<HTTPAnswer>
        var head: HTTPResponseHead?
        /// Gathered until it is whole or has to flow.
        var body = ByteBuffer()
        var flow: HTTPRest.Source?
        var total = 0
    }

    private var current: Current?
    private var answers = 0
    private var isReady: Bool
    private var waiting: [EventLoopPromise<Void>] = []
    private var isPaused = false
    /// A read that was asked for during the pause.
    private var hasHeldRead = false
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
            answers += 1
            current = Current(limit: limit, keepsAlive: head.isKeepAlive, promise: answer)
            context.write(wrapOutboundOut(.head(head)), promise: nil)
            if let body { context.write(wrapOutboundOut(.body(.byteBuffer(body))), promise: nil) }
            context.write(wrapOutboundOut(.end(nil)), promise: promise)
        }
    }

    // MARK: The answer

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard var exchange = current else { return fail(HTTPProblem.unasked, context) }
        // One owner of the body at a time, or each append would copy it.
        current = nil
        switch unwrapInboundIn(data) {
        case .head(let head): exchange.head = head
        case .body(var part):
            exchange.total += part.readableBytes
            if exchange.total > exchange.limit {
                current = exchange
                return fail(HTTPProblem.tooLarge, context)
            }
            if let flow = exchange.flow {
                pass(.bytes(part), to: flow)
            } else {
                exchange.body.writeBuffer(&part)
                if exchange.body.readableBytes > HTTPAnswer.wholeLimit { startFlow(&exchange, context) }
            }
        case .end:
            guard let head = exchange.head else {
                current = exchange
                return fail(HTTPProblem.unasked, context)
            }
            if let flow = exchange.flow {
                pass(.end, to: flow)
                flow.finish()
            } else {
                exchange.promise.succeed(
                    HTTPAnswer(head: head, beginning: exchange.body, rest: nil, keepsAlive: keepsAlive(exchange)))
            }
            setPaused(false, context)
            if !keepsAlive(exchange) { context.close(promise: nil) }
            return
        }
        current = exchange
    }

    private func keepsAlive(_ exchange: Current) -> Bool { exchange.keepsAlive && exchange.head?.isKeepAlive == true }

    private func startFlow(_ exchange: inout Current, _ context: ChannelHandlerContext) {
        guard let head = exchange.head else { return }
        let made = NIOThrowingAsyncSequenceProducer.makeSequence(
            elementType: HTTPPiece.self,
            backPressureStrategy: NIOAsyncSequenceProducerBackPressureStrategies.HighLowWatermark(
                lowWatermark: 1, highWatermark: 4),
            finishOnDeinit: true, delegate: HTTPReader(channel: context.channel, answer: answers))
        exchange.flow = made.source
        exchange.promise.succeed(
            HTTPAnswer(
                head: head, beginning: exchange.body, rest: made.sequence, keepsAlive: keepsAlive(exchange)))
        exchange.body = ByteBuffer()
    }

    private func pass(_ piece: HTTPPiece, to flow: HTTPRest.Source) {
        if case .stopProducing = flow.yield(piece) { isPaused = true }
    }

    // MARK: Back-pressure

    func read(context: ChannelHandlerContext) {
        if isPaused { hasHeldRead = true } else { context.read() }
    }

    func triggerUserOutboundEvent(context: ChannelHandlerContext, event: Any, promise: EventLoopPromise<Void>?) {
        switch event as? HTTPReader.Wish {
        case .more:
            setPaused(false, context)
            promise?.succeed()
        case .nothing(let answer):
            // Only a body that is still coming has to be cut off.
            if answer == answers, current?.flow != nil { context.close(promise: nil) }
            promise?.succeed()
        case nil: context.triggerUserOutboundEvent(event, promise: promise)
        }
    }

    private func setPaused(_ pause: Bool, _ context: ChannelHandlerContext) {
        isPaused = pause
        guard !pause, hasHeldRead else { return }
        hasHeldRead = false
        context.read()
    }

    // MARK: The connection

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
        if let flow = exchange?.flow { flow.finish(error) } else { exchange?.promise.fail(error) }
        for promise in waiting { promise.fail(error) }
        waiting = []
    }
}
