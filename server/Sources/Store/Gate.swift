import Domain
import Synchronization

/// Counts running transactions, so that the file closes only after the last of them.
///
/// GRDB crashes when a closed database is used, so a late request must not get that far.
final class Gate: Sendable {
    private struct State {
        var running = 0
        var isClosed = false
        var waiter: CheckedContinuation<Void, Never>?
    }
    private let state = Mutex(State())

    /// - Throws: `store.unavailable` once closing has begun.
    func enter() throws(AppError) {
        let isOpen = state.withLock { state in
            if !state.isClosed { state.running += 1 }
            return !state.isClosed
        }
        guard isOpen else { throw AppError(.storeUnavailable, "The store is closed.") }
    }

    func leave() {
        let waiter = state.withLock { state in
            state.running -= 1
            return state.running == 0 ? state.waiter.take() : nil
        }
        waiter?.resume()
    }

    /// Returns when nothing runs any more. Answers false when somebody else closed it before.
    func close() async -> Bool {
        let isFirst = state.withLock { state in
            defer { state.isClosed = true }
            return !state.isClosed
        }
        guard isFirst else { return false }
        await withCheckedContinuation { continuation in
            let isIdle = state.withLock { state in
                if state.running > 0 { state.waiter = continuation }
                return state.running == 0
            }
            if isIdle { continuation.resume() }
        }
        return true
    }
}
