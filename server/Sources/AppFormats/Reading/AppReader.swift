import Domain

/// Turns an application document into `Domain` values, list by list.
struct AppReader {
    let document: AppDocument
    var report = ImportReport()
    /// Elements that became nothing, by list; they are kept for export.
    var leftovers: [String: [Source]] = [:]
    private var missingPages: [String] = []

    init(_ document: AppDocument) throws(AppError) {
        try document.check()
        self.document = document
    }

    mutating func read() throws(AppError) -> ImportedApp {
        reportRootKeys()
        var pages = try readPages()
        let actions = try readActions(pages: pages)
        var datasources = try readDatasources()
        try addQueries(actions.queries, to: &pages, datasources: &datasources)
        try addJSObjects(functions: actions.functions, to: &pages)
        reportStalePlans(pages, known: actions.ids)

        let ordered = ordered(pages)
        let settings = SettingsReader(root: document.root.value)
        settings.report(into: &report)
        let libraries = LibraryReader(root: document.root.value, origin: document.origin).libraries()
        LibraryReader.report(libraries, into: &report)
        let header = AppHeader(
            name: document.root["exportedApplication"]?.value["name"]?.string ?? "", settings: settings.settings(),
            libraries: libraries, source: headerSource().value)

        count(ordered, datasources)
        return ImportedApp(header: header, pages: ordered.map(\.page), datasources: datasources, report: report)
    }

    private mutating func ordered(_ pages: [PageEntry]) -> [PageEntry] {
        let order = PageOrder(root: document.root.value, present: pages.map(\.key))
        missingPages = order.missing
        for name in order.missing {
            report.warn("page \(name)", "The list of pages names it, but the file does not hold it.")
        }
        let byKey = Dictionary(pages.map { ($0.key, $0) }) { first, _ in first }
        var slugs = Slugs()
        return order.keys.compactMap { key in
            guard var entry = byKey[key] else { return nil }
            entry.page.isDefault = key == order.defaultKey
            // Of pages that want the same the first of the navigation has it, wherever the file has them.
            entry.page.slug = slugs.unique(entry.page.slug)
            return entry
        }
    }

    mutating func keep(_ place: Int, of list: String, _ value: JSONValue) {
        let document: JSONValue =
            switch list {
            case "actionList": Credentials.stripped(action: value)
            case "datasourceList": Credentials.stripped(datasource: value)
            default: value
            }
        leftovers[list, default: []].append(Source(place: place, document: document))
    }

    private func headerSource() -> HeaderSource {
        var root = document.root.value
        for list in AppDocument.lists where root[list]?.array != nil { root.set([list], []) }
        root.set(["decryptedFields"], nil)
        return HeaderSource(origin: document.origin, document: root, leftovers: leftovers, missingPages: missingPages)
    }

    private mutating func count(_ pages: [PageEntry], _ datasources: [ImportedDatasource]) {
        report.pages = pages.count
        var users: [String: Int] = [:]
        for entry in pages {
            report.queries += entry.page.queries.count
            report.jsObjects += entry.page.jsObjects.count
            for query in entry.page.queries {
                if let name = query.datasource { users[name, default: 0] += 1 }
            }
        }
        // What no query uses is none of the app's datasources later: nobody could fill it in by the app.
        report.datasources = datasources.map {
            ImportReport.DatasourceLine(
                name: $0.name, connector: $0.connector, plugin: $0.plugin, queries: users[$0.name] ?? 0,
                needs: users[$0.name] == nil ? [] : $0.needs)
        }
    }

    private mutating func reportRootKeys() {
        for key in document.root.value.object?.keys ?? [] where !Self.knownRootKeys.contains(key) {
            report.note(unknown: key, "The file's root has a member of this name; it is kept for export.")
        }
        for key in ["moduleInstanceList", "sourceModuleList"] {
            guard let list = document.root[key]?.value.array, !list.isEmpty else { continue }
            report.note(
                unknown: key,
                "\(counted(list.count, "module entry", "module entries")) can't run here; kept for export.")
        }
    }

    private static let knownRootKeys: Set<String> = [
        "artifactJsonType", "clientSchemaVersion", "serverSchemaVersion", "exportedApplication", "pageList",
        "actionList", "datasourceList", "actionCollectionList", "customJSLibList", "editModeTheme", "publishedTheme",
        "decryptedFields", "widgets", "pageOrder", "publishedPageOrder", "publishedDefaultPageName",
        "unpublishedDefaultPageName", "invisibleActionFields", "publishedLayoutmongoEscapedWidgets",
        "unpublishedLayoutmongoEscapedWidgets", "mongoEscapedWidgets", "updatedResources", "modifiedResources",
        "datasourceConfigurationStructureList", "moduleInstanceList", "sourceModuleList", "fileFormatVersion",
    ]
}
