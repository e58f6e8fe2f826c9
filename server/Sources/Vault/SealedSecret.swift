import Foundation

/// A secret as it may be stored: format 1, key id (8), nonce (12), ciphertext, tag (16).
public struct SealedSecret: Sendable, Hashable, Codable {
    public let bytes: [UInt8]

    static let format: UInt8 = 1

    /// Bytes from the store; whether they are sound shows when they are opened.
    public init(bytes: [UInt8]) { self.bytes = bytes }

    init(key: KeyID, box: [UInt8]) { bytes = [Self.format] + key.bytes + box }

    var key: KeyID? {
        guard bytes.first == Self.format, bytes.count > KeyID.length + 28 else { return nil }
        return KeyID(bytes: bytes[1...KeyID.length])
    }

    var box: [UInt8] { Array(bytes.dropFirst(1 + KeyID.length)) }

    public init(from decoder: any Decoder) throws {
        bytes = Array(try decoder.singleValueContainer().decode(Data.self))
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(Data(bytes))
    }
}
