import ConnectorKit
import Domain
import Store
import Synchronization

/// What running a query needs to know, kept in memory until the configuration changes.
///
/// Holds compiled queries and roles; never a credential, a value or a row.
final class RunDirectory: AccessSource {
    /// Which copy of an app: the one viewers get, or the one that is edited.
    enum Copy: Hashable, Sendable { case release, draft }

    /// A query with the place it runs on.
    struct Entry: Sendable {
        let query: ReleaseQuery
        /// `nil`: the query's datasource is missing.
        let key: DatasourceKey?
        let environmentName: String
    }

    private struct RoleKey: Hashable { let user: UserID, workspace: WorkspaceID }
    private struct EntryKey: Hashable { let app: AppID, copy: Copy, query: QueryID, environment: String? }
    private struct State {
        var generation = 0
        var apps: [String: App] = [:]
        var roles: [RoleKey: Role?] = [:]
        var entries: [EntryKey: Entry] = [:]
        var drafts: [AppID: ReleaseContent] = [:]
        var settings: InstanceSettings?
    }

    /// Bounds of what is kept; beyond them the table starts again empty.
    private static let limit = 20_000
    private static let draftLimit = 32

    private let store: Store
    private let changes: Changes
    private let state = Mutex(State())

    init(store: Store, changes: Changes) {
        self.store = store
        self.changes = changes
    }

    /// An app by id or slug.
    func app(_ reference: String) async throws(AppError) -> App? {
        if let app = read({ $0.apps[reference] }) { return app }
        let generation = changes.current
        let found = try await store.app(reference)
        if let found { keep(generation) { $0.apps[reference] = found } }
        return found
    }

    func role(of user: UserID, in workspace: WorkspaceID) async throws(AppError) -> Role? {
        let key = RoleKey(user: user, workspace: workspace)
        if let role = read({ $0.roles[key] }) { return role }
        let generation = changes.current
        let role = try await store.role(of: user, in: workspace)
        keep(generation) { $0.roles[key] = .some(role) }
        return role
    }

    /// - Parameter environment: its name; `nil`: the default one.
    /// - Throws: `environment.not_found`.
    func entry(
        _ query: QueryID, of app: App, copy: Copy, environment: String?
    ) async throws(AppError) -> Entry? {
        let key = EntryKey(app: app.id, copy: copy, query: query, environment: environment)
        if let entry = read({ $0.entries[key] }) { return entry }
        let generation = changes.current
        let found: ReleaseQuery?
        switch copy {
        case .release:
            guard let release = app.releaseID else { return nil }
            found = try await store.releaseQuery(release, query)
        case .draft: found = try await draft(of: app)?.queries.first { $0.id == query }
        }
        guard let found else { return nil }
        let entry = try await place(found, of: app, environment: environment)
        keep(generation) { $0.entries[key] = entry }
        return entry
    }

    /// The draft compiled as a release would be.
    func draft(of app: App) async throws(AppError) -> ReleaseContent? {
        if let content = read({ $0.drafts[app.id] }) { return content }
        let generation = changes.current
        guard let draft = try await store.draft(of: app.id) else { return nil }
        let content = ReleaseCompiler.compile(
            app.id, draft, libraries: try await store.libraryFiles(of: app.id))
        keep(generation) { state in
            if state.drafts.count >= Self.draftLimit { state.drafts = [:] }
            state.drafts[app.id] = content
        }
        return content
    }

    /// Of the instance.
    func settings() async throws(AppError) -> InstanceSettings {
        if let settings = read({ $0.settings }) { return settings }
        let generation = changes.current
        let settings = try await store.instanceSettings()
        keep(generation) { $0.settings = settings }
        return settings
    }

    private func place(
        _ query: ReleaseQuery, of app: App, environment name: String?
    ) async throws(AppError) -> Entry {
        let environment = try await store.environments(in: app.workspaceID).first {
            if let name { $0.name == name } else { $0.isDefault }
        }
        guard let environment else { throw .absent(.environmentNotFound) }
        var key: DatasourceKey?
        if let id = query.datasourceID, let datasource = try await store.datasource(id) {
            key = DatasourceKey(
                datasourceID: id, environmentID: environment.id, revision: datasource.revision,
                connector: datasource.connector)
        }
        return Entry(query: query, key: key, environmentName: environment.name)
    }

    private func read<Value>(_ body: (borrowing State) -> Value?) -> Value? {
        let generation = changes.current
        return state.withLock { $0.generation == generation ? body($0) : nil }
    }

    /// Keeps what was read at `generation`, unless something changed since.
    private func keep(_ generation: Int, _ body: (inout State) -> Void) {
        guard generation == changes.current else { return }
        state.withLock { state in
            let count = state.apps.count + state.roles.count + state.entries.count
            if state.generation != generation || count > Self.limit { state = State(generation: generation) }
            body(&state)
        }
    }
}
