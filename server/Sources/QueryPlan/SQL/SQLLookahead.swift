import Domain

/// Looks at the tokens after a place without consuming them.
struct SQLLookahead {
    let tokens: ArraySlice<SQLToken>
    let source: MarkedText

    /// The next place from `start` on that holds no blank.
    func significant(from start: Int) -> Int? {
        var place = start
        while place < tokens.endIndex {
            if !tokens[place].isBlank { return place }
            place += 1
        }
        return nil
    }

    func word(at place: Int) -> String? {
        guard place < tokens.endIndex, tokens[place].kind == .word else { return nil }
        return source.text(tokens[place].range).lowercased()
    }

    private func isSymbol(_ byte: Unicode.Scalar, at place: Int?) -> Bool {
        guard let place, place < tokens.endIndex else { return false }
        return tokens[place].kind == .symbol(UInt8(ascii: byte))
    }

    /// `IN ({{x}})`, `IN {{x}}` or `NOT IN …` from `start` on, quotes around the binding allowed.
    func list(at start: Int) -> (slot: Int, isNegated: Bool, end: Int)? {
        var place = start
        var isNegated = false
        if word(at: place) == "not" {
            isNegated = true
            guard let next = significant(from: place + 1) else { return nil }
            place = next
        }
        guard word(at: place) == "in", var inner = significant(from: place + 1) else { return nil }
        let isOpen = isSymbol("(", at: inner)
        if isOpen {
            guard let next = significant(from: inner + 1) else { return nil }
            inner = next
        }
        guard let slot = soleSlot(at: inner) else { return nil }
        guard isOpen else { return (slot, isNegated, inner + 1) }
        guard let close = significant(from: inner + 1), isSymbol(")", at: close) else { return nil }
        return (slot, isNegated, close + 1)
    }

    /// The slot that is all of the token: bare, or alone between quotes.
    func soleSlot(at place: Int) -> Int? {
        let token = tokens[place]
        switch token.kind {
        case .slot: return token.slots.lowerBound
        case .string(.bits), .quotedName(close: UInt8(ascii: "]")): return nil
        case .string, .quotedName:
            guard token.slots.count == 1, let content = SQLLiteral.content(of: token, in: source), content.count == 1
            else { return nil }
            return token.slots.lowerBound
        default: return nil
        }
    }

    /// The cast that follows: `::type`, or `AS type` where the bracket belongs to CAST.
    func cast(after place: Int, inCast: Bool) -> SQLCast? {
        guard var next = significant(from: place + 1) else { return nil }
        if inCast {
            guard word(at: next) == "as", let type = significant(from: next + 1) else { return nil }
            next = type
        } else {
            guard isSymbol(":", at: next), isSymbol(":", at: next + 1), let type = significant(from: next + 2) else {
                return nil
            }
            next = type
        }
        guard let type = word(at: next) else { return nil }
        var after = next + 1
        while let place = significant(from: after), word(at: place).map(Self.typeWords.contains) ?? false {
            after = place + 1
        }
        if let open = significant(from: after), isSymbol("(", at: open) {
            while after < tokens.endIndex, !isSymbol(")", at: after) { after += 1 }
            after += 1
        }
        let isArray =
            significant(from: after).map { isSymbol("[", at: $0) || word(at: $0) == "array" } ?? false
        return SQLCast(type: type, isArray: isArray)
    }

    private static let typeWords: Set<String> = ["varying", "precision", "with", "without", "time", "zone"]

    /// A type in front of a literal with slots, such as `INTERVAL '{{n}} days'` (PostgreSQL).
    func typedLiteral(at start: Int) -> (type: String, literal: Int, unit: String?, end: Int)? {
        guard let first = word(at: start), SQLWords.literalTypes.contains(first) else { return nil }
        var type = first
        var place = start + 1
        while let next = significant(from: place), let word = word(at: next), Self.typeWords.contains(word) {
            type += " " + word
            place = next + 1
        }
        guard let literal = significant(from: place), case .string(let style) = tokens[literal].kind, style != .bits,
            !tokens[literal].slots.isEmpty
        else { return nil }
        if first == "interval", let next = significant(from: literal + 1), let unit = word(at: next),
            SQLWords.intervalUnits.contains(unit)
        {
            return (type, literal, unit, next + 1)
        }
        return (type, literal, nil, literal + 1)
    }
}
