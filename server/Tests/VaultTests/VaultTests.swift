import Domain
import Foundation
import Testing

@testable import Vault

@Suite struct VaultTests {
    static let light = ScryptCost(logN: 4)

    private func root(_ password: String = "a long instance password") throws -> RootKey {
        let given = try InstancePassword(password: Secret(password), salt: Secret("0123456789abcdef"))
        return try RootKey(given, cost: Self.light)
    }

    private func vault() throws -> Vault {
        let vault = try Vault(root: root(), keys: [])
        try vault.load([vault.makeKey()])
        return vault
    }

    @Test("a sealed secret opens in its own place")
    func opens() throws {
        let vault = try vault()
        for text in ["", "p", "pässwörd 🗝", String(repeating: "x", count: 100_000)] {
            let sealed = try vault.seal(Secret(text), record: "ds_1", field: "password")
            #expect(try vault.open(sealed, record: "ds_1", field: "password").reveal { $0 } == text)
        }
    }

    @Test("a ciphertext moved to another record or field does not open")
    func swapped() throws {
        let vault = try vault()
        let sealed = try vault.seal(Secret("s3cret"), record: "ds_1", field: "password")
        for (record, field) in [("ds_2", "password"), ("ds_1", "token"), ("ds_1p", "assword"), ("", "ds_1password")] {
            let error = #expect(throws: AppError.self) { try vault.open(sealed, record: record, field: field) }
            #expect(error?.code == .secretUnreadable)
        }
    }

    @Test("no single changed byte goes unnoticed")
    func changed() throws {
        let vault = try vault()
        let sealed = try vault.seal(Secret("s3cret"), record: "r", field: "f")
        for place in sealed.bytes.indices {
            var bytes = sealed.bytes
            bytes[place] ^= 1
            #expect(throws: AppError.self) { try vault.open(SealedSecret(bytes: bytes), record: "r", field: "f") }
        }
        for count in 0..<sealed.bytes.count {
            let cut = SealedSecret(bytes: Array(sealed.bytes.prefix(count)))
            #expect(throws: AppError.self) { try vault.open(cut, record: "r", field: "f") }
        }
    }

    @Test("sealing twice gives different bytes, and neither holds the text")
    func fresh() throws {
        let vault = try vault()
        let first = try vault.seal(Secret("marked-secret"), record: "r", field: "f")
        let second = try vault.seal(Secret("marked-secret"), record: "r", field: "f")
        #expect(first != second)
        #expect(!String(decoding: first.bytes, as: UTF8.self).contains("marked"))
    }

    @Test("after rotation old secrets open and new ones use the new key")
    func rotation() throws {
        let first = try Vault(root: root(), keys: [])
        let oldKey = try first.makeKey()
        try first.load([oldKey])
        let old = try first.seal(Secret("old"), record: "r", field: "f")
        let newKey = try first.makeKey()
        try first.load([oldKey, newKey])
        let new = try first.seal(Secret("new"), record: "r", field: "f")
        #expect(old.key?.text == oldKey.id)
        #expect(new.key?.text == newKey.id)
        let later = try Vault(root: root(), keys: [oldKey, newKey])
        #expect(try later.open(old, record: "r", field: "f").reveal { $0 } == "old")
        #expect(try later.open(new, record: "r", field: "f").reveal { $0 } == "new")
        let without = try Vault(root: root(), keys: [oldKey])
        #expect(!without.knowsKey(of: new))
        #expect(throws: AppError.self) { try without.open(new, record: "r", field: "f") }
    }

    @Test("a wrong instance password is refused at the start")
    func wrongPassword() throws {
        let vault = try Vault(root: root(), keys: [])
        let key = try vault.makeKey()
        let error = #expect(throws: AppError.self) {
            try Vault(root: root("quite another password"), keys: [key])
        }
        #expect(error?.code == .secretUnreadable)
    }

    @Test("two instances share no key, even with the same password")
    func instances() throws {
        let sealed = try vault().seal(Secret("s"), record: "r", field: "f")
        #expect(throws: AppError.self) { try vault().open(sealed, record: "r", field: "f") }
    }

    @Test("a sealed secret survives JSON")
    func coding() throws {
        let sealed = try vault().seal(Secret("s"), record: "r", field: "f")
        let text = try JSONEncoder().encode(sealed)
        #expect(try JSONDecoder().decode(SealedSecret.self, from: text) == sealed)
    }
}
