import Domain

/// Cuts a written query string into fields.
enum QueryStringCompiler {
    /// `a=1&b={{x}}`. A slot that is a whole field, or whose expression writes `?` or `&` itself, holds a whole query
    /// string and becomes a field without a value.
    static func fields(_ text: MarkedText, isEncoded: Bool, _ slots: inout SlotTable) -> [HTTPField] {
        var fields: [HTTPField] = []
        var start = 0
        for end in text.bytes.indices.filter({ text.bytes[$0] == UInt8(ascii: "&") }) + [text.bytes.count] {
            fields += field(text.part(start..<end), isEncoded: isEncoded, &slots)
            start = end + 1
        }
        return fields
    }

    private static func field(_ text: MarkedText, isEncoded: Bool, _ slots: inout SlotTable) -> [HTTPField] {
        guard !text.isEmpty else { return [] }
        var text = text
        var trailing: [HTTPField] = []
        while let expression = text.expressions.last, text.bytes.last == MarkedText.marker,
            text.bytes.count == 1 || writesQuery(expression)
        {
            trailing.insert(HTTPField(name: [.slot(slots.slot(expression, .scalar))], value: []), at: 0)
            text = text.part(0..<(text.bytes.count - 1))
        }
        guard !text.isEmpty else { return trailing }
        let equals = text.bytes.firstIndex(of: UInt8(ascii: "="))
        let name = text.part(0..<(equals ?? text.bytes.count))
        let value = equals.map { text.part(($0 + 1)..<text.bytes.count) }
        let field = HTTPField(
            name: decoded(name.pieces(.scalar, &slots), isEncoded),
            value: decoded(value?.pieces(.json, &slots) ?? [], isEncoded))
        return [field] + trailing
    }

    /// The expression has a text that begins with `?` or `&`: it makes a piece of a query string.
    static func writesQuery(_ expression: String) -> Bool {
        var previous: UInt8 = 0
        for byte in expression.utf8 {
            if byte == UInt8(ascii: "?") || byte == UInt8(ascii: "&"), "\"'`".utf8.contains(previous) { return true }
            previous = byte
        }
        return false
    }

    /// Written text is percent-decoded where it will be encoded again when it is sent.
    private static func decoded(_ pieces: [TextPiece], _ isEncoded: Bool) -> [TextPiece] {
        guard isEncoded else { return pieces }
        return pieces.map { piece in
            if case .literal(let text) = piece {
                .literal(PercentCoding.decoded(text, plusIsSpace: true))
            } else {
                piece
            }
        }
    }
}
