import AppFormats
import Domain
import Foundation
import Testing

@Suite("Archives")
struct ArchiveTests {
    private func refusal(_ bytes: [UInt8]) -> AppError? {
        do throws(AppError) {
            _ = try ImportArchive.read(bytes)
            return nil
        } catch { return error }
    }

    /// Packed by another implementation: blocks with own codes, with fixed codes, without codes.
    private static let dynamic =
        "U1BUUlZRVVPX0NTS1tHV0zcwNDI2MTUzt7C0sraxtbN3cHRydnF1c/fw9PL28fXzDwgMCg4JDQuPiIyKjomNi09ITE"
        + "pOSU1Lz8jMys7JzcsvKCwqLiktK6+orKquqa1TGDV+1PgRaHxJRqpCYWlmcrZCUlF+eZ5CWn6FwqjYqBilYgzsMvYF"
        + "6xljjjoei2PZXOqqzM8pqO5du1cg51rwzSLJkz2xNpoqui6Zc+4a9v0sZ57h8HFre3poYHTxzLMiKYeM11pdqDT4cH"
        + "jJ5Amzt9wWjVjJW/W1Wf5IjZPY58cP3/KYZK1jTb0ccq9a7dbCskgvz7DCWRel8847Hwh4OdVf/MWZffvOvBD3n/oy"
        + "4IDz+Tzpi7MKwzy9IssW3lKrvhdyOZV1XZYJz9uHjz+LOdUckW/+WsW7MkL09pbZEyYvOfzBoPKC1VrjQykiZ2cWRw"
        + "eGprdv/egwg7n8Z5/h3TmZLroqmjaxPScli24GX8sR2FvrrS7Iya/sWrqZJe6Y49EYxvUF9jLso16nodcB"
    private static let fixed =
        "S60oyC8qUUhJTUsszSlRqFZItFIwVKjlSh0VHxUfFR/04gaGRsYmpmbmFpaJSclAWXrzAQ=="
    private static let stored = "AQUA+v9wbGFpbg=="

