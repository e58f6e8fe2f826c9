/// Why packed bytes can't be unpacked.
enum InflateError: String, Error {
    case truncated = "it ends too early"
    case garbled = "it is garbled"
    case tooLarge = "it is larger than it says"
}

/// Unpacks deflated bytes (RFC 1951).
///
/// Codes are decoded bit by bit from counts per length: slower than tables, but a block costs no more to prepare than
/// its header is long, so that many small blocks can't be used to waste time.
struct Inflate {
    private let input: UnsafeBufferPointer<UInt8>
    private var position = 0
    private var bits: UInt32 = 0
    private var bitCount: UInt32 = 0
    private var output: [UInt8] = []
    private let limit: Int

    /// The unpacked bytes.
    ///
    /// - Parameter size: How many there must be; no more than that is ever held.
    static func run(_ bytes: ArraySlice<UInt8>, size: Int) throws(InflateError) -> [UInt8] {
        let result: Result<[UInt8], InflateError> = bytes.withUnsafeBufferPointer { buffer in
            var inflate = Inflate(input: buffer, limit: size)
            do throws(InflateError) {
                try inflate.blocks()
                return .success(inflate.output)
            } catch { return .failure(error) }
        }
        return try result.get()
    }

    private init(input: UnsafeBufferPointer<UInt8>, limit: Int) {
        self.input = input
        self.limit = limit
        output.reserveCapacity(limit)
    }

    private mutating func blocks() throws(InflateError) {
        var isLast = false
        while !isLast {
            isLast = try take(1) == 1
            switch try take(2) {
            case 0: try stored()
            case 1: try codes(Self.fixedLengths, Self.fixedDistances)
            case 2: try dynamic()
            default: throw .garbled
            }
        }
        guard output.count == limit else { throw .truncated }
    }

    private mutating func take(_ count: UInt32) throws(InflateError) -> Int {
        while bitCount < count {
            guard position < input.count else { throw .truncated }
            bits |= UInt32(input[position]) << bitCount
            position += 1
            bitCount += 8
        }
        let value = bits & ((1 << count) - 1)
        bits >>= count
        bitCount -= count
        return Int(value)
    }

    private mutating func stored() throws(InflateError) {
        (bits, bitCount) = (0, 0)
        guard position + 4 <= input.count else { throw .truncated }
        let length = Int(input[position]) | Int(input[position + 1]) << 8
        let check = Int(input[position + 2]) | Int(input[position + 3]) << 8
        guard length == ~check & 0xFFFF else { throw .garbled }
        position += 4
        guard position + length <= input.count else { throw .truncated }
        guard output.count + length <= limit else { throw .tooLarge }
        output.append(contentsOf: input[position..<position + length])
        position += length
    }

    private mutating func dynamic() throws(InflateError) {
        let lengthCount = try take(5) + 257
        let distanceCount = try take(5) + 1
        let codeCount = try take(4) + 4
        guard lengthCount <= 286, distanceCount <= 30 else { throw .garbled }
        var lengths = [UInt8](repeating: 0, count: 19)
        for index in 0..<codeCount { lengths[Self.codeOrder[index]] = UInt8(try take(3)) }
        let code = try HuffmanCode(lengths[...], mayBeIncomplete: false)
        lengths = []
        while lengths.count < lengthCount + distanceCount {
            let symbol = try decode(code)
            let (value, count): (UInt8, Int)
            switch symbol {
            case 0..<16: (value, count) = (UInt8(symbol), 1)
            case 16:
                guard let previous = lengths.last else { throw .garbled }
                (value, count) = (previous, try take(2) + 3)
            case 17: (value, count) = (0, try take(3) + 3)
            default: (value, count) = (0, try take(7) + 11)
            }
            guard lengths.count + count <= lengthCount + distanceCount else { throw .garbled }
            lengths.append(contentsOf: repeatElement(value, count: count))
        }
        guard lengths[256] != 0 else { throw .garbled }
        try codes(
            HuffmanCode(lengths[..<lengthCount], mayBeIncomplete: true),
            HuffmanCode(lengths[lengthCount...], mayBeIncomplete: true))
    }

