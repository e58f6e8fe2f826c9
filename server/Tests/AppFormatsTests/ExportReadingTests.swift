import AppFormats
import Domain
import Testing

@Suite("Reading an export")
struct ExportReadingTests {
    @Test("pages come in navigation order with the default marked")
    func pages() throws {
        let app = try AppsmithExport.read(.object(Fixture.orders))
        #expect(app.pages.map(\.name) == ["Details", "Home"])
        #expect(app.pages.map(\.isDefault) == [false, true])
        #expect(app.pages.map(\.isHidden) == [true, false])
        #expect(app.pages.map(\.slug) == ["details", "home"])
        #expect(app.report.pages == 2)
        #expect(app.report.widgets == 3)
        #expect(app.report.queries == 2)
        #expect(app.report.jsObjects == 1)
    }

    @Test("settings, theme and navigation are taken over")
    func settings() throws {
        let settings = try AppsmithExport.read(.object(Fixture.orders)).header.settings
        #expect(settings.width == .desktop)
        #expect(settings.positioning == .fixed)
        #expect(settings.evaluationVersion == 2)
        #expect(settings.collapsesInvisibleWidgets)
        #expect(settings.navigation == ["orientation": "side"])
        #expect(settings.theme["colors"]?["primaryColor"] == "#ef4444")
    }

    @Test("what navigation may ask for is taken over, everything else is not")
    func navigation() throws {
        let asked: JSONObject = [
            "showNavbar": true, "showSignIn": false, "orientation": "top", "navStyle": "inline", "position": "sticky",
            "colorStyle": "theme", "itemStyle": "textIcon", "logoConfiguration": "logoOnly",
        ]
        var stored = asked
        stored["logoAssetId"] = "64a"
        var app = try #require(Fixture.orders["exportedApplication"]?.object)
        app["unpublishedApplicationDetail"] = ["navigationSetting": .object(stored)]
        let read = try AppsmithExport.read(Fixture.orders(with: ["exportedApplication": .object(app)]))
        #expect(read.header.settings.navigation == .object(asked))
        #expect(read.report.warnings.contains { $0.message.contains("logo") })
    }

    @Test(
        "its tile is taken over, what is no keyword or colour is not",
        arguments: [
            ("bag", "#D9E7FF", "bag", "#D9E7FF"), ("\"/><x", "#D9E7FF", nil, "#D9E7FF"),
            ("uk-pounds", "red", "uk-pounds", nil), ("", "#12345G", nil, nil), (nil, nil, nil, nil),
            ("", "#\u{FF21}\u{FF22}", nil, nil),
        ] as [(String?, String?, String?, String?)])
    func tile(icon: String?, color: String?, keptIcon: String?, keptColor: String?) throws {
        var app = try #require(Fixture.orders["exportedApplication"]?.object)
        app["icon"] = icon.map(JSONValue.string)
        app["color"] = color.map(JSONValue.string)
        let read = try AppsmithExport.read(Fixture.orders(with: ["exportedApplication": .object(app)]))
        #expect(read.header.settings.tile?.icon == keptIcon)
        #expect(read.header.settings.tile?.color == keptColor)
        #expect((read.header.settings.tile == nil) == (keptIcon == nil && keptColor == nil))
    }

    @Test(
        "a named theme is known whatever its case",
        arguments: [
            ("default-new", "#553DE9", "0.375rem", "System Default"), ("DEFAULT", "#553DE9", "0.375rem", "Nunito Sans"),
            ("Classic", "#16a34a", "0px", "System Default"), ("Sunrise", "#ef4444", "1.5rem", "Rubik"),
            ("Rounded", "#db2777", "1.5rem", "Rubik"), ("Pacific", "#0891b2", "1.5rem", "Open Sans"),
            ("earth", "#3b82f6", "0.375rem", "Inter"), ("Pampas", "#059669", "0.375rem", "Nunito Sans"),
            ("Sharp", "#64748b", "0px", "Nunito Sans"),
        ])
    func namedThemes(name: String, primary: String, radius: String, font: String) throws {
        let theme: JSONValue = ["name": .string(name), "displayName": "Any", "isSystemTheme": true]
        let values = try AppsmithExport.read(Fixture.orders(with: ["editModeTheme": theme])).header.settings.theme
        #expect(values["colors"]?["primaryColor"] == .string(primary))
        #expect(values["borderRadius"]?["appBorderRadius"] == .string(radius))
        #expect(values["fontFamily"]?["appFont"] == .string(font))
    }

