import Synchronization

/// A value that one task waits for and that several may try to give; the first one counts.
final class OneShot<Value: Sendable>: Sendable {
    private struct Contents: Sendable {
        var value: Value?
        var waiting: CheckedContinuation<Value, Never>?
    }
    private let contents = Mutex(Contents())

    /// Only the first call counts.
    func give(_ value: Value) {
        let waiting = contents.withLock { contents -> CheckedContinuation<Value, Never>? in
            guard contents.value == nil else { return nil }
            contents.value = value
            return contents.waiting.take()
        }
        waiting?.resume(returning: value)
    }

    /// Asked by one task. Does not hear of its cancellation: whoever gives a value must.
    func value() async -> Value {
        await withCheckedContinuation { continuation in
            let known = contents.withLock { contents -> Value? in
                if contents.value == nil { contents.waiting = continuation }
                return contents.value
            }
            if let known { continuation.resume(returning: known) }
        }
    }
}
