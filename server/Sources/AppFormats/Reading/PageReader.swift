import Domain

/// A page while its queries and JS objects are being gathered.
struct PageEntry {
    /// The name that references use.
    let key: String
    let place: Int
    var page: ImportedPage
    /// Names taken by queries and JS objects: they share one namespace.
    var names: Set<String> = []
}

extension AppReader {
    mutating func readPages() throws(AppError) -> [PageEntry] {
        guard let list = try document.list("pageList") else { throw document.root.missing("pageList") }
        guard !list.isEmpty else {
            throw AppError(.importInvalid, "The application has no pages.", place: "pageList")
        }
        var entries: [PageEntry] = []
        var keys: Set<String> = []
        var census = WidgetCensus()
        for (place, node) in list.enumerated() {
            guard let dto = try node.object("unpublishedPage") else { throw node.missing("unpublishedPage") }
            if dto["deletedAt"] != nil || dto["archivedAt"] != nil || node["deletedAt"] != nil {
                keep(place, of: "pageList", node.value)
                continue
            }
            guard let name = try dto.text("name"), !name.isEmpty else { throw dto.missing("name") }
            guard !HostileContent.isHostileName(name) else {
                throw AppError(.importInvalid, "A page may not have this name.", place: dto.place + ".name")
            }
            let key = document.pageKeys.flatMap { $0.indices.contains(place) ? $0[place] : nil } ?? name
            guard keys.insert(key).inserted else {
                throw AppError(.importInvalid, "Two pages have the same name.", place: dto.place + ".name")
            }
            let layout = try readLayout(dto, page: name, census: &census)
            let source = Source(
                place: place, key: key == name ? nil : key, document: Self.emptied(node.value, of: layout))
            let page = ImportedPage(
                name: name, slug: Slugs.wanted(for: dto.value, name: name),
                isHidden: dto.value["isHidden"]?.flag ?? false,
                isDefault: false, icon: dto.value.nonEmpty("icon"), layout: layout, source: source.value, queries: [],
                jsObjects: [])
            entries.append(PageEntry(key: key, place: place, page: page))
        }
        guard !entries.isEmpty else {
            throw AppError(.importInvalid, "All pages of the application are deleted.", place: "pageList")
        }
        census.report(into: &report)
        return entries
    }

    private mutating func readLayout(
        _ dto: Node, page: String, census: inout WidgetCensus
    ) throws(AppError) -> JSONValue {
        guard let layouts = try dto.list("layouts") else { throw dto.missing("layouts") }
        guard let first = layouts.first else {
            throw AppError(.importInvalid, "The page has no layout.", place: dto.place + ".layouts")
        }
        guard let dsl = try first.asObject().object("dsl") else { throw first.missing("dsl") }
        var reader = LayoutReader(page: page)
        let layout = try reader.read(dsl)
        for line in reader.report.warnings { report.warn(line.place, line.message) }
        census.add(reader.types)
        return layout
    }

    /// A layout that was not changed by reading is kept once: `null` in the document stands for the page's layout.
    private static func emptied(_ document: JSONValue, of layout: JSONValue) -> JSONValue {
        var document = document
        document.update(["unpublishedPage", "layouts"]) { layouts in
            guard case .array(var elements) = layouts, elements.first?["dsl"] == layout else { return }
            elements[0].set(["dsl"], .null)
            layouts = .array(elements)
        }
        return document
    }

    /// Plans name queries that may be gone by now; the plan is made anew here anyway.
    mutating func reportStalePlans(_ pages: [PageEntry], known: Set<String>) {
        for entry in pages {
            let dto = entry.page.source["document"]?["unpublishedPage"]
            let stages = dto?["layouts"]?[0]?["layoutOnLoadActions"]?.array ?? []
            let stale = stages.flatMap { $0.array ?? [] }.count { step in
                guard let id = step["id"]?.string else { return false }
                return !known.contains(id)
            }
            if stale > 0 {
                report.warn(
                    "page \(entry.page.name)",
                    "\(counted(stale, "query", "queries")) of the page's load plan do not exist and are left out.")
            }
        }
    }
}
