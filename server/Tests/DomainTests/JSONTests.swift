import Domain
import Testing

@Suite("JSON")
struct JSONTests {
    @Test(
        "leaves as it came",
        arguments: [
            #"{"a":12.0,"b":1e3,"c":123456789012345678901234567890,"d":[null,true,false,""]}"#,
            #"{"z":1,"a":{"y":2,"b":3}}"#, #""é\u0001 \" \\ \n""#, "[]", "{}", "-0.5",
        ])
    func roundTrip(text: String) throws { #expect(JSONWriter.string(try JSONParser.parse(text)) == text) }

    @Test(
        "is refused with the place",
        arguments: [
            ("", JSONSyntaxError.Problem.unexpectedEnd, 1), ("{\"a\":1,}", .unexpectedCharacter, 8),
            ("[1 2]", .unexpectedCharacter, 4), ("01", .invalidNumber, 3), ("1.", .invalidNumber, 3),
            ("{\"a\":1,\"a\":2}", .duplicateKey, 8), ("\"\u{1}\"", .invalidString, 2), ("[] []", .trailingText, 4),
            ("nul", .unexpectedEnd, 4), ("\"\\x\"", .invalidString, 3),
        ])
    func refused(text: String, problem: JSONSyntaxError.Problem, column: Int) {
        #expect {
            try JSONParser.parse(text)
        } throws: {
            ($0 as? JSONSyntaxError)?.problem == problem && ($0 as? JSONSyntaxError)?.column == column
        }
    }

    @Test("depth is bounded")
    func depth() {
        #expect(throws: JSONSyntaxError.self) { try JSONParser.parse(String(repeating: "[", count: 100_000)) }
        #expect(throws: Never.self) {
            try JSONParser.parse(String(repeating: "[", count: 200) + String(repeating: "]", count: 200))
        }
    }

    @Test("surrogate pairs join, lone halves become U+FFFD")
    func surrogates() throws {
        #expect(try JSONParser.parse(#""\ud83d\ude00""#).string == "😀")
        #expect(try JSONParser.parse(#""\ud83dx""#).string == "\u{FFFD}x")
    }

    @Test("numbers compare by value, objects without order")
    func equality() throws {
        #expect(try JSONParser.parse("[12.0,1e1]") == JSONParser.parse("[12,10]"))
        #expect(try JSONParser.parse(#"{"a":1,"b":2}"#) == JSONParser.parse(#"{"b":2,"a":1}"#))
        #expect(try JSONParser.parse("12345678901234567890") != JSONParser.parse("12345678901234567999999"))
    }
}
