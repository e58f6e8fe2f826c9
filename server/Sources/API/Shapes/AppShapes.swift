import Domain
import Platform
import Store

extension Shapes {
    static func app(_ summary: AppSummary) -> JSONObject {
        let app = summary.app
        return [
            "id": .string(app.id.rawValue), "slug": .string(app.slug), "name": .string(app.name),
            "isPublic": .bool(app.isPublic), "revision": JSONValue(app.revision),
            "role": JSONValue(summary.role?.rawValue),
            "release": summary.release.map(release) ?? .null, "pages": JSONValue(summary.pages),
            "tile": summary.tile.map { ["icon": JSONValue($0.icon), "color": JSONValue($0.color)] } ?? .null,
            "reach": (summary.role ?? .viewer) >= .developer ? reach(app.reach) : .null,
        ]
    }

    private static func reach(_ reach: AppReach) -> JSONValue {
        [
            "widgetHosts": .array(reach.widgetHosts.map { .string($0.text) }),
            "embedding": .string(reach.embedding.rawValue),
            "embeddingOrigins": .array(reach.embeddingOrigins.map { .string($0.text) }),
        ]
    }

    static func library(_ library: AppLibrary) -> JSONValue {
        [
            "name": .string(library.name), "accessors": .array(library.accessors.map { .string($0) }),
            "url": JSONValue(library.url), "hash": JSONValue(library.file?.hash),
            "bytes": library.file.map { JSONValue($0.bytes) } ?? .null,
        ]
    }

    static func app(_ detail: AppDetail) -> JSONValue {
        var members = app(detail.summary)
        members["workspace"] = [
            "id": .string(detail.workspace.id.rawValue), "name": .string(detail.workspace.name),
        ]
        members["pages"] = .array(
            detail.pages.map {
                [
                    "id": .string($0.id.rawValue), "name": .string($0.name), "slug": .string($0.slug),
                    "isHidden": .bool($0.isHidden), "isDefault": .bool($0.isDefault),
                ]
            })
        members["datasources"] = .array(detail.datasources.map(datasource))
        return .object(members)
    }

    static func report(_ report: AppReport) -> JSONValue {
        [
            "report": report.report.map(Shapes.report) ?? .null,
            "findings": .array(
                report.findings.map {
                    [
                        "query": .string($0.query), "page": .string($0.page), "kind": .string($0.kind.rawValue),
                        "message": .string($0.message),
                    ]
                }),
            "widgetHosts": .array(report.widgetHosts.map { .string($0) }),
        ]
    }

    static func datasource(_ summary: DatasourceSummary) -> JSONValue {
        let datasource = summary.datasource
        return [
            "id": .string(datasource.id.rawValue), "name": .string(datasource.name),
            "connector": .string(datasource.connector.rawValue), "plugin": .string(datasource.plugin),
            "isConfigured": .bool(summary.isConfigured), "queries": JSONValue(summary.queries),
            "revision": JSONValue(datasource.revision),
        ]
    }

    static func datasource(_ detail: DatasourceDetail) -> JSONValue {
        let datasource = detail.datasource
        return [
            "id": .string(datasource.id.rawValue), "name": .string(datasource.name),
            "connector": .string(datasource.connector.rawValue), "plugin": .string(datasource.plugin),
            "revision": JSONValue(datasource.revision),
            "environments": .array(
                detail.environments.map {
                    [
                        "id": .string($0.environment.id.rawValue), "name": .string($0.environment.name),
                        "isConfigured": .bool($0.isConfigured),
                        "settings": .object(
                            JSONObject($0.values.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })),
                        "secretsSet": .array($0.secretsSet.map(JSONValue.string)),
                    ]
                }),
        ]
    }
}
