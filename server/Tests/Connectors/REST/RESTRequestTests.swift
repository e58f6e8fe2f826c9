import ConnectorKit
import Domain
import Testing

@Suite("REST requests")
struct RESTRequestTests {
    let calls = Calls()

    @Test("method, path, query and body arrive as planned")
    func basics() async throws {
        try await EchoServer.run { port in
            for method in ["GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"] {
                let answer = try await calls.call(method, "/echo/a%20b?x=1&y=%26", on: api(port, "/v1/"))
                #expect(answer["method"] == .string(method))
                #expect(answer["uri"] == "/v1/echo/a%20b?x=1&y=%26")
                #expect(answer.summary.statusCode == 200)
                #expect(answer.header("host") == "127.0.0.1:\(port)")
                #expect(answer.header("accept") == "*/*")
            }
            let answer = try await calls.call(
                "POST", on: api(port), body: .bytes(Payload(Array("{\"a\":1}".utf8)), contentType: "application/json"))
            #expect(answer["body"] == "{\"a\":1}")
            #expect(answer.header("content-type") == "application/json")
            #expect(answer.header("content-length") == "7")
            #expect(try await calls.call("POST", on: api(port)).header("content-length") == "0")
            #expect(try await calls.call("HEAD", on: api(port)).json == "")
        }
    }

    @Test("a large body arrives whole")
    func large() async throws {
        try await EchoServer.run { port in
            let bytes = [UInt8](repeating: 0x62, count: 3_000_000)
            let answer = try await calls.call(
                "POST", on: api(port), body: .bytes(Payload(bytes), contentType: "text/plain"))
            #expect(answer["size"] == 3_000_000)
        }
    }

