import Domain
import NIOCore
import PostgresConnector
import Testing

@Suite("Servers that lie")
struct PostgresHostileServerTests {
    private func settings(_ port: Int, _ values: [String: JSONValue] = [:]) -> DatasourceSettings {
        var all: [String: JSONValue] = [
            "host": "127.0.0.1", "port": JSONValue(port), "database": "d", "username": "u", "tls": "disable",
        ]
        for (key, value) in values { all[key] = value }
        return DatasourceSettings(values: all, secrets: ["password": Secret("p-secret")])
    }

    private static let signIn = Backend.accepted + Backend.key + Backend.ready

    /// What a server may say to a start-up message, and the error that comes of it.
    static let openings: [(String, [UInt8], ErrorCode)] = [
        ("nothing", [], .datasourceUnreachable),
        ("web server", Array("HTTP/1.1 400 Bad Request\r\n\r\n".utf8), .datasourceUnreachable),
        ("length of three", Backend.message("R", [], length: 3), .datasourceUnreachable),
        ("length of four gigabytes", Backend.message("R", [], length: .max), .datasourceUnreachable),
        ("large message", Backend.message("S", [UInt8](repeating: 65, count: 70_000)), .datasourceUnreachable),
        ("empty authentication", Backend.message("R", []), .datasourceUnreachable),
        ("unknown authentication", Backend.message("R", Backend.big(UInt32(99))), .datasourceRefused),
        ("GSSAPI", Backend.message("R", Backend.big(UInt32(7))), .datasourceRefused),
        ("password in clear text", Backend.message("R", Backend.big(UInt32(3))), .datasourceRefused),
        ("short MD5 salt", Backend.message("R", Backend.big(UInt32(5)) + [1]), .datasourceUnreachable),
        ("no mechanism", Backend.message("R", Backend.big(UInt32(10)) + [0]), .datasourceRefused),
        (
            "foreign mechanism", Backend.message("R", Backend.big(UInt32(10)) + Backend.terminated("PLAIN") + [0]),
            .datasourceRefused
        ),
        (
            "SCRAM without a start", Backend.message("R", Backend.big(UInt32(11)) + Array("r=x".utf8)),
            .datasourceUnreachable
        ),
        (
            "SCRAM end without a start", Backend.message("R", Backend.big(UInt32(12)) + Array("v=x".utf8)),
            .datasourceUnreachable
        ),
        ("rows before sign-in", Backend.row(["x"]), .datasourceUnreachable),
        ("error without a state", Backend.message("E", [77, 65, 0, 0]), .datasourceUnreachable),
        ("error without an end", Backend.message("E", [77, 65, 66]), .datasourceUnreachable),
        ("short key", Backend.accepted + Backend.message("K", [1]), .datasourceUnreachable),
        (
            "chatter", Array(repeating: Backend.accepted, count: 100).flatMap { $0 },
            .datasourceUnreachable
        ),
        ("too many connections", Backend.error("53300", "sorry", severity: "FATAL"), .datasourceUnreachable),
    ]

    @Test("Nonsense at the start ends in an error", arguments: openings)
    func opens(name: String, bytes: [UInt8], code: ErrorCode) async throws {
        let server = try await FakeServer(answers: [bytes])
        let error = try await failure { try await connector.open(settings(server.port)) }
        #expect(error.code == code, "\(name)")
        #expect(!"\(error) \(error.hint ?? "")".contains("p-secret"))
        try await server.close()
    }

    @Test(
        "Nonsense instead of TLS ends in an error",
        arguments: [
            (Array("N".utf8), ErrorCode.datasourceTLS), (Array("X".utf8), .datasourceUnreachable),
            (Array("S".utf8) + Backend.accepted, .datasourceUnreachable),
            (Backend.error("0A000", "no"), .datasourceUnreachable),
            (Array("S".utf8), .datasourceTLS),
        ])
    func tls(bytes: [UInt8], code: ErrorCode) async throws {
        let server = try await FakeServer(answers: [bytes])
        let error = try await failure { try await connector.open(settings(server.port, ["tls": "require"])) }
        #expect(error.code == code)
        try await server.close()
    }

    @Test("A server that does not prove that it knows the password is left")
    func unprovedServer() async throws {
        let offer = Backend.message(
            "R", Backend.big(UInt32(10)) + Backend.terminated("SCRAM-SHA-256") + [0])
        let server = try await FakeServer(answers: [offer, Self.signIn])
        let error = try await failure { try await connector.open(settings(server.port)) }
        #expect(error.code == .datasourceRefused)
        try await server.close()
    }