    private mutating func codes(_ lengths: HuffmanCode, _ distances: HuffmanCode) throws(InflateError) {
        while true {
            let symbol = try decode(lengths)
            if symbol < 256 {
                guard output.count < limit else { throw .tooLarge }
                output.append(UInt8(symbol))
                continue
            }
            if symbol == 256 { return }
            guard symbol - 257 < Self.lengthBase.count else { throw .garbled }
            let length = Self.lengthBase[symbol - 257] + (try take(Self.lengthExtra[symbol - 257]))
            let code = try decode(distances)
            guard code < Self.distanceBase.count else { throw .garbled }
            let distance = Self.distanceBase[code] + (try take(Self.distanceExtra[code]))
            guard distance <= output.count else { throw .garbled }
            guard output.count + length <= limit else { throw .tooLarge }
            for _ in 0..<length { output.append(output[output.count - distance]) }
        }
    }

    private mutating func decode(_ code: HuffmanCode) throws(InflateError) -> Int {
        var value = 0
        var first = 0
        var index = 0
        for length in 1...15 {
            value |= try take(1)
            let count = code.counts[length]
            if value - count < first { return code.symbols[index + (value - first)] }
            index += count
            first = (first + count) << 1
            value <<= 1
        }
        throw .garbled
    }

    private static let codeOrder = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]
    private static let lengthBase = [
        3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227,
        258,
    ]
    private static let lengthExtra: [UInt32] = [
        0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0,
    ]
    private static let distanceBase = [
        1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097,
        6145,
        8193, 12289, 16385, 24577,
    ]
    private static let distanceExtra: [UInt32] = [
        0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13,
    ]
    private static let fixedLengths = HuffmanCode(
        complete: (0..<288).map { $0 < 144 ? 8 : $0 < 256 ? 9 : $0 < 280 ? 7 : 8 })
    private static let fixedDistances = HuffmanCode(complete: Array(repeating: 5, count: 30))
}

/// A canonical Huffman code: how many codes there are of each length, and their symbols in order.
struct HuffmanCode: Sendable {
    let counts: [Int]
    let symbols: [Int]

    /// A code that is known to be right.
    init(complete lengths: [UInt8]) {
        var counts = [Int](repeating: 0, count: 16)
        for length in lengths { counts[Int(length)] += 1 }
        counts[0] = 0
        self.counts = counts
        var symbols: [Int] = []
        for length in 1...15 {
            for (symbol, own) in lengths.enumerated() where Int(own) == length { symbols.append(symbol) }
        }
        self.symbols = symbols
    }

    /// Refuses codes with more codes than there is room for, and incomplete ones of more than one symbol.
    init(_ lengths: ArraySlice<UInt8>, mayBeIncomplete: Bool) throws(InflateError) {
        self.init(complete: Array(lengths))
        var left = 1
        for length in 1...15 {
            left = left << 1 - counts[length]
            guard left >= 0 else { throw .garbled }
        }
        guard left == 0 || (mayBeIncomplete && symbols.count <= 1) else { throw .garbled }
    }
}

/// The checksum of zip archives (ISO 3309).
enum CRC32 {
    private static let table: [UInt32] = (0..<256).map { index in
        (0..<8).reduce(UInt32(index)) { value, _ in value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1 }
    }

    static func of(_ bytes: [UInt8]) -> UInt32 {
        ~bytes.withUnsafeBufferPointer { buffer in
            var checksum: UInt32 = ~0
            table.withUnsafeBufferPointer { table in
                for byte in buffer { checksum = checksum >> 8 ^ table[Int(UInt8(truncatingIfNeeded: checksum) ^ byte)] }
            }
            return checksum
        }
    }
}
