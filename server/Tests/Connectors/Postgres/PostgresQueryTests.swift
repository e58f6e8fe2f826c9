import ConnectorKit
import Domain
import PostgresConnector
import Testing

@Suite("Queries and their parameters")
struct PostgresQueryTests {
    @Test("Commands answer how many rows they changed, RETURNING answers rows, nothing answers nothing")
    func commands() async throws {
        try await TestDatabase.main.session { (session) async throws in
            try await session.text("DROP TABLE IF EXISTS commands; ".replacing(";", with: ""))
            #expect(try await session.text("CREATE TABLE commands (id int, name text)") == #"[{"affectedRows":0}]"#)
            let insert = try await session.text("INSERT INTO commands SELECT g, 'n' FROM generate_series(1, 3) g")
            #expect(insert == #"[{"affectedRows":3}]"#)
            #expect(try await session.text("UPDATE commands SET name = 'm' WHERE id > 1") == #"[{"affectedRows":2}]"#)
            let returning = try await session.text("DELETE FROM commands WHERE id = 1 RETURNING id, name")
            #expect(returning == #"[{"id":1,"name":"n"}]"#)
            #expect(try await session.text("SELECT id FROM commands WHERE false") == "[]")
            #expect(try await session.text("") == "[]")
            #expect(try await session.text("-- nothing") == "[]")
            #expect(try await session.text([], answer: .last) == "[]")
            #expect(try await session.text("DROP TABLE commands") == #"[{"affectedRows":0}]"#)
        }
    }

