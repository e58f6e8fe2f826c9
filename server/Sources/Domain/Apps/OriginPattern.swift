/// An origin of the web, or all below a domain, as content policies write them: `https://cdn.example.com`,
/// `https://*.example.com:8443`. Without a scheme `https` is meant.
public struct OriginPattern: Sendable, Hashable {
    /// With its scheme, in lower case, without a path.
    public let text: String

    /// `nil`: not the name of an origin. A path is none; a star may only stand for what is before a registered name.
    public init?(_ given: String) {
        var rest = given.lowercased()[...]
        var scheme = "https://"
        if rest.hasPrefix("https://") || rest.hasPrefix("http://") {
            scheme = rest.hasPrefix("https") ? scheme : "http://"
            rest = rest.dropFirst(scheme.count)
        }
        if rest.hasSuffix("/") { rest = rest.dropLast() }
        guard let host = Self.host(&rest), Self.isPort(rest) else { return nil }
        text = scheme + host + rest
    }

    /// Nobody on the way can change what comes from there: `https`, or this machine itself.
    public var isTrustworthy: Bool {
        let loopback = ["http://localhost", "http://127.0.0.1", "http://[::1]"]
        return text.hasPrefix("https://") || loopback.contains { text == $0 || text.hasPrefix($0 + ":") }
    }

    /// A host of a private network: an address of RFC 1918, a name without a dot, or one below a domain that no public
    /// server has (RFC 6762, RFC 8375, `.internal` and the customary `.lan`, `.intranet`).
    public var isInPrivateNetwork: Bool {
        guard let start = text.firstRange(of: "://") else { return false }
        let host = text[start.upperBound...].prefix { $0 != ":" }
        let labels = host.split(separator: ".")
        guard let last = labels.last, !host.hasPrefix("["), !host.hasPrefix("*") else { return false }
        if labels.count == 1 { return !last.allSatisfy(\.isNumber) }
        let numbers = labels.compactMap { label in UInt8(label).flatMap { String($0) == label ? $0 : nil } }
        if labels.count == 4, numbers.count == 4 {
            return numbers[0] == 10 || numbers[0] == 172 && (16...31).contains(numbers[1])
                || numbers[0] == 192 && numbers[1] == 168
        }
        return ["local", "lan", "internal", "intranet"].contains(last) || host.hasSuffix(".home.arpa")
    }

    /// Takes the host from the front of `rest`.
    private static func host(_ rest: inout Substring) -> Substring? {
        if rest.hasPrefix("[") {
            guard let end = rest.firstIndex(of: "]") else { return nil }
            let host = rest[...end]
            rest = rest[rest.index(after: end)...]
            let isAddress = host.dropFirst().dropLast().allSatisfy { $0.isASCII && ($0.isHexDigit || $0 == ":") }
            return isAddress && (4...41).contains(host.utf8.count) ? host : nil
        }
        let host = rest.prefix { $0 != ":" }
        rest = rest.dropFirst(host.count)
        let isWildcard = host.hasPrefix("*.")
        let labels = host.dropFirst(isWildcard ? 2 : 0).split(separator: ".", omittingEmptySubsequences: false)
        let isNamed = labels.last.map { !$0.allSatisfy(\.isNumber) } ?? false
        guard host.utf8.count <= 253, labels.allSatisfy(isLabel), !isWildcard || (labels.count > 1 && isNamed) else {
            return nil
        }
        return host
    }

    private static func isLabel(_ label: Substring) -> Bool {
        (1...63).contains(label.utf8.count) && !label.hasPrefix("-") && !label.hasSuffix("-")
            && label.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
    }

    private static func isPort(_ text: Substring) -> Bool {
        guard !text.isEmpty else { return true }
        let digits = text.dropFirst()
        guard text.hasPrefix(":"), digits.allSatisfy({ $0.isASCII && $0.isNumber }), let port = Int(digits) else {
            return false
        }
        return (1...65_535).contains(port) && !digits.hasPrefix("0")
    }
}

extension OriginPattern: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let pattern = OriginPattern(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not an origin")
        }
        self = pattern
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}
