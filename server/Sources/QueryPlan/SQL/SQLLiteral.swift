import Domain

/// Reads the inside of a quoted literal: what its escapes mean, and where its slots are.
enum SQLLiteral {
    /// The pieces of a literal, or `nil` if an escape in it has no meaning.
    ///
    /// - Parameter slot: Gives the id for the next slot of the literal.
    static func pieces(
        of token: SQLToken, in source: MarkedText, slot: (Int) -> String
    ) -> [TextPiece]? {
        guard let content = content(of: token, in: source) else { return nil }
        var pieces: [TextPiece] = []
        var literal: [UInt8] = []
        var nextSlot = token.slots.lowerBound
        var place = content.lowerBound
        let quote = source.bytes[content.lowerBound - 1]
        while place < content.upperBound {
            let byte = source.bytes[place]
            if byte == MarkedText.marker {
                if !literal.isEmpty { pieces.append(.literal(String(decoding: literal, as: UTF8.self))) }
                literal = []
                pieces.append(.slot(slot(nextSlot)))
                nextSlot += 1
                place += 1
            } else if byte == quote {
                literal.append(quote)
                place += 2
            } else if byte == UInt8(ascii: "\\"), token.kind == .string(.escape) {
                guard let next = escape(at: place, in: source.bytes[..<content.upperBound], into: &literal) else {
                    return nil
                }
                place = next
            } else if byte == UInt8(ascii: "\\"), token.kind == .string(.unicode) {
                guard let next = unicodeEscape(at: place, in: source.bytes[..<content.upperBound], into: &literal)
                else { return nil }
                place = next
            } else {
                literal.append(byte)
                place += 1
            }
        }
        if !literal.isEmpty { pieces.append(.literal(String(decoding: literal, as: UTF8.self))) }
        return pieces
    }

    /// The bytes between the quotes; `nil` when the literal is not closed.
    static func content(of token: SQLToken, in source: MarkedText) -> Range<Int>? {
        let bytes = source.bytes
        guard let open = token.range.first(where: { Self.isQuote(bytes[$0]) }), token.range.upperBound - 1 > open else {
            return nil
        }
        let close = token.range.upperBound - 1
        let expected = bytes[open] == UInt8(ascii: "[") ? UInt8(ascii: "]") : bytes[open]
        guard bytes[close] == expected else { return nil }
        return (open + 1)..<close
    }

    private static func isQuote(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "`")
            || byte == UInt8(ascii: "[")
    }

    /// A backslash escape of `E'…'` (PostgreSQL, table 4.1). Returns the offset after it.
    private static func escape(at place: Int, in bytes: ArraySlice<UInt8>, into text: inout [UInt8]) -> Int? {
        guard place + 1 < bytes.endIndex else { return nil }
        let letter = bytes[place + 1]
        switch letter {
        case UInt8(ascii: "b"): text.append(0x08)
        case UInt8(ascii: "f"): text.append(0x0C)
        case UInt8(ascii: "n"): text.append(0x0A)
        case UInt8(ascii: "r"): text.append(0x0D)
        case UInt8(ascii: "t"): text.append(0x09)
        case UInt8(ascii: "u"): return scalar(at: place + 2, digits: 4, in: bytes, into: &text)
        case UInt8(ascii: "U"): return scalar(at: place + 2, digits: 8, in: bytes, into: &text)
        case UInt8(ascii: "x"):
            let digits = bytes[(place + 2)...].prefix(2).prefix { hex($0) != nil }
            guard let value = number(digits, radix: 16), value < 0x80 else { return nil }
            text.append(UInt8(value))
            return digits.endIndex
        case UInt8(ascii: "0")...UInt8(ascii: "7"):
            let digits = bytes[(place + 1)...].prefix(3).prefix { (UInt8(ascii: "0")...UInt8(ascii: "7")).contains($0) }
            guard let value = number(digits, radix: 8), (1..<0x80).contains(value) else { return nil }
            text.append(UInt8(value))
            return digits.endIndex
        case MarkedText.marker: return nil
        default: text.append(letter)
        }
        return place + 2
    }

    /// `\XXXX`, `\+XXXXXX` or `\\` of `U&'…'`.
    private static func unicodeEscape(at place: Int, in bytes: ArraySlice<UInt8>, into text: inout [UInt8]) -> Int? {
        guard place + 1 < bytes.endIndex else { return nil }
        switch bytes[place + 1] {
        case UInt8(ascii: "\\"):
            text.append(UInt8(ascii: "\\"))
            return place + 2
        case UInt8(ascii: "+"): return scalar(at: place + 2, digits: 6, in: bytes, into: &text)
        default: return scalar(at: place + 1, digits: 4, in: bytes, into: &text)
        }
    }

    private static func scalar(
        at place: Int, digits: Int, in bytes: ArraySlice<UInt8>, into text: inout [UInt8]
    ) -> Int? {
        guard place + digits <= bytes.endIndex,
            let value = number(bytes[place..<(place + digits)], radix: 16), value > 0,
            let scalar = Unicode.Scalar(UInt32(value)), let encoded = UTF8.encode(scalar)
        else { return nil }
        text.append(contentsOf: encoded)
        return place + digits
    }

    private static func number(_ digits: ArraySlice<UInt8>, radix: Int) -> Int? {
        guard !digits.isEmpty else { return nil }
        return Int(String(decoding: digits, as: UTF8.self), radix: radix).flatMap { $0 <= 0x10FFFF ? $0 : nil }
    }

    private static func hex(_ byte: UInt8) -> Int? { Character(Unicode.Scalar(byte)).hexDigitValue }
}
