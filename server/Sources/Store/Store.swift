public import Domain
import Foundation
import GRDB

/// Everything Steward keeps, in one SQLite file.
///
/// Each public method is one transaction: it is written completely and safely on disk when the method
/// returns, or not at all. Methods are in extensions, one folder per noun.
public final class Store: Sendable {
    private let database: any DatabaseWriter
    private let gate = Gate()

    private init(_ database: any DatabaseWriter) throws(AppError) {
        self.database = database
        do {
            let migrator = Migrations.all
            if try database.read(migrator.hasBeenSuperseded) {
                throw AppError(
                    .storeUnavailable, "The data was written by a newer version of Steward.",
                    hint: "Start that version, or restore a backup from before the upgrade.")
            }
            try migrator.migrate(database)
        } catch { throw StoreFailure.translate(error) }
    }

    /// Opens the file at `path`, makes it with mode 0600 if absent, and brings its tables up to date.
    /// - Throws: `store.unavailable` for a file that can't be opened or is newer than this version.
    public static func open(path: String) throws(AppError) -> Store {
        if !FileManager.default.fileExists(atPath: path) {
            // SQLite gives its side files (-wal, -shm) the mode of this one.
            _ = FileManager.default.createFile(atPath: path, contents: nil, attributes: [.posixPermissions: 0o600])
        }
        let pool: DatabasePool
        do {
            pool = try DatabasePool(path: path, configuration: configuration)
            // Set here because opening a pool resets it to NORMAL, which may lose acknowledged writes.
            try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
        } catch { throw StoreFailure.translate(error) }
        return try Store(pool)
    }

    /// An empty store in memory, gone with the last reference to it.
    public static func temporary() throws(AppError) -> Store {
        let queue: DatabaseQueue
        do { queue = try DatabaseQueue(configuration: configuration) } catch { throw StoreFailure.translate(error) }
        return try Store(queue)
    }

    private static var configuration: Configuration {
        var configuration = Configuration()
        configuration.busyMode = .timeout(5)
        configuration.maximumReaderCount = 4
        configuration.label = "steward.store"
        configuration.prepareDatabase { try $0.execute(sql: "PRAGMA trusted_schema = OFF") }
        return configuration
    }

    /// Waits for running transactions and closes the file; later calls throw `store.unavailable`.
    public func close() async throws(AppError) {
        guard await gate.close() else { return }
        do { try database.close() } catch { throw StoreFailure.translate(error) }
    }

    /// Whether a read works right now.
    public func isHealthy() async -> Bool {
        (try? await read { try Int.fetchOne($0, sql: "SELECT 1") }) == 1
    }

    /// The tables as SQL, in name order: for the reference page and for tests.
    public func schema() async throws(AppError) -> [String] {
        try await read { db in
            try String.fetchAll(
                db,
                sql: """
                    SELECT sql FROM sqlite_schema
                    WHERE sql IS NOT NULL AND name NOT LIKE 'grdb_%' ORDER BY tbl_name, type DESC, name
                    """)
        }
    }

    func read<Value: Sendable>(
        _ body: @escaping @Sendable (Database) throws -> Value
    ) async throws(AppError) -> Value {
        try gate.enter()
        defer { gate.leave() }
        do { return try await database.read(body) } catch { throw StoreFailure.translate(error) }
    }

    /// Runs `body` in one transaction and adds `event` to the audit trail within it.
    func write<Value: Sendable>(
        _ event: AuditEvent? = nil, _ body: @escaping @Sendable (Database) throws -> Value
    ) async throws(AppError) -> Value {
        try gate.enter()
        defer { gate.leave() }
        do {
            return try await database.write { db in
                let value = try body(db)
                if let event { try event.insert(db) }
                return value
            }
        } catch { throw StoreFailure.translate(error) }
    }
}
