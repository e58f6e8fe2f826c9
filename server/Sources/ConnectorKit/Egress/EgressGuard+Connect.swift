public import Domain
public import NIOCore
import NIOPosix
import Synchronization

extension EgressGuard {
    /// Vets `host` and connects to one of its addresses, in order, over TCP.
    ///
    /// Cancelling the task closes the socket that is being opened.
    /// - Parameters:
    ///   - timeout: for one address; the last one may use all of it, earlier ones at most 3 seconds.
    ///   - initializer: sets up the channel's handlers before it connects.
    /// - Throws: what ``vet(host:port:)`` throws; `datasource.unreachable` with the step `connect`.
    public func connect(
        host: String, port: Int, timeout: Duration = .seconds(10), on group: any EventLoopGroup,
        initializer: @escaping @Sendable (any Channel, VettedEndpoint) -> EventLoopFuture<Void>
    ) async throws(AppError) -> (any Channel, VettedEndpoint) {
        let endpoint = try await vet(host: host, port: port)
        for address in endpoint.addresses.dropLast() {
            let attempt = min(timeout, .seconds(3))
            if let channel = try await endpoint.connect(to: address, attempt, group, initializer) {
                return (channel, endpoint)
            }
        }
        if let last = endpoint.addresses.last,
            let channel = try await endpoint.connect(to: last, timeout, group, initializer)
        {
            return (channel, endpoint)
        }
        throw .unreachable(
            "No connection to the host and port.", at: .connect,
            hint: "Check host, port and firewall, and that the service is running.")
    }
}

extension VettedEndpoint {
    /// `nil` when nobody answers there.
    fileprivate func connect(
        to address: SocketAddress, _ timeout: Duration, _ group: any EventLoopGroup,
        _ initializer: @escaping @Sendable (any Channel, VettedEndpoint) -> EventLoopFuture<Void>
    ) async throws(AppError) -> (any Channel)? {
        let pending = PendingChannel()
        let endpoint = self
        let channel = await withTaskCancellationHandler {
            try? await ClientBootstrap(group: group)
                .connectTimeout(TimeAmount(timeout))
                .channelOption(.socketOption(.tcp_nodelay), value: 1)
                .channelInitializer { channel in
                    pending.hold(channel)
                    return initializer(channel, endpoint)
                }
                .connect(to: address).get()
        } onCancel: {
            pending.close()
        }
        pending.release()
        if Task.isCancelled {
            channel?.close(promise: nil)
            throw .queryCancelled
        }
        return channel
    }
}

/// The channel that is being connected, for whoever must stop that.
private final class PendingChannel: Sendable {
    private enum State: Sendable { case empty, held(any Channel), closed }
    private let state = Mutex(State.empty)

    func hold(_ channel: any Channel) {
        let isClosed = state.withLock { state in
            if case .closed = state { return true }
            state = .held(channel)
            return false
        }
        if isClosed { channel.close(promise: nil) }
    }

    func close() {
        let channel = state.withLock { state -> (any Channel)? in
            defer { state = .closed }
            if case .held(let channel) = state { return channel }
            return nil
        }
        channel?.close(promise: nil)
    }

    func release() { state.withLock { state in state = .empty } }
}
