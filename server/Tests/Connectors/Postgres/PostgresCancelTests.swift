import ConnectorKit
import Domain
import NIOCore
import PostgresConnector
import Testing

@Suite("Cancelling and waiting")
struct PostgresCancelTests {
    /// Waits until the server shows a query of `mark` as running, or no longer does.
    private func isRunning(_ mark: String, becomes wanted: Bool, seenBy session: PostgresSession) async throws -> Bool {
        let sql = """
            SELECT count(*) AS v FROM pg_stat_activity
            WHERE state = 'active' AND query LIKE '%\(mark)%' AND pid <> pg_backend_pid()
            """
        let end = ContinuousClock.now + .seconds(20)
        while ContinuousClock.now < end {
            if try await session.value(sql) == (wanted ? 1 : 0) { return true }
        }
        return false
    }

    @Test(
        "Cancelling the task ends the query on the server and leaves the session fit",
        arguments: ["disable", "require"])
    func cancels(tls: String) async throws {
        let mark = "cancel_\(tls)"
        let database = try TestDatabase.main
        try await database.session { (observer) async throws in
            try await database.session(["tls": .string(tls)]) { (session) async throws in
                let task = Task { try await session.text("SELECT pg_sleep(60) AS \(mark)") }
                #expect(try await isRunning(mark, becomes: true, seenBy: observer))
                task.cancel()
                let error = try await failure { try await task.value }
                #expect(error.code == .queryCancelled)
                #expect(try await isRunning(mark, becomes: false, seenBy: observer))
                #expect(session.isReusable)
                #expect(try await session.value("SELECT 1 AS v") == 1)
            }
        }
    }

    @Test("Cancelling reaches the server through pgbouncer")
    func cancelsThroughPooler() async throws {
        let pooler = try TestDatabase.pooler
        try await TestDatabase.main.session { (observer) async throws in
            try await pooler.session { (session) async throws in
                let task = Task { try await session.text("SELECT pg_sleep(60) AS cancel_pooled") }
                #expect(try await isRunning("cancel_pooled", becomes: true, seenBy: observer))
                task.cancel()
                let error = try await failure { try await task.value }
                #expect(error.code == .queryCancelled)
                #expect(try await isRunning("cancel_pooled", becomes: false, seenBy: observer))
            }
        }
    }

    @Test("A task that was cancelled before it began runs nothing")
    func cancelledBefore() async throws {
        try await TestDatabase.main.session { (session) async throws in
            let task = Task {
                await Task.yield()
                while !Task.isCancelled { await Task.yield() }
                return try await session.text("SELECT 1")
            }
            task.cancel()
            let error = try await failure { try await task.value }
            #expect(error.code == .queryCancelled)
            #expect(session.isReusable)
        }
    }

    @Test("Cancelling while a session is opened gives up")
    func cancelsOpening() async throws {
        // Takes the connection and says nothing.
        let server = try await FakeServer(hangsUp: false, answers: [])
        let settings = DatasourceSettings(values: [
            "host": "127.0.0.1", "port": JSONValue(server.port), "database": "d", "username": "u",
        ])
        for mode in ["disable", "require"] {
            var settings = settings
            settings.values["tls"] = .string(mode)
            let task = Task { [settings] in try await connector.open(settings) }
            task.cancel()
            let error = try await failure { try await task.value }
            #expect(error.code == .queryCancelled)
        }
        try await server.close()
    }

    @Test("The server's own time limit is told apart from a cancellation")
    func statementTimeout() async throws {
        try await TestDatabase.main.session { (session) async throws in
            let error = try await failure {
                try await session.text(
                    [("SET statement_timeout = '50ms'", []), ("SELECT pg_sleep(60)", [])], answer: .last)
            }
            #expect(error.code == .queryTimedOut)
            #expect(session.isReusable)
            #expect(try await session.value("SELECT 1 AS v") == 1)
        }
    }

    @Test("A reader who leaves ends the query on the server")
    func readerLeaves() async throws {
        let database = try TestDatabase.main
        try await database.session { (observer) async throws in
            try await database.session { (session) async throws in
                let query = bound([("SELECT repeat('x', 1000) AS leaving FROM generate_series(1, 100000000)", [])])
                let error = try await failure { try await session.run(query, limits: .standard, into: LeavingSink()) }
                #expect(error.code == .queryCancelled)
                #expect(try await isRunning("leaving", becomes: false, seenBy: observer))
            }
        }
    }

    @Test("A slow reader stops the server, and everything arrives once it reads on")
    func slowReader() async throws {
        let database = try TestDatabase.main
        try await database.session { (observer) async throws in
            try await database.session { (session) async throws in
                let sink = GatedSink()
                let query = bound([
                    ("SELECT g AS slow_reader, repeat('y', 400) AS filler FROM generate_series(1, 100000) g", [])
                ])
                async let summary = session.run(query, limits: .standard, into: sink)
                await sink.begun()
                // The server waits for room to write: nothing reads on behind the reader's back.
                let waits = """
                    SELECT count(*) AS v FROM pg_stat_activity
                    WHERE wait_event = 'ClientWrite' AND query LIKE '%slow_reader%' AND pid <> pg_backend_pid()
                    """
                let end = ContinuousClock.now + .seconds(20)
                var isWaiting = false
                while !isWaiting, ContinuousClock.now < end {
                    isWaiting = try await observer.value(waits) == 1
                }
                #expect(isWaiting)
                #expect(await sink.bytes < 100_000)
                await sink.open()
                #expect(try await summary.rows == 100_000)
                #expect(await sink.bytes > 40_000_000)
                #expect(await sink.largest < 100_000)
                #expect(session.isReusable)
            }
        }
    }

    @Test("A slow reader who is cancelled leaves nothing running")
    func slowReaderCancelled() async throws {
        let database = try TestDatabase.main
        try await database.session { (observer) async throws in
            try await database.session { (session) async throws in
                let sink = GatedSink()
                let query = bound([("SELECT repeat('z', 1000) AS gated FROM generate_series(1, 10000000)", [])])
                let task = Task { try await session.run(query, limits: .standard, into: sink) }
                await sink.begun()
                task.cancel()
                await sink.open()
                let error = try await failure { try await task.value }
                #expect(error.code == .queryCancelled)
                #expect(try await isRunning("gated", becomes: false, seenBy: observer))
            }
        }
    }

    @Test("A killed backend is an error that says so, and the session is not lent again")
    func killedBackend() async throws {
        let database = try TestDatabase.main
        try await database.session { (observer) async throws in
            try await database.session { (session) async throws in
                let pid = try #require(try await session.value("SELECT pg_backend_pid() AS v").int)
                let task = Task { try await session.text("SELECT pg_sleep(60) AS killed") }
                #expect(try await isRunning("killed", becomes: true, seenBy: observer))
                try await observer.text("SELECT pg_terminate_backend($1)", [.number(JSONNumber(pid))])
                let error = try await failure { try await task.value }
                #expect(error.code == .datasourceUnreachable)
                #expect(error.upstream?.code == "57P01")
                #expect(!session.isReusable)
                let next = try await failure { try await session.text("SELECT 1") }
                #expect(next.upstream?.step == .connect)
            }
        }
    }
}
