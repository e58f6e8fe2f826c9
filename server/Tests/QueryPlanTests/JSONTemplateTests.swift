import Domain
import QueryPlan
import Testing

@Suite("JSON bodies")
struct JSONTemplateTests {
    private func planned(_ body: String, isSmart: Bool = true) -> Planned {
        Planned(
            HTTPDefinition(
                method: "POST", url: nil, path: "/", contentType: "application/json", body: body, isSmartJSON: isSmart))
    }

    private func body(_ template: String, _ values: [String: JSONValue], isSmart: Bool = true) throws -> String? {
        guard case .bytes(let bytes, _) = try planned(template, isSmart: isSmart).http(values).body else { return nil }
        return String(decoding: bytes.open(), as: UTF8.self)
    }

    @Test(
        "sends the worked examples as specified",
        arguments: [
            (#"{"a": {{x}}}"#, ["x": 5], #"{"a":5}"#), (#"{"a": "{{x}}"}"#, ["x": 5], #"{"a":5}"#),
            (#"{"a": {{x}}}"#, ["x": "5"], #"{"a":"5"}"#), (#"{"a": "{{x}}"}"#, ["x": "5"], #"{"a":"5"}"#),
            (#"{"a": {{x}}}"#, ["x": nil], #"{"a":null}"#), (#"{"a": '{{x}}'}"#, ["x": [1]], #"{"a":[1]}"#),
            (#"{"a": "id-{{x}}"}"#, ["x": 5], #"{"a":"id-5"}"#), ("{{obj}}", ["obj": ["a": 1]], #"{"a":1}"#),
            (#"{"q": {{s}}}"#, ["s": #"","admin":true,"x":""#], #"{"q":"\",\"admin\":true,\"x\":\""}"#),
            ("{ {{k}}: 1 }", ["k": "a"], #"{"a":1}"#),
            (#"{"list": [{{a}}, {{b}}]}"#, ["a": 1, "b": [2]], #"{"list":[1,[2]]}"#),
            (
                "{\"a\": 1, /* {{no}} */ 'b': {{b}}, // {{no}} it's\n c: [1, 2,],}", ["b": true],
                #"{"a":1,"b":true,"c":[1,2]}"#
            ),
        ] as [(String, [String: JSONValue], String)])
    func workedExamples(template: String, values: [String: JSONValue], expected: String) throws {
        #expect(try body(template, values) == expected)
    }

    @Test(
        "reads what people write",
        arguments: [
            (#"{"a":{"b":{{c}}}}"#, ["c": 1], #"{"a":{"b":1}}"#),
            (#"{"n": 12345678901234567890.10, "e": 1e3}"#, [:], #"{"n":12345678901234567890.10,"e":1e3}"#),
            ("{\"t\": \"two\nlines {{x}}\"}", ["x": "\"q\"\n"], #"{"t":"two\nlines \"q\"\n"}"#),
            (#"{"t": "\u00e9\ud83d\ude00\"{{x}}\\"}"#, ["x": 1], #"{"t":"é😀\"1\\"}"#),
            (#"{"x-{{k}}": {{v}}}"#, ["k": "y", "v": .number(JSONNumber(unchecked: "1.0"))], #"{"x-y":1.0}"#),
            ("{{JSON.stringify(x)}}", ["JSON.stringify(x)": #"{"a": 1}"#], #"{"a": 1}"#),
            ("{{x}}", ["x": "not json"], #""not json""#), ("{{x}}", [:], "null"),
            (#"{"a": "", "b": ''}"#, [:], #"{"a":"","b":""}"#), (#"{"a": "{{x}}{{x}}"}"#, ["x": "é"], #"{"a":"éé"}"#),
            (#"{"a": "{{x}}"}"#, ["x": "{{appsmith.user.email}}"], #"{"a":"{{appsmith.user.email}}"}"#),
            (#"{"e": "{{appsmith.user.email}}"}"#, [:], #"{"e":"ada@example.com"}"#),
        ] as [(String, [String: JSONValue], String)])
    func lenient(template: String, values: [String: JSONValue], expected: String) throws {
        #expect(try body(template, values) == expected)
        #expect(planned(template).findings == [])
    }

    @Test("falls back to text with JSON values, and reports it")
    func fallback() throws {
        let template = #"{"a": {{a}}{{b}}, "c": "{{c}}" oops}"#
        #expect(try body(template, ["a": 1, "b": "x", "c": "y"]) == #"{"a": 1"x", "c": "y" oops}"#)
        #expect(planned(template).findings == [.rawBody])
        #expect(planned(template).query.slots.count == 3)
    }

    @Test("inserts plain text where smart substitution is off")
    func plain() throws {
        #expect(
            try body(#"{"a": "{{a}}", "b": {{b}}}"#, ["a": "x", "b": ["c": 1]], isSmart: false)
                == #"{"a": "x", "b": {"c":1}}"#)
    }

    @Test("refuses keys that repeat another or reach for the prototype", arguments: ["a", "__proto__"])
    func keys(key: String) throws {
        let planned = planned(#"{"a": 1, {{k}}: 2}"#)
        #expect(throws: AppError.self) { try planned.http(["k": .string(key)]) }
        #expect(throws: Never.self) { try planned.http(["k": "b"]) }
    }

    @Test("sends no body without a text")
    func empty() throws {
        #expect(try body("  ", [:]) == nil)
    }

    @Test("ends on deeply nested and broken templates", arguments: ["[", "{a:", "{{a}}[", "\"", "{'", "/*", "[/"])
    func hostile(piece: String) throws {
        let query = planned(String(repeating: piece, count: 50_000)).query
        guard case .http(let template) = query.template, case .json(.raw) = template.body else {
            Issue.record("a broken template must become raw text")
            return
        }
    }
}
