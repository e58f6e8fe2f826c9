import NIOCore
import NIOHTTP1
import NIOPosix
import NIOSSL

/// A server that answers bytes with bytes, or closes.
final class RawServer: Sendable {
    enum Reaction: Sendable {
        case answer(String)
        case answerAndClose(String)
        case close
        /// Leave the client waiting.
        case wait
    }

    private let channel: any Channel
    /// Once per connection that the client closed.
    let closed: AsyncStream<Void>
    /// Once per request.
    let received: AsyncStream<Void>

    var port: Int { channel.localAddress?.port ?? 0 }

    /// - Parameter react: what to do with the n-th bunch of bytes of a connection, from 0.
    init(secured context: NIOSSLContext? = nil, react: @escaping @Sendable (Int) -> Reaction) async throws {
        let (closed, closing) = AsyncStream<Void>.makeStream()
        let (received, receiving) = AsyncStream<Void>.makeStream()
        self.closed = closed
        self.received = received
        channel = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    let pipeline = channel.pipeline.syncOperations
                    if let context { try pipeline.addHandler(NIOSSLServerHandler(context: context)) }
                    try pipeline.addHandler(
                        RawHandler(
                            react: react, onReceive: { receiving.yield() }, onClose: { closing.yield() }))
                }
            }
            .bind(host: "127.0.0.1", port: 0).get()
    }

    func stop() async throws { try await channel.close() }

    /// TLS with the certificate of ``Certificates``.
    static func secured(react: @escaping @Sendable (Int) -> Reaction) async throws -> RawServer {
        let chain = try NIOSSLCertificate.fromPEMBytes(Array(Certificates.server.utf8)).map {
            NIOSSLCertificateSource.certificate($0)
        }
        let key = try NIOSSLPrivateKey(bytes: Array(Certificates.serverKey.utf8), format: .pem)
        let configuration = TLSConfiguration.makeServerConfiguration(
            certificateChain: chain, privateKey: .privateKey(key))
        return try await RawServer(secured: NIOSSLContext(configuration: configuration), react: react)
    }
}

private final class RawHandler: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer
    private var count = 0
    private let react: @Sendable (Int) -> RawServer.Reaction
    private let onReceive: @Sendable () -> Void
    private let onClose: @Sendable () -> Void

    init(
        react: @escaping @Sendable (Int) -> RawServer.Reaction, onReceive: @escaping @Sendable () -> Void,
        onClose: @escaping @Sendable () -> Void
    ) {
        self.react = react
        self.onReceive = onReceive
        self.onClose = onClose
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        onReceive()
        let reaction = react(count)
        count += 1
        switch reaction {
        case .answer(let text): context.writeAndFlush(wrapOutboundOut(ByteBuffer(string: text)), promise: nil)
        case .answerAndClose(let text):
            context.writeAndFlush(wrapOutboundOut(ByteBuffer(string: text)), promise: nil)
            context.close(promise: nil)
        case .close: context.close(promise: nil)
        case .wait: break
        }
    }

    func channelInactive(context: ChannelHandlerContext) { onClose() }
    func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }
}
