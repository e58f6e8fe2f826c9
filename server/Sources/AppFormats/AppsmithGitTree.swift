public import Domain

/// The files of a Git-connected Appsmith application, in any of its five layouts.
///
/// Such a tree holds no published copies, no datasource settings and no secrets; widgets stand one per file.
public enum AppsmithGitTree {
    /// `fileFormatVersion`, the highest that is read.
    public static let newestLayout = 5

    /// Understands a tree of files.
    ///
    /// - Parameters:
    ///   - files: Content by path, relative to the root of the repository. Files that are none of Appsmith's are ignored.
    ///   - name: What to call the application: these files do not say.
    /// - Throws: `import.invalid` or `import.unsupported`; `place` starts with the file's path.
    public static func read(_ files: [String: [UInt8]], name: String = "") throws(AppError) -> ImportedApp {
        var assembly = try GitAssembly(GitFiles(files))
        let document = try assembly.document(name: name)
        try HostileContent.refuse(document.root.value)
        var reader = try AppReader(document)
        reader.report.warnings = assembly.report.warnings
        return try reader.read()
    }
}
