import Domain

/// A text with its bindings replaced by a byte that UTF-8 never holds.
struct MarkedText {
    /// Stands for a slot in ``bytes``.
    static let marker: UInt8 = 0xFF

    let bytes: [UInt8]
    let expressions: [String]

    /// Takes segments instead of a text, for a part of a text that was split already.
    init(_ segments: [BindingTokenizer.Segment]) {
        var bytes: [UInt8] = []
        var expressions: [String] = []
        for segment in segments {
            switch segment {
            case .literal(let literal): bytes.append(contentsOf: literal.utf8)
            case .expression(let expression):
                bytes.append(Self.marker)
                expressions.append(expression)
            }
        }
        self.bytes = bytes
        self.expressions = expressions
    }

    init(_ text: String) { self.init(BindingTokenizer.split(text)) }

    /// The text of a range without slots.
    func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}

extension MarkedText {
    init(bytes: [UInt8], expressions: [String]) {
        self.bytes = bytes
        self.expressions = expressions
    }

    /// Literals and slots in order; each slot takes values of `kind`.
    func pieces(_ kind: SlotKind, _ slots: inout SlotTable) -> [TextPiece] {
        var pieces: [TextPiece] = []
        var start = 0
        var next = 0
        for (place, byte) in bytes.enumerated() where byte == Self.marker {
            if place > start { pieces.append(.literal(text(start..<place))) }
            pieces.append(.slot(slots.slot(expressions[next], kind)))
            next += 1
            start = place + 1
        }
        if start < bytes.count { pieces.append(.literal(text(start..<bytes.count))) }
        return pieces
    }

    /// The part of the text in `range`.
    func part(_ range: Range<Int>) -> MarkedText {
        let before = bytes[..<range.lowerBound].count { $0 == Self.marker }
        let inside = bytes[range].count { $0 == Self.marker }
        return MarkedText(
            bytes: Array(bytes[range]), expressions: Array(expressions[before..<(before + inside)]))
    }

    /// Without white space at both ends.
    var trimmed: MarkedText {
        let start = bytes.firstIndex { !BindingTokenizer.isSpace($0) } ?? bytes.count
        let end = bytes.lastIndex { !BindingTokenizer.isSpace($0) }.map { $0 + 1 } ?? start
        return part(start..<max(start, end))
    }

    var hasSlots: Bool { !expressions.isEmpty }
    var isEmpty: Bool { bytes.isEmpty }

    /// The expression, where the text is one slot and nothing else.
    var soleExpression: String? { bytes == [Self.marker] ? expressions.first : nil }
}
