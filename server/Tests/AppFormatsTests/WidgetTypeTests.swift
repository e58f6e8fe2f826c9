import AppFormats
import Domain
import Foundation
import Testing

@Suite("Widget types")
struct WidgetTypeTests {
    /// The viewer's own registry, beside this package: one folder a widget.
    private static let widgets = URL(fileURLWithPath: #filePath)
        .appending(path: "../../../../web/src/widgets").standardized

    @Test("exactly the types that the viewer draws are not reported as placeholders")
    func drawn() throws {
        let views = try FileManager.default.contentsOfDirectory(at: Self.widgets, includingPropertiesForKeys: nil)
            .map { $0.appending(path: "view.ts") }.filter { FileManager.default.fileExists(atPath: $0.path) }
        let drawn = try views.flatMap { file in
            try String(contentsOf: file, encoding: .utf8)
                .matches(of: /(?m)^  ([A-Z][A-Z0-9_]*_WIDGET[A-Z0-9_]*):/).map { String($0.1) }
        }
        #expect(drawn.count > 30)
        #expect(try reported(drawn).isEmpty)
        let others = ["LIST_WIDGET_V2", "TABLE_WIDGET", "TABULATOR_WIDGET", "MODULE_WIDGET_1"].filter {
            !drawn.contains($0)
        }
        #expect(try reported(others).count == others.count)
    }

    private func reported(_ types: [String]) throws -> [ImportReport.Line] {
        let widgets = types.map { Fixture.widget("W", $0) }
        let page = Fixture.page("Home", layout: Fixture.layout(widgets))
        return try AppsmithExport.read(Fixture.orders(with: ["pageList": [page]])).report.unknown
    }
}
