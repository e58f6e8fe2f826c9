import Domain
import QueryPlan
import Testing

@Suite("SQL without prepared statements")
struct RawSQLTests {
    @Test(
        "puts values into the text under a guard",
        arguments: [
            SQLCase("SELECT 1 WHERE n='{{s}}'", ["s": "a' OR 1=1--"], "SELECT 1 WHERE n='a'' OR 1=1--'"),
            SQLCase(
                "SELECT 1 WHERE n LIKE '%{{s}}%' LIMIT {{l}} OFFSET {{o}}", ["s": "a", "l": 10, "o": "5"],
                "SELECT 1 WHERE n LIKE '%a%' LIMIT 10 OFFSET 5"),
            SQLCase("SELECT 1 LIMIT {{l}}", [:], "SELECT 1 LIMIT NULL"),
            SQLCase("SELECT 1 LIMIT {{l}}", [:], "SELECT 1 LIMIT -1", .sqlite),
            SQLCase(#"SELECT E'{{s}}'"#, ["s": #"\' OR 1=1"#], #"SELECT E'\\'' OR 1=1'"#),
            SQLCase("SELECT '{{s}}'", ["s": "'\u{301}x"], "SELECT '''\u{301}x'"),
            // Escaped by the app before: not twice
            SQLCase("SELECT '{{s}}'", ["s": "it''s"], "SELECT 'it''s'"),
            SQLCase("SELECT '{{s}}{{t}}'", ["s": "''", "t": "a''''b"], "SELECT '''a''''b'"),
            SQLCase("SELECT '{{s}}'", ["s": "'' OR 1=1--'"], "SELECT ''''' OR 1=1--'''"),
            SQLCase("SELECT '{{s}}'", ["s": "'''; DROP"], "SELECT '''''''; DROP'"),
            SQLCase(#"SELECT '{{I.text.replace(/'/g, "''")}}'"#, ["I.text": "a''b"], "SELECT 'a''''b'"),
            SQLCase(#"SELECT E'{{s}}'"#, ["s": #"\''"#], #"SELECT E'\\'''''"#),
            SQLCase(
                #"SELECT 1 ORDER BY "{{T.sortOrder.column || 'id'}}" {{T.sortOrder.order || "ASC"}}"#,
                ["T.sortOrder.column || 'id'": #"a"b"#, #"T.sortOrder.order || "ASC""#: "desc"],
                #"SELECT 1 ORDER BY "a""b" desc"#),
            SQLCase(
                #"SELECT 1 ORDER BY a {{T.sortOrder.order !== "desc" ? "" : "DESC"}}"#,
                [#"T.sortOrder.order !== "desc" ? "" : "DESC""#: "DESC"], "SELECT 1 ORDER BY a DESC"),
            SQLCase(
                #"SELECT 1 WHERE a IN ('{{l.map(x => x.id).join("','")}}')"#, ["l.map(x => x.id)": ["a", "b'"]],
                "SELECT 1 WHERE a IN ($1,$2) | text a | text b'"),
            SQLCase(
                "SELECT 1 WHERE a NOT IN ({{M.selectedOptionValues.join(',')}})", ["M.selectedOptionValues": [1, 2]],
                "SELECT 1 WHERE a NOT IN ($1,$2) | number 1 | number 2"),
            SQLCase(#"SELECT '{{I.text.replace(/'/g, "''")}}'"#, ["I.text": "O'Hara"], "SELECT 'O''Hara'"),
            SQLCase(
                "SELECT {{a}}, {{b}}, {{c}}, '{{d}}'", ["a": nil, "b": ["k": "v"], "c": true],
                "SELECT null, {\"k\":\"v\"}, true, ''"),
            SQLCase("SELECT 1 -- {{x}}\n WHERE {{c}}", ["c": "a = 1", "x": "\nDROP"], "SELECT 1  \n WHERE a = 1"),
            SQLCase("SELECT '{{x}}'", ["x": "{{appsmith.user.email}}"], "SELECT '{{appsmith.user.email}}'"),
            SQLCase("SELECT '{{appsmith.user.email}}'", [:], "SELECT 'ada@example.com'"),
        ])
    func guards(row: SQLCase) throws {
        #expect(try Planned(row.template, row.connector, isPrepared: false).shown(row.values) == row.expected)
    }

    @Test(
        "binds what is data by its name, and nothing that may be a piece of SQL",
        arguments: [
            ("UPDATE t SET a = {{T.updatedRow.a}} WHERE id={{T.triggeredRow.id}};", "$1 WHERE id=$2", 0),
            ("INSERT INTO t VALUES ({{I.text}}, {{S.selectedOptionValue}}::int)", "($1, $2::int)", 0),
            ("SELECT 1 WHERE a > {{I.text}} AND b = 1", "a > $1 AND", 0),
            ("SELECT 1 WHERE a = {{I.text}} + 1", "a = v + 1", 1), ("SELECT 1 WHERE {{I.text}}", "WHERE v", 1),
            ("SELECT 1 WHERE a = {{J.condition}}", "a = v", 1), ("SELECT {{T.selectedRow.a}}", "SELECT v", 1),
            ("SELECT f({{I.text}})", "f(v)", 1), ("SELECT 1 WHERE a = {{I.text}}x", "a = vx", 1),
        ])
    func data(template: String, expected: String, fragments: Int) throws {
        let planned = Planned(template, isPrepared: false)
        let values = planned.query.slots.reduce(into: [String: JSONValue]()) { values, slot in
            if case .browser(let expression) = slot.source { values[expression] = "v" }
        }
        #expect(try planned.sql(values).statements[0].text.contains(expected))
        #expect(planned.findings.filter { $0 == .rawSlot }.count == fragments)
    }

    @Test(
        "lists each slot that is inserted as it is",
        arguments: [
            ("SELECT {{c}}", 1), ("SELECT '{{c}}'", 0), ("SELECT 1 LIMIT {{c}}", 0), ("{{sql}}", 1),
            ("DO $$ {{a}} {{b}} $$", 2),
            ("SELECT 1 LIMIT 5 {{c}}", 1), ("SELECT 1 ORDER BY {{c}}", 1),
            ("SELECT 1 ORDER BY {{T.sortOrder.column}}", 0),
            (#"SELECT 1 WHERE a IN ({{l.map(x => "'" + x + "'").join(",")}})"#, 1),
            (#"SELECT '{{I.text.replace(/'/g, "''").trim()}}'"#, 1), (#"SELECT E'\{{x}}'"#, 1),
        ])
    func findings(template: String, fragments: Int) {
        let findings = Planned(template, isPrepared: false).findings
        #expect(findings.filter { $0 == .rawSlot }.count == fragments)
        #expect(findings.contains(.preparedOff))
    }

    @Test(
        "takes only names and directions after ORDER BY",
        arguments: ["id; DROP TABLE t", "1)", "a b", "a--", "a,b", "desc asc x", "1a"])
    func words(value: String) throws {
        let planned = Planned("SELECT 1 ORDER BY {{T.sortOrder.column}}", isPrepared: false)
        let error = #expect(throws: AppError.self) { try planned.sql(["T.sortOrder.column": .string(value)]) }
        #expect(error?.code == .slotInvalid)
        for good in ["a", "a.b_c", "größe", "a DESC", "", "asc"] {
            #expect(throws: Never.self) { try planned.sql(["T.sortOrder.column": .string(good)]) }
        }
    }

    @Test("reports nothing for a query without bindings")
    func plain() {
        #expect(Planned("SELECT 1", isPrepared: false).findings == [])
    }
}
