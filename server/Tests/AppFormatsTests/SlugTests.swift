import Domain
import Testing

@testable import AppFormats

@Suite("Slugs of pages")
struct SlugTests {
    @Test(
        "are made from names",
        arguments: [
            ("Página inicial", "pagina-inicial"), (" A / b_c! ", "a-b_c"), ("仕事", ""),
            ("http://10.0.0.1/app/x/page-66b052e60a2c2d743640b8e2", "http-10-0-0-1-app-x-page"),
            ("a-66b052e60a2c2d743640b8e2-66b052e60a2c2d743640b8e2", "a"),
            ("66b052e60a2c2d743640b8e2", "66b052e60a2c2d743640b8e2"),
            ("a-66b052e60a2c2d743640b8e", "a-66b052e60a2c2d743640b8e"),
        ])
    func made(name: String, slug: String) {
        #expect(Slugs.slug(name) == slug)
    }

    @Test("are unique within an app")
    func unique() {
        var slugs = Slugs()
        #expect(["A", "a", "a-2", ""].map { slugs.unique(for: .null, name: $0) } == ["a", "a-2", "a-2-2", "page"])
    }
}
