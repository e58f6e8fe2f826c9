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
    /// The first slot in the token, as an index into ``MarkedText/expressions``; slots of one token follow each other.
    let slots: Range<Int>

    var isBlank: Bool { kind == .space || kind == .lineComment || kind == .blockComment }
}
