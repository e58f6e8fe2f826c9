import Domain
import Logging
import NIOCore
import NIOPosix
import Synchronization
import Testing

@testable import ConnectorKit

@Suite("The pools")
struct DatasourcePoolsTests {
    let system = FakeSystem()
    let clock = ManualClock()
    let pools: DatasourcePools
    let sink = CollectingSink()

    init() {
        let clock = clock
        pools = DatasourcePools(
            registry: ConnectorRegistry([FakeConnector(system)]),
            limits: PoolLimits(sessions: 2, waiting: 2), logger: Logger(label: "test"),
            loop: MultiThreadedEventLoopGroup.singleton.next(), now: { clock.now })
    }

    func key(_ revision: Int = 1) -> DatasourceKey {
        DatasourceKey(datasourceID: nil, environmentID: nil, revision: revision, connector: .postgres)
    }
    func query(_ command: String, isReadOnly: Bool = true) -> BoundQuery {
        let statement = BoundStatement(text: command, parameters: [], isReadOnly: isReadOnly, isConstant: true)
        return .sql(BoundSQL(statements: [statement], answer: .last))
    }
    @discardableResult
    func run(
        _ command: String, isReadOnly: Bool = true, revision: Int = 1, timeout: Duration = .seconds(30),
        limits: ResultLimits = .standard, settings: DatasourceSettings = DatasourceSettings()
    ) async throws(AppError) -> ResultSummary {
        try await pools.run(
            query(command, isReadOnly: isReadOnly), on: key(revision), settings: { () throws(AppError) in settings },
            timeout: timeout, limits: limits, into: sink)
    }
    func code(_ body: () async throws(AppError) -> some Any) async -> ErrorCode? {
        do throws(AppError) {
            _ = try await body()
            return nil
        } catch { return error.code }
    }

    @Test("one session serves run after run, and its settings are asked for once")
    func reuses() async throws {
        let asked = Atomic<Int>(0)
        for _ in 0..<3 {
            let summary = try await pools.run(
                query("rows 2"), on: key(),
                settings: { () throws(AppError) in
                    asked.add(1, ordering: .relaxed)
                    return DatasourceSettings()
                }, timeout: .seconds(30), limits: .standard, into: sink)
            #expect(summary.rows == 2)
        }
        #expect(sink.string == "[0,1][0,1][0,1]")
        #expect(system.opened == 1)
        #expect(asked.load(ordering: .relaxed) == 1)
    }

    @Test("no more sessions than allowed, however many runs there are")
    func bounds() async throws {
        let pools = DatasourcePools(
            registry: ConnectorRegistry([FakeConnector(system)]), limits: PoolLimits(sessions: 3, waiting: 500),
            logger: Logger(label: "test"))
        await withTaskGroup { group in
            for _ in 0..<300 {
                group.addTask {
                    let code = await code { () throws(AppError) in
                        try await pools.run(
                            query("rows 5"), on: key(), settings: { () throws(AppError) in DatasourceSettings() },
                            timeout: .seconds(60), limits: .standard, into: CollectingSink())
                    }
                    #expect(code == nil)
                }
            }
        }
        #expect(system.runs == 300)
        #expect(system.most <= 3)
        await pools.shutdown()
        #expect(system.open == 0)
    }

