import ConnectorKit
import Domain
import Foundation
import SQLiteConnector
import Testing

@Suite("SQLite refusals and limits")
struct SQLiteFailureTests {
    let folder: Folder
    init() throws { folder = try Folder() }

    static let endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT "

    @Test("failures have codes")
    func codes() async throws {
        try await folder.run("CREATE TABLE t (id INTEGER PRIMARY KEY, n INTEGER NOT NULL UNIQUE CHECK (n < 10))")
        try await folder.run("CREATE TABLE u (t INTEGER REFERENCES t (id))")
        try await folder.run("INSERT INTO t VALUES (1, 1)")
        #expect(await folder.failure("INSERT INTO t VALUES (2, 1)") == .queryConflict)
        #expect(await folder.failure("INSERT INTO t VALUES (2, NULL)") == .queryConflict)
        #expect(await folder.failure("INSERT INTO t VALUES (2, 11)") == .queryConflict)
        #expect(await folder.failure("INSERT INTO u VALUES (99)") == .queryConflict)
        #expect(await folder.failure("INSERT INTO t VALUES ('x', 2)") == .queryInput)
        #expect(await folder.failure("SELEC 1") == .queryFailed)
        #expect(await folder.failure("SELECT * FROM missing") == .queryFailed)
        #expect(await folder.failure("SELECT ?2", .null) == .queryInvalid)
        #expect(await folder.failure("SELECT 1; SELECT 2") == .queryInvalid)
        #expect(await folder.failure("SELECT 1; DROP TABLE t") == .queryInvalid)
        #expect(await folder.failure("SELECT zeroblob(100000000)") == .queryInput)
    }

    @Test("a refused change says in our words why")
    func reasons() async throws {
        try await folder.run("CREATE TABLE t (id INTEGER PRIMARY KEY, n INTEGER NOT NULL UNIQUE CHECK (n < 10))")
        try await folder.run("CREATE TABLE u (t INTEGER REFERENCES t (id))")
        try await folder.run("INSERT INTO t VALUES (1, 1)")
        for (sql, words) in [
            ("INSERT INTO t VALUES (2, 1)", "There is already an entry with these values."),
            ("INSERT INTO t VALUES (1, 2)", "There is already an entry with these values."),
            ("INSERT INTO t VALUES (2, NULL)", "A field that is required is empty."),
            ("INSERT INTO t VALUES (2, 11)", "A value breaks a rule of the table."),
            ("INSERT INTO u VALUES (99)", "The entry refers to one that is missing, or another one refers to it."),
        ] {
            do throws(AppError) {
                try await folder.run(sql)
                Issue.record("passed: \(sql)")
            } catch { #expect(error.detail == words) }
        }
    }

    @Test("SQLite's words stand in upstream and nowhere else")
    func words() async throws {
        do throws(AppError) {
            try await folder.run("SELECT * FROM canary_table_7")
            Issue.record("passed")
        } catch {
            #expect(error.upstream?.message?.open().contains("canary_table_7") == true)
            #expect(error.upstream?.code == "SQLITE_ERROR")
            #expect(
                !"\(error) \(error.detail) \(error.hint ?? "") \(String(describing: error.upstream))".contains("canary")
            )
        }
    }

    @Test(
        "no way to other files, to extensions, to the schema or to settings",
        arguments: [
            "ATTACH DATABASE 'b.db' AS b", "ATTACH ':memory:' AS m", "DETACH main",
            "VACUUM INTO '/tmp/steward-copy.db'",
            "SELECT load_extension('x')", "SELECT readfile('/etc/passwd')", "SELECT writefile('/tmp/x', 'y')",
            "SELECT fts3_tokenizer('simple')", "PRAGMA writable_schema = ON", "PRAGMA journal_mode = OFF",
            "PRAGMA temp_store_directory = '/tmp'", "PRAGMA database_list", "SELECT file FROM pragma_database_list",
            "PRAGMA user_version = 3", "PRAGMA query_only = 0", "PRAGMA foreign_keys = 0", "PRAGMA mmap_size = 1000000",
            "PRAGMA wal_checkpoint", "PRAGMA trusted_schema = 1", "UPDATE sqlite_master SET sql = 'x'",
            "DELETE FROM sqlite_schema", "CREATE VIRTUAL TABLE v USING csv(filename='/etc/passwd')",
            "CREATE VIRTUAL TABLE v USING dbstat(main)", "SELECT * FROM sqlite_dbpage",
            "CREATE TABLE IF NOT EXISTS x.y (a)",
        ])
    func denies(_ text: String) async {
        #expect(await folder.failure(text) != nil)
        #expect(!FileManager.default.fileExists(atPath: "/tmp/steward-copy.db"))
    }

