/// Percent-encoding (RFC 3986, section 2.1).
enum PercentCoding {
    /// What stays as it is.
    enum Kept {
        /// Letters, digits and `-._~`: a value can't end its place.
        case unreserved
        /// Also what may stand in a path, with `/` and with `%` where it is an escape.
        case path
        /// Also what may stand in a query string, with `&`, `=` and `%` where it is an escape.
        case query
    }

    static func encoded(_ text: String, keeping kept: Kept) -> String {
        let digits = Array("0123456789ABCDEF".utf8)
        let source = Array(text.utf8)
        var bytes: [UInt8] = []
        bytes.reserveCapacity(source.count)
        for (place, byte) in source.enumerated() {
            if isKept(byte, kept) || (byte == UInt8(ascii: "%") && kept != .unreserved && isEscape(source, place)) {
                bytes.append(byte)
            } else {
                bytes.append(UInt8(ascii: "%"))
                bytes.append(digits[Int(byte >> 4)])
                bytes.append(digits[Int(byte & 15)])
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Escapes that give no valid UTF-8 are left as they are.
    static func decoded(_ text: String, plusIsSpace: Bool = false) -> String {
        guard text.utf8.contains(UInt8(ascii: "%")) || plusIsSpace else { return text }
        let source = Array(text.utf8)
        var bytes: [UInt8] = []
        var place = 0
        while place < source.count {
            if source[place] == UInt8(ascii: "%"), isEscape(source, place),
                let byte = UInt8(String(decoding: source[(place + 1)...(place + 2)], as: UTF8.self), radix: 16)
            {
                bytes.append(byte)
                place += 3
            } else {
                bytes.append(source[place] == UInt8(ascii: "+") && plusIsSpace ? 0x20 : source[place])
                place += 1
            }
        }
        return String(validating: bytes, as: UTF8.self) ?? text
    }

    private static func isEscape(_ bytes: [UInt8], _ place: Int) -> Bool {
        place + 2 < bytes.count && isHex(bytes[place + 1]) && isHex(bytes[place + 2])
    }

    private static func isHex(_ byte: UInt8) -> Bool {
        SQLLexer.isDigit(byte) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte | 0x20)
    }

    private static func isKept(_ byte: UInt8, _ kept: Kept) -> Bool {
        if byte >= 0x80 { return false }
        if SQLLexer.isNameByte(byte) || "-.~".utf8.contains(byte) { return true }
        return switch kept {
        case .unreserved: false
        case .path: "/!$&'()*+,;=:@".utf8.contains(byte)
        case .query: "/!$&'()*+,;=:@?".utf8.contains(byte)
        }
    }
}
