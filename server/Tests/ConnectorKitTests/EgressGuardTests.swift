import Domain
import NIOCore
import NIOPosix
import Synchronization
import Testing

@testable import ConnectorKit

/// Answers from a table, one answer after the other.
private final class TableResolver: HostResolver {
    private let answers: Mutex<[[String]]>
    let asked = Atomic<Int>(0)
    init(_ answers: [[String]]) { self.answers = Mutex(answers) }
    func addresses(of name: String, port: Int) async throws(AppError) -> [SocketAddress] {
        asked.add(1, ordering: .relaxed)
        let answer = answers.withLock { $0.count > 1 ? $0.removeFirst() : $0.first ?? [] }
        let found = answer.compactMap { try? SocketAddress(ipAddress: $0, port: port) }
        guard !found.isEmpty else { throw .unreachable("Not found.", at: .resolve) }
        return found
    }
}

private func verdict(_ guarding: EgressGuard, _ host: String, _ port: Int = 80) async -> String {
    do throws(AppError) {
        let endpoint = try await guarding.vet(host: host, port: port)
        return endpoint.addresses.compactMap(\.ipAddress).joined(separator: " ")
    } catch {
        return error.code == .egressDenied ? "denied \(error.upstream?.code ?? "?")" : error.code.rawValue
    }
}

@Suite("The egress guard")
struct EgressGuardTests {
    private let open = EgressGuard(policy: EgressPolicy(), resolver: TableResolver([]), localAddresses: { [] })
    private let strict = EgressGuard(
        policy: EgressPolicy(privateNetworks: .deny, loopback: .deny), resolver: TableResolver([]),
        localAddresses: { [] })

