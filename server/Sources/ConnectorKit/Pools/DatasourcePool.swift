import Domain
import NIOCore
import NIOPosix
import Synchronization

/// The sessions of one datasource in one environment: ``PoolState`` decides, this carries out.
///
/// The run that is granted a place opens its session itself, in its own task, so that its deadline and its
/// cancellation cover the opening. A `Mutex` and not an actor: a point query takes it twice, for well under a
/// microsecond, and never hops.
final class DatasourcePool: Sendable {
    typealias SettingsSource = @Sendable () async throws(AppError) -> DatasourceSettings

    struct Lease: Sendable {
        let id: PoolState.SessionID
        let session: any ConnectorSession
        /// False for a session that this run opened.
        let isReused: Bool
    }

    fileprivate enum Answer: Sendable {
        case granted(PoolState.Grant)
        case refused(PoolState.Refusal)
        case cancelled
    }

    fileprivate struct Contents: Sendable {
        var state: PoolState
        var sessions: [PoolState.SessionID: any ConnectorSession] = [:]
        var waiting: [PoolState.WaiterID: CheckedContinuation<Answer, Never>] = [:]
        var nextWaiter = 0
    }

    private let connector: any Connector
    private let contents: Mutex<Contents>
    private let now: @Sendable () -> ContinuousClock.Instant

    init(
        connector: any Connector, limits: PoolLimits,
        now: @escaping @Sendable () -> ContinuousClock.Instant
    ) {
        self.connector = connector
        self.now = now
        let maximum = limits.maximum(for: connector.manifest.kind)
        contents = Mutex(Contents(state: PoolState(limits: limits, maximum: maximum, at: now())))
    }

    // MARK: Lending

    /// - Throws: `datasource.busy`, whatever opening throws, `query.cancelled`;
    ///   `nil` when the pool takes no more runs and another must be asked.
    func lease(settings: SettingsSource) async throws(AppError) -> Lease? {
        switch await nextAnswer() {
        case .cancelled: throw .queryCancelled
        case .refused(.drained): return nil
        case .refused(.busy):
            throw AppError(
                .datasourceBusy, "Too many queries are waiting for this datasource.",
                hint: "Try again in a moment, or raise the datasource's pool size.", retryAfter: 1)
        case .granted(let grant): return try await carryOut(grant, settings: settings)
        }
    }

    /// Takes a session back. One that is not fit is closed.
    func giveBack(_ lease: Lease) async {
        await apply(.returned(lease.id, isFit: lease.session.isReusable))
    }

    /// Closes a session that died while it was idle, and those that idled with it.
    func giveBackStale(_ lease: Lease) async {
        await apply(.foundStale(lease.id))
        await apply(.returned(lease.id, isFit: false))
    }

    private func carryOut(
        _ grant: PoolState.Grant, settings: SettingsSource
    ) async throws(AppError) -> Lease {
        switch grant {
        case .use(let id):
            // Present by construction: only what was opened is ever idle.
            guard let session = contents.withLock({ $0.sessions[id] }) else { return try await open(id, settings) }
            return Lease(id: id, session: session, isReused: true)
        case .check(let id):
            if let session = contents.withLock({ $0.sessions[id] }) {
                if await session.isAlive() { return Lease(id: id, session: session, isReused: true) }
                contents.withLock { $0.sessions[id] = nil }
                await session.close()
            }
            return try await open(id, settings)
        case .open(let id): return try await open(id, settings)
        }
    }

    private func open(_ id: PoolState.SessionID, _ settings: SettingsSource) async throws(AppError) -> Lease {
        do throws(AppError) {
            let settings = try await settings()
            if let size = settings.values["poolSize"]?.int ?? settings.values["poolSize"]?.string.flatMap({ Int($0) }) {
                await apply(.sized(size))
            }
            guard !Task.isCancelled else { throw .queryCancelled }
            let session: any ConnectorSession = try await connector.open(settings)
            contents.withLock { $0.sessions[id] = session }
            await apply(.opened(id, home: session.eventLoop.map(PoolState.Home.init)))
            return Lease(id: id, session: session, isReused: false)
        } catch {
            await apply(.failed(id))
            throw error
        }
    }

