public import Domain

extension AppError {
    /// The caller has gone, or gave up.
    public static var queryCancelled: AppError { AppError(.queryCancelled, "The query was cancelled.") }

    /// The answer is larger than allowed; `detail` names the bound.
    public static func resultTooLarge(_ detail: String) -> AppError {
        AppError(.resultTooLarge, detail, hint: "Ask for less: add a filter, a LIMIT, or page through the rows.")
    }

    /// The far side can't be reached, or the conversation broke off at `step`.
    ///
    /// A connector that says `connect` says that nothing of the query was sent, so it may be sent again.
    public static func unreachable(
        _ detail: String, at step: UpstreamFailure.Step, hint: String? = nil, code: String? = nil,
        message: String? = nil
    ) -> AppError {
        AppError(
            .datasourceUnreachable, detail, hint: hint, place: step.rawValue,
            upstream: UpstreamFailure(step: step, code: code, message: message))
    }
}

extension BoundQuery {
    /// Running it twice does no more than running it once.
    var isRepeatable: Bool {
        switch self {
        case .sql(let sql): sql.statements.allSatisfy(\.isReadOnly)
        case .http(let http): ["GET", "HEAD"].contains(http.method.uppercased())
        }
    }
}
