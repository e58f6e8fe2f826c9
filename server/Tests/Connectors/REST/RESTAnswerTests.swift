import ConnectorKit
import Domain
import Testing

@Suite("REST answers")
struct RESTAnswerTests {
    let calls = Calls()

    @Test(
        "bodies become JSON by their content type",
        arguments: [
            ("/image", "\"iVBORw==\"", false), ("/file", "\"JVBERv8=\"", true), ("/text", "\"hello\"", false),
            ("/latin", "\"café€\"", false), ("/broken", #""{\"a\":""#, false), ("/nothing", "\"\"", false),
            ("/packed", #"{"packed":true}"#, false),
        ])
    func kinds(_ path: String, _ expected: String, _ isBinary: Bool) async throws {
        try await EchoServer.run { port in
            let answer = try await calls.call("GET", path, on: api(port))
            #expect(answer.json == (try JSONParser.parse(expected)))
            #expect(answer.summary.isBinary == isBinary)
        }
    }

    @Test("status codes are kept, headers too but for those that are nobody's business")
    func summary() async throws {
        try await EchoServer.run { port in
            let answer = try await calls.call("GET", "/private", on: api(port))
            let names = answer.summary.headers.map { $0.name.lowercased() }
            #expect(names.contains("etag"))
            #expect(names.contains("content-type"))
            #expect(!names.contains("set-cookie"))
            #expect(!names.contains("x-api-token"))
            #expect(try await calls.call("GET", "/nothing", on: api(port)).summary.statusCode == 204)
        }
    }

    @Test(
        "a refusal is an answer: its status, its headers, its body",
        arguments: [400, 401, 403, 404, 409, 422, 429, 500, 503])
    func refusals(_ status: Int) async throws {
        try await EchoServer.run { port in
            let answer = try await calls.call("GET", "/status/\(status)", on: api(port))
            #expect(answer.summary.statusCode == status && answer.summary.isRefusal)
            #expect(answer.summary.headers.contains { $0.name.lowercased() == "content-type" })
            #expect(answer.json == ["refused": true])
            #expect(try await calls.call("GET", "/nothing", on: api(port)).summary.isRefusal == false)
        }
    }

    @Test("an answer that is too large is stopped, packed ones by what they unpack to")
    func limits() async throws {
        try await EchoServer.run { port in
            let limits = ResultLimits(rows: 1, bytes: 100_000)
            let fitting = try await calls.call("GET", "/big?bytes=99998", on: api(port), limits: limits)
            #expect(fitting.json.string?.count == 99_998)
            #expect(
                await calls.failure("GET", "/big?bytes=100000", on: api(port), limits: limits)?.code == .resultTooLarge)
            #expect(
                await calls.failure("GET", "/big?bytes=9000000", on: api(port), limits: limits)?.code == .resultTooLarge
            )
            #expect(await calls.failure("GET", "/bomb", on: api(port), limits: limits)?.code == .resultTooLarge)
            let unpacked = try await calls.call("GET", "/bomb", on: api(port))
            #expect(unpacked.json.string?.count == 1_000_000)
        }
    }

    @Test("redirects within the origin are followed with headers, by GET and HEAD only")
    func redirects() async throws {
        try await EchoServer.run { port in
            let settings = api(port, "", ["authentication": "bearer"], secrets: ["token": "t"])
            for status in [301, 302, 303, 307, 308] {
                let answer = try await calls.call("GET", "/redirect?status=\(status)&to=/echo/x?y=1", on: settings)
                #expect(answer["uri"] == "/echo/x?y=1")
                #expect(answer.header("authorization") == "Bearer t")
                let kept = try await calls.call("POST", "/redirect?status=\(status)&to=/echo", on: settings)
                #expect(kept.summary.statusCode == status)
            }
            #expect(try await calls.call("GET", "/redirect?to=../echo/./a", on: api(port))["uri"] == "/echo/a")
            #expect(await calls.failure("GET", "/loop", on: settings)?.code == .queryFailed)
        }
    }

    @Test("another origin gets no credential, no cookie and no header of the datasource")
    func crossOrigin() async throws {
        try await EchoServer.run { port in
            try await EchoServer.run { other in
                let settings = api(
                    port, "", ["authentication": "apiKey", "apiKeyName": "X-Key"],
                    secrets: ["apiKeyValue": "canary", "headers": #"[{"name":"X-Source","value":"canary"}]"#])
                for target in ["http://127.0.0.1:\(other)/echo", "http://localhost:\(port)/echo"] {
                    let answer = try await calls.call(
                        "GET", "/redirect?to=\(target)", on: settings,
                        headers: [
                            ("Cookie", "canary"), ("Authorization", "canary"), ("X-Mine", "canary"), ("Accept", "a/b"),
                        ])
                    #expect(!JSONWriter.string(answer.json).contains("canary"))
                    #expect(answer.header("accept") == "a/b")
                }
            }
        }
    }

    @Test("a redirect that leaves and comes back brings nothing back")
    func thereAndBack() async throws {
        try await EchoServer.run { port in
            try await EchoServer.run { other in
                let settings = api(port, "", ["authentication": "bearer"], secrets: ["token": "canary"])
                let back = "http://127.0.0.1:\(other)/redirect%3Fto=http://127.0.0.1:\(port)/echo"
                let answer = try await calls.call("GET", "/redirect?to=\(back)", on: settings)
                #expect(answer.header("host") == "127.0.0.1:\(port)")
                #expect(answer.header("authorization") == nil)
            }
        }
    }

    @Test(
        "redirects to places that are out of bounds are refused",
        arguments: [
            ("http://169.254.169.254/latest/meta-data", ErrorCode.egressDenied), ("http://[fe80::1]/", .egressDenied),
            ("//169.254.169.254/x", .egressDenied), ("http://0x7f000001/", .egressDenied),
            ("http://metadata.google.internal/", .egressDenied), ("http://127.0.0.1:22/", .egressDenied),
            ("http://[::ffff:169.254.169.254]/", .egressDenied), ("ftp://127.0.0.1/", .queryFailed),
            ("file:///etc/passwd", .queryFailed), ("javascript:alert(1)", .queryFailed),
            ("http://user:pw@127.0.0.1/", .queryFailed), ("gopher:x", .queryFailed),
        ])
    func hostileRedirects(_ target: String, _ code: ErrorCode) async throws {
        try await EchoServer.run { port in
            let error = await calls.failure("GET", "/redirect?to=\(target)", on: api(port))
            #expect(error?.code == code)
            #expect(error?.detail.contains("169.254") == false)
        }
    }
}
