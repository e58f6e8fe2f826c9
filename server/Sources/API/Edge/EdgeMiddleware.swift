import Domain
import HTTPTypes
import Hummingbird
import Logging

/// The outermost ring: turns errors into problem documents, adds the security headers, writes one log line.
///
/// The line has method, route template, status, duration and request id; never a path, query, header or body.
struct EdgeMiddleware: RouterMiddleware {
    let isSecure: Bool

    func handle(
        _ request: Request, context: AppContext, next: (Request, AppContext) async throws -> Response
    ) async throws -> Response {
        let start = ContinuousClock.now
        var response: Response
        do {
            try CrossSiteGuard.check(request)
            response = try await next(request, context)
        } catch {
            let problem = Self.appError(error)
            if problem.code.category == .unexpected {
                context.logger.error(
                    "unexpected error",
                    metadata: ["code": "\(problem.code.rawValue)", "type": "\(type(of: error))"])
            }
            response = Problem.response(problem, requestID: context.requestID)
        }
        SecurityHeaders.add(to: &response, isSecure: isSecure)
        response.headers[.requestID] = context.requestID
        Self.note(
            context.logger, method: request.method.rawValue, route: context.endpointPath, status: response.status.code,
            since: start)
        return response
    }

    /// The one log line of a request.
    static func note(
        _ logger: Logger, method: String, route: String?, status: Int, since start: ContinuousClock.Instant
    ) {
        guard logger.logLevel <= .debug else { return }
        let elapsed = start.duration(to: .now).components
        logger.debug(
            "request",
            metadata: [
                "method": "\(method)", "route": "\(route ?? "-")", "status": "\(status)",
                "us": "\(elapsed.seconds * 1_000_000 + elapsed.attoseconds / 1_000_000_000_000)",
            ])
    }

    /// Anything that isn't an `AppError` is a bug or the framework's own refusal; its text never leaves.
    private static func appError(_ error: any Error) -> AppError {
        if let error = error as? AppError { return error }
        if error is CancellationError { return AppError(.queryCancelled, "The request was cancelled.") }
        guard let error = error as? HTTPError else {
            return AppError(.unexpected, "Please try again; if it stays, give the request id to your administrator.")
        }
        return switch error.status {
        case .notFound: AppError(.requestNotFound, "There is nothing at this address.")
        case .methodNotAllowed: AppError(.requestMethodNotAllowed, "This address does not take this method.")
        case .contentTooLarge: AppError(.requestTooLarge, "The request is larger than this address takes.")
        case .unsupportedMediaType: AppError(.requestUnsupportedType, "Send application/json.")
        default: AppError(.requestInvalid, "The request could not be read.")
        }
    }
}

extension HTTPTypes.HTTPField.Name {
    /// Both halves are valid field names (RFC 9110, 5.6.2), so the fallback never shows.
    static let requestID = HTTPTypes.HTTPField.Name("X-Request-ID") ?? .eTag
    static let secFetchSite = HTTPTypes.HTTPField.Name("Sec-Fetch-Site") ?? .eTag
    static let referrerPolicy = HTTPTypes.HTTPField.Name("Referrer-Policy") ?? .eTag
    static let permissionsPolicy = HTTPTypes.HTTPField.Name("Permissions-Policy") ?? .eTag
    static let crossOriginOpener = HTTPTypes.HTTPField.Name("Cross-Origin-Opener-Policy") ?? .eTag
    static let crossOriginResource = HTTPTypes.HTTPField.Name("Cross-Origin-Resource-Policy") ?? .eTag
    static let clearSiteData = HTTPTypes.HTTPField.Name("Clear-Site-Data") ?? .eTag
}
