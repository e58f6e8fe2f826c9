import Domain
import NIOCore
import Testing

@testable import ConnectorKit

@Suite("Writing JSON into bytes")
struct JSONWritingTests {
    @Test(
        "strings read back as they were",
        arguments: [
            "", "plain", #"quote " and \ slash"#, "line\nfeed\r\ttab", "\u{00}\u{01}\u{1f}", "žluťoučký 日本 🧭",
            "</script>\u{2028}",
            "\"", "ends with \\",
        ])
    func strings(_ text: String) throws {
        var buffer = ByteBuffer()
        buffer.writeJSONString(text)
        #expect(try JSONParser.parse(buffer.readableBytesView) == .string(text))
    }

    @Test("bytes that are not UTF-8 are repaired")
    func repairs() throws {
        var buffer = ByteBuffer()
        ([0x61, 0xFF, 0x22, 0xC3] as [UInt8]).withUnsafeBytes { buffer.writeJSONString(repairing: $0) }
        #expect(try JSONParser.parse(buffer.readableBytesView) == .string("a\u{FFFD}\"\u{FFFD}"))
    }

    @Test(
        "base64 is that of RFC 4648",
        arguments: [
            ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="),
            ("foobar", "Zm9vYmFy"), ("\u{FB}\u{FF}\u{FE}", "w7vDv8O+"),
        ])
    func base64(_ text: String, _ expected: String) {
        var buffer = ByteBuffer()
        Array(text.utf8).withUnsafeBytes { buffer.writeJSONBase64($0) }
        #expect(String(buffer: buffer) == "\"\(expected)\"")
    }
}
