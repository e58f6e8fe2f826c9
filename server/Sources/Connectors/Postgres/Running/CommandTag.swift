/// What CommandComplete says: `INSERT 0 5`, `UPDATE 3`, `SET`.
struct CommandTag {
    private let words: [Substring]

    init(_ text: String) { words = text.split(separator: " ") }

    /// 0 where the command does not count.
    var affectedRows: Int { words.last.flatMap { Int($0) } ?? 0 }

    /// Undone by a rollback, leaves nothing behind on the connection.
    var isPlain: Bool {
        switch words.first {
        case "SELECT", "INSERT", "UPDATE", "DELETE", "MERGE", "EXPLAIN", "SHOW", "VALUES", "FETCH": true
        default: false
        }
    }

    var isTransactionControl: Bool {
        switch words.first {
        case "BEGIN", "START", "COMMIT", "ROLLBACK", "SAVEPOINT", "RELEASE": true
        default: false
        }
    }
}
