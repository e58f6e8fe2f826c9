import ConnectorKit
import Domain
import Platform

/// How nouns look on the wire, each in one place. Nothing here can hold a secret: the types don't have one.
enum Shapes {
    static func user(_ user: PrincipalUser) -> JSONValue {
        [
            "id": .string(user.id.rawValue), "email": .string(user.email), "name": .string(user.name),
            "isOwner": .bool(user.isOwner),
        ]
    }

    static func workspace(_ workspace: Workspace, role: Role) -> JSONValue {
        [
            "id": .string(workspace.id.rawValue), "name": .string(workspace.name), "role": .string(role.rawValue),
            "revision": JSONValue(workspace.revision),
        ]
    }

    static func environment(_ environment: AppEnvironment) -> JSONValue {
        [
            "id": .string(environment.id.rawValue), "name": .string(environment.name),
            "isDefault": .bool(environment.isDefault),
        ]
    }

    static func release(_ release: Release) -> JSONValue {
        [
            "id": .string(release.id.rawValue), "number": JSONValue(release.number),
            "createdAt": JSONValue(release.createdAt), "note": .string(release.note),
        ]
    }

    static func page(_ page: Page) -> JSONValue {
        [
            "id": .string(page.id.rawValue), "name": .string(page.name), "slug": .string(page.slug),
            "isHidden": .bool(page.isHidden), "isDefault": .bool(page.isDefault),
        ]
    }

    static func report(_ report: ImportReport) -> JSONValue {
        [
            "pages": JSONValue(report.pages), "widgets": JSONValue(report.widgets),
            "queries": JSONValue(report.queries),
            "jsObjects": JSONValue(report.jsObjects),
            "datasources": .array(
                report.datasources.map {
                    [
                        "name": .string($0.name), "connector": .string($0.connector.rawValue),
                        "plugin": .string($0.plugin),
                        "queries": JSONValue($0.queries), "needs": .array($0.needs.map(JSONValue.string)),
                    ]
                }),
            "unknown": .array(report.unknown.map(line)), "warnings": .array(report.warnings.map(line)),
        ]
    }

    private static func line(_ line: ImportReport.Line) -> JSONValue {
        ["place": .string(line.place), "message": .string(line.message)]
    }

    static func structure(_ structure: DatasourceStructure) -> JSONValue {
        [
            "tables": .array(
                structure.tables.map { table in
                    [
                        "schema": JSONValue(table.schema), "name": .string(table.name),
                        "kind": .string(table.kind.rawValue),
                        "columns": .array(
                            table.columns.map {
                                [
                                    "name": .string($0.name), "type": .string($0.type),
                                    "isNullable": .bool($0.isNullable),
                                    "hasDefault": .bool($0.hasDefault),
                                ]
                            }),
                        "primaryKey": .array(table.primaryKey.map(JSONValue.string)),
                        "foreignKeys": .array(
                            table.foreignKeys.map {
                                [
                                    "columns": .array($0.columns.map(JSONValue.string)), "table": .string($0.table),
                                    "targetColumns": .array($0.targetColumns.map(JSONValue.string)),
                                ]
                            }),
                    ]
                })
        ]
    }

    static func manifest(_ manifest: ConnectorManifest) -> JSONValue {
        [
            "kind": .string(manifest.kind.rawValue), "label": .string(manifest.label),
            "hasStructure": .bool(manifest.hasStructure), "fields": .array(manifest.fields.map(field)),
        ]
    }

    private static func field(_ field: ConnectorManifest.Field) -> JSONValue {
        var members: JSONObject = [
            "key": .string(field.key), "label": .string(field.label), "control": .string(field.control.rawValue),
            "isRequired": .bool(field.isRequired), "isSecret": .bool(field.isSecret),
            "options": .array(field.options.map { ["value": .string($0.value), "label": .string($0.label)] }),
        ]
        if let initial = field.initial { members["initial"] = initial }
        if let help = field.help { members["help"] = .string(help) }
        if let shownWhen = field.shownWhen {
            members["shownWhen"] = .object(
                JSONObject(
                    shownWhen.sorted { $0.key < $1.key }.map { ($0.key, .array($0.value.map(JSONValue.string))) }))
        }
        return .object(members)
    }
}
