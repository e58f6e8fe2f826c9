import Crypto
import Domain
import Foundation

/// A random bearer text (260 bits), of which only the hash is kept.
struct Token: Sendable {
    let text: Secret<String>
    let hash: [UInt8]

    init() {
        let random = RandomText.base32(52)
        text = Secret(random)
        hash = Self.hash(random)
    }

    /// SHA-256 suffices: the input is random and long, unlike a password.
    static func hash(_ text: String) -> [UInt8] {
        var text = text
        var hasher = SHA256()
        text.withUTF8 { hasher.update(bufferPointer: UnsafeRawBufferPointer($0)) }
        return hasher.finalize().withUnsafeBytes { Array($0) }
    }
}
