import AppFormats
import Domain
import Testing

private func bytes(_ value: JSONValue) -> [UInt8] { JSONWriter.bytes(value, style: .pretty) }

/// Small trees in each layout: one page `Home` with a query and a JS object.
private enum Tree {
    static let application: JSONValue = [
        "pages": [["id": "Home", "isDefault": true]], "evaluationVersion": 2, "unpublishedAppLayout": ["type": "FLUID"],
    ]
    static let query: JSONValue = [
        "id": "Home_get", "pluginId": "postgres-plugin", "pluginType": "DB", "gitSyncId": "1_2",
        "unpublishedAction": [
            "name": "get", "pageId": "Home", "datasource": ["id": "DB", "name": "DB"],
            "actionConfiguration": ["body": "SELECT 1"], "runBehaviour": "ON_PAGE_LOAD",
        ],
    ]
    static let object: JSONValue = [
        "id": "Home_Utils",
        "unpublishedCollection": [
            "name": "Utils", "pageId": "Home", "pluginType": "JS", "body": "export default {old: 1}",
        ],
    ]
    static let text = Fixture.widget("Text1", "TEXT_WIDGET")

    static func page(_ children: [JSONValue]) -> JSONValue {
        ["unpublishedPage": ["name": "Home", "slug": "home", "layouts": [["dsl": Fixture.layout(children)]]]]
    }

    static func files(_ layout: Int) -> [String: [UInt8]] {
        var files: [String: [UInt8]] = [
            "application.json": bytes(application), "README.md": Array("# {".utf8), "docs/x.json": Array("{".utf8),
            "metadata.json": bytes(["fileFormatVersion": JSONValue(layout), "serverSchemaVersion": 11]),
            "datasources/DB.json": bytes(["name": "DB", "pluginId": "postgres-plugin", "gitSyncId": "3_4"]),
        ]
        switch layout {
        case 1:
            files["metadata.json"] = nil
            files["pages/Home.json"] = bytes(page([text]))
            files["queries/get_Home.json"] = bytes(query)
            files["jsobjects/Utils_Home.json"] = bytes(object)
        case 2:
            files["pages/Home/canvas.json"] = bytes(page([text]))
            files["pages/Home/queries/get.json"] = bytes(query)
            files["pages/Home/jsobjects/Utils.json"] = bytes(object)
        default:
            files["pages/Home/jsobjects/Utils/metadata.json"] = bytes(object)
            files["pages/Home/jsobjects/Utils/Utils.js"] = Array("export default {new: 1}".utf8)
            files["pages/Home/canvas.json"] = bytes(page([text]))
            files["pages/Home/queries/get.json"] = bytes(query)
        }
        if layout >= 4 {
            files["pages/Home/queries/get.json"] = nil
            files["pages/Home/queries/get/metadata.json"] = bytes(query)
            files["pages/Home/queries/get/get.txt"] = Array("SELECT\r\n2".utf8)
        }
        if layout == 5 {
            files["pages/Home/canvas.json"] = nil
            files["pages/Home/Home.json"] = bytes(page([]))
            files["pages/Home/widgets/Text1.json"] = bytes(text)
        }
        return files
    }
}

private func refusal(_ files: [String: [UInt8]]) -> AppError? {
    do throws(AppError) {
        _ = try AppsmithGitTree.read(files)
        return nil
    } catch { return error }
}

