/// Turns the text of one value into JSON. Text that is not what its type promises becomes a string.
extension JSONCursor {
    typealias Bytes = UnsafeBufferPointer<UInt8>

    mutating func value(_ bytes: Bytes, _ kind: ColumnKind) {
        if kind.isArray {
            array(bytes, kind)
        } else {
            scalar(bytes, kind.scalar)
        }
    }

    mutating func scalar(_ bytes: Bytes, _ kind: ColumnKind.Scalar) {
        switch kind {
        case .text: string(bytes)
        case .number: NumberText.isJSON(bytes) ? copy(bytes) : string(bytes)
        case .bigInteger: NumberText.isSafeInteger(bytes) ? copy(bytes) : string(bytes)
        case .decimal: NumberText.isSafeDecimal(bytes) ? copy(bytes) : string(bytes)
        case .quotient: NumberText.isSafeQuotient(bytes) ? copy(bytes) : string(bytes)
        case .bool: bool(bytes)
        case .json: JSONShape.isValid(bytes) ? copy(bytes) : string(bytes)
        case .timestamp: timestamp(bytes, hasZone: false)
        case .timestampWithZone: timestamp(bytes, hasZone: true)
        case .bytes: base64(bytes)
        }
    }

    private mutating func bool(_ bytes: Bytes) {
        switch bytes.first {
        case UInt8(ascii: "t") where bytes.count == 1: literal("true")
        case UInt8(ascii: "f") where bytes.count == 1: literal("false")
        default: string(bytes)
        }
    }

    /// `infinity`, years before Christ and whatever is not in ISO style stay as they are.
    private mutating func timestamp(_ bytes: Bytes, hasZone: Bool) {
        if isoTimestamp(bytes, hasZone: hasZone) { return }
        let mark = count
        var zone: Int?
        var hasTime = false
        byte(UInt8(ascii: "\""))
        for (place, character) in bytes.enumerated() {
            switch character {
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: ":"), UInt8(ascii: "."): break
            case UInt8(ascii: " ") where !hasTime && place >= 10:
                hasTime = true
                byte(UInt8(ascii: "T"))
                continue
            case UInt8(ascii: "-") where !hasTime: break
            case UInt8(ascii: "+") where hasTime && zone == nil, UInt8(ascii: "-") where hasTime && zone == nil:
                zone = place
            default:
                rewind(to: mark)
                return string(bytes)
            }
            byte(character)
        }
        guard hasTime, hasZone == (zone != nil) else {
            rewind(to: mark)
            return string(bytes)
        }
        if let zone {
            let offset = bytes.count - zone
            if offset == 3, bytes[zone + 1] == UInt8(ascii: "0"), bytes[zone + 2] == UInt8(ascii: "0") {
                rewind(to: count - 3)
                byte(UInt8(ascii: "Z"))
            } else if offset == 3 {
                literal(":00")
            }
        } else {
            byte(UInt8(ascii: "Z"))
        }
        byte(UInt8(ascii: "\""))
    }

    /// The common form, `2024-01-02 03:04:05[.678][+00]`, in a few copies.
    /// - Returns: false, with nothing written, for every other form.
    private mutating func isoTimestamp(_ bytes: Bytes, hasZone: Bool) -> Bool {
        guard bytes.count >= 19, Self.isISO(bytes) else { return false }
        var end = 19
        if end < bytes.count, bytes[end] == UInt8(ascii: ".") {
            end += 1
            while end < bytes.count, bytes[end] &- 0x30 < 10 { end &+= 1 }
        }
        if hasZone {
            guard bytes.count == end + 3, bytes[end] == UInt8(ascii: "+"), bytes[end + 1] == UInt8(ascii: "0"),
                bytes[end + 2] == UInt8(ascii: "0")
            else { return false }
        } else {
            guard end == bytes.count else { return false }
        }
        byte(UInt8(ascii: "\""))
        copy(UnsafeBufferPointer(rebasing: bytes[..<10]))
        byte(UInt8(ascii: "T"))
        copy(UnsafeBufferPointer(rebasing: bytes[11..<end]))
        literal("Z\"")
        return true
    }

    /// True when the first 19 bytes are `dddd-dd-dd dd:dd:dd`.
    private static func isISO(_ bytes: Bytes) -> Bool {
        guard let start = bytes.baseAddress else { return false }
        let raw = UnsafeRawPointer(start)
        let date = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: 0, as: UInt64.self))
        let time = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: 11, as: UInt64.self))
        let dashes: UInt64 = 0xFF00_00FF_0000_0000
        let colons: UInt64 = 0x0000_FF00_00FF_0000
        return date & dashes == 0x2D00_002D_0000_0000 && time & colons == 0x0000_3A00_003A_0000
            && isDigits(date & ~dashes | 0x3000_0030_0000_0000) && isDigits(time & ~colons | 0x0000_3000_0030_0000)
            && bytes[8] &- 0x30 < 10 && bytes[9] &- 0x30 < 10 && bytes[10] == UInt8(ascii: " ")
    }

    /// True when all eight bytes are ASCII digits.
    private static func isDigits(_ word: UInt64) -> Bool {
        let high: UInt64 = 0xF0F0_F0F0_F0F0_F0F0
        let digits: UInt64 = 0x3030_3030_3030_3030
        return word & high == digits && (word &+ 0x0606_0606_0606_0606) & high == digits
    }
}
