import Domain

/// Navigation order and the default page, as the app's page list states them (older files: `pageOrder`).
struct PageOrder {
    /// Every page's key, in order; pages that are not listed come last.
    let keys: [String]
    let defaultKey: String?
    /// Listed, but not there.
    let missing: [String]

    /// - Parameter present: The keys of the pages that exist, in the order of the file.
    init(root: JSONValue, present: [String]) {
        let pages = root["exportedApplication"]?["pages"]?.array ?? []
        var listed = pages.compactMap { $0["id"]?.string }
        if listed.isEmpty { listed = (root["pageOrder"]?.array ?? []).compactMap(\.string) }
        let known = Set(present)
        var seen: Set<String> = []
        var keys: [String] = []
        var missing: [String] = []
        for key in listed where seen.insert(key).inserted {
            if known.contains(key) { keys.append(key) } else { missing.append(key) }
        }
        keys += present.filter { !seen.contains($0) }
        let marked = pages.first { $0["isDefault"]?.flag == true }?["id"]?.string
        let wanted = marked ?? root["unpublishedDefaultPageName"]?.string
        self.keys = keys
        self.missing = missing
        defaultKey = wanted.flatMap { known.contains($0) ? $0 : nil } ?? keys.first
    }
}
