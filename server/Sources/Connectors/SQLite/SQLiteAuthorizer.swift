import GRDBSQLite

/// What statements may do at all. SQLite asks while it compiles them.
enum SQLiteAuthorizer {
    static func decide(_ action: Int32, _ first: UnsafePointer<CChar>?, _ second: UnsafePointer<CChar>?) -> Int32 {
        switch action {
        case SQLITE_ATTACH, SQLITE_DETACH: return SQLITE_DENY
        case SQLITE_PRAGMA:
            let name = text(first)
            return (second == nil ? readablePragmas : describingPragmas).contains(name) ? SQLITE_OK : SQLITE_DENY
        case SQLITE_FUNCTION: return deniedFunctions.contains(text(second)) ? SQLITE_DENY : SQLITE_OK
        case SQLITE_CREATE_VTABLE, SQLITE_DROP_VTABLE: return modules.contains(text(second)) ? SQLITE_OK : SQLITE_DENY
        case SQLITE_READ, SQLITE_UPDATE, SQLITE_INSERT, SQLITE_DELETE:
            return deniedTables.contains(text(first)) ? SQLITE_DENY : SQLITE_OK
        default: return SQLITE_OK
        }
    }

    private static func text(_ pointer: UnsafePointer<CChar>?) -> String {
        pointer.flatMap { String(validatingCString: $0) }?.lowercased() ?? ""
    }

    /// Without an argument they only tell something, and not where the file is.
    private static let readablePragmas: Set<String> = describingPragmas.union([
        "user_version", "application_id", "schema_version", "data_version", "encoding", "page_count", "page_size",
        "freelist_count", "foreign_keys", "collation_list", "function_list", "module_list", "compile_options",
    ])
    /// Their argument names a table or an index, or bounds the answer.
    private static let describingPragmas: Set<String> = [
        "table_info", "table_xinfo", "table_list", "index_list", "index_info", "index_xinfo", "foreign_key_list",
        "foreign_key_check", "quick_check", "integrity_check",
    ]
    private static let deniedFunctions: Set<String> = [
        "load_extension", "readfile", "writefile", "edit", "fts3_tokenizer", "sqlite_log",
    ]
    private static let modules: Set<String> = ["fts3", "fts4", "fts5", "rtree"]
    private static let deniedTables: Set<String> = ["sqlite_dbpage"]
}
