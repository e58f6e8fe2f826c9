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
    static func hash(_ text: String) -> [UInt8] { Array(SHA256.hash(data: Data(text.utf8))) }
}
