import Domain
import Store
import Testing
import Vault

@testable import Platform

@Suite("Imports and exports")
struct ImportTests {
    private static let page: JSONValue = [
        "unpublishedPage": [
            "name": "Home",
            "layouts": [["dsl": ["widgetId": "0", "type": "CANVAS_WIDGET", "version": 94, "children": []]]],
        ]
    ]

    private static func file(_ changes: JSONObject = [:]) -> [UInt8] {
        var root: JSONObject = [
            "serverSchemaVersion": 12, "clientSchemaVersion": 2,
            "exportedApplication": ["name": "Shop \u{7}Été", "pages": [["id": "Home", "isDefault": true]]],
            "pageList": [page],
            "actionList": [
                [
                    "id": "Home_get", "pluginId": "postgres-plugin", "pluginType": "DB",
                    "unpublishedAction": [
                        "name": "get", "pageId": "Home", "datasource": ["id": "DB", "name": "DB"],
                        "actionConfiguration": ["body": "SELECT 1"],
                    ],
                ]
            ],
            "datasourceList": [
                [
                    "name": "DB", "pluginId": "postgres-plugin",
                    "datasourceConfiguration": [
                        "endpoints": [["host": "db.local"]],
                        "authentication": ["username": "u", "password": "pw-3391", "databaseName": "d"],
                    ],
                ]
            ], "unknown": [1, nil],
        ]
        for (key, value) in changes { root[key] = value }
        return JSONWriter.bytes(.object(root))
    }

    private func bring(
        _ bytes: [UInt8], to house: House, _ workspace: WorkspaceID, as principal: Principal, name: String? = nil
    ) async throws -> (App, ImportReport) {
        try await house.platform.imports.importApp(
            bytes: bytes, fileName: "shop.json", workspace: workspace, name: name, as: principal)
    }

    @Test("an import becomes an app, its credentials go into the vault")
    func importing() async throws {
        let house = try await House()
        let (owner, workspace) = try await house.owner()
        let (app, report) = try await bring(Self.file(), to: house, workspace, as: owner)
        #expect(app.name == "Shop Été")
        #expect(app.slug == "shop-t" || app.slug == "shop-ete")
        #expect(report.datasources.map(\.needs) == [[]])
        #expect(report.unknown.map(\.place) == ["unknown"])
        let datasource = try #require(try await house.platform.datasources.list(in: workspace, as: owner).first)
        #expect(datasource.isConfigured && datasource.queries == 1)
        let detail = try await house.platform.datasources.get(datasource.datasource.id, as: owner)
        #expect(detail.environments[0].secretsSet == ["password"])
        let draft = try await house.platform.apps.draft(of: app.slug, as: owner).draft
        #expect(!String(reflecting: draft).contains("pw-3391"))
        #expect(try await house.platform.apps.report(of: app.slug, as: owner).report == report)
    }

    @Test("an export is the imported file without its credentials")
    func exporting() async throws {
        let house = try await House()
        let (owner, workspace) = try await house.owner()
        let (app, _) = try await bring(
            Self.file(["exportedApplication": ["name": "Shop"]]), to: house, workspace, as: owner)
        let exported = try await house.platform.imports.export(app.slug, as: owner)
        var expected = try JSONParser.parse(Self.file(["exportedApplication": ["name": "Shop"]])).object
        expected?["datasourceList"] = [
            [
                "name": "DB", "pluginId": "postgres-plugin",
                "datasourceConfiguration": ["endpoints": [["host": "db.local"]]],
            ]
        ]
        #expect(exported.object == expected)
        let viewer = try await house.person("viewer", .viewer, in: workspace)
        #expect(await code { _ = try await house.platform.imports.export(app.slug, as: viewer) } == .accessDenied)
        let stranger = try await house.person("stranger")
        #expect(await code { _ = try await house.platform.imports.export(app.slug, as: stranger) } == .appNotFound)
    }

    @Test("a datasource of the workspace with the same name and plugin is used, and the report says so")
    func reuse() async throws {
        let house = try await House()
        let (owner, workspace) = try await house.owner()
        _ = try await bring(Self.file(), to: house, workspace, as: owner)
        let bare: JSONValue = [["name": "DB", "pluginId": "postgres-plugin"]]
        let (app, report) = try await bring(
            Self.file(["datasourceList": bare]), to: house, workspace, as: owner, name: "B")
        #expect(report.warnings.contains { $0.place == "datasource DB" })
        #expect(report.datasources.map(\.needs) == [[]])
        #expect(try await house.platform.datasources.list(in: workspace, as: owner).map(\.queries) == [2])
        #expect(try await house.platform.apps.get(app.slug, as: owner).datasources.count == 1)
    }

    @Test("nothing is written when a file is refused or somebody may not import")
    func refusal() async throws {
        let house = try await House()
        let (owner, workspace) = try await house.owner()
        let viewer = try await house.person("viewer", .viewer, in: workspace)
        let stranger = try await house.person("stranger")
        let damaged = Self.file(["actionList": [["unpublishedAction": ["pageId": 4]]]])
        let refused = await failure { _ = try await bring(damaged, to: house, workspace, as: owner) }
        #expect(refused?.code == .importInvalid && refused?.place == "actionList[0].unpublishedAction.pageId")
        #expect(await code { _ = try await bring(Self.file(), to: house, workspace, as: viewer) } == .accessDenied)
        #expect(
            await code { _ = try await bring(Self.file(), to: house, workspace, as: stranger) } == .workspaceNotFound)
        #expect(await code { _ = try await bring(Self.file(), to: house, workspace, as: .anonymous) } != nil)
        let hidden: JSONValue = ["unpublishedPage": ["name": "a\u{0}b", "layouts": [["dsl": [:]]]]]
        _ = await failure { _ = try await bring(Self.file(["pageList": [hidden]]), to: house, workspace, as: owner) }
        #expect(try await house.platform.apps.list(in: workspace, as: owner).isEmpty)
        #expect(try await house.platform.datasources.list(in: workspace, as: owner).isEmpty)
    }

    @Test("a file without a name becomes an app with one")
    func nameless() async throws {
        let house = try await House()
        let (owner, workspace) = try await house.owner()
        let (app, _) = try await bring(Self.file(["exportedApplication": [:]]), to: house, workspace, as: owner)
        #expect(app.name == "Imported app")
    }
}
