import Domain

/// Cuts tokens into statements at `;`, and says what a statement does.
enum SQLSplitter {
    /// Statements in order, without those that hold nothing but blanks. `;` inside brackets or the body of a
    /// trigger or routine does not end a statement.
    static func statements(_ tokens: [SQLToken], in source: MarkedText) -> [ArraySlice<SQLToken>] {
        var statements: [ArraySlice<SQLToken>] = []
        var start = 0
        var brackets = 0
        var blocks = 0
        var words: [String] = []
        for (place, token) in tokens.enumerated() {
            switch token.kind {
            case .word:
                let word = source.text(token.range).lowercased()
                if words.count < 8 { words.append(word) }
                guard words.first == "create", !words.isDisjoint(with: ["trigger", "function", "procedure"]) else {
                    continue
                }
                if word == "begin" || (word == "case" && blocks > 0) { blocks += 1 }
                if word == "end", blocks > 0 { blocks -= 1 }
            case .symbol(UInt8(ascii: "(")): brackets += 1
            case .symbol(UInt8(ascii: ")")): brackets = max(0, brackets - 1)
            case .symbol(UInt8(ascii: ";")) where brackets == 0 && blocks == 0:
                append(tokens[start..<place], to: &statements)
                start = place + 1
                words = []
            default: break
            }
        }
        append(tokens[start...], to: &statements)
        return statements
    }

    private static func append(_ statement: ArraySlice<SQLToken>, to statements: inout [ArraySlice<SQLToken>]) {
        var statement = statement
        while let first = statement.first, first.kind == .space { statement.removeFirst() }
        while let last = statement.last, last.kind == .space { statement.removeLast() }
        if statement.contains(where: { !$0.isBlank }) { statements.append(statement) }
    }

    private static let changing: Set<String> = [
        "insert", "update", "delete", "merge", "into", "truncate", "drop", "alter", "create", "call", "do", "copy",
        "lock", "share", "nextval", "setval",
    ]

    /// Reads only, as far as the text shows: starts like a query, holds no word that changes data or locks rows,
    /// and calls no function that is not known to be harmless.
    static func isReadOnly(
        _ statement: ArraySlice<SQLToken>, in source: MarkedText, dialect: SQLTemplate.Dialect
    ) -> Bool {
        var words: [String] = []
        var called: [String] = []
        var isQualified = false
        var last: SQLToken.Kind?
        for token in statement where !token.isBlank {
            if token.kind == .word { words.append(source.text(token.range).lowercased()) }
            if token.kind == .symbol(UInt8(ascii: "(")), case .word = last, let word = words.last {
                called.append(isQualified ? "." : word)
            }
            if token.kind == .symbol(UInt8(ascii: "(")), case .quotedName = last { called.append(".") }
            if token.kind == .word { isQualified = last == .symbol(UInt8(ascii: ".")) }
            last = token.kind
        }
        guard let first = words.first, words.allSatisfy({ !changing.contains($0) }) else { return false }
        switch first {
        case "select", "values", "show", "table", "with": break
        case "explain": if words.contains("analyze") || words.contains("analyse") { return false }
        default: return false
        }
        if dialect == .sqlite { return !words.contains("load_extension") }
        return called.allSatisfy { name in
            SQLWords.readingFunctions.contains(name) || SQLWords.scalarFunctions.contains(name)
                || SQLWords.keywords.contains(name) || SQLWords.anyTypeFunctions.contains(name)
        }
    }
}

extension Array where Element: Hashable {
    fileprivate func isDisjoint(with other: Set<Element>) -> Bool { other.isDisjoint(with: self) }
}
