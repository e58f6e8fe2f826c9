/// Which headers a query may set, and which look like credentials.
enum HTTPHeaderRules {
    private static let forbidden: Set<String> = [
        "host", "content-length", "transfer-encoding", "connection", "keep-alive", "te", "trailer", "upgrade", "expect",
        "forwarded", "via",
    ]

    /// Headers that the connection, a proxy or Steward itself sets.
    static func isForbidden(_ name: String) -> Bool {
        let name = name.lowercased()
        return forbidden.contains(name) || name.hasPrefix("proxy-") || name.hasPrefix("x-forwarded-")
    }

    /// A token (RFC 9110, section 5.6.2).
    static func isName(_ name: String) -> Bool {
        !name.isEmpty
            && name.utf8.allSatisfy { byte in
                byte < 0x80 && (SQLLexer.isNameByte(byte) || "!#$%&'*+-.^`|~".utf8.contains(byte))
            }
    }

    private static let credentials: Set<String> = [
        "authorization", "cookie", "key", "apikey", "api-key", "token", "accesstoken", "access-token", "auth", "secret",
        "password", "private-token", "clientsecret", "client-secret", "subscription-key",
    ]

    /// The name says that its value is a password, key or token.
    static func isCredential(_ name: String) -> Bool {
        let name = name.lowercased().replacing("_", with: "-")
        return credentials.contains(name)
            || ["-key", "-apikey", "-token", "-secret", "-password", "-authorization", "-auth"].contains {
                name.hasSuffix($0)
            }
    }

    /// The text holds more than the name of a scheme.
    static func isLiteralCredential(_ text: String) -> Bool {
        let words = text.split(whereSeparator: \.isWhitespace).filter {
            !["bearer", "basic", "token"].contains($0.lowercased())
        }
        return words.contains { $0.count >= 6 }
    }
}
