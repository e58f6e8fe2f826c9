import Domain

/// Refuses documents that no editor writes and that could harm the JavaScript side: keys that reach an object's
/// prototype, and nesting without end.
enum HostileContent {
    /// - Throws: `import.invalid` with the place of the first finding.
    static func refuse(_ document: JSONValue, at place: String = "") throws(AppError) {
        guard let finding = search(document, depth: 0) else { return }
        var path = place
        for part in finding.path.reversed() { path += part }
        if path.hasPrefix(".") { path.removeFirst() }
        throw AppError(.importInvalid, finding.problem, place: path)
    }

    /// Texts that would become keys of maps later: names of widgets, queries, JS objects and pages.
    static func isHostileName(_ name: String) -> Bool { name == "__proto__" }

    private struct Finding {
        let problem: String
        /// Innermost part first.
        var path: [String]
    }

    private static func search(_ value: JSONValue, depth: Int) -> Finding? {
        guard depth <= JSONParser.defaultDepth else {
            return Finding(problem: "The file is nested more than \(JSONParser.defaultDepth) levels deep.", path: [])
        }
        switch value {
        case .array(let elements):
            for (index, element) in elements.enumerated() {
                if var finding = search(element, depth: depth + 1) {
                    finding.path.append("[\(index)]")
                    return finding
                }
            }
        case .object(let object):
            for (key, member) in object {
                if key == "__proto__" || (key == "constructor" && member["prototype"] != nil) {
                    return Finding(problem: "The file holds the key \(key), which is not allowed.", path: ["." + key])
                }
                if var finding = search(member, depth: depth + 1) {
                    finding.path.append("." + key)
                    return finding
                }
            }
        case .null, .bool, .number, .string: break
        }
        return nil
    }
}
