import Domain
import QueryPlan
import Testing

struct SQLCase: CustomTestStringConvertible {
    let template: String
    let values: [String: JSONValue]
    let expected: String
    var connector = ConnectorKind.postgres
    var testDescription: String { "\(connector.rawValue): \(template)" }

    init(_ template: String, _ values: [String: JSONValue], _ expected: String, _ connector: ConnectorKind = .postgres)
    {
        self.template = template
        self.values = values
        self.expected = expected
        self.connector = connector
    }
}

@Suite("Prepared SQL")
struct PreparedSQLTests {
    @Test(
        "sends the worked examples as specified",
        arguments: [
            SQLCase(
                "SELECT 1 WHERE name = '{{i.text}}'", ["i.text": "O'Hara"], "SELECT 1 WHERE name = $1 | text O'Hara"),
            SQLCase("SELECT 1 WHERE name = {{i.text}}", ["i.text": "5"], "SELECT 1 WHERE name = $1 | text 5"),
            SQLCase("SELECT 1 WHERE name ILIKE '%{{s}}%'", ["s": "50%"], "SELECT 1 WHERE name ILIKE $1 | text %50%%"),
            SQLCase(
                #"SELECT 1 WHERE name ILIKE {{"%"+s+"%"}}"#, [#""%"+s+"%""#: "%a%"],
                "SELECT 1 WHERE name ILIKE $1 | text %a%"),
            SQLCase(
                "SELECT 1 LIMIT {{t.pageSize}} OFFSET {{t.pageOffset}}", ["t.pageSize": 10, "t.pageOffset": 0],
                "SELECT 1 LIMIT $1 OFFSET $2 | number 10 | number 0"),
            SQLCase(
                "SELECT 1 WHERE id IN ({{ids}})", ["ids": [1, 2]], "SELECT 1 WHERE id IN ($1,$2) | number 1 | number 2"),
            SQLCase(
                "SELECT 1 WHERE id = ANY({{ids}})", ["ids": [1, "a"]],
                "SELECT 1 WHERE id = ANY($1) | array [number 1, text a]"),
            SQLCase(
                "INSERT INTO t VALUES ({{a}}, '{{b}}')", ["a": nil, "b": nil],
                "INSERT INTO t VALUES ($1, $2) | null | null"),
            SQLCase(
                "SELECT 1 WHERE data->'k' ? 'x' AND id={{id}}", ["id": 7],
                "SELECT 1 WHERE data->'k' ? 'x' AND id=$1 | number 7"),
            SQLCase(
                "SELECT 1 -- old {{x}}\nWHERE id={{id}}", ["id": 1, "x": 2], "SELECT 1  \nWHERE id=$1 | number 1"),
            SQLCase(
                "SELECT 1 WHERE created > now() - interval '{{d}} days'", ["d": 7],
                "SELECT 1 WHERE created > now() - CAST($1 AS interval) | text 7 days"),
            SQLCase(
                "SELECT 1 WHERE tz = '{{z}}'::timestamptz", ["z": "2024-01-31"],
                "SELECT 1 WHERE tz = $1::timestamptz | text 2024-01-31"),
        ])
    func workedExamples(row: SQLCase) throws {
        #expect(try Planned(row.template, row.connector).shown(row.values) == row.expected)
    }