    /// What a server may say to `SELECT`: bytes, the answer that comes of it, or the error.
    static let answers: [(String, [UInt8], String?)] = [
        ("sound", Backend.columns([("v", 23)]) + Backend.row(["1"]) + Backend.complete("SELECT 1"), #"[{"v":1}]"#),
        (
            "number that is none",
            Backend.columns([("v", 23)]) + Backend.row([#"1},{"x":2"#]) + Backend.complete("SELECT 1"),
            #"[{"v":"1},{\"x\":2"}]"#
        ),
        (
            "JSON that is none",
            Backend.columns([("v", 3802)]) + Backend.row([#"1}],"meta":[{"#]) + Backend.complete("SELECT 1"),
            #"[{"v":"1}],\"meta\":[{"}]"#
        ),
        (
            "array that is none",
            Backend.columns([("v", 1007)]) + Backend.row(["{1,}}"]) + Backend.complete("SELECT 1"),
            #"[{"v":"{1,}}"}]"#
        ),
        (
            "time that is none",
            Backend.columns([("v", 1114)]) + Backend.row(["2024-01-02 \"x"]) + Backend.complete("SELECT 1"),
            #"[{"v":"2024-01-02 \"x"}]"#
        ),
        (
            "truth that is none",
            Backend.columns([("v", 16)]) + Backend.row(["tr"]) + Backend.complete("SELECT 1"), #"[{"v":"tr"}]"#
        ),
        (
            "bytes that are none",
            Backend.columns([("v", 17)]) + Backend.row([#"\xzz"#]) + Backend.complete("SELECT 1"), #"[{"v":"\\xzz"}]"#
        ),
        ("too few columns", Backend.columns([("v", 23), ("w", 23)]) + Backend.row(["1"]), nil),
        ("too many columns", Backend.columns([("v", 23)]) + Backend.row(["1", "2"]), nil),
        ("rows without columns", Backend.row(["1"]), nil),
        ("columns without an end", Backend.message("T", Backend.big(UInt16(9)) + Array("x".utf8)), nil),
        (
            "value longer than its row",
            Backend.columns([("v", 25)])
                + Backend.message("D", Backend.big(UInt16(1)) + Backend.big(UInt32(99)) + [65]),
            nil
        ),
        (
            "value of negative length",
            Backend.columns([("v", 25)])
                + Backend.message("D", Backend.big(UInt16(1)) + Backend.big(UInt32(0xFFFF_FFF0))),
            nil
        ),
        ("row shorter than a row", Backend.columns([("v", 25)]) + Backend.message("D", [0]), nil),
        ("row of four gigabytes", Backend.columns([("v", 25)]) + Backend.message("D", [0, 1], length: .max), nil),
        ("row of three bytes", Backend.columns([("v", 25)]) + Backend.message("D", [], length: 3), nil),
        ("unknown message", Backend.message("?", [1, 2, 3]), nil),
        ("second sign-in", Backend.accepted, nil),
        (
            "state that is none",
            Backend.columns([("v", 25)]) + Backend.complete("SELECT 0") + Backend.message("Z", [65]), nil
        ),
        ("ready too early", Backend.ready, nil),
        ("silence", [], nil),
    ]

    @Test("Nonsense instead of an answer ends in an error or stays data", arguments: answers)
    func answersQuery(name: String, bytes: [UInt8], expected: String?) async throws {
        let reply = Backend.parsed + Backend.bound + bytes + (expected == nil ? [] : Backend.ready)
        let server = try await FakeServer(answers: [Self.signIn, Backend.catalog, reply])
        let session = try await connector.open(settings(server.port))
        if let expected {
            #expect(try await session.text("SELECT v") == expected, "\(name)")
        } else {
            let error = try await failure { try await session.text("SELECT v") }
            #expect([.datasourceUnreachable, .resultTooLarge].contains(error.code), "\(name)")
            #expect(!session.isReusable)
        }
        await session.close()
        try await server.close()
    }

    @Test("Random bytes never bring anything down")
    func randomBytes() async throws {
        var generator = SeededGenerator(state: 7)
        for _ in 0..<150 {
            let reply = (0..<Int.random(in: 1...400, using: &generator)).map { _ in
                UInt8.random(in: .min ... .max, using: &generator)
            }
            let server = try await FakeServer(answers: [Self.signIn, Backend.catalog, Backend.parsed + reply])
            let session = try await connector.open(settings(server.port))
            _ = try await failure { try await session.text("SELECT v") }
            #expect(!session.isReusable)
            await session.close()
            try await server.close()
        }
    }

    @Test("A sound answer with one byte changed is an answer, an error, and never a crash")
    func changedBytes() async throws {
        var generator = SeededGenerator(state: 11)
        let sound =
            Backend.parsed + Backend.bound + Backend.columns([("v", 23), ("w", 3802), ("a", 1009), ("t", 1184)])
            + Backend.row(["1", #"{"a":[1]}"#, #"{x,"y z"}"#, "2024-01-02 03:04:05+00"]) + Backend.complete("SELECT 1")
            + Backend.ready
        for _ in 0..<150 {
            var reply = sound
            reply[Int.random(in: reply.indices, using: &generator)] = UInt8.random(in: .min ... .max, using: &generator)
            let server = try await FakeServer(answers: [Self.signIn, Backend.catalog, reply])
            let session = try await connector.open(settings(server.port))
            if let text = try? await session.text("SELECT v") {
                // Only text itself may have lost its UTF-8.
                #expect((try? JSONParser.parse(text)) != nil, "\(text)")
            }
            await session.close()
            try await server.close()
        }
    }
}

/// Knuth's linear congruential generator: the same bytes at every run.
struct SeededGenerator: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state ^ (state >> 33)
    }
}
