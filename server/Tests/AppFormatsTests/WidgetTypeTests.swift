import AppFormats
import Domain
import Foundation
import Testing

@Suite("Widget types")
struct WidgetTypeTests {
    /// The viewer's own list, beside this package.
    private static let registry = URL(fileURLWithPath: #filePath)
        .appending(path: "../../../../web/src/widgets/components.ts").standardized

    @Test("exactly the types that the viewer draws are not reported as placeholders")
    func drawn() throws {
        let source = try String(contentsOf: Self.registry, encoding: .utf8)
        let drawn = source.matches(of: /(?m)^  ([A-Z][A-Z0-9_]*_WIDGET[A-Z0-9_]*): \{ View/).map { String($0.1) }
        #expect(drawn.count > 10)
        #expect(try reported(drawn).isEmpty)
        let others = ["LIST_WIDGET_V2", "TABLE_WIDGET", "CUSTOM_WIDGET", "MODULE_WIDGET_1"].filter {
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
