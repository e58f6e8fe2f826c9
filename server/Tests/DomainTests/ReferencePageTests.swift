import Domain
import Foundation
import Testing

/// Pages that must keep up with the code.
@Suite("Reference pages")
struct ReferencePageTests {
    private static let repository = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    @Test("errors.md explains every code")
    func errors() throws {
        let page = try String(
            contentsOf: Self.repository.appendingPathComponent("docs/reference/errors.md"), encoding: .utf8)
        for code in ErrorCode.allCases {
            #expect(page.contains("| `\(code.rawValue)` |"), "docs/reference/errors.md lacks \(code.rawValue)")
        }
    }

    @Test("no force, no unchecked sendability, no printing in the sources")
    func forbidden() throws {
        let sources = Self.repository.appendingPathComponent("server/Sources")
        let files = try #require(FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil))
        let patterns = [
            "try!", " as! ", "fatalError(", "@unchecked Sendable", "nonisolated(unsafe)", "Task.detached", " print(",
        ]
        var count = 0
        for case let file as URL in files where file.pathExtension == "swift" {
            count += 1
            for (number, line) in try String(contentsOf: file, encoding: .utf8).split(
                separator: "\n", omittingEmptySubsequences: false
            ).enumerated() {
                let code = line.split(separator: "//", omittingEmptySubsequences: false).first ?? ""
                for pattern in patterns where code.contains(pattern) && !code.contains("\"") {
                    Issue.record("\(file.lastPathComponent):\(number + 1) has \(pattern)")
                }
            }
        }
        #expect(count > 100)
    }
}
