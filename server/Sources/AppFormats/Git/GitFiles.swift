import Domain

/// The files of a tree that Appsmith wrote, by path and in a fixed order.
struct GitFiles {
    /// Paths split at `/`, sorted, with the whole path and the content.
    struct File {
        let path: String
        let parts: [String]
        let bytes: [UInt8]

        /// The last part without its extension.
        var stem: String {
            let name = parts.last ?? ""
            return name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
        }
        func has(extension ending: String) -> Bool { path.hasSuffix("." + ending) }
    }

    private static let roots: Set<String> = [
        "application.json", "metadata.json", "theme.json", "pages", "datasources", "jslibs", "queries", "jsobjects",
        "source modules",
    ]
    /// Deeper folders come from no editor and would nest the layout too deeply.
    private static let deepest = 64

    let files: [File]
    private let byPath: [String: Int]
    private let widgetsByPage: [String: [Int]]

    init(_ contents: [String: [UInt8]]) throws(AppError) {
        var files: [File] = []
        for (path, bytes) in contents {
            let parts = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
            guard let first = parts.first, Self.roots.contains(first) else { continue }
            guard parts.count <= Self.deepest else {
                throw AppError(.importInvalid, "The file lies in too many folders.", place: String(path.prefix(200)))
            }
            files.append(File(path: path, parts: parts, bytes: bytes))
        }
        files.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
        self.files = files
        byPath = Dictionary(files.enumerated().map { ($1.path, $0) }) { first, _ in first }
        let widgets = files.indices.filter { index in
            let parts = files[index].parts
            return parts.count >= 4 && parts[0] == "pages" && parts[2] == "widgets"
                && files[index].has(extension: "json")
        }
        widgetsByPage = Dictionary(grouping: widgets) { files[$0].parts[1] }
    }

    /// The files of a page's widgets.
    func widgets(of page: String) -> [File] { (widgetsByPage[page] ?? []).map { files[$0] } }

    subscript(path: String) -> File? { byPath[path].map { files[$0] } }

    func json(_ path: String) throws(AppError) -> JSONValue? {
        guard let file = self[path] else { return nil }
        return try Self.json(file)
    }

    static func json(_ file: File) throws(AppError) -> JSONValue {
        let value = try JSONText.parse(file.bytes, place: file.path)
        try HostileContent.refuse(value, at: file.path)
        return value
    }

    static func text(_ file: File) -> String { String(decoding: file.bytes, as: UTF8.self) }
}
