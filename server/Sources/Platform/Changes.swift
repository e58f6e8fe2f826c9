import Domain
public import Store
import Synchronization

/// Counts changes of the configuration, so that what is cached in memory knows when it is stale.
///
/// Every writing method of `Platform` calls ``note()``. Changes by other processes (the command line) are
/// noticed by ``run(every:)``, which looks at the audit trail: every change of the configuration writes there.
public final class Changes: Sendable {
    private let counter = Atomic<Int>(0)
    private let store: Store

    public init(store: Store) { self.store = store }

    /// Grows with every change.
    public var current: Int { counter.load(ordering: .acquiring) }

    public func note() { counter.wrappingAdd(1, ordering: .acquiringAndReleasing) }

    /// Looks for changes of other processes until the task is cancelled.
    public func run(every pause: Duration = .milliseconds(500)) async {
        var seen = try? await store.lastAuditEvent()
        while !Task.isCancelled {
            try? await Task.sleep(for: pause)
            guard let last = try? await store.lastAuditEvent(), last != seen else { continue }
            seen = last
            note()
        }
    }
}
