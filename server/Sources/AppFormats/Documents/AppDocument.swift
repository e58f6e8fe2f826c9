import Domain

/// An application as one document, whatever files it came from.
struct AppDocument {
    static let lists = ["pageList", "actionList", "actionCollectionList", "datasourceList"]

    let root: Node
    let origin: HeaderSource.Origin
    /// The names by which references mean the pages, by position in `pageList`; `nil`: their display names.
    let pageKeys: [String]?

    /// The files that the elements of the lists came from, for error messages.
    private let files: [String: [String]]

    init(export document: JSONValue) {
        root = Node(value: document, place: "")
        origin = .export
        pageKeys = nil
        files = [:]
    }

    init(git document: JSONValue, pageKeys: [String], files: [String: [String]]) {
        root = Node(value: document, place: "")
        origin = .git
        self.pageKeys = pageKeys
        self.files = files
    }

    /// The elements of the list `key`, which must be objects; `nil` when it is absent.
    func list(_ key: String) throws(AppError) -> [Node]? {
        guard let nodes = try root.list(key) else { return nil }
        var elements: [Node] = []
        elements.reserveCapacity(nodes.count)
        for (index, node) in nodes.enumerated() {
            let file = files[key].flatMap { $0.indices.contains(index) ? $0[index] : nil }
            elements.append(try Node(value: node.value, place: file ?? node.place).asObject())
        }
        return elements
    }

    /// Refuses what is no whole application, or one from the future.
    func check() throws(AppError) {
        _ = try root.asObject()
        let kind = try root.text("artifactJsonType") ?? "APPLICATION"
        guard kind == "APPLICATION" else {
            throw AppError(
                .importUnsupported, "The file holds a \(kind.lowercased().prefix(40)), not an application.",
                place: "artifactJsonType")
        }
        try checkVersion("serverSchemaVersion", newest: AppsmithExport.newestServerSchema)
        try checkVersion("clientSchemaVersion", newest: AppsmithExport.newestClientSchema)
        let hasApp = root["exportedApplication"] != nil
        if !hasApp, root["pageList"] == nil {
            let isPartial = root["widgets"] != nil || Self.lists.contains { root[$0] != nil }
            throw isPartial
                ? AppError(
                    .importUnsupported,
                    "This is a partial export: it holds some queries or widgets, but no application.",
                    hint: "Export the whole application and import that file.", place: "exportedApplication")
                : AppError(
                    .importUnsupported, "This is not an Appsmith export: it has neither an application nor pages.",
                    place: "exportedApplication")
        }
        guard hasApp else { throw root.missing("exportedApplication") }
        _ = try root.object("exportedApplication")
    }

    private func checkVersion(_ key: String, newest: Int) throws(AppError) {
        guard let node = root[key] else { return }
        guard let version = node.value.double ?? node.value.string.flatMap(Double.init) else {
            throw node.wrong("a number")
        }
        guard version <= Double(newest) else {
            throw AppError(
                .importUnsupported, "The file was written by a newer Appsmith: \(key) is above \(newest).", place: key)
        }
    }
}
