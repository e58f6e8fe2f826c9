import AppFormats
import Domain
import Testing

@Suite("Refusing documents")
struct RefusalTests {
    struct Damage: Sendable {
        let key: String
        let value: JSONValue
        let place: String
        init(_ key: String, _ value: JSONValue, _ place: String) {
            (self.key, self.value, self.place) = (key, value, place)
        }
    }

    static let damages: [Damage] = [
        Damage("pageList", [], "pageList"), Damage("pageList", nil, "pageList"), Damage("pageList", "x", "pageList"),
        Damage("pageList", [["unpublishedPage": 4]], "pageList[0].unpublishedPage"),
        Damage("pageList", [["gitSyncId": "a"]], "pageList[0].unpublishedPage"),
        Damage("pageList", [["unpublishedPage": ["name": 4]]], "pageList[0].unpublishedPage.name"),
        Damage("pageList", [["unpublishedPage": ["name": "A"]]], "pageList[0].unpublishedPage.layouts"),
        Damage(
            "pageList", [["unpublishedPage": ["name": "A", "layouts": [["dsl": []]]]]],
            "pageList[0].unpublishedPage.layouts[0].dsl"),
        Damage("actionList", nil, "actionList"), Damage("actionList", [3], "actionList[0]"),
        Damage("actionList", [["unpublishedAction": ["pageId": 3]]], "actionList[0].unpublishedAction.pageId"),
        Damage("datasourceList", ["a": 1], "datasourceList"),
        Damage("datasourceList", [[:]], "datasourceList[0].name"),
        Damage("actionCollectionList", [true], "actionCollectionList[0]"),
        Damage("exportedApplication", 1, "exportedApplication"),
        Damage("serverSchemaVersion", "x", "serverSchemaVersion"),
    ]

    @Test("damaged documents are refused with the place", arguments: damages)
    func damaged(_ damage: Damage) throws {
        let error = try #require(refusal(of: Fixture.orders(with: [damage.key: damage.value])))
        #expect(error.code == .importInvalid)
        #expect(error.place == damage.place)
    }

    @Test("newer files, other artifacts and partial exports are refused with the reason")
    func unsupported() throws {
        for (key, value) in [("serverSchemaVersion", 13), ("clientSchemaVersion", 3), ("artifactJsonType", "PACKAGE")]
            as [(String, JSONValue)]
        {
            let error = try #require(refusal(of: Fixture.orders(with: [key: value])))
            #expect(error.code == .importUnsupported)
            #expect(error.place == key)
        }
        let partial = refusal(of: ["artifactJsonType": "APPLICATION", "actionList": [], "widgets": ""])
        #expect(partial?.code == .importUnsupported)
        #expect(partial?.detail.contains("partial") == true)
        #expect(refusal(of: ["hello": 1])?.code == .importUnsupported)
        #expect(refusal(of: [1, 2])?.code == .importInvalid)
    }

    @Test("keys that reach a prototype are refused wherever they stand")
    func prototypes() throws {
        let columns: JSONValue = ["primaryColumns": ["__proto__": ["id": 1]]]
        let layout = Fixture.layout([Fixture.widget("Table1", "TABLE_WIDGET_V2", columns.object ?? [:])])
        let error = try #require(
            refusal(of: Fixture.orders(with: ["pageList": [Fixture.page("Home", layout: layout)]])))
        #expect(error.code == .importInvalid)
        #expect(
            error.place == "pageList[0].unpublishedPage.layouts[0].dsl.children[0].primaryColumns.__proto__")
        #expect(
            refusal(of: Fixture.orders(with: ["x": ["constructor": ["prototype": ["a": 1]]]]))?.code == .importInvalid)
        #expect(refusal(of: Fixture.orders(with: ["x": ["constructor": "a column"]])) == nil)
    }

    @Test("names that would become such keys are refused")
    func names() {
        let layout = Fixture.layout([Fixture.widget("__proto__", "TEXT_WIDGET")])
        #expect(
            refusal(of: Fixture.orders(with: ["pageList": [Fixture.page("Home", layout: layout)]]))?.code
                == .importInvalid)
        #expect(
            refusal(of: Fixture.orders(with: ["actionList": [Fixture.action("__proto__", configuration: [:])]]))?.code
                == .importInvalid)
    }

    @Test("nesting without end is refused")
    func depth() {
        var deep: JSONValue = 1
        for _ in 0..<250 { deep = [deep] }
        #expect(refusal(of: Fixture.orders(with: ["x": deep]))?.code == .importInvalid)
    }

    @Test("two pages of one name are refused")
    func samePage() {
        let page = Fixture.page("Home", layout: Fixture.layout([]))
        #expect(
            refusal(of: Fixture.orders(with: ["pageList": [page, page]]))?.place == "pageList[1].unpublishedPage.name")
    }
}
