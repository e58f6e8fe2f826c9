public import Domain
import Store

/// Publishing: a release is an immutable copy of the draft, and the only thing viewers get.
public struct Releases: Sendable {
    private let instance: Instance

    init(_ instance: Instance) { self.instance = instance }

    /// Compiles the draft and publishes it.
    /// - Throws: `app.not_found`, `access.denied`, `app.invalid`; `revision.stale` when the draft changes meanwhile.
    public func create(
        of reference: String, note: String = "", as principal: Principal
    ) async throws(AppError) -> Release {
        let (app, _) = try await instance.access.app(reference, needing: .developer, as: principal)
        guard note.utf8.count <= 2000 else { throw AppError(.appInvalid, "The note is too long.", place: "note") }
        guard let draft = try await instance.store.draft(of: app.id) else { throw .absent(.appNotFound) }
        guard !draft.pages.isEmpty else { throw AppError(.appInvalid, "An app without a page can't be released.") }
        let files = try await instance.store.libraryFiles(of: app.id)
        defer { instance.changes.note() }
        return try await instance.store.createRelease(
            of: app.id, content: ReleaseCompiler.compile(app.id, draft, libraries: files), revision: app.revision,
            note: note,
            by: principal.userID, at: instance.clock.seconds,
            event: instance.event("app.released", by: principal, in: app.workspaceID, subject: app.id.rawValue))
    }

    /// Newest first.
    /// - Throws: `app.not_found`, `access.denied`.
    public func list(of reference: String, as principal: Principal) async throws(AppError) -> [Release] {
        let (app, _) = try await instance.access.app(reference, needing: .developer, as: principal)
        return try await instance.store.releases(of: app.id)
    }
}
