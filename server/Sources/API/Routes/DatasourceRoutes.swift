import Domain
import HTTPTypes
import Hummingbird
import Platform

/// Datasources: settings, tests, structure. Secrets go in and never come out.
struct DatasourceRoutes: Sendable {
    let platform: Platform

    private static let detail = Schema.fields(
        [
            ("id", .string), ("name", .string), ("connector", .string), ("plugin", .string), ("revision", .integer),
            ("environments", .list(.any)),
        ])

    var endpoints: [Endpoint] {
        [
            Endpoint(
                .get, "/api/v1/connectors", "Connectors and the fields of their settings", tag: "datasources",
                answer: .items(.any)
            ) { [platform] _, context in
                _ = try context.user()
                return JSONResponse.list(platform.connectors.map(Shapes.manifest))
            },
            Endpoint(
                .get, "/api/v1/workspaces/{ws}/datasources", "Datasources of a workspace", tag: "datasources",
                answer: .items(.any)
            ) { [platform] _, context in
                _ = try context.user()
                let found = try await platform.datasources.list(
                    in: context.id("ws", absent: .workspaceNotFound), as: context.principal)
                return JSONResponse.list(found.map(Shapes.datasource))
            },
            Endpoint(
                .get, "/api/v1/datasources/{ds}", "Readable settings by environment; of secrets only which are set",
                tag: "datasources", answer: Self.detail
            ) { [platform] _, context in
                _ = try context.user()
                return JSONResponse.response(
                    Shapes.datasource(
                        try await platform.datasources.get(
                            context.id("ds", absent: .datasourceNotFound), as: context.principal)))
            },
            Endpoint(
                .put, "/api/v1/datasources/{ds}/settings", "Change settings; a field left out stays, null clears it",
                tag: "datasources",
                request: .fields([("settings", .any), ("revision", .integer)], optional: [("environment", .string)]),
                answer: Self.detail
            ) { [platform] request, context in
                _ = try context.user()
                let fields = try await request.fields(["settings", "revision", "environment"])
                let changed = try await platform.datasources.update(
                    context.id("ds", absent: .datasourceNotFound), environment: environment(fields),
                    settings: Secret(fields.optionalObject("settings") ?? [:]), revision: fields.int("revision"),
                    as: context.principal)
                return JSONResponse.response(Shapes.datasource(changed))
            },
            Endpoint(
                .post, "/api/v1/datasources/{ds}/test", "Connect once, with the stored settings or changed ones",
                tag: "datasources", request: .fields([], optional: [("settings", .any), ("environment", .string)]),
                answer: .fields([("ok", .boolean)])
            ) { [platform] request, context in
                _ = try context.user()
                let fields = try await request.fields(["settings", "environment"])
                try await platform.datasources.test(
                    context.id("ds", absent: .datasourceNotFound), environment: environment(fields),
                    settings: Secret(fields.optionalObject("settings") ?? [:]), as: context.principal)
                return JSONResponse.response(["ok": true])
            },
            Endpoint(
                .get, "/api/v1/datasources/{ds}/structure", "Tables, columns and keys, read live", tag: "datasources",
                answer: .fields([("tables", .list(.any))])
            ) { [platform] _, context in
                _ = try context.user()
                return JSONResponse.response(
                    Shapes.structure(
                        try await platform.datasources.structure(
                            of: context.id("ds", absent: .datasourceNotFound), as: context.principal)))
            },
            Endpoint(
                .delete, "/api/v1/datasources/{ds}", "Delete a datasource; its queries stay without one",
                tag: "datasources",
                status: .noContent
            ) { [platform] _, context in
                _ = try context.user()
                try await platform.datasources.delete(
                    context.id("ds", absent: .datasourceNotFound), as: context.principal)
                return JSONResponse.noContent
            },
        ]
    }

    private func environment(_ fields: Fields) throws(AppError) -> EnvironmentID? {
        guard let text = try fields.optionalString("environment") else { return nil }
        guard let id = EnvironmentID(text) else {
            throw AppError(.environmentNotFound, "There is no such environment.")
        }
        return id
    }
}