    /// Hosts that no policy makes reachable.
    static let hostile = """
        0.0.0.0 0.1.2.3 0.255.255.255 169.254.169.254 169.254.170.2 169.254.170.23 169.254.0.1 169.254.255.255
        100.100.100.200 168.63.129.16 192.0.0.192 192.0.0.1 192.0.0.170 192.0.2.1 192.0.2.255 198.51.100.7
        203.0.113.9 198.18.0.1 198.19.255.255 192.88.99.1 224.0.0.1 239.255.255.250 240.0.0.1 254.1.1.1
        255.255.255.255 :: [::] fe80::1 [fe80::1] fe80::a9fe:a9fe febf::1 ff02::1 ff05::1:3 fd00:ec2::254
        [fd00:ec2::254] fd00:ec2::23 fd20:ce::254 2001:db8::1 2001:db8:ffff::1 3fff::1 2001:2::1
        ::ffff:169.254.169.254 [::ffff:169.254.169.254] ::ffff:a9fe:a9fe ::ffff:0.0.0.0 ::ffff:255.255.255.255
        ::ffff:224.0.0.1 ::a9fe:a9fe ::169.254.169.254 ::127.0.0.1 ::10.0.0.1 ::ffff:0:169.254.169.254
        ::ffff:0:127.0.0.1 2002:a9fe:a9fe::1 2002:0:0::1 2002:e000:1::1 64:ff9b::169.254.169.254 64:ff9b::a9fe:a9fe
        64:ff9b::0.0.0.0 64:ff9b:1::169.254.169.254 64:ff9b:1::7f00:1 2001:0:a9fe:a9fe::1
        2001:0:808:808:0:0:5601:5601 fe80::5efe:a9fe:a9fe 2a00::5efe:169.254.169.254 2a00::200:5efe:169.254.169.254
        100::1 5f00::1 4000::1 1::1 8000::1 e000::1
        0177.0.0.1 0x7f.0.0.1 0x7f000001 2130706433 017700000001 127.1 127.0.1 1 10.1 0 00000000
        127.0.0.01 127.00.0.1 127.0.0.1.5 1.2.3 1.2.3.4.5 256.0.0.1 1.2.3.999 1.2.3.0x4 0xa9.0xfe.0xa9.0xfe
        2852039166 0251.0376.0251.0376 169.254.43518 169.16689662 1.1.1.1e1.1 999999999999
        fe80::1%eth0 fe80::1%25eth0 [fe80::1%lo] ::1%1 127.0.0.1%00 %31%32%37.0.0.1 127%2e0%2e0%2e1
        user@127.0.0.1 user:pw@example.com @example.com example.com@169.254.169.254 example.com:80 127.0.0.1:80
        [::1]:80 [127.0.0.1] [example.com] [] [ ] [::1 ::1] http://example.com //example.com example.com/ /etc
        example.com?x example.com#x example.com\\a a\\b . .. .example.com example..com -example.com example-.com
        metadata metadata.google.internal METADATA.GOOGLE.INTERNAL metadata.google.internal. x.metadata.google.internal
        metadata.goog instance-data instance-data.ec2.internal metadata.azure.internal
        exämple.com １２７.0.0.1 127。0。0。1 ⑫7.0.0.1 ⓔxample.com example.com​ xn--a\u{0}b * *.example.com
        :: : ::: 1:2:3 1:2:3:4:5:6:7:8:9 ::1::2 ::g 12345::1 ::ffff:127.0.0.256 ::ffff:0177.0.0.1
        """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init)

    @Test("hostile hosts are refused whatever the policy", arguments: hostile)
    func refuses(_ host: String) async {
        #expect(await verdict(open, host).hasPrefix("denied"), "\(host)")
    }

    @Test(
        "hosts with spaces, line breaks and NUL, empty and overlong ones are refused",
        arguments: [
            "", " ", "127.0.0.1 ", " 127.0.0.1", "a b", "a\nb", "a\r\nHost: b", "a\u{0}", "a\tb",
            String(repeating: "a", count: 64) + ".com", String(repeating: "a.", count: 130) + "com", "a\u{200B}b",
            "a\u{00AD}b",
        ])
    func refusesText(_ host: String) async { #expect(await verdict(open, host).hasPrefix("denied")) }

    @Test(
        "ordinary addresses pass as they are",
        arguments: [
            ("1.1.1.1", "1.1.1.1"), ("8.8.8.8", "8.8.8.8"), ("2606:4700::1111", "2606:4700::1111"),
            ("[2606:4700::1111]", "2606:4700::1111"), ("2002:808:808::1", "2002:808:808::1"),
            ("64:ff9b::8.8.8.8", "64:ff9b::808:808"),
        ])
    func passes(_ host: String, _ expected: String) async {
        #expect(await verdict(strict, host) == expected)
        #expect(await verdict(open, host) == expected)
    }

    @Test(
        "private and loopback addresses are a matter of policy, wrapped ones too",
        arguments: [
            "127.0.0.1", "127.0.0.2", "127.255.255.254", "10.0.0.1", "172.16.0.1", "172.31.255.255", "192.168.1.1",
            "100.64.0.1", "::1", "[::1]", "fc00::1", "fd12:3456::1", "fec0::1", "::ffff:127.0.0.1", "::ffff:10.1.2.3",
            "2002:7f00:1::1", "2002:a00:1::1", "64:ff9b::10.0.0.1",
        ])
    func policies(_ host: String) async {
        #expect(await verdict(strict, host).hasPrefix("denied"))
        #expect(!(await verdict(open, host).hasPrefix("denied")))
    }

    @Test("172.32.0.1, 100.128.0.1 and 11.0.0.1 are not private")
    func edges() async {
        for host in ["172.32.0.1", "172.15.255.255", "100.128.0.1", "100.63.255.255", "11.0.0.1", "9.255.255.255"] {
            #expect(await verdict(strict, host) == host)
        }
    }

    @Test("the allow-list opens private networks and names, and never special addresses")
    func allows() async throws {
        let allowed = try ["10.1.0.0/16", "db.internal", "::1", "169.254.0.0/16"].map {
            try #require(EgressPattern($0))
        }
        func guarding(_ answer: [String]) -> EgressGuard {
            EgressGuard(
                policy: EgressPolicy(privateNetworks: .deny, loopback: .deny, allowed: allowed),
                resolver: TableResolver([answer]), localAddresses: { [] })
        }
        #expect(await verdict(guarding([]), "10.1.2.3") == "10.1.2.3")
        #expect(await verdict(guarding([]), "10.2.2.3") == "denied private")
        #expect(await verdict(guarding([]), "::1") == "::1")
        #expect(await verdict(guarding([]), "169.254.1.1") == "denied link-local")
        #expect(await verdict(guarding(["192.168.0.5"]), "DB.internal.") == "192.168.0.5")
        #expect(await verdict(guarding(["169.254.169.254"]), "db.internal") == "denied metadata")
        #expect(await verdict(guarding(["192.168.0.5"]), "other.internal") == "denied private")
        for text in ["", "10.0.0.0/33", "10.0.0.0/x", "10.0.0.0/8/9", "a b", "::/129"] {
            #expect(EgressPattern(text) == nil)
        }
    }

    @Test("one bad address among good ones refuses the name")
    func mixed() async {
        for answer in [["8.8.8.8", "169.254.169.254"], ["fe80::1", "8.8.8.8"], ["::ffff:169.254.169.254"]] {
            let guarding = EgressGuard(
                policy: EgressPolicy(), resolver: TableResolver([answer]), localAddresses: { [] })
            #expect(await verdict(guarding, "rebind.example").hasPrefix("denied"))
        }
    }

    @Test("a name is looked up once, and what was judged is what is connected to")
    func rebinding() async throws {
        let resolver = TableResolver([["8.8.8.8"], ["127.0.0.1"]])
        let guarding = EgressGuard(policy: EgressPolicy(loopback: .deny), resolver: resolver, localAddresses: { [] })
        let endpoint = try await guarding.vet(host: "Rebind.Example.", port: 443)
        #expect(endpoint.addresses.map(\.ipAddress) == ["8.8.8.8"])
        #expect(endpoint.addresses.map(\.port) == [443])
        #expect(endpoint.serverName == "rebind.example")
        #expect(resolver.asked.load(ordering: .relaxed) == 1)
        #expect(await verdict(guarding, "rebind.example") == "denied loopback")
    }

    @Test("our own listeners are out of reach, by any address of this machine")
    func listeners() async throws {
        let own = try SocketAddress(ipAddress: "192.168.7.7", port: 0)
        func guarding(_ host: String) -> EgressGuard {
            EgressGuard(
                policy: EgressPolicy(listeners: [EgressListener(host: host, port: 8080)]),
                resolver: TableResolver([]), localAddresses: { [own] })
        }
        for wildcard in ["0.0.0.0", "::", "localhost"] {
            for host in ["127.0.0.1", "127.9.9.9", "::1", "192.168.7.7", "::ffff:127.0.0.1", "::ffff:192.168.7.7"] {
                #expect(await verdict(guarding(wildcard), host, 8080) == "denied listener")
                #expect(!(await verdict(guarding(wildcard), host, 8081).hasPrefix("denied")))
            }
            #expect(await verdict(guarding(wildcard), "192.168.7.8", 8080) == "192.168.7.8")
        }
        #expect(await verdict(guarding("127.0.0.1"), "127.0.0.1", 8080) == "denied listener")
        #expect(await verdict(guarding("127.0.0.1"), "::ffff:127.0.0.1", 8080) == "denied listener")
        #expect(await verdict(guarding("127.0.0.1"), "192.168.7.7", 8080) == "192.168.7.7")
    }

    @Test("ports outside 1 to 65535 are refused", arguments: [0, -1, 65_536, Int.max, Int.min])
    func ports(_ port: Int) async { #expect(await verdict(open, "8.8.8.8", port) == "denied port") }

    @Test("an error names neither the host nor the address")
    func errors() async {
        do throws(AppError) {
            _ = try await open.vet(host: "169.254.169.254", port: 80)
            Issue.record("passed")
        } catch {
            #expect(!"\(error) \(error.detail) \(error.hint ?? "")".contains("169.254"))
        }
    }

    @Test("the system's resolver knows localhost, and says when it knows nothing")
    func system() async throws {
        let resolver = SystemHostResolver()
        let addresses = try await resolver.addresses(of: "localhost", port: 80)
        #expect(addresses.allSatisfy { AddressKind.kinds(of: IPAddress($0)!).contains(.loopback) })
        await #expect(throws: AppError.self) { try await resolver.addresses(of: "no-such-name.invalid", port: 80) }
    }

    @Test("connects to what was vetted, and reports a closed port as unreachable")
    func connects() async throws {
        let group = MultiThreadedEventLoopGroup.singleton
        let server = try await ServerBootstrap(group: group).bind(host: "127.0.0.1", port: 0).get()
        let port = try #require(server.localAddress?.port)
        let guarding = EgressGuard()
        let (channel, endpoint) = try await guarding.connect(host: "127.0.0.1", port: port, on: group) { channel, _ in
            channel.eventLoop.makeSucceededVoidFuture()
        }
        #expect(channel.remoteAddress == endpoint.addresses.first)
        #expect(endpoint.serverName == nil)
        try await channel.close()
        try await server.close()
        do throws(AppError) {
            _ = try await guarding.connect(host: "127.0.0.1", port: port, on: group) { channel, _ in
                channel.eventLoop.makeSucceededVoidFuture()
            }
            Issue.record("connected")
        } catch {
            #expect(error.code == .datasourceUnreachable)
            #expect(error.upstream?.step == .connect)
        }
    }
}
