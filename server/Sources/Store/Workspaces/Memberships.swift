public import Domain
import GRDB

/// A person and what they may do in a workspace.
public struct MemberRecord: Sendable, Hashable {
    public let userID: UserID
    public let email: String
    public let name: String
    public let role: Role
}

extension Store {
    /// `nil`: the user is not a member.
    public func role(of user: UserID, in workspace: WorkspaceID) async throws(AppError) -> Role? {
        try await read { try Self.role($0, of: user, in: workspace) }
    }

    /// All members by name.
    public func members(in workspace: WorkspaceID) async throws(AppError) -> [MemberRecord] {
        try await read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT user.id, user.email, user.name, membership.role FROM membership
                    JOIN user ON user.id = membership.userID
                    WHERE membership.workspaceID = ? ORDER BY user.name, user.email
                    """,
                arguments: [workspace.rawValue]
            ).map {
                MemberRecord(userID: try $0.id("id"), email: $0["email"], name: $0["name"], role: try $0.named("role"))
            }
        }
    }

    /// Gives a member another role.
    /// - Throws: `member.not_found`; `member.last_administrator`.
    public func setRole(
        of user: UserID, in workspace: WorkspaceID, to role: Role, event: AuditEvent
    ) async throws(AppError) {
        try await write(event) { db in
            try Self.refuseLastAdministrator(db, leaving: user, in: workspace, as: role)
            try db.execute(
                sql: "UPDATE membership SET role = ? WHERE workspaceID = ? AND userID = ?",
                arguments: [role.rawValue, workspace.rawValue, user.rawValue])
        }
    }

    /// Adds a user; one who is a member already keeps the higher of both roles.
    public func addMember(
        _ user: UserID, to workspace: WorkspaceID, role: Role, event: AuditEvent
    ) async throws(AppError) {
        try await write(event) { try Self.insertMembership($0, user, in: workspace, role: role) }
    }

    /// - Throws: `member.not_found`; `member.last_administrator`.
    public func removeMember(
        _ user: UserID, from workspace: WorkspaceID, event: AuditEvent
    ) async throws(AppError) {
        try await write(event) { db in
            try Self.refuseLastAdministrator(db, leaving: user, in: workspace, as: nil)
            try db.execute(
                sql: "DELETE FROM membership WHERE workspaceID = ? AND userID = ?",
                arguments: [workspace.rawValue, user.rawValue])
        }
    }

    static func role(_ db: Database, of user: UserID, in workspace: WorkspaceID) throws -> Role? {
        try Row.fetchOne(
            db, sql: "SELECT role FROM membership WHERE workspaceID = ? AND userID = ?",
            arguments: [workspace.rawValue, user.rawValue])?.named("role")
    }

    static func insertMembership(_ db: Database, _ user: UserID, in workspace: WorkspaceID, role: Role) throws {
        if let present = try Self.role(db, of: user, in: workspace), present >= role { return }
        try db.execute(
            sql: """
                INSERT INTO membership (workspaceID, userID, role) VALUES (?, ?, ?)
                ON CONFLICT DO UPDATE SET role = excluded.role
                """,
            arguments: [workspace.rawValue, user.rawValue, role.rawValue])
    }

    private static func refuseLastAdministrator(
        _ db: Database, leaving user: UserID, in workspace: WorkspaceID, as role: Role?
    ) throws {
        guard let present = try Self.role(db, of: user, in: workspace) else {
            throw AppError(.memberNotFound, "There is no such member.")
        }
        guard present == .administrator, role != .administrator else { return }
        let others = try Int.fetchOne(
            db,
            sql: """
                SELECT count(*) FROM membership WHERE workspaceID = ? AND role = 'administrator' AND userID <> ?
                """,
            arguments: [workspace.rawValue, user.rawValue])
        guard others ?? 0 > 0 else {
            throw AppError(
                .memberLastAdministrator, "A workspace keeps at least one administrator.",
                hint: "Make somebody else an administrator first.")
        }
    }
}
