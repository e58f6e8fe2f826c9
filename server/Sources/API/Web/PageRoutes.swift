import Domain
import HTTPTypes
import Hummingbird
import Platform

/// The HTML documents and their assets. Every document gets its content policy here.
struct PageRoutes: Sendable {
    let assets: WebAssets
    let views: AppViews

    func add(to router: Router<AppContext>) {
        router.get("assets/{file}") { [assets] request, context in
            try assets.response("/assets/" + context.parameters.require("file"), for: request, isImmutable: true)
        }
        router.get("favicon.svg") { [assets] request, _ in
            try assets.response("/favicon.svg", for: request, isImmutable: false)
        }
        router.get("sandbox.html") { [assets] request, context in
            let reach = await reach(request, context)
            var response = try assets.response("/sandbox.html", for: request, isImmutable: false)
            response.headers[.contentSecurityPolicy] = SecurityHeaders.sandboxPolicy(
                scriptHash: assets.sandboxScriptHash, framedBy: reach.ancestors)
            return response
        }
        router.get("embedded.html") { [assets] request, context in
            let reach = await reach(request, context)
            var response = try assets.response("/embedded.html", for: request, isImmutable: false)
            response.headers[.contentSecurityPolicy] = SecurityHeaders.embeddedPolicy(
                hosts: reach.widgetHosts.map(\.text), framedBy: reach.ancestors)
            return response
        }
        for path in ["app/{app}", "app/{app}/{page}"] {
            router.get(RouterPath(path)) { [assets, views] request, context in
                let reach = try await views.reach(of: context.parameters.require("app"), as: context.principal)
                var response = try assets.response("/viewer.html", for: request, isImmutable: false)
                response.headers[.contentSecurityPolicy] = SecurityHeaders.pagePolicy(framedBy: reach.ancestors)
                return response
            }
        }
        for path in ["preview/{app}", "preview/{app}/{page}"] {
            router.get(RouterPath(path), use: page("/viewer.html"))
        }
        for path in [
            "", "setup", "sign-in", "invite", "account", "instance", "workspaces/{ws}", "workspaces/{ws}/{section}",
            "workspaces/{ws}/{section}/{item}", "apps/{app}", "apps/{app}/{section}",
        ] {
            router.get(RouterPath(path), use: page("/admin.html"))
        }
    }

    /// Of the app that a frame of ours is made for; its address names it.
    private func reach(_ request: Request, _ context: AppContext) async -> AppReach {
        guard let app = request.uri.queryParameters["app"] else { return .closed }
        return await views.reach(of: String(app), as: context.principal)
    }

    private func page(_ name: String) -> @Sendable (Request, AppContext) async throws -> Response {
        { [assets] request, _ in
            var response = try assets.response(name, for: request, isImmutable: false)
            response.headers[.contentSecurityPolicy] = SecurityHeaders.pagePolicy
            return response
        }
    }
}
