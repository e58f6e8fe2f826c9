import AppFormats
import Domain
import Foundation
import Testing

/// Real exports that may lie beside the repository. They are not ours to keep in it, so that these tests have
/// nothing to look at where the folder is absent.
enum Corpus {
    static let folder: URL? = {
        let stated = ProcessInfo.processInfo.environment["STEWARD_CORPUS"].map { URL(fileURLWithPath: $0) }
        let beside = URL(fileURLWithPath: #filePath).appending(path: "../../../../../shared/corpus").standardized
        let folder = stated ?? beside
        return FileManager.default.fileExists(atPath: folder.path) ? folder : nil
    }()

    static let files: [URL] = {
        guard let folder else { return [] }
        let all = (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []
        return all.filter { $0.pathExtension == "json" }.sorted { $0.path < $1.path }
    }()

    /// Archives of Git-connected applications, if somebody put some there.
    static let archives: [URL] = {
        guard let folder else { return [] }
        let all = (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []
        return all.filter { $0.pathExtension == "zip" }.sorted { $0.path < $1.path }
    }()

    static func document(_ file: URL) throws -> JSONValue { try JSONParser.parse(try Data(contentsOf: file)) }
}

@Suite("The corpus of real exports", .enabled(if: Corpus.folder != nil, "the corpus is absent: nothing is checked"))
struct CorpusTests {
    @Test("every valid export is read, at the newest layout version")
    func reading() throws {
        for file in Corpus.files {
            let document = try Corpus.document(file)
            if file.lastPathComponent.contains("invalid-json-without-pages") {
                #expect(refusal(of: document)?.place == "pageList")
                continue
            }
            let name = Comment(rawValue: file.lastPathComponent)
            let error = refusal(of: document)
            #expect(error == nil, name)
            guard error == nil else { continue }
            let app = try AppsmithExport.read(document)
            #expect(!app.pages.isEmpty, name)
            #expect(app.pages.count { $0.isDefault } == 1, name)
            #expect(app.pages.allSatisfy { ($0.layout["version"]?.int ?? 0) >= 94 }, name)
            #expect(Set(app.pages.map(\.slug)).count == app.pages.count, name)
        }
    }

    @Test("every valid export leaves as it came, apart from credentials, and reads back as the same")
    func roundTrips() throws {
        for file in Corpus.files where !file.lastPathComponent.contains("invalid-json-without-pages") {
            let name = file.lastPathComponent
            let document = try Corpus.document(file)
            let app = try AppsmithExport.read(document)
            let written = try roundTrip(app)
            let place = difference(AllowedLoss.apply(to: document), written)
            #expect(place == nil, Comment(rawValue: name))
            #expect(
                JSONWriter.bytes(AllowedLoss.apply(to: document)) == JSONWriter.bytes(written), Comment(rawValue: name))
            let again = difference(app, try AppsmithExport.read(written))
            #expect(again == nil, Comment(rawValue: name))
        }
    }

    @Test("every Git-connected application is read, and its export reads back as the same")
    func trees() throws {
        for file in Corpus.archives {
            let name = Comment(rawValue: file.lastPathComponent)
            let app = try ImportSource.read([UInt8](try Data(contentsOf: file)), fileNameHint: file.lastPathComponent)
            #expect(!app.pages.isEmpty, name)
            let again = difference(app, try AppsmithExport.read(try roundTrip(app)))
            #expect(again == nil, name)
            if ProcessInfo.processInfo.environment["STEWARD_CORPUS_REPORT"] != nil {
                print(file.lastPathComponent, app.report)
            }
        }
    }
}
