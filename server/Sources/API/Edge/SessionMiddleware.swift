import Domain
import Hummingbird
import Platform

/// Finds out who asks, from the session cookie alone.
struct SessionMiddleware: RouterMiddleware {
    let sessions: Sessions

    func handle(
        _ request: Request, context: AppContext, next: (Request, AppContext) async throws -> Response
    ) async throws -> Response {
        guard let token = SessionCookie.token(in: request) else { return try await next(request, context) }
        var context = context
        context.principal = try await sessions.principal(for: token.reveal { $0 })
        if case .user = context.principal { context.sessionToken = token }
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

    /// A path parameter as a typed id; a malformed one looks like an absent record.
    func id<Kind>(_ name: String, absent code: ErrorCode) throws -> ID<Kind> {
        guard let id = ID<Kind>(try parameters.require(name)) else {
            throw AppError(code, "There is nothing with this identifier.")
        }
        return id
    }
}