    @Test(
        "places a parameter by the rules of the table",
        arguments: [
            // SQLite
            SQLCase(
                "SELECT 1 WHERE a = {{a}} AND b LIKE '%{{b}}'", ["a": 1, "b": "x"],
                "SELECT 1 WHERE a = ?1 AND b LIKE ?2 | number 1 | text %x", .sqlite),
            SQLCase(
                "SELECT 1 WHERE a = \"{{a}}\" AND [b c] = {{b}}", ["a": 1],
                "SELECT 1 WHERE a = ?1 AND [b c] = ?2 | number 1 | null",
                .sqlite),
            SQLCase(
                "SELECT 1 LIMIT {{a}} OFFSET {{b}}", [:], "SELECT 1 LIMIT ?1 OFFSET ?2 | number -1 | number -1", .sqlite
            ),
            SQLCase("SELECT 1 WHERE a NOT IN {{a}}", ["a": []], "SELECT 1 WHERE a NOT IN () ", .sqlite),
            SQLCase("INSERT INTO t VALUES ({{a}})", ["a": [1]], "INSERT INTO t VALUES (?1) | json [1]", .sqlite),
            // Quotes and escapes
            SQLCase("SELECT '{{a}}-{{b}}'", ["a": 1, "b": nil], "SELECT $1 | text 1-"),
            SQLCase("SELECT 'it''s {{a}}'", ["a": "x"], "SELECT $1 | text it's x"),
            SQLCase(#"SELECT E'a\tb\'\u00e9{{a}}\\'"#, ["a": "x"], "SELECT $1 | text a\tb'éx\\"),
            SQLCase(#"SELECT U&'\00e9\\{{a}}'"#, ["a": "x"], "SELECT $1 | text é\\x"),
            SQLCase(
                "SELECT \"it's\" = {{a}}, 'b' = '{{b}}'", ["a": 1, "b": 2],
                "SELECT \"it's\" = $1, 'b' = $2 | number 1 | number 2"),
            SQLCase("SELECT $$ it's $$, {{a}}", ["a": 1], "SELECT $$ it's $$, $1 | number 1"),
            SQLCase("SELECT $a$ $$ '$a$, {{a}}", ["a": 1], "SELECT $a$ $$ '$a$, $1 | number 1"),
            SQLCase("SELECT 1 /* /* '{{a}} */ ' */ + {{b}} -- '", ["b": 1], "SELECT 1   + $1 -- ' | number 1"),
            SQLCase("SELECT 1 /* it's kept */ + {{b}}", ["b": 1], "SELECT 1 /* it's kept */ + $1 | number 1"),
            // Typed literals and casts
            SQLCase("SELECT DATE '{{a}}'", ["a": "2024-01-31"], "SELECT CAST($1 AS date) | text 2024-01-31"),
            SQLCase(
                "SELECT TIMESTAMP WITH TIME ZONE '{{a}} 00:00'", ["a": "2024-01-31"],
                "SELECT CAST($1 AS timestamp with time zone) | text 2024-01-31 00:00"),
            SQLCase("SELECT interval '{{a}}' DAY", ["a": 3], "SELECT CAST($1 AS interval) | text 3 day"),
            SQLCase("SELECT a::date = {{a}}::date", ["a": "x"], "SELECT a::date = $1::date | text x"),
            SQLCase("UPDATE t SET j = {{a}}::jsonb", ["a": [1, 2]], "UPDATE t SET j = $1::jsonb | json [1,2]"),
            SQLCase(
                "UPDATE t SET j = CAST('{{a}}' AS jsonb)", ["a": ["k": [1]]],
                "UPDATE t SET j = CAST($1 AS jsonb) | json {\"k\":[1]}"),
            SQLCase("UPDATE t SET j = {{a}}::json", ["a": "{\"k\":1}"], "UPDATE t SET j = $1::json | text {\"k\":1}"),
            SQLCase(
                #"UPDATE t SET j = '{"a": "x {{a}}", "b": {{b}}, "it''s": "{{a}}"}'::jsonb"#,
                ["a": #"","b":0,"c":""#, "b": [1]],
                #"UPDATE t SET j = $1::jsonb | json {"a":"x \",\"b\":0,\"c\":\"","b":[1],"it's":"\",\"b\":0,\"c\":\""}"#
            ),
            SQLCase("SELECT 'a {{a}}'::json", ["a": 1], "SELECT $1::json | text a 1"),
            SQLCase(
                "SELECT * FROM json_to_recordset({{a}}) AS x(id int)", ["a": [["id": 1]]],
                "SELECT * FROM json_to_recordset($1) AS x(id int) | json [{\"id\":1}]"),
            SQLCase("SELECT {{a}}::int[]", ["a": [1]], "SELECT $1::int[] | array [number 1]"),
            SQLCase(
                "SELECT 1 WHERE id = ANY({{a}}::uuid[])", ["a": "{x,y}"],
                "SELECT 1 WHERE id = ANY($1::uuid[]) | text {x,y}"),
            // Values by context
            SQLCase(
                "INSERT INTO t (a, b) VALUES ({{a}}, {{b}}), ('{{a}}', 1)", ["a": ["k": 1], "b": ["x", "y"]],
                "INSERT INTO t (a, b) VALUES ($1, $2), ($3, 1) | json {\"k\":1} | array [text x, text y] | json {\"k\":1}"
            ),
            SQLCase(
                "UPDATE t SET a = {{a}}, b = {{I.text}} WHERE id = {{id}}", ["a": true, "I.text": "x", "id": 1],
                "UPDATE t SET a = $1, b = $2 WHERE id = $3 | bool true | text x | number 1"),
            SQLCase("UPDATE t SET a = {{a}}", ["a": [[1], [2]]], "UPDATE t SET a = $1 | json [[1],[2]]"),
            // Lists
            SQLCase("SELECT 1 WHERE id IN {{a}}", ["a": ["x"]], "SELECT 1 WHERE id IN ($1) | text x"),
            SQLCase("SELECT 1 WHERE id in ( '{{a}}' )", ["a": "x"], "SELECT 1 WHERE id IN ($1) | text x"),
            SQLCase("SELECT 1 WHERE id IN ({{a}}) AND b", ["a": []], "SELECT 1 WHERE id = ANY($1) AND b | array []"),
            SQLCase("SELECT 1 WHERE id NOT IN ({{a}})", ["a": []], "SELECT 1 WHERE id <> ALL($1) | array []"),
            SQLCase(
                "SELECT 1 WHERE id IN ({{a}}, {{b}})", ["a": 1, "b": 2],
                "SELECT 1 WHERE id IN ($1, $2) | number 1 | number 2"),
            SQLCase(
                #"SELECT 1 WHERE id IN ('{{l.map(x => x.id).join("','")}}')"#, ["l.map(x => x.id)": ["a", "b'"]],
                "SELECT 1 WHERE id IN ($1,$2) | text a | text b'"),
            // Neighbours
            SQLCase(
                "SELECT 1 WHERE a=1 AND{{a}}OR b LIKE'{{b}}'", ["a": true, "b": "x"],
                "SELECT 1 WHERE a=1 AND $1 OR b LIKE $2 | bool true | text x"),
            SQLCase("SELECT -{{a}}+{{a}}", ["a": 1], "SELECT -$1+$2 | number 1 | number 1"),
            // Numbers keep their digits, absent is null
            SQLCase(
                "SELECT {{a}}, {{b}}", ["a": .number(JSONNumber(unchecked: "12345678901234567890.10"))],
                "SELECT $1, $2 | number 12345678901234567890.10 | null"),
            SQLCase("SELECT 1 LIMIT {{a}}", ["a": "25"], "SELECT 1 LIMIT $1 | number 25"),
            SQLCase("SELECT 1 LIMIT {{a}}", ["a": ""], "SELECT 1 LIMIT $1 | null"),
            SQLCase(
                "SELECT 1 OFFSET ({{p}} - 1) * {{s}}", ["p": 2, "s": 10.0],
                "SELECT 1 OFFSET ($1 - 1) * $2 | number 2 | number 10"),
            SQLCase("SELECT 1 FETCH FIRST {{a}} ROWS ONLY", ["a": 3], "SELECT 1 FETCH FIRST $1 ROWS ONLY | number 3"),
            SQLCase("SELECT {{a}}", ["a": "{{appsmith.user.email}}"], "SELECT $1 | text {{appsmith.user.email}}"),
            // Several statements
            SQLCase(
                "BEGIN; UPDATE t SET a = {{a}};; SELECT ';' , {{a}} ; -- end", ["a": 1],
                "BEGIN ;; UPDATE t SET a = $1 | number 1 ;; SELECT ';' , $1 | number 1"),
        ])
    func table(row: SQLCase) throws {
        let shown = try Planned(row.template, row.connector).shown(row.values)
        #expect(shown == row.expected.trimmedRight())
    }

    @Test(
        "refuses what can't be a parameter",
        arguments: [
            ("{{sql}}", "whole statement"), (" '{{sql}}' ", "whole statement"),
            ("SELECT * FROM {{tbl}}", "name of a table"), ("SELECT * FROM a, {{tbl}}", "name of a table"),
            ("INSERT INTO {{tbl}} VALUES (1)", "name of a table"), ("UPDATE {{tbl}} SET a = 1", "name of a table"),
            ("INSERT INTO t ({{col}}) VALUES (1)", "name of a table"),
            ("INSERT INTO t VALUES {{rows}}", "VALUES list"), ("SELECT * FROM tbl_{{x}}", "part of a name"),
            ("SELECT a.{{x}}", "part of a name"), ("SELECT {{x}}.a", "part of a name"),
            ("SELECT 1{{x}}", "part of a name"),
            ("SELECT ${{x}}", "part of a name"), ("DO $$ SELECT {{x}} $$", "dollar-quoted"),
            ("SELECT X'{{x}}'", "hexadecimal"), ("SELECT '{{x}", "no binding"), ("SELECT 'a {{x}}", "not closed"),
            (#"SELECT E'\{{x}}'"#, "escape"), ("  ", "no statement"), ("-- {{x}}", "no statement"),
        ])
    func refusals(template: String, reason: String) throws {
        let planned = Planned(template)
        guard reason != "no binding" else {
            #expect(planned.query.slots.isEmpty && planned.reason == nil)
            return
        }
        #expect(planned.reason?.contains(reason) == true)
        #expect(planned.findings == [.unsupported])
        #expect(throws: AppError.self) { try planned.sql() }
    }

    @Test("marks a slot in ORDER BY, since a value has no effect there")
    func orderBy() throws {
        let planned = Planned("SELECT 1 ORDER BY {{c}} {{d}}")
        #expect(try planned.shown(["c": "a", "d": "b"]) == "SELECT 1 ORDER BY $1 $2 | text a | text b")
        #expect(planned.findings == [.nameSlot, .nameSlot])
        #expect(Planned("SELECT \"{{c}}\" FROM t").findings == [.nameSlot])
        #expect(Planned("SELECT 1 ORDER BY similarity(a, {{c}})").findings == [])
    }

    @Test(
        "decides what kind of value a slot takes",
        arguments: [
            ("SELECT 1 WHERE a = {{x}}", SlotKind.scalar), ("SELECT 1 WHERE a LIKE {{x}}", .scalar),
            ("SELECT 1 WHERE a BETWEEN {{x}} AND 2", .scalar), ("SELECT 1 LIMIT {{x}}", .integer),
            ("SELECT 1 WHERE a IN ({{x}})", .array), ("SELECT 1 WHERE a = ANY({{x}})", .array),
            ("INSERT INTO t VALUES ({{x}})", .json), ("INSERT INTO t VALUES ('{{x}}')", .json),
            ("INSERT INTO t VALUES ('a {{x}}')", .scalar), ("UPDATE t SET a = {{x}}", .json),
            ("UPDATE t SET a = 1 WHERE b = {{x}}", .scalar), ("UPDATE t SET a = {{Input1.text}}", .scalar),
            ("UPDATE t SET (a) = ({{x}})", .json), ("SELECT f({{x}})", .json), ("SELECT lower({{x}})", .scalar),
            ("INSERT INTO t VALUES (1) ON CONFLICT (a) DO UPDATE SET a = {{x}}", .json),
            ("UPDATE t SET a = {{x}}::int", .scalar), ("SELECT 1 WHERE a @> {{x}}", .json),
            ("SELECT 1 WHERE a = (SELECT {{x}})", .scalar),
        ] as [(String, SlotKind)])
    func kinds(template: String, kind: SlotKind) {
        #expect(Planned(template).kinds == [kind])
    }

    @Test("shares a slot between equal expressions in equal contexts")
    func sharing() throws {
        let planned = Planned("SELECT {{ a }}, {{a}}, {{b}}, '{{a}}' LIMIT {{a}}")
        #expect(planned.query.slots.map(\.id) == ["s0", "s1", "s2"])
        #expect(planned.kinds == [.scalar, .scalar, .integer])
        #expect(planned.query == Planned("SELECT {{ a }}, {{a}}, {{b}}, '{{a}}' LIMIT {{a}}").query)
    }

    @Test(
        "tells statements that only read",
        arguments: [
            ("SELECT * FROM t WHERE a = {{x}}", true), ("VALUES (1)", true), ("SHOW search_path", true),
            ("TABLE t", true),
            ("WITH a AS (SELECT 1) SELECT count(*) FROM a", true), ("(SELECT 1) UNION (SELECT 2)", true),
            ("EXPLAIN SELECT 1", true), ("EXPLAIN ANALYZE SELECT 1", false), ("SELECT 1 FOR UPDATE", false),
            ("SELECT * INTO b FROM a", false), ("WITH a AS (DELETE FROM t RETURNING *) SELECT * FROM a", false),
            ("SELECT write_something()", false), ("SELECT s.lower('A')", false), ("SELECT nextval('s')", false),
            ("INSERT INTO t VALUES (1)", false), ("BEGIN", false), ("SELECT 'delete', \"update\" FROM t", true),
            ("SELECT 1 -- delete", true), ("CALL p()", false),
        ])
    func readOnly(text: String, isReadOnly: Bool) throws {
        #expect(try Planned(text).sql().statements.map(\.isReadOnly) == [isReadOnly])
    }

    @Test("keeps the body of a trigger in one statement")
    func trigger() throws {
        let text = """
            CREATE TRIGGER a AFTER INSERT ON t BEGIN UPDATE t SET a = CASE WHEN 1 THEN 2 END; DELETE FROM u; END; SELECT 1
            """
        #expect(try Planned(text, .sqlite).sql().statements.count == 2)
    }

    @Test("answers with the first statement of PostgreSQL and the last of SQLite, and prepares a constant text")
    func answers() throws {
        #expect(try Planned("SELECT 1; SELECT 2").sql().answer == .first)
        #expect(try Planned("SELECT 1; SELECT 2", .sqlite).sql().answer == .last)
        #expect(try Planned("SELECT {{a}}").sql().statements[0].isConstant)
        #expect(try !Planned("SELECT 1 WHERE a IN ({{a}})").sql().statements[0].isConstant)
    }
}

extension String {
    fileprivate func trimmedRight() -> String {
        var text = self
        while text.hasSuffix(" ") { text.removeLast() }
        return text
    }
}
