import Domain
import Store

/// Where apps and roles are looked up.
protocol AccessSource: Sendable {
    /// By id or slug.
    func app(_ reference: String) async throws(AppError) -> App?
    /// `nil`: not a member.
    func role(of user: UserID, in workspace: WorkspaceID) async throws(AppError) -> Role?
}

extension Store: AccessSource {
    func app(_ reference: String) async throws(AppError) -> App? {
        if let id = AppID(reference), let app = try await app(id) { return app }
        return try await app(slug: reference)
    }
}

/// Decides from roles, in front of everything.
///
/// No id is trusted: an app or datasource is found first, then its workspace is asked. What does not exist and
/// what belongs to others gives the same error; a member below the role is told which one it takes.
struct Access: Sendable {
    let store: Store
    /// The store itself, or what running queries and pages keep of it in memory.
    let source: any AccessSource

    init(store: Store, source: (any AccessSource)? = nil) {
        self.store = store
        self.source = source ?? store
    }

    /// `nil`: not a member. The operator of the machine may do everything.
    func role(of principal: Principal, in workspace: WorkspaceID) async throws(AppError) -> Role? {
        switch principal {
        case .host: .administrator
        case .anonymous: nil
        case .user(let user): try await source.role(of: user.id, in: workspace)
        }
    }

    /// - Throws: `workspace.not_found` for strangers, whether it exists or not; `access.denied` below `role`.
    @discardableResult
    func require(
        _ role: Role, in workspace: WorkspaceID, as principal: Principal,
        strangersSee absent: ErrorCode = .workspaceNotFound
    ) async throws(AppError) -> Role {
        guard let present = try await self.role(of: principal, in: workspace) else { throw .absent(absent) }
        guard present >= role else { throw .denied(role) }
        return present
    }

    /// An app by id or slug, for a member of its workspace with at least `role`. Everybody views a public app.
    /// - Throws: `app.not_found` for strangers; `access.denied` for members below `role`; `session.missing` for who
    ///   has no session, whether there is such an app or not: it may be theirs once they sign in.
    func app(
        _ reference: String, needing role: Role, as principal: Principal
    ) async throws(AppError) -> (app: App, role: Role) {
        let app = try await source.app(reference)
        if let app, app.isPublic, role == .viewer {
            return (app, try await self.role(of: principal, in: app.workspaceID) ?? .viewer)
        }
        if case .anonymous = principal { throw .signInFirst }
        guard let app else { throw .absent(.appNotFound) }
        return (app, try await require(role, in: app.workspaceID, as: principal, strangersSee: .appNotFound))
    }

    /// - Throws: `datasource.not_found` for strangers; `access.denied` below `role`.
    func datasource(
        _ id: DatasourceID, needing role: Role, as principal: Principal
    ) async throws(AppError) -> Datasource {
        guard let datasource = try await store.datasource(id) else { throw .absent(.datasourceNotFound) }
        try await require(role, in: datasource.workspaceID, as: principal, strangersSee: .datasourceNotFound)
        return datasource
    }

    /// An environment of this workspace; without an id the default one.
    /// - Throws: `environment.not_found`.
    func environment(_ id: EnvironmentID?, in workspace: WorkspaceID) async throws(AppError) -> AppEnvironment {
        let all = try await store.environments(in: workspace)
        guard let found = all.first(where: { id == nil ? $0.isDefault : $0.id == id }) else {
            throw .absent(.environmentNotFound)
        }
        return found
    }
}

extension AppError {
    /// Says the same for what does not exist and for what belongs to others.
    static func absent(_ code: ErrorCode) -> AppError {
        let noun = code.rawValue.prefix { $0 != "." }
        return AppError(code, "There is no such \(noun), or it is not yours to see.")
    }

    static let signInFirst = AppError(.sessionMissing, "Sign in first.")

    static func denied(_ role: Role) -> AppError {
        AppError(
            .accessDenied, "This needs the role \(role.rawValue).",
            hint: "Ask an administrator of the workspace for it.")
    }
}
