import Domain
import Synchronization

/// Sessions that were used lately, kept until the configuration changes: the hot path asks here, not the store.
///
/// Whoever ends one session removes it here after the commit; whoever changes a person counts up ``Changes``.
/// A read that began before either is not kept. Of more than `limit` sessions the half that was not used lately
/// is dropped.
final class LiveSessions: Sendable {
    struct Entry: Sendable {
        /// A session is read again after this many seconds, which also notes that it was used.
        static let freshness = 600

        let user: PrincipalUser
        let seenAt: Int
        let endsAt: Int

        func isFresh(at now: Int) -> Bool { (0..<Self.freshness).contains(now - seenAt) && now < endsAt }
    }

    /// The moment a read began.
    struct Moment: Equatable, Sendable {
        fileprivate var generation = 0
        fileprivate var removals = 0
    }

    private struct State {
        var moment = Moment()
        var young: [[UInt8]: Entry] = [:]
        var old: [[UInt8]: Entry] = [:]
    }

    private let state = Mutex(State())
    private let changes: Changes
    private let half: Int

    init(changes: Changes, limit: Int = 20_000) {
        self.changes = changes
        half = max(1, limit / 2)
    }

    /// To be taken before the store is read.
    var moment: Moment {
        let generation = changes.current
        return state.withLock { Moment(generation: generation, removals: $0.moment.removals) }
    }

    /// By hash of the token.
    func find(_ hash: [UInt8]) -> Entry? {
        let generation = changes.current
        return state.withLock { state in
            guard state.moment.generation == generation else { return nil }
            if let entry = state.young[hash] { return entry }
            guard let entry = state.old.removeValue(forKey: hash) else { return nil }
            insert(entry, hash, &state)
            return entry
        }
    }

    func keep(_ entry: Entry, for hash: [UInt8], readAt moment: Moment) {
        guard moment == self.moment else { return }
        state.withLock { state in
            guard state.moment.removals == moment.removals else { return }
            if state.moment != moment { state = State(moment: moment) }
            state.old[hash] = nil
            insert(entry, hash, &state)
        }
    }

    func remove(_ hash: [UInt8]) {
        state.withLock { state in
            state.young[hash] = nil
            state.old[hash] = nil
            state.moment.removals += 1
        }
    }

    var count: Int { state.withLock { $0.young.count + $0.old.count } }

    private func insert(_ entry: Entry, _ hash: [UInt8], _ state: inout State) {
        if state.young.count >= half, state.young[hash] == nil {
            state.old = state.young
            state.young = [:]
        }
        state.young[hash] = entry
    }
}
