import AppFormats
import Domain

/// What an export may lose: credentials, at known places. Written apart from the code under test.
enum AllowedLoss {
    static func apply(to document: JSONValue) -> JSONValue {
        guard case .object(var root) = document else { return document }
        root["decryptedFields"] = nil
        if let list = root["datasourceList"]?.array {
            root["datasourceList"] = .array(
                list.map { datasource in
                    guard case .object(var object) = datasource else { return datasource }
                    object["datasourceConfiguration"] = object["datasourceConfiguration"].map {
                        configuration($0, isSaved: true)
                    }
                    return .object(object)
                })
        }
        if let list = root["actionList"]?.array { root["actionList"] = .array(list.map(action)) }
        return .object(root)
    }

    private static func action(_ action: JSONValue) -> JSONValue {
        guard case .object(var object) = action else { return action }
        for copy in ["unpublishedAction", "publishedAction"] {
            guard case .object(var dto)? = object[copy], case .object(var datasource)? = dto["datasource"] else {
                continue
            }
            datasource["datasourceConfiguration"] = datasource["datasourceConfiguration"].map {
                configuration($0, isSaved: false)
            }
            dto["datasource"] = .object(datasource)
            object[copy] = .object(dto)
        }
        return .object(object)
    }

    private static func configuration(_ value: JSONValue, isSaved: Bool) -> JSONValue {
        guard case .object(var object) = value else { return value }
        object["authentication"] = nil
        object["sshProxy"] = nil
        func blank(_ key: String, _ isSecret: (JSONValue) -> Bool) {
            guard let list = object[key]?.array else { return }
            object[key] = .array(
                list.map { pair in
                    guard case .object(var object) = pair, isSecret(pair) else { return pair }
                    object["value"] = ""
                    return .object(object)
                })
        }
        blank("properties") { $0["value"]?.string?.contains("://") == true }
        if isSaved {
            for key in ["headers", "queryParameters"] {
                blank(key) { pair in
                    pair["value"]?.string?.isEmpty == false
                        && !["content-type", "accept"].contains(pair["key"]?.string?.lowercased())
                }
            }
        }
        return .object(object)
    }
}

/// Reads, writes; the document and what was read from it.
func roundTrip(_ app: ImportedApp) throws -> JSONValue {
    let workspace = WorkspaceID.random()
    let parts = app.parts(in: workspace)
    return AppsmithExport.write(draft: parts.draft, datasources: parts.datasources.map(\.datasource))
}

/// The first place where two documents differ; `nil` when they are equal.
func difference(_ left: JSONValue?, _ right: JSONValue?, at path: String = "") -> String? {
    guard left != right else { return nil }
    switch (left, right) {
    case (.object(let a), .object(let b)):
        for key in a.keys + b.keys where a[key] != b[key] { return difference(a[key], b[key], at: path + "." + key) }
        return path
    case (.array(let a), .array(let b)):
        guard a.count == b.count else { return "\(path): \(a.count) and \(b.count) elements" }
        for (index, pair) in zip(a, b).enumerated() where pair.0 != pair.1 {
            return difference(pair.0, pair.1, at: "\(path)[\(index)]")
        }
        return path
    default: return "\(path): \(left?.kind.rawValue ?? "absent") and \(right?.kind.rawValue ?? "absent")"
    }
}

/// Where two imported apps differ, apart from secrets.
func difference(_ left: ImportedApp, _ right: ImportedApp) -> String? {
    if left.header.name != right.header.name { return "name" }
    if left.header.settings != right.header.settings { return "settings" }
    if left.header.libraries != right.header.libraries { return "libraries" }
    if left.pages.map(\.name) != right.pages.map(\.name) { return "pages" }
    for (a, b) in zip(left.pages, right.pages) {
        if (a.slug, a.isHidden, a.isDefault, a.icon) != (b.slug, b.isHidden, b.isDefault, b.icon) {
            return "page \(a.name)"
        }
        if let place = difference(a.layout, b.layout) { return "page \(a.name), layout \(place)" }
        if a.queries.map(\.name) != b.queries.map(\.name) { return "page \(a.name), queries" }
        for (x, y) in zip(a.queries, b.queries)
        where x.definition != y.definition || x.settings != y.settings || x.datasource != y.datasource {
            return "page \(a.name), query \(x.name)"
        }
        if a.jsObjects.map(\.name) != b.jsObjects.map(\.name) { return "page \(a.name), JS objects" }
        for (x, y) in zip(a.jsObjects, b.jsObjects) where x.body != y.body || x.functions != y.functions {
            return "page \(a.name), JS object \(x.name)"
        }
    }
    let names = { (app: ImportedApp) in app.datasources.map { "\($0.name) \($0.plugin) \($0.connector)" } }
    return names(left) == names(right) ? nil : "datasources"
}
