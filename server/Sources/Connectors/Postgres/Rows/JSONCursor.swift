/// Writes into memory that somebody else lends for the length of a call, and never past its end.
///
/// A write that does not fit is dropped and sets ``isOverrun``; whoever lends the memory sizes it by
/// ``bound(_:)``, so that an overrun is a mistake of ours and not an answer of a server.
struct JSONCursor {
    private let start: UnsafeMutablePointer<UInt8>
    private let capacity: Int
    private(set) var count = 0
    private(set) var isOverrun = false

    /// - Parameter memory: lent by the caller; must outlive the cursor.
    init(_ memory: UnsafeMutableBufferPointer<UInt8>, at start: UnsafeMutablePointer<UInt8>) {
        self.start = start
        capacity = memory.count
    }

    /// The largest JSON form of `count` bytes of a column's text: each byte may become `\u00xx`.
    static func bound(_ count: Int) -> Int { 6 * count + 16 }

    /// Forgets what was written after `count`.
    mutating func rewind(to count: Int) { if count < self.count { self.count = count } }

    mutating func byte(_ byte: UInt8) {
        guard count < capacity else { return isOverrun = true }
        start[count] = byte
        count &+= 1
    }

    mutating func literal(_ text: StaticString) {
        copy(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    mutating func copy(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard let source = bytes.baseAddress, !bytes.isEmpty else { return }
        guard bytes.count <= capacity &- count else { return isOverrun = true }
        (start + count).update(from: source, count: bytes.count)
        count &+= bytes.count
    }

    /// Copies `count` bytes in blocks of 16, which read and write up to 15 bytes behind them.
    /// - Parameter source: at least ``blockRest`` bytes longer than `count`.
    mutating func copyBlocks(_ source: UnsafePointer<UInt8>, count length: Int) {
        guard length &+ Self.blockRest <= capacity &- count else { return isOverrun = true }
        let raw = UnsafeRawPointer(source)
        let target = UnsafeMutableRawPointer(start + count)
        var place = 0
        while place < length {
            target.storeBytes(
                of: raw.loadUnaligned(fromByteOffset: place, as: SIMD16<UInt8>.self), toByteOffset: place,
                as: SIMD16<UInt8>.self)
            place &+= 16
        }
        count &+= length
    }

    static let blockRest = 15

    /// A JSON string with its quotes.
    mutating func string(_ bytes: UnsafeBufferPointer<UInt8>) {
        byte(UInt8(ascii: "\""))
        escaped(bytes)
        byte(UInt8(ascii: "\""))
    }

    /// The inside of a JSON string: eight bytes at a time while none of them needs an escape.
    mutating func escaped(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard let source = bytes.baseAddress else { return }
        guard Self.bound(bytes.count) <= capacity &- count else { return isOverrun = true }
        let raw = UnsafeRawPointer(source)
        let target = UnsafeMutableRawPointer(start)
        var place = 0
        let end = bytes.count
        /// The eight bytes before `place` were copied as they are.
        var followsCopy = false
        while place < end {
            if end &- place >= 8 {
                let word = raw.loadUnaligned(fromByteOffset: place, as: UInt64.self)
                if !Self.needsEscape(word) {
                    target.storeBytes(of: word, toByteOffset: count, as: UInt64.self)
                    place &+= 8
                    count &+= 8
                    followsCopy = true
                    continue
                }
            } else if followsCopy {
                // The last bytes once more with the ones before them, as a whole word.
                let word = raw.loadUnaligned(fromByteOffset: end &- 8, as: UInt64.self)
                if !Self.needsEscape(word) {
                    let rest = end &- place
                    target.storeBytes(of: word, toByteOffset: count &+ rest &- 8, as: UInt64.self)
                    count &+= rest
                    return
                }
            }
            let stop = min(place &+ 8, end)
            followsCopy = false
            while place < stop {
                let byte = source[place]
                if byte >= 0x20, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") {
                    start[count] = byte
                    count &+= 1
                } else {
                    escape(byte)
                }
                place &+= 1
            }
        }
    }

    /// True when a byte of `word` is below 0x20, a quote or a backslash.
    private static func needsEscape(_ word: UInt64) -> Bool {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let high: UInt64 = 0x8080_8080_8080_8080
        let quote = word ^ (ones &* 0x22)
        let backslash = word ^ (ones &* 0x5C)
        let control = (word &- (ones &* 0x20)) & ~word
        return (control | ((quote &- ones) & ~quote) | ((backslash &- ones) & ~backslash)) & high != 0
    }

    private mutating func escape(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "\""): literal(#"\""#)
        case UInt8(ascii: "\\"): literal(#"\\"#)
        case 0x0A: literal(#"\n"#)
        case 0x0D: literal(#"\r"#)
        case 0x09: literal(#"\t"#)
        case 0..<0x20:
            literal(#"\u00"#)
            self.byte(Self.hexDigit(byte >> 4))
            self.byte(Self.hexDigit(byte & 15))
        default: self.byte(byte)
        }
    }

    private static func hexDigit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x57 + value }
}