    private func deflated(_ base64: String, _ content: [UInt8]) throws -> [UInt8] {
        var entry = ZipBuilder.Entry("a", Array(try #require(Data(base64Encoded: base64))))
        entry.method = 8
        entry.size = content.count
        entry.checksum = ZipBuilder.crc32(content)
        return ZipBuilder.archive([entry])
    }

    private var dynamicContent: [UInt8] {
        var content: [UInt8] = []
        for _ in 0..<9 { content += Array(32..<127) }
        for _ in 0..<30 { content += Array("the quick brown fox ".utf8) }
        return content + (0..<600).map { UInt8($0 * $0 * 7 % 251) }
    }

    @Test("stored and deflated entries are unpacked")
    func unpacking() throws {
        #expect(try ImportArchive.read(try deflated(Self.dynamic, dynamicContent)) == ["a": dynamicContent])
        let code = String(repeating: "export default { a: 1 }\n", count: 40)
        let text = Array((code + String(repeating: "0123456789abcdef", count: 8)).utf8)
        #expect(try ImportArchive.read(try deflated(Self.fixed, text)) == ["a": text])
        #expect(try ImportArchive.read(try deflated(Self.stored, Array("plain".utf8))) == ["a": Array("plain".utf8)])
        let files = try ImportArchive.read(
            ZipBuilder.archive(
                [ZipBuilder.Entry("d/"), ZipBuilder.Entry("d/数据 é.json", text: "{}"), ZipBuilder.Entry("e", text: "")],
                comment: Array("a comment".utf8)))
        #expect(files == ["d/数据 é.json": Array("{}".utf8), "e": []])
    }

    @Test(
        "paths that lead out of the archive or fool somebody are refused",
        arguments: [
            "/etc/passwd", "../a", "a/../../b", "a\\b", "C:/a", "c:a", "a//b", "./a", "a/./b", "a\u{0}b", "a\nb", "",
            "..", "a/..", String(repeating: "x", count: 2000),
        ])
    func slips(path: String) {
        #expect(refusal(ZipBuilder.archive([ZipBuilder.Entry(path, text: "x")]))?.code == .importInvalid)
    }

    @Test("links, devices, encryption, unknown packing and names that are no UTF-8 are refused")
    func kinds() {
        let entry = ZipBuilder.Entry("a", text: "b")
        func changed(_ change: (inout ZipBuilder.Entry) -> Void) -> AppError? {
            var copy = entry
            change(&copy)
            return refusal(ZipBuilder.archive([copy]))
        }
        #expect(changed { $0.unixMode = 0o120777 }?.code == .importInvalid)
        #expect(changed { $0.unixMode = 0o060644 }?.code == .importInvalid)
        #expect(changed { $0.unixMode = 0o120777 }?.place == "a")
        #expect(changed { $0.flags |= 1 }?.code == .importUnsupported)
        #expect(changed { $0.method = 12 }?.code == .importUnsupported)
        #expect(changed { $0.name = [0xFF, 0xFE] }?.code == .importInvalid)
        #expect(changed { $0.localName = Array("b".utf8) }?.place == "a")
        #expect(changed { _ in } == nil)
    }

    @Test("a name that stands there twice is refused, also when it only looks the same")
    func duplicates() {
        for names in [["a", "a"], ["\u{E9}", "e\u{301}"]] {
            let error = refusal(ZipBuilder.archive(names.map { ZipBuilder.Entry($0, text: "x") }))
            #expect(error?.detail.contains("twice") == true)
        }
    }

    @Test("what unpacks to too much is refused before it is unpacked")
    func bombs() {
        var bomb = ZipBuilder.Entry("bomb", text: "x")
        bomb.method = 8
        bomb.size = 300 << 20
        #expect(refusal(ZipBuilder.archive([bomb]))?.code == .importTooLarge)
        bomb.size = 2 << 20
        #expect(refusal(ZipBuilder.archive([bomb]))?.place == "bomb")
        var large = ZipBuilder.Entry("large", [UInt8](repeating: 0, count: 20 << 10))
        large.method = 8
        large.size = 3 << 20
        let many = (0..<100).map { index in
            var entry = large
            entry.name = Array("large\(index)".utf8)
            return entry
        }
        #expect(refusal(ZipBuilder.archive(many))?.code == .importTooLarge)
        #expect(refusal(ZipBuilder.archive([], statedCount: 20_001))?.code == .importTooLarge)
        #expect(refusal(ZipBuilder.archive([], statedCount: 0xFFFF))?.code == .importUnsupported)
    }

    @Test("entries that share bytes are refused")
    func overlaps() {
        var second = ZipBuilder.Entry("a", text: "content")
        second.offset = 0
        let error = refusal(ZipBuilder.archive([ZipBuilder.Entry("a", text: "content"), second]))
        #expect(error?.detail.contains("overlap") == true)
    }

    @Test("wrong sizes and checksums are found, and the entry is named")
    func damage() throws {
        var entry = ZipBuilder.Entry("a.json", text: "{}")
        entry.checksum = 1
        #expect(refusal(ZipBuilder.archive([entry]))?.place == "a.json")
        for size in [0, 1, dynamicContent.count - 1, dynamicContent.count + 1] {
            var packed = ZipBuilder.Entry("p", Array(try #require(Data(base64Encoded: Self.dynamic))))
            packed.method = 8
            packed.size = size
            #expect(refusal(ZipBuilder.archive([packed]))?.place == "p")
        }
    }

    @Test("an archive cut anywhere, or with any byte changed, is read or refused")
    func garbled() throws {
        let archive = try deflated(Self.dynamic, dynamicContent)
        for length in 0..<archive.count { #expect(refusal(Array(archive[..<length])) != nil) }
        for index in archive.indices {
            for flip in [0x01, 0x80, 0xFF] as [UInt8] {
                var copy = archive
                copy[index] ^= flip
                if let files = try? ImportArchive.read(copy) { #expect(files.count == 1) }
            }
        }
    }
}
