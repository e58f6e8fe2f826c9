public import ConnectorKit
public import Domain
import Store

/// Datasources: their settings, their credentials, whether they answer. For developers and administrators.
public struct Datasources: Sendable {
    /// For a test or a look at the tables.
    private static let patience = Duration.seconds(15)

    private let instance: Instance
    private var secrets: DatasourceSecrets { DatasourceSecrets(store: instance.store, vault: instance.vault) }

    init(_ instance: Instance) { self.instance = instance }

    // MARK: Reading

    /// By name.
    /// - Throws: `workspace.not_found`, `access.denied`.
    public func list(in workspace: WorkspaceID, as principal: Principal) async throws(AppError) -> [DatasourceSummary] {
        try await instance.access.require(.developer, in: workspace, as: principal)
        return try await instance.store.datasources(in: workspace).map {
            DatasourceSummary($0, registry: instance.registry)
        }
    }

    /// With the readable settings of every environment; of secrets only which are set.
    /// - Throws: `datasource.not_found`, `access.denied`.
    public func get(_ id: DatasourceID, as principal: Principal) async throws(AppError) -> DatasourceDetail {
        try await detail(try await instance.access.datasource(id, needing: .developer, as: principal))
    }

    private func detail(_ datasource: Datasource) async throws(AppError) -> DatasourceDetail {
        let form = SettingsForm(datasource.connector, registry: instance.registry)
        var environments: [DatasourceDetail.Settings] = []
        for environment in try await instance.store.environments(in: datasource.workspaceID) {
            let stored = try await instance.store.settings(of: datasource.id, in: environment.id)
            environments.append(
                DatasourceDetail.Settings(
                    environment: environment, isConfigured: form?.isComplete(stored) ?? false,
                    values: stored?.values ?? [:], secretsSet: (stored?.secrets.keys).map { $0.sorted() } ?? []))
        }
        return DatasourceDetail(datasource: datasource, environments: environments)
    }

    // MARK: Changing

    /// Changes settings of one environment (without an id the default one): a field left out stays as it is,
    /// `null` clears it, and moving the datasource elsewhere asks for its credentials again.
    /// - Throws: `datasource.not_found`, `environment.not_found`, `access.denied`, `revision.stale`;
    ///   `datasource.invalid` with the field's key as place.
    public func update(
        _ id: DatasourceID, environment: EnvironmentID? = nil, settings sent: Secret<JSONObject>, revision: Int,
        as principal: Principal
    ) async throws(AppError) -> DatasourceDetail {
        let datasource = try await instance.access.datasource(id, needing: .developer, as: principal)
        guard datasource.revision == revision else {
            throw AppError(
                .revisionStale, "Somebody changed this meanwhile.", hint: "Load it again, then repeat the change.",
                currentRevision: datasource.revision)
        }
        let environment = try await instance.access.environment(environment, in: datasource.workspaceID)
        let (change, stored) = try await change(datasource, environment, sent)
        try await check(change, stored, datasource, environment)
        var sealed = SealedSettings(
            values: change.values,
            secrets: try secrets.seal(change.secrets, of: id, in: environment.id))
        for field in change.kept { sealed.secrets[field] = stored?.secrets[field] }
        defer { instance.changes.note() }
        let updated = try await instance.store.updateSettings(
            of: id, in: environment.id, to: sealed, revision: revision,
            event: instance.event(
                "datasource.changed", by: principal, in: datasource.workspaceID, subject: id.rawValue))
        return try await detail(updated)
    }

    /// Removes it; queries that used it stay without one.
    /// - Throws: `datasource.not_found`, `access.denied`.
    public func delete(_ id: DatasourceID, as principal: Principal) async throws(AppError) {
        let datasource = try await instance.access.datasource(id, needing: .administrator, as: principal)
        defer { instance.changes.note() }
        try await instance.store.deleteDatasource(
            id,
            event: instance.event(
                "datasource.deleted", by: principal, in: datasource.workspaceID, subject: id.rawValue))
    }

