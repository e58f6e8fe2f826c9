import AppFormats
import Domain
import Testing

@Suite("Writing an export")
struct ExportWritingTests {
    private func parts(_ document: JSONValue = .object(Fixture.orders)) throws -> ImportedApp.Parts {
        try AppsmithExport.read(document).parts(in: .random())
    }

    private func write(_ parts: ImportedApp.Parts, _ change: (inout AppDraft) -> Void) -> JSONValue {
        var draft = parts.draft
        change(&draft)
        return AppsmithExport.write(draft: draft, datasources: parts.datasources.map(\.datasource))
    }

    private func action(_ document: JSONValue, _ name: String) throws -> JSONValue {
        try #require(document["actionList"]?.array?.first { $0["unpublishedAction"]?["name"]?.string == name })
    }

    @Test("an untouched app leaves as it came, unknown members, deleted entities and order included")
    func identity() throws {
        var actions = try #require(Fixture.orders["actionList"]?.array)
        actions.insert(Fixture.action("old", configuration: [:], more: ["deletedAt": "2023-01-01T00:00:00Z"]), at: 1)
        actions.append(["id": "husk", "unknown": [1.0, 1e300, nil]])
        let document = Fixture.orders(with: ["actionList": .array(actions), "odd": ["x": nil]])
        let text = JSONWriter.string(document).replacing(":12,", with: ":12.0,")
        let written = try roundTrip(AppsmithExport.read(JSONParser.parse(text)))
        #expect(difference(document, written) == nil)
        #expect(JSONWriter.string(written) == text)
    }

    @Test("an old layout leaves as it came, although it was read as a new one")
    func oldLayout() throws {
        let layout = Fixture.layout(version: 19, [Fixture.widget("A", "BUTTON_WIDGET", ["buttonStyle": "DANGER"])])
        let document = Fixture.orders(with: ["pageList": [Fixture.page("Home", layout: layout)]])
        #expect(difference(document, try roundTrip(AppsmithExport.read(document))) == nil)
    }

    @Test("changed queries, settings and names override the source and nothing else")
    func queries() throws {
        let parts = try parts()
        let written = write(parts) { draft in
            draft.queries[0].definition = .sql(SQLDefinition(connector: .postgres, text: "SELECT {{a}}"))
            draft.queries[0].settings = QuerySettings(runs: .automatic, timeout: 5000)
            draft.queries[0].name = "getAll"
            guard case .http(var http) = draft.queries[1].definition else { return }
            http.url = "https://b.test"
            http.headers = [HTTPDefinition.Field(name: "x", value: "{{b}}")]
            draft.queries[1].definition = .http(http)
        }
        let sql = try action(written, "getAll")
        #expect(sql["id"] == "Home_getAll")
        #expect(sql["unpublishedAction"]?["actionConfiguration"]?["body"] == "SELECT {{a}}")
        #expect(sql["unpublishedAction"]?["actionConfiguration"]?["pluginSpecifiedTemplates"] == [["value": true]])
        #expect(sql["unpublishedAction"]?["runBehaviour"] == "AUTOMATIC")
        #expect(sql["unpublishedAction"]?["confirmBeforeExecute"] == false)
        let read = try AppsmithExport.read(written)
        #expect(read.pages[1].queries.map(\.name) == ["getAll", "send"])
        #expect(read.pages[1].queries[0].settings == QuerySettings(runs: .automatic, timeout: 5000))
        guard case .http(let http) = read.pages[1].queries[1].definition else {
            Issue.record("not an HTTP query")
            return
        }
        #expect(http.url == "https://b.test")
        #expect(http.headers == [HTTPDefinition.Field(name: "x", value: "{{b}}")])
        #expect(http.query == [HTTPDefinition.Field(name: "q", value: "")])
    }

