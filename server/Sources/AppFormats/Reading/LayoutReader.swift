import Domain

/// Reads one page's layout: repairs what only damaged files have, brings it to the newest version and looks at each
/// widget once.
struct LayoutReader {
    let page: String
    var report = ImportReport()
    /// Widgets by type, without canvases.
    private(set) var types: [String: Int] = [:]

    init(page: String) { self.page = page }

    mutating func read(_ dsl: Node) throws(AppError) -> JSONValue {
        guard case .object(var root) = dsl.value else { throw dsl.wrong("an object") }
        repair(&root)
        var layout = LayoutMigration.migrate(root)
        layout.visitWidgets(SelectSteps.repair)
        try inspect(layout, at: dsl.place)
        return .object(layout)
    }

    /// Drops children that are no widgets (very old files hold nulls) and restores column keys that were escaped for
    /// the foreign database.
    private mutating func repair(_ widget: inout JSONObject) {
        if let columns = widget["primaryColumns"]?.object, columns.keys.contains(where: { $0.hasPrefix(Self.escape) }) {
            widget["primaryColumns"] = .object(
                JSONObject(
                    columns.map { ($0.hasPrefix(Self.escape) ? String($0.dropFirst(Self.escape.count)) : $0, $1) }))
        }
        guard let children = widget["children"] else { return }
        widget["children"] = .null
        guard case .array(let elements) = children else {
            if !children.isNull { report.warn("page \(page)", "A widget's list of children is damaged and left out.") }
            widget["children"] = children.isNull ? children : []
            return
        }
        var kept: [JSONValue] = []
        kept.reserveCapacity(elements.count)
        for element in elements {
            guard case .object(var child) = element else {
                if !element.isNull { report.warn("page \(page)", "An entry that is no widget is left out.") }
                continue
            }
            repair(&child)
            kept.append(.object(child))
        }
        widget["children"] = .array(kept)
    }

    /// `appsmith_mongo_escape_id` stands for `_id`.
    private static let escape = "appsmith_mongo_escape"

    private mutating func inspect(_ widget: JSONObject, at place: String) throws(AppError) {
        let name = widget["widgetName"]?.string ?? ""
        guard !HostileContent.isHostileName(name) else {
            throw AppError(.importInvalid, "A widget may not have this name.", place: place + ".widgetName")
        }
        if let type = widget["type"]?.string {
            if type != "CANVAS_WIDGET" { types[type, default: 0] += 1 }
            reportHosts(WidgetHosts.named(by: widget), widget: name)
            reportRecaptcha(widget["googleRecaptchaKey"], widget: name)
        } else {
            report.warn("page \(page), widget \(name)", "It has no type and is shown as a placeholder.")
            types["", default: 0] += 1
        }
        for (index, child) in (widget["children"]?.array ?? []).enumerated() {
            guard case .object(let child) = child else { continue }
            try inspect(child, at: "\(place).children[\(index)]")
        }
    }
}

extension LayoutReader {
    private mutating func reportHosts(_ hosts: [String], widget name: String) {
        guard !hosts.isEmpty else { return }
        report.warn(
            "page \(page), widget \(name)",
            "Its code names \(hosts.joined(separator: ", ")). It can load from there when the app's settings allow these hosts."
        )
    }
}

extension LayoutReader {
    private mutating func reportRecaptcha(_ key: JSONValue?, widget name: String) {
        guard key?.string?.isEmpty == false else { return }
        report.warn(
            "page \(page), widget \(name)",
            "It has a key of reCAPTCHA, which Steward does not load: its event runs with an empty recaptchaToken.")
    }
}

/// Counts widgets of a whole app and says which can't be drawn.
struct WidgetCensus {
    private var types: [String: Int] = [:]
    private var pages: [String: Int] = [:]

    init() {}

    mutating func add(_ found: [String: Int]) {
        for (type, count) in found {
            types[type, default: 0] += count
            pages[type, default: 0] += 1
        }
    }

    func report(into report: inout ImportReport) {
        report.widgets = types.values.reduce(0, +)
        for (type, count) in types.sorted(by: { $0.key < $1.key })
        where !WidgetTypes.drawn.contains(type) && !type.isEmpty {
            let amount = "\(counted(count, "widget")) on \(counted(pages[type] ?? 0, "page"))"
            let isKnown = WidgetTypes.known.contains(type)
            report.note(
                unknown: "widget type \(type)",
                "\(amount) shown as a placeholder"
                    + (isKnown ? "." : ": the type is not one of Appsmith's.") + " Kept for export.")
        }
    }
}
