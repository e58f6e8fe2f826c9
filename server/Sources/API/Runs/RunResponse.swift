import ConnectorKit
import Domain
import Hummingbird
import NIOCore

/// Runs a query and answers with `{"data": …, "meta": …}`.
///
/// Until the first byte has left, a failure becomes a problem document. After it the document ends with
/// `"meta":{"ok":false,"error":…}` and the reader discards what came before.
struct RunResponse: Sendable {
    typealias Run = @Sendable (any ResultSink) async throws(AppError) -> ResultSummary

    let watch: DisconnectWatch

    /// - Throws: whatever `run` throws before its answer outgrows one piece.
    func respond(on channel: any Channel, run: @escaping Run) async throws(AppError) -> Response {
        let start = ContinuousClock.now
        let stream = RunStream()
        let owner = RunOwner(stream: stream) {
            do throws(AppError) { stream.finish(.success(try await run(stream))) } catch {
                stream.finish(.failure(error))
            }
        }
        watch.onClose(of: channel) { [weak owner] in owner?.cancel() }
        let head = await withTaskCancellationHandler {
            await stream.head()
        } onCancel: {
            owner.cancel()
        }
        switch head {
        case .failed(let error):
            watch.forget(channel)
            throw error
        case .complete(let data, let summary):
            watch.forget(channel)
            let meta = Self.meta(.success(summary), start)
            var body = ByteBufferAllocator().buffer(capacity: data.readableBytes + meta.utf8.count + 12)
            body.writeStaticString("{\"data\":")
            body.writeImmutableBuffer(data.readableBytes == 0 ? ByteBuffer(string: "null") : data)
            body.writeString(meta)
            return JSONResponse.response(bytes: body)
        case .streaming:
            return Response(
                status: .ok, headers: [.contentType: "application/json"],
                body: ResponseBody { writer in
                    try await writer.write(ByteBuffer(string: "{\"data\":"))
                    while let chunk = await owner.stream.next() { try await writer.write(chunk) }
                    try await writer.write(ByteBuffer(string: Self.meta(owner.stream.outcome, start)))
                    try await writer.finish(nil)
                    watch.forget(channel)
                })
        }
    }

    /// The end of the document, from the comma on.
    private static func meta(_ outcome: Result<ResultSummary, AppError>, _ start: ContinuousClock.Instant) -> String {
        let elapsed = start.duration(to: .now)
        let milliseconds = elapsed.components.seconds * 1_000 + elapsed.components.attoseconds / 1_000_000_000_000_000
        var members: JSONObject
        switch outcome {
        case .success(let summary):
            members = ["ok": true, "rows": JSONValue(summary.rows), "ms": JSONValue(Int(milliseconds))]
            if let status = summary.statusCode { members["statusCode"] = JSONValue(status) }
            if summary.isBinary { members["binary"] = true }
            if !summary.headers.isEmpty {
                members["headers"] = .object(JSONObject(summary.headers.map { ($0.name, .string($0.value)) }))
            }
        case .failure(let error):
            members = [
                "ok": false, "ms": JSONValue(Int(milliseconds)),
                "error": ["code": .string(error.code.rawValue), "detail": .string(error.detail)],
            ]
        }
        return ",\"meta\":" + JSONWriter.string(.object(members)) + "}"
    }
}

/// Owns the task of one run: it ends when the response that needed it is gone.
private final class RunOwner: Sendable {
    let stream: RunStream
    private let task: Task<Void, Never>

    init(stream: RunStream, _ body: @escaping @Sendable () async -> Void) {
        self.stream = stream
        task = Task(operation: body)
    }

    func cancel() {
        task.cancel()
        stream.abandon()
    }

    deinit { cancel() }
}
