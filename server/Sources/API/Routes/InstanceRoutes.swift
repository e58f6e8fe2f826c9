import Domain
import Hummingbird
import Platform

/// Settings of the whole instance, for its owner.
struct InstanceRoutes: Sendable {
    let platform: Platform

    private static let map = Schema.fields([("template", .string), ("attribution", .string)])

    var endpoints: [Endpoint] {
        let settings = Schema.fields([("name", .string), ("map", .any), ("revision", .integer)])
        return [
            Endpoint(.get, "/api/v1/instance", "Settings of the instance", tag: "instance", answer: settings) {
                [platform] _, context in
                _ = try context.user()
                return JSONResponse.response(Shapes.instance(try await platform.settings.get(as: context.principal)))
            },
            Endpoint(
                .put, "/api/v1/instance", "Change the settings of the instance", tag: "instance",
                request: .fields([("name", .string), ("revision", .integer)], optional: [("map", Self.map)]),
                answer: settings
            ) { [platform] request, context in
                _ = try context.user()
                let fields = try await request.fields(["name", "map", "revision"])
                let changed = try await platform.settings.update(
                    InstanceSettings(
                        name: fields.string("name"), map: fields.mapTiles("map"), revision: fields.int("revision")),
                    as: context.principal)
                return JSONResponse.response(Shapes.instance(changed))
            },
        ]
    }
}

extension Shapes {
    fileprivate static func instance(_ settings: InstanceSettings) -> JSONValue {
        [
            "name": .string(settings.name), "revision": JSONValue(settings.revision),
            "map": settings.map.map {
                ["template": .string($0.template), "attribution": .string($0.attribution)]
            } ?? .null,
        ]
    }
}
