/// Scheme, host and port: what a credential is bound to (RFC 6454).
struct HTTPOrigin: Hashable, Sendable {
    let isSecure: Bool
    /// Lower case, IPv6 without brackets. Judged by the egress guard, not here.
    let host: String
    let port: Int

    /// As the `Host` header says it.
    var authority: String {
        let name = host.contains(":") ? "[\(host)]" : host
        return port == (isSecure ? 443 : 80) ? name : "\(name):\(port)"
    }

    /// Ports of other protocols that an HTTP request could be mistaken for, and of unguarded administration services.
    var hasForbiddenPort: Bool { Self.forbiddenPorts.contains(port) }

    private static let forbiddenPorts: Set<Int> = Set(1...19).union([
        20, 21, 22, 23, 25, 37, 42, 43, 53, 69, 77, 79, 87, 95, 101, 102, 103, 104, 109, 110, 111, 113, 115, 117, 119,
        123, 135, 137, 138, 139, 143, 161, 179, 389, 427, 445, 465, 512, 513, 514, 515, 526, 530, 531, 532, 540, 548,
        554, 556, 563, 587, 601, 636, 989, 990, 993, 995, 1719, 1720, 1723, 2019, 2049, 2375, 2376, 3659, 4045, 4190,
        5060, 5061, 6000, 6379, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697, 10_080, 10_250, 11_211,
    ])
}
