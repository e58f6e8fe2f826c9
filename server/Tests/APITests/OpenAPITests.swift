import Domain
import HTTPTypes
import Hummingbird
import Testing

@testable import API

@Suite("The OpenAPI document")
struct OpenAPITests {
    /// Pages and assets for people, which an API document does not list.
    private static let forPeople = [
        "assets", "favicon.svg", "sandbox.html", "embedded.html", "app", "preview", "setup", "sign-in",
        "invite", "account", "instance", "workspaces", "apps", ".well-known",
    ]

    @Test("names every route of the router, and no other")
    func routes() async throws {
        let bench = try await Bench()
        let document = OpenAPIDocument.make(bench.server.endpoints, version: "test")
        let documented = Set(
            (document["paths"]?.object ?? [:]).flatMap { path, item in
                (item.object?.keys ?? []).map { "\($0.uppercased()) \(path)" }
            })
        let served = Set(
            bench.server.router().routes.compactMap { route -> String? in
                let path = "/" + route.path.description.trimmingPrefix("/")
                let first = path.split(separator: "/").first.map(String.init) ?? ""
                let isForPeople = first.isEmpty || Self.forPeople.contains(first) || path == "/api/openapi.json"
                guard !isForPeople, route.method != .head else { return nil }
                return "\(route.method.rawValue) \(path.braced)"
            })
        #expect(documented == served, "only one side has \(documented.symmetricDifference(served).sorted())")
        #expect(documented.count > 35)
    }

    @Test("gives each operation its own name, and each parameter of its path")
    func operations() async throws {
        let bench = try await Bench()
        let document = OpenAPIDocument.make(bench.server.endpoints, version: "test")
        var names: Set<String> = []
        for (path, item) in document["paths"]?.object ?? [:] {
            for (_, operation) in item.object ?? [:] {
                let name = try #require(operation["operationId"]?.string)
                #expect(names.insert(name).inserted, "\(name) stands twice")
                let parameters = operation["parameters"]?.array?.compactMap { $0["name"]?.string } ?? []
                #expect(
                    parameters
                        == path.split(separator: "/").filter { $0.hasPrefix("{") }.map {
                            String($0.dropFirst().dropLast())
                        })
            }
        }
    }
}

extension String {
    /// The router writes `:name` or `{name}`; the document `{name}`.
    fileprivate var braced: String {
        split(separator: "/", omittingEmptySubsequences: false)
            .map { $0.hasPrefix(":") ? "{\($0.dropFirst())}" : String($0) }.joined(separator: "/")
    }
}
