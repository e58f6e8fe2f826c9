import Domain
import Store

/// Decides from roles in front of everything but running queries (which has `AppAccess` and its cache).
///
/// No id is trusted: an app or datasource is found first, then its workspace is asked. What does not exist and
/// what belongs to others gives the same error.
struct Access: Sendable {
    let store: Store

    /// `nil`: not a member. The operator of the machine may do everything.
    func role(of principal: Principal, in workspace: WorkspaceID) async throws(AppError) -> Role? {
        switch principal {
        case .host: .administrator
        case .anonymous: nil
        case .user(let user): try await store.role(of: user.id, in: workspace)
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

    /// An app by id or slug, for a member of its workspace with at least `role`.
    /// - Throws: `app.not_found` for strangers; `access.denied` below `role`.
    func app(
        _ reference: String, needing role: Role, as principal: Principal
    ) async throws(AppError) -> (app: App, role: Role) {
        guard let app = try await app(reference) else { throw .absent(.appNotFound) }
        return (app, try await require(role, in: app.workspaceID, as: principal, strangersSee: .appNotFound))
    }

    /// Without any check.
    func app(_ reference: String) async throws(AppError) -> App? {
        if let id = AppID(reference) { return try await store.app(id) }
        return try await store.app(slug: reference)
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

    static func denied(_ role: Role) -> AppError {
        AppError(
            .accessDenied, "This needs the role \(role.rawValue).",
            hint: "Ask an administrator of the workspace for it.")
    }
}
