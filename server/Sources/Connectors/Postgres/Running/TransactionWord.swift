/// Finds statements that would end a transaction or change what it may do.
enum TransactionWord {
    private static let words: Set<String> = [
        "abort", "begin", "commit", "end", "prepare", "reset", "rollback", "savepoint", "release", "set", "start",
        "discard",
    ]

    /// Looks at the first word after white space, comments and semicolons.
    static func opens(_ text: String) -> Bool {
        var rest = Substring(text).utf8
        while let byte = rest.first {
            if byte == UInt8(ascii: ";") || byte <= 0x20 {
                rest = rest.dropFirst()
            } else if rest.starts(with: "--".utf8) {
                rest = rest.drop { $0 != 0x0A && $0 != 0x0D }
            } else if rest.starts(with: "/*".utf8) {
                rest = afterComment(rest)
            } else {
                break
            }
        }
        let word = rest.prefix { ($0 | 0x20) &- 0x61 < 26 }
        return words.contains(String(Substring(word)).lowercased())
    }

    /// Comments nest in PostgreSQL.
    private static func afterComment(_ text: Substring.UTF8View) -> Substring.UTF8View {
        var rest = text
        var depth = 0
        while !rest.isEmpty {
            if rest.starts(with: "/*".utf8) {
                depth += 1
                rest = rest.dropFirst(2)
            } else if rest.starts(with: "*/".utf8) {
                depth -= 1
                rest = rest.dropFirst(2)
                if depth == 0 { return rest }
            } else {
                rest = rest.dropFirst()
            }
        }
        return rest
    }
}
