public import Domain
import Store

/// View documents: what a browser receives to run one page of an app.
public struct AppViews: Sendable {
    let access: Access
    let directory: RunDirectory
    let store: Store

    /// The released page, the default one without a slug.
    ///
    /// - Throws: `app.not_found`, `app.not_released`, `page.not_found`.
    public func released(_ app: String, page: String?, as principal: Principal) async throws(AppError) -> [UInt8] {
        let (app, _) = try await access.app(app, needing: .viewer, as: principal)
        guard let release = app.releaseID else {
            throw AppError(.appNotReleased, "The app has no release yet.", hint: "Release it, or open its preview.")
        }
        guard let found = try await store.releasePage(release, slug: page) else { throw Self.noPage }
        return try await document(app, release: release, shared: found.app, page: found.page, principal)
    }

    /// A page of the draft; for developers.
    ///
    /// - Throws: `app.not_found`, `access.denied`, `page.not_found`.
    public func draft(_ app: String, page: String?, as principal: Principal) async throws(AppError) -> [UInt8] {
        let (app, _) = try await access.app(app, needing: .developer, as: principal)
        guard let content = try await directory.draft(of: app) else { throw Self.noPage }
        let found =
            if let page { content.pages.first { $0.slug == page } } else {
                content.pages.first(where: \.isDefault) ?? content.pages.first
            }
        guard let found else { throw Self.noPage }
        return try await document(
            app, release: nil, shared: JSONWriter.bytes(content.app), page: JSONWriter.bytes(found.document), principal)
    }

    /// How the app and the rest of the web may meet; closed where the principal can't see the app.
    public func reach(of app: String, as principal: Principal) async -> AppReach {
        (try? await access.app(app, needing: .viewer, as: principal))?.app.reach ?? .closed
    }

    private static var noPage: AppError { AppError(.pageNotFound, "The app has no such page.") }

    /// Joins the stored texts with what is known only now. `shared` is a JSON object with at least one member.
    private func document(
        _ app: App, release: ReleaseID?, shared: [UInt8], page: [UInt8], _ principal: Principal
    ) async throws(AppError) -> [UInt8] {
        let workspace = try await store.workspace(app.workspaceID)
        let map = try await directory.settings().map
        let known: JSONValue = [
            "id": .string(app.id.rawValue), "slug": .string(app.slug), "name": .string(app.name),
            "workspaceName": .string(workspace?.name ?? ""), "release": JSONValue(release?.rawValue),
            "map": map.map { ["template": .string($0.template), "attribution": .string($0.attribution)] } ?? .null,
        ]
        let identity = VerifiedUser(principal)
        var bytes: [UInt8] = []
        bytes.reserveCapacity(shared.count + page.count + 512)
        bytes.append(contentsOf: "{\"app\":".utf8)
        bytes.append(contentsOf: JSONWriter.bytes(known).dropLast())
        bytes.append(UInt8(ascii: ","))
        bytes.append(contentsOf: shared.dropFirst())
        bytes.append(contentsOf: ",\"user\":".utf8)
        bytes.append(contentsOf: JSONWriter.bytes(identity.json))
        bytes.append(contentsOf: ",\"page\":".utf8)
        bytes.append(contentsOf: page)
        bytes.append(UInt8(ascii: "}"))
        return bytes
    }
}

/// The user as applications see it.
private struct VerifiedUser {
    let json: JSONValue

    init(_ principal: Principal) {
        switch principal {
        case .user(let user):
            json = [
                "id": .string(user.id.rawValue), "email": .string(user.email), "name": .string(user.name),
                "username": .string(user.email), "isAnonymous": false,
            ]
        case .anonymous, .host:
            json = [
                "id": "", "email": "anonymousUser", "name": "anonymousUser", "username": "anonymousUser",
                "isAnonymous": true,
            ]
        }
    }
}