    @Test("pragmas that only tell something pass, and full text search works")
    func allows() async throws {
        try await folder.run("CREATE VIRTUAL TABLE f USING fts5(body)")
        try await folder.run("INSERT INTO f VALUES ('one two')")
        #expect(try await folder.run("SELECT body FROM f WHERE f MATCH 'two'") == #"[{"body":"one two"}]"#)
        #expect(try await folder.run("PRAGMA user_version") == #"[{"user_version":0}]"#)
        #expect(try await folder.run("SELECT name FROM pragma_table_info('f')") == #"[{"name":"body"}]"#)
    }

    @Test(
        "a file outside the folder can't be named",
        arguments: [
            "/etc/passwd", "../a.db", "x/../../a.db", "./a.db", "a.db/", "/a.db", "x//a.db", "..", ".", "a\\b.db",
            "a\u{0}b", "a\nb", "file:a.db", "file:///etc/passwd", ":memory:", "%2e%2e/a.db", "A.db",
            "missing.db", "link.db", "linked/a.db", "dir", String(repeating: "a/", count: 600) + "a.db",
        ])
    func paths(_ name: String) async throws {
        let files = FileManager.default
        try files.createDirectory(atPath: folder.path + "/dir", withIntermediateDirectories: true)
        try files.createSymbolicLink(atPath: folder.path + "/link.db", withDestinationPath: folder.path + "/a.db")
        try files.createSymbolicLink(atPath: folder.path + "/linked", withDestinationPath: folder.path)
        let code = await folder.failure("SELECT 1", file: name)
        #expect([.datasourceInvalid, .datasourceUnreachable].contains(code), "\(name)")
    }

