import Domain

/// Custom JavaScript libraries of the app.
struct LibraryReader {
    let root: JSONValue
    let origin: HeaderSource.Origin

    private static let keys = ["name", "accessor", "url", "version", "uidString"]

    /// Each as `{name, accessor, url, version, uidString}`, without completion tables, each once.
    func libraries() -> [JSONValue] {
        var seen: Set<String> = []
        var libraries: [JSONValue] = []
        let used = usedIDs
        for library in declared {
            let id = library["uidString"]?.string ?? library["url"]?.string ?? ""
            guard used?.contains(id) ?? true, seen.insert(id).inserted else { continue }
            var kept = JSONObject()
            for key in Self.keys { kept[key] = library[key] }
            libraries.append(.object(kept))
        }
        // Older apps could use this library without declaring it.
        if (root["serverSchemaVersion"]?.double ?? 0) < 7, !seen.contains(Self.xmlParserID) {
            libraries.append(Self.xmlParser)
        }
        return libraries
    }

    /// Says which libraries need a file: no application brings one, and the sandbox only brings the XML parser.
    static func report(_ libraries: [JSONValue], into report: inout ImportReport) {
        for library in libraries where library["accessor"] != xmlParser["accessor"] {
            report.warn(
                "library \(library["name"]?.string ?? "")",
                "Its file is not part of the application. Fetch or upload it on the app's overview.")
        }
    }

    private var declared: [JSONValue] { (root["customJSLibList"]?.array ?? []).filter { $0.object != nil } }

    /// The libraries that the edited app uses; `nil`: all that are declared.
    private var usedIDs: Set<String>? {
        guard origin == .export, let list = root["exportedApplication"]?["unpublishedCustomJSLibs"]?.array else {
            return nil
        }
        return Set(list.compactMap { $0["uidString"]?.string })
    }

    private static let xmlParserURL =
        "https://cdnjs.cloudflare.com/ajax/libs/fast-xml-parser/3.17.5/parser.min.js"
    private static let xmlParserID = "xmlParser_" + xmlParserURL
    private static let xmlParser: JSONValue = [
        "name": "xmlParser", "accessor": ["xmlParser"], "url": .string(xmlParserURL), "version": "3.17.5",
        "uidString": .string(xmlParserID),
    ]
}
