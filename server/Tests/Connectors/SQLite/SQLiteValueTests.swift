import ConnectorKit
import Domain
import Testing

@Suite("SQLite values")
struct SQLiteValueTests {
    let folder: Folder
    init() throws { folder = try Folder() }

    @Test(
        "every storage class as JSON",
        arguments: [
            ("NULL", "null"), ("1", "1"), ("-7", "-7"), ("9007199254740992", "9007199254740992"),
            ("9007199254740993", "\"9007199254740993\""), ("-9223372036854775808", "\"-9223372036854775808\""),
            ("1.5", "1.5"), ("2.0", "2.0"), ("1e300", "1e+300"), ("-1e-7", "-1e-07"), ("9e999", "\"Infinity\""),
            ("'it''s \"x\" \\ '", #""it's \"x\" \\ ""#), ("''", "\"\""), ("x'00ff10'", "\"AP8Q\""), ("x''", "\"\""),
            ("'a' || char(0) || 'b'", "\"a\\u0000b\""), ("CAST(x'61ff' AS TEXT)", "\"a\u{FFFD}\""),
            ("'žluť 🧭'", "\"žluť 🧭\""),
        ])
    func values(_ expression: String, _ expected: String) async throws {
        #expect(try await folder.run("SELECT \(expression) AS v") == "[{\"v\":\(expected)}]")
    }

    @Test("columns declared BOOLEAN hold true and false, and other numbers stay numbers")
    func booleans() async throws {
        try await folder.run("CREATE TABLE t (b BOOLEAN, n INTEGER)")
        try await folder.run("INSERT INTO t VALUES (?1, ?1), (?2, ?2), (7, 7), (NULL, NULL)", .bool(true), .bool(false))
        #expect(
            try await folder.run("SELECT * FROM t ORDER BY rowid")
                == #"[{"b":true,"n":1},{"b":false,"n":0},{"b":7,"n":7},{"b":null,"n":null}]"#)
    }

    @Test(
        "parameters arrive as what they are",
        arguments: [
            (BoundParameter.null, "null", "null"), (.bool(true), "integer", "1"),
            (.number(JSONNumber(unchecked: "42")), "integer", "42"),
            (.number(JSONNumber(unchecked: "4.5")), "real", "4.5"),
            (.number(JSONNumber(unchecked: "1e2")), "integer", "100"), (.text(""), "text", "\"\""),
            (.text("a\u{0}b"), "text", "\"a\\u0000b\""), (.json("{\"a\":1}"), "text", #""{\"a\":1}""#),
            (.text("'; DROP TABLE t; --"), "text", "\"'; DROP TABLE t; --\""),
            (.array([.number(JSONNumber(1)), .text("x"), .null]), "text", #""[1,\"x\",null]""#),
        ])
    func parameters(_ parameter: BoundParameter, _ type: String, _ value: String) async throws {
        #expect(
            try await folder.run("SELECT typeof(?1) AS t, ?1 AS v", parameter)
                == "[{\"t\":\"\(type)\",\"v\":\(value)}]")
    }

    @Test("an array reaches json_each")
    func arrays() async throws {
        #expect(
            try await folder.run(
                "SELECT value FROM json_each(?1) WHERE value > 1", .array([1, 2, 3].map { .number(JSONNumber($0)) }))
                == #"[{"value":2},{"value":3}]"#)
    }

    @Test("of two columns with one name the later counts, and any name is quoted")
    func names() async throws {
        #expect(
            try await folder.run("SELECT 1 AS a, 2 AS b, 3 AS a, 4 AS \"q\"\"q\"") == #"[{"b":2,"a":3,"q\"q":4}]"#)
    }

    @Test("a change answers with the rows it affected, RETURNING with its rows, an empty text with nothing")
    func changes() async throws {
        #expect(try await folder.run("CREATE TABLE t (id INTEGER PRIMARY KEY, n)") == #"[{"affectedRows":0}]"#)
        #expect(try await folder.run("INSERT INTO t (n) VALUES (1), (2), (3)") == #"[{"affectedRows":3}]"#)
        #expect(try await folder.run("UPDATE t SET n = 9 WHERE n > 1") == #"[{"affectedRows":2}]"#)
        #expect(try await folder.run("DELETE FROM t WHERE n = 100") == #"[{"affectedRows":0}]"#)
        #expect(try await folder.run("INSERT INTO t (n) VALUES (5) RETURNING id, n") == #"[{"id":4,"n":5}]"#)
        #expect(try await folder.run("SELECT * FROM t WHERE 0") == "[]")
        #expect(try await folder.run("-- nothing") == "[]")
        #expect(try await folder.run("SELECT 1 AS a; -- and a comment\n ;") == #"[{"a":1}]"#)
    }

    @Test("several statements run in one transaction, and answer with the first or the last")
    func several() async throws {
        try await folder.run("CREATE TABLE t (n INTEGER UNIQUE)")
        let statements = [sql("INSERT INTO t VALUES (1)"), sql("SELECT count(*) AS n FROM t")]
        #expect(try await folder.run(statements) == #"[{"n":1}]"#)
        #expect(
            try await folder.run([sql("SELECT 5 AS five"), sql("SELECT 6 AS six")], answer: .first) == #"[{"five":5}]"#)
        let failing = [sql("INSERT INTO t VALUES (2)"), sql("INSERT INTO t VALUES (1)")]
        #expect(await code { () throws(AppError) in try await folder.run(failing) } == .queryConflict)
        #expect(try await folder.run("SELECT count(*) AS n FROM t") == #"[{"n":1}]"#)
    }

    @Test("a transaction of the query's own works, and one left open is rolled back")
    func transactions() async throws {
        try await folder.run("CREATE TABLE t (n)")
        try await folder.run([sql("BEGIN"), sql("INSERT INTO t VALUES (1)"), sql("COMMIT")])
        #expect(
            await code { () throws(AppError) in try await folder.run([sql("BEGIN"), sql("INSERT INTO t VALUES (2)")]) }
                == .queryFailed)
        #expect(try await folder.run("SELECT n FROM t") == #"[{"n":1}]"#)
    }

    @Test("structure tells tables, views, columns and keys")
    func structure() async throws {
        try await folder.run("CREATE TABLE customers (id INTEGER PRIMARY KEY, \"full name\" TEXT NOT NULL DEFAULT 'x')")
        try await folder.run(
            "CREATE TABLE lines (o INT, n INT, c INT REFERENCES customers (id), PRIMARY KEY (o, n))")
        try await folder.run("CREATE VIEW names AS SELECT \"full name\" FROM customers")
        let structure = try await folder.pools.structure(
            on: Folder.key(),
            settings: { () throws(AppError) in DatasourceSettings(values: ["file": "a.db"]) }, timeout: .seconds(30))
        #expect(structure.tables.map(\.name) == ["customers", "lines", "names"])
        #expect(structure.tables.map(\.kind) == [.table, .table, .view])
        #expect(structure.tables[0].columns.map(\.name) == ["id", "full name"])
        #expect(structure.tables[0].columns[1].hasDefault)
        #expect(!structure.tables[0].columns[1].isNullable)
        #expect(structure.tables[0].primaryKey == ["id"])
        #expect(structure.tables[1].primaryKey == ["o", "n"])
        #expect(structure.tables[1].foreignKeys.map(\.columns) == [["c"]])
        #expect(structure.tables[1].foreignKeys.map(\.table) == ["customers"])
        #expect(structure.tables[1].foreignKeys.map(\.targetColumns) == [["id"]])
    }
}
