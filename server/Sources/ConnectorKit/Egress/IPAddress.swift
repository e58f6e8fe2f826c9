import NIOCore

/// An IPv4 or IPv6 address by value.
struct IPAddress: Hashable, Sendable {
    /// Four or sixteen bytes, network order.
    let bytes: [UInt8]

    var isV4: Bool { bytes.count == 4 }

    init?(bytes: some Sequence<UInt8>) {
        let bytes = Array(bytes)
        guard bytes.count == 4 || bytes.count == 16 else { return nil }
        self.bytes = bytes
    }

    /// Four decimal numbers without leading zeros, or the text forms of RFC 4291, section 2.2, without a zone.
    init?(_ text: some StringProtocol) {
        if text.contains(":") {
            guard !text.contains("%"), let address = try? SocketAddress(ipAddress: String(text), port: 0) else {
                return nil
            }
            self.init(address)
        } else {
            let parts = text.split(separator: ".", omittingEmptySubsequences: false)
            guard parts.count == 4 else { return nil }
            var bytes: [UInt8] = []
            for part in parts {
                guard (1...3).contains(part.utf8.count), part.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
                    part.utf8.count == 1 || part.utf8.first != 0x30, let byte = UInt8(part)
                else { return nil }
                bytes.append(byte)
            }
            self.init(bytes: bytes)
        }
    }

    /// `nil` for a Unix socket.
    init?(_ address: SocketAddress) {
        // The places of `sin_addr` and `sin6_addr` in their structures, on Linux and on Darwin.
        let place: Range<Int>
        switch address {
        case .v4: place = 4..<8
        case .v6: place = 8..<24
        case .unixDomainSocket: return nil
        }
        let bytes = address.withSockAddr { pointer, size in
            Array(UnsafeRawBufferPointer(start: pointer, count: size)[place])
        }
        self.init(bytes: bytes)
    }

    func socketAddress(port: Int) -> SocketAddress? {
        try? SocketAddress(packedIPAddress: ByteBuffer(bytes: bytes), port: port)
    }

    /// True when the first `length` bits equal those of `prefix`.
    func hasPrefix(_ prefix: [UInt8], _ length: Int) -> Bool {
        guard length <= bytes.count * 8, prefix.count * 8 >= length else { return false }
        let whole = length / 8
        guard bytes[..<whole].elementsEqual(prefix[..<whole]) else { return false }
        let rest = length % 8
        guard rest > 0 else { return true }
        let mask = ~UInt8(0) << UInt8(8 - rest)
        return bytes[whole] & mask == prefix[whole] & mask
    }

    /// The address itself and every IPv4 address that a router or a translator may take out of it.
    var unwrapped: [IPAddress] {
        guard !isV4 else { return [self] }
        var found = [self]
        func add(_ part: some Sequence<UInt8>) { if let address = IPAddress(bytes: part) { found.append(address) } }
        let zeros = [UInt8](repeating: 0, count: 16)
        // IPv4-compatible (deprecated), but for `::` and `::1`; IPv4-mapped; IPv4-translated (RFC 2765).
        if hasPrefix(zeros, 96), bytes[12] != 0 || bytes[13] != 0 || bytes[14] != 0 { add(bytes[12...]) }
        if hasPrefix(zeros, 80), bytes[10] == 0xFF, bytes[11] == 0xFF { add(bytes[12...]) }
        if hasPrefix(zeros, 64), bytes[8] == 0xFF, bytes[9] == 0xFF, bytes[10] == 0, bytes[11] == 0 {
            add(bytes[12...])
        }
        // 6to4 (RFC 3056).
        if hasPrefix([0x20, 0x02], 16) { add(bytes[2..<6]) }
        // NAT64 (RFC 6052); the local-use prefix of RFC 8215 is refused as a whole.
        if hasPrefix([0x00, 0x64, 0xFF, 0x9B, 0, 0, 0, 0, 0, 0, 0, 0], 96) { add(bytes[12...]) }
        // Teredo (RFC 4380): the server, and the client's address with its bits turned.
        if hasPrefix([0x20, 0x01, 0, 0], 32) {
            add(bytes[4..<8])
            add(bytes[12...].map { ~$0 })
        }
        // ISATAP (RFC 5214).
        if bytes[8] & 0xFD == 0, bytes[9] == 0, bytes[10] == 0x5E, bytes[11] == 0xFE { add(bytes[12...]) }
        return found
    }
}