    // MARK: Waiting

    private func nextAnswer() async -> Answer {
        let home = MultiThreadedEventLoopGroup.currentEventLoop.map(PoolState.Home.init)
        let (waiter, effects) = contents.withLock { contents in
            let waiter = PoolState.WaiterID(number: contents.nextWaiter, home: home)
            contents.nextWaiter += 1
            return (waiter, contents.state.handle(.asked(waiter, queues: false), at: now()))
        }
        for case .grant(let grant, waiter) in effects { return .granted(grant) }
        for case .refuse(waiter, let refusal) in effects { return .refused(refusal) }
        return await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let outcome = contents.withLock { contents in
                    contents.waiting[waiter] = continuation
                    return contents.perform(.asked(waiter, queues: true), at: now())
                }
                outcome.resume()
                // Cancelled before it stood in the queue: the handler below found nothing.
                if Task.isCancelled { giveUp(waiter) }
            }
        } onCancel: {
            giveUp(waiter)
        }
    }

    private func giveUp(_ waiter: PoolState.WaiterID) {
        let outcome = contents.withLock { contents -> Outcome in
            guard let continuation = contents.waiting.removeValue(forKey: waiter) else { return Outcome() }
            _ = contents.state.handle(.gaveUp(waiter), at: now())
            return Outcome(resumptions: [(continuation, .cancelled)])
        }
        outcome.resume()
    }

    // MARK: Effects

    /// What is left to do once the lock is released.
    fileprivate struct Outcome: Sendable {
        var resumptions: [(CheckedContinuation<Answer, Never>, Answer)] = []
        var closing: [any ConnectorSession] = []

        func resume() { for (continuation, answer) in resumptions { continuation.resume(returning: answer) } }
    }

    private func apply(_ event: PoolState.Event) async {
        let outcome = contents.withLock { $0.perform(event, at: now()) }
        outcome.resume()
        for session in outcome.closing { await session.close() }
    }

    // MARK: Upkeep

    /// Closes what idled too long. True when nothing is left and no run has asked for the idle time.
    func tick(idle: Duration) async -> Bool {
        await apply(.ticked)
        return contents.withLock { $0.state.isEmpty && $0.state.lastAsked.duration(to: now()) >= idle }
    }

    /// Refuses further runs and closes what is idle; lent sessions are closed when they come back.
    func drain() async { await apply(.drained) }

    var isEmpty: Bool { contents.withLock { $0.state.isEmpty } }
    /// Sessions open or being opened.
    var openCount: Int { contents.withLock { $0.state.openCount } }
    var waitingCount: Int { contents.withLock { $0.state.waitingCount } }
}

extension PoolState.Home {
    fileprivate init(_ loop: any EventLoop) { self.init(loop: ObjectIdentifier(loop)) }
}

extension DatasourcePool.Contents {
    fileprivate mutating func perform(
        _ event: PoolState.Event, at now: ContinuousClock.Instant
    ) -> DatasourcePool.Outcome {
        var outcome = DatasourcePool.Outcome()
        for effect in state.handle(event, at: now) {
            switch effect {
            case .grant(let grant, let waiter):
                if let continuation = waiting.removeValue(forKey: waiter) {
                    outcome.resumptions.append((continuation, .granted(grant)))
                }
            case .refuse(let waiter, let refusal):
                if let continuation = waiting.removeValue(forKey: waiter) {
                    outcome.resumptions.append((continuation, .refused(refusal)))
                }
            case .wait: break
            case .close(let id):
                if let session = sessions.removeValue(forKey: id) { outcome.closing.append(session) }
            }
        }
        return outcome
    }
}
