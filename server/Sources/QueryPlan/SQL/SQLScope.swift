import Domain

/// Follows the clauses and brackets of a statement, to tell what a slot at this place stands for.
struct SQLScope {
    enum Clause { case other, into, from, values, set, limit, order, group }
    enum Role: Equatable {
        case statement
        /// `( … )` that only groups.
        case group
        /// A row of VALUES.
        case row
        /// The columns of `INSERT INTO t ( … )`.
        case columns
        /// `ANY ( … )`, `ALL ( … )`, `SOME ( … )`
        case quantified
        case cast
        case function(String)
    }
    private struct Frame {
        var clause: Clause
        let role: Role
    }
    /// The last token that was no blank: a word in lower case, or one byte.
    enum Previous: Equatable {
        case none
        case word(String)
        case symbol(UInt8)
        case other
    }

    private var frames = [Frame(clause: .other, role: .statement)]
    private(set) var previous = Previous.none
    private var beforePrevious = Previous.none

    var depth: Int { frames.count - 1 }
    var clause: Clause { frames[frames.count - 1].clause }
    var role: Role { frames[frames.count - 1].role }

    /// Takes note of a token that is no blank.
    mutating func pass(_ token: SQLToken, in source: MarkedText) {
        let current: Previous
        switch token.kind {
        case .space, .lineComment, .blockComment: return
        case .word:
            let word = source.text(token.range).lowercased()
            if previous != .symbol(UInt8(ascii: ".")) { enter(word) }
            current = .word(word)
        case .symbol(let byte):
            if byte == UInt8(ascii: "(") { open() }
            if byte == UInt8(ascii: ")"), frames.count > 1 { frames.removeLast() }
            current = .symbol(byte)
        default: current = .other
        }
        beforePrevious = previous
        previous = current
    }

    /// Takes note of something written in place of tokens, such as a placeholder.
    mutating func passValue() {
        beforePrevious = previous
        previous = .other
    }

    private mutating func enter(_ word: String) {
        let clause: Clause
        switch word {
        case "from", "join", "table": clause = .from
        case "update":
            if previous == .word("for") || previous == .word("do") { return }
            clause = .from
        case "into": clause = .into
        case "values": clause = .values
        case "set": clause = .set
        case "limit", "offset", "fetch": clause = .limit
        case "order": clause = .order
        case "group": clause = .group
        case "select", "where", "on", "having", "returning", "using", "union", "intersect", "except", "window",
            "when", "insert", "delete", "with", "for", "partition":
            clause = .other
        default: return
        }
        frames[frames.count - 1].clause = clause
    }

    private mutating func open() {
        let parent = clause
        let role: Role
        switch previous {
        case .word("any"), .word("all"), .word("some"): role = .quantified
        case .word("cast"): role = .cast
        case .word("values"): role = .row
        case .word(let word) where !SQLWords.keywords.contains(word):
            role = parent == .into ? .columns : .function(word)
        case .other where parent == .into: role = .columns
        case .symbol(UInt8(ascii: ",")) where parent == .values: role = .row
        default: role = .group
        }
        let clause: Clause = role == .group && parent != .from && parent != .into ? parent : .other
        frames.append(Frame(clause: clause, role: role))
    }
}
