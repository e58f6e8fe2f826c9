/// What CommandComplete says: `INSERT 0 5`, `UPDATE 3`, `SET`.
struct CommandTag {
    private let words: [Substring]

    init(_ text: String) { words = text.split(separator: " ") }

    /// 0 where the command does not count.
    var affectedRows: Int { words.last.flatMap { Int($0) } ?? 0 }

    /// Leaves nothing behind on the connection, and a rollback undoes it.
    var isPlain: Bool {
        switch words.first {
        case "SELECT", "INSERT", "UPDATE", "DELETE", "MERGE", "EXPLAIN", "SHOW", "VALUES", "FETCH": true
        default: false
        }
    }

    /// What a rollback of the transaction takes back, the connection's settings among it. Calls and DO blocks may
    /// have committed a part; databases and indexes may be made outside of transactions.
    var isUndoneByRollback: Bool {
        if isPlain { return true }
        switch words.first {
        case "ALTER", "CREATE", "DROP":
            return !["DATABASE", "INDEX", "SUBSCRIPTION", "SYSTEM", "TABLESPACE"].contains(words.dropFirst().first)
        case "COMMENT", "GRANT", "LOCK", "RESET", "REVOKE", "SET", "TRUNCATE": return true
        default: return false
        }
    }

    var isTransactionControl: Bool {
        switch words.first {
        case "BEGIN", "START", "COMMIT", "ROLLBACK", "SAVEPOINT", "RELEASE": true
        default: false
        }
    }
}
