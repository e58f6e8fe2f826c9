/// How expensive scrypt is (RFC 7914): memory is `128 * r * 2^logN` bytes.
public struct ScryptCost: Sendable, Hashable {
    public let logN: Int
    public let blockSize: Int
    public let parallelism: Int

    /// 32 MiB and about a tenth of a second per hash.
    public static let standard = ScryptCost(logN: 15, blockSize: 8, parallelism: 1)

    public init(logN: Int, blockSize: Int = 8, parallelism: Int = 1) {
        self.logN = logN
        self.blockSize = blockSize
        self.parallelism = parallelism
    }

    /// Parameters read back from a stored hash must not make the server allocate gigabytes.
    var isAcceptable: Bool { (1...18).contains(logN) && (1...16).contains(blockSize) && (1...4).contains(parallelism) }
}
