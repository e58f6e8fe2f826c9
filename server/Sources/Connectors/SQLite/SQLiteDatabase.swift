import CSQLiteDefence
import ConnectorKit
import Domain
import GRDBSQLite
import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// An open connection, hardened. Belongs to one session and is used on its thread only.
final class SQLiteDatabase {
    let handle: OpaquePointer
    private let control: Control
    private var cache: [String: SQLiteStatement] = [:]
    private static let cacheSize = 64

    /// What SQLite's callbacks look at while a statement runs, on the same thread.
    private final class Control {
        var stop: StopFlag?
    }

    /// - Throws: `datasource.unreachable`.
    init(path: String, isReadOnly: Bool) throws(AppError) {
        var opened: OpaquePointer?
        let mode = isReadOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE
        let flags = mode | SQLITE_OPEN_NOFOLLOW | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_PRIVATECACHE
        let code = sqlite3_open_v2(path, &opened, flags, nil)
        guard code == SQLITE_OK, let opened else {
            sqlite3_close_v2(opened)
            throw Self.unusable(code)
        }
        handle = opened
        control = Control()
        do throws(AppError) { try harden(isReadOnly: isReadOnly) } catch {
            sqlite3_close_v2(opened)
            throw error
        }
    }

    deinit {
        cache.removeAll()
        sqlite3_close_v2(handle)
    }

    private static func unusable(_ code: Int32) -> AppError {
        .unreachable(
            "The file can't be opened as an SQLite database.", at: .connect, code: SQLiteFailure.name(of: code))
    }

    private func harden(isReadOnly: Bool) throws(AppError) {
        var code = csqlite_defend(UnsafeMutableRawPointer(handle))
        sqlite3_extended_result_codes(handle, 1)
        sqlite3_limit(handle, SQLITE_LIMIT_ATTACHED, 0)
        sqlite3_limit(handle, SQLITE_LIMIT_LENGTH, 64 << 20)
        sqlite3_limit(handle, SQLITE_LIMIT_SQL_LENGTH, 1 << 20)
        sqlite3_limit(handle, SQLITE_LIMIT_EXPR_DEPTH, 200)
        sqlite3_limit(handle, SQLITE_LIMIT_WORKER_THREADS, 0)
        // Reading the schema's version is what finds out that a file is no database.
        let set =
            "PRAGMA foreign_keys = ON; PRAGMA cell_size_check = ON; PRAGMA query_only = \(isReadOnly ? 1 : 0); "
            + "PRAGMA schema_version"
        if code == SQLITE_OK { code = sqlite3_exec(handle, set, nil, nil, nil) }
        guard code == SQLITE_OK else { throw Self.unusable(code) }
        let context = Unmanaged.passUnretained(control).toOpaque()
        sqlite3_progress_handler(handle, 1000, { SQLiteDatabase.control($0)?.stop?.isRaised == true ? 1 : 0 }, context)
        sqlite3_busy_handler(
            handle,
            { context, count in
                // Waits 5 seconds in all, unless the run is stopped.
                guard SQLiteDatabase.control(context)?.stop?.isRaised != true, count < 500 else { return 0 }
                usleep(10_000)
                return 1
            }, context)
        sqlite3_set_authorizer(
            handle,
            { _, action, first, second, _, _ in
                SQLiteAuthorizer.decide(action, first, second)
            }, nil)
    }

    private static func control(_ context: UnsafeMutableRawPointer?) -> Control? {
        context.map { Unmanaged<Control>.fromOpaque($0).takeUnretainedValue() }
    }

    // MARK: Statements

    /// Until it is replaced, `flag` stops every statement of this connection.
    func obey(_ flag: StopFlag?) { control.stop = flag }

    /// `nil` for an empty text or one of comments only.
    func statement(_ text: String, isConstant: Bool) throws(AppError) -> SQLiteStatement? {
        if let known = cache[text] { return known }
        guard let statement = try SQLiteStatement(text, on: self) else { return nil }
        if isConstant {
            if cache.count >= Self.cacheSize { cache.removeAll() }
            cache[text] = statement
        }
        return statement
    }

    /// Runs a statement of ours that has no rows.
    func execute(_ text: String) throws(AppError) {
        let code = sqlite3_exec(handle, text, nil, nil, nil)
        guard code == SQLITE_OK else { throw failure(code) }
    }

    var isInTransaction: Bool { sqlite3_get_autocommit(handle) == 0 }
    /// Rows changed since the connection was opened.
    var changes: Int64 { sqlite3_total_changes64(handle) }

    func failure(_ code: Int32) -> AppError {
        SQLiteFailure.error(code, message: sqlite3_errmsg(handle).flatMap { String(validatingCString: $0) })
    }
}

/// Asks a running statement to stop, from any thread.
final class StopFlag: Sendable {
    private let raised = Atomic<Bool>(false)
    var isRaised: Bool { raised.load(ordering: .relaxed) }
    func raise() { raised.store(true, ordering: .relaxed) }
}
