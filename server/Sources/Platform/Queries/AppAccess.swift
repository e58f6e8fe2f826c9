import Domain

/// Decides who may do what with an app. What may not be seen looks as if it didn't exist.
struct AppAccess: Sendable {
    let directory: RunDirectory

    /// The app, and the role that the principal has for it.
    ///
    /// - Throws: `app.not_found` when there is no such app or the principal's role is lower.
    func app(
        _ reference: String, as principal: Principal, atLeast role: Role
    ) async throws(AppError) -> (app: App, role: Role) {
        guard let app = try await directory.app(reference), let present = try await self.role(principal, for: app),
            present >= role
        else { throw AppError(.appNotFound, "There is no such app.") }
        return (app, present)
    }

    private func role(_ principal: Principal, for app: App) async throws(AppError) -> Role? {
        let visitor: Role? = app.isPublic ? .viewer : nil
        return switch principal {
        case .host: .administrator
        case .anonymous: visitor
        case .user(let user): try await directory.role(of: user.id, in: app.workspaceID) ?? visitor
        }
    }
}
