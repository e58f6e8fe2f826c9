import Domain
import Testing

@testable import ConnectorKit

@Suite("Checking JSON")
struct JSONCheckTests {
    private func passes(_ text: String) -> Bool { Array(text.utf8).withUnsafeBytes(JSONCheck.passes) }

    @Test(
        "what browsers accept passes",
        arguments: [
            "null", " true ", "0", "-0", "-0.5e-7", "1E+3", "\"\"", #""\u00e9\n\/""#, #""\ud800""#, "[]", "[ ]", "{}",
            "[1,[2,{\"a\":[]}]]", "{\"a\":1,\"a\":2}", "\"žluť 🧭\"", "\n[\r\n1\t]\n",
        ])
    func accepts(_ text: String) { #expect(passes(text)) }

    @Test(
        "what they refuse does not",
        arguments: [
            "", " ", "nul", "nulll", "01", "1.", ".5", "+1", "1e", "-", "NaN", "'a'", "\"", "\"\n\"", #""\x""#,
            #""\u12g4""#, "[1,]", "[1 2]", "[", "{\"a\"}", "{a:1}", "{\"a\":1,}", "{\"a\" 1}", "[1]]", "1 2", "//x\n1",
            "\u{FEFF}1",
        ])
    func refuses(_ text: String) { #expect(!passes(text)) }

    @Test("depth is bounded, and bytes that are not UTF-8 do not pass")
    func bounds() {
        #expect(passes(String(repeating: "[", count: 500) + String(repeating: "]", count: 500)))
        #expect(!passes(String(repeating: "[", count: 100_000)))
        #expect(!([0x22, 0xFF, 0x22] as [UInt8]).withUnsafeBytes(JSONCheck.passes))
    }

    @Test("cut anywhere, a document gives the same verdict; characters are checked byte by byte")
    func parts() {
        let documents = [
            #"{"a":[1,-2.5e3,0,true,false,null,"x\n\u0041žluť 🧭"],"b":{"c":""}}"#, "-0.5e-7", "[01]", "[\"\u{1}\"]",
            "12",
        ].map { Array($0.utf8) }
        let surrogate: [UInt8] = [0x22, 0xED, 0xA0, 0x80, 0x22]
        let overlong: [UInt8] = [0x22, 0xE0, 0x80, 0xAF, 0x22]
        let late: [UInt8] = [0x22, 0xF4, 0x90, 0x80, 0x80, 0x22]
        let cutOff: [UInt8] = [0x22, 0xC5, 0x22]
        for bytes in documents + [surrogate, overlong, late, cutOff] {
            let whole = bytes.withUnsafeBytes(JSONCheck.passes)
            for first in 0...bytes.count {
                for second in first...bytes.count {
                    var check = JSONCheck()
                    let parts = [bytes[..<first], bytes[first..<second], bytes[second...]]
                    let passes = parts.allSatisfy { $0.withUnsafeBytes { check.take($0) } } && check.isComplete
                    #expect(passes == whole, "\(first) \(second)")
                }
            }
        }
        for bytes in [surrogate, overlong, late, cutOff] { #expect(!bytes.withUnsafeBytes(JSONCheck.passes)) }
    }

    @Test("it agrees with the parser on what one changed byte does to a document")
    func agrees() {
        let document = Array(#"{"a":[1,-2.5e3,true,false,null,"x\n\u0041"],"b":{"c":""}}"#.utf8)
        var generator = SeededGenerator(state: 3)
        for _ in 0..<20_000 {
            var changed = document
            changed[Int.random(in: 0..<changed.count, using: &generator)] = .random(in: 0x20..<0x7F, using: &generator)
            let parsed: Bool
            do throws(JSONSyntaxError) {
                _ = try JSONParser.parse(changed)
                parsed = true
            } catch { parsed = error.problem == .duplicateKey }
            #expect(changed.withUnsafeBytes(JSONCheck.passes) == parsed, "\(String(decoding: changed, as: UTF8.self))")
        }
    }
}
