import Domain

/// A property's text with `{{ }}` in it.
struct BindingText {
    enum Piece: Equatable {
        case text(String)
        case code(String)
    }

    let pieces: [Piece]

    /// Splits by counting braces, so that code may hold braces of its own.
    init(_ text: String) {
        var pieces: [Piece] = []
        let bytes = Array(text.utf8)
        var start = 0
        var position = 0
        // Each brace without an end costs a look at the whole rest: a text of nothing else must not take forever.
        var patience = 20
        while position + 1 < bytes.count, patience > 0 {
            guard bytes[position] == Self.open, bytes[position + 1] == Self.open else {
                position += 1
                continue
            }
            guard let end = Self.end(bytes, from: position + 2) else {
                position += 1
                patience -= 1
                continue
            }
            if position > start { pieces.append(.text(String(decoding: bytes[start..<position], as: UTF8.self))) }
            pieces.append(.code(String(decoding: bytes[position + 2..<end], as: UTF8.self)))
            position = end + 2
            start = position
        }
        if start < bytes.count { pieces.append(.text(String(decoding: bytes[start...], as: UTF8.self))) }
        self.pieces = pieces
    }

    private static let open = UInt8(ascii: "{")
    private static let close = UInt8(ascii: "}")

    private static func end(_ bytes: [UInt8], from start: Int) -> Int? {
        var depth = 0
        var position = start
        while position < bytes.count {
            switch bytes[position] {
            case open: depth += 1
            case close:
                if depth == 0 {
                    return position + 1 < bytes.count && bytes[position + 1] == close ? position : nil
                }
                depth -= 1
            default: break
            }
            position += 1
        }
        return nil
    }

    /// One JavaScript expression with the same value: `a{{b}}` becomes `"a" + b`.
    var expression: String {
        pieces.map { piece in
            switch piece {
            case .text(let text): JSONWriter.string(.string(text))
            case .code(let code): code
            }
        }.joined(separator: " + ")
    }

    /// Whether a text holds a binding at all.
    static func isBinding(_ text: String) -> Bool {
        guard let open = text.utf8.firstRange(of: Array("{{".utf8)) else { return false }
        return text.utf8[open.upperBound...].firstRange(of: Array("}}".utf8)) != nil
    }
}

/// Code that a foreign editor wrapped around what its user wrote. Wrappers are found whatever their white space.
enum WrappedCode {
    /// What stands between `prefix` and `suffix`; `nil` when the text does not have this form.
    static func inner(_ text: String, prefix: String, suffix: String) -> String? {
        let bytes = Array(text.utf8)
        guard let start = match(bytes, prefix.utf8.filter(isInk), forward: true),
            let end = match(bytes, suffix.utf8.filter(isInk), forward: false), start <= end
        else { return nil }
        return String(decoding: bytes[start..<end], as: UTF8.self)
    }

    private static func isInk(_ byte: UInt8) -> Bool { byte != 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D }

    /// The offset behind the prefix, or before the suffix.
    private static func match(_ bytes: [UInt8], _ pattern: [UInt8], forward: Bool) -> Int? {
        var position = forward ? 0 : bytes.count
        for byte in forward ? pattern : pattern.reversed() {
            while true {
                guard forward ? position < bytes.count : position > 0 else { return nil }
                let next = bytes[forward ? position : position - 1]
                position += forward ? 1 : -1
                if next == byte { break }
                guard !isInk(next) else { return nil }
            }
        }
        return position
    }
}
