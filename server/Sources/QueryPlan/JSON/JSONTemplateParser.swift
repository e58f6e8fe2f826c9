import Domain

/// Reads JSON with holes, as people write it: single quotes, keys without quotes, comments, trailing commas and line
/// breaks in texts are accepted.
struct JSONTemplateParser {
    /// The text is no JSON, even with holes.
    private struct Failure: Error {}
    private static let maximumDepth = 64

    private let source: MarkedText
    private var position = 0
    private var nextSlot = 0

    /// The template of a body; ``JSONTemplate/raw(_:)`` where the text does not parse.
    static func parse(_ text: String, slots: inout SlotTable) -> JSONTemplate {
        let source = MarkedText(text)
        return parse(source, &slots) ?? .raw(raw(source, &slots))
    }

    /// `nil`, without a new slot, where the text does not parse.
    static func parse(_ source: MarkedText, _ slots: inout SlotTable) -> JSONTemplate? {
        // Slots are given out by a copy, so that a failed attempt leaves none behind.
        var attempt = slots
        var parser = JSONTemplateParser(source)
        guard let template = try? parser.document(&attempt) else { return nil }
        slots = attempt
        return template
    }

    private init(_ source: MarkedText) { self.source = source }

    private mutating func document(_ slots: inout SlotTable) throws(Failure) -> JSONTemplate {
        let template = try value(depth: 0, &slots)
        try skipBlanks()
        guard position == source.bytes.count else { throw Failure() }
        return template
    }

    private mutating func value(depth: Int, _ slots: inout SlotTable) throws(Failure) -> JSONTemplate {
        guard depth < Self.maximumDepth else { throw Failure() }
        try skipBlanks()
        guard let byte = peek else { throw Failure() }
        switch byte {
        case MarkedText.marker: return .slot(takeSlot(.json, &slots))
        case UInt8(ascii: "{"): return try object(depth: depth, &slots)
        case UInt8(ascii: "["): return try array(depth: depth, &slots)
        case UInt8(ascii: "\""), UInt8(ascii: "'"):
            let content = try string()
            if content.slots.count == 1, content.bytes == [MarkedText.marker] {
                return .slot(slots.slot(source.expressions[content.slots.lowerBound], .json))
            }
            let pieces = pieces(content, &slots)
            if pieces.isEmpty { return .literal("\"\"") }
            if pieces.count == 1, case .literal(let text) = pieces[0] {
                return .literal(JSONWriter.string(.string(text)))
            }
            return .text(pieces)
        default: return .literal(try word())
        }
    }

    private mutating func object(depth: Int, _ slots: inout SlotTable) throws(Failure) -> JSONTemplate {
        position += 1
        var members: [JSONTemplateMember] = []
        var keys: Set<[TextPiece]> = []
        while true {
            try skipBlanks()
            if take("}") { return .object(members) }
            let key = try key(&slots)
            guard keys.insert(key).inserted, key != [.literal("__proto__")] else { throw Failure() }
            try skipBlanks()
            guard take(":") else { throw Failure() }
            members.append(JSONTemplateMember(key: key, value: try value(depth: depth + 1, &slots)))
            try skipBlanks()
            if take("}") { return .object(members) }
            guard take(",") else { throw Failure() }
        }
    }

    private mutating func array(depth: Int, _ slots: inout SlotTable) throws(Failure) -> JSONTemplate {
        position += 1
        var elements: [JSONTemplate] = []
        while true {
            try skipBlanks()
            if take("]") { return .array(elements) }
            elements.append(try value(depth: depth + 1, &slots))
            try skipBlanks()
            if take("]") { return .array(elements) }
            guard take(",") else { throw Failure() }
        }
    }

    private mutating func key(_ slots: inout SlotTable) throws(Failure) -> [TextPiece] {
        guard let byte = peek else { throw Failure() }
        switch byte {
        case MarkedText.marker: return [.slot(takeSlot(.scalar, &slots))]
        case UInt8(ascii: "\""), UInt8(ascii: "'"):
            let content = try string()
            return pieces(content, kind: .scalar, &slots)
        default:
            let start = position
            while let byte = peek, SQLLexer.isNameByte(byte) || byte == UInt8(ascii: "$") { position += 1 }
            guard position > start else { throw Failure() }
            return [.literal(source.text(start..<position))]
        }
    }