    private func change(
        _ datasource: Datasource, _ environment: AppEnvironment, _ sent: Secret<JSONObject>
    ) async throws(AppError) -> (SettingsForm.Change, stored: SealedSettings?) {
        guard let form = SettingsForm(datasource.connector, registry: instance.registry) else {
            throw AppError(
                .datasourceInvalid, "Steward has no connector for \(datasource.plugin) yet.", place: "connector")
        }
        let stored = try await instance.store.settings(of: datasource.id, in: environment.id)
        return (try sent.reveal { (sent) throws(AppError) in try form.change(sent, on: stored) }, stored)
    }

    /// What the connector itself finds wrong. Incomplete settings may be kept; wrong ones may not.
    private func check(
        _ change: SettingsForm.Change, _ stored: SealedSettings?, _ datasource: Datasource,
        _ environment: AppEnvironment
    ) async throws(AppError) {
        let merged = try await merge(change, stored, datasource, environment)
        do throws(AppError) {
            try instance.registry.connector(datasource.connector).validate(merged)
        } catch  where error.code == .datasourceNotConfigured {}
    }

    private func merge(
        _ change: SettingsForm.Change, _ stored: SealedSettings?, _ datasource: Datasource,
        _ environment: AppEnvironment
    ) async throws(AppError) -> DatasourceSettings {
        let kept = (stored?.secrets ?? [:]).filter { change.kept.contains($0.key) }
        var merged = try await secrets.open(
            SealedSettings(values: change.values, secrets: kept), of: datasource.id, in: environment.id)
        merged.secrets.merge(change.secrets) { $1 }
        return merged
    }

    // MARK: Reaching out

    /// Connects once, with the stored settings changed by `sent`, and keeps nothing of it.
    ///
    /// Stored credentials only go where they went before: the rule of ``update(_:environment:settings:revision:as:)``.
    /// - Throws: what says why it does not work; see `DatasourcePools.test`.
    public func test(
        _ id: DatasourceID, environment: EnvironmentID? = nil, settings sent: Secret<JSONObject>,
        as principal: Principal
    ) async throws(AppError) {
        let datasource = try await instance.access.datasource(id, needing: .developer, as: principal)
        let environment = try await instance.access.environment(environment, in: datasource.workspaceID)
        let (change, stored) = try await change(datasource, environment, sent)
        let merged = try await merge(change, stored, datasource, environment)
        try await instance.pools.test(datasource.connector, merged, timeout: Self.patience)
    }

    /// Tables, columns and keys, read live.
    /// - Throws: `datasource.not_found`, `access.denied`, what the datasource answers.
    public func structure(
        of id: DatasourceID, environment: EnvironmentID? = nil, as principal: Principal
    ) async throws(AppError) -> DatasourceStructure {
        let datasource = try await instance.access.datasource(id, needing: .developer, as: principal)
        let environment = try await instance.access.environment(environment, in: datasource.workspaceID)
        let key = DatasourceKey(
            datasourceID: id, environmentID: environment.id, revision: datasource.revision,
            connector: datasource.connector)
        return try await instance.pools.structure(
            on: key,
            settings: { () async throws(AppError) in try await settings(for: id, environment: environment.id) },
            timeout: Self.patience)
    }

    /// The decrypted settings, for a session that is about to be opened.
    /// - Throws: `datasource.not_configured`; `secret.unreadable`.
    func settings(
        for id: DatasourceID, environment: EnvironmentID
    ) async throws(AppError) -> DatasourceSettings {
        guard let stored = try await instance.store.settings(of: id, in: environment) else {
            throw AppError(
                .datasourceNotConfigured, "The datasource has no settings in this environment.",
                hint: "A developer of the workspace can fill them in.")
        }
        return try await secrets.open(stored, of: id, in: environment)
    }
}
