import ConnectorKit
import Domain
import Foundation
import Logging
import NIOPosix
import Platform
import Store
import Vault

/// An opened data folder: the store, the vault, the pools, and the platform over them.
struct OpenInstance: Sendable {
    let settings: Settings
    let platform: Platform
    let pools: DatasourcePools
    private let store: Store

    /// Opens the instance for the length of `body`.
    static func with<Value>(
        _ settings: Settings, logger: Logger = .quiet, _ body: (OpenInstance) async throws -> Value
    ) async throws -> Value {
        let instance = try await OpenInstance(settings, logger: logger)
        do {
            let value = try await body(instance)
            try await instance.close()
            return value
        } catch {
            try? await instance.close()
            throw error
        }
    }

    init(_ settings: Settings, logger: Logger) async throws {
        self.settings = settings
        try FileManager.default.createDirectory(
            atPath: settings.files, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        let isNew = !FileManager.default.fileExists(atPath: settings.database)
        let password =
            if let given = settings.encryption {
                try InstancePassword(password: given.password, salt: given.salt)
            } else {
                try InstancePassword.load(path: settings.keyFile, mayCreate: isNew)
            }
        store = try Store.open(path: settings.database)
        let vault = try await Vault.start(root: RootKey(password), store: store)
        try SampleDatabase(settings: settings).makeIfMissing()
        let group = MultiThreadedEventLoopGroup.singleton
        let registry = Connectors.all(guarding: EgressGuard(policy: settings.egress), settings: settings, group: group)
        pools = DatasourcePools(registry: registry, logger: logger, group: group)
        platform = Platform(store: store, vault: vault, registry: registry, pools: pools)
    }

    func close() async throws {
        await pools.shutdown()
        try await store.close()
    }
}

extension Logger {
    /// For commands: they print results, not log lines.
    static var quiet: Logger { Logger(label: "steward") { _ in SwiftLogNoOpLogHandler() } }
}
