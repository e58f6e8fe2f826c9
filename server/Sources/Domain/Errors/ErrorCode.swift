/// A stable name for one kind of failure, documented in `docs/reference/errors.md`.
///
/// Clients branch on the raw value, so it is never renamed and never reused.
public enum ErrorCode: String, CaseIterable, Sendable {
    case requestInvalid = "request.invalid"
    case requestTooLarge = "request.too_large"
    case requestUnsupportedType = "request.unsupported_type"
    case requestForged = "request.forged"
    case requestMethodNotAllowed = "request.method_not_allowed"
    case requestNotFound = "request.not_found"
    case requestRateLimited = "request.rate_limited"
    case requestTimedOut = "request.timed_out"
    case unexpected = "server.unexpected"
    case serverStopping = "server.stopping"
    case sessionMissing = "session.missing"
    case sessionRefused = "session.refused"
    case sessionThrottled = "session.throttled"
    case accessDenied = "access.denied"
    case setupClosed = "setup.closed"
    case setupTokenWrong = "setup.token_wrong"
    case accountInvalid = "account.invalid"
    case accountExists = "account.exists"
    case signUpClosed = "account.sign_up_closed"
    case invitationInvalid = "invitation.invalid"
    case workspaceNotFound = "workspace.not_found"
    case workspaceInvalid = "workspace.invalid"
    case memberNotFound = "member.not_found"
    case memberLastAdministrator = "member.last_administrator"
    case appNotFound = "app.not_found"
    case appNotReleased = "app.not_released"
    case appInvalid = "app.invalid"
    case libraryNotFound = "library.not_found"
    case libraryInvalid = "library.invalid"
    case libraryUnreachable = "library.unreachable"
    case pageNotFound = "page.not_found"
    case queryNotFound = "query.not_found"
    case datasourceNotFound = "datasource.not_found"
    case datasourceInvalid = "datasource.invalid"
    case environmentNotFound = "environment.not_found"
    case environmentExists = "environment.exists"
    case releaseNotFound = "release.not_found"
    case revisionStale = "revision.stale"
    case importInvalid = "import.invalid"
    case importTooLarge = "import.too_large"
    case importUnsupported = "import.unsupported"
    case slotUnknown = "slot.unknown"
    case slotMissing = "slot.missing"
    case slotKind = "slot.kind"
    case slotIdentity = "slot.identity"
    case slotTooLarge = "slot.too_large"
    case slotInvalid = "slot.invalid"
    case queryInvalid = "query.invalid"
    case queryUnsupported = "query.unsupported"
    case queryTimedOut = "query.timed_out"
    case queryCancelled = "query.cancelled"
    case queryFailed = "query.failed"
    case queryDenied = "query.denied"
    case queryConflict = "query.conflict"
    case queryInput = "query.input"
    case resultTooLarge = "result.too_large"
    case datasourceNotConfigured = "datasource.not_configured"
    case datasourceUnreachable = "datasource.unreachable"
    case datasourceRefused = "datasource.refused"
    case datasourceTLS = "datasource.tls"
    case datasourceBusy = "datasource.busy"
    case egressDenied = "egress.denied"
    case secretUnreadable = "secret.unreadable"
    case storeUnavailable = "store.unavailable"
    case settingInvalid = "setting.invalid"
}

extension ErrorCode {
    /// What kind of failure a code is; the HTTP edge maps each kind to one status.
    public enum Category: Sendable {
        case invalid, unauthenticated, forbidden, notFound, conflict, tooLarge, unsupportedType, rateLimited
        case unprocessable, upstreamFailed, upstreamTimedOut, fetchFailed, unavailable, unexpected
        case methodNotAllowed, timedOut
    }

    public var category: Category {
        switch self {
        case .requestInvalid, .accountInvalid, .workspaceInvalid, .appInvalid, .libraryInvalid, .datasourceInvalid,
            .settingInvalid,
            .invitationInvalid:
            .invalid
        case .importInvalid, .importUnsupported, .slotUnknown, .slotMissing, .slotKind, .slotIdentity, .slotInvalid,
            .queryInvalid, .queryUnsupported, .datasourceNotConfigured:
            .unprocessable
        case .requestTooLarge, .importTooLarge, .slotTooLarge: .tooLarge
        case .requestUnsupportedType: .unsupportedType
        case .requestMethodNotAllowed: .methodNotAllowed
        case .requestTimedOut: .timedOut
        case .requestRateLimited, .sessionThrottled: .rateLimited
        case .sessionMissing, .sessionRefused: .unauthenticated
        case .requestForged, .accessDenied, .setupTokenWrong, .signUpClosed: .forbidden
        case .requestNotFound, .setupClosed, .workspaceNotFound, .memberNotFound, .appNotFound, .appNotReleased,
            .libraryNotFound, .pageNotFound, .queryNotFound, .datasourceNotFound, .environmentNotFound,
            .releaseNotFound:
            .notFound
        case .accountExists, .environmentExists, .revisionStale, .memberLastAdministrator: .conflict
        case .queryFailed, .queryDenied, .queryConflict, .queryInput, .resultTooLarge, .datasourceUnreachable,
            .datasourceRefused, .datasourceTLS, .egressDenied, .queryCancelled:
            .upstreamFailed
        case .libraryUnreachable: .fetchFailed
        case .queryTimedOut: .upstreamTimedOut
        case .datasourceBusy, .serverStopping, .storeUnavailable: .unavailable
        case .unexpected, .secretUnreadable: .unexpected
        }
    }
}