    @Test("multipart parts keep their names, files and types, and can't break out of their headers")
    func multipart() async throws {
        try await EchoServer.run { port in
            let parts = [
                MultipartPart(name: "plain", fileName: nil, contentType: nil, bytes: Array("v".utf8)),
                MultipartPart(
                    name: "a\"\r\nX: y", fileName: "../../etc/p\"asswd", contentType: "text/plain\r\nX: y",
                    bytes: Array("1".utf8)),
                MultipartPart(name: "u", fileName: "žluť.txt", contentType: "text/plain", bytes: [0x32]),
            ]
            let answer = try await calls.call(
                "POST", on: api(port), headers: [("Content-Type", "multipart/form-data")],
                body: .multipart(Payload(parts)))
            let type = try #require(answer.header("content-type"))
            let boundary = String(type.dropFirst("multipart/form-data; boundary=".count))
            #expect(boundary.count > 30)
            let body = try #require(answer["body"]?.string)
            #expect(
                body == """
                    --\(boundary)\r
                    Content-Disposition: form-data; name="plain"\r
                    \r
                    v\r
                    --\(boundary)\r
                    Content-Disposition: form-data; name="a%22%0D%0AX: y"; filename="p%22asswd"\r
                    \r
                    1\r
                    --\(boundary)\r
                    Content-Disposition: form-data; name="u"; filename="_lu_.txt"; filename*=UTF-8''%C5%BElu%C5%A5.txt\r
                    Content-Type: text/plain\r
                    \r
                    2\r
                    --\(boundary)--\r

                    """)
        }
    }

    @Test("the query's headers win over the datasource's, in any case; reserved ones are dropped")
    func headers() async throws {
        try await EchoServer.run { port in
            let settings = api(
                port,
                secrets: [
                    "headers":
                        #"[{"name":"X-One","value":"source"},{"name":"X-Two","value":"source"},{"name":"","value":"x"}]"#
                ])
            let answer = try await calls.call(
                on: settings,
                headers: [
                    ("x-one", "query"), ("Host", "evil.example"), ("Content-Length", "9"), ("Connection", "close"),
                    ("X-Forwarded-For", "1.2.3.4"), ("Proxy-Authorization", "x"), ("User-Agent", "mine"),
                ])
            #expect(answer.header("x-one") == "query")
            #expect(answer.header("x-two") == "source")
            #expect(answer.header("host") == "127.0.0.1:\(port)")
            #expect(answer.header("x-forwarded-for") == nil)
            #expect(answer.header("proxy-authorization") == nil)
            #expect(answer.header("user-agent") == "mine")
            #expect(answer.header("content-length") == nil)
        }
    }

    @Test(
        "a header that would break the request is refused",
        arguments: [
            ("X-A", "a\r\nX-B: b"), ("X-A", "a\nb"), ("X-A", "a\u{0}b"), ("X A", "b"), ("", "b"), ("X:A", "b"),
            ("X-A", String(repeating: "x", count: 9000)),
        ])
    func badHeaders(_ name: String, _ value: String) async throws {
        try await EchoServer.run { port in
            #expect(await calls.failure(on: api(port), headers: [(name, value)])?.code == .queryInput)
        }
    }

    @Test(
        "a path can't leave the datasource's origin or climb",
        arguments: [
            "/../x", "/a/../../x", "/%2e%2e/x", "/a/%2E./x", "/./x", "/a b", "/a\\b", "/a\r\nb", "/a#b", "/é",
            "/a\u{0}",
        ])
    func badPaths(_ target: String) async throws {
        try await EchoServer.run { port in
            #expect(await calls.failure("GET", target, on: api(port))?.code == .queryInput)
        }
    }

    @Test(
        "what looks like another host stays a path",
        arguments: [
            ("@evil.example/x", "/@evil.example/x"), (".evil.example", "/.evil.example"), (":80/x", "/:80/x"),
            ("//evil.example/x", "//evil.example/x"), ("?a=b", "/?a=b"), ("", "/"),
            ("http://evil.example", "/http://evil.example"),
        ])
    func oddPaths(_ target: String, _ uri: String) async throws {
        try await EchoServer.run { port in
            let answer = try await calls.call("GET", target, on: api(port))
            #expect(answer["uri"] == .string(uri))
            #expect(answer.header("host") == "127.0.0.1:\(port)")
        }
    }

    @Test("credentials are attached last, as header or parameter, and the query can't replace them")
    func credentials() async throws {
        try await EchoServer.run { port in
            let mine: [(name: String, value: String)] = [("authorization", "mine"), ("x-key", "mine")]
            let basic = api(
                port, "", ["authentication": "basic", "username": "ann"], secrets: ["password": "p:w é"])
            #expect(
                try await calls.call(on: basic, headers: mine).header("authorization") == "Basic YW5uOnA6dyDDqQ==")
            let bearer = api(port, "", ["authentication": "bearer"], secrets: ["token": "t0k"])
            #expect(try await calls.call(on: bearer, headers: mine).header("authorization") == "Bearer t0k")
            let header = api(
                port, "", ["authentication": "apiKey", "apiKeyName": "X-Key", "apiKeyPrefix": "Key"],
                secrets: ["apiKeyValue": "k"])
            #expect(try await calls.call(on: header, headers: mine).header("x-key") == "Key k")
            let parameter = api(
                port, "", ["authentication": "apiKey", "apiKeyName": "key", "apiKeyIn": "query"],
                secrets: [
                    "apiKeyValue": "a&b", "queryParameters": #"[{"name":"v","value":"2"},{"name":"w","value":"é"}]"#,
                ])
            let answer = try await calls.call("GET", "/echo?key=mine&v=1", on: parameter)
            #expect(answer["uri"] == "/echo?v=1&w=%C3%A9&key=a%26b")
        }
    }

    @Test("a query with an origin of its own gets nothing of the datasource")
    func ownOrigin() async throws {
        try await EchoServer.run { port in
            let settings = api(
                port, "", ["authentication": "bearer"],
                secrets: [
                    "token": "canary", "headers": #"[{"name":"X-One","value":"canary"}]"#,
                    "queryParameters": #"[{"name":"v","value":"canary"}]"#,
                ])
            let answer = try await calls.call(on: settings, origin: "http://localhost:\(port)")
            #expect(!JSONWriter.string(answer.json).contains("canary"))
            let same = try await calls.call(on: settings, origin: "http://127.0.0.1:\(port)")
            #expect(!JSONWriter.string(same.json).contains("canary"))
            let without = try await calls.call(
                on: DatasourceSettings(), origin: "http://127.0.0.1:\(port)", key: .unsaved(.rest))
            #expect(without["uri"] == "/echo")
            #expect(await calls.failure(on: DatasourceSettings())?.code == .datasourceNotConfigured)
        }
    }

    @Test("a connection is used again, and a datasource's connections are its own")
    func keepAlive() async throws {
        let server = try await RawServer { count in
            .answer("HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 1\r\n\r\n\(count)")
        }
        let key = DatasourceKey(datasourceID: nil, environmentID: nil, revision: 900, connector: .rest)
        for expected in 0..<3 {
            #expect(try await calls.call(on: api(server.port), key: key).json == JSONValue(expected))
        }
        #expect(try await calls.call(on: api(server.port)).json == 0)
        try await server.stop()
    }

    @Test("settings are checked: addresses, lists, kinds of authentication, certificates")
    func settings() async {
        let connector = Calls().pools
        func code(_ values: [String: JSONValue], _ secrets: [String: String] = [:]) async -> (ErrorCode?, String?) {
            do throws(AppError) {
                try await connector.test(
                    .rest, DatasourceSettings(values: values, secrets: secrets.mapValues { Secret($0) }),
                    timeout: .seconds(5))
                return (nil, nil)
            } catch { return (error.code, error.place) }
        }
        let invalid: [([String: JSONValue], [String: String], ErrorCode, String)] = [
            ([:], [:], .datasourceNotConfigured, "url"), (["url": " "], [:], .datasourceNotConfigured, "url"),
            (["url": "ftp://a"], [:], .datasourceInvalid, "url"),
            (["url": "http://user:pw@a"], [:], .datasourceInvalid, "url"),
            (["url": "http://a:99999"], [:], .datasourceInvalid, "url"),
            (["url": "http://a b"], [:], .datasourceInvalid, "url"),
            (["url": "http://"], [:], .datasourceInvalid, "url"),
            (["url": "a"], ["headers": "no"], .datasourceInvalid, "headers"),
            (["url": "a"], ["headers": #"[{"name":"a b","value":""}]"#], .datasourceInvalid, "headers"),
            (["url": "a"], ["queryParameters": "{}"], .datasourceInvalid, "queryParameters"),
            (["url": "a", "authentication": "basic"], [:], .datasourceNotConfigured, "username"),
            (["url": "a", "authentication": "bearer"], [:], .datasourceNotConfigured, "token"),
            (["url": "a", "authentication": "bearer"], ["token": "a\nb"], .datasourceInvalid, "token"),
            (["url": "a", "authentication": "apiKey"], [:], .datasourceNotConfigured, "apiKeyName"),
            (
                ["url": "a", "authentication": "apiKey", "apiKeyName": "Host"], ["apiKeyValue": "x"],
                .datasourceInvalid,
                "apiKeyName"
            ),
            (["url": "a", "authentication": "kerberos"], [:], .datasourceInvalid, "authentication"),
            (["url": "a"], ["caCertificate": "not PEM"], .datasourceInvalid, "caCertificate"),
        ]
        for (values, secrets, expected, place) in invalid {
            let found = await code(values, secrets)
            #expect(found.0 == expected, "\(values)")
            #expect(found.1 == place, "\(values)")
        }
    }

    @Test("another page takes the place of path and parameters, with the credential, at the same origin only")
    func pages() async throws {
        try await EchoServer.run { port in
            let settings = api(port, "/v1", ["authentication": "bearer"], secrets: ["token": "t"])
            let origin = "http://127.0.0.1:\(port)"
            for (page, expected) in [
                ("\(origin)/echo/items?after=7", "/echo/items?after=7"), ("/echo/b?c=d%20e", "/echo/b?c=d%20e"),
                ("?page=2", "/v1?page=2"),
            ] {
                let answer = try await calls.call("GET", "/echo?page=1", on: settings, page: page)
                #expect(answer["uri"] == .string(expected))
                #expect(answer.header("authorization") == "Bearer t")
            }
            for hostile in [
                "http://localhost:\(port)/echo", "https://127.0.0.1:\(port)/echo", "//evil.example/echo",
                "http://127.0.0.1:\(port + 1)/echo", "http://127.0.0.1:\(port)@evil.example/", "javascript:alert(1)",
                "http://evil.example\\@127.0.0.1:\(port)/", "/a b", "\(origin)/a\r\nX: y",
            ] {
                #expect(
                    await calls.failure("GET", "/echo", on: settings, page: hostile)?.code == .queryInput, "\(hostile)")
            }
        }
    }
}
