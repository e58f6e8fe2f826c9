import Domain
import Foundation

/// Reads the files of a Git-connected application from a folder.
enum GitTree {
    private static let countLimit = 20_000
    private static let byteLimit = 256 << 20

    /// Every regular file by its path below `folder`; links and `.git` are passed over.
    /// - Throws: `import.too_large`.
    static func files(below folder: String) throws(AppError) -> [String: [UInt8]] {
        let root = URL(fileURLWithPath: folder, isDirectory: true).standardizedFileURL
        let keys: [URLResourceKey] = [.isRegularFileKey, .isSymbolicLinkKey, .fileSizeKey]
        guard let listing = FileManager.default.enumerator(at: root, includingPropertiesForKeys: keys) else {
            return [:]
        }
        var files: [String: [UInt8]] = [:]
        var bytes = 0
        for case let url as URL in listing {
            if url.lastPathComponent == ".git" { listing.skipDescendants() }
            guard let facts = try? url.resourceValues(forKeys: Set(keys)), facts.isRegularFile == true,
                facts.isSymbolicLink != true
            else { continue }
            bytes += facts.fileSize ?? 0
            guard files.count < countLimit, bytes <= byteLimit else {
                throw AppError(.importTooLarge, "The folder has too many or too large files.", place: folder)
            }
            let path = String(url.standardizedFileURL.path.dropFirst(root.path.count)).trimmingPrefix("/")
            files[String(path)] = (try? Data(contentsOf: url)).map(Array.init)
        }
        return files
    }
}
