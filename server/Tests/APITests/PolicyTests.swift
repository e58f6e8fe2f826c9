import Domain
import Foundation
import HTTPTypes
import HummingbirdTesting
import Testing

@testable import API

@Suite("Content policies of pages")
struct PolicyTests {
    /// A web folder with just the documents.
    private static func assets() throws -> WebAssets {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("steward-web-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data(#"{"sandboxScriptHash": "sha256-x"}"#.utf8).write(to: folder.appendingPathComponent("manifest.json"))
        for name in ["admin.html", "viewer.html", "sandbox.html", "embedded.html"] {
            try Data("<!doctype html>".utf8).write(to: folder.appendingPathComponent(name))
        }
        return try WebAssets.load(folder: folder.path)
    }

    private static let open: JSONValue = [
        "widgetHosts": ["CDN.example.com"], "embedding": "listed",
        "embeddingOrigins": ["https://portal.example", "https://*.intranet.example:8443"],
    ]

    @Test("a frame gets what the app's settings allow, for those who may see the app")
    func frames() async throws {
        let bench = try await Bench(assets: Self.assets())
        let (app, _, _) = try await bench.app()
        try await bench.run { client in
            @Sendable func policy(_ path: String, _ who: Bench.Who) async throws -> String {
                var headers: HTTPFields = [:]
                if let cookie = bench.cookies[who] { headers[.cookie] = cookie }
                let answer = try await client.execute(uri: path, method: .get, headers: headers)
                #expect(answer.status == .ok, "\(path)")
                return answer.headers[.contentSecurityPolicy] ?? ""
            }
            let embedded = "/embedded.html?app=\(app.slug)"
            let before = try await policy(embedded, .viewer)
            #expect(before.contains("connect-src data: blob:;") && before.hasSuffix("frame-ancestors 'self'"))
            let changed = try await bench.send(
                .patch, "/api/v1/apps/\(app.slug)", as: .administrator, body: ["revision": 1, "reach": Self.open],
                through: client)
            #expect(changed.status == 200, "\(changed.text)")
            #expect(changed.json["reach"]?["widgetHosts"]?[0]?.string == "https://cdn.example.com")

            let allowed = try await policy(embedded, .viewer)
            #expect(allowed.contains("connect-src data: blob: https://cdn.example.com;"))
            #expect(allowed.contains("frame-src https://cdn.example.com;"))
            let ancestors = "https://portal.example https://*.intranet.example:8443"
            #expect(allowed.hasSuffix("frame-ancestors 'self' \(ancestors)"))
            #expect(try await policy("/sandbox.html?app=\(app.slug)", .viewer).hasSuffix("'self' \(ancestors)"))
            for path in ["/app/\(app.slug)", "/app/\(app.slug)/home"] {
                #expect(try await policy(path, .viewer).hasSuffix("frame-ancestors \(ancestors)"))
                #expect(try await policy(path, .stranger).hasSuffix("frame-ancestors 'none'"))
                #expect(try await policy(path, .guest).hasSuffix("frame-ancestors 'none'"))
            }
            for other in ["/embedded.html", "/embedded.html?app=nowhere", "/sandbox.html"] {
                #expect(try await policy(other, .administrator).hasSuffix("frame-ancestors 'self'"))
            }
            #expect(try await policy(embedded, .stranger) == before)
            #expect(try await policy("/preview/\(app.slug)", .administrator).hasSuffix("frame-ancestors 'none'"))
            #expect(try await policy("/", .administrator).hasSuffix("frame-ancestors 'none'"))
        }
    }

    @Test("hosts that are none are refused by name, and viewers don't see the list")
    func hosts() async throws {
        let bench = try await Bench()
        let (app, _, _) = try await bench.app()
        try await bench.run { client in
            for bad in ["cdn.example.com/path", "*", "x; script-src *", "'self'"] {
                let answer = try await bench.send(
                    .patch, "/api/v1/apps/\(app.slug)", as: .administrator,
                    body: [
                        "revision": 1,
                        "reach": ["widgetHosts": [.string(bad)], "embedding": "nobody", "embeddingOrigins": []],
                    ], through: client)
                #expect(answer.status == 400 && answer.json["code"]?.string == "app.invalid", "\(answer.text)")
                #expect(answer.json["place"]?.string == "widgetHosts")
            }
            let viewer = try await bench.send(.get, "/api/v1/apps/\(app.slug)", as: .viewer, through: client)
            #expect(viewer.json["reach"]?.isNull == true)
            let developer = try await bench.send(.get, "/api/v1/apps/\(app.slug)", as: .developer, through: client)
            #expect(developer.json["reach"]?["embedding"]?.string == "nobody")
        }
    }

    @Test("the instance's settings go out as they came in; everybody learns its name")
    func instance() async throws {
        let bench = try await Bench()
        try await bench.run { client in
            let body: JSONValue = [
                "name": "Tools", "revision": 1,
                "map": ["template": "https://tiles.example/{z}/{x}/{y}.png", "attribution": "© Example"],
            ]
            let changed = try await bench.send(
                .put, "/api/v1/instance", as: .administrator, body: body, through: client)
            #expect(changed.status == 200 && changed.json["revision"]?.int == 2, "\(changed.text)")
            #expect(changed.json["map"] == body["map"])
            let late = try await bench.send(.put, "/api/v1/instance", as: .administrator, body: body, through: client)
            #expect(late.status == 409 && late.json["currentRevision"]?.int == 2)
            let wrong = try await bench.send(
                .put, "/api/v1/instance", as: .administrator,
                body: ["name": "", "revision": 2, "map": ["template": "http://x/{z}/{x}/{y}", "attribution": "x"]],
                through: client)
            #expect(wrong.status == 400 && wrong.json["code"]?.string == "setting.invalid")
            let known = try await bench.send(.get, "/api/v1/bootstrap", as: .guest, through: client)
            #expect(known.json["instanceName"]?.string == "Tools")
        }
    }
}
