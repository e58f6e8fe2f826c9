public import Domain
public import Store
public import Vault

/// Brings secrets of datasources into the vault and out of it.
///
/// Each is bound to its datasource, environment and field: copied to another row it does not open.
struct DatasourceSecrets: Sendable {
    let store: Store
    let vault: Vault

    func seal(
        _ secrets: [String: Secret<String>], of datasource: DatasourceID, in environment: EnvironmentID
    ) throws(AppError) -> [String: [UInt8]] {
        var sealed: [String: [UInt8]] = [:]
        for (field, secret) in secrets {
            sealed[field] = try vault.seal(secret, record: Self.record(datasource, environment), field: field).bytes
        }
        return sealed
    }

    func open(
        _ settings: SealedSettings, of datasource: DatasourceID, in environment: EnvironmentID
    ) async throws(AppError) -> DatasourceSettings {
        var opened = DatasourceSettings(values: settings.values)
        for (field, bytes) in settings.secrets {
            let sealed = SealedSecret(bytes: bytes)
            // Another process (a rotation at the command line) may have made a key since the start.
            if !vault.knowsKey(of: sealed) { try vault.load(try await store.dataKeys().map(WrappedKey.init)) }
            opened.secrets[field] = try vault.open(
                sealed, record: Self.record(datasource, environment), field: field)
        }
        return opened
    }

    private static func record(_ datasource: DatasourceID, _ environment: EnvironmentID) -> String {
        datasource.rawValue + " " + environment.rawValue
    }
}

extension WrappedKey {
    init(_ stored: StoredDataKey) { self.init(id: stored.id, bytes: stored.wrapped) }
}

extension Vault {
    /// The vault over the keys of this store; the first start makes the first key.
    /// - Throws: `secret.unreadable` when the instance password is not the one of this store.
    public static func start(
        root: RootKey, store: Store, clock: WallClock = .system
    ) async throws(AppError) -> Vault {
        let vault = try Vault(root: root, keys: try await store.dataKeys().map(WrappedKey.init))
        guard vault.isEmpty else { return vault }
        let key = try vault.makeKey()
        let all = try await store.addDataKey(
            StoredDataKey(id: key.id, wrapped: key.bytes), onlyIfFirst: true, at: clock.seconds)
        try vault.load(all.map(WrappedKey.init))
        return vault
    }

    /// Makes another data key: what is sealed from now on uses it, what was sealed before stays readable.
    public func rotate(store: Store, clock: WallClock = .system) async throws(AppError) {
        let key = try makeKey()
        let all = try await store.addDataKey(
            StoredDataKey(id: key.id, wrapped: key.bytes), onlyIfFirst: false, at: clock.seconds,
            event: AuditEvent("vault.rotated", by: .host, at: clock.seconds, subject: key.id))
        try load(all.map(WrappedKey.init))
    }
}
