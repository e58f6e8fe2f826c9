import ConnectorKit
import Domain
import NIOCore
import NIOSSL
import NIOTLS

/// The end of a connection's pipeline: opens it, then runs one query at a time.
///
/// Belongs to its event loop. Tasks reach it by `EventLoop.execute` and leave a continuation behind; a small
/// answer costs one such visit and one resumption.
final class WireHandler: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    enum Phase {
        case connecting
        /// One byte is awaited.
        case askingTLS(NIOSSLContext, serverName: String?)
        case handshaking
        case opening
        case ready
        case closed
    }

    /// An answer leaves in pieces of this size; one more may wait while the reader is busy.
    static let chunk = 32_768
    private static let largestOpeningMessage = 65_536
    private static let largestMessage = 1 << 20
    /// Of an error or a notice no more is read.
    private static let largestWords = 65_536

    let fitness: Fitness
    let memory: ConnectionMemory
    var phase = Phase.connecting
    var context: ChannelHandlerContext?
    private var input = ByteBuffer()
    /// Bytes to throw away before the next message.
    private var skipping = 0
    private var isPaused = false
    var opening = OpeningMailbox()
    private(set) var key: BackendKey?

    private var exchange: Exchange?
    private var waiter: CheckedContinuation<ExchangeStep, Never>?
    private var drainWaiter: CheckedContinuation<Void, Never>?
    private var outbound = ByteBuffer()

    init(fitness: Fitness, cachesStatements: Bool) {
        self.fitness = fitness
        memory = ConnectionMemory(cachesStatements: cachesStatements)
    }

    // MARK: Channel

    func handlerAdded(context: ChannelHandlerContext) { self.context = context }
    func handlerRemoved(context: ChannelHandlerContext) {
        end(with: nil)
        self.context = nil
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        var bytes = unwrapInboundIn(data)
        if skipping > 0 {
            let count = min(skipping, bytes.readableBytes)
            bytes.moveReaderIndex(forwardBy: count)
            skipping -= count
        }
        guard bytes.readableBytes > 0 else { return }
        if input.readableBytes == 0 {
            input = bytes
        } else {
            if input.readerIndex > Self.chunk { input.discardReadBytes() }
            input.writeBuffer(&bytes)
        }
        process()
    }

    func channelInactive(context: ChannelHandlerContext) {
        end(with: nil)
        context.fireChannelInactive()
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        // A peer that resets the connection in the middle of the handshake broke TLS off like one that hangs up.
        let isReset = if case .handshaking = phase { error is IOError } else { false }
        end(with: isReset ? nil : TLSFailure.translate(error, isOpening: !isReady))
        context.close(promise: nil)
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        if case .handshaking = phase, let event = event as? TLSUserEvent, case .handshakeCompleted = event {
            let certificate = try? context.pipeline.syncOperations.nioSSL_peerCertificate()
            let binding = (try? certificate?.toDERBytes()).flatMap { ChannelBinding.endPoint($0) }
            phase = .opening
            _ = opening.deliver(.encrypted(binding: binding))
        }
        context.fireUserInboundEventTriggered(event)
    }

    private var isReady: Bool { if case .ready = phase { true } else { false } }

    // MARK: Messages

    private func process() {
        do throws(Exchange.Violation) {
            while !isPaused, try step() {}
        } catch {
            violate()
        }
    }

    /// - Returns: false when more bytes are needed.
    private func step() throws(Exchange.Violation) -> Bool {
        switch phase {
        case .closed, .connecting:
            input.clear()
            return false
        case .askingTLS(let tls, let name): return try receiveTLSAnswer(tls, name)
        case .handshaking: throw Exchange.Violation()
        case .opening, .ready: break
        }
        guard input.readableBytes >= 5,
            let type = input.getInteger(at: input.readerIndex, as: UInt8.self),
            let length = input.getInteger(at: input.readerIndex + 1, as: UInt32.self).map(Int.init)
        else { return false }
        guard length >= 4 else { throw Exchange.Violation() }
        if type == UInt8(ascii: "D"), isReady { return try receiveRows(length) }
        if isReady, length > Self.largestWords, type == UInt8(ascii: "E") || type == UInt8(ascii: "N") {
            return try receiveStart(of: type, length)
        }
        guard length <= (isReady ? Self.largestMessage : Self.largestOpeningMessage) else {
            throw Exchange.Violation()
        }
        guard input.readableBytes > length else { return false }
        input.moveReaderIndex(forwardBy: 5)
        guard let body = input.readSlice(length: length - 4) else { return false }
        try receive(type, body)
        return true
    }

    /// Errors and notices may quote a value of any length: their start says enough.
    private func receiveStart(of type: UInt8, _ length: Int) throws(Exchange.Violation) -> Bool {
        guard input.readableBytes > Self.largestWords + 5 else { return false }
        input.moveReaderIndex(forwardBy: 5)
        guard let body = input.readSlice(length: Self.largestWords) else { return false }
        let rest = length - 4 - Self.largestWords
        let count = min(rest, input.readableBytes)
        input.moveReaderIndex(forwardBy: count)
        skipping = rest - count
        try receive(type, body)
        return true
    }

    /// Nothing may follow the byte: what a man in the middle puts behind it would be taken for the server's.
    private func receiveTLSAnswer(_ tls: NIOSSLContext, _ name: String?) throws(Exchange.Violation) -> Bool {
        guard let answer = input.readInteger(as: UInt8.self) else { return false }
        guard input.readableBytes == 0, let context else { throw Exchange.Violation() }
        switch answer {
        case UInt8(ascii: "S"):
            phase = .handshaking
            do {
                let handler = try NIOSSLClientHandler(context: tls, serverHostname: name)
                try context.pipeline.syncOperations.addHandler(handler, position: .first)
            } catch {
                end(with: PostgresErrors.tls("The host's name can't be used with TLS."))
                context.close(promise: nil)
            }
        case UInt8(ascii: "N"):
            phase = .opening
            _ = opening.deliver(.tlsRefused)
        default: throw Exchange.Violation()
        }
        return false
    }

    private func receive(_ type: UInt8, _ body: ByteBuffer) throws(Exchange.Violation) {
        switch type {
        case UInt8(ascii: "N"), UInt8(ascii: "S"), UInt8(ascii: "A"): return
        case UInt8(ascii: "K") where !isReady:
            var body = body
            guard let process = body.readInteger(as: UInt32.self), let secret = body.readInteger(as: UInt32.self)
            else { throw Exchange.Violation() }
            key = BackendKey(process: process, secret: secret)
            return
        default: break
        }
        if !isReady { return try receiveOpening(type, body) }
        guard let exchange else {
            // Without a query only a farewell may come.
            guard type == UInt8(ascii: "E"), let error = ServerError(body) else { throw Exchange.Violation() }
            end(with: PostgresErrors.running(error))
            context?.close(promise: nil)
            return
        }
        if type == UInt8(ascii: "G") || type == UInt8(ascii: "H") || type == UInt8(ascii: "W") {
            end(with: PostgresErrors.copyUnsupported)
            context?.close(promise: nil)
            return
        }
        try exchange.receive(type, body)
        flush(exchange)
        if exchange.isFinished { finish(exchange) }
    }

    private func receiveOpening(_ type: UInt8, _ body: ByteBuffer) throws(Exchange.Violation) {
        switch type {
        case UInt8(ascii: "R"):
            var body = body
            guard let kind = body.readInteger(as: UInt32.self) else { throw Exchange.Violation() }
            guard opening.deliver(.authentication(kind, body)) else { throw Exchange.Violation() }
        case UInt8(ascii: "v"): break
        case UInt8(ascii: "Z"):
            phase = .ready
            guard opening.deliver(.ready) else { throw Exchange.Violation() }
        case UInt8(ascii: "E"):
            guard let error = ServerError(body) else { throw Exchange.Violation() }
            end(with: PostgresErrors.opening(error))
            context?.close(promise: nil)
        default: throw Exchange.Violation()
        }
    }

    private func receiveRows(_ length: Int) throws(Exchange.Violation) -> Bool {
        guard let exchange, exchange.expectsRows else { throw Exchange.Violation() }
        if !exchange.dropsRows, length > exchange.request.limits.bytes { exchange.refuseRow() }
        if exchange.dropsRows {
            let count = min(length + 1, input.readableBytes)
            input.moveReaderIndex(forwardBy: count)
            skipping = length + 1 - count
            stopIfOverflowing(exchange)
            return true
        }
        guard input.readableBytes > length else { return false }
        try exchange.readRows(&input, chunk: Self.chunk)
        stopIfOverflowing(exchange)
        if exchange.output.readableBytes >= Self.chunk { offer(exchange) }
        return true
    }

    // MARK: Answers

    private func stopIfOverflowing(_ exchange: Exchange) {
        guard let overflow = exchange.overflow, !exchange.isDiscarding else { return }
        exchange.isDiscarding = true
        resume(.stopped(overflow))
    }

    /// Gives a full chunk away, or stops reading until somebody asks for it.
    private func offer(_ exchange: Exchange) {
        guard !exchange.isDiscarding else { return exchange.output.clear() }
        if waiter != nil {
            resume(.chunk(takeChunk(exchange)))
        } else {
            pause(true)
        }
    }

    private func takeChunk(_ exchange: Exchange) -> ByteBuffer {
        let next = context?.channel.allocator.buffer(capacity: Self.chunk + 8_192) ?? ByteBuffer()
        return exchange.take(next: next)
    }

    private func resume(_ step: ExchangeStep) {
        waiter?.resume(returning: step)
        waiter = nil
    }

    private func pause(_ pauses: Bool) {
        guard isPaused != pauses else { return }
        isPaused = pauses
        try? context?.channel.syncOptions?.setOption(.autoRead, value: !pauses)
    }

    private func flush(_ exchange: Exchange) {
        guard exchange.outbound.readableBytes > 0, let context else { return }
        let bytes = exchange.outbound
        exchange.outbound = context.channel.allocator.buffer(capacity: 256)
        context.writeAndFlush(wrapOutboundOut(bytes), promise: nil)
    }

    private func finish(_ exchange: Exchange) {
        if exchange.isUnclean { fitness.spoil() }
        if exchange.isDiscarding {
            // A cancel request that found nothing to cancel could still strike the next query.
            if isCancelUnderWay, !exchange.isCancelConfirmed { fitness.spoil() }
            isCancelUnderWay = false
            self.exchange = nil
            drainWaiter?.resume()
            drainWaiter = nil
            resume(.failed(exchange.overflow ?? AppError.queryCancelled))
            return
        }
        // Rows that wait for the reader go first.
        guard waiter != nil else {
            finished = exchange
            return
        }
        self.exchange = nil
        if let error = exchange.reportedError {
            resume(.failed(PostgresErrors.running(error)))
        } else {
            resume(.done(exchange.output, rows: exchange.rows, metNewTypes: memory.reportNewTypes()))
        }
    }

    /// Done on the server, while its last rows are not yet asked for.
    private var finished: Exchange?
    private var isCancelUnderWay = false

    // MARK: Tasks

    /// Starts a query; `waiter` is resumed once.
    func start(_ request: RunRequest, _ waiter: CheckedContinuation<ExchangeStep, Never>) {
        // Nothing was sent: the step says that the query may be run again on another session.
        guard isReady, let context else { return waiter.resume(returning: .failed(PostgresErrors.lost(.connect))) }
        guard exchange == nil else {
            return waiter.resume(
                returning: .failed(AppError(.unexpected, "Two queries were started on one database session.")))
        }
        guard !request.interruption.isSet else { return waiter.resume(returning: .failed(AppError.queryCancelled)) }
        let allocator = context.channel.allocator
        let exchange = Exchange(
            request, memory: memory, outbound: allocator.buffer(capacity: 512),
            output: allocator.buffer(capacity: 1_024))
        self.exchange = exchange
        self.waiter = waiter
        exchange.begin()
        flush(exchange)
    }

    /// Asks for the next piece.
    func next(_ waiter: CheckedContinuation<ExchangeStep, Never>) {
        self.waiter = waiter
        guard let exchange else { return resume(.failed(lastError ?? PostgresErrors.lost(.transfer))) }
        if exchange.isDiscarding { return resume(.stopped(exchange.overflow ?? AppError.queryCancelled)) }
        if finished != nil {
            finished = nil
            return finish(exchange)
        }
        if exchange.output.readableBytes >= Self.chunk { resume(.chunk(takeChunk(exchange))) }
        pause(false)
        process()
    }

    /// Nobody waits for this query's answer any more.
    func interrupt(_ interruption: Interruption) {
        guard let exchange, exchange.request.interruption === interruption, !exchange.isDiscarding else { return }
        exchange.isDiscarding = true
        resume(.stopped(AppError.queryCancelled))
    }

    /// Throws away what is left of a stopped query; at `deadline` the connection is given up.
    /// - Returns: true while the query still runs on the server, so that it must be cancelled there.
    func discard(until deadline: NIODeadline) -> Bool {
        guard let exchange, let context else { return false }
        exchange.isDiscarding = true
        if finished != nil {
            finished = nil
            self.exchange = nil
            return false
        }
        context.eventLoop.assumeIsolated().scheduleTask(deadline: deadline) {
            guard self.exchange === exchange else { return }
            self.end(with: PostgresErrors.lost(.query))
            self.context?.close(promise: nil)
        }
        pause(false)
        process()
        isCancelUnderWay = self.exchange === exchange
        return isCancelUnderWay
    }

    /// Resumes when the stopped query has ended on the server or the connection was given up.
    func drained(_ waiter: CheckedContinuation<Void, Never>) {
        if exchange == nil { waiter.resume() } else { drainWaiter = waiter }
    }

    // MARK: The end

    private var lastError: AppError?

    private func violate() {
        end(with: PostgresErrors.notPostgres(isReady ? .query : .connect))
        context?.close(promise: nil)
    }

    /// The server left while the connection was opened, without a word.
    private var silence: AppError {
        if case .handshaking = phase { return PostgresErrors.tls("The server broke TLS off.") }
        return PostgresErrors.unreachable(.connect)
    }

    /// The connection is over, for `error` or because the other side left.
    func end(with error: AppError?) {
        if case .closed = phase { return }
        let wasReady = isReady
        let reason =
            exchange?.reportedError.map(PostgresErrors.running)
            ?? error ?? (wasReady ? PostgresErrors.lost(.query) : silence)
        phase = .closed
        fitness.spoil()
        lastError = reason
        exchange = nil
        finished = nil
        opening.fail(reason)
        resume(.failed(reason))
        drainWaiter?.resume()
        drainWaiter = nil
    }

    func send(_ bytes: ByteBuffer) { context?.writeAndFlush(wrapOutboundOut(bytes), promise: nil) }
}
