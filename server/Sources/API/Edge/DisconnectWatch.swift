import NIOCore
import Synchronization

/// Tells a running request that its browser has gone, so that the query is cancelled at the datasource.
///
/// One handler per connection marks the moment; a lookup by channel costs a lock and a hash, which the
/// request path can afford, where waiting on the inbound stream would end the connection's keep-alive.
final class DisconnectWatch: Sendable {
    private struct Connection {
        var isClosed = false
        var onClose: (@Sendable () -> Void)?
    }
    private let connections = Mutex<[ObjectIdentifier: Connection]>([:])

    /// Calls `action` when the connection closes; at once if it has closed already. One action per connection.
    func onClose(of channel: any Channel, _ action: @escaping @Sendable () -> Void) {
        let isClosed = connections.withLock { connections in
            guard connections[ObjectIdentifier(channel)]?.isClosed == false else {
                return connections[ObjectIdentifier(channel)] != nil
            }
            connections[ObjectIdentifier(channel)]?.onClose = action
            return false
        }
        if isClosed { action() }
    }

    func forget(_ channel: any Channel) {
        connections.withLock { $0[ObjectIdentifier(channel)]?.onClose = nil }
    }

    fileprivate func opened(_ channel: any Channel) {
        connections.withLock { $0[ObjectIdentifier(channel)] = Connection() }
    }

    fileprivate func closed(_ channel: any Channel) {
        let action = connections.withLock { connections in
            connections[ObjectIdentifier(channel)]?.isClosed = true
            return connections[ObjectIdentifier(channel)]?.onClose
        }
        action?()
    }

    fileprivate func removed(_ channel: any Channel) {
        _ = connections.withLock { $0.removeValue(forKey: ObjectIdentifier(channel)) }
    }

    func handler() -> any RemovableChannelHandler & Sendable { Handler(watch: self) }

    private final class Handler: ChannelInboundHandler, RemovableChannelHandler, Sendable {
        typealias InboundIn = Any
        typealias InboundOut = Any
        private let watch: DisconnectWatch

        init(watch: DisconnectWatch) { self.watch = watch }

        func handlerAdded(context: ChannelHandlerContext) { watch.opened(context.channel) }

        func handlerRemoved(context: ChannelHandlerContext) {
            watch.closed(context.channel)
            watch.removed(context.channel)
        }

        func channelInactive(context: ChannelHandlerContext) {
            watch.closed(context.channel)
            context.fireChannelInactive()
        }

        func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
            if case .inputClosed = event as? ChannelEvent { watch.closed(context.channel) }
            context.fireUserInboundEventTriggered(event)
        }
    }
}
