import ConnectorKit
import Domain
import NIOCore
import Synchronization

/// A connector to a system in memory, so that the pool can be watched from the other side.
///
/// The text of a statement is a command: `rows N`, `hang` (until cancelled), `fail`, `write-then-break`.
struct FakeConnector: Connector {
    let system: FakeSystem
    let kind: ConnectorKind

    init(_ system: FakeSystem, kind: ConnectorKind = .postgres) {
        self.system = system
        self.kind = kind
    }

    var manifest: ConnectorManifest {
        ConnectorManifest(kind: kind, label: "Fake", fields: [], hasStructure: true)
    }

    func validate(_ settings: DatasourceSettings) throws(AppError) {
        guard settings.values["invalid"] == nil else {
            throw AppError(.datasourceInvalid, "Invalid.", place: "invalid")
        }
    }

    func open(_ settings: DatasourceSettings) async throws(AppError) -> FakeSession {
        if settings.values["hang"] != nil { try await system.hang() }
        return FakeSession(system: system, epoch: try system.connect())
    }
}

/// The system itself: it can be restarted, and counts what reaches it.
final class FakeSystem: Sendable {
    struct Contents: Sendable {
        var isUp = true
        var epoch = 0
        var opened = 0
        var open = 0
        var most = 0
        var runs = 0
        var checks = 0
        var hanging: [Int: CheckedContinuation<Void, Never>] = [:]
        var watching: [CheckedContinuation<Void, Never>] = []
        var nextHanging = 0
    }
    let contents = Mutex(Contents())

    var opened: Int { contents.withLock { $0.opened } }
    var open: Int { contents.withLock { $0.open } }
    var most: Int { contents.withLock { $0.most } }
    var runs: Int { contents.withLock { $0.runs } }
    var checks: Int { contents.withLock { $0.checks } }

    func restart() { contents.withLock { $0.epoch += 1 } }
    func stop() {
        contents.withLock {
            $0.epoch += 1
            $0.isUp = false
        }
    }
    func start() { contents.withLock { $0.isUp = true } }

    func connect() throws(AppError) -> Int {
        let epoch = contents.withLock { contents -> Int? in
            guard contents.isUp else { return nil }
            contents.opened += 1
            contents.open += 1
            contents.most = max(contents.most, contents.open)
            return contents.epoch
        }
        guard let epoch else { throw .unreachable("Down.", at: .connect) }
        return epoch
    }

    func close() { contents.withLock { $0.open -= 1 } }

    /// Ends when the task is cancelled, and only then.
    func hang() async throws(AppError) {
        let number = contents.withLock { contents in
            contents.nextHanging += 1
            return contents.nextHanging
        }
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let watching = contents.withLock { contents in
                    contents.hanging[number] = continuation
                    defer { contents.watching = [] }
                    return contents.watching
                }
                for watcher in watching { watcher.resume() }
                if Task.isCancelled { release(number) }
            }
        } onCancel: {
            release(number)
        }
        throw .queryCancelled
    }

    private func release(_ number: Int) {
        contents.withLock { $0.hanging.removeValue(forKey: number) }?.resume()
    }

    /// Returns once `count` runs hang.
    func untilHanging(_ count: Int) async {
        while contents.withLock({ $0.hanging.count < count }) {
            await withCheckedContinuation { continuation in
                let isThere = contents.withLock { contents in
                    if contents.hanging.count >= count { return true }
                    contents.watching.append(continuation)
                    return false
                }
                if isThere { continuation.resume() }
            }
        }
    }
}

final class FakeSession: ConnectorSession {
    let system: FakeSystem
    let epoch: Int
    private let broken = Atomic<Bool>(false)

    init(system: FakeSystem, epoch: Int) {
        self.system = system
        self.epoch = epoch
    }

    var isReusable: Bool { !broken.load(ordering: .relaxed) }

    private var isCurrent: Bool { system.contents.withLock { $0.isUp && $0.epoch == epoch } }

    func run(
        _ query: BoundQuery, limits: ResultLimits, into sink: any ResultSink
    ) async throws(AppError) -> ResultSummary {
        guard case .sql(let sql) = query, let command = sql.statements.first?.text else {
            throw AppError(.queryUnsupported, "Not SQL.")
        }
        guard isCurrent else {
            broken.store(true, ordering: .relaxed)
            throw .unreachable("Gone.", at: .query)
        }
        system.contents.withLock { $0.runs += 1 }
        switch command {
        case "hang":
            broken.store(true, ordering: .relaxed)
            try await system.hang()
            return ResultSummary()
        case "fail": throw AppError(.queryFailed, "Refused.")
        case "write-then-break":
            try await sink.write(ByteBuffer(string: "["))
            broken.store(true, ordering: .relaxed)
            throw .unreachable("Gone.", at: .transfer)
        default:
            var writer = JSONChunkWriter(limits: limits, sink: sink)
            writer.buffer.writeString("[")
            for row in 0..<(Int(command.dropFirst("rows ".count)) ?? 0) {
                writer.buffer.writeString("\(row == 0 ? "" : ",")\(row)")
                try await writer.endRow()
            }
            writer.buffer.writeString("]")
            try await writer.flush()
            return ResultSummary(rows: writer.rows)
        }
    }

    func structure() async throws(AppError) -> DatasourceStructure { DatasourceStructure(tables: []) }

    func isAlive() async -> Bool {
        system.contents.withLock { $0.checks += 1 }
        return isCurrent
    }

    func close() async { system.close() }
}

/// Keeps an answer.
final class CollectingSink: ResultSink {
    private let text = Mutex("")
    var string: String { text.withLock { $0 } }
    func write(_ bytes: ByteBuffer) async throws(AppError) {
        text.withLock { $0 += String(decoding: bytes.readableBytesView, as: UTF8.self) }
    }
}

/// A clock that only moves when told.
final class ManualClock: Sendable {
    private let offset = Mutex(Duration.zero)
    private let start = ContinuousClock.now
    var now: ContinuousClock.Instant { start.advanced(by: offset.withLock { $0 }) }
    func advance(_ duration: Duration) { offset.withLock { $0 += duration } }
}