@Suite("Git trees")
struct GitTreeTests {
    @Test("each layout gives the same application", arguments: 1...5)
    func layouts(_ layout: Int) throws {
        let app = try AppsmithGitTree.read(Tree.files(layout), name: "Mine")
        #expect(app.header.name == "Mine")
        #expect(app.pages.map(\.name) == ["Home"])
        #expect(app.pages[0].layout["children"]?[0]?["widgetName"] == "Text1")
        #expect(
            app.pages[0].jsObjects.map(\.body) == [layout >= 3 ? "export default {new: 1}" : "export default {old: 1}"])
        let text = layout >= 4 ? "SELECT\r\n2" : "SELECT 1"
        #expect(app.pages[0].queries.map(\.definition) == [.sql(SQLDefinition(connector: .postgres, text: text))])
        #expect(app.pages[0].queries[0].settings.runs == .onPageLoad)
        #expect(app.datasources.map(\.name) == ["DB"])
        #expect(app.report.warnings.isEmpty)
    }

    @Test("an empty text file does not overwrite a body, a missing script leaves none")
    func bodies() throws {
        var files = Tree.files(5)
        files["pages/Home/queries/get/get.txt"] = []
        files["pages/Home/jsobjects/Utils/Utils.js"] = Array("null".utf8)
        let app = try AppsmithGitTree.read(files)
        #expect(app.pages[0].queries[0].definition == .sql(SQLDefinition(connector: .postgres, text: "SELECT 1")))
        #expect(app.pages[0].jsObjects[0].body == "")
    }

    @Test("references are by folder name where a page's name differs")
    func folderNames() throws {
        var files: [String: [UInt8]] = [:]
        for (path, content) in Tree.files(4) {
            files[path.replacing("pages/Home", with: "pages/Page4")] = content
        }
        files["application.json"] = bytes(["pages": [["id": "Page4", "isDefault": true]]])
        let app = try AppsmithGitTree.read(files)
        #expect(app.pages[0].name == "Home")
        #expect(app.pages[0].queries.count == 1)
        #expect(app.pages[0].jsObjects.count == 1)
    }

    @Test("remote plugins keep their form in the text file")
    func remote() throws {
        var files = Tree.files(5)
        var action = try #require(Tree.query.object)
        action["pluginType"] = "REMOTE"
        action["pluginId"] = "twilio-1.2-plugin"
        files["pages/Home/queries/get/metadata.json"] = bytes(.object(action))
        files["pages/Home/queries/get/get.txt"] = Array(#"{"command":"SEND"}"#.utf8)
        let query = try AppsmithGitTree.read(files).pages[0].queries[0]
        #expect(query.definition == .unsupported(plugin: "twilio-1.2-plugin"))
        let configuration = query.source["document"]?["unpublishedAction"]?["actionConfiguration"]
        #expect(configuration?["formData"]?["command"] == "SEND")
    }

    @Test("trees that are not Appsmith's are refused with the reason")
    func foreign() {
        #expect(refusal([:])?.place == "application.json")
        #expect(refusal(["application.json": bytes([:])])?.place == "pages")
        var handmade = Tree.files(5)
        handmade["pages/Home/Home.json"] = bytes(["name": "Home"])
        #expect(refusal(handmade)?.code == .importUnsupported)
        for version in [6, "x", 0] as [JSONValue] {
            var newer = Tree.files(5)
            newer["metadata.json"] = bytes(["fileFormatVersion": version])
            #expect(refusal(newer)?.place == "metadata.json.fileFormatVersion")
        }
        var broken = Tree.files(5)
        broken["pages/Home/widgets/Text1.json"] = Array("{".utf8)
        #expect(refusal(broken)?.place == "pages/Home/widgets/Text1.json")
        broken["pages/Home/widgets/Text1.json"] = Array(#"{"__proto__":1}"#.utf8)
        #expect(refusal(broken)?.place == "pages/Home/widgets/Text1.json.__proto__")
        broken = Tree.files(4)
        broken["pages/Home/queries/get/metadata.json"] = bytes(["unpublishedAction": ["name": 4]])
        #expect(refusal(broken)?.place == "pages/Home/queries/get/metadata.json.unpublishedAction.name")
        broken = Tree.files(5)
        broken["pages/Home/widgets/\(String(repeating: "a/", count: 300))a.json"] = bytes(Tree.text)
        #expect(refusal(broken)?.code == .importInvalid)
    }

    @Test("modules of the enterprise edition become placeholders")
    func modules() throws {
        var files = Tree.files(5)
        files["pages/Home/module instances/Get.json"] = bytes(["id": "x", "type": "QUERY_MODULE"])
        files["source modules/p/m.json"] = bytes(["moduleName": "m"])
        files["pages/Home/queries/m/metadata.json"] = bytes([
            "moduleInstanceId": "x", "pluginId": "postgres-plugin", "pluginType": "DB",
            "unpublishedAction": ["name": "_$m$_m", "pageId": "Home"],
        ])
        files["pages/Home/widgets/M.json"] = bytes(Fixture.widget("M", "MODULE_WIDGET_1"))
        let app = try AppsmithGitTree.read(files)
        #expect(app.pages[0].queries.map(\.definition).contains(.unsupported(plugin: "postgres-plugin")))
        #expect(app.report.unknown.map(\.place).contains("moduleInstanceList"))
        #expect(app.report.unknown.map(\.place).contains("widget type MODULE_WIDGET_1"))
    }
}

@Suite("Widgets of a Git tree")
struct GitWidgetTests {
    private func canvas(_ id: String, _ more: JSONObject = [:]) -> JSONValue {
        var members: JSONObject = ["widgetId": .string(id)]
        for (key, value) in more { members[key] = value }
        return Fixture.widget(id, "CANVAS_WIDGET", members)
    }

    private func layout(_ widgets: [String: JSONValue]) throws -> (JSONValue, [ImportReport.Line]) {
        var files = Tree.files(5)
        files["pages/Home/widgets/Text1.json"] = nil
        for (path, widget) in widgets { files["pages/Home/widgets/\(path).json"] = bytes(widget) }
        let app = try AppsmithGitTree.read(files)
        return (app.pages[0].layout, app.report.warnings)
    }

    @Test("owners, tabs by their canvas, siblings from top to bottom")
    func nesting() throws {
        let (layout, warnings) = try layout([
            "Tabs1/Tabs1": Fixture.widget(
                "Tabs1", "TABS_WIDGET", ["topRow": 50, "children": [canvas("c1"), canvas("c2")]]),
            "Tabs1/A": Fixture.widget("A", "TEXT_WIDGET", ["parentId": "c2", "topRow": 9]),
            "Tabs1/B": Fixture.widget("B", "TEXT_WIDGET", ["parentId": "c2", "topRow": 3]),
            "Tabs1/List1/List1": Fixture.widget(
                "List1", "LIST_WIDGET_V2", ["parentId": "c1", "children": [canvas("c3")]]),
            "Tabs1/List1/Box/Box": Fixture.widget("Box", "CONTAINER_WIDGET", ["children": [canvas("c4")]]),
            "Tabs1/List1/Box/Deep": Fixture.widget("Deep", "TEXT_WIDGET"), "Top": Fixture.widget("Top", "TEXT_WIDGET"),
        ])
        #expect(layout["children"]?.array?.compactMap { $0["widgetName"]?.string } == ["Top", "Tabs1"])
        let tabs = layout["children"]?[1]?["children"]
        #expect(tabs?[1]?["children"]?.array?.compactMap { $0["widgetName"]?.string } == ["B", "A"])
        let box = tabs?[0]?["children"]?[0]?["children"]?[0]?["children"]?[0]
        #expect(box?["widgetName"] == "Box")
        #expect(box?["children"]?[0]?["children"]?[0]?["widgetName"] == "Deep")
        #expect(warnings.isEmpty)
    }

    @Test("a button with a key of reCAPTCHA is named, one with an empty key is not")
    func recaptcha() throws {
        let (_, warnings) = try layout([
            "Send": Fixture.widget("Send", "BUTTON_WIDGET", ["googleRecaptchaKey": "6Lc"]),
            "Save": Fixture.widget("Save", "BUTTON_WIDGET", ["googleRecaptchaKey": ""]),
        ])
        #expect(warnings.map(\.place) == ["page Home, widget Send"])
        #expect(warnings.first?.message.contains("recaptchaToken") == true)
    }

    @Test(
        "a child whose canvas is unknown goes into the first one, one without an owner to the page, both with a warning"
    )
    func strays() throws {
        let (layout, warnings) = try layout([
            "Tabs1/Tabs1": Fixture.widget("Tabs1", "TABS_WIDGET", ["children": [canvas("c1"), canvas("c2")]]),
            "Tabs1/A": Fixture.widget("A", "TEXT_WIDGET", ["parentId": "zzz"]),
            "Gone/B": Fixture.widget("B", "TEXT_WIDGET", ["topRow": 80]),
        ])
        #expect(layout["children"]?[0]?["children"]?[0]?["children"]?[0]?["widgetName"] == "A")
        #expect(layout["children"]?[1]?["widgetName"] == "B")
        #expect(warnings.count == 2)
    }

    @Test("nesting without canvases is restored from the parents' ids, circles are not followed")
    func parents() throws {
        let (layout, _) = try layout([
            "S": Fixture.widget("S", "SECTION_WIDGET"),
            "Z": Fixture.widget("Z", "ZONE_WIDGET", ["parentId": "ids"]),
            "T": Fixture.widget("T", "WDS_HEADING_WIDGET", ["parentId": "idz"]),
            "X": Fixture.widget("X", "TEXT_WIDGET", ["parentId": "idy", "topRow": 90]),
            "Y": Fixture.widget("Y", "TEXT_WIDGET", ["parentId": "idx", "topRow": 91]),
        ])
        #expect(layout["children"]?[0]?["children"]?[0]?["children"]?[0]?["widgetName"] == "T")
        let names = JSONWriter.string(layout)
        #expect(names.contains(#""widgetName":"X""#) && names.contains(#""widgetName":"Y""#))
    }
}
