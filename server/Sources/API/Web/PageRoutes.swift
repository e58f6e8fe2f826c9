import HTTPTypes
import Hummingbird

/// The HTML documents and their assets. Every document gets its content policy here.
struct PageRoutes: Sendable {
    let assets: WebAssets

    func add(to router: Router<AppContext>) {
        router.get("assets/{file}") { [assets] request, context in
            try assets.response("/assets/" + context.parameters.require("file"), for: request, isImmutable: true)
        }
        router.get("favicon.svg") { [assets] request, _ in
            try assets.response("/favicon.svg", for: request, isImmutable: false)
        }
        router.get("sandbox.html") { [assets] request, _ in
            var response = try assets.response("/sandbox.html", for: request, isImmutable: false)
            response.headers[.contentSecurityPolicy] = SecurityHeaders.sandboxPolicy(
                scriptHash: assets.sandboxScriptHash)
            return response
        }
        router.get("embedded.html") { [assets] request, _ in
            var response = try assets.response("/embedded.html", for: request, isImmutable: false)
            response.headers[.contentSecurityPolicy] = SecurityHeaders.embeddedPolicy(hosts: [])
            return response
        }
        for path in ["app/{app}", "app/{app}/{page}", "preview/{app}", "preview/{app}/{page}"] {
            router.get(RouterPath(path), use: page("/viewer.html"))
        }
        for path in [
            "", "setup", "sign-in", "invite", "account", "workspaces/{ws}", "workspaces/{ws}/{section}",
            "workspaces/{ws}/{section}/{item}", "apps/{app}", "apps/{app}/{section}",
        ] {
            router.get(RouterPath(path), use: page("/admin.html"))
        }
    }

    private func page(_ name: String) -> @Sendable (Request, AppContext) async throws -> Response {
        { [assets] request, _ in
            var response = try assets.response(name, for: request, isImmutable: false)
            response.headers[.contentSecurityPolicy] = SecurityHeaders.pagePolicy
            return response
        }
    }
}
