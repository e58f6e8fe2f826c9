import Crypto
import CryptoExtras
public import Domain
import Foundation

/// The key-encryption key: derived from the instance password once per start, it only wraps data keys.
public struct RootKey: Sendable {
    private let key: SymmetricKey

    /// Takes about a tenth of a second of one core; call it at start only.
    public init(_ password: InstancePassword, cost: ScryptCost = .standard) throws(AppError) {
        key = try password.password.reveal { (password_) throws(AppError) in
            try password.salt.reveal { (salt) throws(AppError) in
                try Scrypt.derive(Array(password_.utf8), salt: Array(salt.utf8), cost: cost)
            }
        }
    }

    func wrap(_ dataKey: SymmetricKey, id: KeyID) throws(AppError) -> WrappedKey {
        let plain = dataKey.withUnsafeBytes { Data($0) }
        return WrappedKey(id: id.text, bytes: try Sealing.seal(plain, using: key, binding: Self.binding(id)))
    }

    /// - Throws: `secret.unreadable` when the instance password is another than the one at the time of wrapping.
    func unwrap(_ wrapped: WrappedKey) throws(AppError) -> (KeyID, SymmetricKey) {
        guard let id = KeyID(wrapped.id),
            let plain = Sealing.open(wrapped.bytes, using: key, binding: Self.binding(id)), plain.count == 32
        else {
            throw AppError(
                .secretUnreadable, "The instance password does not open the keys in the store.",
                hint: "Start with the password and salt this data directory was made with.")
        }
        return (id, SymmetricKey(data: plain))
    }

    private static func binding(_ id: KeyID) -> [UInt8] { Array("steward data key 1 ".utf8) + id.bytes }
}

/// A data key sealed with the root key; safe to keep in the store.
public struct WrappedKey: Sendable, Hashable {
    /// 16 hexadecimal digits.
    public let id: String
    public let bytes: [UInt8]

    public init(id: String, bytes: [UInt8]) {
        self.id = id
        self.bytes = bytes
    }
}

/// Which data key sealed a secret: 8 random bytes.
struct KeyID: Hashable, Sendable {
    static let length = 8
    let bytes: [UInt8]

    init() {
        var generator = SystemRandomNumberGenerator()
        bytes = (0..<Self.length).map { _ in UInt8.random(in: 0...255, using: &generator) }
    }

    init?(bytes: some Collection<UInt8>) {
        guard bytes.count == Self.length else { return nil }
        self.bytes = Array(bytes)
    }

    init?(_ text: String) {
        var bytes: [UInt8] = []
        var rest = text.utf8[...]
        while rest.count >= 2 {
            guard let byte = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) else { return nil }
            bytes.append(byte)
            rest = rest.dropFirst(2)
        }
        guard rest.isEmpty else { return nil }
        self.init(bytes: bytes)
    }

    var text: String {
        bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}

/// scrypt (RFC 7914) by way of swift-crypto.
enum Scrypt {
    static func derive(_ password: [UInt8], salt: [UInt8], cost: ScryptCost) throws(AppError) -> SymmetricKey {
        do {
            return try KDF.Scrypt.deriveKey(
                from: password, salt: salt, outputByteCount: 32, rounds: 1 << cost.logN, blockSize: cost.blockSize,
                parallelism: cost.parallelism)
        } catch { throw AppError(.unexpected, "A key could not be derived from a password.") }
    }
}

/// AES-256-GCM with a random 96-bit nonce: nonce, ciphertext and tag in one piece.
enum Sealing {
    static func seal(_ plain: Data, using key: SymmetricKey, binding: [UInt8]) throws(AppError) -> [UInt8] {
        do {
            let box = try AES.GCM.seal(plain, using: key, authenticating: binding)
            return Array(box.nonce) + Array(box.ciphertext) + Array(box.tag)
        } catch { throw AppError(.unexpected, "A secret could not be sealed.") }
    }

    /// `nil` for a wrong key, another binding or a changed byte: which one is not told apart.
    static func open(_ sealed: [UInt8], using key: SymmetricKey, binding: [UInt8]) -> Data? {
        guard let box = try? AES.GCM.SealedBox(combined: sealed) else { return nil }
        return try? AES.GCM.open(box, using: key, authenticating: binding)
    }
}
