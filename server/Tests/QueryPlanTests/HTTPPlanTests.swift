import Domain
import QueryPlan
import Testing

@Suite("HTTP requests")
struct HTTPPlanTests {
    private func get(
        _ url: String?, _ path: String, _ query: [HTTPDefinition.Field] = [], encodes: Bool = true
    ) -> Planned {
        Planned(HTTPDefinition(method: "GET", url: url, path: path, query: query, encodesQuery: encodes))
    }

    private func show(_ request: BoundHTTP) -> String { (request.origin ?? "") + request.target.open() }

    @Test(
        "builds the URL",
        arguments: [
            // Saved datasource: only a target
            (nil, "/a/{{x}}/b", ["x": "1 2"], "/a/1%202/b"), (nil, "a/b", [:], "/a/b"), (nil, "", [:], ""),
            (nil, "/a/{{x}}", ["x": "../b?c=d#e/é"], "/a/..%2Fb%3Fc%3Dd%23e%2F%C3%A9"),
            (nil, "/{{x}}", ["x": "a/b?c=d e"], "/a/b?c=d%20e"), (nil, "{{x}}", ["x": "/a//b"], "/a//b"),
            (nil, "{{x}}", ["x": "//evil.example/a"], "/evil.example/a"), (nil, ".evil.example", [:], "/.evil.example"),
            (nil, "@evil.example/", [:], "/@evil.example/"), (nil, ":80@evil/{{x}}", ["x": 1], "/:80@evil/1"),
            (nil, "/a%20b/{{x}}", ["x": "%2F"], "/a%20b/%252F"),
            // Encoded by the app's code
            (nil, "/a/{{encodeURI(x)}}.json", ["encodeURI(x)": "b/c%20d%E5%A4%96"], "/a/b/c%20d%E5%A4%96.json"),
            (nil, "/a/{{ encodeURIComponent(x) }}/b", ["encodeURIComponent(x)": "c%2Fd%20e"], "/a/c%2Fd%20e/b"),
            (nil, "/a/{{encodeURIComponent(x)}}", ["encodeURIComponent(x)": "b/c"], "/a/b%2Fc"),
            (nil, "/a/{{encodeURI(f(x)) + g(y)}}", ["encodeURI(f(x)) + g(y)": "b/%41"], "/a/b%2F%2541"),
            (nil, "/a/{{encodeURI(x)}}/b", ["encodeURI(x)": "50%25?c#d"], "/a/50%25%3Fc%23d/b"),
            (nil, "/a?b={{x}}&c=1#f", ["x": "&d=1"], "/a?b=%26d%3D1&c=1"),
            (nil, "/a?b=%26+c", [:], "/a?b=%26%20c"), (nil, "/a?{{q}}", ["q": "?a=1&b=2 3"], "/a?a=1&b=2%203"),
            (nil, #"/a{{x ? "?b=" + x : ""}}"#, [#"x ? "?b=" + x : """#: "?b=1"], "/a?b=1"),
            (nil, #"/a?b=1{{"&c=" + x}}"#, [#""&c=" + x"#: "&c=2"], "/a?b=1&c=2"), (nil, "/a/{{x}}", [:], "/a/"),
            // The URL stands in the query
            ("https://API.example.com/v1", "/a", [:], "https://api.example.com/v1/a"),
            ("", "https://api.example.com:8443/{{x}}/b", ["x": "c"], "https://api.example.com:8443/c/b"),
            ("api.example.com", "/a", [:], "http://api.example.com/a"),
            ("", "web:4000/{{x}}", ["x": "b"], "http://web:4000/b"),
            ("http://api.example.com", "", [:], "http://api.example.com"),
            ("https://api.example.com", "{{x}}", ["x": ".evil.example"], "https://api.example.com/.evil.example"),
            ("https://api.example.com", "{{x}}", ["x": "@evil.example"], "https://api.example.com/@evil.example"),
            ("https://user:secret@api.example.com", "/a", [:], "https://api.example.com/a"),
            ("http://[::1]:3000", "/a", [:], "http://[::1]:3000/a"),
            // A slot chooses the host
            ("", "{{u}}", ["u": "https://api.example.com/a?b=c d#f"], "https://api.example.com/a?b=c%20d"),
            ("", "{{u}}/a/{{x}}/b", ["u": "api.example.com/v1", "x": "1/2"], "http://api.example.com/v1/a/1%2F2/b"),
            ("", "a.{{h}}/b", ["h": "example"], "http://a.example/b"),
            ("", "{{u}}/{{x}}", ["u": "http://h", "x": "a/b?c=1"], "http://h/a/b?c=1"),
            ("", "https://{{h}}/a", ["h": "x.example"], "https://x.example/a"),
            ("", "https://a.{{h}}/b?c={{d}}", ["h": "example", "d": "e&f"], "https://a.example/b?c=e%26f"),
            ("", "{{p}}://{{h}}/a", ["p": "http", "h": "x"], "http://x/a"),
        ] as [(String?, String, [String: JSONValue], String)])
    func urls(url: String?, path: String, values: [String: JSONValue], expected: String) throws {
        #expect(show(try get(url, path).http(values)) == expected)
    }

    @Test("the addresses of other pages count when a page is turned, and only then")
    func pages() throws {
        let planned = Planned(
            HTTPDefinition(
                method: "GET", url: nil, path: "/items",
                pages: PageAddresses(next: " {{q.data.next}} ", prev: "/items?page={{n}}")))
        let values: [String: JSONValue] = ["q.data.next": "https://api.example.com/items?after=7", "n": 2]
        let plain = try planned.http(values)
        #expect(plain.page == nil && plain.target.open() == "/items")
        #expect(try planned.http(values, turn: .next).page?.open() == "https://api.example.com/items?after=7")
        #expect(try planned.http(values, turn: .prev).page?.open() == "/items?page=2")
        // The last page tells no next one.
        let error = #expect(throws: AppError.self) { try planned.http(["q.data.next": .null, "n": 2], turn: .next) }
        #expect(error?.code == .slotInvalid)
        #expect(try get(nil, "/items").http(turn: .next).page == nil)
        #expect(planned.findings == [.rawSlot, .rawSlot])
    }

    @Test(
        "refuses values that leave their place in a URL",
        arguments: [
            (nil, "/a/{{x}}/b", ".."), (nil, "/a/{{x}}/b", "."), (nil, "/a/.{{x}}/b", "."),
            (nil, "/{{x}}", "a/../../b"),
            (nil, "/{{x}}", "a/%2e%2E/b"), (nil, "/a/{{x}}", "b\r\nX: y"), (nil, "/a/{{x}}", "b\\c"),
            (nil, "/a/{{x}}", "\0"),
            (nil, "/{{x}}", "a#b"), (nil, "/a?{{x}}", "a#b"), (nil, "/a?{{x}}", "a\nb"), ("", "{{x}}", "ftp://a/b"),
            ("", "{{x}}", "https://a@b/"), ("", "{{x}}", "https://a b/"), ("", "{{x}}", ""),
            ("", "{{x}}", "file:///etc/passwd"),
            ("", "{{x}}", "https://a:99999/"), ("", "{{x}}", "https://a\\@b/"), ("", "https://{{x}}/a", "b/c@d\u{7F}"),
        ] as [(String?, String, String)])
    func refusedURLs(url: String?, path: String, value: String) {
        let error = #expect(throws: AppError.self) { try get(url, path).http(["x": .string(value)]) }
        #expect(error?.code == .slotInvalid && error?.place == "s0")
    }

    @Test("refuses values that lead out of the path, also encoded", arguments: ["c/../../d", "c/%2e%2E", "%2E./d"])
    func refusedSegments(value: String) {
        let planned = get(nil, "/a/{{encodeURI(x)}}/b")
        let error = #expect(throws: AppError.self) { try planned.http(["encodeURI(x)": .string(value)]) }
        #expect(error?.code == .slotInvalid && error?.place == "s0")
    }

    @Test(
        "says why a URL can't be compiled",
        arguments: [
            ("", "/a"), ("", ""), ("ftp://a", "/b"), ("https://", "/a"), ("https://a b", "/"), ("https://a:0", "/"),
        ])
    func unsupportedURLs(url: String, path: String) {
        #expect(get(url, path).findings == [.unsupported])
        #expect(get(url, path).reason?.contains("URL") == true)
    }

    @Test("lists the host that a slot chooses")
    func dynamicHost() {
        #expect(get("", "{{u}}/a").findings == [.dynamicHost])
        #expect(get("", "web:4000/a").findings == [.unencrypted])
        #expect(get("", "a.{{u}}/a").findings == [.unencrypted, .dynamicHost])
        #expect(get("https://a.example", "/{{u}}").findings == [.rawSlot])
        #expect(get("https://a.example", "/b/{{u}}").findings == [])
        #expect(get("https://a.example", "/b/{{encodeURI(u)}}").findings == [.rawSlot])
        #expect(get("https://a.example", "/b/{{encodeURIComponent(u)}}").findings == [])
    }

    @Test("takes parameters from the list, and from the path only without a list")
    func query() throws {
        let fields = [
            HTTPDefinition.Field(name: "a b", value: "{{x}}"), HTTPDefinition.Field(name: "", value: "dropped"),
            HTTPDefinition.Field(name: "c", value: "d&{{y}}"),
        ]
        let planned = get(nil, "/p?ignored=1", fields)
        #expect(show(try planned.http(["x": [1, "é"], "y": true])) == "/p?a%20b=%5B1%2C%22%C3%A9%22%5D&c=d%26true")
        #expect(show(try planned.http([:])) == "/p?a%20b=&c=d%26")
    }

    @Test("keeps reserved characters where encoding is off, but never a fragment or a line break")
    func unencoded() throws {
        let planned = get(nil, "/p", [HTTPDefinition.Field(name: "q", value: "{{x}}")], encodes: false)
        #expect(show(try planned.http(["x": "a%20b=c&d e,f"])) == "/p?q=a%20b=c&d%20e,f")
        #expect(throws: AppError.self) { try planned.http(["x": "a#b"]) }
        #expect(throws: AppError.self) { try planned.http(["x": "a\nb"]) }
    }

    private func headers(_ fields: [(String, String)]) -> Planned {
        Planned(
            HTTPDefinition(
                method: "get", url: nil, path: "/",
                headers: fields.map { HTTPDefinition.Field(name: $0.0, value: $0.1) }))
    }

    @Test("sends headers, and leaves out those that are not a query's to set")
    func sendsHeaders() throws {
        let planned = headers([
            ("X-One", " {{x}} "), ("Host", "evil"), ("content-length", "0"), ("X-Forwarded-For", "1"), ("", "x"),
            ("Proxy-Authorization", "x"), ("bad name", "x"), ("Accept", "a/b"), ("Cookie", "a={{x}}"),
        ])
        let sent = try planned.http(["x": "é"]).headers.open().map { "\($0.name): \($0.value)" }
        #expect(sent == ["X-One: é", "Accept: a/b", "Cookie: a=é"])
        #expect(planned.findings == Array(repeating: .droppedHeader, count: 5))
    }

    @Test("sends an object or a list in a header as JSON")
    func structuredHeader() throws {
        let sent = try headers([("X-One", "{{x}}")]).http(["x": ["a": [1, "b"]]]).headers.open().map(\.value)
        #expect(sent == [#"{"a":[1,"b"]}"#])
    }

    @Test(
        "refuses header values with control characters or above 8 KiB",
        arguments: ["a\r\nB: c", "a\nb", "a\0b", "\u{7F}"])
    func headerValues(value: String) throws {
        let planned = headers([("X-One", "{{x}}")])
        let error = #expect(throws: AppError.self) { try planned.http(["x": .string(value)]) }
        #expect(error?.code == .slotInvalid && error?.place == "s0")
        let long = #expect(throws: AppError.self) {
            try planned.http(["x": .string(String(repeating: "a", count: 9000))])
        }
        #expect(long?.code == .slotTooLarge)
        #expect(throws: AppError.self) { try headers([("{{x}}", "a")]).http(["x": "Host"]) }
        #expect(throws: AppError.self) { try headers([("{{x}}", "a")]).http(["x": "a: b"]) }
    }

    @Test("reports fixed credentials by name and never by value")
    func credentials() {
        let planned = headers([
            ("Authorization", "Bearer sk-canary-12345"), ("X-Api-Key", "canary-12345"),
            ("Authorization", "Bearer {{t}}"),
            ("Accept", "canary-12345"),
        ])
        #expect(planned.findings == [.literalCredential, .literalCredential])
        #expect(get(nil, "/a?api_key=canary-12345&b=c").findings == [.literalCredential])
        #expect(get(nil, "/a?api_key={{k}}").findings == [])
        #expect(!planned.query.findings.contains { $0.message.contains("canary") })
    }

    @Test(
        "makes the body by its content type",
        arguments: [
            ("application/x-www-form-urlencoded", "application/x-www-form-urlencoded:a%20b=1%262&f="),
            ("text/plain", "text/plain:t 1&2"),
            ("application/xml; charset=utf-8", "application/xml; charset=utf-8:t 1&2"),
            ("application/octet-stream", "application/octet-stream:t 1&2"), ("none", "none"), ("", "none"),
        ])
    func bodies(contentType: String, expected: String) throws {
        let planned = Planned(
            HTTPDefinition(
                method: "POST", url: nil, path: "/", contentType: contentType, body: "t {{x}}",
                form: [
                    HTTPDefinition.Field(name: "a b", value: "{{x}}"), HTTPDefinition.Field(name: "f", value: "{{y}}"),
                ]))
        switch try planned.http(["x": "1&2"]).body {
        case .none: #expect(expected == "none")
        case .bytes(let bytes, let type):
            #expect("\(type ?? "nil"):\(String(decoding: bytes.open(), as: UTF8.self))" == expected)
        case .multipart: Issue.record("not multipart")
        }
    }

    @Test("leaves the content type to a header that names one")
    func contentTypeHeader() throws {
        let planned = Planned(
            HTTPDefinition(
                method: "POST", url: nil, path: "/",
                headers: [HTTPDefinition.Field(name: "content-type", value: "application/vnd.api+json")],
                contentType: "application/json", body: "{}"))
        guard case .bytes(_, let type) = try planned.http().body else { return }
        #expect(type == nil)
    }

    @Test("sends files as bytes, with safe names")
    func multipart() throws {
        let planned = Planned(
            HTTPDefinition(
                method: "POST", url: nil, path: "/",
                headers: [HTTPDefinition.Field(name: "Content-Type", value: "multipart/form-data")],
                contentType: "multipart/form-data",
                form: [
                    HTTPDefinition.Field(name: "f", value: "{{ F.files }}", kind: .file),
                    HTTPDefinition.Field(name: "t", value: "a {{x}}"),
                    HTTPDefinition.Field(name: "l", value: "{{l}}", kind: .array),
                    HTTPDefinition.Field(name: "j", value: "{{l}}", kind: .json),
                ]))
        let values: [String: JSONValue] = [
            "F.files": [
                ["name": "../../a\n\"b.png", "type": "image/png", "data": "data:image/png;base64,iVBORw0="],
                ["name": "b.txt", "type": "text/plain\r\nX: y", "data": "é"], "data:,a%20b",
            ],
            "x": 1, "l": ["p", 2],
        ]
        guard case .multipart(let parts) = try planned.http(values).body else {
            Issue.record("not multipart")
            return
        }
        let shown = parts.open().map { part in
            [part.name, part.fileName ?? "-", part.contentType ?? "-", String(describing: part.bytes.count)].joined(
                separator: " ")
        }
        #expect(
            shown == [
                "f a\"b.png image/png 5", "f b.txt - 2", "f file - 3", "t - - 3", "l - - 1", "l - - 1",
                "j - application/json 7",
            ])
        #expect(parts.open()[0].bytes == [0x89, 0x50, 0x4E, 0x47, 0x0D])
        #expect(try planned.http().headers.open().isEmpty)
        for bad in [5, ["name": "a"], "blob:x", "data:a/b;base64,*", [["data": 1]]] as [JSONValue] {
            #expect(throws: AppError.self) { try planned.http(["F.files": bad]) }
        }
    }

    @Test("decodes an octet stream from a data URL")
    func octets() throws {
        let planned = Planned(
            HTTPDefinition(method: "PUT", url: nil, path: "/", contentType: "application/octet-stream", body: " {{f}} ")
        )
        guard case .bytes(let bytes, _) = try planned.http(["f": "data:;base64,AAEC/w"]).body else { return }
        #expect(bytes.open() == [0, 1, 2, 255])
        #expect(planned.kinds == [.file])
    }
}