    /// A number, `true`, `false` or `null`, as JSON text.
    private mutating func word() throws(Failure) -> String {
        let start = position
        while let byte = peek,
            SQLLexer.isNameByte(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+")
                || byte == UInt8(ascii: ".")
        {
            position += 1
        }
        let text = source.text(start..<position)
        guard !text.isEmpty, (try? JSONParser.parse(text)) != nil else { throw Failure() }
        return text
    }

    /// The inside of a quoted text after its escapes, with markers for its slots.
    private mutating func string() throws(Failure) -> (bytes: [UInt8], slots: Range<Int>) {
        let quote = source.bytes[position]
        let firstSlot = nextSlot
        position += 1
        var content: [UInt8] = []
        while let byte = peek {
            position += 1
            switch byte {
            case quote: return (content, firstSlot..<nextSlot)
            case MarkedText.marker:
                nextSlot += 1
                content.append(byte)
            case UInt8(ascii: "\\"): try escape(into: &content)
            default: content.append(byte)
            }
        }
        throw Failure()
    }

    private mutating func escape(into content: inout [UInt8]) throws(Failure) {
        guard let byte = peek else { throw Failure() }
        position += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "\\"), UInt8(ascii: "/"): content.append(byte)
        case UInt8(ascii: "b"): content.append(0x08)
        case UInt8(ascii: "f"): content.append(0x0C)
        case UInt8(ascii: "n"): content.append(0x0A)
        case UInt8(ascii: "r"): content.append(0x0D)
        case UInt8(ascii: "t"): content.append(0x09)
        case UInt8(ascii: "u"):
            // The strict parser knows surrogate pairs: give it the run of escapes.
            var text = "\"\\u"
            while let next = peek, text.utf8.count < 13 {
                if text.utf8.count == 7 {
                    guard next == UInt8(ascii: "\\"), position + 1 < source.bytes.count,
                        source.bytes[position + 1] == UInt8(ascii: "u"), text.lowercased().hasPrefix("\"\\ud")
                    else { break }
                    text += "\\u"
                    position += 2
                    continue
                }
                guard next != MarkedText.marker, next < 0x80 else { throw Failure() }
                text.unicodeScalars.append(Unicode.Scalar(next))
                position += 1
            }
            guard case .string(let decoded)? = try? JSONParser.parse(text + "\"") else { throw Failure() }
            content.append(contentsOf: decoded.utf8)
        default: throw Failure()
        }
    }

    private func pieces(
        _ content: (bytes: [UInt8], slots: Range<Int>), kind: SlotKind = .json, _ slots: inout SlotTable
    ) -> [TextPiece] {
        let text = MarkedText(bytes: content.bytes, expressions: Array(source.expressions[content.slots]))
        return text.pieces(kind, &slots)
    }

    private mutating func takeSlot(_ kind: SlotKind, _ slots: inout SlotTable) -> String {
        position += 1
        nextSlot += 1
        return slots.slot(source.expressions[nextSlot - 1], kind)
    }

    private var peek: UInt8? { position < source.bytes.count ? source.bytes[position] : nil }

    private mutating func take(_ byte: Unicode.Scalar) -> Bool {
        guard peek == UInt8(ascii: byte) else { return false }
        position += 1
        return true
    }

    /// White space and comments. A slot in a comment is no slot.
    private mutating func skipBlanks() throws(Failure) {
        while let byte = peek {
            if BindingTokenizer.isSpace(byte) {
                position += 1
            } else if byte == UInt8(ascii: "/"), position + 1 < source.bytes.count {
                switch source.bytes[position + 1] {
                case UInt8(ascii: "/"):
                    while let byte = peek, byte != 0x0A { skip(byte) }
                case UInt8(ascii: "*"):
                    position += 2
                    while !(peek == UInt8(ascii: "*") && position + 1 < source.bytes.count
                        && source.bytes[position + 1] == UInt8(ascii: "/"))
                    {
                        guard let byte = peek else { throw Failure() }
                        skip(byte)
                    }
                    position += 2
                default: throw Failure()
                }
            } else {
                return
            }
        }
    }

    private mutating func skip(_ byte: UInt8) {
        if byte == MarkedText.marker { nextSlot += 1 }
        position += 1
    }

    /// Pieces of a text that is no JSON; quotes right around a slot are dropped, since the value brings its own.
    private static func raw(_ source: MarkedText, _ slots: inout SlotTable) -> [TextPiece] {
        var bytes: [UInt8] = []
        var place = 0
        while place < source.bytes.count {
            let byte = source.bytes[place]
            if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'"), place + 2 < source.bytes.count,
                source.bytes[place + 1] == MarkedText.marker, source.bytes[place + 2] == byte
            {
                bytes.append(MarkedText.marker)
                place += 3
            } else {
                bytes.append(byte)
                place += 1
            }
        }
        return MarkedText(bytes: bytes, expressions: source.expressions).pieces(.json, &slots)
    }
}
