import Domain
import Hummingbird
import NIOCore
import Platform

/// Viewing an app and running its queries.
struct RunRoutes: Sendable {
    let platform: Platform
    let runs: RunResponse

    var endpoints: [Endpoint] {
        let body = Schema.fields(
            [("slots", .object([]))],
            optional: [("environment", .string), ("page", .string), ("needsSession", .boolean)])
        let answer = Schema.fields([
            ("data", .any),
            (
                "meta",
                .fields(
                    [("ok", .boolean)],
                    optional: [
                        ("rows", .integer), ("ms", .integer), ("statusCode", .integer), ("headers", .any),
                        ("binary", .boolean), ("error", .any),
                    ])
            ),
        ])
        return [
            Endpoint(
                .get, "/api/v1/apps/{app}/view", "A page of the release, as a browser runs it", tag: "view",
                access: .anybody, answer: .any
            ) {
                [platform] request, context in
                let bytes = try await platform.views.released(
                    context.parameters.require("app"), page: page(request), as: context.principal)
                return JSONResponse.response(bytes: ByteBuffer(bytes: bytes))
            },
            Endpoint(.get, "/api/v1/apps/{app}/draft/view", "A page of the draft", tag: "view", answer: .any) {
                [platform] request, context in
                let bytes = try await platform.views.draft(
                    context.parameters.require("app"), page: page(request), as: context.principal)
                return JSONResponse.response(bytes: ByteBuffer(bytes: bytes))
            },
            Endpoint(
                .post, RunHead.template, "Run a query of the release with slots by id",
                tag: "view", access: .anybody,
                request: body, answer: answer
            ) { request, context in
                try await run(request, context, isDraft: false)
            },
            Endpoint(
                .post, "/api/v1/apps/{app}/draft/queries/{query}/run", "Run a query of the draft", tag: "view",
                request: body, answer: answer
            ) { request, context in
                try await run(request, context, isDraft: true)
            },
        ]
    }

    private func page(_ request: Request) -> String? { request.uri.queryParameters["page"].map(String.init) }

    private func run(_ request: Request, _ context: AppContext, isDraft: Bool) async throws -> Response {
        let call = try RunCall.make(
            app: context.parameters.require("app"), query: context.parameters.require("query"), isDraft: isDraft,
            body: try await request.json(limit: RunCall.bodyLimit))
        let principal = context.principal
        return try await runs.respond(on: context.channel) { [platform] sink, task async throws(AppError) in
            try await platform.queries.run(call, as: principal, task: task, into: sink)
        }
    }
}
