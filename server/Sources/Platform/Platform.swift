public import ConnectorKit
import Domain
public import Store
public import Vault

/// What people may do with Steward, by noun. Every method takes `as principal:` and decides.
public struct Platform: Sendable {
    public let setup: Setup
    public let settings: GeneralSettings
    public let accounts: Accounts
    public let sessions: Sessions
    public let workspaces: Workspaces
    public let members: Members
    public let invitations: Invitations
    public let apps: Apps
    public let releases: Releases
    public let libraries: Libraries
    public let datasources: Datasources
    public let queries: QueryRuns
    public let views: AppViews
    public let imports: Imports
    /// Its ``Changes/run(every:)`` must be alive for changes at the command line to be seen.
    public let changes: Changes
    public let registry: ConnectorRegistry
    private let store: Store

    /// - Parameter hasher: of people's passwords; tests pass a cheap one.
    public init(
        store: Store, vault: Vault, registry: ConnectorRegistry, pools: DatasourcePools,
        hasher: PasswordHasher = PasswordHasher(), limits: ResultLimits = .standard, clock: WallClock = .system
    ) {
        let changes = Changes(store: store)
        let instance = Instance(
            store: store, vault: vault, registry: registry, pools: pools, hasher: hasher, clock: clock,
            changes: changes)
        let sessions = Sessions(instance)
        let accounts = Accounts(instance, sessions: sessions, throttle: Throttle(clock: clock))
        let datasources = Datasources(instance)
        self.sessions = sessions
        self.accounts = accounts
        setup = Setup(instance, accounts: accounts, sessions: sessions)
        workspaces = Workspaces(instance, accounts: accounts)
        members = Members(instance)
        invitations = Invitations(instance, accounts: accounts, sessions: sessions)
        apps = Apps(instance)
        releases = Releases(instance)
        self.datasources = datasources
        let directory = RunDirectory(store: store, changes: changes)
        let access = Access(store: store, source: directory)
        queries = QueryRuns(
            access: access, directory: directory, pools: pools,
            settings: { (id, environment) async throws(AppError) in
                try await datasources.settings(for: id, environment: environment)
            },
            limits: limits)
        settings = GeneralSettings(instance, directory: directory)
        libraries = Libraries(instance, access: access)
        views = AppViews(access: access, directory: directory, store: store)
        imports = Imports(instance)
        self.changes = changes
        self.registry = registry
        self.store = store
    }

    /// What each connector tells about itself, for people who may configure one.
    public var connectors: [ConnectorManifest] { registry.manifests }

    /// Whether the store answers.
    public func isHealthy() async -> Bool { await store.isHealthy() }
}
