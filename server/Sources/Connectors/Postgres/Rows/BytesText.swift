/// `bytea` text to base64 (RFC 4648, section 4).
extension JSONCursor {
    /// Takes both output styles of the server: `\x4869` and the older escape style `Hi\000`.
    mutating func base64(_ bytes: Bytes) {
        let mark = count
        var group: UInt32 = 0
        var held = 0
        func isHex() -> Bool {
            bytes.count >= 2 && bytes[0] == UInt8(ascii: "\\") && bytes[1] == UInt8(ascii: "x")
        }
        byte(UInt8(ascii: "\""))
        var place = isHex() ? 2 : 0
        let hex = isHex()
        while place < bytes.count {
            guard let (value, length) = hex ? Self.hexByte(bytes, place) : Self.escapedByte(bytes, place) else {
                rewind(to: mark)
                return string(bytes)
            }
            place += length
            group = group << 8 | UInt32(value)
            held += 1
            if held == 3 {
                digits(group, 4)
                group = 0
                held = 0
            }
        }
        if held == 1 {
            digits(group << 16, 2)
            literal("==")
        } else if held == 2 {
            digits(group << 8, 3)
            literal("=")
        }
        byte(UInt8(ascii: "\""))
    }

    /// The first `count` base64 digits of 24 bits.
    private mutating func digits(_ group: UInt32, _ count: Int) {
        for place in 0..<count {
            let value = UInt8(truncatingIfNeeded: group >> UInt32(18 - 6 * place)) & 63
            switch value {
            case 0..<26: byte(0x41 + value)
            case 26..<52: byte(0x61 + value - 26)
            case 52..<62: byte(0x30 + value - 52)
            case 62: byte(UInt8(ascii: "+"))
            default: byte(UInt8(ascii: "/"))
            }
        }
    }

    private static func hexByte(_ bytes: Bytes, _ place: Int) -> (UInt8, Int)? {
        guard place + 1 < bytes.count, let high = nibble(bytes[place]), let low = nibble(bytes[place + 1]) else {
            return nil
        }
        return (high << 4 | low, 2)
    }

    private static func nibble(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - 0x30
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - 0x57
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - 0x37
        default: nil
        }
    }

    private static func escapedByte(_ bytes: Bytes, _ place: Int) -> (UInt8, Int)? {
        guard bytes[place] == UInt8(ascii: "\\") else { return (bytes[place], 1) }
        if place + 1 < bytes.count, bytes[place + 1] == UInt8(ascii: "\\") { return (UInt8(ascii: "\\"), 2) }
        guard place + 3 < bytes.count else { return nil }
        var value: UInt16 = 0
        for offset in 1...3 {
            let digit = bytes[place + offset] &- 0x30
            guard digit < 8 else { return nil }
            value = value << 3 | UInt16(digit)
        }
        guard let byte = UInt8(exactly: value) else { return nil }
        return (byte, 4)
    }
}
