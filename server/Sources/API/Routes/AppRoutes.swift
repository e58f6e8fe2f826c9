import Domain
import HTTPTypes
import Hummingbird
import NIOCore
import Platform
import Store

/// Apps, their releases, import and export.
struct AppRoutes: Sendable {
    let platform: Platform

    /// Of an imported file.
    private static let importLimit = 64 << 20

    private static let release = Schema.fields(
        [("id", .string), ("number", .integer), ("createdAt", .integer), ("note", .string)])
    private static let summary = Schema.fields(
        [
            ("id", .string), ("slug", .string), ("name", .string), ("isPublic", .boolean), ("revision", .integer),
            ("role", .any),
            ("release", .any), ("pages", .integer), ("tile", .any), ("reach", .any),
        ])
    private static let reach = Schema.fields([
        ("widgetHosts", .list(.string)), ("embedding", .string), ("embeddingOrigins", .list(.string)),
    ])
    private static let report = Schema.fields(
        [
            ("pages", .integer), ("widgets", .integer), ("queries", .integer), ("jsObjects", .integer),
            ("datasources", .list(.any)),
            ("unknown", .list(.any)), ("warnings", .list(.any)),
        ])

    var endpoints: [Endpoint] { apps + releases + files }

    private var apps: [Endpoint] {
        [
            Endpoint(
                .get, "/api/v1/workspaces/{ws}/apps", "Apps of a workspace", tag: "apps", answer: .items(Self.summary)
            ) {
                [platform] _, context in
                _ = try context.user()
                let found = try await platform.apps.list(
                    in: context.id("ws", absent: .workspaceNotFound), as: context.principal)
                return JSONResponse.list(found.map { .object(Shapes.app($0)) })
            },
            Endpoint(.get, "/api/v1/apps/{app}", "An app by id or slug", tag: "apps", answer: .any) {
                [platform] _, context in
                _ = try context.user()
                return JSONResponse.response(
                    Shapes.app(try await platform.apps.get(context.parameters.require("app"), as: context.principal)))
            },
            Endpoint(
                .patch, "/api/v1/apps/{app}", "Rename an app, move it, open it to everybody or to embedding",
                tag: "apps",
                request: .fields(
                    [("revision", .integer)],
                    optional: [("name", .string), ("slug", .string), ("isPublic", .boolean), ("reach", Self.reach)]),
                answer: Self.summary
            ) { [platform] request, context in
                _ = try context.user()
                let fields = try await request.fields(["name", "slug", "isPublic", "reach", "revision"])
                let changes = AppChanges(
                    name: try fields.optionalString("name"), slug: try fields.optionalString("slug"),
                    isPublic: try fields.optionalBool("isPublic"),
                    reach: try fields.reach("reach"))
                let changed = try await platform.apps.update(
                    context.parameters.require("app"), changes, revision: fields.int("revision"), as: context.principal)
                return JSONResponse.response(.object(Shapes.app(changed)))
            },
            Endpoint(.delete, "/api/v1/apps/{app}", "Delete an app with its releases", tag: "apps", status: .noContent)
            {
                [platform] _, context in
                _ = try context.user()
                try await platform.apps.delete(context.parameters.require("app"), as: context.principal)
                return JSONResponse.noContent
            },
            Endpoint(
                .get, "/api/v1/apps/{app}/report", "Import report and security findings", tag: "apps",
                answer: .fields([("report", .any), ("findings", .list(.any)), ("widgetHosts", .list(.string))])
            ) { [platform] _, context in
                _ = try context.user()
                return JSONResponse.response(
                    Shapes.report(
                        try await platform.apps.report(of: context.parameters.require("app"), as: context.principal)))
            },
        ]
    }

    private var releases: [Endpoint] {
        [
            Endpoint(
                .get, "/api/v1/apps/{app}/releases", "Releases, newest first", tag: "apps", answer: .items(Self.release)
            ) {
                [platform] _, context in
                _ = try context.user()
                let found = try await platform.releases.list(
                    of: context.parameters.require("app"), as: context.principal)
                return JSONResponse.list(found.map(Shapes.release))
            },
            Endpoint(
                .post, "/api/v1/apps/{app}/releases", "Release the draft", tag: "apps",
                request: .fields([], optional: [("note", .string)]), answer: Self.release, status: .created
            ) {
                [platform] request, context in
                _ = try context.user()
                let note = try await request.fields(["note"]).optionalString("note", maximum: 4_000) ?? ""
                let made = try await platform.releases.create(
                    of: context.parameters.require("app"), note: note, as: context.principal)
                return JSONResponse.response(Shapes.release(made), status: .created)
            },
        ]
    }

    private var files: [Endpoint] {
        [
            Endpoint(
                .post, "/api/v1/workspaces/{ws}/imports", "Import an Appsmith export or a zip of one or of a Git tree",
                tag: "apps",
                request: .any, requestTypes: ["application/json", "application/zip"],
                answer: .fields([("app", Self.summary), ("report", Self.report)]), status: .created
            ) {
                [platform] request, context in
                _ = try context.user()
                guard request.isContent("application/json") || request.isContent("application/zip") else {
                    throw AppError(.requestUnsupportedType, "Send application/json or application/zip.")
                }
                let bytes = try await request.bytes(limit: Self.importLimit)
                let (app, report) = try await platform.imports.importApp(
                    bytes: Array(bytes.readableBytesView), fileName: nil,
                    workspace: context.id("ws", absent: .workspaceNotFound),
                    name: request.uri.queryParameters["name"].map(String.init), as: context.principal)
                let detail = try await platform.apps.get(app.id.rawValue, as: context.principal)
                return JSONResponse.response(
                    ["app": .object(Shapes.app(detail.summary)), "report": Shapes.report(report)], status: .created)
            },
            Endpoint(
                .get, "/api/v1/apps/{app}/export", "The app as an Appsmith export file, without credentials",
                tag: "apps",
                answer: .any
            ) { [platform] _, context in
                _ = try context.user()
                let document = try await platform.imports.export(
                    context.parameters.require("app"), as: context.principal)
                var response = JSONResponse.response(
                    bytes: ByteBuffer(bytes: JSONWriter.bytes(document, style: .pretty)))
                response.headers[.contentDisposition] = "attachment; filename=\"app.json\""
                return response
            },
        ]
    }
}
