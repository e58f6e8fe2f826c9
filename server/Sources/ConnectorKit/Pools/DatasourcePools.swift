public import Domain
public import Logging
public import NIOCore
public import NIOPosix
import Synchronization

/// Runs bound queries on pooled sessions: the one door from `Platform` to the outside systems.
///
/// One pool per ``DatasourceKey``. Of each run the whole time counts: waiting for a session, opening it, running
/// the query and writing the answer. ``run()`` must be alive for idle sessions to end; nothing else needs it.
public final class DatasourcePools: Sendable {
    public typealias SettingsSource = @Sendable () async throws(AppError) -> DatasourceSettings

    private struct Contents: Sendable {
        var pools: [DatasourceKey: DatasourcePool] = [:]
        var isStopped = false
    }

    private let registry: ConnectorRegistry
    private let limits: PoolLimits
    private let logger: Logger
    private let timer: DeadlineTimer
    private let contents = Mutex(Contents())
    private let now: @Sendable () -> ContinuousClock.Instant

    /// - Parameter group: where deadlines are kept; its loops are only used for timers.
    public convenience init(
        registry: ConnectorRegistry, limits: PoolLimits = PoolLimits(), logger: Logger,
        group: any EventLoopGroup = MultiThreadedEventLoopGroup.singleton
    ) {
        self.init(registry: registry, limits: limits, logger: logger, loop: group.next(), now: { .now })
    }

    /// - Parameter now: what idle time and age are measured by; deadlines are kept by `loop`.
    init(
        registry: ConnectorRegistry, limits: PoolLimits, logger: Logger, loop: any EventLoop,
        now: @escaping @Sendable () -> ContinuousClock.Instant
    ) {
        self.registry = registry
        self.limits = limits
        self.logger = logger
        self.now = now
        timer = DeadlineTimer(loop: loop)
    }

    // MARK: Runs

    /// Runs `query` on a session of `key` and writes its answer to `sink`.
    ///
    /// A session that turns out to have died while it was idle is replaced and the query sent again, once, if
    /// nothing had been sent or the query only reads, and if no byte of the answer has left.
    /// - Parameters:
    ///   - settings: asked only when a session must be opened.
    ///   - timeout: for everything together.
    ///   - task: what does this run and nothing else; the deadline cancels it. Without one the run gets its own.
    /// - Throws: `query.timed_out`, `query.cancelled`, `datasource.busy`, `server.stopping`, what the connector
    ///   throws, what `settings` throws.
    public func run(
        _ query: BoundQuery, on key: DatasourceKey, settings: @escaping SettingsSource, timeout: Duration,
        limits: ResultLimits, task: RunTask? = nil, into sink: any ResultSink
    ) async throws(AppError) -> ResultSummary {
        let metered = MeteredSink(sink, limit: limits.bytes)
        let run = { @Sendable [self] () async throws(AppError) in
            try await withSession(
                of: key, settings: settings,
                mayRepeat: { error in metered.isUntouched && (query.isRepeatable || error.upstream?.step == .connect) }
            ) { session async throws(AppError) in
                try await session.run(query, limits: limits, into: metered)
            }
        }
        guard let task else { return try await timer.run(within: timeout, run) }
        return try await timer.run(within: timeout, ending: task, run)
    }

    /// Tables, columns and keys, read live.
    public func structure(
        on key: DatasourceKey, settings: @escaping SettingsSource, timeout: Duration
    ) async throws(AppError) -> DatasourceStructure {
        try await timer.run(within: timeout) { [self] () async throws(AppError) in
            try await withSession(of: key, settings: settings, mayRepeat: { _ in true }) {
                session async throws(AppError) in try await session.structure()
            }
        }
    }

