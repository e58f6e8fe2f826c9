import Domain
import Hummingbird
import Logging
import NIOCore

/// What travels with one request: who asks, from where, and over which connection.
struct AppContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    let channel: any Channel
    /// Decided by ``SessionMiddleware``; anonymous before it.
    var principal: Principal = .anonymous
    /// The session's token as it came, for signing out and rotation.
    var sessionToken: Secret<String>?

    init(source: Source) {
        coreContext = .init(source: source)
        channel = source.channel
    }

    /// The identifier that the answer, the log line and a problem document share.
    var requestID: String { logger[metadataKey: "hb.request.id"]?.description ?? "" }

    /// The real peer's network address, never a header: forged `X-Forwarded-For` headers change nothing.
    var peerAddress: String { channel.remoteAddress?.ipAddress ?? "local" }
}
