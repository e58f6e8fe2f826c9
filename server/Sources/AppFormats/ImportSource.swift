public import Domain

/// What a person uploads: an export, or an archive of an export or of a Git tree.
public enum ImportSource {
    /// Understands an upload by its content.
    ///
    /// - Parameter fileNameHint: Names the application where the content does not.
    /// - Throws: `import.invalid`, `import.unsupported` or `import.too_large`, with the place where there is one.
    public static func read(_ bytes: [UInt8], fileNameHint: String? = nil) throws(AppError) -> ImportedApp {
        let name = fileNameHint.map(appName) ?? ""
        if ImportArchive.isArchive(bytes) { return try archive(ImportArchive.read(bytes), name: name) }
        guard let first = bytes.first(where: { !isSpace($0) }) else {
            throw AppError(.importInvalid, "The file is empty.")
        }
        guard first == UInt8(ascii: "{") || first == 0xEF else {
            throw AppError(
                .importUnsupported, "The file is neither an export (JSON) nor a zip archive of one.",
                hint: "Export the application in Appsmith, or zip the folder of its Git repository.")
        }
        return try AppsmithExport.read(JSONText.parse(bytes, place: fileNameHint ?? "file"))
    }

    private static func archive(_ files: [String: [UInt8]], name: String) throws(AppError) -> ImportedApp {
        let files = files.filter { !isResidue($0.key) }
        if let root = treeRoot(files) {
            var tree: [String: [UInt8]] = [:]
            for (path, content) in files where path.hasPrefix(root) {
                tree[String(path.dropFirst(root.count))] = content
            }
            let folder = root.split(separator: "/").last.map(String.init)
            return try AppsmithGitTree.read(tree, name: name.isEmpty ? folder ?? "" : name)
        }
        let documents = files.filter { $0.key.hasSuffix(".json") }
        guard let document = documents.first, documents.count == 1 else {
            throw AppError(
                .importUnsupported,
                documents.isEmpty
                    ? "The archive holds no export and no Git-connected application."
                    : "The archive holds \(documents.count) JSON files, but no Git-connected application.",
                hint: "Put one export, or the whole folder of a Git repository, into the archive.")
        }
        return try AppsmithExport.read(JSONText.parse(document.value, place: document.key))
    }

    /// The folder in which a Git tree begins, with its slash: the archive's root or one folder below.
    private static func treeRoot(_ files: [String: [UInt8]]) -> String? {
        let withPages = Set(
            files.keys.compactMap { path -> String? in
                if path.hasPrefix("pages/") { return "" }
                return path.firstRange(of: "/pages/").map { String(path[..<$0.lowerBound]) + "/" }
            })
        let roots = files.keys.compactMap { path -> String? in
            guard path == "application.json" || path.hasSuffix("/application.json") else { return nil }
            return String(path.dropLast("application.json".count))
        }
        return roots.filter(withPages.contains)
            .min { ($0.utf8.count, $0) < ($1.utf8.count, $1) }
    }

    /// What file managers and Git leave in archives.
    private static func isResidue(_ path: String) -> Bool {
        path.hasPrefix("__MACOSX/") || path.hasSuffix(".DS_Store") || path.hasPrefix(".git/") || path.contains("/.git/")
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

    private static func appName(_ fileName: String) -> String {
        let last = fileName.split { $0 == "/" || $0 == "\\" }.last.map(String.init) ?? ""
        for ending in [".json", ".zip"] where last.lowercased().hasSuffix(ending) {
            return String(last.dropLast(ending.count))
        }
        return last
    }
}
