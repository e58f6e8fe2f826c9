import ConnectorKit
import Domain

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Which files may be opened. A name is checked as text first, then on the disk: no part of it may be a link.
struct SQLiteFiles: Sendable {
    /// A name that passed the check of its text.
    enum Place: Sendable, Hashable {
        case demo
        case below([String])
    }

    /// A file that exists, by its real path, and what tells it from another one put in its place.
    struct File: Sendable, Hashable {
        let path: String
        let device: UInt64
        let node: UInt64
    }

    let folder: String
    let demo: String?

    /// - Throws: `datasource.not_configured`, `datasource.invalid`.
    func place(of settings: DatasourceSettings) throws(AppError) -> Place {
        guard let name = settings.values["file"]?.string, !name.isEmpty else {
            throw AppError(.datasourceNotConfigured, "No file is chosen.", place: "file")
        }
        if name == "demo" { return .demo }
        let parts = name.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        let isPlain = parts.allSatisfy { part in
            !part.isEmpty && part != "." && part != ".." && part.utf8.count <= 255
                && part.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x5C && $0 != 0x7F }
        }
        guard isPlain, name.utf8.count <= 1024, parts.count <= 16 else {
            throw AppError(
                .datasourceInvalid, "The file is not a plain path below the server's folder for files.",
                hint: "Write it without a leading slash and without ..", place: "file")
        }
        return .below(parts)
    }

    /// - Throws: `datasource.not_configured` without a sample, `datasource.unreachable` without such a file.
    func find(_ place: Place) throws(AppError) -> File {
        switch place {
        case .demo:
            guard let demo else {
                throw AppError(.datasourceNotConfigured, "This server has no sample.", place: "file")
            }
            guard let path = Self.realPath(demo), let file = Self.plainFile(path) else { throw Self.missing }
            return file
        case .below(let parts):
            guard var path = Self.realPath(folder) else { throw Self.missing }
            for part in parts.dropLast() {
                path += "/" + part
                guard let kind = Self.look(path)?.kind, kind == S_IFDIR else { throw Self.missing }
            }
            guard let last = parts.last, let file = Self.plainFile(path + "/" + last) else { throw Self.missing }
            return file
        }
    }

    private static let missing = AppError.unreachable(
        "There is no such file in the server's folder for files.", at: .connect,
        hint: "Links are not followed, and a file is never created.")

    private static func realPath(_ path: String) -> String? {
        guard let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        return String(validatingCString: resolved)
    }

    private static func plainFile(_ path: String) -> File? {
        guard let found = look(path), found.kind == S_IFREG else { return nil }
        return File(path: path, device: found.device, node: found.node)
    }

    /// Without following a link at the end of `path`.
    private static func look(_ path: String) -> (kind: mode_t, device: UInt64, node: UInt64)? {
        var status = stat()
        guard lstat(path, &status) == 0 else { return nil }
        return (status.st_mode & S_IFMT, UInt64(status.st_dev), UInt64(status.st_ino))
    }
}
