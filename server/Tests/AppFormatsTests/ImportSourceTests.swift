import AppFormats
import Domain
import Testing

@Suite("Uploads")
struct ImportSourceTests {
    private let export = JSONWriter.bytes(.object(Fixture.orders))

    private func refusal(_ bytes: [UInt8]) -> AppError? {
        do throws(AppError) {
            _ = try ImportSource.read(bytes)
            return nil
        } catch { return error }
    }

    @Test("an export is found by its content, also behind white space or a byte order mark")
    func json() throws {
        #expect(try ImportSource.read(export).header.name == "Orders")
        #expect(try ImportSource.read(Array("\n ".utf8) + export).header.name == "Orders")
        #expect(try ImportSource.read([0xEF, 0xBB, 0xBF] + export).header.name == "Orders")
    }

    @Test("an archive may hold one export, beside files of the system")
    func zippedExport() throws {
        let archive = ZipBuilder.archive([
            ZipBuilder.Entry("x/orders.json", export), ZipBuilder.Entry("__MACOSX/x/._orders.json", text: "x"),
            ZipBuilder.Entry("x/readme.txt", text: "x"),
        ])
        #expect(try ImportSource.read(archive).header.name == "Orders")
    }

    @Test("an archive may hold a Git tree below one folder, which names the application")
    func zippedTree() throws {
        let page: JSONValue = [
            "unpublishedPage": ["name": "P", "layouts": [["dsl": Fixture.layout([])]]]
        ]
        let files: [(String, JSONValue)] = [
            ("my-app-main/application.json", ["pages": []]), ("my-app-main/pages/P/P.json", page),
            ("my-app-main/metadata.json", ["fileFormatVersion": 5]), ("my-app-main/extra/application.json", [:]),
        ]
        let archive = ZipBuilder.archive(
            [ZipBuilder.Entry("my-app-main/")] + files.map { ZipBuilder.Entry($0.0, JSONWriter.bytes($0.1)) })
        #expect(try ImportSource.read(archive).header.name == "my-app-main")
        #expect(try ImportSource.read(archive, fileNameHint: "Shop.zip").header.name == "Shop")
    }

    @Test("what is neither is refused with a hint")
    func neither() {
        #expect(refusal([])?.code == .importInvalid)
        #expect(refusal(Array("hello".utf8))?.code == .importUnsupported)
        #expect(refusal([0x1F, 0x8B, 8, 0])?.hint != nil)
        #expect(refusal(Array(#"{"a":"#.utf8))?.detail.contains("line 1") == true)
        #expect(refusal(ZipBuilder.archive([ZipBuilder.Entry("a.txt", text: "x")]))?.code == .importUnsupported)
        let two = ["a.json", "b.json"].map { ZipBuilder.Entry($0, text: "{}") }
        #expect(refusal(ZipBuilder.archive(two))?.detail.contains("2 JSON files") == true)
        #expect(refusal(Array(String(repeating: "[", count: 300).utf8))?.code == .importUnsupported)
        #expect(refusal(Array(("{\"a\":" + String(repeating: "[", count: 300)).utf8))?.code == .importInvalid)
    }

    @Test("a text of nothing but brackets is refused before it fills the memory")
    func brackets() {
        let text = Array("{\"a\":[".utf8) + [UInt8](repeating: UInt8(ascii: ","), count: 6_100_000)
        #expect(refusal(text)?.code == .importTooLarge)
    }
}
