import Crypto
public import Domain
import Foundation
import Synchronization

/// Seals secrets for the store and opens them again.
///
/// Each secret is encrypted with AES-256-GCM under a random data key and bound to the record and field it
/// belongs to, so that a ciphertext copied to another place does not open there. Data keys are kept by the
/// store, wrapped with the ``RootKey``. Rotation adds a key: new secrets use it, old ones stay readable.
public final class Vault: Sendable {
    private struct KeyRing {
        var keys: [KeyID: SymmetricKey] = [:]
        var current: KeyID?
    }

    private let root: RootKey
    private let ring: Mutex<KeyRing>

    /// Unwraps the keys of the store, oldest first; the last one seals.
    /// - Throws: `secret.unreadable` when the instance password is wrong.
    public init(root: RootKey, keys: [WrappedKey]) throws(AppError) {
        self.root = root
        self.ring = Mutex(KeyRing())
        try load(keys)
    }

    /// True until the first data key was made and kept: such a vault can't seal.
    public var isEmpty: Bool { ring.withLock { $0.current == nil } }

    /// Makes a data key for the caller to keep; it takes effect when it comes back through ``load(_:)``.
    public func makeKey() throws(AppError) -> WrappedKey {
        try root.wrap(SymmetricKey(size: .bits256), id: KeyID())
    }

    /// Takes over all keys of the store, oldest first: at start, after rotation, and after another process made one.
    public func load(_ wrapped: [WrappedKey]) throws(AppError) {
        var keys: [KeyID: SymmetricKey] = [:]
        var current: KeyID?
        for entry in wrapped {
            let (id, key) = try root.unwrap(entry)
            keys[id] = key
            current = id
        }
        let fresh = KeyRing(keys: keys, current: current)
        ring.withLock { $0 = fresh }
    }

    /// False: the secret was sealed with a key this vault has not loaded (yet).
    public func knowsKey(of sealed: SealedSecret) -> Bool {
        guard let id = sealed.key else { return true }
        return ring.withLock { $0.keys[id] != nil }
    }

    /// Seals `secret` for one field of one record.
    public func seal(_ secret: Secret<String>, record: String, field: String) throws(AppError) -> SealedSecret {
        let (id, key) = ring.withLock { ring in (ring.current, ring.current.flatMap { ring.keys[$0] }) }
        guard let id, let key else { throw AppError(.secretUnreadable, "The vault has no data key yet.") }
        let box = try secret.reveal { (text) throws(AppError) in
            try Sealing.seal(Data(text.utf8), using: key, binding: Self.binding(id, record, field))
        }
        return SealedSecret(key: id, box: box)
    }

    /// - Throws: `secret.unreadable` for another record or field, a changed byte, or an unknown key.
    public func open(_ sealed: SealedSecret, record: String, field: String) throws(AppError) -> Secret<String> {
        guard let id = sealed.key, let key = ring.withLock({ $0.keys[id] }),
            let plain = Sealing.open(sealed.box, using: key, binding: Self.binding(id, record, field)),
            let text = String(validating: plain, as: UTF8.self)
        else {
            throw AppError(
                .secretUnreadable, "A stored secret can't be opened.",
                hint: "Enter it again; it was damaged, moved, or sealed by another instance.", place: field)
        }
        return Secret(text)
    }

    /// Lengths go in front, so that no two pairs of record and field give the same bytes.
    private static func binding(_ key: KeyID, _ record: String, _ field: String) -> [UInt8] {
        var bytes = Array("steward secret".utf8) + [SealedSecret.format] + key.bytes
        for part in [record, field] {
            withUnsafeBytes(of: UInt32(part.utf8.count).bigEndian) { bytes.append(contentsOf: $0) }
            bytes.append(contentsOf: part.utf8)
        }
        return bytes
    }
}
