import ConnectorKit
import Domain
import Foundation
import Logging
import NIOCore
import SQLiteConnector
import Synchronization

/// A folder with empty database files, gone with the value; and the pools to run queries on them.
final class Folder: Sendable {
    let path: String
    let pools: DatasourcePools

    init(demo: String? = nil) throws {
        path = NSTemporaryDirectory() + "steward-sqlite-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        let connector = SQLiteConnector(folder: path, demo: demo)
        pools = DatasourcePools(registry: ConnectorRegistry([connector]), logger: Logger(label: "test"))
        create("a.db")
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// An empty file is an empty database.
    func create(_ name: String, _ content: String = "") {
        _ = FileManager.default.createFile(atPath: path + "/" + name, contents: Data(content.utf8))
    }

    static func key(_ revision: Int = 1) -> DatasourceKey {
        DatasourceKey(datasourceID: nil, environmentID: nil, revision: revision, connector: .sqlite)
    }

    /// The answer to `statements` as JSON text.
    @discardableResult
    func run(
        _ statements: [BoundStatement], answer: SQLTemplate.Answer = .last, file: String = "a.db",
        readOnly: Bool = false, revision: Int = 1, timeout: Duration = .seconds(30), limits: ResultLimits = .standard,
        into sink: CollectingSink = CollectingSink()
    ) async throws(AppError) -> String {
        let settings = DatasourceSettings(values: ["file": .string(file), "readOnly": .bool(readOnly)])
        _ = try await pools.run(
            .sql(BoundSQL(statements: statements, answer: answer)), on: Self.key(revision),
            settings: { () throws(AppError) in settings }, timeout: timeout, limits: limits, into: sink)
        return sink.string
    }

    @discardableResult
    func run(
        _ text: String, _ parameters: BoundParameter..., file: String = "a.db", revision: Int = 1
    ) async throws(AppError) -> String {
        try await run([sql(text, parameters)], file: file, revision: revision)
    }

    /// The code of the failure; `nil` when there is none.
    func failure(
        _ text: String, _ parameters: BoundParameter..., file: String = "a.db", revision: Int = 1
    ) async -> ErrorCode? {
        await code { () throws(AppError) in try await self.run([sql(text, parameters)], file: file, revision: revision)
        }
    }
}

func sql(_ text: String, _ parameters: [BoundParameter] = [], isReadOnly: Bool = false) -> BoundStatement {
    BoundStatement(text: text, parameters: parameters.map(Payload.init), isReadOnly: isReadOnly, isConstant: true)
}

func code(_ body: () async throws(AppError) -> some Any) async -> ErrorCode? {
    do throws(AppError) {
        _ = try await body()
        return nil
    } catch { return error.code }
}

/// Keeps an answer; can hold the writer back.
final class CollectingSink: ResultSink {
    private let text = Mutex("")
    private let largest = Atomic<Int>(0)
    private let chunks = Atomic<Int>(0)
    private let onWrite: @Sendable () async -> Void
    init(onWrite: @escaping @Sendable () async -> Void = {}) { self.onWrite = onWrite }
    var string: String { text.withLock { $0 } }
    var largestChunk: Int { largest.load(ordering: .relaxed) }
    var chunkCount: Int { chunks.load(ordering: .relaxed) }
    func write(_ bytes: ByteBuffer) async throws(AppError) {
        await onWrite()
        chunks.add(1, ordering: .relaxed)
        largest.max(bytes.readableBytes, ordering: .relaxed)
        text.withLock { $0 += String(decoding: bytes.readableBytesView, as: UTF8.self) }
    }
}