    @Test("a file in a folder below opens, and so does a folder reached through a link of the administrator's")
    func below() async throws {
        try FileManager.default.createDirectory(atPath: folder.path + "/sub", withIntermediateDirectories: true)
        folder.create("sub/b.db")
        #expect(try await folder.run("SELECT 1 AS a", file: "sub/b.db") == #"[{"a":1}]"#)
        let link = folder.path + "-link"
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: folder.path)
        defer { try? FileManager.default.removeItem(atPath: link) }
        let session = try await SQLiteConnector(folder: link).open(DatasourceSettings(values: ["file": "a.db"]))
        #expect(await session.isAlive())
        await session.close()
        #expect(await !session.isAlive())
        #expect(!session.isReusable)
    }

    @Test("demo is the sample, and without one says so; no file is said too")
    func demo() async throws {
        #expect(await folder.failure("SELECT 1", file: "demo") == .datasourceNotConfigured)
        #expect(await folder.failure("SELECT 1", file: "") == .datasourceNotConfigured)
        let other = try Folder(demo: folder.path + "/a.db")
        try await folder.run("CREATE TABLE sample (a)")
        #expect(try await other.run("SELECT name FROM sqlite_schema", file: "demo") == #"[{"name":"sample"}]"#)
    }

    @Test("a file that is no database is refused when it is opened, and nothing is created")
    func noDatabase() async {
        folder.create("text.db", String(repeating: "not a database ", count: 100))
        #expect(await folder.failure("SELECT 1", file: "text.db") == .datasourceUnreachable)
        #expect(await folder.failure("SELECT 1", file: "new.db") == .datasourceUnreachable)
        #expect(!FileManager.default.fileExists(atPath: folder.path + "/new.db"))
    }

    @Test("a read-only datasource changes nothing, nor does a query that says it only reads")
    func readOnly() async throws {
        try await folder.run("CREATE TABLE t (a)", revision: 1)
        for text in ["INSERT INTO t VALUES (1)", "DELETE FROM t", "CREATE TABLE u (a)", "DROP TABLE t"] {
            #expect(
                await code { () throws(AppError) in try await folder.run([sql(text)], readOnly: true, revision: 2) }
                    == .queryDenied)
            #expect(
                await code { () throws(AppError) in
                    try await folder.run([sql(text, isReadOnly: true)], revision: 3)
                } == .queryDenied)
        }
        #expect(try await folder.run([sql("SELECT * FROM t")], readOnly: true, revision: 4) == "[]")
    }

    @Test("a query that runs forever ends with its deadline, and the session serves the next one")
    func deadline() async throws {
        let endless = [sql(Self.endless + "count(*) FROM n")]
        #expect(
            await code { () throws(AppError) in try await folder.run(endless, timeout: .milliseconds(100)) }
                == .queryTimedOut)
        #expect(try await folder.run("SELECT 1 AS a") == #"[{"a":1}]"#)
        #expect(folder.pools.openSessions == 1)
    }

    @Test("a cancelled run stops the query, also while the reader is slow")
    func cancels() async throws {
        await withTaskGroup { group in
            let (started, start) = AsyncStream<Void>.makeStream()
            let sink = CollectingSink { start.yield() }
            group.addTask {
                let endless = [sql(Self.endless + "i FROM n")]
                let limits = ResultLimits(rows: .max, bytes: .max)
                #expect(
                    await code { () throws(AppError) in try await folder.run(endless, limits: limits, into: sink) }
                        == .queryCancelled)
            }
            for await _ in started { break }
            group.cancelAll()
        }
        #expect(try await folder.run("SELECT 1 AS a") == #"[{"a":1}]"#)
    }

    @Test("rows and bytes are bounded, and a large answer leaves in small chunks")
    func limits() async throws {
        let thousand = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100000) "
        let rows = [sql(thousand + "SELECT i, 'some text to fill the row' AS t FROM n")]
        let sink = CollectingSink()
        try await folder.run(rows, into: sink)
        #expect(sink.chunkCount > 20)
        #expect(sink.largestChunk < 80 << 10)
        #expect(try JSONParser.parse(sink.string).array?.count == 100_000)
        #expect(
            await code { () throws(AppError) in
                try await folder.run(rows, limits: ResultLimits(rows: 99_999, bytes: .max))
            } == .resultTooLarge)
        #expect(
            await code { () throws(AppError) in
                try await folder.run(rows, limits: ResultLimits(rows: .max, bytes: 100_000))
            } == .resultTooLarge)
    }

    @Test("a file replaced by another one is opened anew once the session has been idle")
    func replaced() async throws {
        try await folder.run("CREATE TABLE old (a)")
        let session = try await SQLiteConnector(folder: folder.path).open(DatasourceSettings(values: ["file": "a.db"]))
        #expect(await session.isAlive())
        folder.create("b.db")
        try FileManager.default.removeItem(atPath: folder.path + "/a.db")
        try FileManager.default.moveItem(atPath: folder.path + "/b.db", toPath: folder.path + "/a.db")
        #expect(await !session.isAlive())
        await session.close()
    }

    @Test("sixteen endless queries leave Swift's own threads free")
    func doesNotBlock() async throws {
        await withTaskGroup { group in
            let folders = (0..<4).compactMap { _ in try? Folder() }
            for folder in folders {
                for _ in 0..<4 {
                    group.addTask {
                        let endless = [sql(Self.endless + "count(*) FROM n")]
                        _ = await code { () throws(AppError) in try await folder.run(endless) }
                    }
                }
            }
            // Answered while all of them compute: only then are they told to stop.
            #expect(await folder.failure("SELECT 1") == nil)
            group.cancelAll()
        }
    }
}
