import Domain

/// Cuts an SQL text into tokens by the rules of a dialect. It never fails: what is not closed runs to the end.
///
/// PostgreSQL: documentation chapter 4.1, with `standard_conforming_strings` on. SQLite: `tokenize.c` as documented
/// in "SQL Language Expressions" and "SQLite Keywords".
struct SQLLexer {
    private let bytes: [UInt8]
    private let dialect: SQLTemplate.Dialect
    private var position = 0
    private var slotsSeen = 0

    static func tokens(of source: MarkedText, dialect: SQLTemplate.Dialect) -> [SQLToken] {
        var lexer = SQLLexer(bytes: source.bytes, dialect: dialect)
        var tokens: [SQLToken] = []
        while lexer.position < lexer.bytes.count { tokens.append(lexer.next()) }
        return tokens
    }

    private init(bytes: [UInt8], dialect: SQLTemplate.Dialect) {
        self.bytes = bytes
        self.dialect = dialect
    }

    private mutating func next() -> SQLToken {
        let start = position
        let kind = advance()
        let firstSlot = slotsSeen
        slotsSeen += bytes[start..<position].count { $0 == MarkedText.marker }
        return SQLToken(kind: kind, range: start..<position, slots: firstSlot..<slotsSeen)
    }

    private func byte(at offset: Int) -> UInt8 {
        position + offset < bytes.count ? bytes[position + offset] : 0
    }

    private mutating func advance() -> SQLToken.Kind {
        let byte = bytes[position]
        switch byte {
        case MarkedText.marker:
            position += 1
            return .slot
        case _ where BindingTokenizer.isSpace(byte):
            while position < bytes.count, BindingTokenizer.isSpace(bytes[position]) { position += 1 }
            return .space
        case UInt8(ascii: "-") where self.byte(at: 1) == UInt8(ascii: "-"):
            while position < bytes.count, bytes[position] != 0x0A, bytes[position] != 0x0D || dialect == .sqlite {
                position += 1
            }
            return .lineComment
        case UInt8(ascii: "/") where self.byte(at: 1) == UInt8(ascii: "*"):
            blockComment()
            return .blockComment
        case UInt8(ascii: "'"):
            string(backslash: false)
            return .string(.plain)
        case UInt8(ascii: "\""):
            quotedName(close: byte)
            return .quotedName(close: byte)
        case UInt8(ascii: "`") where dialect == .sqlite:
            quotedName(close: byte)
            return .quotedName(close: byte)
        case UInt8(ascii: "[") where dialect == .sqlite:
            while position < bytes.count, bytes[position] != UInt8(ascii: "]") { position += 1 }
            position = min(position + 1, bytes.count)
            return .quotedName(close: UInt8(ascii: "]"))
        case UInt8(ascii: "$") where dialect == .postgres:
            if dollarQuoted() { return .dollarQuoted }
            position += 1
            return .symbol(byte)
        case _ where Self.isNameByte(byte): return word()
        default:
            position += 1
            return .symbol(byte)
        }
    }

    static func isNameByte(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) || isDigit(byte)
            || byte == UInt8(ascii: "_") || (byte >= 0x80 && byte != MarkedText.marker)
    }

    static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

    /// A name, keyword or number, or the string that a prefix such as `E` opens.
    private mutating func word() -> SQLToken.Kind {
        let start = position
        while position < bytes.count,
            Self.isNameByte(bytes[position]) || (bytes[position] == UInt8(ascii: "$") && position > start)
        {
            position += 1
        }
        let following = byte(at: 0)
        guard position - start == 1 else { return .word }
        let prefix = bytes[start] | 0x20
        if following == UInt8(ascii: "'") {
            switch (dialect, prefix) {
            case (.postgres, UInt8(ascii: "e")):
                string(backslash: true)
                return .string(.escape)
            case (.postgres, UInt8(ascii: "b")), (_, UInt8(ascii: "x")):
                string(backslash: false)
                return .string(.bits)
            case (.postgres, UInt8(ascii: "n")):
                string(backslash: false)
                return .string(.plain)
            default: return .word
            }
        }
        if dialect == .postgres, prefix == UInt8(ascii: "u"), following == UInt8(ascii: "&") {
            if byte(at: 1) == UInt8(ascii: "'") {
                position += 1
                string(backslash: false)
                return .string(.unicode)
            }
            if byte(at: 1) == UInt8(ascii: "\"") {
                position += 1
                quotedName(close: UInt8(ascii: "\""))
                return .quotedName(close: UInt8(ascii: "\""))
            }
        }
        return .word
    }

    private mutating func string(backslash: Bool) {
        position += 1
        while position < bytes.count {
            if bytes[position] == UInt8(ascii: "\\"), backslash {
                position += 2
            } else if bytes[position] != UInt8(ascii: "'") {
                position += 1
            } else if byte(at: 1) == UInt8(ascii: "'") {
                position += 2
            } else {
                position += 1
                return
            }
        }
        position = min(position, bytes.count)
    }

    private mutating func quotedName(close: UInt8) {
        position += 1
        while position < bytes.count {
            if bytes[position] != close {
                position += 1
            } else if byte(at: 1) == close {
                position += 2
            } else {
                position += 1
                return
            }
        }
    }

    /// PostgreSQL's comments nest, SQLite's do not.
    private mutating func blockComment() {
        var depth = 0
        while position < bytes.count {
            if bytes[position] == UInt8(ascii: "/"), byte(at: 1) == UInt8(ascii: "*"),
                dialect == .postgres || depth == 0
            {
                depth += 1
                position += 2
            } else if bytes[position] == UInt8(ascii: "*"), byte(at: 1) == UInt8(ascii: "/") {
                depth -= 1
                position += 2
                if depth == 0 { return }
            } else {
                position += 1
            }
        }
        position = min(position, bytes.count)
    }

    /// `false`, without moving, when no dollar quote starts here; `$1` is none.
    private mutating func dollarQuoted() -> Bool {
        var end = position + 1
        while end < bytes.count, Self.isNameByte(bytes[end]) { end += 1 }
        guard end < bytes.count, bytes[end] == UInt8(ascii: "$"), !Self.isDigit(byte(at: 1)) else { return false }
        let tag = bytes[position...end]
        var place = end + 1
        while place < bytes.count {
            if bytes[place] == UInt8(ascii: "$"), bytes[place...].starts(with: tag) {
                position = place + tag.count
                return true
            }
            place += 1
        }
        position = bytes.count
        return true
    }
}
