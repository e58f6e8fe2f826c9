import ConnectorKit
import Domain
import NIOCore
import Synchronization

/// A query as the event loop receives it.
struct RunRequest: Sendable {
    let statements: [BoundStatement]
    /// The statement whose rows are the answer.
    let answer: Int
    let limits: ResultLimits
    let interruption: Interruption

    private static let mostParameters = 65_535
    private static let mostStatements = 1_000

    /// Asks nothing: the server only says that it is there.
    static func ping() -> RunRequest {
        RunRequest(statements: [], answer: -1, limits: .standard, interruption: Interruption())
    }

    private init(statements: [BoundStatement], answer: Int, limits: ResultLimits, interruption: Interruption) {
        self.statements = statements
        self.answer = answer
        self.limits = limits
        self.interruption = interruption
    }

    /// - Parameter isReadOnly: puts the statements into a read-only transaction. Not a session setting, since a
    ///   pooler would carry that to other clients.
    /// - Throws: `query.invalid`, `query.denied`.
    init(_ sql: BoundSQL, isReadOnly: Bool, limits: ResultLimits) throws(AppError) {
        guard sql.statements.count <= Self.mostStatements else {
            throw AppError(.queryInvalid, "A query has at most \(Self.mostStatements) statements.")
        }
        for statement in sql.statements {
            guard statement.parameters.count <= Self.mostParameters else {
                throw AppError(.queryInvalid, "A statement has at most \(Self.mostParameters) values.")
            }
            guard !statement.text.utf8.contains(0) else {
                throw AppError(.queryInvalid, "A statement can't have a zero byte.")
            }
            if isReadOnly, TransactionWord.opens(statement.text) {
                throw AppError(
                    .queryDenied, "The datasource is read-only: a query can't change its transaction or settings.")
            }
        }
        self.limits = limits
        interruption = Interruption()
        // A query of comments only answers like an empty statement.
        let given = sql.statements.isEmpty ? [Self.fixed("")] : sql.statements
        let answer = sql.answer == .first ? 0 : given.count - 1
        if isReadOnly {
            statements = [Self.fixed("BEGIN READ ONLY")] + given + [Self.fixed("COMMIT")]
            self.answer = answer + 1
        } else {
            statements = given
            self.answer = answer
        }
    }

    private static func fixed(_ text: String) -> BoundStatement {
        BoundStatement(text: text, parameters: [], isReadOnly: true, isConstant: true)
    }
}

/// Says that nobody waits for an answer any more; set before the event loop hears of it, so that a cancellation
/// that overtakes its query is not lost.
final class Interruption: Sendable {
    private let flag = Atomic<Bool>(false)
    var isSet: Bool { flag.load(ordering: .acquiring) }
    func set() { flag.store(true, ordering: .releasing) }
}

/// What the event loop hands to the task that waits.
enum ExchangeStep: Sendable {
    /// A piece of the answer; more follows on demand.
    case chunk(ByteBuffer)
    /// The rest of the answer. `metNewTypes`: a type was created since the catalog was read.
    case done(ByteBuffer, rows: Int, metNewTypes: Bool)
    /// The query still runs on the server and must be cancelled there; then this is the error.
    case stopped(AppError)
    case failed(AppError)
}
