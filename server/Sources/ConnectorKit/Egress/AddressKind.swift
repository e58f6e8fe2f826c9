/// What an address is for, as far as the egress guard cares (IANA special-purpose registries).
enum AddressKind: String, Sendable, CaseIterable {
    case global
    /// RFC 1918, shared address space (RFC 6598), unique local and site-local IPv6.
    case privateNetwork = "private"
    case loopback
    case unspecified
    case thisNetwork = "this-network"
    case linkLocal = "link-local"
    case multicast
    case broadcast
    case reserved
    case documentation
    case benchmark
    /// Where clouds hand out credentials to whoever asks.
    case metadata

    /// The most dangerous reading of an address, wrapped addresses included, comes first.
    static func kinds(of address: IPAddress) -> [AddressKind] { address.unwrapped.map(kind(ofPlain:)) }

    private static func kind(ofPlain address: IPAddress) -> AddressKind {
        if metadataAddresses.contains(address) { return .metadata }
        let table = address.isV4 ? v4 : v6
        if let entry = table.first(where: { address.hasPrefix($0.prefix, $0.length) }) { return entry.kind }
        return address.isV4 || address.hasPrefix([0x20], 3) ? .global : .reserved
    }

    private static let metadataAddresses: Set<IPAddress> = Set(
        [
            "169.254.169.254", "169.254.170.2", "169.254.170.23", "100.100.100.200", "168.63.129.16", "192.0.0.192",
            "fd00:ec2::254", "fd00:ec2::23", "fd20:ce::254",
        ].compactMap { IPAddress($0) })

    private struct Entry: Sendable {
        let prefix: [UInt8]
        let length: Int
        let kind: AddressKind
    }

    private static let v4: [Entry] = [
        Entry(prefix: [0, 0, 0, 0], length: 32, kind: .unspecified),
        Entry(prefix: [0], length: 8, kind: .thisNetwork),
        Entry(prefix: [127], length: 8, kind: .loopback),
        Entry(prefix: [10], length: 8, kind: .privateNetwork),
        Entry(prefix: [100, 64], length: 10, kind: .privateNetwork),
        Entry(prefix: [172, 16], length: 12, kind: .privateNetwork),
        Entry(prefix: [192, 168], length: 16, kind: .privateNetwork),
        Entry(prefix: [169, 254], length: 16, kind: .linkLocal),
        Entry(prefix: [192, 0, 2], length: 24, kind: .documentation),
        Entry(prefix: [198, 51, 100], length: 24, kind: .documentation),
        Entry(prefix: [203, 0, 113], length: 24, kind: .documentation),
        Entry(prefix: [192, 0, 0], length: 24, kind: .reserved),
        Entry(prefix: [192, 88, 99], length: 24, kind: .reserved),
        Entry(prefix: [198, 18], length: 15, kind: .benchmark),
        Entry(prefix: [224], length: 4, kind: .multicast),
        Entry(prefix: [255, 255, 255, 255], length: 32, kind: .broadcast),
        Entry(prefix: [240], length: 4, kind: .reserved),
    ]

    private static let v6: [Entry] = [
        Entry(prefix: [UInt8](repeating: 0, count: 16), length: 128, kind: .unspecified),
        Entry(prefix: [UInt8](repeating: 0, count: 15) + [1], length: 128, kind: .loopback),
        // Wrapped addresses are judged by what is in them, next to this entry.
        Entry(prefix: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF], length: 96, kind: .global),
        Entry(prefix: [0, 0x64, 0xFF, 0x9B, 0, 0, 0, 0, 0, 0, 0, 0], length: 96, kind: .global),
        Entry(prefix: [0xFE, 0x80], length: 10, kind: .linkLocal),
        Entry(prefix: [0xFE, 0xC0], length: 10, kind: .privateNetwork),
        Entry(prefix: [0xFC], length: 7, kind: .privateNetwork),
        Entry(prefix: [0xFF], length: 8, kind: .multicast),
        Entry(prefix: [0x20, 0x01, 0x0D, 0xB8], length: 32, kind: .documentation),
        Entry(prefix: [0x3F, 0xFF, 0x00], length: 20, kind: .documentation),
        Entry(prefix: [0x20, 0x01, 0, 2, 0, 0], length: 48, kind: .benchmark),
    ]
}
