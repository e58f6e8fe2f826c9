import ConnectorKit
import Hummingbird
import NIOCore
import NIOHTTP1

/// Answers runs of queries on the connection's event loop and lets every other request pass; closes the connection
/// when it idles.
///
/// A run is taken only while no other request of the connection is being answered, so that answers keep their
/// order. What a client sends behind a run waits here, and of that no more is read.
final class RunHandler: ChannelDuplexHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias InboundOut = HTTPServerRequestPart
    typealias OutboundIn = HTTPServerResponsePart
    typealias OutboundOut = HTTPServerResponsePart

    /// Larger bodies go the ordinary way, which reads them with back-pressure.
    private static let largestBody = 1 << 20

    private enum State {
        case open
        case gathering(RunHead, ByteBuffer)
        case running(RunTask)
    }

    private let runs: RunService
    private let executor: LoopExecutor
    private let idleTimeout: TimeAmount
    private var state = State.open
    private var context: ChannelHandlerContext?
    /// What it writes goes past it.
    private var encoder: ChannelHandlerContext?

    /// Requests that are answered the ordinary way, and whether the last of them is still being read.
    private var others = 0
    private var isReading = false
    private var lastActive = NIODeadline.now()
    private var alarm: Scheduled<Void>?

    private var held: [HTTPServerRequestPart] = []
    private var isReadHeld = false
    private var heldEvent: ChannelShouldQuiesceEvent?
    private var heldError: (any Error)?
    /// Resumed when the channel takes more, or has gone.
    private var writer: CheckedContinuation<Void, Never>?
    private var isEnding = false

    init(runs: RunService, loop: any EventLoop, idleTimeout: TimeAmount) {
        self.runs = runs
        self.idleTimeout = idleTimeout
        executor = LoopExecutor(loop)
    }

    func handlerAdded(context: ChannelHandlerContext) {
        self.context = context
        encoder = try? context.pipeline.syncOperations.context(handlerType: HTTPResponseEncoder.self)
        setAlarm(at: .now() + idleTimeout)
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        leave()
        self.context = nil
        encoder = nil
    }

    // MARK: Requests

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        lastActive = .now()
        receive(unwrapInboundIn(data), context)
    }

    private func receive(_ part: HTTPServerRequestPart, _ context: ChannelHandlerContext) {
        switch (state, part) {
        case (.open, .head(let head)):
            if others == 0, let run = RunHead(head, largestBody: Self.largestBody) {
                state = .gathering(run, ByteBuffer())
            } else {
                others += 1
                isReading = true
                context.fireChannelRead(wrapInboundOut(part))
            }
        case (.open, _):
            if case .end = part { isReading = false }
            context.fireChannelRead(wrapInboundOut(part))
        case (.gathering(let head, var body), .body(var bytes)):
            state = .open
            if body.readableBytes == 0 { body = bytes } else { body.writeBuffer(&bytes) }
            state = .gathering(head, body)
        case (.gathering(let head, let body), .end): start(head, body, context)
        case (.gathering, .head), (.running, _): held.append(part)
        }
    }

    private func start(_ head: RunHead, _ body: ByteBuffer, _ context: ChannelHandlerContext) {
        let task = RunTask()
        state = .running(task)
        isEnding = false
        let requestID = RequestID().description
        let answer = RunAnswer(
            handler: NIOLoopBound(self, eventLoop: context.eventLoop), requestID: requestID, heads: runs.heads)
        let runs = runs
        task.attach(Task(executorPreference: executor) { await runs.answer(head, body, task, on: answer) })
    }

    func read(context: ChannelHandlerContext) {
        if held.isEmpty { context.read() } else { isReadHeld = true }
    }

    /// The answer has left: whatever came meanwhile is next.
    func finish() {
        guard case .running = state, let context else { return }
        state = .open
        lastActive = .now()
        if let event = heldEvent.take() { context.fireUserInboundEventTriggered(event) }
        let parts = held
        held = []
        for part in parts { receive(part, context) }
        // What stands behind hands parts on when a read is complete.
        if !parts.isEmpty { context.fireChannelReadComplete() }
        if isOpen, let error = heldError.take() { context.fireErrorCaught(error) }
        if held.isEmpty, isReadHeld {
            isReadHeld = false
            context.read()
        }
    }

    // MARK: Answers

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        if case .end = unwrapOutboundIn(data) {
            // Below zero when a head that could not be read is answered.
            others = max(0, others - 1)
            lastActive = .now()
        }
        context.write(data, promise: promise)
    }

    func send(_ part: HTTPServerResponsePart) { context?.write(wrapOutboundOut(part), promise: nil) }

    /// Sends a whole answer that needs no encoder any more.
    func send(encoded bytes: ByteBuffer) { encoder?.write(NIOAny(bytes), promise: nil) }

    func flush() { context?.flush() }

    /// True while the channel takes more bytes, and when it takes none at all any more.
    var hasRoom: Bool { context.map { $0.channel.isWritable || !$0.channel.isActive } ?? true }
    var isActive: Bool { context?.channel.isActive ?? false }

    /// - Parameter continuation: resumed when ``hasRoom``, or when the run is cancelled.
    func waitForRoom(_ continuation: CheckedContinuation<Void, Never>) {
        if hasRoom || isEnding { continuation.resume() } else { writer = continuation }
    }

    /// The run is cancelled: it waits for no reader any more.
    func stopWaiting() {
        isEnding = true
        writer.take()?.resume()
    }

    func channelWritabilityChanged(context: ChannelHandlerContext) {
        if context.channel.isWritable { writer.take()?.resume() }
        context.fireChannelWritabilityChanged()
    }

    // MARK: The end

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        // A stopping server lets the run finish; what answers the other requests knows nothing of it.
        if let event = event as? ChannelShouldQuiesceEvent, !isOpen {
            heldEvent = event
            return
        }
        if case .running(let task) = state, case .inputClosed = event as? ChannelEvent { task.cancel() }
        context.fireUserInboundEventTriggered(event)
    }

    /// What can't be read behind a run is complained of after the run's answer.
    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        if isOpen { context.fireErrorCaught(error) } else { heldError = error }
    }

    private var isOpen: Bool { if case .open = state { true } else { false } }

    func channelInactive(context: ChannelHandlerContext) {
        leave()
        context.fireChannelInactive()
    }

    private func leave() {
        if case .running(let task) = state { task.cancel() }
        writer.take()?.resume()
        alarm?.cancel()
        alarm = nil
    }

    // MARK: Idling

    private func setAlarm(at deadline: NIODeadline) {
        alarm = context?.eventLoop.assumeIsolated().scheduleTask(deadline: deadline) { self.look() }
    }

    /// A request that is answered may take its time; one that is not even read in that time is given up.
    private func look() {
        let isAnswering = if case .running = state { true } else { others > 0 && !isReading }
        let end = (isAnswering ? .now() : lastActive) + idleTimeout
        if end <= .now() { context?.close(promise: nil) } else { setAlarm(at: end) }
    }
}
