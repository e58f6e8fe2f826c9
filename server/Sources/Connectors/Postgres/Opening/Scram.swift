import Crypto
import CryptoExtras
import Domain

/// SCRAM-SHA-256 and SCRAM-SHA-256-PLUS, the client's side (RFC 5802, RFC 7677).
struct Scram {
    enum Mechanism: String {
        case plain = "SCRAM-SHA-256"
        case bound = "SCRAM-SHA-256-PLUS"
    }
    enum Failure: Error {
        /// The server's message is not what the RFC allows here.
        case malformed
        /// The server can't prove that it knows the password.
        case serverUnproved
        case tooManyRounds
    }

    /// More rounds would let a hostile server burn our time.
    private static let mostRounds = 1_000_000

    let mechanism: Mechanism
    private let nonce: String
    /// The GS2 header and, when bound, the binding: what `c=` repeats.
    private let header: [UInt8]
    private let binding: [UInt8]
    private var serverSignature: [UInt8] = []

    /// - Parameters:
    ///   - binding: the hash of the server's certificate where there is TLS.
    ///   - offered: what the server lists.
    /// - Returns: `nil` when the server offers none of the two mechanisms.
    init?(offered: [String], binding: [UInt8]?, isEncrypted: Bool, nonce: String = Self.freshNonce()) {
        self.nonce = nonce
        if let binding, isEncrypted, offered.contains(Mechanism.bound.rawValue) {
            mechanism = .bound
            header = Array("p=tls-server-end-point,,".utf8)
            self.binding = binding
        } else if offered.contains(Mechanism.plain.rawValue) {
            mechanism = .plain
            // "y": we could bind and the server does not offer it; a man in the middle who took the offer away
            // is found out by that.
            header = Array((binding != nil && isEncrypted ? "y,," : "n,,").utf8)
            self.binding = []
        } else {
            return nil
        }
    }

    static func freshNonce() -> String {
        var generator = SystemRandomNumberGenerator()
        return Base64.encode((0..<18).map { _ in UInt8.random(in: .min ... .max, using: &generator) })
    }

    /// PostgreSQL takes the user from the start-up message and ignores the name here.
    private var firstBare: String { "n=,r=\(nonce)" }

    /// SASLInitialResponse's data.
    var clientFirst: [UInt8] { header + Array(firstBare.utf8) }

    /// Answers the server's challenge. Slow by design: call it off the event loop.
    mutating func clientFinal(
        _ serverFirst: String, password: Secret<String>
    ) throws(Failure) -> [UInt8] {
        let fields = Self.fields(serverFirst)
        guard let serverNonce = fields["r"], serverNonce.hasPrefix(nonce), serverNonce.count > nonce.count,
            let salt = fields["s"].flatMap(Base64.decode), !salt.isEmpty,
            let rounds = fields["i"].flatMap({ Int($0) }), rounds > 0, fields["m"] == nil
        else { throw .malformed }
        guard rounds <= Self.mostRounds else { throw .tooManyRounds }
        let prepared = password.reveal(SASLPrep.prepare)
        guard
            let salted = try? KDF.Insecure.PBKDF2.deriveKey(
                from: prepared, salt: salt, using: .sha256, outputByteCount: 32, unsafeUncheckedRounds: rounds)
        else { throw .malformed }
        let withoutProof = "c=\(Base64.encode(header + binding)),r=\(serverNonce)"
        let message = Array("\(firstBare),\(serverFirst),\(withoutProof)".utf8)
        let clientKey = Self.mac("Client Key", salted)
        let signature = Self.mac(message, SymmetricKey(data: SHA256.hash(data: clientKey)))
        let proof = zip(clientKey, signature).map { $0 ^ $1 }
        serverSignature = Self.mac(message, SymmetricKey(data: Self.mac("Server Key", salted)))
        return Array("\(withoutProof),p=\(Base64.encode(proof))".utf8)
    }

    /// Checks that the server knows the password too.
    func verify(_ serverFinal: String) throws(Failure) {
        guard let signature = Self.fields(serverFinal)["v"].flatMap(Base64.decode) else { throw .malformed }
        guard !serverSignature.isEmpty, signature.count == serverSignature.count,
            zip(signature, serverSignature).reduce(0, { $0 | ($1.0 ^ $1.1) }) == 0
        else { throw .serverUnproved }
    }

    private static func mac(_ text: String, _ key: SymmetricKey) -> [UInt8] { mac(Array(text.utf8), key) }

    private static func mac(_ message: [UInt8], _ key: SymmetricKey) -> [UInt8] {
        Array(HMAC<SHA256>.authenticationCode(for: message, using: key))
    }

    private static func fields(_ text: String) -> [String: String] {
        var fields: [String: String] = [:]
        for part in text.split(separator: ",") {
            guard let equals = part.firstIndex(of: "=") else { continue }
            fields[String(part[..<equals])] = String(part[part.index(after: equals)...])
        }
        return fields
    }
}
