import AppFormats
import Domain
import Testing

@Suite("Page slugs")
struct SlugTests {
    @Test(
        "are never empty and unique",
        arguments: [
            (["Order List", "Order-List", "剧本", "数据"], ["order-list", "order-list-2", "page", "page-2"]),
            ([" Été à l’Œuvre ", "a_b.c"], ["ete-a-l-oeuvre", "a_b-c"]),
            // Addresses that end with an id lose it when they are read.
            (
                ["http://10.0.0.1/x/a-66b052e60a2c2d743640b8e2", "a-66b052e60a2c2d743640b8e"],
                ["http-10-0-0-1-x-a", "a-66b052e60a2c2d743640b8e"]
            ),
            (
                ["a-66b052e60a2c2d743640b8e2-66b052e60a2c2d743640b8e2", "66b052e60a2c2d743640b8e2"],
                ["a", "66b052e60a2c2d743640b8e2"]
            ),
        ])
    func slugs(names: [String], expected: [String]) throws {
        let pages = names.map { Fixture.page($0, layout: Fixture.layout([]), more: ["slug": ""]) }
        let app = try AppsmithExport.read(
            Fixture.orders(with: ["pageList": .array(pages), "actionList": [], "exportedApplication": [:]]))
        #expect(app.pages.map(\.slug) == expected)
    }

    @Test("of pages that want the same the first of the navigation has it")
    func order() throws {
        let pages = ["Fuel Заявки", "Fuel"].map {
            Fixture.page($0, layout: Fixture.layout([]), more: ["slug": "fuel"])
        }
        let app = try AppsmithExport.read(
            Fixture.orders(with: [
                "pageList": .array(pages), "actionList": [],
                "exportedApplication": ["pages": [["id": "Fuel", "isDefault": true], ["id": "Fuel Заявки"]]],
            ]))
        #expect(app.pages.map(\.name) == ["Fuel", "Fuel Заявки"])
        #expect(app.pages.map(\.slug) == ["fuel", "fuel-2"])
    }

    @Test("a custom slug counts before the derived one")
    func custom() throws {
        let page = Fixture.page("Home", layout: Fixture.layout([]), more: ["customSlug": "start"])
        #expect(try AppsmithExport.read(Fixture.orders(with: ["pageList": [page]])).pages[0].slug == "start")
    }
}
