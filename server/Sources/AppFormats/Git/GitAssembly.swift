import Domain

/// Puts the files of a tree together into one document of the export's form.
struct GitAssembly {
    let files: GitFiles
    let layout: Int
    private(set) var report = ImportReport()
    private var lists: [String: [JSONValue]] = [:]
    /// The file that each element came from, for error messages.
    private var origins: [String: [String]] = [:]
    private var pageKeys: [String] = []

    init(_ files: GitFiles) throws(AppError) {
        self.files = files
        let metadata = try files.json("metadata.json")
        if let metadata, metadata.object == nil {
            throw Node(value: metadata, place: "metadata.json").wrong("an object")
        }
        let stated = metadata?["fileFormatVersion"]
        let version = stated?.double ?? (stated == nil ? 1 : .nan)
        guard version >= 1, version <= Double(AppsmithGitTree.newestLayout) else {
            throw AppError(
                .importUnsupported, "The files have a layout that is not known: fileFormatVersion must be 1 to 5.",
                place: "metadata.json.fileFormatVersion")
        }
        layout = Int(version)
    }

    mutating func document(name: String) throws(AppError) -> AppDocument {
        guard let application = try files.json("application.json") else {
            throw AppError(
                .importUnsupported,
                "These files are no Git-connected Appsmith application: application.json is missing.",
                place: "application.json")
        }
        guard case .object(var app) = application else {
            throw Node(value: application, place: "application.json").wrong("an object")
        }
        for file in files.files { try add(file) }
        guard lists["pageList"]?.contains(where: { $0["unpublishedPage"] != nil }) == true else {
            throw AppError(
                .importUnsupported,
                "These files are no Git-connected Appsmith application: no file below pages/ holds a page of one.",
                place: "pages")
        }
        app.setIfAbsent("name", .string(name))
        var root = try files.json("metadata.json")?.object ?? [:]
        root["fileFormatVersion"] = nil
        root["exportedApplication"] = .object(app)
        for list in ["pageList", "actionList", "actionCollectionList", "datasourceList", "customJSLibList"] {
            root[list] = .array(lists[list] ?? [])
        }
        for list in ["moduleInstanceList", "sourceModuleList"] { root[list] = lists[list].map(JSONValue.array) }
        if let theme = try files.json("theme.json") { root["editModeTheme"] = theme }
        return AppDocument(git: .object(root), pageKeys: pageKeys, files: origins)
    }

    /// Sorts one file into its list; what the tree's layout does not know is left alone.
    private mutating func add(_ file: GitFiles.File) throws(AppError) {
        let parts = file.parts
        switch (parts[0], parts.count) {
        case ("datasources", 2) where file.has(extension: "json"): try append(file, to: "datasourceList")
        case ("jslibs", 2) where file.has(extension: "json"): try append(file, to: "customJSLibList")
        case ("source modules", 2...) where file.has(extension: "json"): try append(file, to: "sourceModuleList")
        case ("queries", 2) where layout == 1 && file.has(extension: "json"): try append(file, to: "actionList")
        case ("jsobjects", 2) where layout == 1 && file.has(extension: "json"):
            try append(file, to: "actionCollectionList")
        case ("pages", 2) where layout == 1 && file.has(extension: "json"):
            try addPage(file, key: file.stem, content: GitFiles.json(file))
        case ("pages", 3) where (2...4).contains(layout) && parts[2] == "canvas.json":
            try addPage(file, key: parts[1], content: GitFiles.json(file))
        case ("pages", 3) where layout == 5 && parts[2] == parts[1] + ".json":
            var tree = GitWidgets(page: parts[1])
            try addPage(file, key: parts[1], content: tree.page(GitFiles.json(file), from: files))
            for line in tree.report.warnings { report.warn(line.place, line.message) }
        case ("pages", 4...) where layout >= 2: try addPart(file)
        default: break
        }
    }

    private mutating func addPart(_ file: GitFiles.File) throws(AppError) {
        let parts = file.parts
        let isSplit = parts.count == 5 && parts[4] == "metadata.json"
        switch parts[2] {
        case "queries" where layout >= 4 ? isSplit : parts.count == 4 && file.has(extension: "json"):
            var action = try GitFiles.json(file)
            addBody(to: &action, of: file)
            insert(action, file, into: "actionList")
        case "jsobjects" where layout >= 3 ? isSplit : parts.count == 4 && file.has(extension: "json"):
            var object = try GitFiles.json(file)
            Self.complete(&object, "unpublishedCollection", page: parts[1])
            if let script = files[Self.sibling(of: file, ending: "js")], object["unpublishedCollection"]?.object != nil
            {
                object.set(["unpublishedCollection", "body"], .string(GitFiles.text(script)))
            }
            insert(object, file, into: "actionCollectionList")
        case "module instances" where parts.count == 4 && file.has(extension: "json"):
            try append(file, to: "moduleInstanceList")
        default: break
        }
    }

    private mutating func addPage(_ file: GitFiles.File, key: String, content: JSONValue) throws(AppError) {
        pageKeys.append(key)
        insert(content, file, into: "pageList")
    }

    /// The text beside an action wins over the copy inside it, unless it is empty.
    private func addBody(to action: inout JSONValue, of file: GitFiles.File) {
        Self.complete(&action, "unpublishedAction", page: file.parts[1])
        guard let body = files[Self.sibling(of: file, ending: "txt")], !body.bytes.isEmpty,
            action["unpublishedAction"]?["actionConfiguration"]?.object != nil
        else { return }
        guard action["pluginType"]?.string == "REMOTE" else {
            action.set(["unpublishedAction", "actionConfiguration", "body"], .string(GitFiles.text(body)))
            return
        }
        // Here the text is the JSON of the form.
        if let form = ForeignText.parsed(GitFiles.text(body)) {
            action.set(["unpublishedAction", "actionConfiguration", "formData"], form)
        }
    }

    /// References are by folder name, whatever a hand-edited file says.
    private static func complete(_ value: inout JSONValue, _ copy: String, page: String) {
        guard value[copy]?.object != nil else { return }
        value.set([copy, "pageId"], .string(page))
    }

    private static func sibling(of file: GitFiles.File, ending: String) -> String {
        let folder = file.parts.dropLast()
        return (folder + [(folder.last ?? "") + "." + ending]).joined(separator: "/")
    }

    private mutating func append(_ file: GitFiles.File, to list: String) throws(AppError) {
        insert(try GitFiles.json(file), file, into: list)
    }

    private mutating func insert(_ value: JSONValue, _ file: GitFiles.File, into list: String) {
        lists[list, default: []].append(value)
        origins[list, default: []].append(file.path)
    }
}
