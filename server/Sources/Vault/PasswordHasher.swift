import Dispatch
public import Domain
import Synchronization

/// Hashes and checks people's passwords, on its own few threads.
///
/// A hash takes a tenth of a second of one core and 32 MiB. It never runs on the cooperative pool, at most
/// `lanes` run at once, and at most `waiting` wait: a flood of sign-ins can't starve the queries.
public final class PasswordHasher: Sendable {
    private let cost: ScryptCost
    private let lanes: [HashingLane]
    private let limit: Int
    private let load = Mutex((turn: 0, waiting: 0))
    /// Compared with when the account is unknown, so that the answer takes as long.
    private let dummy: String

    public init(cost: ScryptCost = .standard, lanes: Int = 2, waiting: Int = 256) {
        self.cost = cost
        self.lanes = (0..<max(1, lanes)).map { HashingLane(number: $0) }
        limit = waiting
        let blank = String(repeating: "A", count: 43)
        dummy = "$scrypt$ln=\(cost.logN),r=\(cost.blockSize),p=\(cost.parallelism)$AAAAAAAAAAAAAAAAAAAAAA$\(blank)"
    }

    /// A text for the store, in the PHC form.
    /// - Throws: `session.throttled` when too many wait.
    public func hash(_ password: Secret<String>) async throws(AppError) -> String {
        let lane = try enter()
        defer { leave() }
        return try await lane.hash(password, cost: cost)
    }

    /// False for a wrong password and, after the same time, for `nil` (no such account) or a damaged hash.
    /// - Throws: `session.throttled` when too many wait.
    public func verify(_ password: Secret<String>, against hash: String?) async throws(AppError) -> Bool {
        let lane = try enter()
        defer { leave() }
        let isRight = try await lane.verify(password, against: hash ?? dummy)
        return isRight && hash != nil
    }

    private func enter() throws(AppError) -> HashingLane {
        let turn: Int? = load.withLock { load in
            guard load.waiting < limit else { return nil }
            load.waiting += 1
            load.turn = (load.turn + 1) % lanes.count
            return load.turn
        }
        guard let turn else {
            throw AppError(.sessionThrottled, "Too many people are signing in at this moment.", retryAfter: 2)
        }
        return lanes[turn]
    }

    private func leave() { load.withLock { $0.waiting -= 1 } }
}

/// One thread's worth of hashing.
private actor HashingLane {
    private let executor: QueueExecutor

    init(number: Int) { executor = QueueExecutor(label: "steward.passwords.\(number)") }

    nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

    func hash(_ password: Secret<String>, cost: ScryptCost) throws(AppError) -> String {
        try PasswordHash(password, cost: cost).text
    }

    func verify(_ password: Secret<String>, against text: String) throws(AppError) -> Bool {
        try PasswordHash(text)?.matches(password) ?? false
    }
}

/// Runs an actor on a dispatch queue of its own (Linux has no `DispatchSerialQueue`).
private final class QueueExecutor: SerialExecutor {
    private let queue: DispatchQueue

    init(label: String) { queue = DispatchQueue(label: label) }

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        queue.async { job.runSynchronously(on: self.asUnownedSerialExecutor()) }
    }

    func asUnownedSerialExecutor() -> UnownedSerialExecutor { UnownedSerialExecutor(ordinary: self) }
}
