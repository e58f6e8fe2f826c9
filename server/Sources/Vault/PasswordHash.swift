import Crypto
import Domain
import Foundation

/// A password hash in the PHC text form: `$scrypt$ln=15,r=8,p=1$<salt>$<hash>`, base64 without padding.
struct PasswordHash: Sendable {
    let cost: ScryptCost
    let salt: [UInt8]
    let digest: [UInt8]

    /// Hashes with a fresh 128-bit salt.
    init(_ password: Secret<String>, cost: ScryptCost) throws(AppError) {
        var generator = SystemRandomNumberGenerator()
        salt = (0..<16).map { _ in UInt8.random(in: 0...255, using: &generator) }
        self.cost = cost
        digest = try Self.digest(password, salt: salt, cost: cost)
    }

    init?(_ text: String) {
        let parts = text.split(separator: "$", omittingEmptySubsequences: false)
        guard parts.count == 5, parts[0].isEmpty, parts[1] == "scrypt", let salt = Self.decode(parts[3]),
            let digest = Self.decode(parts[4]), salt.count >= 8, digest.count == 32
        else { return nil }
        var numbers: [Substring: Int] = [:]
        for pair in parts[2].split(separator: ",") {
            let halves = pair.split(separator: "=")
            guard halves.count == 2, let number = Int(halves[1]) else { return nil }
            numbers[halves[0]] = number
        }
        guard let logN = numbers["ln"], let blockSize = numbers["r"], let parallelism = numbers["p"] else { return nil }
        cost = ScryptCost(logN: logN, blockSize: blockSize, parallelism: parallelism)
        guard cost.isAcceptable else { return nil }
        self.salt = salt
        self.digest = digest
    }

    var text: String {
        "$scrypt$ln=\(cost.logN),r=\(cost.blockSize),p=\(cost.parallelism)$\(Self.encode(salt))$\(Self.encode(digest))"
    }

    func matches(_ password: Secret<String>) throws(AppError) -> Bool {
        Self.isEqual(try Self.digest(password, salt: salt, cost: cost), digest)
    }

    /// NFC first: the same password typed on two systems may arrive in two normal forms.
    private static func digest(
        _ password: Secret<String>, salt: [UInt8], cost: ScryptCost
    ) throws(AppError) -> [UInt8] {
        try password.reveal { (text) throws(AppError) in
            let bytes = Array(text.precomposedStringWithCanonicalMapping.utf8)
            return try Scrypt.derive(bytes, salt: salt, cost: cost).withUnsafeBytes { Array($0) }
        }
    }

    /// Takes the same time wherever the difference is.
    private static func isEqual(_ left: [UInt8], _ right: [UInt8]) -> Bool {
        left.count == right.count && zip(left, right).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
    }

    private static func encode(_ bytes: [UInt8]) -> String {
        Data(bytes).base64EncodedString().replacing("=", with: "")
    }

    private static func decode(_ text: Substring) -> [UInt8]? {
        let padding = String(repeating: "=", count: (4 - text.count % 4) % 4)
        return Data(base64Encoded: text + padding).map(Array.init)
    }
}
