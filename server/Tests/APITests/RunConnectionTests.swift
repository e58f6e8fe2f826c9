import Domain
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import NIOCore
import NIOHTTP1
import NIOPosix
import Testing

@testable import API

/// Runs over real connections, where the event loop answers them.
@Suite("A run over a connection")
struct RunConnectionTests {
    private func client<Value>(
        of bench: Bench, _ kind: TestingSetup, _ body: @Sendable (any TestClientProtocol) async throws -> Value
    ) async throws -> Value {
        try await bench.server.application(logger: Logger(label: "test")).test(kind, body)
    }

    /// What a client sends, as far as the answer may depend on it.
    struct Sent: Sendable, CustomTestStringConvertible {
        let testDescription: String
        var who = Bench.Who.viewer
        var body = #"{"slots":{"s0":2}}"#
        var headers: HTTPTypes.HTTPFields = [.contentType: "application/json"]
        var suffix = ""
        let status: Int
        var code: String?
    }

    static let sent: [Sent] = [
        Sent(testDescription: "a viewer", status: 200),
        Sent(testDescription: "no rows", body: #"{"slots":{"s0":99}}"#, status: 200),
        Sent(testDescription: "a guest", who: .guest, status: 401, code: "session.missing"),
        Sent(testDescription: "a stranger", who: .stranger, status: 404, code: "app.not_found"),
        Sent(testDescription: "no JSON", body: "{", status: 400, code: "request.invalid"),
        Sent(testDescription: "an unknown slot", body: #"{"slots":{"s7":1}}"#, status: 422, code: "slot.unknown"),
        Sent(
            testDescription: "an unknown member", body: #"{"slots":{},"mode":1}"#, status: 400,
            code: "request.invalid"),
        Sent(
            testDescription: "an environment as a viewer", body: #"{"slots":{"s0":2},"environment":"production"}"#,
            status: 404, code: "environment.not_found"),
        Sent(
            testDescription: "an unknown environment", who: .developer,
            body: #"{"slots":{"s0":2},"environment":"nowhere"}"#, status: 404, code: "environment.not_found"),
        Sent(
            testDescription: "a form", headers: [.contentType: "text/plain"], status: 415,
            code: "request.unsupported_type"),
        Sent(
            testDescription: "another site", headers: [.contentType: "application/json", .origin: "https://evil.test"],
            status: 403, code: "request.forged"),
        Sent(
            testDescription: "no site", headers: [.contentType: "application/json", .origin: "null"], status: 403,
            code: "request.forged"),
        Sent(testDescription: "a query string", suffix: "?a=1", status: 200),
        Sent(
            testDescription: "a body that goes the ordinary way",
            body: #"{"slots":{"s0":2}}"# + String(repeating: " ", count: 1_100_000), status: 200),
    ]

    private static func fields(_ sent: Sent, cookie: String?) -> HTTPTypes.HTTPFields {
        var fields = sent.headers
        if let cookie { fields[.cookie] = cookie }
        return fields
    }

    @Test("is answered as by the router", arguments: sent)
    func same(sent: Sent) async throws {
        let bench = try await Bench()
        let (app, query, _) = try await bench.app()
        let path = "/api/v1/apps/\(app.slug)/queries/\(query.rawValue)/run" + sent.suffix
        let headers = Self.fields(sent, cookie: bench.cookies[sent.who])
        @Sendable func answer(_ client: any TestClientProtocol) async throws -> (Int, HTTPTypes.HTTPFields, JSONValue) {
            let answer = try await client.execute(
                uri: path, method: .post, headers: headers, body: ByteBuffer(string: sent.body))
            return (answer.status.code, answer.headers, try JSONParser.parse(String(buffer: answer.body)))
        }
        let fast = try await client(of: bench, .live) { try await answer($0) }
        let ordinary = try await client(of: bench, .router) { try await answer($0) }
        #expect(fast.0 == sent.status && ordinary.0 == sent.status, "\(fast.2)")
        #expect(fast.2["code"]?.string == sent.code && ordinary.2["code"]?.string == sent.code)
        #expect(fast.2["detail"] == ordinary.2["detail"])
        #expect(fast.2["data"] == ordinary.2["data"])
        let changing: Set<String> = ["x-request-id", "date", "content-length"]
        func kept(_ fields: HTTPTypes.HTTPFields) -> [String: String] {
            Dictionary(
                fields.filter { !changing.contains($0.name.canonicalName) }.map { ($0.name.canonicalName, $0.value) },
                uniquingKeysWith: { $0 + "," + $1 })
        }
        #expect(kept(fast.1) == kept(ordinary.1))
        #expect(fast.1[.date]?.hasSuffix(" GMT") == true)
        #expect(fast.1[.requestID]?.isEmpty == false)
    }

    @Test("keeps its place among requests that are sent in a row")
    func pipelined() async throws {
        let bench = try await Bench()
        let (app, query, _) = try await bench.app()
        let cookie = try #require(bench.cookies[.viewer])
        func run(_ id: Int) -> String {
            let body = #"{"slots":{"s0":\#(id)}}"#
            return """
                POST /api/v1/apps/\(app.slug)/queries/\(query.rawValue)/run HTTP/1.1\r\nHost: steward.test\r\nCookie: \(cookie)\r
                Content-Type: application/json\r\nContent-Length: \(body.utf8.count)\r\n\r\n\(body)
                """
        }
        let version = "GET /version HTTP/1.1\r\nHost: steward.test\r\n\r\n"
        let last = "GET /healthz HTTP/1.1\r\nHost: steward.test\r\nConnection: close\r\n\r\n"
        // One without rows: what follows shows whether its length is right.
        let text = run(1) + version + run(99) + run(2) + run(1) + last
        try await client(of: bench, .live) { client in
            let port = try #require(client.port)
            let answers = try await RawExchange.send(text, port: port)
            let bodies = RawExchange.bodies(answers)
            let marks = ["\"one\"", "\"version\"", "{\"data\":[],", "\"two\"", "\"one\"", "\"ok\""]
            #expect(bodies.count == marks.count, "\(answers)")
            for (body, mark) in zip(bodies, marks) { #expect(body.contains(mark) && body.hasSuffix("}"), "\(body)") }
            #expect(answers.ranges(of: "HTTP/1.1 200 OK").count == 6)
        }
    }

    @Test("is recognised by its address and nothing else")
    func addresses() {
        #expect(RunHead.address("/api/v1/apps/a-1/queries/q_2/run")?.app == "a-1")
        #expect(RunHead.address("/api/v1/apps/a-1/queries/q_2/run")?.query == "q_2")
        for other in [
            "/api/v1/apps/a/queries/q/runs", "/api/v1/apps/a/queries/q/run/", "/api/v1/apps//queries/q/run",
            "/api/v1/apps/a/b/queries/q/run", "/api/v1/apps/a/queries/../run", "/api/v1/apps/%61/queries/q/run",
            "/api/v1/apps/a/draft/queries/q/run", "/api/v1/apps/a/queries/q/run?x", "",
        ] {
            #expect(RunHead.address(other) == nil, "\(other)")
        }
        func head(_ headers: HTTPHeaders, _ version: HTTPVersion = .http1_1) -> RunHead? {
            RunHead(
                HTTPRequestHead(
                    version: version, method: .POST, uri: "/api/v1/apps/a/queries/q/run", headers: headers),
                largestBody: 100)
        }
        #expect(head(["Content-Length": "7", "COOKIE": "a=b"])?.cookie == "a=b")
        #expect(head(["Content-Length": "7"], .http1_0) == nil)
        #expect(head([:]) == nil)
        #expect(head(["Content-Length": "101"]) == nil)
        #expect(head(["Content-Length": "7", "Connection": "close"]) == nil)
        #expect(head(["Content-Length": "7", "Expect": "100-continue"]) == nil)
        #expect(head(["Content-Length": "7", "Transfer-Encoding": "chunked"]) == nil)
        #expect(head(["Content-Length": "7", "Cookie": "a=b", "cookie": "c=d"]) == nil)
        #expect(head(["Content-Length": "7", "Origin": "https://a.test", "origin": "https://b.test"]) == nil)
    }

    @Test("has a date as RFC 9110 writes it")
    func date() {
        #expect(DateText.text(784_111_777) == "Sun, 06 Nov 1994 08:49:37 GMT")
        #expect(DateText.text(1_735_689_600) == "Wed, 01 Jan 2025 00:00:00 GMT")
    }
}

/// One connection that sends a text and reads until the server closes.
enum RawExchange {
    private final class Reader: ChannelInboundHandler {
        typealias InboundIn = ByteBuffer
        private var text = ""
        private let promise: EventLoopPromise<String>

        init(_ promise: EventLoopPromise<String>) { self.promise = promise }

        func channelRead(context: ChannelHandlerContext, data: NIOAny) { text += String(buffer: unwrapInboundIn(data)) }

        func channelInactive(context: ChannelHandlerContext) { promise.succeed(text) }

        func errorCaught(context: ChannelHandlerContext, error: any Error) {
            promise.fail(error)
            context.close(promise: nil)
        }
    }

    /// The bodies in a row of answers, each as long as its head says.
    static func bodies(_ answers: String) -> [String] {
        var bodies: [String] = []
        var rest = answers[...]
        while let end = rest.firstRange(of: "\r\n\r\n") {
            let line = rest[..<end.lowerBound].split(separator: "\r\n").first {
                $0.lowercased().hasPrefix("content-length:")
            }
            let length = line.flatMap { Int($0.split(separator: " ").last ?? "") } ?? 0
            let body = rest[end.upperBound...].utf8.prefix(length)
            bodies.append(String(body) ?? "")
            rest = rest[body.endIndex...]
        }
        return bodies
    }

    static func send(_ text: String, port: Int) async throws -> String {
        let loop = MultiThreadedEventLoopGroup.singleton.next()
        let promise = loop.makePromise(of: String.self)
        let channel = try await ClientBootstrap(group: loop)
            .channelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.addHandler(Reader(promise))
                }
            }
            .connect(host: "127.0.0.1", port: port).get()
        try await channel.writeAndFlush(ByteBuffer(string: text))
        return try await promise.futureResult.get()
    }
}
