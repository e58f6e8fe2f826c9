import Crypto

/// `tls-server-end-point` (RFC 5929, section 4.1): a hash of the server's certificate.
enum ChannelBinding {
    /// - Parameter certificate: DER.
    /// - Returns: `nil` for a signature without a hash of its own, such as Ed25519: then nothing can be bound.
    static func endPoint(_ certificate: [UInt8]) -> [UInt8]? {
        guard let algorithm = signatureAlgorithm(certificate) else { return nil }
        switch algorithm {
        case .sha256: return Array(SHA256.hash(data: certificate))
        case .sha384: return Array(SHA384.hash(data: certificate))
        case .sha512: return Array(SHA512.hash(data: certificate))
        }
    }

    private enum Hash { case sha256, sha384, sha512 }

    /// Certificate ::= SEQUENCE { tbsCertificate SEQUENCE, signatureAlgorithm SEQUENCE { OID, … }, … }
    private static func signatureAlgorithm(_ certificate: [UInt8]) -> Hash? {
        guard let outer = element(certificate[...]), outer.tag == 0x30,
            let signed = element(outer.content), signed.tag == 0x30,
            let algorithm = element(signed.rest), algorithm.tag == 0x30,
            let identifier = element(algorithm.content), identifier.tag == 0x06
        else { return nil }
        let oid = Array(identifier.content)
        // MD5 and SHA-1 signatures bind with SHA-256, as the RFC says.
        if let hash = known[oid] { return hash }
        // RSASSA-PSS names its hash in the parameters.
        guard oid == [0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x01, 0x0A] else { return nil }
        let parameters = Array(identifier.rest)
        for (prefix, hash) in digests where contains(parameters, prefix) { return hash }
        return nil
    }

    private static let known: [[UInt8]: Hash] = {
        let rsa: [UInt8] = [0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x01]
        let ecdsa: [UInt8] = [0x2A, 0x86, 0x48, 0xCE, 0x3D, 0x04]
        return [
            rsa + [0x04]: .sha256, rsa + [0x05]: .sha256, rsa + [0x0B]: .sha256, rsa + [0x0C]: .sha384,
            rsa + [0x0D]: .sha512, ecdsa + [0x01]: .sha256, ecdsa + [0x03, 0x02]: .sha256,
            ecdsa + [0x03, 0x03]: .sha384, ecdsa + [0x03, 0x04]: .sha512,
        ]
    }()

    private static let digests: [([UInt8], Hash)] = [
        ([0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02, 0x01], .sha256),
        ([0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02, 0x02], .sha384),
        ([0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02, 0x03], .sha512),
    ]

    private static func contains(_ bytes: [UInt8], _ part: [UInt8]) -> Bool {
        guard bytes.count >= part.count else { return false }
        return (0...(bytes.count - part.count)).contains { bytes[$0..<$0 + part.count].elementsEqual(part) }
    }

    private static func element(
        _ bytes: ArraySlice<UInt8>
    ) -> (tag: UInt8, content: ArraySlice<UInt8>, rest: ArraySlice<UInt8>)? {
        var rest = bytes
        guard let tag = rest.popFirst(), let first = rest.popFirst() else { return nil }
        var length = Int(first)
        if first & 0x80 != 0 {
            let digits = Int(first & 0x7F)
            guard (1...4).contains(digits), rest.count >= digits else { return nil }
            length = rest.prefix(digits).reduce(0) { $0 << 8 | Int($1) }
            rest = rest.dropFirst(digits)
        }
        guard length <= rest.count else { return nil }
        return (tag, rest.prefix(length), rest.dropFirst(length))
    }
}
