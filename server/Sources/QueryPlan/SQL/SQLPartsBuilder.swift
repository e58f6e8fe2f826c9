import Domain

/// Collects the parts of a statement, joining neighbouring texts.
struct SQLPartsBuilder {
    private(set) var parts: [SQLPart] = []
    private var text = ""
    private var endsInName = false

    mutating func append(_ piece: String) {
        guard let last = piece.utf8.last else { return }
        text += piece
        endsInName = SQLLexer.isNameByte(last) || last == UInt8(ascii: "$")
    }

    /// Adds a part that becomes a placeholder or a value; a name before it is kept apart from it.
    mutating func append(_ part: SQLPart) {
        if endsInName { text += " " }
        flush()
        parts.append(part)
        endsInName = true
    }

    /// A name or number that follows a placeholder is kept apart from it.
    mutating func separate(before byte: UInt8?) {
        guard endsInName, text.isEmpty, let byte, SQLLexer.isNameByte(byte) || byte == UInt8(ascii: "$") else { return }
        text = " "
        endsInName = false
    }

    /// Adds a part in raw text, where nothing may be put between.
    mutating func appendRaw(_ part: SQLPart) {
        flush()
        parts.append(part)
        endsInName = false
    }

    mutating func finish() -> [SQLPart] {
        flush()
        return parts
    }

    private mutating func flush() {
        if !text.isEmpty { parts.append(.text(text)) }
        text = ""
    }
}

/// Writes placeholders by a dialect's rules: `$1` for PostgreSQL, `?1` for SQLite.
enum SQLPlaceholder {
    static func text(_ number: Int, _ dialect: SQLTemplate.Dialect) -> String {
        switch dialect {
        case .postgres: "$\(number)"
        case .sqlite: "?\(number)"
        }
    }

    /// The text of parts that no value changes; `nil` if one of them is a list or raw.
    static func constantText(of parts: [SQLPart], _ dialect: SQLTemplate.Dialect) -> String? {
        var text = ""
        var number = 0
        for part in parts {
            switch part {
            case .text(let piece): text += piece
            case .value, .joined, .array, .json, .document:
                number += 1
                text += Self.text(number, dialect)
            case .list, .raw: return nil
            }
        }
        return text
    }
}
