public import Domain
import Foundation
import GRDB

/// An open invitation. It is deleted when it is accepted: a link works once.
public struct InvitationRecord: Sendable, Hashable {
    public let id: InvitationID
    public let workspaceID: WorkspaceID
    /// Lower case.
    public let email: String
    public let role: Role
    /// `nil`: the operator of the machine.
    public let invitedBy: UserID?
    /// Seconds since 1970, UTC.
    public let createdAt: Int
    public let expiresAt: Int

    public init(
        id: InvitationID, workspaceID: WorkspaceID, email: String, role: Role, invitedBy: UserID?, createdAt: Int,
        expiresAt: Int
    ) {
        self.id = id
        self.workspaceID = workspaceID
        self.email = email
        self.role = role
        self.invitedBy = invitedBy
        self.createdAt = createdAt
        self.expiresAt = expiresAt
    }

    init(row: Row) throws {
        id = try row.id("id")
        workspaceID = try row.id("workspaceID")
        email = row["email"]
        role = try row.named("role")
        invitedBy = try row.optionalID("invitedBy")
        createdAt = row["createdAt"]
        expiresAt = row["expiresAt"]
    }
}

extension Store {
    /// Keeps an invitation; an older one of the same address to the same workspace is replaced.
    public func createInvitation(
        _ invitation: InvitationRecord, tokenHash: [UInt8], event: AuditEvent
    ) async throws(AppError) {
        try await write(event) { db in
            try db.execute(
                sql: """
                    INSERT OR REPLACE INTO invitation
                    (id, workspaceID, email, role, tokenHash, invitedBy, createdAt, expiresAt)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                    """,
                arguments: [
                    invitation.id.rawValue, invitation.workspaceID.rawValue,
                    StoredText.name(invitation.email, place: "email"), invitation.role.rawValue, Data(tokenHash),
                    invitation.invitedBy?.rawValue, invitation.createdAt, invitation.expiresAt,
                ])
        }
    }

    /// Open invitations of a workspace, newest first.
    public func invitations(in workspace: WorkspaceID, at now: Int) async throws(AppError) -> [InvitationRecord] {
        try await read { db in
            try Row.fetchAll(
                db, sql: "SELECT * FROM invitation WHERE workspaceID = ? AND expiresAt > ? ORDER BY createdAt DESC, id",
                arguments: [workspace.rawValue, now]
            ).map(InvitationRecord.init(row:))
        }
    }

    /// `nil`: unknown, used, withdrawn or too old; nobody is told which.
    public func invitation(tokenHash: [UInt8], at now: Int) async throws(AppError) -> InvitationRecord? {
        try await read { try Self.invitation($0, tokenHash, now) }
    }

    /// - Throws: `invitation.invalid` when the workspace has no such invitation.
    public func deleteInvitation(
        _ id: InvitationID, in workspace: WorkspaceID, event: AuditEvent
    ) async throws(AppError) {
        try await write(event) { db in
            try db.execute(
                sql: "DELETE FROM invitation WHERE id = ? AND workspaceID = ?",
                arguments: [id.rawValue, workspace.rawValue])
            guard db.changesCount == 1 else { throw AppError(.invitationInvalid, "There is no such invitation.") }
        }
    }

    /// Uses the invitation up: makes the account if `user` is new, adds the membership, signs in.
    ///
    /// The inviter must still hold at least the role they offered.
    /// - Throws: `invitation.invalid`; `account.exists` when `user` is new but the address is taken.
    public func acceptInvitation(
        tokenHash: [UInt8], at now: Int, user: UserRecord, isNew: Bool, session: SessionRecord?, event: AuditEvent
    ) async throws(AppError) -> InvitationRecord {
        try await write(event) { db in
            guard let invitation = try Self.invitation(db, tokenHash, now), invitation.email == user.email else {
                throw AppError(.invitationInvalid, "The invitation is used up, withdrawn or too old.")
            }
            if let inviter = invitation.invitedBy {
                let role = try Self.role(db, of: inviter, in: invitation.workspaceID)
                guard let role, role >= invitation.role else {
                    throw AppError(.invitationInvalid, "The invitation is used up, withdrawn or too old.")
                }
            }
            try db.execute(sql: "DELETE FROM invitation WHERE id = ?", arguments: [invitation.id.rawValue])
            if isNew { try user.insert(db) }
            try Self.insertMembership(db, user.id, in: invitation.workspaceID, role: invitation.role)
            try session?.insert(db)
            return invitation
        }
    }

    private static func invitation(_ db: Database, _ tokenHash: [UInt8], _ now: Int) throws -> InvitationRecord? {
        try Row.fetchOne(
            db, sql: "SELECT * FROM invitation WHERE tokenHash = ? AND expiresAt > ?",
            arguments: [Data(tokenHash), now]
        ).map(InvitationRecord.init(row:))
    }
}
