import ConnectorKit
import NIOCore
import Testing

@testable import PostgresConnector

/// Text is copied in words and keys in blocks: every length and place is held against the plain writer.
@Suite("The JSON cursor")
struct JSONCursorTests {
    private func written(_ capacity: Int, _ body: (inout JSONCursor) -> Void) -> String? {
        var isSound = true
        var buffer = ByteBuffer()
        buffer.writeWithUnsafeMutableBytes(minimumWritableBytes: capacity) { memory in
            let target = UnsafeMutableBufferPointer(rebasing: memory.assumingMemoryBound(to: UInt8.self)[..<capacity])
            guard let start = target.baseAddress else { return 0 }
            var cursor = JSONCursor(target, at: start)
            body(&cursor)
            isSound = !cursor.isOverrun
            return cursor.count
        }
        return isSound ? String(buffer: buffer) : nil
    }

    @Test("escapes texts of every length, with a special character at every place")
    func strings() {
        for length in 0...40 {
            for place in 0...length {
                for special in ["", "\"", "\\", "\n", "\u{1}", "é", "\u{1F600}"] {
                    let plain = String((0..<length).map { Character(UnicodeScalar(UInt8(97 + $0 % 26))) })
                    let split = plain.index(plain.startIndex, offsetBy: place)
                    let text = plain[..<split] + special + plain[split...] + (length % 3 == 0 ? special : "")
                    var expected = ByteBuffer()
                    expected.writeJSONString(String(text))
                    let found = Array(text.utf8).withUnsafeBufferPointer { bytes in
                        written(JSONCursor.bound(bytes.count) + 2) { $0.string(bytes) }
                    }
                    #expect(found == String(buffer: expected))
                }
            }
        }
    }

    @Test("copies blocks whole and never past the memory")
    func blocks() {
        let source = (0..<80).map { UInt8(33 + $0) }
        for length in 0...60 {
            let found = source.withUnsafeBufferPointer { bytes in
                written(length + JSONCursor.blockRest) { cursor in
                    if let start = bytes.baseAddress { cursor.copyBlocks(start, count: length) }
                }
            }
            #expect(found == String(decoding: source[..<length], as: UTF8.self))
            let refused = source.withUnsafeBufferPointer { bytes in
                written(length + JSONCursor.blockRest - 1) { cursor in
                    if let start = bytes.baseAddress { cursor.copyBlocks(start, count: length) }
                }
            }
            #expect(refused == nil)
        }
    }

    @Test(
        "writes timestamps",
        arguments: [
            ("2024-01-02 03:04:05", false, "\"2024-01-02T03:04:05Z\""),
            ("2024-01-02 03:04:05.678901", false, "\"2024-01-02T03:04:05.678901Z\""),
            ("2024-01-02 03:04:05+00", true, "\"2024-01-02T03:04:05Z\""),
            ("2024-01-02 03:04:05.6+00", true, "\"2024-01-02T03:04:05.6Z\""),
            ("2024-01-02 03:04:05+02", true, "\"2024-01-02T03:04:05+02:00\""),
            ("2024-01-02 03:04:05-03:30", true, "\"2024-01-02T03:04:05-03:30\""),
            ("12024-01-02 03:04:05", false, "\"12024-01-02T03:04:05Z\""),
            ("2024-01-02 03:04:05 BC", false, "\"2024-01-02 03:04:05 BC\""),
            ("infinity", true, "\"infinity\""),
            ("2024-01-02 03:0x:05", false, "\"2024-01-02 03:0x:05\""),
            ("2024-01-02 03:04:05+", true, "\"2024-01-02T03:04:05+\""),
            ("2024-01-02T03:04:05", false, "\"2024-01-02T03:04:05\""),
        ])
    func timestamps(text: String, hasZone: Bool, expected: String) {
        let found = Array(text.utf8).withUnsafeBufferPointer { bytes in
            written(JSONCursor.bound(bytes.count) + 8) {
                $0.scalar(bytes, hasZone ? .timestampWithZone : .timestamp)
            }
        }
        #expect(found == expected)
    }
}
