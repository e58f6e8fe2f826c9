import Domain

extension AppReader {
    /// Gathers JS objects. The body is what counts; function entries only carry settings.
    mutating func addJSObjects(functions: [ActionEntry], to pages: inout [PageEntry]) throws(AppError) {
        let positions = Dictionary(uniqueKeysWithValues: pages.enumerated().map { ($1.key, $0) })
        var byObject = Dictionary(grouping: functions) { ObjectKey(page: $0.page, name: FunctionDocument($0).object) }
        for (place, node) in try (document.list("actionCollectionList") ?? []).enumerated() {
            guard let dto = try node.object("unpublishedCollection"), dto["deletedAt"] == nil,
                node["deletedAt"] == nil, let page = try dto.text("pageId")
            else {
                keep(place, of: "actionCollectionList", node.value)
                continue
            }
            guard let name = try dto.text("name"), !name.isEmpty else { throw dto.missing("name") }
            guard !HostileContent.isHostileName(name) else {
                throw AppError(.importInvalid, "A JS object may not have this name.", place: dto.place + ".name")
            }
            guard let position = positions[page], pages[position].names.insert(name).inserted else {
                report.warn(dto.place, "Its page does not exist or has something of the same name; it is left out.")
                keep(place, of: "actionCollectionList", node.value)
                continue
            }
            let entries =
                (byObject.removeValue(forKey: ObjectKey(page: page, name: name)) ?? [])
                + (byObject.removeValue(forKey: ObjectKey(page: page, name: node.value["id"]?.string)) ?? [])
            let body = FunctionDocument.body(dto.value)
            checkBody(body, at: "page \(pages[position].page.name), JS object \(name)")
            reportHosts(of: body, at: "page \(pages[position].page.name), JS object \(name)")
            let source = Source(
                place: place, document: node.value,
                functions: entries.map { Source(place: $0.place, document: $0.node.value) })
            let settings = entries.map { ($0.name, ActionDocument($0.node.value).settings) }
            pages[position].page.jsObjects.append(
                ImportedJSObject(
                    name: name, body: body, functions: Dictionary(settings) { first, _ in first }, source: source.value)
            )
        }
        reportOrphans(byObject)
    }

    private struct ObjectKey: Hashable {
        let page: String
        let name: String?
    }

    private mutating func reportOrphans(_ entries: [ObjectKey: [ActionEntry]]) {
        let orphans = entries.values.flatMap { $0 }.sorted { $0.place < $1.place }
        for entry in orphans { keep(entry.place, of: "actionList", entry.node.value) }
        if !orphans.isEmpty {
            report.warn(
                "JS functions", "\(counted(orphans.count, "entry", "entries")) belong to no JS object and are left out."
            )
        }
    }

    private mutating func reportHosts(of body: String, at place: String) {
        let hosts = WidgetHosts.reached(byCode: body)
        guard !hosts.isEmpty else { return }
        report.warn(
            place,
            "It loads from \(hosts.joined(separator: ", ")), which works when the app's settings allow these hosts.")
    }

    private mutating func checkBody(_ body: String, at place: String) {
        var rest = body[...]
        for word in ["export", "default", "{"] {
            let trimmed = rest.drop(while: \.isWhitespace)
            guard word != "export" || trimmed.startIndex == rest.startIndex, trimmed.hasPrefix(word) else {
                if !body.isEmpty {
                    report.warn(place, "The text does not start with `export default {`: it has no functions.")
                }
                return
            }
            rest = trimmed.dropFirst(word.count)
        }
    }
}

/// What a foreign JS object and its function entries say.
struct FunctionDocument {
    /// The name of the object, or the id of its collection, whichever the entry states.
    let object: String?

    init(_ entry: ActionEntry) {
        let dto = entry.dto.value
        let suffix = "." + entry.name
        if let name = dto.nonEmpty("fullyQualifiedName") ?? dto.nonEmpty("validName"), name.hasSuffix(suffix) {
            object = String(name.dropLast(suffix.count))
        } else {
            object = dto.nonEmpty("collectionId")
        }
    }

    /// The module text; a Git tree without the text file may say `null`.
    static func body(_ collection: JSONValue) -> String {
        let body = collection["body"]?.string ?? ""
        return body == "null" ? "" : body
    }
}
