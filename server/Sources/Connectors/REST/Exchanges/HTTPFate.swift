import Synchronization

/// What a connection died of, for those who come after it is gone.
final class HTTPFate: Sendable {
    private let error = Mutex<(any Error)?>(nil)
    /// The TLS handshake was completed.
    let isSecured = Atomic<Bool>(false)

    /// The first one is the cause; others follow from it.
    func record(_ cause: any Error) { error.withLock { $0 = $0 ?? cause } }
    var cause: (any Error)? { error.withLock { $0 } }
}
