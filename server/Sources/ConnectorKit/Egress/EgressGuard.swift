public import Domain
public import NIOCore

/// The only door to an outbound connection: turns a host and a port into addresses that may be connected to.
///
/// Never allowed, whatever the policy: unspecified, this-network, broadcast, multicast, reserved, documentation,
/// benchmark and link-local addresses, cloud metadata services by address and by name, and this server's own
/// listeners. IPv4 addresses wrapped in IPv6 are judged by what is in them. One bad address refuses the name.
/// Connect to what ``vet(host:port:)`` answers and never look the name up again.
public struct EgressGuard: Sendable {
    private let policy: EgressPolicy
    private let resolver: any HostResolver
    private let localAddresses: @Sendable () -> [SocketAddress]

    public init(policy: EgressPolicy = EgressPolicy(), resolver: any HostResolver = SystemHostResolver()) {
        self.init(policy: policy, resolver: resolver) {
            ((try? System.enumerateDevices()) ?? []).compactMap(\.address)
        }
    }

    init(
        policy: EgressPolicy, resolver: any HostResolver, localAddresses: @escaping @Sendable () -> [SocketAddress]
    ) {
        self.policy = policy
        self.resolver = resolver
        self.localAddresses = localAddresses
    }

    /// - Throws: `egress.denied`; `datasource.unreachable` with the step `resolve`; `query.cancelled`.
    public func vet(host: String, port: Int) async throws(AppError) -> VettedEndpoint {
        let host = try EgressHost(host)
        guard (1...65_535).contains(port) else { throw denied("port") }
        guard !host.isMetadataName else { throw denied(AddressKind.metadata.rawValue) }
        let found: [SocketAddress]
        if let literal = host.address?.socketAddress(port: port) {
            found = [literal]
        } else {
            found = try await resolver.addresses(of: host.text, port: port)
        }
        var vetted: [SocketAddress] = []
        for candidate in found {
            guard let address = IPAddress(candidate) else { throw denied("socket") }
            try check(address, of: host, port: port)
            // Built from the bytes that were judged: no scope, no flow, our port.
            if let plain = address.socketAddress(port: port) { vetted.append(plain) }
        }
        return VettedEndpoint(host: host.text, isAddress: host.address != nil, port: port, addresses: vetted)
    }

    private func check(_ address: IPAddress, of host: EgressHost, port: Int) throws(AppError) {
        let isExempt = policy.allowed.contains { $0.covers(host, address) }
        for kind in AddressKind.kinds(of: address) {
            switch kind {
            case .global: break
            case .privateNetwork where policy.privateNetworks == .allow || isExempt: break
            case .loopback where policy.loopback == .allow || isExempt: break
            default: throw denied(kind.rawValue)
            }
        }
        guard !policy.listeners.contains(where: { isListener($0, address, port) }) else { throw denied("listener") }
    }

    private func isListener(_ listener: EgressListener, _ address: IPAddress, _ port: Int) -> Bool {
        guard listener.port == port else { return false }
        let readings = address.unwrapped
        if let own = listener.address { return readings.contains { !Set(own.unwrapped).isDisjoint(with: [$0]) } }
        let local = Set(localAddresses().compactMap(IPAddress.init).flatMap(\.unwrapped))
        return readings.contains { local.contains($0) } || AddressKind.kinds(of: address).contains(.loopback)
    }

    /// Says neither the name nor the address: the kind goes to people who may edit the datasource.
    private func denied(_ kind: String) -> AppError {
        AppError(
            .egressDenied, "Steward does not connect to this address.",
            hint: "Link-local, metadata and other special addresses are never reachable; others are a matter of the "
                + "server's egress settings.",
            place: UpstreamFailure.Step.resolve.rawValue, upstream: UpstreamFailure(step: .resolve, code: kind))
    }
}

/// Addresses that a guard has judged, and the name they stand for.
public struct VettedEndpoint: Sendable {
    /// Lower case, without brackets or a dot at the end.
    public let host: String
    /// The host was given as an address.
    public let isAddress: Bool
    public let port: Int
    /// At least one; all of them may be connected to.
    public let addresses: [SocketAddress]

    /// What to send as TLS server name and to check the certificate against; `nil` for an address.
    public var serverName: String? { isAddress ? nil : host }
}
