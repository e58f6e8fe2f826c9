import Domain
import Foundation
import Testing

@testable import Store

/// Small records to fill a store with.
enum Samples {
    static func user(_ email: String = "ada@example.com", isOwner: Bool = false) -> UserRecord {
        UserRecord(
            id: .random(), email: email, name: "Ada", isOwner: isOwner, passwordHash: Secret("hash"), createdAt: 1)
    }

    static func event(_ name: String = "test.happened") -> AuditEvent { AuditEvent(name, by: .host, at: 1) }

    static func workspace(_ store: Store, administrator: UserID? = nil) async throws -> Workspace {
        try await store.createWorkspace(
            .random(), name: "Team", administrator: administrator, at: 1, event: event())
    }

    static func draft(datasource: DatasourceID? = nil, name: String = "Orders") -> AppDraft {
        let page = PageID.random()
        let layout = try? JSONParser.parse(#"{"b":1.50,"a":{"type":"CANVAS","big":12345678901234567890123}}"#)
        return AppDraft(
            header: AppHeader(
                name: name, settings: AppSettings(width: .desktop), libraries: [["name": "lodash"]],
                source: ["exported": true]),
            pages: [
                Page(
                    id: page, name: "Home", slug: "home", isHidden: false, isDefault: true, icon: nil,
                    layout: layout ?? .null, source: ["x": 1]),
                Page(
                    id: .random(), name: "Hidden", slug: "hidden", isHidden: true, isDefault: false, icon: "star",
                    layout: ["a": []], source: .null),
            ],
            queries: [
                Query(
                    id: .random(), pageID: page, name: "getOrders", datasourceID: datasource,
                    definition: .sql(SQLDefinition(connector: .postgres, text: "SELECT {{x}}")),
                    settings: QuerySettings(runs: .onPageLoad, timeout: 5000), source: ["q": 1])
            ],
            jsObjects: [
                JSObject(
                    id: .random(), pageID: page, name: "Util", body: "export default { a: \"\u{0}\" }",
                    functions: ["a": QuerySettings()], source: [1, 2])
            ])
    }

    static func content(_ draft: AppDraft) -> ReleaseContent {
        ReleaseContent(
            app: ["name": .string(draft.header.name)],
            pages: draft.pages.map {
                ReleasePage(id: $0.id, name: $0.name, slug: $0.slug, isDefault: $0.isDefault, document: $0.layout)
            },
            queries: draft.queries.map {
                ReleaseQuery(
                    id: $0.id, name: $0.name, datasourceID: $0.datasourceID,
                    compiled: CompiledQuery(
                        template: .sql(
                            SQLTemplate(
                                dialect: .postgres,
                                statements: [
                                    SQLStatement(parts: [.text("SELECT "), .value(slot: "s0")], isReadOnly: true)
                                ],
                                answer: .last)),
                        slots: [Slot(id: "s0", source: .browser(expression: "x"), accepts: .scalar)]),
                    settings: $0.settings)
            })
    }

    static func app(_ store: Store, in workspace: WorkspaceID, slug: String = "orders") async throws -> App {
        let incoming = IncomingApp(workspaceID: workspace, slug: slug, draft: draft())
        return try await store.createApp(incoming, at: 1, event: event()).app
    }
}

/// A folder that is gone after `body`.
func withFolder<Result>(_ body: (URL) async throws -> Result) async throws -> Result {
    let folder = FileManager.default.temporaryDirectory.appending(path: "steward-store-\(RandomText.base32(12))")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try await body(folder)
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
