import Domain
import NIOCore
import NIOPosix
import NIOSSL

/// A connected socket whose TLS, if any, is agreed; nobody has signed in yet.
struct Link: Sendable {
    let channel: any Channel
    let handler: NIOLoopBound<WireHandler>
    let fitness: Fitness
    let isEncrypted: Bool
    /// What SCRAM may bind itself to.
    let binding: [UInt8]?

    /// Visits the event loop and waits for what the visit leaves behind.
    func ask<Answer: Sendable>(
        _ body: @escaping @Sendable (WireHandler, CheckedContinuation<Answer, Never>) -> Void
    ) async -> Answer {
        await withCheckedContinuation { continuation in
            channel.eventLoop.execute { body(handler.value, continuation) }
        }
    }

    func event() async -> OpeningEvent { await ask { $0.opening.next($1) } }

    func send(_ bytes: ByteBuffer) { channel.eventLoop.execute { handler.value.send(bytes) } }

    /// Ends with this error, unless it has ended already.
    func end(with error: AppError) {
        channel.eventLoop.execute { handler.value.end(with: error) }
        channel.close(promise: nil)
    }
}

/// Connects to one address and agrees on TLS.
struct Dialler: Sendable {
    let group: any EventLoopGroup
    let tls: TLSMode
    let tlsContext: NIOSSLContext?
    let host: String
    let cachesStatements: Bool

    /// - Throws: `datasource.unreachable`, `datasource.tls`.
    func dial(_ address: SocketAddress, until deadline: NIODeadline) async throws(AppError) -> Link {
        let fitness = Fitness()
        let (channel, handler) = try await connect(address, fitness, deadline)
        func link(_ isEncrypted: Bool, _ binding: [UInt8]? = nil) -> Link {
            Link(
                channel: channel, handler: handler, fitness: fitness, isEncrypted: isEncrypted, binding: binding)
        }
        let plain = link(false)
        guard let tlsContext else {
            channel.eventLoop.execute { handler.value.phase = .opening }
            return plain
        }
        let name = serverName
        channel.eventLoop.execute {
            handler.value.phase = .askingTLS(tlsContext, serverName: name)
            var request = ByteBuffer()
            request.writeTLSRequest()
            handler.value.send(request)
        }
        switch await plain.event() {
        case .encrypted(let binding): return link(true, binding)
        case .tlsRefused where tls == .prefer: return plain
        case .failed(let error): throw error
        case .tlsRefused:
            plain.end(with: PostgresErrors.lost(.tls))
            throw PostgresErrors.tls("The server has no TLS.", hint: "Switch TLS on at the server.")
        case .authentication, .ready:
            plain.end(with: PostgresErrors.lost(.tls))
            throw PostgresErrors.notPostgres(.tls)
        }
    }

    /// An address can't be a server name; certificates are then matched against the address itself.
    private var serverName: String? {
        (try? SocketAddress(ipAddress: host, port: 0)) == nil ? host : nil
    }

    private func connect(
        _ address: SocketAddress, _ fitness: Fitness, _ deadline: NIODeadline
    ) async throws(AppError) -> (any Channel, NIOLoopBound<WireHandler>) {
        let cachesStatements = cachesStatements
        do {
            let bootstrap = ClientBootstrap(group: group)
                .connectTimeout(max(deadline - .now(), .milliseconds(1)))
                .channelOption(.socketOption(.so_keepalive), value: 1)
                // Reads no more at once than may wait while a reader is busy.
                .channelOption(.maxMessagesPerRead, value: 1)
            return try await bootstrap.connect(to: address) { channel in
                channel.eventLoop.makeCompletedFuture {
                    let handler = WireHandler(fitness: fitness, cachesStatements: cachesStatements)
                    try channel.pipeline.syncOperations.addHandler(handler)
                    return (channel, NIOLoopBound(handler, eventLoop: channel.eventLoop))
                }
            }
        } catch {
            throw PostgresErrors.unreachable(.connect)
        }
    }
}