    @Test("a renamed page takes its references along")
    func pageName() throws {
        let parts = try parts()
        let written = write(parts) { $0.pages[1].name = "Start" }
        #expect(
            written["exportedApplication"]?["pages"] == [
                ["id": "Details", "isDefault": false], ["id": "Start", "isDefault": true],
            ])
        let read = try AppsmithExport.read(written)
        #expect(read.pages.map(\.name) == ["Details", "Start"])
        #expect(read.pages[1].queries.count == 2)
        #expect(read.pages[1].jsObjects.count == 1)
        #expect(read.pages[1].jsObjects[0].functions.keys.sorted() == ["load"])
        #expect(try action(written, "load")["id"] == "Start_Orders.load")
    }

    @Test("a deleted page leaves the page list with all that belongs to it")
    func deletedPage() throws {
        let parts = try parts()
        let written = write(parts) { draft in
            let id = draft.pages[0].id
            draft.pages.remove(at: 0)
            draft.queries.removeAll { $0.pageID == id }
        }
        #expect(written["exportedApplication"]?["pages"] == [["id": "Home", "isDefault": true]])
        #expect(written["pageList"]?.array?.count == 1)
    }

    @Test("JS objects: body, name and function settings")
    func jsObjects() throws {
        let parts = try parts()
        let written = write(parts) { draft in
            draft.jsObjects[0].body = "export default { b() {} }"
            draft.jsObjects[0].name = "Sales"
            draft.jsObjects[0].functions = ["b": QuerySettings(runs: .onPageLoad)]
        }
        let object = try #require(try AppsmithExport.read(written).pages[1].jsObjects.first)
        #expect(object.name == "Sales")
        #expect(object.body == "export default { b() {} }")
        #expect(object.functions == ["b": QuerySettings(runs: .onPageLoad)])
        #expect(throws: Never.self) { try action(written, "b") }
    }

    @Test("layout, settings, libraries and slugs")
    func rest() throws {
        let parts = try parts()
        let library: JSONValue = ["accessor": ["x"], "url": "https://l.test/x.js", "uidString": "x_l"]
        let written = write(parts) { draft in
            draft.pages[0].layout = Fixture.layout([])
            draft.pages[0].slug = "other"
            draft.pages[0].isHidden = false
            draft.header.settings.width = .mobile
            draft.header.settings.navigation = ["orientation": "top"]
            draft.header.libraries = [library]
            draft.header.name = "Sales"
        }
        let read = try AppsmithExport.read(written)
        #expect(read.pages[0].layout == Fixture.layout([]))
        #expect(read.pages[0].slug == "other")
        #expect(!read.pages[0].isHidden)
        #expect(read.header.settings.width == .mobile)
        #expect(read.header.settings.navigation == ["orientation": "top"])
        #expect(read.header.libraries == [library])
        #expect(read.header.name == "Sales")
        #expect(written["exportedApplication"]?["unpublishedApplicationDetail"]?["navigationSetting"]?["other"] == 1)
    }

    @Test("an app of our own becomes a document that reads back as the same")
    func own() throws {
        let datasource = Datasource(
            id: .random(), workspaceID: .random(), name: "DB", connector: .postgres, plugin: "postgres-plugin",
            revision: 1,
            source: nil)
        let page = Page(
            id: .random(), name: "One", slug: "one", isHidden: true, isDefault: true, icon: "bag",
            layout: Fixture.layout([Fixture.widget("T", "TEXT_WIDGET")]), source: nil)
        let sql = SQLDefinition(connector: .postgres, text: "SELECT {{T.text}}", isPrepared: false)
        let http = HTTPDefinition(
            method: "POST", url: "https://a.test", path: "/x", contentType: "multipart/form-data",
            form: [HTTPDefinition.Field(name: "f", value: "{{F.files}}", kind: .file)], encodesQuery: false,
            pages: PageAddresses(next: "{{h.data.next}}", prev: ""))
        let draft = AppDraft(
            header: AppHeader(name: "Own", settings: AppSettings(width: .tablet), libraries: [], source: nil),
            pages: [page],
            queries: [
                Query(
                    id: .random(), pageID: page.id, name: "q", datasourceID: datasource.id, definition: .sql(sql),
                    settings: QuerySettings(runs: .onPageLoad), source: nil),
                Query(
                    id: .random(), pageID: page.id, name: "h", datasourceID: nil, definition: .http(http),
                    settings: QuerySettings(), source: nil),
            ],
            jsObjects: [
                JSObject(
                    id: .random(), pageID: page.id, name: "J", body: "export default {f() {}}",
                    functions: ["f": QuerySettings(asksFirst: true)], source: nil)
            ])
        let read = try AppsmithExport.read(AppsmithExport.write(draft: draft, datasources: [datasource]))
        #expect(read.pages[0].queries.map(\.definition) == [.sql(sql), .http(http)])
        #expect(read.pages[0].queries.map(\.datasource) == ["DB", nil])
        #expect(read.pages[0].queries[0].settings.runs == .onPageLoad)
        #expect(read.pages[0].jsObjects[0].functions == ["f": QuerySettings(asksFirst: true)])
        #expect(read.pages[0].isHidden && read.pages[0].isDefault && read.pages[0].icon == "bag")
        #expect(read.header.settings.width == .tablet)
        #expect(read.report.warnings.isEmpty && read.report.unknown.isEmpty)
        let again = try AppsmithExport.read(try roundTrip(read))
        #expect(difference(read, again) == nil)
    }

    @Test("credentials of a file are in no export")
    func credentials() throws {
        var datasource = try #require(Fixture.ordersDatasource.object)
        datasource["datasourceConfiguration"] = [
            "url": "https://u:url-4471@h/p", "authentication": ["password": "pw-4472", "username": "u"],
            "headers": [["key": "X-Key", "value": "hd-4473"], ["key": "Accept", "value": "text/csv"]],
            "queryParameters": [["key": "key", "value": "qp-4474"]], "sshProxy": ["password": "ss-4475"],
            "properties": [["key": "uri", "value": "mongodb://u:mg-4476@h"]],
            "connection": ["ssl": ["keyFile": ["base64Content": "kf-4477"], "authType": "REQUIRE"]],
        ]
        let document = Fixture.orders(with: [
            "datasourceList": [.object(datasource)], "decryptedFields": ["Orders DB": ["password": "df-4478"]],
        ])
        let text = JSONWriter.string(try roundTrip(AppsmithExport.read(document)))
        for number in 4471...4478 { #expect(!text.contains("-\(number)")) }
        #expect(text.contains("text/csv"))
    }

    @Test("an app from a Git tree becomes a document with published copies")
    func fromGit() throws {
        let action: JSONValue = [
            "pluginId": "postgres-plugin", "pluginType": "DB",
            "unpublishedAction": ["name": "q", "pageId": "Page4", "actionConfiguration": ["body": "SELECT 1"]],
        ]
        let files: [String: JSONValue] = [
            "application.json": [
                "pages": [["id": "Page4", "isDefault": true]], "unpublishedAppLayout": ["type": "FLUID"],
            ],
            "metadata.json": ["fileFormatVersion": 4, "serverSchemaVersion": 11, "clientSchemaVersion": 2],
            "theme.json": ["name": "Classic", "isSystemTheme": true],
            "jslibs/a.json": ["uidString": "u", "accessor": ["a"]],
            "pages/Page4/canvas.json": ["unpublishedPage": ["name": "Home", "layouts": [["dsl": Fixture.layout([])]]]],
            "pages/Page4/queries/q/metadata.json": action,
        ]
        let app = try AppsmithGitTree.read(files.mapValues { JSONWriter.bytes($0) }, name: "Mine")
        let written = try roundTrip(app)
        #expect(written["pageList"]?[0]?["publishedPage"]?["layouts"]?[0]?["dsl"] == Fixture.layout([]))
        #expect(written["actionList"]?[0]?["publishedAction"]?["actionConfiguration"]?["body"] == "SELECT 1")
        #expect(written["actionList"]?[0]?["id"] == "Home_q")
        #expect(written["exportedApplication"]?["publishedPages"] == [["id": "Home", "isDefault": true]])
        #expect(written["exportedApplication"]?["unpublishedCustomJSLibs"] == [["uidString": "u"]])
        #expect(written["publishedTheme"] == ["name": "Classic", "isSystemTheme": true])
        #expect(written["serverSchemaVersion"] == 11)
        #expect(written["fileFormatVersion"] == nil)
        #expect(difference(app, try AppsmithExport.read(written)) == nil)
    }
}
