import Domain
import Foundation
import Hummingbird
import NIOCore
import Platform
import Store

/// Custom JavaScript libraries of apps.
struct LibraryRoutes: Sendable {
    let platform: Platform

    var endpoints: [Endpoint] {
        let library = Schema.fields(
            [("name", .string), ("accessors", .list(.string)), ("url", .any), ("hash", .any), ("bytes", .any)])
        return [
            Endpoint(
                .get, "/api/v1/apps/{app}/libraries", "Custom libraries that the draft declares", tag: "apps",
                answer: .items(library)
            ) { [platform] _, context in
                _ = try context.user()
                let found = try await platform.libraries.list(
                    of: context.parameters.require("app"), as: context.principal)
                return JSONResponse.list(found.map(Shapes.library))
            },
            Endpoint(
                .put, "/api/v1/apps/{app}/libraries/{library}", "Upload the file of a library", tag: "apps",
                request: .any, requestTypes: ["text/javascript"],
                answer: .fields([("hash", .string), ("bytes", .integer)])
            ) { [platform] request, context in
                _ = try context.user()
                guard request.isContent("text/javascript") || request.isContent("application/javascript") else {
                    throw AppError(.requestUnsupportedType, "Send text/javascript.")
                }
                let bytes = try await request.bytes(limit: Libraries.limit)
                let name = try context.parameters.require("library")
                let file = try await platform.libraries.upload(
                    Array(bytes.readableBytesView), as: name.removingPercentEncoding ?? name,
                    of: context.parameters.require("app"), by: context.principal)
                return JSONResponse.response(["hash": .string(file.hash), "bytes": JSONValue(file.bytes)])
            },
            Endpoint(
                .post, "/api/v1/apps/{app}/libraries/{library}/fetch",
                "Fetch the file of a library from where the application loaded it", tag: "apps",
                answer: .fields([("hash", .string), ("bytes", .integer)])
            ) { [platform] _, context in
                _ = try context.user()
                let name = try context.parameters.require("library")
                let file = try await platform.libraries.fetch(
                    name.removingPercentEncoding ?? name, of: context.parameters.require("app"),
                    by: context.principal)
                return JSONResponse.response(["hash": .string(file.hash), "bytes": JSONValue(file.bytes)])
            },
            Endpoint(
                .get, "/api/v1/apps/{app}/libraries/{library}", "The text of a library's file, by its hash",
                tag: "view", access: .anybody, answer: .string
            ) { [platform] _, context in
                let content = try await platform.libraries.content(
                    context.parameters.require("library"), of: context.parameters.require("app"),
                    as: context.principal)
                // Text and never a script: it runs in the sandbox only. What a hash names does not change.
                return Response(
                    status: .ok,
                    headers: [
                        .contentType: "text/plain; charset=utf-8",
                        .cacheControl: "private, max-age=31536000, immutable",
                    ],
                    body: .init(byteBuffer: ByteBuffer(bytes: content)))
            },
        ]
    }
}