    @Test("a changed theme keeps its own values over the built-in ones")
    func ownTheme() throws {
        let app = try AppsmithExport.read(
            Fixture.orders(with: [
                "editModeTheme": [
                    "name": "Default-New", "isSystemTheme": false,
                    "properties": ["colors": ["primaryColor": "#123456"]],
                ]
            ]))
        #expect(app.header.settings.theme["colors"]?["primaryColor"] == "#123456")
        #expect(app.header.settings.theme["borderRadius"]?["appBorderRadius"] == "0.375rem")
    }

    @Test("a SQL query keeps its text, its switch and its settings")
    func sql() throws {
        let query = try #require(try AppsmithExport.read(.object(Fixture.orders)).pages[1].queries.first)
        #expect(query.name == "getOrders")
        #expect(query.datasource == "Orders DB")
        #expect(
            query.definition
                == .sql(
                    SQLDefinition(
                        connector: .postgres, text: "SELECT * FROM orders WHERE id = {{Table1.selectedRow.id}}",
                        isPrepared: false)))
        #expect(query.settings == QuerySettings(runs: .onPageLoad, timeout: 300_000, asksFirst: true))
    }

    @Test("an HTTP query with its own address merges the headers and drops padding")
    func http() throws {
        let query = try #require(try AppsmithExport.read(.object(Fixture.orders)).pages[1].queries.last)
        guard case .http(let http) = query.definition else {
            Issue.record("not an HTTP query")
            return
        }
        #expect(query.datasource == nil)
        #expect(http.url == "https://api.test")
        #expect(http.path == "/v1/{{Table1.pageNo}}")
        #expect(http.method == "POST")
        #expect(http.headers == [HTTPDefinition.Field(name: "a", value: "2")])
        #expect(http.query == [HTTPDefinition.Field(name: "q", value: "")])
        #expect(http.contentType == "application/json")
        #expect(http.isSmartJSON)
        #expect(query.settings.runs == .onPageLoad)
    }

    static let untyped: [(String, String, [HTTPDefinition.Field], String?)] = [
        ("GET", "{}", [.init(name: "content-type", value: "application/json")], nil),
        ("POST", "", [.init(name: "content-type", value: "application/json")], nil),
        ("POST", #"{"a": {{1}}}"#, [.init(name: "content-type", value: "application/json")], "application/json"),
        ("PATCH", "a=1", [.init(name: "Content-Type", value: "text/csv; charset=utf-8")], "text/csv"),
        ("PUT", #" {"a": 1}"#, [], "application/json"), ("DELETE", "x", [], "text/plain"),
    ]

    @Test("a body without a type is still sent, but when reading", arguments: untyped)
    func untypedBody(method: String, body: String, headers: [HTTPDefinition.Field], type: String?) throws {
        let automatic = headers.map { JSONValue.object(["key": .string($0.name), "value": .string($0.value)]) }
        let app = try AppsmithExport.read(
            Fixture.orders(with: [
                "actionList": [
                    Fixture.action(
                        "a", plugin: "restapi-plugin",
                        datasource: ["datasourceConfiguration": ["url": "https://a.test"]],
                        configuration: [
                            "path": "/x", "httpMethod": .string(method), "body": .string(body),
                            "autoGeneratedHeaders": .array(automatic), "formData": ["apiContentType": "none"],
                        ])
                ]
            ]))
        guard case .http(let http) = try #require(app.pages.flatMap(\.queries).first).definition else {
            Issue.record("not an HTTP query")
            return
        }
        #expect(http.contentType == type && http.body == body && http.headers.isEmpty)
    }

    @Test("an embedded datasource may be named after its address, a reference may have no id")
    func embedded() throws {
        let address: JSONValue = ["name": "https://a.test", "datasourceConfiguration": ["url": "https://a.test"]]
        let app = try AppsmithExport.read(
            Fixture.orders(with: [
                "actionList": [
                    Fixture.action("a", plugin: "restapi-plugin", datasource: address, configuration: ["path": "/x"]),
                    Fixture.action("b", datasource: ["name": "Orders DB"], configuration: ["body": "SELECT 1"]),
                    Fixture.action("c", datasource: ["name": "Gone"], configuration: ["body": "SELECT 1"]),
                ]
            ]))
        #expect(app.pages[1].queries.map(\.datasource) == [nil, "Orders DB", "Gone"])
        #expect(app.datasources.map(\.name) == ["Orders DB", "Gone"])
    }

    @Test("a JS object takes its body from itself and its settings from its function entries")
    func jsObject() throws {
        let object = try #require(try AppsmithExport.read(.object(Fixture.orders)).pages[1].jsObjects.first)
        #expect(object.name == "Orders")
        #expect(object.body == "export default {\n  async load() {}\n}")
        #expect(object.functions == ["load": QuerySettings(runs: .onPageLoad, timeout: 20_000, asksFirst: true)])
    }

    @Test("a datasource is mapped, and what is missing is listed")
    func datasource() throws {
        let datasource = try #require(try AppsmithExport.read(.object(Fixture.orders)).datasources.first)
        #expect(datasource.connector == .postgres)
        #expect(datasource.settings.values["host"] == "db.local")
        #expect(datasource.settings.values["port"] == 5433)
        #expect(datasource.settings.values["tls"] == "require")
        #expect(datasource.needs == ["database", "username", "password"])
    }

    @Test("widget types that are not drawn and plugins without a connector are reported once")
    func unknown() throws {
        var actions = try #require(Fixture.orders["actionList"]?.array)
        for name in ["a", "b"] { actions.append(Fixture.action(name, plugin: "Open AI", configuration: [:])) }
        let report = try AppsmithExport.read(Fixture.orders(with: ["actionList": .array(actions), "odd": 1])).report
        #expect(report.unknown.map(\.place) == ["odd", "widget type EXTERNAL_WIDGET", "plugin Open AI"])
        #expect(report.unknown[2].message.hasPrefix("2 queries"))
    }

    @Test("deleted entities are skipped, orphans are warned of, and nothing of it stops the import")
    func orphans() throws {
        var actions = try #require(Fixture.orders["actionList"]?.array)
        actions.append(Fixture.action("old", configuration: [:], more: ["deletedAt": "2023-01-01T00:00:00Z"]))
        actions.append(Fixture.action("older", configuration: [:], more: ["archivedAt": ["epochSecond": 1]]))
        actions.append(Fixture.action("lost", page: "Nowhere", configuration: [:]))
        actions.append(
            Fixture.action(
                "f", plugin: "js-plugin", type: "JS", configuration: [:], more: ["fullyQualifiedName": "Gone.f"]))
        actions.append(["id": "husk"])
        let app = try AppsmithExport.read(Fixture.orders(with: ["actionList": .array(actions)]))
        #expect(app.report.queries == 2)
        #expect(app.report.warnings.contains { $0.message.contains("Nowhere") })
        #expect(app.report.warnings.contains { $0.place == "JS functions" })
    }

    @Test("a query whose datasource is not in the file gets an unconfigured one")
    func missingDatasource() throws {
        let app = try AppsmithExport.read(Fixture.orders(with: ["datasourceList": []]))
        #expect(app.datasources.map(\.name) == ["Orders DB"])
        #expect(app.datasources[0].needs == ["host", "database", "username", "password"])
        #expect(app.report.datasources[0].queries == 1)
    }

    @Test("a datasource without queries needs nothing: no command could fill it in for the app")
    func unusedDatasource() throws {
        let spare: JSONValue = ["name": "Spare", "pluginId": "restapi-plugin"]
        let app = try AppsmithExport.read(Fixture.orders(with: ["datasourceList": [Fixture.ordersDatasource, spare]]))
        #expect(app.report.datasources.map(\.name) == ["Orders DB", "Spare"])
        #expect(app.report.datasources.map(\.queries) == [1, 0])
        #expect(app.report.datasources.map(\.needs) == [["database", "username", "password"], []])
        #expect(app.datasources[1].needs == ["url"])
    }

    @Test("older files order pages by their page list keys")
    func pageOrder() throws {
        let app = try AppsmithExport.read(
            Fixture.orders(with: [
                "exportedApplication": ["name": "Old"], "pageOrder": ["Details", "Home"],
                "unpublishedDefaultPageName": "Details", "serverSchemaVersion": 4,
            ]))
        #expect(app.pages.map(\.name) == ["Details", "Home"])
        #expect(app.pages[0].isDefault)
        #expect(app.header.libraries.first?["accessor"] == ["xmlParser"])
        #expect(app.header.settings.evaluationVersion == 1)
        #expect(!app.report.warnings.contains { $0.place.contains("library") })
    }

    @Test("libraries need a file, but for the one that is built in")
    func libraries() throws {
        let libraries: JSONValue = [
            ["name": "dayjs", "accessor": ["dayjs"], "uidString": "dayjs_u", "url": "https://cdn.test/dayjs.js"],
            ["name": "xml", "accessor": ["xmlParser"], "uidString": "xmlParser_u", "url": "https://cdn.test/xml.js"],
        ]
        let app = try AppsmithExport.read(Fixture.orders(with: ["customJSLibList": libraries]))
        #expect(app.header.libraries.map { $0["name"]?.string } == ["dayjs", "xml"])
        let lines = app.report.warnings.filter { $0.place.hasPrefix("library") }
        #expect(lines.map(\.place) == ["library dayjs"] && lines.allSatisfy { $0.message.contains("Fetch or upload") })
    }
}
