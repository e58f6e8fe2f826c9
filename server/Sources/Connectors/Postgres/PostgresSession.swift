public import ConnectorKit
public import Domain
public import NIOCore

/// One connection to a PostgreSQL server.
///
/// The conversation itself lives on the connection's event loop, in ``WireHandler``.
public struct PostgresSession: ConnectorSession {
    private let link: Link
    private let canceller: Canceller
    private let isReadOnly: Bool

    /// How long a server may take to confirm a cancellation before the connection is given up. A busy one forks and
    /// agrees on TLS before it reads the request; giving up earlier would leave the query running there.
    private static let cancelPatience = TimeAmount.seconds(5)
    private static let patience = TimeAmount.seconds(2)

    init(link: Link, canceller: Canceller, isReadOnly: Bool) {
        self.link = link
        self.canceller = canceller
        self.isReadOnly = isReadOnly
    }

    public func run(
        _ query: BoundQuery, limits: ResultLimits, into sink: any ResultSink
    ) async throws(AppError) -> ResultSummary {
        guard case .sql(let sql) = query else {
            throw AppError(.queryInvalid, "A PostgreSQL datasource runs SQL only.")
        }
        return try await run(try RunRequest(sql, isReadOnly: isReadOnly, limits: limits), into: sink)
    }

    private func run(_ request: RunRequest, into sink: any ResultSink) async throws(AppError) -> ResultSummary {
        let link = link
        let result: Result<ResultSummary, AppError> = await withTaskCancellationHandler {
            await answer(request, into: sink)
        } onCancel: {
            request.interruption.set()
            link.channel.eventLoop.execute { link.handler.value.interrupt(request.interruption) }
        }
        return try result.get()
    }

    private func answer(_ request: RunRequest, into sink: any ResultSink) async -> Result<ResultSummary, AppError> {
        var step = await link.ask { $0.start(request, $1) }
        while true {
            do throws(AppError) {
                switch step {
                case .failed(let error): return .failure(error)
                case .done(let bytes, let rows, let metNewTypes):
                    if bytes.readableBytes > 0 { try await sink.write(bytes) }
                    // The next answer writes arrays of the new type as arrays; no reason to fail this one.
                    if metNewTypes { try? await readCatalog() }
                    return .success(ResultSummary(rows: rows))
                case .chunk(let bytes): try await sink.write(bytes)
                case .stopped(let error): throw error
                }
            } catch {
                await stop()
                return .failure(error)
            }
            step = await link.ask { $0.next($1) }
        }
    }

    /// Ends the running query on the server and throws the rest of its answer away.
    private func stop() async {
        let deadline = NIODeadline.now() + Self.cancelPatience
        let (isRunning, key) = await link.ask { handler, waiter in
            waiter.resume(returning: (handler.discard(until: deadline), handler.key))
        }
        guard isRunning else { return }
        if let key {
            // A task of its own and awaited here: the one that runs this is cancelled itself, as a rule.
            await Task { await canceller.cancel(key, until: deadline) }.value
        } else {
            link.end(with: AppError.queryCancelled)
        }
        await link.ask { $0.drained($1) }
    }

    public func isAlive() async -> Bool {
        guard isReusable else { return false }
        let alarm = link.channel.eventLoop.scheduleTask(in: Self.patience) {
            link.end(with: PostgresErrors.lost(.query))
        }
        defer { alarm.cancel() }
        let summary = try? await run(.ping(), into: Nowhere())
        return summary != nil
    }

    public var eventLoop: (any EventLoop)? { link.channel.eventLoop }

    public var isReusable: Bool { link.fitness.isFit && link.channel.isActive }

    public func close() async {
        link.fitness.spoil()
        var farewell = ByteBuffer()
        farewell.writeTerminate()
        link.send(farewell)
        link.channel.close(promise: nil)
        let alarm = link.channel.eventLoop.scheduleTask(in: Self.patience) {
            link.channel.close(mode: .all, promise: nil)
        }
        try? await link.channel.closeFuture.get()
        alarm.cancel()
    }

    public func structure() async throws(AppError) -> DatasourceStructure {
        try await CatalogQueries.structure(of: self)
    }

    /// Learns which types the database's users created.
    func readCatalog() async throws(AppError) {
        let catalog = try await CatalogQueries.types(of: self)
        link.channel.eventLoop.execute { [link] in link.handler.value.memory.learn(catalog) }
    }

    /// Runs a query of our own and reads its answer as rows.
    func rows(_ text: String) async throws(AppError) -> [JSONValue] {
        let statement = BoundStatement(text: text, parameters: [], isReadOnly: true, isConstant: false)
        let sink = Collector()
        let request = try RunRequest(
            BoundSQL(statements: [statement], answer: .last), isReadOnly: isReadOnly,
            limits: ResultLimits(rows: 500_000, bytes: 64 << 20))
        _ = try await run(request, into: sink)
        do throws(JSONSyntaxError) {
            return try JSONParser.parse(await sink.bytes.readableBytesView).array ?? []
        } catch {
            throw AppError(.unexpected, "The database's catalog could not be read.")
        }
    }
}

/// Takes an answer that is empty.
private struct Nowhere: ResultSink {
    func write(_ bytes: ByteBuffer) async throws(AppError) {}
}

/// Keeps a whole answer; only for catalogs, whose size is bounded by the limits of the request.
private actor Collector: ResultSink {
    private(set) var bytes = ByteBuffer()
    func write(_ bytes: ByteBuffer) async throws(AppError) { self.bytes.writeImmutableBuffer(bytes) }
}
