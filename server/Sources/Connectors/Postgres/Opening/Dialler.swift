import ConnectorKit
import Domain
import NIOCore
import NIOPosix
import NIOSSL
import Synchronization

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
        let plain = Link(
            channel: channel, handler: handler, fitness: fitness, isEncrypted: false, binding: nil)
        guard let tlsContext else {
            channel.eventLoop.execute { handler.value.phase = .opening }
            return plain
        }
        return try await plain.guarded(until: deadline, at: .tls) { () async throws(AppError) in
            try await encrypt(plain, tlsContext)
        }
    }

    private func encrypt(_ plain: Link, _ tlsContext: NIOSSLContext) async throws(AppError) -> Link {
        let name = serverName
        plain.channel.eventLoop.execute {
            plain.handler.value.phase = .askingTLS(tlsContext, serverName: name)
            var request = ByteBuffer()
            request.writeTLSRequest()
            plain.handler.value.send(request)
        }
        switch await plain.event() {
        case .encrypted(let binding):
            return Link(
                channel: plain.channel, handler: plain.handler, fitness: plain.fitness, isEncrypted: true,
                binding: binding)
        case .tlsRefused where tls == .prefer: return plain
        case .failed(let error): throw error
        case .tlsRefused:
            throw PostgresErrors.tls("The server has no TLS.", hint: "Switch TLS on at the server.")
        case .authentication, .ready: throw PostgresErrors.notPostgres(.tls)
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
        let attempt = ConnectAttempt()
        let result: Result<(any Channel, NIOLoopBound<WireHandler>), any Error> = await withTaskCancellationHandler {
            do {
                // On the loop of the run that needs it, where there is one.
                let bootstrap = ClientBootstrap(group: group.any())
                    .connectTimeout(max(deadline - .now(), .milliseconds(1)))
                    .channelOption(.socketOption(.so_keepalive), value: 1)
                    // Reads no more at once than may wait while a reader is busy.
                    .channelOption(.maxMessagesPerRead, value: 1)
                return .success(
                    try await bootstrap.connect(to: address) { channel in
                        attempt.hold(channel)
                        return channel.eventLoop.makeCompletedFuture {
                            let handler = WireHandler(fitness: fitness, cachesStatements: cachesStatements)
                            try channel.pipeline.syncOperations.addHandler(handler)
                            return (channel, NIOLoopBound(handler, eventLoop: channel.eventLoop))
                        }
                    })
            } catch {
                return .failure(error)
            }
        } onCancel: {
            attempt.cancel()
        }
        switch result {
        case .success(let connected): return connected
        case .failure: throw attempt.isCancelled ? AppError.queryCancelled : PostgresErrors.unreachable(.connect)
        }
    }
}

/// A socket on its way, for whoever calls the attempt off.
private final class ConnectAttempt: Sendable {
    private let state = Mutex<(channel: (any Channel)?, isCancelled: Bool)>((nil, false))

    var isCancelled: Bool { state.withLock { $0.isCancelled } }

    func hold(_ channel: any Channel) {
        let isCancelled = state.withLock { state in
            state.channel = channel
            return state.isCancelled
        }
        if isCancelled { channel.close(promise: nil) }
    }

    func cancel() {
        let channel = state.withLock { state in
            state.isCancelled = true
            return state.channel
        }
        channel?.close(promise: nil)
    }
}
