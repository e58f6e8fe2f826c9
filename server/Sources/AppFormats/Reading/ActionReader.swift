import Domain

/// An element of the list of actions that stands for a query or for a function of a JS object.
struct ActionEntry {
    let place: Int
    let node: Node
    /// The unpublished copy.
    let dto: Node
    let page: String
    let name: String
}

extension AppReader {
    struct Actions {
        var queries: [ActionEntry] = []
        var functions: [ActionEntry] = []
        /// Every id that a page's load plan may name.
        var ids: Set<String> = []
    }

    mutating func readActions(pages: [PageEntry]) throws(AppError) -> Actions {
        guard let list = try document.list("actionList") else { throw document.root.missing("actionList") }
        let known = Set(pages.map(\.key))
        var actions = Actions()
        for (place, node) in list.enumerated() {
            if let id = node.value["id"]?.string { actions.ids.insert(id) }
            guard let entry = try actionEntry(place, node, known) else {
                keep(place, of: "actionList", node.value)
                continue
            }
            if Self.isFunction(node.value) { actions.functions.append(entry) } else { actions.queries.append(entry) }
        }
        return actions
    }

    private static func isFunction(_ action: JSONValue) -> Bool {
        if let type = action["pluginType"]?.string ?? action["unpublishedAction"]?["pluginType"]?.string {
            return type == "JS"
        }
        return ["js-plugin", "installed-js-plugin"].contains(action["pluginId"]?.string)
    }

    /// `nil` for what Appsmith leaves out as well: deleted, without a page, of a page that is gone.
    private mutating func actionEntry(
        _ place: Int, _ node: Node, _ pages: Set<String>
    ) throws(AppError) -> ActionEntry? {
        guard let dto = try node.object("unpublishedAction") else { return nil }
        if dto["deletedAt"] != nil || dto["archivedAt"] != nil || node["deletedAt"] != nil { return nil }
        guard let page = try dto.text("pageId") else {
            report.warn(dto.place, "It belongs to no page and is left out.")
            return nil
        }
        guard pages.contains(page) else {
            report.warn(dto.place, "Its page \(page) does not exist; it is left out.")
            return nil
        }
        let validName = try dto.text("validName")
        guard let name = try dto.text("name") ?? validName, !name.isEmpty else {
            report.warn(dto.place, "It has no name and is left out.")
            return nil
        }
        guard !HostileContent.isHostileName(name) else {
            throw AppError(.importInvalid, "A query may not have this name.", place: dto.place + ".name")
        }
        return ActionEntry(place: place, node: node, dto: dto, page: page, name: name)
    }
}
