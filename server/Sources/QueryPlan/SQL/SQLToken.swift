import Domain

/// A piece of an SQL text. The tokens of a text cover all of it, in order.
struct SQLToken {
    enum Kind: Hashable {
        case space
        case lineComment
        case blockComment
        /// A keyword, name or number.
        case word
        case string(StringStyle)
        /// `"name"`, and in SQLite also `` `name` `` and `[name]`.
        case quotedName(close: UInt8)
        /// `$tag$ … $tag$`.
        case dollarQuoted
        case slot
        /// One other byte.
        case symbol(UInt8)
    }
    /// How the backslash is read in a string, and what its prefix means.
    enum StringStyle: Hashable {
        case plain
        /// `E'…'`
        case escape
        /// `U&'…'`
        case unicode
        /// `B'…'`, `X'…'`
        case bits
    }
    let kind: Kind
    let range: Range<Int>
    /// The first slot in the token, as an index into ``SQLSource/expressions``; slots of one token follow each other.
    let slots: Range<Int>

    var isBlank: Bool { kind == .space || kind == .lineComment || kind == .blockComment }
}

/// An SQL text with its bindings replaced by a byte that UTF-8 never holds.
struct SQLSource {
    /// Stands for a slot in ``bytes``.
    static let marker: UInt8 = 0xFF

    let bytes: [UInt8]
    let expressions: [String]

    init(_ text: String) {
        var bytes: [UInt8] = []
        var expressions: [String] = []
        for segment in BindingTokenizer.split(text) {
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

    func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}
