public import Domain
import Foundation
import GRDB

/// The uploaded file that a draft uses for one of its custom libraries.
public struct LibraryFile: Sendable, Hashable {
    /// As the app declares the library.
    public let name: String
    /// SHA-256 in lower-case hexadecimal digits.
    public let hash: String
    public let bytes: Int

    public init(name: String, hash: String, bytes: Int) {
        self.name = name
        self.hash = hash
        self.bytes = bytes
    }
}

extension Store {
    /// Files of the app's draft, by name of the library.
    public func libraryFiles(of app: AppID) async throws(AppError) -> [String: LibraryFile] {
        try await read { db in
            let files = try Row.fetchAll(
                db, sql: "SELECT name, hash, bytes FROM library WHERE appID = ?", arguments: [app.rawValue]
            ).map { LibraryFile(name: $0["name"], hash: $0["hash"], bytes: $0["bytes"]) }
            return Dictionary(files.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        }
    }

    /// Keeps a file and lets the draft use it. Files that releases name stay.
    public func setLibraryFile(
        _ file: LibraryFile, content: [UInt8], of app: AppID, event: AuditEvent
    ) async throws(AppError) {
        try await write(event) { db in
            try db.execute(
                sql: "INSERT OR IGNORE INTO libraryFile (appID, hash, content) VALUES (?, ?, ?)",
                arguments: [app.rawValue, file.hash, Data(content)])
            try db.execute(
                sql: "INSERT OR REPLACE INTO library (appID, name, hash, bytes) VALUES (?, ?, ?, ?)",
                arguments: [app.rawValue, StoredText.name(file.name, place: "name"), file.hash, file.bytes])
            try db.execute(sql: "UPDATE app SET revision = revision + 1 WHERE id = ?", arguments: [app.rawValue])
        }
    }

    /// A file of the app, of its draft or of any release.
    public func libraryContent(_ hash: String, of app: AppID) async throws(AppError) -> [UInt8]? {
        try await read { db in
            try Row.fetchOne(
                db, sql: "SELECT content FROM libraryFile WHERE appID = ? AND hash = ?",
                arguments: [app.rawValue, hash]
            )?.bytes("content")
        }
    }
}
