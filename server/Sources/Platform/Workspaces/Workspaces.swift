public import Domain
import Store

/// Workspaces and their environments.
public struct Workspaces: Sendable {
    private let instance: Instance
    private let accounts: Accounts

    init(_ instance: Instance, accounts: Accounts) {
        self.instance = instance
        self.accounts = accounts
    }

    /// Those the principal belongs to, with their role; all of them for the operator.
    public func list(as principal: Principal) async throws(AppError) -> [(workspace: Workspace, role: Role)] {
        if principal == .host { return try await instance.store.workspaces().map { ($0, .administrator) } }
        return try await instance.store.workspaces(of: instance.person(principal).id)
    }

    /// - Throws: `workspace.not_found`.
    public func get(
        _ id: WorkspaceID, as principal: Principal
    ) async throws(AppError) -> (workspace: Workspace, role: Role) {
        let role = try await instance.access.require(.viewer, in: id, as: principal)
        guard let workspace = try await instance.store.workspace(id) else { throw .absent(.workspaceNotFound) }
        return (workspace, role)
    }

    /// Makes a workspace; the principal becomes its administrator.
    ///
    /// A workspace may hold datasources, which reach into the network: so not everybody who may open one app
    /// makes one, but the owner, administrators of another workspace, and anybody where sign-up is open.
    /// - Throws: `workspace.invalid`; `access.denied`.
    public func create(name: String, as principal: Principal) async throws(AppError) -> Workspace {
        let name = try Wording.name(name, .workspaceInvalid)
        if principal != .host { try await requireMaker(instance.person(principal)) }
        // What the operator makes belongs to the owner, as soon as there is one.
        let administrator = principal == .host ? try await instance.store.owner()?.id : principal.userID
        let id = WorkspaceID.random()
        defer { instance.changes.note() }
        return try await instance.store.createWorkspace(
            id, name: name, administrator: administrator, at: instance.clock.seconds,
            event: instance.event("workspace.created", by: principal, in: id))
    }

    /// - Throws: `workspace.not_found`, `access.denied`, `workspace.invalid`, `revision.stale`.
    public func rename(
        _ id: WorkspaceID, to name: String, revision: Int, as principal: Principal
    ) async throws(AppError) -> Workspace {
        try await instance.access.require(.administrator, in: id, as: principal)
        return try await instance.store.renameWorkspace(
            id, to: Wording.name(name, .workspaceInvalid), revision: revision,
            event: instance.event("workspace.renamed", by: principal, in: id))
    }

    /// The default one first. Viewers run on the default one and need no list.
    /// - Throws: `workspace.not_found`, `access.denied`.
    public func environments(of id: WorkspaceID, as principal: Principal) async throws(AppError) -> [AppEnvironment] {
        try await instance.access.require(.developer, in: id, as: principal)
        return try await instance.store.environments(in: id)
    }

    /// Adds an environment: a further set of settings for every datasource of the workspace.
    /// - Throws: `workspace.not_found`, `access.denied`, `workspace.invalid`, `environment.exists`.
    public func createEnvironment(
        name: String, in id: WorkspaceID, as principal: Principal
    ) async throws(AppError) -> AppEnvironment {
        try await instance.access.require(.administrator, in: id, as: principal)
        defer { instance.changes.note() }
        return try await instance.store.createEnvironment(
            name: Wording.name(name, .workspaceInvalid), in: id,
            event: instance.event("environment.created", by: principal, in: id))
    }

    private func requireMaker(_ person: PrincipalUser) async throws(AppError) {
        if person.isOwner { return }
        if try await instance.store.workspaces(of: person.id).contains(where: { $0.role == .administrator }) { return }
        if try await accounts.isSignUpOpen() { return }
        throw AppError(
            .accessDenied, "Workspaces are made by the owner and by administrators.",
            hint: "Ask one of them.")
    }
}
