import Domain
import HTTPTypes
import HummingbirdTesting
import Testing

@testable import API

/// One row per kind of address, one column per role. What may not be seen answers as if it did not exist.
@Suite("Every role gets what it may have")
struct RoleTests {
    struct Row: Sendable {
        let method: HTTPRequest.Method
        let path: String
        var body: JSONValue?
        /// Statuses in the order of `Bench.Who`: guest, stranger, viewer, developer, administrator.
        let expected: [Int]
    }

    private static func rows(_ app: String, _ query: String, _ datasource: String, _ workspace: String) -> [Row] {
        [
            Row(method: .get, path: "/api/v1/workspaces", expected: [401, 200, 200, 200, 200]),
            Row(method: .get, path: "/api/v1/workspaces/\(workspace)/apps", expected: [401, 404, 200, 200, 200]),
            Row(
                method: .get, path: "/api/v1/workspaces/\(workspace)/datasources", expected: [401, 404, 403, 200, 200]),
            Row(method: .get, path: "/api/v1/workspaces/\(workspace)/members", expected: [401, 404, 403, 200, 200]),
            Row(
                method: .get, path: "/api/v1/workspaces/\(workspace)/invitations", expected: [401, 404, 403, 403, 200]),
            Row(method: .get, path: "/api/v1/apps/\(app)", expected: [401, 404, 200, 200, 200]),
            Row(method: .get, path: "/api/v1/apps/\(app)/view", expected: [401, 404, 200, 200, 200]),
            Row(method: .get, path: "/api/v1/apps/\(app)/draft/view", expected: [401, 404, 403, 200, 200]),
            Row(method: .get, path: "/api/v1/apps/\(app)/report", expected: [401, 404, 403, 200, 200]),
            Row(method: .get, path: "/api/v1/apps/\(app)/export", expected: [401, 404, 403, 200, 200]),
            Row(method: .get, path: "/api/v1/apps/\(app)/releases", expected: [401, 404, 403, 200, 200]),
            Row(method: .get, path: "/api/v1/apps/\(app)/libraries", expected: [401, 404, 403, 200, 200]),
            Row(
                method: .get, path: "/api/v1/apps/\(app)/libraries/\(String(repeating: "0", count: 64))",
                expected: [401, 404, 404, 404, 404]),
            Row(
                method: .post, path: "/api/v1/apps/\(app)/libraries/none/fetch", body: [:],
                expected: [401, 404, 403, 404, 404]),
            Row(
                method: .post, path: "/api/v1/workspaces/\(workspace)/environments", body: ["name": "staging"],
                expected: [401, 404, 403, 403, 201]),
            Row(method: .get, path: "/api/v1/instance", expected: [401, 403, 403, 403, 200]),
            Row(
                method: .put, path: "/api/v1/instance", body: ["name": "", "revision": 1],
                expected: [401, 403, 403, 403, 200]),
            Row(method: .get, path: "/api/v1/datasources/\(datasource)", expected: [401, 404, 403, 200, 200]),
            Row(
                method: .get, path: "/api/v1/datasources/\(datasource)/structure", expected: [401, 404, 403, 200, 200]),
            Row(
                method: .post, path: "/api/v1/datasources/\(datasource)/test", body: [:],
                expected: [401, 404, 403, 200, 200]),
            Row(
                method: .post, path: "/api/v1/apps/\(app)/queries/\(query)/run", body: ["slots": ["s0": 1]],
                expected: [401, 404, 200, 200, 200]),
            Row(
                method: .post, path: "/api/v1/apps/\(app)/draft/queries/\(query)/run", body: ["slots": ["s0": 1]],
                expected: [401, 404, 403, 200, 200]),
        ]
    }

    @Test("as the table says")
    func table() async throws {
        let bench = try await Bench()
        let (app, query, datasource) = try await bench.app()
        let rows = Self.rows(app.slug, query.rawValue, datasource.rawValue, bench.workspace.rawValue)
        try await bench.run { client in
            for row in rows {
                for (who, status) in zip(Bench.Who.allCases, row.expected) {
                    let answer = try await bench.send(row.method, row.path, as: who, body: row.body, through: client)
                    #expect(answer.status == status, "\(row.method) \(row.path) as \(who): \(answer.text)")
                    if status >= 400 { #expect(answer.json["code"]?.string != nil) }
                    if who == .viewer || who == .guest {
                        #expect(!answer.text.contains("SELECT"), "\(row.path) shows a query's text")
                        #expect(!answer.text.contains("items.sqlite"), "\(row.path) shows a setting")
                    }
                }
            }
        }
    }

    @Test("a public app runs for guests, and only its release")
    func publicApp() async throws {
        let bench = try await Bench()
        let (app, query, _) = try await bench.app()
        try await bench.run { client in
            let opened = try await bench.send(
                .patch, "/api/v1/apps/\(app.slug)", as: .administrator, body: ["isPublic": true, "revision": 1],
                through: client)
            #expect(opened.status == 200, "\(opened.text)")
            let run = try await bench.send(
                .post, "/api/v1/apps/\(app.slug)/queries/\(query.rawValue)/run", as: .guest,
                body: ["slots": ["s0": 2]], through: client)
            #expect(run.status == 200 && run.json["data"]?[0]?["name"]?.string == "two", "\(run.text)")
            let draft = try await bench.send(
                .post, "/api/v1/apps/\(app.slug)/draft/queries/\(query.rawValue)/run", as: .guest,
                body: ["slots": ["s0": 2]], through: client)
            #expect(draft.status == 401)
        }
    }

    @Test(
        "what a request may not say is refused",
        arguments: [
            (JSONValue.object(["slots": ["s9": 1]]), 422, "slot.unknown"),
            (.object(["slots": ["s0": ["a": 1]]]), 422, "slot.kind"),
            (.object(["slots": ["s0": 1], "viewMode": false]), 400, "request.invalid"),
            (.object(["slots": []]), 400, "request.invalid"),
            (.array([]), 400, "request.invalid"),
        ])
    func forged(body: JSONValue, status: Int, code: String) async throws {
        let bench = try await Bench()
        let (app, query, _) = try await bench.app()
        try await bench.run { client in
            let answer = try await bench.send(
                .post, "/api/v1/apps/\(app.slug)/queries/\(query.rawValue)/run", as: .viewer, body: body,
                through: client)
            #expect(answer.status == status)
            #expect(answer.json["code"]?.string == code)
        }
    }
}