    @Test("the deadline ends a running query, and says so")
    func deadline() async {
        #expect(
            await code { () throws(AppError) in try await run("hang", timeout: .milliseconds(50)) } == .queryTimedOut)
        #expect(system.open == 0)
    }

    @Test("the deadline covers opening")
    func deadlineOpening() async {
        let settings = DatasourceSettings(values: ["hang": true])
        let code = await code { () throws(AppError) in
            try await run("rows 1", timeout: .milliseconds(50), settings: settings)
        }
        #expect(code == .queryTimedOut)
        #expect(pools.openSessions == 0)
    }

    @Test("the deadline covers waiting; a full queue fails at once; cancelling frees the place")
    func queueing() async throws {
        await withTaskGroup { group in
            for _ in 0..<2 {
                group.addTask {
                    #expect(await code { () throws(AppError) in try await run("hang") } == .queryCancelled)
                }
            }
            await system.untilHanging(2)
            #expect(
                await code { () throws(AppError) in try await run("rows 1", timeout: .milliseconds(20)) }
                    == .queryTimedOut)
            group.cancelAll()
        }
        #expect(try await run("rows 1").rows == 1)
    }

    @Test("more waiting runs than allowed are refused with datasource.busy")
    func busy() async {
        let refused = await withTaskGroup(of: ErrorCode?.self) { group in
            for _ in 0..<5 { group.addTask { await code { () throws(AppError) in try await run("hang") } } }
            // Two run, two wait: the fifth is the first to end.
            let first = await group.next()
            await system.untilHanging(2)
            group.cancelAll()
            var others: [ErrorCode?] = []
            for await code in group { others.append(code) }
            #expect(others.allSatisfy { $0 == .queryCancelled })
            return first
        }
        #expect(refused == .datasourceBusy)
    }

    @Test("a session that died while idle is replaced, and a reading query runs once more")
    func retries() async throws {
        try await run("rows 1")
        system.restart()
        #expect(try await run("rows 2").rows == 2)
        #expect(system.opened == 2)
    }

    @Test("a writing query that may have been sent is not sent twice")
    func doesNotRepeatWrites() async throws {
        try await run("rows 1")
        system.restart()
        #expect(
            await code { () throws(AppError) in try await run("rows 2", isReadOnly: false) } == .datasourceUnreachable)
        #expect(try await run("rows 2", isReadOnly: false).rows == 2)
    }

    @Test("nothing is repeated once a byte of the answer has left")
    func doesNotRepeatAnswers() async throws {
        try await run("rows 1")
        #expect(await code { () throws(AppError) in try await run("write-then-break") } == .datasourceUnreachable)
        #expect(sink.string == "[0][")
    }

    @Test("a fresh session that breaks is not tried again")
    func doesNotRepeatFresh() async {
        system.stop()
        #expect(await code { () throws(AppError) in try await run("rows 1") } == .datasourceUnreachable)
        system.start()
        #expect(await code { () throws(AppError) in try await run("rows 1") } == nil)
    }

    @Test("a long idle session is checked before it is lent, and replaced when it is dead")
    func checks() async throws {
        try await run("rows 1")
        clock.advance(.seconds(6))
        try await run("rows 1")
        #expect(system.checks == 1)
        #expect(system.opened == 1)
        clock.advance(.seconds(6))
        system.restart()
        #expect(try await run("rows 1", isReadOnly: false).rows == 1)
        #expect(system.opened == 2)
        #expect(system.open == 1)
    }

    @Test("idle sessions end, and empty pools are forgotten")
    func idles() async throws {
        try await run("rows 1")
        await pools.tick()
        #expect(system.open == 1)
        clock.advance(.seconds(61))
        await pools.tick()
        #expect(system.open == 0)
        #expect(try await run("rows 1").rows == 1)
    }

    @Test("new settings drain the sessions of the old ones")
    func revisions() async throws {
        try await run("rows 1", revision: 1)
        try await run("rows 1", revision: 2)
        #expect(system.opened == 2)
        #expect(system.open == 1)
        try await run("rows 1", revision: 1)
        try await run("rows 1", revision: 2)
        #expect(system.opened == 3)
    }

    @Test("the bytes of an answer are bounded whatever the connector does")
    func bytes() async {
        let limits = ResultLimits(rows: 1_000_000, bytes: 100)
        #expect(
            await code { () throws(AppError) in try await run("rows 1000", limits: limits) } == .resultTooLarge)
        #expect(sink.string.utf8.count <= 100)
    }

    @Test("rows are bounded")
    func rows() async {
        let limits = ResultLimits(rows: 3, bytes: 1000)
        #expect(await code { () throws(AppError) in try await run("rows 4", limits: limits) } == .resultTooLarge)
        #expect(await code { () throws(AppError) in try await run("rows 3", limits: limits) } == nil)
    }

    @Test("after shutdown runs are refused and nothing stays open")
    func stops() async throws {
        try await run("rows 1")
        await pools.shutdown()
        #expect(system.open == 0)
        #expect(await code { () throws(AppError) in try await run("rows 1") } == .serverStopping)
    }

    @Test("testing settings opens and closes a session, or says why not")
    func tests() async throws {
        try await pools.test(.postgres, DatasourceSettings(), timeout: .seconds(10))
        #expect(system.open == 0)
        #expect(
            await code { () throws(AppError) in
                try await pools.test(.postgres, DatasourceSettings(values: ["invalid": true]), timeout: .seconds(10))
            } == .datasourceInvalid)
        #expect(
            await code { () throws(AppError) in
                try await pools.test(.postgres, DatasourceSettings(values: ["hang": true]), timeout: .milliseconds(20))
            } == .queryTimedOut)
        #expect(
            await code { () throws(AppError) in
                try await pools.test(.rest, DatasourceSettings(), timeout: .seconds(10))
            } == .queryUnsupported)
    }

    @Test("a service task that is cancelled shuts the pools down")
    func service() async throws {
        try await run("rows 1")
        await withTaskGroup { group in
            group.addTask { await pools.run() }
            group.cancelAll()
        }
        #expect(system.open == 0)
    }
}
