import ConnectorKit
import Domain
import NIOCore
import NIOPosix
import Synchronization

/// Answers each request with a head and many bytes, as fast as the client takes them, and counts what it could send.
final class FloodServer: Sendable {
    private let channel: any Channel
    var port: Int { channel.localAddress?.port ?? 0 }

    init(bytes: Int, head: String, sent: Atomic64) async throws {
        channel = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.addHandler(
                        FloodHandler(bytes: bytes, head: head, sent: sent))
                }
            }
            .bind(host: "127.0.0.1", port: 0).get()
    }

    func stop() async throws { try await channel.close() }
}

private final class FloodHandler: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer
    private static let piece = ByteBuffer(repeating: UInt8(ascii: "a"), count: 64 << 10)
    private var left: Int
    private let head: String
    private let sent: Atomic64

    init(bytes: Int, head: String, sent: Atomic64) {
        left = bytes
        self.head = head
        self.sent = sent
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        context.writeAndFlush(wrapOutboundOut(ByteBuffer(string: head)), promise: nil)
        sendMore(context)
    }

    private func sendMore(_ context: ChannelHandlerContext) {
        guard left > 0 else { return }
        let piece = Self.piece.getSlice(at: 0, length: min(left, Self.piece.readableBytes)) ?? ByteBuffer()
        left -= piece.readableBytes
        let context = NIOLoopBound(context, eventLoop: context.eventLoop)
        let promise = context.value.eventLoop.makePromise(of: Void.self)
        promise.futureResult.assumeIsolated().whenSuccess { [self] in
            sent.add(piece.readableBytes)
            sendMore(context.value)
        }
        context.value.writeAndFlush(wrapOutboundOut(piece), promise: promise)
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }
}

/// Takes nothing before it is opened.
final class SlowSink: ResultSink {
    private struct State {
        var isOpen = false
        var taken = 0
        var waiting: [CheckedContinuation<Void, Never>] = []
    }
    private let state = Mutex(State())
    private let begun = AsyncStream<Void>.makeStream()

    var taken: Int { state.withLock { $0.taken } }

    func write(_ bytes: ByteBuffer) async throws(AppError) {
        begun.continuation.yield()
        await withCheckedContinuation { continuation in
            let isOpen = state.withLock { state in
                state.taken += bytes.readableBytes
                if !state.isOpen { state.waiting.append(continuation) }
                return state.isOpen
            }
            if isOpen { continuation.resume() }
        }
    }

    func firstWrite() async { for await _ in begun.stream { break } }

    func open() {
        let waiting = state.withLock { state in
            state.isOpen = true
            defer { state.waiting = [] }
            return state.waiting
        }
        for continuation in waiting { continuation.resume() }
    }
}
