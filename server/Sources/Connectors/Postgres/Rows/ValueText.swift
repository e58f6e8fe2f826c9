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
}
