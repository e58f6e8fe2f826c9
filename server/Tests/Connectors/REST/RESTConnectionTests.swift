import ConnectorKit
import Domain
import Testing

@Suite("REST connections")
struct RESTConnectionTests {
    let calls = Calls()
    static let ok = "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 2\r\n\r\n{}"

    @Test("TLS is checked: an unknown authority, a wrong name and a plain server are refused")
    func tls() async throws {
        let server = try await RawServer.secured { _ in .answer(Self.ok) }
        let url: [String: JSONValue] = ["url": .string("https://localhost:\(server.port)")]
        #expect(await calls.failure(on: api(0, "", url))?.code == .datasourceTLS)
        let trusting = api(0, "", url, secrets: ["caCertificate": Certificates.authority])
        #expect(try await calls.call(on: trusting).json == .object([:]))
        let byAddress = api(
            0, "", ["url": .string("https://127.0.0.1:\(server.port)")],
            secrets: ["caCertificate": Certificates.authority])
        let error = await calls.failure(on: byAddress)
        #expect(error?.code == .datasourceTLS)
        #expect(error?.upstream?.step == .tls)
        let plain = try await RawServer { _ in .answer(Self.ok) }
        let toPlain = api(0, "", ["url": .string("https://localhost:\(plain.port)")])
        #expect(await calls.failure(on: toPlain)?.code == .datasourceTLS)
        try await plain.stop()
        try await server.stop()
    }

    @Test("the datasource's own authority counts for its own origin only, and https never leads to http")
    func authorities() async throws {
        let other = try await RawServer.secured { _ in .answer(Self.ok) }
        let plain = try await RawServer { _ in .answer(Self.ok) }
        for (location, code) in [
            ("https://localhost:\(other.port)/", ErrorCode.datasourceTLS),
            ("http://localhost:\(plain.port)/", .queryFailed),
        ] {
            let server = try await RawServer.secured { _ in
                .answer("HTTP/1.1 302 Found\r\nlocation: \(location)\r\ncontent-length: 0\r\n\r\n")
            }
            let settings = api(
                0, "", ["url": .string("https://localhost:\(server.port)")],
                secrets: ["caCertificate": Certificates.authority])
            #expect(await calls.failure(on: settings)?.code == code)
            try await server.stop()
        }
        try await plain.stop()
        try await other.stop()
    }

    @Test("the name is looked up once and the certificate is checked against it, not against the address")
    func pinned() async throws {
        let server = try await RawServer.secured { _ in .answer(Self.ok) }
        let calls = Calls(resolver: FixedResolver(addresses: ["127.0.0.1"]))
        let right = api(
            0, "", ["url": .string("https://LOCALHOST:\(server.port)")],
            secrets: ["caCertificate": Certificates.authority])
        #expect(try await calls.call(on: right).json == .object([:]))
        let wrong = api(
            0, "", ["url": .string("https://other.example:\(server.port)")],
            secrets: ["caCertificate": Certificates.authority])
        #expect(await calls.failure(on: wrong)?.code == .datasourceTLS)
        try await server.stop()
    }

    @Test("names that lead to bad addresses, bad ports and our own listener are refused before connecting")
    func egress() async throws {
        let server = try await RawServer { _ in .answer(Self.ok) }
        let mixed = Calls(resolver: FixedResolver(addresses: ["127.0.0.1", "169.254.169.254"]))
        let url: [String: JSONValue] = ["url": .string("http://api.example:\(server.port)")]
        #expect(await mixed.failure(on: api(0, "", url))?.code == .egressDenied)
        #expect(await calls.failure(on: api(22))?.code == .egressDenied)
        let own = Calls(policy: EgressPolicy(listeners: [EgressListener(host: "0.0.0.0", port: server.port)]))
        #expect(await own.failure(on: api(server.port))?.code == .egressDenied)
        let strict = Calls(policy: EgressPolicy(loopback: .deny))
        #expect(await strict.failure(on: api(server.port))?.code == .egressDenied)
        #expect(try await calls.call(on: api(server.port)).json == .object([:]))
        try await server.stop()
    }

    @Test("a silent server ends in query.timed_out, and its connection is closed")
    func slow() async throws {
        let server = try await RawServer { _ in .wait }
        #expect(await calls.failure(on: api(server.port), timeout: .milliseconds(200))?.code == .queryTimedOut)
        for await _ in server.closed { break }
        try await server.stop()
    }

    @Test("a cancelled call closes its connection")
    func cancels() async throws {
        let server = try await RawServer { _ in .wait }
        await withTaskGroup { group in
            group.addTask { #expect(await calls.failure(on: api(server.port))?.code == .queryCancelled) }
            for await _ in server.received { break }
            group.cancelAll()
        }
        for await _ in server.closed { break }
        try await server.stop()
    }

    @Test(
        "answers that are not HTTP, or not whole, are errors",
        arguments: [
            ("SSH-2.0-OpenSSH_9.2\r\n", ErrorCode.queryFailed), ("", .datasourceUnreachable),
            ("HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\n{}", .datasourceUnreachable),
            ("HTTP/1.1 200 OK\r\ncontent-encoding: gzip\r\ncontent-length: 9\r\n\r\nnot gzip!", .queryFailed),
            ("HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n", .queryFailed),
        ])
    func garbage(_ text: String, _ code: ErrorCode) async throws {
        let server = try await RawServer { _ in .answerAndClose(text) }
        #expect(await calls.failure(on: api(server.port))?.code == code)
        try await server.stop()
    }

    @Test("a kept connection that the server has closed is replaced for a GET")
    func stale() async throws {
        let server = try await RawServer { count in count == 0 ? .answer(Self.ok) : .close }
        let key = DatasourceKey(datasourceID: nil, environmentID: nil, revision: 7, connector: .rest)
        for _ in 0..<3 { #expect(try await calls.call(on: api(server.port), key: key).json == .object([:])) }
        try await server.stop()
    }

    @Test("nobody at the port: the step is connect, and the words name neither host nor credential")
    func unreachable() async throws {
        let server = try await RawServer { _ in .close }
        let port = server.port
        try await server.stop()
        let settings = api(port, "", ["authentication": "bearer"], secrets: ["token": "canary"])
        let error = try #require(await calls.failure(on: settings))
        #expect(error.code == .datasourceUnreachable)
        #expect(error.upstream?.step == .connect)
        #expect(!"\(error) \(error.detail) \(error.hint ?? "")".contains("127.0.0.1"))
        #expect(!"\(error)".contains("canary"))
    }

    @Test("testing a datasource connects and needs no answer")
    func test() async throws {
        let server = try await RawServer { _ in .wait }
        try await calls.pools.test(.rest, api(server.port), timeout: .seconds(10))
        try await server.stop()
    }
}
