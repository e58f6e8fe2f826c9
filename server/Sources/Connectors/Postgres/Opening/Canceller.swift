import Domain
import NIOCore

/// Asks the server, on a connection of its own, to stop what a session runs (protocol chapter 55.2.8).
struct Canceller: Sendable {
    let dialler: Dialler
    let address: SocketAddress

    /// Returns when the server has taken the request, or at `deadline`. Failing is no error: the caller then
    /// gives its connection up.
    func cancel(_ key: BackendKey, until deadline: NIODeadline) async {
        guard let link = try? await dialler.dial(address, until: deadline) else { return }
        let alarm = link.channel.eventLoop.scheduleTask(deadline: deadline) { link.channel.close(promise: nil) }
        var request = ByteBuffer()
        request.writeCancelRequest(key)
        link.send(request)
        // The server says nothing and hangs up.
        try? await link.channel.closeFuture.get()
        alarm.cancel()
    }
}
