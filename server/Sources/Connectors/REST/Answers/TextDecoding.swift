import NIOCore

/// Text of a body as UTF-8; what can't be read becomes U+FFFD.
enum TextDecoding {
    /// - Parameter contentType: its `charset` parameter counts; without one UTF-8 is meant.
    static func string(_ body: ByteBuffer, contentType: String?) -> String {
        let bytes = body.readableBytesView
        switch charset(contentType) {
        case "iso-8859-1", "latin1", "windows-1252", "cp1252":
            var scalars = String.UnicodeScalarView()
            for byte in bytes { scalars.append(windows1252[byte] ?? Unicode.Scalar(byte)) }
            return String(scalars)
        case "utf-16", "utf-16be", "utf-16le": return utf16(bytes, isLittle: charset(contentType) == "utf-16le")
        default:
            let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
            return String(decoding: bytes.starts(with: mark) ? bytes.dropFirst(3) : bytes, as: UTF8.self)
        }
    }

    private static func charset(_ contentType: String?) -> String? {
        for parameter in contentType?.split(separator: ";").dropFirst() ?? [] {
            let parts = parameter.split(separator: "=", maxSplits: 1)
            guard parts.count == 2, String(parts[0]).trimmed.lowercased() == "charset" else { continue }
            return String(parts[1]).trimmed.lowercased().filter { $0 != "\"" }
        }
        return nil
    }

    private static func utf16(_ bytes: ByteBufferView, isLittle: Bool) -> String {
        var rest = bytes[...]
        var isLittle = isLittle
        if rest.starts(with: [0xFF, 0xFE]) || rest.starts(with: [0xFE, 0xFF]) {
            isLittle = rest.first == 0xFF
            rest = rest.dropFirst(2)
        }
        var units: [UInt16] = []
        var iterator = rest.makeIterator()
        while let first = iterator.next(), let second = iterator.next() {
            units.append(isLittle ? UInt16(second) << 8 | UInt16(first) : UInt16(first) << 8 | UInt16(second))
        }
        return String(decoding: units, as: UTF16.self)
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
