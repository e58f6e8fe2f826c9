public import ConnectorKit
public import Domain
public import QueryPlan

/// Runs queries: the one path from a browser's slot values to a datasource.
///
/// Authorise, look up the compiled query, plan (a pure function), and let the connector stream the answer.
/// No step writes a value anywhere.
public struct QueryRuns: Sendable {
    /// What a caller asks for.
    public struct Call: Sendable {
        /// Id or slug.
        public let app: String
        public let query: QueryID
        /// The edited copy; for developers.
        public let isDraft: Bool
        /// Name of the environment to run on; `nil`: the default one. Another one is for developers.
        public let environment: String?
        public let values: SlotValues
        /// To the next or previous page, for a query that has their addresses.
        public let turn: PageTurn?
        /// The page was opened by somebody signed in: nobody else may run it for them.
        public let needsSession: Bool

        public init(
            app: String, query: QueryID, isDraft: Bool, environment: String? = nil, values: SlotValues,
            turn: PageTurn? = nil, needsSession: Bool = false
        ) {
            self.app = app
            self.query = query
            self.isDraft = isDraft
            self.environment = environment
            self.values = values
            self.turn = turn
            self.needsSession = needsSession
        }
    }

    let access: Access
    let directory: RunDirectory
    let pools: DatasourcePools
    let settings: @Sendable (DatasourceID, EnvironmentID) async throws(AppError) -> DatasourceSettings
    let limits: ResultLimits

    /// Runs a query and writes its answer to `sink` as one JSON value.
    ///
    /// - Parameter task: what does this run and nothing else; the deadline cancels it.
    /// - Throws: `app.not_found`, `session.missing`, `access.denied` (a draft is for developers), `query.not_found`,
    ///   `environment.not_found`, `slot.*`, `datasource.*`, `query.*`, `result.too_large`. Only developers learn how
    ///   the far side failed; what an HTTP API answers with a status from 400 on is an answer, and no error.
    public func run(
        _ call: Call, as principal: Principal, task: RunTask? = nil, into sink: any ResultSink
    ) async throws(AppError) -> ResultSummary {
        // At a public app it would go on as a visitor's, without the person's name and rights.
        if call.needsSession, case .anonymous = principal { throw .signInFirst }
        let (app, role) = try await access.app(call.app, needing: call.isDraft ? .developer : .viewer, as: principal)
        do throws(AppError) {
            // Whether an environment exists is nothing for viewers.
            guard call.environment == nil || role >= .developer else { throw AppError.absent(.environmentNotFound) }
            return try await run(call, of: app, as: principal, task: task, into: sink)
        } catch {
            throw role >= .developer ? error : error.withoutUpstream
        }
    }

    private func run(
        _ call: Call, of app: App, as principal: Principal, task: RunTask?, into sink: any ResultSink
    ) async throws(AppError) -> ResultSummary {
        let copy = call.isDraft ? RunDirectory.Copy.draft : .release
        guard let entry = try await directory.entry(call.query, of: app, copy: copy, environment: call.environment)
        else { throw AppError(.queryNotFound, "There is no such query.") }
        let identity = VerifiedIdentity(
            principal, mode: call.isDraft ? "EDIT" : "PUBLISHED", environment: entry.environmentName)
        let bound = try QueryPlanner.plan(
            entry.query.compiled, values: call.values, identity: identity, turn: call.turn)
        return try await pools.run(
            bound, on: try key(entry, bound, app),
            settings: { [settings] () async throws(AppError) in
                guard let datasource = entry.key?.datasourceID, let environment = entry.key?.environmentID else {
                    return DatasourceSettings()
                }
                return try await settings(datasource, environment)
            },
            timeout: .milliseconds(entry.query.settings.timeout), limits: limits, task: task, into: sink)
    }

    /// A request whose URL stands in the query itself needs no datasource: it gets one without settings.
    private func key(_ entry: RunDirectory.Entry, _ bound: BoundQuery, _ app: App) throws(AppError) -> DatasourceKey {
        if let key = entry.key { return key }
        if case .http(let request) = bound, request.origin != nil { return .unsaved(.rest) }
        throw AppError(
            .datasourceNotConfigured, "The query has no datasource.",
            hint: "Choose one, or fill in the settings of the imported one.")
    }
}

extension VerifiedIdentity {
    /// The facts that the server knows of a principal; a visitor without a session is `anonymousUser`.
    init(_ principal: Principal, mode: String, environment: String) {
        switch principal {
        case .user(let user):
            self.init(
                userID: user.id.rawValue, email: user.email, name: user.name, username: user.email, isAnonymous: false,
                mode: mode, environment: environment)
        case .anonymous, .host:
            self.init(
                userID: "", email: "anonymousUser", name: "anonymousUser", username: "anonymousUser",
                isAnonymous: true, mode: mode, environment: environment)
        }
    }
}

extension AppError {
    /// The same error for people who may not see what a database or API said.
    fileprivate var withoutUpstream: AppError {
        guard let upstream else { return self }
        return AppError(
            code, detail, hint: hint, place: place,
            upstream: UpstreamFailure(step: upstream.step, code: nil, message: nil),
            currentRevision: currentRevision, retryAfter: retryAfter)
    }
}
