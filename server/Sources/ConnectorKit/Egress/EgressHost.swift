import Domain

/// A host as a person may write it: a DNS name in ASCII, an IPv4 address, or an IPv6 address with or without
/// brackets. Everything that two parsers could read in two ways is refused.
struct EgressHost: Hashable, Sendable {
    /// Lower case, without brackets and without the dot at the end.
    let text: String
    /// Set when the host is an address.
    let address: IPAddress?

    init(_ raw: String) throws(AppError) {
        guard let host = Self.parse(raw) else {
            throw AppError(
                .egressDenied, "The host is not written in a form that is accepted.",
                hint: "Write a DNS name (international names as xn--…) or an address such as 192.168.1.10 or ::1.",
                place: UpstreamFailure.Step.resolve.rawValue, upstream: UpstreamFailure(step: .resolve, code: "host"))
        }
        self = host
    }

    private init(text: String, address: IPAddress?) {
        self.text = text
        self.address = address
    }

    private static func parse(_ raw: String) -> EgressHost? {
        guard !raw.isEmpty, raw.utf8.count <= 255 else { return nil }
        var text = raw.lowercased()
        if text.hasPrefix("[") {
            guard text.hasSuffix("]"), text.dropFirst().dropLast().contains(":") else { return nil }
            text = String(text.dropFirst().dropLast())
        }
        if text.contains(":") {
            guard text.utf8.allSatisfy({ isHexDigit($0) || $0 == 0x3A || $0 == 0x2E }), let address = IPAddress(text)
            else { return nil }
            return EgressHost(text: text, address: address)
        }
        guard raw.first != "[" else { return nil }
        if text.hasSuffix(".") { text.removeLast() }
        let labels = text.split(separator: ".", omittingEmptySubsequences: false)
        guard text.utf8.count <= 253, labels.allSatisfy({ isLabel($0.utf8) }), let last = labels.last else {
            return nil
        }
        // A last label that is a number makes it an address in the eyes of many resolvers: then only the plain form.
        if last.utf8.allSatisfy({ (0x30...0x39).contains($0) }) || last.hasPrefix("0x") {
            guard let address = IPAddress(text) else { return nil }
            return EgressHost(text: text, address: address)
        }
        return EgressHost(text: text, address: nil)
    }

    /// Letters, digits, hyphen and underscore, 1 to 63, no hyphen at either end.
    private static func isLabel(_ label: Substring.UTF8View) -> Bool {
        guard (1...63).contains(label.count), label.first != 0x2D, label.last != 0x2D else { return false }
        return label.allSatisfy { byte in
            (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x2D || byte == 0x5F
        }
    }

    private static func isHexDigit(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte)
    }

    /// Names under which clouds answer with credentials.
    var isMetadataName: Bool {
        Self.metadataNames.contains(text)
            || Self.metadataNames.contains { $0.contains(".") && text.hasSuffix("." + $0) }
    }

    private static let metadataNames: Set<String> = [
        "metadata", "metadata.google.internal", "metadata.goog", "instance-data", "instance-data.ec2.internal",
        "metadata.azure.internal", "metadata.platformequinix.com", "metadata.packet.net",
    ]
}
