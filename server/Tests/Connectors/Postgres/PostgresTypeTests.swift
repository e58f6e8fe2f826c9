import Domain
import PostgresConnector
import Testing

@Suite("Values of each type as JSON")
struct PostgresTypeTests {
    /// SQL expression and the JSON that stands for it.
    static let table: [(String, String)] = [
        ("NULL::int4", "null"), ("true", "true"), ("false", "false"),
        ("32767::int2", "32767"), ("'-2147483648'::int4", "-2147483648"), ("0::int8", "0"),
        ("9007199254740992::int8", "9007199254740992"), ("-9007199254740992::int8", "-9007199254740992"),
        ("9007199254740993::int8", #""9007199254740993""#),
        ("'-9223372036854775808'::int8", #""-9223372036854775808""#),
        ("1.5::float4", "1.5"), ("0.1::float8", "0.1"), ("1e300::float8", "1e+300"), ("-0.0::float8", "-0"),
        ("'NaN'::float8", #""NaN""#), ("'Infinity'::float8", #""Infinity""#), ("'-Infinity'::float4", #""-Infinity""#),
        ("12.50::numeric(10,2)", "12.50"), ("123456789012345::numeric", "123456789012345"),
        ("1234567890123456::numeric", #""1234567890123456""#),
        ("0.1234567890123456::numeric", "0.1234567890123456"), ("10 / 3.0", "3.3333333333333333"),
        ("1234567890123456.5::numeric", #""1234567890123456.5""#),
        ("0.1234567890123456::numeric(20,16)", #""0.1234567890123456""#), ("-10 / 3.0", "-3.3333333333333333"),
        ("100000000000000000000::numeric", "100000000000000000000"), ("'NaN'::numeric", #""NaN""#),
        ("1.50000000000000000000::numeric", "1.50000000000000000000"), ("'Infinity'::numeric", #""Infinity""#),
        ("'12.34'::money", #""$12.34""#),
        ("'a \"quoted\" \\ back'::text", #""a \"quoted\" \\ back""#), ("''", #""""#),
        ("E'line\\nreturn\\rtab\\tbell\\x07'", #""line\nreturn\rtab\tbell\u0007""#),
        ("'żółć 漢字 😀'::varchar", #""żółć 漢字 😀""#), ("'ab'::char(4)", #""ab  ""#), ("'n'::name", #""n""#),
        ("E'\\x01\\x1f\\x7f'", "\"\\u0001\\u001f\u{7f}\""),
        ("'2024-02-29'::date", #""2024-02-29""#), ("'infinity'::date", #""infinity""#),
        ("'0044-03-15 BC'::date", #""0044-03-15 BC""#),
        ("'2024-01-02 03:04:05'::timestamp", #""2024-01-02T03:04:05Z""#),
        ("'2024-01-02 03:04:05.678'::timestamp", #""2024-01-02T03:04:05.678Z""#),
        ("'12024-01-02 03:04:05'::timestamp", #""12024-01-02T03:04:05Z""#),
        ("'-infinity'::timestamp", #""-infinity""#), ("'0044-03-15 12:00 BC'::timestamp", #""0044-03-15 12:00:00 BC""#),
        ("'2024-01-02 03:04:05+02'::timestamptz", #""2024-01-02T01:04:05Z""#),
        ("'infinity'::timestamptz", #""infinity""#),
        ("'03:04:05.5'::time", #""03:04:05.5""#), ("'03:04:05+02'::timetz", #""03:04:05+02""#),
        ("'1 day 02:00:00'::interval", #""1 day 02:00:00""#),
        ("'\\x48690a00ff'::bytea", #""SGkKAP8=""#), ("'\\x'::bytea", #""""#), ("'\\x01'::bytea", #""AQ==""#),
        ("'\\x010203'::bytea", #""AQID""#),
        (#"'{"b": [1, {"c": null}], "a": "x"}'::json"#, #"{"b": [1, {"c": null}], "a": "x"}"#),
        (#"'{"b":1,"a":[true]}'::jsonb"#, #"{"a": [true], "b": 1}"#), ("'null'::jsonb", "null"),
        ("'f47ac10b-58cc-4372-a567-0e02b2c3d479'::uuid", #""f47ac10b-58cc-4372-a567-0e02b2c3d479""#),
        ("'192.168.0.1/24'::inet", #""192.168.0.1/24""#), ("'08:00:2b:01:02:03'::macaddr", #""08:00:2b:01:02:03""#),
        ("'(1,2)'::point", #""(1,2)""#), ("'[1,5)'::int4range", #""[1,5)""#), ("B'101'", #""101""#),
        ("'a b'::tsvector", #""'a' 'b'""#), ("ROW(1, 'x')", #""(1,x)""#), ("'<a/>'::xml", #""<a/>""#),
        ("ARRAY[1, 2, NULL]", "[1,2,null]"), ("'{}'::int[]", "[]"), ("ARRAY[[1,2],[3,4]]", "[[1,2],[3,4]]"),
        ("'[2:3]={7,8}'::int[]", "[7,8]"),
        (
            "ARRAY['a', 'b c', 'q\"\\', '', 'NULL', NULL, 'x,y}']",
            #"["a","b c","q\"\\","","NULL",null,"x,y}"]"#
        ),
        ("ARRAY[true, false]", "[true,false]"), ("ARRAY[1.5, 'NaN']::float8[]", #"[1.5,"NaN"]"#),
        ("ARRAY[9007199254740993]::int8[]", #"["9007199254740993"]"#),
        ("ARRAY['2024-01-02 03:04:05']::timestamp[]", #"["2024-01-02T03:04:05Z"]"#),
        ("ARRAY['2024-01-02']::date[]", #"["2024-01-02"]"#), ("ARRAY['\\x0102'::bytea]", #"["AQI="]"#),
        (#"ARRAY['{"a": "x"}'::jsonb, '2']"#, #"[{"a": "x"},2]"#),
        ("ARRAY[E'new\\nline', 'żó']", #"["new\nline","żó"]"#),
        ("ARRAY['(1,2),(3,4)'::box, '(5,6),(7,8)'::box]", #"["(3,4),(1,2)","(7,8),(5,6)"]"#),
        ("ARRAY['[1,5)'::int4range]", #"["[1,5)"]"#),
    ]

    @Test("Each type has its JSON form")
    func types() async throws {
        try await TestDatabase.main.session { (session) async throws in
            for (expression, expected) in Self.table {
                let text = try? await session.text("SELECT \(expression) AS v", isConstant: false)
                #expect(text == "[{\"v\":\(expected)}]", "\(expression)")
                #expect((try? JSONParser.parse(text ?? "")) != nil, "\(expression)")
            }
        }
    }

    @Test("Where the server can write JSON itself, both say the same")
    func agreesWithServer() async throws {
        let expressions = [
            "1", "1.25::numeric", "0.1::float8", "1e-7::float8", "true", "'x \"y\" \\ \u{2028} é'::text",
            "ARRAY[1,NULL,3]", "ARRAY['a','b\"']", "ARRAY[ARRAY['a','b'],ARRAY['c','d']]", "'2024-02-29'::date",
            "'{\"a\":[1,2]}'::jsonb", "NULL::text", "'{}'::text[]", "'12:00'::time", "E'\\x01\\n'::text",
        ]
        try await TestDatabase.main.session { (session) async throws in
            for expression in expressions {
                let ours = try await session.value("SELECT \(expression) AS v")
                let theirs = try await session.value("SELECT to_json(\(expression)) AS v")
                #expect(ours == theirs, "\(expression)")
            }
        }
    }

    @Test("Both styles of bytea are understood")
    func escapedBytes() async throws {
        try await TestDatabase.main.session { (session) async throws in
            let text = try await session.text(
                [("SET bytea_output = 'escape'", []), ("SELECT '\\x48695c00ff'::bytea AS v", [])], answer: .last)
            #expect(text == #"[{"v":"SGlcAP8="}]"#)
        }
    }

    @Test("Arrays of a user's own type are arrays")
    func userTypes() async throws {
        let database = try TestDatabase.main
        try await database.session { (session) async throws in
            try await session.text(
                [
                    ("DROP TYPE IF EXISTS mood CASCADE", []), ("CREATE TYPE mood AS ENUM ('sad', 'very happy')", []),
                ], answer: .last)
        }
        try await database.session { (session) async throws in
            let text = try await session.text("SELECT ARRAY['sad','very happy']::mood[] AS v, 'sad'::mood AS w")
            #expect(text == #"[{"v":["sad","very happy"],"w":"sad"}]"#)
            let bound = try await session.value(
                "SELECT 'sad'::mood = ANY($1) AS v", [.array([.text("sad"), .text("very happy")])])
            #expect(bound == true)
        }
    }

    @Test("A type that is created later is known from the second answer on")
    func laterTypes() async throws {
        let database = try TestDatabase.main
        try await database.session { (session) async throws in
            try await database.session { (other) async throws in
                let statements = [
                    "DROP TYPE IF EXISTS later CASCADE", "CREATE TYPE later AS ENUM ('a')",
                    "DROP TABLE IF EXISTS later_rows", "CREATE TABLE later_rows (id int)",
                ]
                try await other.text(statements.map { ($0, []) }, answer: .last)
            }
            #expect(try await session.text("SELECT ARRAY['a']::later[] AS v") == #"[{"v":"{a}"}]"#)
            #expect(try await session.text("SELECT ARRAY['a']::later[] AS v") == #"[{"v":["a"]}]"#)
            // The type of a table's row has nothing to learn and is not asked for again and again.
            for _ in 1...3 { #expect(try await session.text("SELECT ROW(1)::later_rows AS v") == #"[{"v":"(1)"}]"#) }
        }
    }

    @Test("Column names are escaped, and of two with one name the last wins")
    func names() async throws {
        try await TestDatabase.main.session { (session) async throws in
            let text = try await session.text(#"SELECT 1 AS "a""b\", 2 AS c, 3 AS c, 4 AS d, 5 AS "a""b\""#)
            #expect(text == #"[{"c":3,"d":4,"a\"b\\":5}]"#)
            #expect(try await session.text("SELECT FROM generate_series(1, 2)") == "[{},{}]")
        }
    }

    @Test("Long values of each kind arrive whole")
    func longValues() async throws {
        try await TestDatabase.main.session { (session) async throws in
            let length = 300_000
            let text = try await session.value("SELECT repeat(E'a\"\\n', \(length)) AS v")
            #expect(text.string == String(repeating: "a\"\n", count: length))
            let bytes = try await session.value("SELECT decode(repeat('00ff', \(length)), 'hex') AS v")
            #expect(bytes.string?.count == length * 2 / 3 * 4)
            let array = try await session.value("SELECT array_agg(g) AS v FROM generate_series(1, \(length)) g")
            #expect(array.array?.count == length)
            let json = try await session.value("SELECT jsonb_agg(g) AS v FROM generate_series(1, \(length)) g")
            #expect(json.array?.last == JSONValue(length))
        }
    }
}
