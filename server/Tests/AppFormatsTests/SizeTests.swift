import AppFormats
import Domain
import Foundation
import Testing

/// Large files. No time is asserted; what is not linear would not end. `STEWARD_SIZE_MB` makes them larger.
@Suite("Large files")
struct SizeTests {
    private static let megabytes = ProcessInfo.processInfo.environment["STEWARD_SIZE_MB"].flatMap(Int.init) ?? 4

    @Test("many widgets, all of an old layout, and many queries")
    func many() throws {
        let count = Self.megabytes * 1200
        let widgets = (0..<count).map { index in
            Fixture.widget(
                "W\(index)", index % 3 == 0 ? "SELECT_WIDGET" : "TEXT_WIDGET",
                [
                    "text": .string("{{q.data[\(index)].a}}"), "options": "{{q.data}}",
                    "dynamicBindingPathList": [["key": "text"]],
                ])
        }
        let actions = (0..<count).map { index in
            Fixture.action(
                "q\(index)", configuration: ["body": .string("SELECT \(index) FROM t WHERE a = {{W\(index).text}}")])
        }
        let document = Fixture.orders(with: [
            "pageList": [Fixture.page("Home", layout: Fixture.layout(version: 51, widgets))],
            "actionList": .array(actions),
            "actionCollectionList": [],
        ])
        let app = try ImportSource.read(JSONWriter.bytes(document))
        #expect(app.report.widgets == count)
        #expect(app.report.queries == count)
        #expect(app.pages[0].layout["children"]?[0]?["sourceData"] == "{{q.data}}")
    }

    @Test("one text as large as the file")
    func longText() throws {
        let text = String(repeating: "export default { a: '{{b}}' } ", count: Self.megabytes * 34_000)
        let object: JSONValue = [
            "unpublishedCollection": ["name": "Big", "pageId": "Home", "body": .string(text)]
        ]
        let app = try ImportSource.read(JSONWriter.bytes(Fixture.orders(with: ["actionCollectionList": [object]])))
        #expect(app.pages[1].jsObjects[0].body.utf8.count == text.utf8.count)
    }

    @Test("texts and names made to be slow are not")
    func slow() throws {
        let braces = "{{}}" + String(repeating: "{{", count: Self.megabytes * 100_000)
        let widgets = [
            Fixture.widget("S", "SELECT_WIDGET", ["defaultOptionValue": .string(braces)]),
            Fixture.widget("T", "TABS_WIDGET", ["tabs": .string(braces)]),
        ]
        let pages = (0..<Self.megabytes * 500).map { index in
            Fixture.page("数据\(String(repeating: "据", count: index % 7))\(index)", layout: Fixture.layout([]))
        }
        let first = Fixture.page("Home", layout: Fixture.layout(version: 17, widgets))
        let app = try AppsmithExport.read(
            Fixture.orders(with: ["pageList": .array([first] + pages), "actionList": [], "actionCollectionList": []]))
        #expect(app.pages.count == pages.count + 1)
        #expect(Set(app.pages.map(\.slug)).count == app.pages.count)
    }

    @Test("warnings have a bound")
    func warnings() throws {
        let actions = (0..<3000).map { Fixture.action("q\($0)", page: "Gone \($0)", configuration: [:]) }
        let report = try AppsmithExport.read(Fixture.orders(with: ["actionList": .array(actions)])).report
        #expect(report.warnings.count <= 502)
    }
}
