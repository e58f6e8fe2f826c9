import ConnectorKit
import Domain
import Hummingbird
import NIOCore

/// Runs a query and answers with `{"data": …, "meta": …}`.
///
/// Until the first byte has left, a failure becomes a problem document. After it the document ends with
/// `"meta":{"ok":false,"error":…}` and the reader discards what came before.
struct RunResponse: Sendable {
    typealias Run = @Sendable (any ResultSink, RunTask) async throws(AppError) -> ResultSummary

    let watch: DisconnectWatch

    /// - Throws: whatever `run` throws before its answer outgrows one piece.
    func respond(on channel: any Channel, run: @escaping Run) async throws(AppError) -> Response {
        let start = ContinuousClock.now
        let stream = RunStream()
        let owner = RunOwner(stream: stream) { task in
            do throws(AppError) { stream.finish(.success(try await run(stream, task))) } catch {
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
            let meta = RunMeta.closing(.success(summary), since: start)
            var body = ByteBufferAllocator().buffer(capacity: data.readableBytes + meta.utf8.count + 12)
            body.writeStaticString(RunMeta.opening)
            body.writeImmutableBuffer(data.readableBytes == 0 ? ByteBuffer(string: "null") : data)
            body.writeString(meta)
            return JSONResponse.response(bytes: body)
        case .streaming:
            return Response(
                status: .ok, headers: [.contentType: "application/json"],
                body: ResponseBody { writer in
                    try await writer.write(ByteBuffer(staticString: RunMeta.opening))
                    while let chunk = await owner.stream.next() { try await writer.write(chunk) }
                    try await writer.write(ByteBuffer(string: RunMeta.closing(owner.stream.outcome, since: start)))
                    try await writer.finish(nil)
                    watch.forget(channel)
                })
        }
    }
}

/// Owns the task of one run: it ends when the response that needed it is gone.
private final class RunOwner: Sendable {
    let stream: RunStream
    private let task = RunTask()

    init(stream: RunStream, _ body: @escaping @Sendable (RunTask) async -> Void) {
        self.stream = stream
        task.attach(Task { [task] in await body(task) })
    }

    func cancel() {
        task.cancel()
        stream.abandon()
    }

    deinit { cancel() }
}
