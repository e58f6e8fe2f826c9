/// Decides whether a number's text may stand in JSON as a number. A hostile server's text never passes unless
/// it is one.
enum NumberText {
    typealias Bytes = UnsafeBufferPointer<UInt8>

    /// The grammar of RFC 8259, section 6.
    static func isJSON(_ bytes: Bytes) -> Bool {
        var place = 0
        let end = bytes.count
        func digits() -> Int {
            let start = place
            while place < end, bytes[place] &- 0x30 < 10 { place &+= 1 }
            return place - start
        }
        if place < end, bytes[place] == UInt8(ascii: "-") { place += 1 }
        let leading = place
        let whole = digits()
        guard whole > 0, whole == 1 || bytes[leading] != UInt8(ascii: "0") else { return false }
        if place < end, bytes[place] == UInt8(ascii: ".") {
            place += 1
            guard digits() > 0 else { return false }
        }
        if place < end, bytes[place] | 0x20 == UInt8(ascii: "e") {
            place += 1
            if place < end, bytes[place] == UInt8(ascii: "+") || bytes[place] == UInt8(ascii: "-") { place += 1 }
            guard digits() > 0 else { return false }
        }
        return place == end
    }

    /// A whole number that a double holds exactly: at most 2^53 away from zero.
    static func isSafeInteger(_ bytes: Bytes) -> Bool {
        guard isJSON(bytes) else { return false }
        if bytes.count <= 15 { return true }
        guard bytes.count <= 20, let value = Int64(String(decoding: bytes, as: UTF8.self)) else { return false }
        return value.magnitude <= 1 << 53
    }

    /// A decimal without a declared scale, such as a quotient or an average, whose digits never end: those behind the
    /// point may be rounded in a double, those before it not.
    static func isSafeQuotient(_ bytes: Bytes) -> Bool {
        guard bytes.count <= 300, let point = bytes.firstIndex(of: UInt8(ascii: ".")) else {
            return isSafeDecimal(bytes)
        }
        return point <= 15 && isJSON(bytes)
    }

    /// A decimal that survives the way through a double: at most 15 digits between the first and the last that
    /// are not zero.
    static func isSafeDecimal(_ bytes: Bytes) -> Bool {
        guard bytes.count <= 300, isJSON(bytes) else { return false }
        if bytes.count <= 15 { return true }
        var significant = 0
        var pendingZeros = 0
        for byte in bytes {
            switch byte {
            case UInt8(ascii: "0"): if significant > 0 { pendingZeros += 1 }
            case UInt8(ascii: "1")...UInt8(ascii: "9"):
                significant += pendingZeros + 1
                pendingZeros = 0
            case UInt8(ascii: "e"), UInt8(ascii: "E"): return significant <= 15
            default: break
            }
        }
        return significant <= 15
    }
}
