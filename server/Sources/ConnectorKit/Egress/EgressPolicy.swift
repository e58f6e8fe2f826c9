/// Where this server may connect to. What is never allowed is not a matter of policy: see ``EgressGuard``.
public struct EgressPolicy: Sendable {
    public enum Rule: String, Sendable { case allow, deny }

    /// RFC 1918, carrier-grade NAT and unique local addresses.
    public var privateNetworks: Rule
    public var loopback: Rule
    /// Exempt from the two rules above.
    public var allowed: [EgressPattern]
    /// Where this server itself listens: never reachable.
    public var listeners: [EgressListener]

    public init(
        privateNetworks: Rule = .allow, loopback: Rule = .allow, allowed: [EgressPattern] = [],
        listeners: [EgressListener] = []
    ) {
        self.privateNetworks = privateNetworks
        self.loopback = loopback
        self.allowed = allowed
        self.listeners = listeners
    }
}

/// A host name, an address, or a network such as `10.1.0.0/16`.
public struct EgressPattern: Sendable, Hashable {
    private enum Kind: Hashable {
        case name(String)
        case network([UInt8], Int)
    }
    private let kind: Kind

    /// `nil` when the text is none of the three.
    public init?(_ text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        if let first = parts.first, let address = IPAddress(first) {
            let bits = address.bytes.count * 8
            guard parts.count <= 2, let length = parts.count == 2 ? Int(parts[1]) : bits, (0...bits).contains(length)
            else { return nil }
            kind = .network(address.bytes, length)
        } else if parts.count == 1, let host = try? EgressHost(text) {
            kind = .name(host.text)
        } else {
            return nil
        }
    }

    func covers(_ host: EgressHost, _ address: IPAddress) -> Bool {
        switch kind {
        case .name(let name): host.text == name
        case .network(let prefix, let length):
            address.bytes.count == prefix.count && address.hasPrefix(prefix, length)
        }
    }
}

/// A place where this server listens.
public struct EgressListener: Sendable, Hashable {
    let address: IPAddress?
    let port: Int

    /// - Parameter host: an address; `0.0.0.0`, `::`, `localhost` or a name stand for every address of this machine.
    public init(host: String, port: Int) {
        let address = IPAddress(host)
        self.address = address.flatMap { $0.bytes.allSatisfy { $0 == 0 } ? nil : $0 }
        self.port = port
    }
}
