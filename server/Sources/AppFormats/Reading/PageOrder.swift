import Domain

/// Navigation order and the default page.
struct PageOrder {
    let root: JSONValue
    let pages: [PageEntry]

    /// The pages as the app's page list orders them (older files: `pageOrder`); pages it does not name come last.
    func ordered(report: inout ImportReport) throws(AppError) -> [PageEntry] {
        var byKey: [String: PageEntry] = [:]
        for entry in pages { byKey[entry.key] = entry }
        var result: [PageEntry] = []
        for name in listed {
            if let entry = byKey.removeValue(forKey: name) {
                result.append(entry)
            } else if !result.contains(where: { $0.key == name }) {
                report.warn("page \(name)", "The list of pages names it, but the file does not hold it.")
            }
        }
        result += pages.filter { byKey[$0.key] != nil }
        let standard = result.firstIndex { $0.key == defaultName } ?? 0
        for index in result.indices { result[index].page.isDefault = index == standard }
        return result
    }

    private var appPages: [JSONValue] { root["exportedApplication"]?["pages"]?.array ?? [] }

    private var listed: [String] {
        let names = appPages.compactMap { $0["id"]?.string }
        return names.isEmpty ? (root["pageOrder"]?.array ?? []).compactMap(\.string) : names
    }

    private var defaultName: String? {
        let marked = appPages.first { $0["isDefault"]?.flag == true }?["id"]?.string
        return marked ?? root["unpublishedDefaultPageName"]?.string
    }
}
