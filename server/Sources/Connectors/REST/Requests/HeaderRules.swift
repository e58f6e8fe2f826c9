/// Which headers a request may carry, and which are nobody's business but the client's.
enum HeaderRules {
    private static let largestValue = 8 << 10

    /// RFC 9110, sections 5.1 and 5.5: a token, and a value without control characters.
    static func isValid(name: String, value: String) -> Bool {
        !name.isEmpty && name.utf8.count <= 256 && name.utf8.allSatisfy(isTokenByte)
            && value.utf8.count <= largestValue
            && value.utf8.allSatisfy { ($0 >= 0x20 && $0 != 0x7F) || $0 == 0x09 }
    }

    /// Framing, hop-by-hop and forwarding headers, and what the client says itself.
    static func isReserved(_ name: String) -> Bool {
        let name = name.lowercased()
        return reserved.contains(name) || name.hasPrefix("proxy-") || name.hasPrefix("x-forwarded-")
    }

    private static let reserved: Set<String> = [
        "host", "content-length", "transfer-encoding", "connection", "keep-alive", "upgrade", "te", "trailer",
        "expect", "forwarded", "via", "accept-encoding", "http2-settings",
    ]

    /// What may go to another origin after a redirect.
    static let harmless: Set<String> = ["accept", "accept-language", "user-agent"]

    /// Response headers that an app never reads.
    static func isWithheld(_ name: String) -> Bool {
        let name = name.lowercased()
        return withheld.contains(name) || name.hasPrefix("proxy-") || name.hasPrefix("authorization")
            || name.hasSuffix("-token") || name.hasSuffix("-key")
    }

    private static let withheld: Set<String> = [
        "set-cookie", "set-cookie2", "www-authenticate", "connection", "keep-alive", "transfer-encoding", "upgrade",
        "trailer", "content-encoding", "content-length", "strict-transport-security", "alt-svc", "clear-site-data",
    ]

    private static func isTokenByte(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        default: Array("!#$%&'*+-.^_`|~".utf8).contains(byte)
        }
    }
}
