import ConnectorKit
import Domain
import GRDBSQLite

/// SQLite's result codes as errors of the house.
enum SQLiteFailure {
    /// - Parameter message: SQLite's own words; they may quote the query, so they only stand in `upstream`.
    static func error(_ code: Int32, message: String?) -> AppError {
        let upstream = UpstreamFailure(step: .query, code: name(of: code), message: message)
        func made(_ kind: ErrorCode, _ detail: String, hint: String? = nil) -> AppError {
            AppError(kind, detail, hint: hint, upstream: upstream)
        }
        switch code & 0xFF {
        case SQLITE_CONSTRAINT: return made(.queryConflict, conflict(code >> 8))
        case SQLITE_MISMATCH, SQLITE_TOOBIG, SQLITE_RANGE:
            return made(.queryInput, "A value does not fit where it is used.")
        case SQLITE_AUTH, SQLITE_PERM: return made(.queryDenied, "The query does something that is not allowed.")
        case SQLITE_READONLY: return made(.queryDenied, "The datasource is read only.")
        case SQLITE_BUSY, SQLITE_LOCKED:
            return made(.queryFailed, "Another program is writing to the file.", hint: "Try again in a moment.")
        case SQLITE_INTERRUPT: return .queryCancelled
        case SQLITE_NOMEM, SQLITE_FULL: return made(.queryFailed, "SQLite ran out of room.")
        case SQLITE_IOERR, SQLITE_CORRUPT, SQLITE_NOTADB, SQLITE_CANTOPEN:
            return made(.queryFailed, "The database file can't be read.")
        default: return made(.queryFailed, "SQLite refused the query.")
        }
    }

    /// - Parameter kind: The upper part of an extended result code.
    private static func conflict(_ kind: Int32) -> String {
        switch kind {
        case 1: "A value breaks a rule of the table."
        case 3: "The entry refers to one that is missing, or another one refers to it."
        case 5: "A field that is required is empty."
        case 6, 8: "There is already an entry with these values."
        default: "The change breaks a rule of the database."
        }
    }

    /// After these the connection is not used again.
    static func isFatal(_ error: AppError) -> Bool {
        guard let code = error.upstream?.code else { return false }
        return ["SQLITE_IOERR", "SQLITE_CORRUPT", "SQLITE_NOTADB", "SQLITE_CANTOPEN", "SQLITE_NOMEM"].contains {
            code.hasPrefix($0)
        }
    }

    /// The name of a result code, such as `SQLITE_CONSTRAINT_UNIQUE`.
    static func name(of code: Int32) -> String {
        names[code] ?? names[code & 0xFF] ?? "SQLITE_\(code)"
    }

    private static let names: [Int32: String] = [
        SQLITE_ERROR: "SQLITE_ERROR", SQLITE_PERM: "SQLITE_PERM", SQLITE_BUSY: "SQLITE_BUSY",
        SQLITE_LOCKED: "SQLITE_LOCKED", SQLITE_NOMEM: "SQLITE_NOMEM", SQLITE_READONLY: "SQLITE_READONLY",
        SQLITE_INTERRUPT: "SQLITE_INTERRUPT", SQLITE_IOERR: "SQLITE_IOERR", SQLITE_CORRUPT: "SQLITE_CORRUPT",
        SQLITE_FULL: "SQLITE_FULL", SQLITE_CANTOPEN: "SQLITE_CANTOPEN", SQLITE_SCHEMA: "SQLITE_SCHEMA",
        SQLITE_TOOBIG: "SQLITE_TOOBIG", SQLITE_CONSTRAINT: "SQLITE_CONSTRAINT", SQLITE_MISMATCH: "SQLITE_MISMATCH",
        SQLITE_AUTH: "SQLITE_AUTH", SQLITE_RANGE: "SQLITE_RANGE", SQLITE_NOTADB: "SQLITE_NOTADB",
        SQLITE_CONSTRAINT | 1 << 8: "SQLITE_CONSTRAINT_CHECK",
        SQLITE_CONSTRAINT | 3 << 8: "SQLITE_CONSTRAINT_FOREIGNKEY",
        SQLITE_CONSTRAINT | 5 << 8: "SQLITE_CONSTRAINT_NOTNULL",
        SQLITE_CONSTRAINT | 6 << 8: "SQLITE_CONSTRAINT_PRIMARYKEY",
        SQLITE_CONSTRAINT | 7 << 8: "SQLITE_CONSTRAINT_TRIGGER",
        SQLITE_CONSTRAINT | 8 << 8: "SQLITE_CONSTRAINT_UNIQUE",
    ]
}
