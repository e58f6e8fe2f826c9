public import ConnectorKit
public import Domain
import NIOCore
import Synchronization

/// One connection to one file. Every call of SQLite happens on the session's own thread.
///
/// A running statement hears of a cancellation through SQLite's progress handler, which looks at a flag every
/// thousand steps: unlike `sqlite3_interrupt` it can't come too early and be lost.
public actor SQLiteSession: ConnectorSession {
    private let queue = DriverQueue(label: "steward.sqlite")
    public nonisolated var unownedExecutor: UnownedSerialExecutor { queue.asUnownedSerialExecutor() }

    private let files: SQLiteFiles
    private let place: SQLiteFiles.Place
    private let isReadOnly: Bool
    private var file: SQLiteFiles.File?
    private var database: SQLiteDatabase?
    private let isBroken = Atomic<Bool>(false)

    init(files: SQLiteFiles, place: SQLiteFiles.Place, isReadOnly: Bool) {
        self.files = files
        self.place = place
        self.isReadOnly = isReadOnly
    }

    func connect() throws(AppError) {
        let found = try files.find(place)
        database = try SQLiteDatabase(path: found.path, isReadOnly: isReadOnly)
        file = found
    }

    public nonisolated var isReusable: Bool { !isBroken.load(ordering: .relaxed) }

    /// False once another file stands in the place of this one.
    public func isAlive() -> Bool { database != nil && (try? files.find(place)) == file }

    public func close() {
        isBroken.store(true, ordering: .relaxed)
        database = nil
    }

    public func run(
        _ query: BoundQuery, limits: ResultLimits, into sink: any ResultSink
    ) async throws(AppError) -> ResultSummary {
        guard case .sql(let sql) = query else { throw AppError(.queryUnsupported, "This is not an SQL query.") }
        return try await cancellable { database throws(AppError) in
            try await self.run(sql, on: database, JSONChunkWriter(limits: limits, sink: sink))
        }
    }

    public func structure() async throws(AppError) -> DatasourceStructure {
        try await cancellable { database throws(AppError) in try database.structure() }
    }

    private func cancellable<Value: Sendable>(
        _ body: (SQLiteDatabase) async throws(AppError) -> Value
    ) async throws(AppError) -> Value {
        guard let database else { throw .unreachable("The file is closed.", at: .connect) }
        guard !Task.isCancelled else { throw .queryCancelled }
        let stop = StopFlag()
        database.obey(stop)
        defer { database.obey(nil) }
        let result = await withTaskCancellationHandler {
            do throws(AppError) { return Result<Value, AppError>.success(try await body(database)) } catch {
                return .failure(error)
            }
        } onCancel: {
            stop.raise()
        }
        if case .failure(let error) = result, SQLiteFailure.isFatal(error) {
            isBroken.store(true, ordering: .relaxed)
        }
        return try result.get()
    }

    // MARK: Running

    private func run(
        _ sql: BoundSQL, on database: SQLiteDatabase, _ writer: consuming JSONChunkWriter
    ) async throws(AppError) -> ResultSummary {
        var writer = writer
        let isWrapped = sql.statements.count > 1 && !sql.statements.contains(where: \.managesTransaction)
        let answer = sql.answer == .first ? 0 : sql.statements.count - 1
        do throws(AppError) {
            if isWrapped { try database.execute("BEGIN") }
            for (index, statement) in sql.statements.enumerated() {
                try await run(statement, on: database, isAnswer: index == answer, &writer)
            }
            if isWrapped { try database.execute("COMMIT") }
            guard !database.isInTransaction else {
                throw AppError(.queryFailed, "The query leaves a transaction open.", hint: "End it with COMMIT.")
            }
            if sql.statements.isEmpty { writer.buffer.writeStaticString("[]") }
            try await writer.flush()
            return ResultSummary(rows: writer.rows)
        } catch {
            database.obey(nil)
            // A failed roll-back leaves a connection that nobody may use again.
            if database.isInTransaction, (try? database.execute("ROLLBACK")) == nil {
                isBroken.store(true, ordering: .relaxed)
            }
            throw error
        }
    }

    private func run(
        _ bound: BoundStatement, on database: SQLiteDatabase, isAnswer: Bool, _ writer: inout JSONChunkWriter
    ) async throws(AppError) {
        guard let statement = try database.statement(bound.text, isConstant: bound.isConstant) else {
            if isAnswer { writer.buffer.writeStaticString("[]") }
            return
        }
        defer { statement.reset() }
        guard !bound.isReadOnly || statement.isReadOnly else {
            throw AppError(.queryDenied, "A query that only reads would change the database.")
        }
        try statement.bind(bound.parameters)
        let changesBefore = database.changes
        var columns: [SQLiteStatement.Column] = []
        if isAnswer { writer.buffer.writeInteger(UInt8(ascii: "[")) }
        while try statement.step() {
            guard isAnswer else { continue }
            if columns.isEmpty { columns = statement.columns() } else { writer.buffer.writeInteger(UInt8(ascii: ",")) }
            statement.writeRow(columns, into: &writer.buffer)
            if try writer.countRow() { try await writer.flush() }
        }
        guard isAnswer else { return }
        if !statement.hasColumns {
            writer.buffer.writeString("{\"affectedRows\":\(database.changes - changesBefore)}")
        }
        writer.buffer.writeInteger(UInt8(ascii: "]"))
    }
}

extension BoundStatement {
    /// Begins or ends a transaction itself, or can't stand in one.
    fileprivate var managesTransaction: Bool {
        let first = text.drop(while: { $0.isWhitespace }).prefix(while: \.isLetter).uppercased()
        return ["BEGIN", "COMMIT", "END", "ROLLBACK", "SAVEPOINT", "RELEASE", "VACUUM", "PRAGMA"].contains(first)
    }
}
