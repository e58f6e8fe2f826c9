import Domain

/// Puts the widgets of one page together, which the fifth layout keeps one per file.
///
/// A widget that owns a canvas lies in a folder of its own name; what stands in its canvases lies beside it. Canvases
/// have no files: they stay inside their owner.
struct GitWidgets {
    let page: String
    private(set) var report = ImportReport()
    private var widgets: [Widget] = []

    private struct Widget {
        var value: JSONObject
        /// Position of the owner; `nil`: the page itself.
        var parent: Int?
        let file: String
    }

    init(page: String) { self.page = page }

    /// The page's document with the whole tree in its layout.
    mutating func page(_ document: JSONValue, from files: GitFiles) throws(AppError) -> JSONValue {
        try collect(files)
        followParents()
        var children: [[JSONObject]] = Array(repeating: [], count: widgets.count + 1)
        // Owners come before what they own, so that from the back each widget is whole before it moves.
        let order = bottomUp()
        for index in order {
            var widget = widgets[index].value
            place(children[index + 1], in: &widget)
            children[index + 1] = []
            children[(widgets[index].parent ?? -1) + 1].append(widget)
        }
        var document = document
        document.update(["unpublishedPage", "layouts"]) { layouts in
            guard case .array(var elements) = layouts, !elements.isEmpty else { return }
            elements[0].update(["dsl"]) { dsl in
                guard case .object(var root) = dsl else { return }
                let own = root["children"]?.array ?? []
                root["children"] = .array(own + sorted(children[0]).map(JSONValue.object))
                dsl = .object(root)
            }
            layouts = .array(elements)
        }
        return document
    }

    private mutating func collect(_ files: GitFiles) throws(AppError) {
        var owners: [String: Int] = [:]
        var found: [(folder: [String], isOwner: Bool)] = []
        for file in files.widgets(of: page) {
            let parts = file.parts
            guard case .object(let value) = try GitFiles.json(file) else {
                throw AppError(.importInvalid, "There should be a widget here.", place: file.path)
            }
            let folder = Array(parts[3..<parts.count - 1])
            let isOwner = folder.last == file.stem
            if isOwner { owners[folder.joined(separator: "/")] = widgets.count }
            found.append((folder, isOwner))
            widgets.append(Widget(value: value, parent: nil, file: file.path))
        }
        for (index, place) in found.enumerated() {
            var folder = place.isOwner ? place.folder.dropLast() : place.folder[...]
            while !folder.isEmpty, owners[folder.joined(separator: "/")] == nil {
                report.warn(widgets[index].file, "The widget that should hold it has no file.")
                folder.removeLast()
            }
            widgets[index].parent = owners[folder.joined(separator: "/")]
        }
    }

    /// Widgets that hold others without a canvas lose their nesting in files; `parentId` restores it.
    private mutating func followParents() {
        var byID: [String: Int] = [:]
        for (index, widget) in widgets.enumerated() {
            if let id = widget.value["widgetId"]?.string { byID[id] = index }
        }
        for index in widgets.indices {
            guard let id = widgets[index].value["parentId"]?.string, let parent = byID[id], parent != index else {
                continue
            }
            let before = widgets[index].parent
            widgets[index].parent = parent
            if depth(of: index) == nil { widgets[index].parent = before }
        }
    }

    /// Steps up to the page; `nil` when there is no end.
    private func depth(of index: Int) -> Int? {
        var steps = 0
        var current = widgets[index].parent
        while let next = current {
            steps += 1
            guard steps <= 200 else { return nil }
            current = widgets[next].parent
        }
        return steps
    }

    private func bottomUp() -> [Int] {
        widgets.indices.map { ($0, depth(of: $0) ?? 0) }.sorted { ($0.1, $0.0) > ($1.1, $1.0) }.map(\.0)
    }

    private mutating func place(_ children: [JSONObject], in owner: inout JSONObject) {
        guard !children.isEmpty else { return }
        var own = owner["children"]?.array ?? []
        let canvases = own.indices.filter { own[$0]["type"] == "CANVAS_WIDGET" }
        guard let first = canvases.first else {
            owner["children"] = .array(own + sorted(children).map(JSONValue.object))
            return
        }
        let byID = Dictionary(canvases.map { (own[$0]["widgetId"]?.string, $0) }) { first, _ in first }
        var groups: [Int: [JSONObject]] = [:]
        for child in children {
            let named = child["parentId"]?.string.flatMap { byID[$0] }
            if named == nil, canvases.count > 1 {
                report.warn("page \(page), widget \(child.name)", "Its place is not known; it stands in the first tab.")
            }
            groups[named ?? first, default: []].append(child)
        }
        for (canvas, group) in groups {
            let before = own[canvas]["children"]?.array ?? []
            own[canvas].set(["children"], .array(before + sorted(group).map(JSONValue.object)))
        }
        owner["children"] = .array(own)
    }

    /// The order of siblings is lost in files: top to bottom, left to right, by name.
    private func sorted(_ widgets: [JSONObject]) -> [JSONObject] {
        widgets.map { ($0.number("topRow") ?? 0, $0.number("leftColumn") ?? 0, $0.name, $0) }
            .sorted { ($0.0, $0.1, $0.2) < ($1.0, $1.1, $1.2) }.map(\.3)
    }
}
