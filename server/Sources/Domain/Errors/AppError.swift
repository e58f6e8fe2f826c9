/// The only error that crosses a module boundary or reaches a person.
///
/// `detail` and `hint` are written for the person who caused the failure and never hold a secret or a
/// payload. `upstream` is what a database or API answered: it may quote rows, so it is shown only to
/// people who may edit the app, and never logged.
public struct AppError: Error {
    public let code: ErrorCode
    public let detail: String
    public let hint: String?
    /// Where the problem is: a slot id, a file and line, a setting, a step such as `connect`.
    public let place: String?
    public let upstream: UpstreamFailure?
    /// For 409: the revision that is current.
    public let currentRevision: Int?
    /// Seconds to wait, where waiting helps.
    public let retryAfter: Int?

    public init(
        _ code: ErrorCode, _ detail: String, hint: String? = nil, place: String? = nil,
        upstream: UpstreamFailure? = nil, currentRevision: Int? = nil, retryAfter: Int? = nil
    ) {
        self.code = code
        self.detail = detail
        self.hint = hint
        self.place = place
        self.upstream = upstream
        self.currentRevision = currentRevision
        self.retryAfter = retryAfter
    }
}

extension AppError: CustomStringConvertible {
    /// Code and detail; never the upstream text.
    public var description: String { "\(code.rawValue): \(detail)" }
}

/// What the far side said when it refused a query.
public struct UpstreamFailure: Sendable {
    /// The step that failed.
    public enum Step: String, Sendable { case resolve, connect, tls, authenticate, query, transfer }
    public let step: Step
    /// The system's own code: an SQLSTATE, an HTTP status.
    public let code: String?
    /// The system's own words.
    public let message: Payload<String>?

    public init(step: Step, code: String? = nil, message: String? = nil) {
        self.step = step
        self.code = code
        self.message = message.map(Payload.init)
    }
}
