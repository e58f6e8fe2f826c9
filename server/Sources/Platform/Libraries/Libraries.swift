import Crypto
public import Domain
public import Store

/// A custom JavaScript library that an app declares, and the file that stands for it.
public struct AppLibrary: Sendable {
    public let name: String
    /// Global names by which the app's code knows it.
    public let accessors: [String]
    /// Where the application that was imported loaded it from. This instance asks there only when a developer says so.
    public let url: String?
    /// `nil`: nobody has uploaded it.
    public let file: LibraryFile?
}

/// Custom JavaScript libraries: declared by the app, uploaded by a developer, served by this instance, named by hash.
public struct Libraries: Sendable {
    /// Bytes of one file, at most.
    public static let limit = 10 << 20

    private let instance: Instance
    private let access: Access

    init(_ instance: Instance, access: Access) {
        self.instance = instance
        self.access = access
    }

    /// - Throws: `app.not_found`, `access.denied`.
    public func list(of reference: String, as principal: Principal) async throws(AppError) -> [AppLibrary] {
        let (app, _) = try await instance.access.app(reference, needing: .developer, as: principal)
        guard let draft = try await instance.store.draft(of: app.id) else { throw .absent(.appNotFound) }
        let files = try await instance.store.libraryFiles(of: app.id)
        return draft.header.libraries.compactMap { library in
            guard let name = library["name"]?.string else { return nil }
            return AppLibrary(
                name: name, accessors: ViewDocument.accessors(library), url: library["url"]?.string, file: files[name])
        }
    }

    /// Takes the file of a declared library.
    /// - Throws: `app.not_found`, `access.denied`, `library.not_found`; `library.invalid` for what is no UTF-8 text.
    public func upload(
        _ content: [UInt8], as name: String, of reference: String, by principal: Principal
    ) async throws(AppError) -> LibraryFile {
        _ = try await declared(name, of: reference, as: principal)
        return try await keep(content, as: name, of: reference, by: principal, event: "app.library_uploaded")
    }

    /// Takes the file of a declared library from where the application had it: once, because a developer says so.
    /// - Throws: `app.not_found`, `access.denied`, `library.not_found`; `library.unreachable` where it can't be had from
    ///   there; `library.invalid` for what is no UTF-8 text.
    public func fetch(
        _ name: String, of reference: String, by principal: Principal
    ) async throws(AppError) -> LibraryFile {
        let library = try await declared(name, of: reference, as: principal)
        let content = try await LibraryDownload(library.url ?? "").content(through: instance.pools)
        return try await keep(content, as: name, of: reference, by: principal, event: "app.library_fetched")
    }

    private func declared(
        _ name: String, of reference: String, as principal: Principal
    ) async throws(AppError) -> AppLibrary {
        guard let library = try await list(of: reference, as: principal).first(where: { $0.name == name }) else {
            throw AppError(.libraryNotFound, "The app declares no such library.")
        }
        return library
    }

    private func keep(
        _ content: [UInt8], as name: String, of reference: String, by principal: Principal, event: String
    ) async throws(AppError) -> LibraryFile {
        let (app, _) = try await instance.access.app(reference, needing: .developer, as: principal)
        guard !content.isEmpty, content.count <= Self.limit, !content.contains(0),
            String(validating: content, as: UTF8.self) != nil
        else {
            throw AppError(
                .libraryInvalid, "A library is one JavaScript file in UTF-8 of at most \(Self.limit >> 20) MB.")
        }
        let digest = SHA256.hash(data: content).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
        let file = LibraryFile(name: name, hash: digest, bytes: content.count)
        defer { instance.changes.note() }
        try await instance.store.setLibraryFile(
            file, content: content, of: app.id,
            event: instance.event(event, by: principal, in: app.workspaceID, subject: app.id.rawValue))
        return file
    }

    /// The text of a file, for whoever may view the app.
    /// - Throws: `app.not_found`, `library.not_found`.
    public func content(
        _ hash: String, of reference: String, as principal: Principal
    ) async throws(AppError) -> [UInt8] {
        let (app, _) = try await access.app(reference, needing: .viewer, as: principal)
        guard let content = try await instance.store.libraryContent(hash, of: app.id) else {
            throw AppError(.libraryNotFound, "The app has no such library file.")
        }
        return content
    }
}
