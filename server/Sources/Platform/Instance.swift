import ConnectorKit
import Domain
import Store
import Vault

/// What every noun of the platform stands on.
struct Instance: Sendable {
    let store: Store
    let vault: Vault
    let registry: ConnectorRegistry
    let pools: DatasourcePools
    let hasher: PasswordHasher
    let clock: WallClock
    let changes: Changes

    var access: Access { Access(store: store) }

    func event(
        _ name: String, by principal: Principal, in workspace: WorkspaceID? = nil, subject: String? = nil
    ) -> AuditEvent {
        AuditEvent(name, by: principal, at: clock.seconds, workspaceID: workspace, subject: subject)
    }

    /// - Throws: `session.missing` for visitors; `access.denied` for the operator, who has no account.
    func person(_ principal: Principal) throws(AppError) -> PrincipalUser {
        switch principal {
        case .user(let user): return user
        case .anonymous: throw .signInFirst
        case .host: throw AppError(.accessDenied, "This needs a person's account.")
        }
    }

    /// - Throws: `access.denied` for everybody but the operator of the machine.
    func requireHost(_ principal: Principal) throws(AppError) {
        guard principal == .host else {
            throw AppError(.accessDenied, "This can only be done at the command line of the machine.")
        }
    }
}
