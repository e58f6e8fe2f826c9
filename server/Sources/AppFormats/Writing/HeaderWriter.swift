import Domain

/// Puts the app's own members into the root of the document, where they have changed.
struct HeaderWriter {
    let header: HeaderSource
    let draft: AppDraft

    private var isOwn: Bool { draft.header.source.isNull }

    func apply(to document: inout JSONValue) {
        if header.document["exportedApplication"]?["name"]?.string ?? "" != draft.header.name {
            document.set(["exportedApplication", "name"], .string(draft.header.name))
        }
        putPages(&document)
        putLibraries(&document)
        putSettings(&document)
        guard header.origin == .git || isOwn else { return }
        // Only edited copies exist: the published ones start as the same.
        let app = document["exportedApplication"]
        for (edited, published) in [
            ("pages", "publishedPages"), ("unpublishedApplicationDetail", "publishedApplicationDetail"),
            ("unpublishedAppLayout", "publishedAppLayout"), ("unpublishedCustomJSLibs", "publishedCustomJSLibs"),
        ] {
            if let value = app?[edited] { document.set(["exportedApplication", published], value) }
        }
        if let theme = document["editModeTheme"] { document.set(["publishedTheme"], theme) }
    }

    /// Old page keys in the order of the file, and what each is called now.
    private var names: [(key: String, name: String)] {
        draft.pages.map { page in (Source(page.source), page) }
            .map { source, page in
                let key = source?.key ?? source?.document["unpublishedPage"]?["name"]?.string ?? page.name
                return (source?.place ?? .max, key, page.name)
            }
            .enumerated().sorted { ($0.element.0, $0.offset) < ($1.element.0, $1.offset) }
            .map { ($0.element.1, $0.element.2) }
    }

    private func putPages(_ document: inout JSONValue) {
        let names = names
        let order = PageOrder(root: header.document, present: names.map(\.key))
        let isRenamed = names.contains { $0.key != $0.name }
        let current = draft.pages.map(\.name)
        let standard = draft.pages.first(where: \.isDefault)?.name
        guard
            isOwn || isRenamed || order.keys != current || order.defaultKey != standard
                || order.missing != header.missingPages
        else { return }
        document.set(
            ["exportedApplication", "pages"],
            .array(current.map { ["id": .string($0), "isDefault": .bool($0 == standard)] }))
        let byKey = Dictionary(names.map { ($0.key, $0.name) }) { first, _ in first }
        document.update(["exportedApplication", "publishedPages"]) { pages in
            pages = .array(
                (pages.array ?? []).compactMap { entry in
                    guard let id = entry["id"]?.string else { return entry }
                    guard let name = byKey[id] else { return nil }
                    var entry = entry
                    entry.set(["id"], .string(name))
                    return entry
                })
        }
    }

    private func putLibraries(_ document: inout JSONValue) {
        let read = LibraryReader(root: header.document, origin: header.origin).libraries()
        let isChanged = read != draft.header.libraries
        if isChanged {
            let documents = (header.document["customJSLibList"]?.array ?? []).map { ($0["uidString"]?.string, $0) }
            let known = Dictionary(documents) { first, _ in first }
            document.set(
                ["customJSLibList"],
                .array(
                    draft.header.libraries.map { library in
                        library["uidString"]?.string.flatMap { known[$0] } ?? library
                    }))
        }
        if isChanged || header.origin == .git || isOwn {
            let used = (isChanged ? draft.header.libraries : document["customJSLibList"]?.array) ?? []
            document.set(
                ["exportedApplication", "unpublishedCustomJSLibs"],
                .array(used.compactMap { $0["uidString"] }.map { ["uidString": $0] }))
        }
    }

    private func putSettings(_ document: inout JSONValue) {
        let old = SettingsReader(root: header.document).settings()
        let new = draft.header.settings
        let app = "exportedApplication"
        if old.width != new.width {
            let names: [AppSettings.Width: String] = [
                .fluid: "FLUID", .desktop: "DESKTOP", .tabletLarge: "TABLET_LARGE", .tablet: "TABLET",
                .mobile: "MOBILE",
            ]
            document.set([app, "unpublishedAppLayout"], ["type": .string(names[new.width] ?? "FLUID")])
        }
        let details =
            header.document[app]?["unpublishedApplicationDetail"]?.object != nil
            ? "unpublishedApplicationDetail"
            : header.document[app]?["applicationDetail"]?.object != nil
                ? "applicationDetail" : "unpublishedApplicationDetail"
        if old.positioning != new.positioning {
            document.set([app, details, "appPositioning", "type"], new.positioning == .auto ? "AUTO" : "FIXED")
        }
        if old.navigation != new.navigation {
            for key in old.navigation.object?.keys ?? [] {
                document.set([app, details, "navigationSetting", key], nil)
            }
            for (key, value) in new.navigation.object ?? [:] {
                document.set([app, details, "navigationSetting", key], value)
            }
        }
        if old.evaluationVersion != new.evaluationVersion {
            document.set([app, "evaluationVersion"], JSONValue(new.evaluationVersion))
        }
        if old.collapsesInvisibleWidgets != new.collapsesInvisibleWidgets {
            document.set([app, "collapseInvisibleWidgets"], .bool(new.collapsesInvisibleWidgets))
        }
        if old.theme != new.theme {
            document.set(["editModeTheme", "isSystemTheme"], false)
            document.set(["editModeTheme", "properties"], new.theme)
        }
    }
}
