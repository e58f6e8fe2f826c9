import ConnectorKit
import Domain
import HTTPTypes
import Logging
import NIOCore
import Platform

/// What stands between the head of a run's request and the last byte of its answer: the same guard, session,
/// errors, headers and log line that the middlewares give other requests.
final class RunService: Sendable {
    private let platform: Platform
    private let logger: Logger
    let heads: RunHeads

    init(platform: Platform, isSecure: Bool, logger: Logger) {
        self.platform = platform
        self.logger = logger
        heads = RunHeads(isSecure: isSecure)
    }

    /// Runs the query and sends its answer.
    func answer(_ head: RunHead, _ body: ByteBuffer, _ task: RunTask, on answer: RunAnswer) async {
        let start = ContinuousClock.now
        let outcome: Result<ResultSummary, AppError>
        do throws(AppError) {
            outcome = .success(try await run(head, body, task, into: answer))
        } catch {
            outcome = .failure(error)
        }
        let status = await answer.finish(outcome, since: start) { error in
            if error.code.category == .unexpected {
                logger.error("unexpected error", metadata: ["code": "\(error.code.rawValue)"])
            }
            let document = Problem.document(error, requestID: answer.requestID)
            let bytes = ByteBuffer(bytes: JSONWriter.bytes(document))
            var fields = [("content-type", Problem.contentType), ("content-length", String(bytes.readableBytes))]
            if let seconds = error.retryAfter { fields.append(("retry-after", String(seconds))) }
            return (Problem.status(of: error.code.category).code, fields, bytes)
        }
        guard logger.logLevel <= .debug else { return }
        var named = logger
        named[metadataKey: "hb.request.id"] = "\(answer.requestID)"
        EdgeMiddleware.note(named, method: "POST", route: RunHead.template, status: status, since: start)
    }

    private func run(
        _ head: RunHead, _ body: ByteBuffer, _ task: RunTask, into answer: RunAnswer
    ) async throws(AppError) -> ResultSummary {
        try CrossSiteGuard.check(
            changesSomething: true, origin: head.origin, site: head.site, authority: head.authority)
        let token = head.cookie.flatMap { SessionCookie.token(in: $0) }
        let principal = try await platform.sessions.principal(for: token?.reveal { $0 })
        try RequestJSON.check(contentType: head.contentType)
        let call = try RunCall.make(
            app: head.app, query: head.query, isDraft: false, body: try RequestJSON.parse(body))
        return try await platform.queries.run(call, as: principal, task: task, into: answer)
    }
}
