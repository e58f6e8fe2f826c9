import Domain
import Hummingbird
import Platform

/// Finds out who asks, from the session cookie alone.
struct SessionMiddleware: RouterMiddleware {
    let platform: Platform

    func handle(
        _ request: Request, context: AppContext, next: (Request, AppContext) async throws -> Response
    ) async throws -> Response {
        guard let token = SessionCookie.token(in: request) else { return try await next(request, context) }
        var context = context
        if let user = try await platform.sessions.user(token: token) {
            context.principal = .user(user)
            context.sessionToken = token
        }
        return try await next(request, context)
    }
}

extension AppContext {
    /// The signed-in person.
    /// - Throws: `session.missing`.
    func user() throws(AppError) -> PrincipalUser {
        guard case .user(let user) = principal else {
            throw AppError(.sessionMissing, "This needs a session.", hint: "Sign in with POST /api/v1/session.")
        }
        return user
    }
}
