/// Checks that text is one JSON value, without building it: what a server calls JSON is copied into an answer
/// only when it can't break out of its place there.
enum JSONShape {
    typealias Bytes = UnsafeBufferPointer<UInt8>

    /// Deeper documents are sent as strings.
    private static let deepest = 512

    static func isValid(_ bytes: Bytes) -> Bool {
        var scanner = Scanner(bytes: bytes)
        return scanner.document()
    }

    private struct Scanner {
        let bytes: Bytes
        var place = 0
        /// True for an object, false for an array, from the outermost in.
        var open: [Bool] = []

        mutating func document() -> Bool {
            while true {
                guard value() else { return false }
                // After a value: close what ends here, or go on with its next member.
                while true {
                    skipSpace()
                    guard let isObject = open.last else { return place == bytes.count }
                    guard place < bytes.count else { return false }
                    let byte = bytes[place]
                    place += 1
                    if byte == UInt8(ascii: ",") {
                        if isObject, !key() { return false }
                        break
                    }
                    guard byte == (isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) else { return false }
                    open.removeLast()
                }
            }
        }

        /// Reads a scalar, or an empty list, or goes into lists up to their first scalar.
        private mutating func value() -> Bool {
            while true {
                skipSpace()
                guard place < bytes.count else { return false }
                switch bytes[place] {
                case UInt8(ascii: "{"):
                    place += 1
                    skipSpace()
                    if take(UInt8(ascii: "}")) { return true }
                    guard open.count < JSONShape.deepest else { return false }
                    open.append(true)
                    guard key() else { return false }
                case UInt8(ascii: "["):
                    place += 1
                    skipSpace()
                    if take(UInt8(ascii: "]")) { return true }
                    guard open.count < JSONShape.deepest else { return false }
                    open.append(false)
                case UInt8(ascii: "\""): return string()
                case UInt8(ascii: "t"): return word("true")
                case UInt8(ascii: "f"): return word("false")
                case UInt8(ascii: "n"): return word("null")
                default: return number()
                }
            }
        }

        private mutating func key() -> Bool {
            skipSpace()
            guard place < bytes.count, bytes[place] == UInt8(ascii: "\""), string() else { return false }
            skipSpace()
            return take(UInt8(ascii: ":"))
        }

        private mutating func string() -> Bool {
            place += 1
            while place < bytes.count {
                switch bytes[place] {
                case UInt8(ascii: "\""):
                    place += 1
                    return true
                case UInt8(ascii: "\\"): guard escape() else { return false }
                case 0..<0x20: return false
                default: place &+= 1
                }
            }
            return false
        }

        private mutating func escape() -> Bool {
            guard place + 1 < bytes.count else { return false }
            switch bytes[place + 1] {
            case UInt8(ascii: "u"):
                guard place + 5 < bytes.count else { return false }
                for offset in 2...5 {
                    let byte = bytes[place + offset]
                    guard byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 6 else { return false }
                }
                place += 6
            case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
                UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
                place += 2
            default: return false
            }
            return true
        }

        private mutating func number() -> Bool {
            let start = place
            while place < bytes.count {
                switch bytes[place] {
                case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."),
                    UInt8(ascii: "e"), UInt8(ascii: "E"):
                    place += 1
                default: return NumberText.isJSON(Bytes(rebasing: bytes[start..<place]))
                }
            }
            return NumberText.isJSON(Bytes(rebasing: bytes[start..<place]))
        }

        private mutating func word(_ word: StaticString) -> Bool {
            guard bytes.count - place >= word.utf8CodeUnitCount else { return false }
            for offset in 0..<word.utf8CodeUnitCount where bytes[place + offset] != word.utf8Start[offset] {
                return false
            }
            place += word.utf8CodeUnitCount
            return true
        }

        private mutating func take(_ byte: UInt8) -> Bool {
            guard place < bytes.count, bytes[place] == byte else { return false }
            place += 1
            return true
        }

        private mutating func skipSpace() {
            while place < bytes.count {
                switch bytes[place] {
                case 0x20, 0x09, 0x0A, 0x0D: place += 1
                default: return
                }
            }
        }
    }
}
