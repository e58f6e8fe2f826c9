public import Domain
import GRDBSQLite

/// Runs a script on a new database file: how the sample database is made.
public enum SQLiteScript {
    /// Makes `file` and runs every statement of `script` on it.
    /// - Throws: `setting.invalid` when the file can't be made or a statement fails.
    public static func run(_ script: String, onNewFile file: String) throws(AppError) {
        var handle: OpaquePointer?
        defer { sqlite3_close_v2(handle) }
        guard sqlite3_open_v2(file, &handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nil) == SQLITE_OK,
            sqlite3_exec(handle, script, nil, nil, nil) == SQLITE_OK
        else { throw AppError(.settingInvalid, "The script of the sample database does not run.", place: file) }
    }
}
