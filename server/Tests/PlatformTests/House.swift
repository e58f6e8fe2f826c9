import ConnectorKit
import Domain
import Foundation
import Logging
import NIOCore
import Store
import Synchronization
import Testing
import Vault

@testable import Platform

/// A whole platform on a store of its own, with a clock that tests set.
struct House {
    static let password = Secret("long enough to be fine")

    let store: Store
    let platform: Platform
    let connector: RecordingConnector
    let clock: TestClock

    init(store: Store? = nil) async throws {
        let store = try store ?? Store.temporary()
        let clock = TestClock()
        let given = try InstancePassword(password: Secret("an instance password"), salt: Secret("0123456789abcdef"))
        let vault = try await Vault.start(root: RootKey(given, cost: ScryptCost(logN: 4)), store: store)
        let connector = RecordingConnector()
        let registry = ConnectorRegistry([connector])
        self.store = store
        self.clock = clock
        self.connector = connector
        platform = Platform(
            store: store, vault: vault, registry: registry,
            pools: DatasourcePools(registry: registry, logger: Logger(label: "test")),
            hasher: PasswordHasher(cost: ScryptCost(logN: 4)), clock: WallClock { clock.milliseconds })
    }

    /// The owner, with the first workspace.
    func owner() async throws -> (principal: Principal, workspace: WorkspaceID) {
        let user = try await platform.setup.createOwner(
            email: "owner@example.com", name: "Owner", password: Self.password, as: .host)
        let workspace = try #require(try await platform.workspaces.list(as: .user(user)).first)
        return (.user(user), workspace.workspace.id)
    }

    /// Somebody with an account, and a role in `workspace` if one is given.
    func person(_ name: String, _ role: Role? = nil, in workspace: WorkspaceID? = nil) async throws -> Principal {
        let user = try await platform.accounts.create(
            email: "\(name)@example.com", name: name, password: Self.password, as: .host)
        if let role, let workspace {
            try await platform.members.add(email: user.email, to: workspace, role: role, as: .host)
        }
        return .user(user)
    }

    func app(
        in workspace: WorkspaceID, datasource: DatasourceID? = nil, libraries: [JSONValue] = []
    ) async throws -> App {
        let page = PageID.random()
        let draft = AppDraft(
            header: AppHeader(name: "Orders", settings: AppSettings(), libraries: libraries, source: .null),
            pages: [
                Page(
                    id: page, name: "Home", slug: "home", isHidden: false, isDefault: true, icon: nil,
                    layout: ["widgetId": "0", "type": "CANVAS_WIDGET"], source: .null)
            ],
            queries: [
                Query(
                    id: .random(), pageID: page, name: "list", datasourceID: datasource,
                    definition: .sql(SQLDefinition(connector: .postgres, text: "SELECT 1")),
                    settings: QuerySettings(), source: .null)
            ],
            jsObjects: [])
        let brought = datasource.map {
            IncomingDatasource(
                id: $0, name: "Main", connector: .postgres, plugin: "postgres-plugin", source: .null, settings: nil)
        }
        return try await store.createApp(
            IncomingApp(
                workspaceID: workspace, slug: "orders", draft: draft, datasources: brought.map { [$0] } ?? []),
            at: 1, event: AuditEvent("app.imported", by: .host, at: 1)
        ).app
    }
}

/// Starts in 2033 and moves when told.
final class TestClock: Sendable {
    private let now = Mutex(2_000_000_000_000)
    var milliseconds: Int { now.withLock { $0 } }
    func advance(seconds: Int) { now.withLock { $0 += seconds * 1000 } }
}

/// Remembers the settings it was opened with, and answers nothing.
final class RecordingConnector: Connector {
    struct Session: ConnectorSession {
        let isReusable = true
        func run(
            _ query: BoundQuery, limits: ResultLimits, into sink: any ResultSink
        ) async throws(AppError) -> ResultSummary {
            try await sink.write(ByteBuffer(string: "[]"))
            return ResultSummary()
        }
        func structure() async throws(AppError) -> DatasourceStructure { DatasourceStructure(tables: []) }
        func isAlive() async -> Bool { true }
        func close() async {}
    }

    private let seen = Mutex<[DatasourceSettings]>([])
    var opened: [DatasourceSettings] { seen.withLock { $0 } }

    let manifest = ConnectorManifest(
        kind: .postgres, label: "PostgreSQL",
        fields: [
            .init(key: "host", label: "Host", control: .text, isRequired: true),
            .init(key: "port", label: "Port", control: .number, initial: 5432),
            .init(key: "username", label: "User", control: .text),
            .init(key: "password", label: "Password", control: .secret, isRequired: true, isSecret: true),
            .init(
                key: "tls", label: "TLS", control: .select, initial: "prefer",
                options: [.init(value: "prefer", label: "Prefer"), .init(value: "disable", label: "Off")]),
            .init(key: "caCertificate", label: "CA", control: .secretText, isSecret: true),
            .init(key: "readOnly", label: "Read only", control: .toggle),
            .init(key: "headers", label: "Headers", control: .pairs, isSecret: true),
            .init(
                key: "token", label: "Token", control: .secret, isRequired: true, isSecret: true,
                shownWhen: ["tls": ["disable"]]),
        ], hasStructure: true)

    func validate(_ settings: DatasourceSettings) throws(AppError) {
        if settings.values["host"]?.string == "wrong" {
            throw AppError(.datasourceInvalid, "No such host.", place: "host")
        }
        if settings.secrets["password"] == nil { throw AppError(.datasourceNotConfigured, "No password.") }
    }

    func open(_ settings: DatasourceSettings) async throws(AppError) -> Session {
        seen.withLock { $0.append(settings) }
        return Session()
    }
}

/// The error that `body` must throw.
func failure(_ body: () async throws -> Void, _ place: SourceLocation = #_sourceLocation) async -> AppError? {
    do { try await body() } catch {
        if let error = error as? AppError { return error }
        Issue.record(error, sourceLocation: place)
    }
    Issue.record("nothing was thrown", sourceLocation: place)
    return nil
}

func code(_ body: () async throws -> Void, _ place: SourceLocation = #_sourceLocation) async -> ErrorCode? {
    await failure(body, place)?.code
}
