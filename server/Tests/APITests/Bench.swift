import ConnectorKit
import Domain
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import NIOCore
import Platform
import SQLiteConnector
import Store
import Testing
import Vault

@testable import API

/// A folder that is gone with its last user.
private final class ScratchFolder: Sendable {
    let path: String

    init() throws {
        path = FileManager.default.temporaryDirectory.appendingPathComponent("steward-api-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }
}

/// A whole server on a store of its own with a SQLite datasource, and people of every role.
struct Bench {
    enum Who: String, CaseIterable { case guest, stranger, viewer, developer, administrator }

    static let password = Secret("long enough to be fine")

    let platform: Platform
    let server: Server
    let workspace: WorkspaceID
    private(set) var cookies: [Who: String] = [:]
    /// Holds the SQLite file.
    private let folder: ScratchFolder

    init(assets: WebAssets = .none) async throws {
        folder = try ScratchFolder()
        try SQLiteScript.run(
            "CREATE TABLE item (id INTEGER PRIMARY KEY, name TEXT NOT NULL); INSERT INTO item (name) VALUES ('one'), ('two');",
            onNewFile: folder.path + "/items.sqlite")
        let store = try Store.temporary()
        let given = try InstancePassword(password: Secret("an instance password"), salt: Secret("0123456789abcdef"))
        let vault = try await Vault.start(root: RootKey(given, cost: ScryptCost(logN: 4)), store: store)
        let registry = ConnectorRegistry([SQLiteConnector(folder: folder.path)])
        platform = Platform(
            store: store, vault: vault, registry: registry,
            pools: DatasourcePools(registry: registry, logger: Logger(label: "test")),
            hasher: PasswordHasher(cost: ScryptCost(logN: 4)))
        server = Server(
            platform: platform, assets: assets,
            options: .init(host: "127.0.0.1", port: 0, baseURL: "http://steward.test", version: "test"))
        let owner = try await platform.setup.createOwner(
            email: "administrator@example.com", name: "Ada", password: Self.password, as: .host)
        workspace = try #require(try await platform.workspaces.list(as: .user(owner)).first).workspace.id
        for (who, role) in [(Who.viewer, Role.viewer), (.developer, .developer), (.stranger, nil)] {
            let email = "\(who.rawValue)@example.com"
            _ = try await platform.accounts.create(
                email: email, name: who.rawValue, password: Self.password, as: .host)
            if let role { try await platform.members.add(email: email, to: workspace, role: role, as: .host) }
        }
        for who in Who.allCases where who != .guest {
            let signedIn = try await platform.accounts.signIn(
                email: "\(who.rawValue)@example.com", password: Self.password, from: "test")
            cookies[who] = signedIn.token.reveal { "\(SessionCookie.name)=\($0)" }
        }
    }

    /// An app with one query on the SQLite file, released.
    func app() async throws -> (app: App, query: QueryID, datasource: DatasourceID) {
        let (app, _) = try await platform.imports.importApp(
            bytes: Array(Self.export.utf8), fileName: nil, workspace: workspace, name: nil, as: .host)
        let datasource = try #require(try await platform.datasources.list(in: workspace, as: .host).first).datasource
        _ = try await platform.datasources.update(
            datasource.id, settings: Secret(["file": "items.sqlite"]), revision: datasource.revision, as: .host)
        _ = try await platform.releases.create(of: app.id.rawValue, as: .host)
        let query = try #require(try await platform.apps.draft(of: app.id.rawValue, as: .host).draft.queries.first)
        return (app, query.id, datasource.id)
    }

    func run(_ body: @Sendable (any TestClientProtocol) async throws -> Void) async throws {
        try await server.application(logger: Logger(label: "test")).test(.router) { try await body($0) }
    }

    /// Sends one request as `who`; a body makes it JSON.
    func send(
        _ method: HTTPRequest.Method, _ path: String, as who: Who, body: JSONValue? = nil,
        headers more: HTTPTypes.HTTPFields = [:], through client: any TestClientProtocol
    ) async throws -> (status: Int, json: JSONValue, text: String) {
        var headers = more
        if let cookie = cookies[who] { headers[.cookie] = cookie }
        if body != nil, headers[.contentType] == nil { headers[.contentType] = "application/json" }
        let buffer = body.map { ByteBuffer(bytes: JSONWriter.bytes($0)) }
        let answer = try await client.execute(uri: path, method: method, headers: headers, body: buffer)
        let text = String(buffer: answer.body)
        return (answer.status.code, (try? JSONParser.parse(text)) ?? .null, text)
    }

    private static let export = """
        {"artifactJsonType": "APPLICATION", "clientSchemaVersion": 2, "serverSchemaVersion": 12,
         "exportedApplication": {"name": "Items", "pages": [{"id": "Home", "isDefault": true}]},
         "pageList": [{"unpublishedPage": {"name": "Home", "slug": "home", "layouts": [{"dsl": {"widgetId": "0",
           "widgetName": "MainContainer", "type": "CANVAS_WIDGET", "version": 94, "children": []}}]}}],
         "actionList": [{"id": "Home_items", "pluginType": "DB", "pluginId": "sqlite-plugin", "unpublishedAction": {
           "name": "items", "pageId": "Home", "datasource": {"id": "Files", "name": "Files", "pluginId": "sqlite-plugin"},
           "actionConfiguration": {"body": "SELECT name FROM item WHERE id = {{Input1.text}}"}}}],
         "datasourceList": [{"name": "Files", "pluginId": "sqlite-plugin"}]}
        """
}