    /// Opens a session with `settings`, outside of any pool, and closes it.
    /// - Throws: what says why it does not work, with the step in `upstream`; `query.timed_out`.
    public func test(
        _ kind: ConnectorKind, _ settings: DatasourceSettings, timeout: Duration
    ) async throws(AppError) {
        let connector = try registry.connector(kind)
        try connector.validate(settings)
        try await timer.run(within: timeout) { () async throws(AppError) in
            let session: any ConnectorSession = try await connector.open(settings)
            let isAlive = await session.isAlive()
            await session.close()
            guard isAlive else { throw .unreachable("The connection broke off at once.", at: .connect) }
        }
    }

    private func withSession<Value: Sendable>(
        of key: DatasourceKey, settings: SettingsSource, mayRepeat: (AppError) -> Bool,
        _ body: (any ConnectorSession) async throws(AppError) -> Value
    ) async throws(AppError) -> Value {
        let (pool, lease) = try await lease(key, settings)
        do throws(AppError) {
            let value = try await body(lease.session)
            await pool.giveBack(lease)
            return value
        } catch  where lease.isReused && error.code == .datasourceUnreachable {
            await pool.giveBackStale(lease)
            guard mayRepeat(error), !Task.isCancelled else { throw error }
        } catch {
            await pool.giveBack(lease)
            throw error
        }
        logger.debug("A session had died while idle; running once more.", metadata: key.metadata)
        let (freshPool, fresh) = try await self.lease(key, settings)
        do throws(AppError) {
            let value = try await body(fresh.session)
            await freshPool.giveBack(fresh)
            return value
        } catch {
            await freshPool.giveBack(fresh)
            throw error
        }
    }

    // MARK: Pools

    private func lease(
        _ key: DatasourceKey, _ settings: SettingsSource
    ) async throws(AppError) -> (DatasourcePool, DatasourcePool.Lease) {
        // A pool that was drained between look-up and lease is replaced by the next look-up.
        for _ in 0..<3 {
            let pool = try await pool(key)
            if let lease = try await pool.lease(settings: settings) { return (pool, lease) }
        }
        throw AppError(.datasourceBusy, "The datasource's settings are changing.", retryAfter: 1)
    }

    private func pool(_ key: DatasourceKey) async throws(AppError) -> DatasourcePool {
        let connector = try registry.connector(key.connector)
        let (pool, superseded) = contents.withLock { contents -> (DatasourcePool?, [DatasourcePool]) in
            guard !contents.isStopped else { return (nil, []) }
            if let pool = contents.pools[key] { return (pool, []) }
            let pool = DatasourcePool(connector: connector, limits: limits, now: now)
            contents.pools[key] = pool
            let old = contents.pools.keys.filter { $0.isSuperseded(by: key) }
            return (pool, old.compactMap { contents.pools.removeValue(forKey: $0) })
        }
        for pool in superseded { await pool.drain() }
        guard let pool else { throw AppError(.serverStopping, "The server is stopping.") }
        return pool
    }

    // MARK: Life

    /// Closes idle sessions until the task is cancelled, then shuts down. Run it as a service.
    public func run() async {
        while (try? await Task.sleep(for: limits.idle / 4)) != nil { await tick() }
        await shutdown()
    }

    /// Closes sessions that idled too long and forgets pools that nobody uses.
    func tick() async {
        for (key, pool) in contents.withLock({ $0.pools }) where await pool.tick(idle: limits.idle) {
            contents.withLock { if $0.pools[key] === pool { $0.pools[key] = nil } }
            // A run that already holds this pool is sent to look again.
            await pool.drain()
        }
    }

    /// Refuses further runs and closes idle sessions. Running queries go on; their sessions close after them.
    public func shutdown() async {
        let pools = contents.withLock { contents in
            contents.isStopped = true
            return contents.pools.values.map { $0 }
        }
        for pool in pools { await pool.drain() }
    }

    /// Sessions open or being opened, over all pools.
    public var openSessions: Int {
        contents.withLock { $0.pools.values.map { $0 } }.reduce(0) { $0 + $1.openCount }
    }
}

extension DatasourceKey {
    fileprivate var metadata: Logger.Metadata {
        ["datasource.id": "\(datasourceID?.rawValue ?? "-")", "datasource.revision": "\(revision)"]
    }
}
