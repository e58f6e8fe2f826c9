import NIOCore
import Synchronization

/// Tells waits that their time is over, with one timer for all of them.
///
/// A run adds its deadline and takes it away again, which is two dictionary operations: an event loop is only
/// bothered when a deadline comes before the one its timer is set to.
final class DeadlineTimer: Sendable {
    struct Token: Hashable, Sendable { fileprivate let number: Int }

    private struct Contents: Sendable {
        var entries: [Token: (at: NIODeadline, expire: @Sendable () -> Void)] = [:]
        var next = 0
        /// When the earliest timer that is set goes off.
        var armed: NIODeadline?

        /// When a timer must be set now, if at all.
        mutating func arm(for deadline: NIODeadline?) -> NIODeadline? {
            guard let deadline, armed.map({ deadline < $0 }) ?? true else { return nil }
            armed = deadline
            return deadline
        }
    }

    private let contents = Mutex(Contents())
    private let loop: any EventLoop

    init(loop: any EventLoop) { self.loop = loop }

    /// Calls `expire` once, on the event loop, unless it is removed before.
    func add(_ timeout: Duration, expire: @escaping @Sendable () -> Void) -> Token {
        let deadline = NIODeadline.now() + TimeAmount(max(timeout, .zero))
        let (token, due) = contents.withLock { contents in
            let token = Token(number: contents.next)
            contents.next += 1
            contents.entries[token] = (deadline, expire)
            return (token, contents.arm(for: deadline))
        }
        schedule(due)
        return token
    }

    func remove(_ token: Token) { _ = contents.withLock { $0.entries.removeValue(forKey: token) } }

    private func schedule(_ due: NIODeadline?) {
        guard let due else { return }
        loop.scheduleTask(deadline: due) { [weak self] in self?.fire(due) }
    }

    private func fire(_ due: NIODeadline) {
        let (over, next) = contents.withLock { contents in
            if contents.armed == due { contents.armed = nil }
            let now = NIODeadline.now()
            let over = contents.entries.filter { $0.value.at <= now }
            for token in over.keys { contents.entries[token] = nil }
            let earliest = contents.entries.values.lazy.map(\.at).min()
            return (over.values.map(\.expire), contents.arm(for: earliest))
        }
        for expire in over { expire() }
        schedule(next)
    }
}
