import NIOCore

/// Reads text part by part, by the `charset` of a content type; UTF-8 when it has none. What can't be read becomes
/// U+FFFD, a byte order mark at the start is dropped.
struct TextDecoder {
    private enum Charset {
        case utf8, windows1252
        case utf16(isLittle: Bool)
    }

    private var charset: Charset
    private var isAtStart = true
    /// Bytes of a character that is not complete.
    private var held: [UInt8] = []
    private var hasText = false
    /// Blanks that are part of the text only if something comes after them.
    private var blanks = ""

    init(contentType: String?) {
        charset =
            switch Self.charsetName(contentType) {
            case "iso-8859-1", "latin1", "windows-1252", "cp1252": .windows1252
            case "utf-16", "utf-16be": .utf16(isLittle: false)
            case "utf-16le": .utf16(isLittle: true)
            default: .utf8
            }
    }

    /// The text of a whole body.
    static func string(_ body: ByteBuffer, contentType: String?) -> String {
        var decoder = TextDecoder(contentType: contentType)
        return decoder.decode(body.readableBytesView, isLast: true)
    }

    /// The next part of the text, without the blanks that the whole begins with; blanks at the end wait for more.
    mutating func take(_ bytes: ByteBuffer) -> String { unblanked(decode(bytes.readableBytesView, isLast: false)) }

    /// What was held back; blanks at the end of the whole are dropped.
    mutating func end() -> String { unblanked(decode(ByteBuffer().readableBytesView, isLast: true)) }

    private mutating func unblanked(_ text: String) -> String {
        var text = text[...]
        if !hasText { text = text.drop { $0.isWhitespace } }
        guard let last = text.lastIndex(where: { !$0.isWhitespace }) else {
            if hasText { blanks += text }
            return ""
        }
        hasText = true
        let end = text.index(after: last)
        defer { blanks = String(text[end...]) }
        return blanks + text[..<end]
    }

    private mutating func decode(_ bytes: ByteBufferView, isLast: Bool) -> String {
        var bytes = held + bytes
        // A mark is told from other text by three bytes.
        if isAtStart, !isLast, bytes.count < 3 {
            held = bytes
            return ""
        }
        dropMark(&bytes)
        let complete = isLast ? bytes.count : bytes.count - unfinished(bytes)
        held = Array(bytes[complete...])
        let whole = bytes[..<complete]
        switch charset {
        case .utf8: return String(decoding: whole, as: UTF8.self)
        case .windows1252:
            var scalars = String.UnicodeScalarView()
            for byte in whole { scalars.append(Self.windows1252[byte] ?? Unicode.Scalar(byte)) }
            return String(scalars)
        case .utf16(let isLittle):
            let units = stride(from: whole.startIndex, to: whole.endIndex - 1, by: 2).map { at in
                isLittle
                    ? UInt16(whole[at + 1]) << 8 | UInt16(whole[at]) : UInt16(whole[at]) << 8 | UInt16(whole[at + 1])
            }
            return String(decoding: units, as: UTF16.self)
        }
    }

    private mutating func dropMark(_ bytes: inout [UInt8]) {
        guard isAtStart, !bytes.isEmpty else { return }
        isAtStart = false
        switch charset {
        case .utf8: if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
        case .windows1252: break
        case .utf16:
            guard bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) else { return }
            charset = .utf16(isLittle: bytes[0] == 0xFF)
            bytes.removeFirst(2)
        }
    }

    /// How many bytes at the end belong to a character whose rest has not come.
    private func unfinished(_ bytes: [UInt8]) -> Int {
        switch charset {
        case .windows1252: return 0
        case .utf8:
            for length in 1...3 where length <= bytes.count {
                let byte = bytes[bytes.count - length]
                if byte & 0xC0 == 0x80 { continue }
                let needed = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1
                return needed > length ? length : 0
            }
            return 0
        case .utf16(let isLittle):
            let odd = bytes.count % 2
            guard bytes.count - odd >= 2 else { return odd }
            let high = bytes[bytes.count - odd - (isLittle ? 1 : 2)]
            return (0xD8...0xDB).contains(high) ? odd + 2 : odd
        }
    }

    private static func charsetName(_ contentType: String?) -> String? {
        for parameter in contentType?.split(separator: ";").dropFirst() ?? [] {
            let parts = parameter.split(separator: "=", maxSplits: 1)
            guard parts.count == 2, String(parts[0]).trimmed.lowercased() == "charset" else { continue }
            return String(parts[1]).trimmed.lowercased().filter { $0 != "\"" }
        }
        return nil
    }

    /// Where windows-1252 differs from ISO 8859-1, as the WHATWG encoding standard reads both names.
    private static let windows1252: [UInt8: Unicode.Scalar] = [
        0x80: "\u{20AC}", 0x82: "\u{201A}", 0x83: "\u{0192}", 0x84: "\u{201E}", 0x85: "\u{2026}", 0x86: "\u{2020}",
        0x87: "\u{2021}", 0x88: "\u{02C6}", 0x89: "\u{2030}", 0x8A: "\u{0160}", 0x8B: "\u{2039}", 0x8C: "\u{0152}",
        0x8E: "\u{017D}", 0x91: "\u{2018}", 0x92: "\u{2019}", 0x93: "\u{201C}", 0x94: "\u{201D}", 0x95: "\u{2022}",
        0x96: "\u{2013}", 0x97: "\u{2014}", 0x98: "\u{02DC}", 0x99: "\u{2122}", 0x9A: "\u{0161}", 0x9B: "\u{203A}",
        0x9C: "\u{0153}", 0x9E: "\u{017E}", 0x9F: "\u{0178}",
    ]
}