    /// A query, its parameter, and the value of its column `v`.
    static let places: [(String, BoundParameter, JSONValue)] = [
        ("SELECT $1::int4 + 1 AS v", BoundParameter.number(JSONNumber(41)), JSONValue(42)),
        ("SELECT 42 AS v LIMIT $1", .number(JSONNumber(1)), 42),
        ("SELECT 42 AS v LIMIT $1", .text("1"), 42),
        ("SELECT $1::int4 AS v", .number(JSONNumber(unchecked: "1e3")), 1_000),
        ("SELECT $1 AS v", .text("x'; DROP TABLE users; --"), "x'; DROP TABLE users; --"),
        ("SELECT $1::text AS v", .null, .null),
        ("SELECT $1::bool AS v", .bool(true), true),
        ("SELECT $1::text AS v", .bool(false), "false"),
        ("SELECT NOT $1 AS v", .bool(false), true),
        ("SELECT 'abc' LIKE $1 AS v", .text("a%"), true),
        ("SELECT $1::jsonb->>'a' AS v", .json(#"{"a":"b"}"#), "b"),
        ("SELECT jsonb_array_length($1) AS v", .array([.number(JSONNumber(1)), .text("b")]), 2),
        ("SELECT $1::int[] AS v", .array([.number(JSONNumber(1)), .null]), [1, nil]),
        ("SELECT 2 = ANY($1) AS v", .array([.number(JSONNumber(1)), .number(JSONNumber(2))]), true),
        ("SELECT 'b\"' = ANY($1) AS v", .array([.text("a,{}"), .text("b\"")]), true),
        (
            "SELECT $1::text[] AS v", .array([.text("a\"\\,{} NULL"), .text("NULL"), .text(""), .null]),
            ["a\"\\,{} NULL", "NULL", "", nil]
        ),
        ("SELECT $1::text AS v", .array([.number(JSONNumber(1)), .text("x")]), #"[1,"x"]"#),
        (
            "SELECT $1::uuid::text AS v", .text("f47ac10b-58cc-4372-a567-0e02b2c3d479"),
            "f47ac10b-58cc-4372-a567-0e02b2c3d479"
        ),
        ("SELECT $1::timestamptz AS v", .text("2024-01-02T03:04:05.678Z"), "2024-01-02T03:04:05.678Z"),
        ("SELECT CAST($1 AS interval)::text AS v", .text("7 days"), "7 days"),
        ("SELECT encode($1::bytea, 'hex') AS v", .text("\\x00ff"), "00ff"),
        // The server infers too narrow a type, or none, until types are declared.
        ("SELECT 3 > $1 AS v", .number(JSONNumber(unchecked: "2.5")), true),
        ("SELECT 3 < $1 AS v", .number(JSONNumber(unchecked: "99999999999")), true),
        ("SELECT json_build_object('a', $1) AS v", .number(JSONNumber(5)), ["a": 5]),
        ("SELECT json_build_object('a', $1) AS v", .text("x"), ["a": "x"]),
        ("SELECT concat('a', $1) AS v", .text("b"), "ab"),
        ("SELECT $1 + $1 AS v", .number(JSONNumber(2)), 4),
    ]

    @Test("A parameter takes the type of its place", arguments: places)
    func parameters(sql: String, parameter: BoundParameter, expected: JSONValue) async throws {
        try await TestDatabase.main.session { (session) async throws in
            for _ in 1...3 { #expect(try await session.value(sql, [parameter]) == expected) }
            let unnamed = try await session.text(sql, [parameter], isConstant: false)
            #expect(try JSONParser.parse(unnamed)[0]?["v"] == expected)
        }
    }

    @Test("One statement takes values of different kinds at different runs")
    func changingKinds() async throws {
        try await TestDatabase.main.session { (session) async throws in
            let sql = "SELECT coalesce(($1::jsonb)::text, 'none') AS v"
            #expect(try await session.value(sql, [.null]) == "none")
            #expect(try await session.value(sql, [.array([.number(JSONNumber(1))])]) == "[1]")
            #expect(try await session.value(sql, [.json("{}")]) == "{}")
            #expect(try await session.value("SELECT 3 > $1 AS v", [.number(JSONNumber(2))]) == true)
            #expect(
                try await session.value("SELECT 3 > $1 AS v", [.number(JSONNumber(unchecked: "3.5"))]) == false)
            #expect(try await session.value("SELECT 3 > $1 AS v", [.number(JSONNumber(4))]) == false)
        }
    }

    @Test("Text from outside stays data, whatever it looks like")
    func hostileText() async throws {
        let texts = [
            "'; DROP TABLE t; --", "\\'; SELECT 1; --", "$1", "$$", "/*", "\u{2019} OR 1=1", "{\"a\":1}", "\"",
            "{a,b}", "NULL", "\\x00", "a\nb\r\tc", "😀\u{0}".replacing("\u{0}", with: ""), "\u{bf}\u{5c}\u{27}",
        ]
        try await TestDatabase.main.session { (session) async throws in
            for text in texts {
                #expect(try await session.value("SELECT $1::text AS v", [.text(text)]) == .string(text))
                let array = try await session.value("SELECT $1::text[] AS v", [.array([.text(text), .text(text)])])
                #expect(array == [.string(text), .string(text)])
            }
            let zero = try await failure { try await session.text("SELECT $1::text AS v", [.text("a\u{0}b")]) }
            #expect(zero.code == .queryInput)
            #expect(try await session.value("SELECT 1 AS v") == 1)
        }
    }

    @Test("Several statements are one transaction and answer the first or the last")
    func severalStatements() async throws {
        try await TestDatabase.main.session { (session) async throws in
            try await session.text(
                [("DROP TABLE IF EXISTS several", []), ("CREATE TABLE several (id int PRIMARY KEY)", [])], answer: .last
            )
            let insert = "INSERT INTO several VALUES ($1)"
            let last = try await session.text(
                [
                    (insert, [.number(JSONNumber(1))]), (insert, [.number(JSONNumber(2))]),
                    ("SELECT count(*) AS n FROM several", []),
                ],
                answer: .last)
            #expect(last == #"[{"n":2}]"#)
            let first = try await session.text(
                [
                    ("SELECT id FROM several WHERE id = ANY($1)", [.array([.number(JSONNumber(2))])]),
                    (insert, [.number(JSONNumber(3))]),
                ],
                answer: .first)
            #expect(first == #"[{"id":2}]"#)
            let error = try await failure {
                try await session.text(
                    [(insert, [.number(JSONNumber(4))]), (insert, [.number(JSONNumber(1))])], answer: .last)
            }
            #expect(error.code == .queryConflict)
            #expect(error.detail == "There is already an entry with these values.")
            #expect(try await session.value("SELECT max(id) AS v FROM several") == 3)
            try await session.text("DROP TABLE several")
        }
    }

    @Test("An open transaction is rolled back before the next query, settings are forgotten")
    func leavesNothingBehind() async throws {
        try await TestDatabase.main.session { (session) async throws in
            try await session.text(
                [("DROP TABLE IF EXISTS behind", []), ("CREATE TABLE behind (id int)", [])], answer: .last)
            try await session.text([("BEGIN", []), ("INSERT INTO behind VALUES (1)", [])], answer: .last)
            #expect(try await session.value("SELECT count(*) AS v FROM behind") == 0)
            try await session.text([("SET search_path = nowhere", []), ("SELECT 1", [])], answer: .last)
            #expect(try await session.value("SELECT count(*) AS v FROM behind") == 0)
            try await session.text("CREATE TEMPORARY TABLE passing (id int)")
            let error = try await failure { try await session.text("SELECT * FROM passing") }
            #expect(error.upstream?.code == "42P01")
            #expect(session.isReusable)
            try await session.text("DROP TABLE behind")
        }
    }

    @Test(
        "What the server answers becomes a code of ours and is quoted only for developers",
        arguments: [
            ("SELECT 1/0", ErrorCode.queryInput, "22012"), ("SELECT * FROM no_such_table", .queryFailed, "42P01"),
            ("SELEC 1", .queryFailed, "42601"), ("SELECT 'x-secret-x'::int", .queryInput, "22P02"),
            ("SELECT pg_terminate_backend(pg_backend_pid())", .datasourceUnreachable, "57P01"),
        ])
    func errors(sql: String, code: ErrorCode, state: String) async throws {
        try await TestDatabase.main.session { (session) async throws in
            let error = try await failure { try await session.text(sql) }
            #expect(error.code == code)
            #expect(error.upstream?.code == state)
            #expect(error.upstream?.step == .query)
            #expect(!"\(error)".contains("secret"))
            #expect(error.upstream?.message?.open().isEmpty == false)
            #expect(session.isReusable == (state != "57P01"))
        }
    }

    @Test("An error that quotes a huge value is an error like any other")
    func hugeError() async throws {
        try await TestDatabase.main.session { (session) async throws in
            let huge = String(repeating: "x", count: 5_000_000)
            let error = try await failure { try await session.text("SELECT $1::int", [.text(huge)]) }
            #expect(error.code == .queryInput)
            #expect((error.upstream?.message?.open().count ?? 0) < 20_000)
            let notice = "DO $$ BEGIN RAISE NOTICE '%', repeat('x', 3000000); END $$"
            #expect(try await session.text(notice) == #"[{"affectedRows":0}]"#)
            #expect(try await session.value("SELECT 1 AS v") == 1)
        }
    }

    @Test("Missing privileges are told apart")
    func privileges() async throws {
        let database = try TestDatabase.main
        try await lend(try await connector.open(database.settings(user: "steward_trust"))) { (session) async throws in
            let error = try await failure { try await session.text("SELECT * FROM pg_authid") }
            #expect(error.code == .queryDenied)
        }
    }

    @Test("A read-only datasource reads, and refuses to write in every way")
    func readOnly() async throws {
        let database = try TestDatabase.main
        try await database.session { try await $0.text("CREATE TABLE IF NOT EXISTS guarded (id int)") }
        try await database.session(["readOnly": true]) { (session) async throws in
            #expect(try await session.value("SELECT count(*) AS v FROM guarded") == 0)
            #expect(try await session.text([], answer: .first) == "[]")
            let attempts: [[(String, [BoundParameter])]] = [
                [("INSERT INTO guarded VALUES (1)", [])],
                [("COMMIT", []), ("INSERT INTO guarded VALUES (1)", [])],
                [(" /* x */ -- y\n rollback", []), ("INSERT INTO guarded VALUES (1)", [])],
                [("SET TRANSACTION READ WRITE", []), ("INSERT INTO guarded VALUES (1)", [])],
                [
                    ("SELECT set_config('transaction_read_only', 'off', false)", []),
                    ("INSERT INTO guarded VALUES (1)", []),
                ],
                [("DO $$ BEGIN COMMIT; INSERT INTO guarded VALUES (1); END $$", [])],
            ]
            for attempt in attempts {
                _ = try await failure { try await session.text(attempt, answer: .last) }
                #expect(try await session.value("SELECT count(*) AS v FROM guarded") == 0)
            }
            let error = try await failure { try await session.text("DELETE FROM guarded") }
            #expect(error.code == .queryDenied)
        }
    }

    @Test("COPY is refused and the session given up")
    func copy() async throws {
        for sql in ["COPY (SELECT 1) TO STDOUT", "COPY pg_am FROM STDIN"] {
            try await TestDatabase.main.session { (session) async throws in
                let error = try await failure { try await session.text(sql) }
                #expect(error.code == .queryUnsupported)
                #expect(!session.isReusable)
            }
        }
    }

    @Test("A prepared statement survives changes of its table")
    func changedTable() async throws {
        try await TestDatabase.main.session { (session) async throws in
            try await session.text(
                [
                    ("DROP TABLE IF EXISTS changing", []), ("CREATE TABLE changing (id int)", []),
                    ("INSERT INTO changing VALUES (1)", []),
                ], answer: .last)
            #expect(try await session.text("SELECT * FROM changing") == #"[{"id":1}]"#)
            // Another session changes the table, so that this one keeps its prepared statements.
            try await TestDatabase.main.session { (other) async throws in
                try await other.text("ALTER TABLE changing ADD COLUMN name text DEFAULT 'n'")
            }
            #expect(try await session.text("SELECT * FROM changing") == #"[{"id":1,"name":"n"}]"#)
            #expect(try await session.text("SELECT * FROM changing") == #"[{"id":1,"name":"n"}]"#)
            try await session.text("SELECT 1")
            try await session.text("DISCARD ALL")
            #expect(try await session.text("SELECT * FROM changing") == #"[{"id":1,"name":"n"}]"#)
            try await session.text("DROP TABLE changing")
        }
    }

    @Test("More statements than the cache holds are all answered")
    func manyStatements() async throws {
        try await TestDatabase.main.session { (session) async throws in
            for round in 1...2 {
                for number in 1...130 {
                    #expect(try await session.text("SELECT \(number) AS v") == "[{\"v\":\(number)}]", "\(round)")
                }
            }
            let kept = try await session.value("SELECT count(*) AS v FROM pg_prepared_statements")
            #expect((kept.int ?? 0) <= 101)
        }
    }

    @Test("Without the cache no statement is kept")
    func withoutCache() async throws {
        try await TestDatabase.main.session(["statementCache": "off"]) { (session) async throws in
            for _ in 1...2 { #expect(try await session.value("SELECT 1 AS v") == 1) }
            #expect(try await session.value("SELECT count(*) AS v FROM pg_prepared_statements") == 0)
        }
    }

    @Test("An answer over its limits names the limit and leaves nothing running")
    func limits() async throws {
        try await TestDatabase.main.session { (session) async throws in
            let sql = "SELECT repeat('x', 100) AS v FROM generate_series(1, 10000000)"
            let rows = try await failure {
                try await session.text(sql, limits: ResultLimits(rows: 500, bytes: 1 << 30))
            }
            #expect(rows.code == .resultTooLarge)
            #expect(rows.detail.contains("500 rows"))
            let exact = "SELECT g AS v FROM generate_series(1, 500) g"
            try await TestDatabase.main.session { (other) async throws in
                try await other.text(exact, limits: ResultLimits(rows: 500, bytes: 1 << 30))
            }
        }
        try await TestDatabase.main.session { (session) async throws in
            let bytes = try await failure {
                try await session.text(
                    "SELECT repeat('x', 300000) AS v", limits: ResultLimits(rows: 500, bytes: 100_000))
            }
            #expect(bytes.code == .resultTooLarge)
            #expect(bytes.detail.contains("100000 bytes"))
        }
    }
}
