import Crypto
import Domain
import Testing

@testable import Vault

@Suite struct PasswordHasherTests {
    private let hasher = PasswordHasher(cost: ScryptCost(logN: 4))

    @Test("the right password matches, others and unknown accounts do not")
    func matches() async throws {
        let hash = try await hasher.hash(Secret("correct horse battery"))
        #expect(hash.hasPrefix("$scrypt$ln=4,r=8,p=1$"))
        #expect(try await hasher.verify(Secret("correct horse battery"), against: hash))
        #expect(try await !hasher.verify(Secret("correct horse batterz"), against: hash))
        #expect(try await !hasher.verify(Secret(""), against: hash))
        #expect(try await !hasher.verify(Secret("correct horse battery"), against: nil))
        #expect(try await !hasher.verify(Secret("x"), against: "not a hash"))
    }

    @Test("the same password gives another hash each time")
    func salted() async throws {
        #expect(try await hasher.hash(Secret("same")) != hasher.hash(Secret("same")))
    }

    @Test("both normal forms of a text are one password")
    func normalForm() async throws {
        let hash = try await hasher.hash(Secret("caf\u{E9}"))
        #expect(try await hasher.verify(Secret("cafe\u{301}"), against: hash))
    }

    @Test("a hash with absurd parameters is refused instead of computed")
    func bounded() {
        let tail = "$AAAAAAAAAAAAAAAAAAAAAA$" + String(repeating: "A", count: 43)
        #expect(PasswordHash("$scrypt$ln=15,r=8,p=1" + tail) != nil)
        for parameters in ["ln=40,r=8,p=1", "ln=15,r=900,p=1", "ln=15,r=8,p=99", "ln=0,r=8,p=1", "r=8,p=1"] {
            #expect(PasswordHash("$scrypt$" + parameters + tail) == nil)
        }
    }

    @Test("a test vector of RFC 7914 comes out")
    func vector() throws {
        // RFC 7914, section 12: N = 1024, r = 8, p = 16, first 32 of 64 bytes.
        let key = try Scrypt.derive(
            Array("password".utf8), salt: Array("NaCl".utf8), cost: ScryptCost(logN: 10, parallelism: 16))
        let hex = key.withUnsafeBytes { $0.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined() }
        #expect(hex == "fdbabe1c9d3472007856e7190d01e9fe7c6ad7cbc8237830e77376634b373162")
    }

    @Test("more waiting hashes than the bound are turned away")
    func full() async throws {
        let none = PasswordHasher(cost: ScryptCost(logN: 4), lanes: 1, waiting: 0)
        let error = await #expect(throws: AppError.self) { try await none.hash(Secret("x")) }
        #expect(error?.code == .sessionThrottled)
        #expect(error?.retryAfter != nil)
    }
}
