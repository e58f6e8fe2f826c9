public import Domain
public import Store

/// Who belongs to a workspace.
public struct Members: Sendable {
    private let instance: Instance

    init(_ instance: Instance) { self.instance = instance }

    /// By name. Viewers don't see one another.
    /// - Throws: `workspace.not_found`, `access.denied`.
    public func list(in workspace: WorkspaceID, as principal: Principal) async throws(AppError) -> [MemberRecord] {
        try await instance.access.require(.developer, in: workspace, as: principal)
        return try await instance.store.members(in: workspace)
    }

    /// - Throws: `workspace.not_found`, `access.denied`, `member.not_found`, `member.last_administrator`.
    public func setRole(
        of user: UserID, in workspace: WorkspaceID, to role: Role, as principal: Principal
    ) async throws(AppError) {
        try await instance.access.require(.administrator, in: workspace, as: principal)
        defer { instance.changes.note() }
        try await instance.store.setRole(
            of: user, in: workspace, to: role,
            event: instance.event("member.role_changed", by: principal, in: workspace, subject: user.rawValue))
    }

    /// Removes a member; everybody may remove themselves.
    /// - Throws: `workspace.not_found`, `access.denied`, `member.not_found`, `member.last_administrator`.
    public func remove(_ user: UserID, from workspace: WorkspaceID, as principal: Principal) async throws(AppError) {
        let needed: Role = principal.userID == user ? .viewer : .administrator
        try await instance.access.require(needed, in: workspace, as: principal)
        defer { instance.changes.note() }
        try await instance.store.removeMember(
            user, from: workspace,
            event: instance.event("member.removed", by: principal, in: workspace, subject: user.rawValue))
    }

    /// Adds somebody who has an account, at the command line.
    /// - Throws: `access.denied`; `account.invalid` when there is no such account.
    public func add(
        email: String, to workspace: WorkspaceID, role: Role, as principal: Principal
    ) async throws(AppError) {
        try instance.requireHost(principal)
        guard try await instance.store.workspace(workspace) != nil else { throw .absent(.workspaceNotFound) }
        guard let user = try await instance.store.user(email: Wording.email(email)) else {
            throw AppError(.accountInvalid, "There is no account with this e-mail address.", place: "email")
        }
        defer { instance.changes.note() }
        try await instance.store.addMember(
            user.id, to: workspace, role: role,
            event: instance.event("member.added", by: principal, in: workspace, subject: user.id.rawValue))
    }
}
