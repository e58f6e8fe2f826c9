import ConnectorKit
import Domain
import NIOCore
import NIOHTTP1

/// Sends the answer of one run through its connection.
///
/// Up to ``wholeLimit`` it is kept, so that a failure still decides the status, and leaves in one piece; then it
/// flows, and the datasource is read no faster than the browser reads.
final class RunAnswer: ResultSink {
    static let wholeLimit = 256 << 10
    private static let smallAnswer = 16 << 10

    private struct State {
        var chunks: [ByteBuffer] = []
        var bytes = 0
        var isStreaming = false
    }

    private let handler: NIOLoopBound<RunHandler>
    private let state: NIOLoopBoundBox<State>
    private let heads: RunHeads
    let requestID: String
    private var loop: any EventLoop { handler.eventLoop }

    /// Must be made on the handler's event loop.
    init(handler: NIOLoopBound<RunHandler>, requestID: String, heads: RunHeads) {
        self.handler = handler
        self.requestID = requestID
        self.heads = heads
        state = NIOLoopBoundBox(State(), eventLoop: handler.eventLoop)
    }

    func write(_ chunk: ByteBuffer) async throws(AppError) {
        await onLoop {
            self.state.value.chunks.append(chunk)
            self.state.value.bytes += chunk.readableBytes
            guard self.state.value.isStreaming || self.state.value.bytes >= Self.wholeLimit else { return }
            if !self.state.value.isStreaming {
                self.state.value.isStreaming = true
                self.sendHead(.ok, [("content-type", "application/json")])
                self.handler.value.send(.body(.byteBuffer(ByteBuffer(staticString: RunMeta.opening))))
            }
            for chunk in self.state.value.chunks { self.handler.value.send(.body(.byteBuffer(chunk))) }
            self.state.value.chunks.removeAll(keepingCapacity: true)
            self.handler.value.flush()
        }
        if await onLoop({ !self.handler.value.hasRoom }) { await waitForRoom() }
        guard !Task.isCancelled, await onLoop({ self.handler.value.isActive }) else {
            throw AppError(.queryCancelled, "The reader of the answer has gone, or took too long.")
        }
    }

    /// Ends with the task too: a reader that stands still does not outlive the run's deadline.
    private func waitForRoom() async {
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                loop.execute { self.handler.value.waitForRoom(continuation) }
            }
        } onCancel: {
            loop.execute { self.handler.value.stopWaiting() }
        }
    }

    /// Ends the answer.
    /// - Parameter problem: the document of a failure, used while nothing has left.
    /// - Returns: the status that was sent.
    func finish(
        _ outcome: Result<ResultSummary, AppError>, since start: ContinuousClock.Instant,
        problem: (AppError) -> (status: Int, fields: [(String, String)], body: ByteBuffer)
    ) async -> Int {
        let failure: (status: Int, fields: [(String, String)], body: ByteBuffer)? =
            if case .failure(let error) = outcome { problem(error) } else { nil }
        return await onLoop {
            let status = self.end(outcome, start, failure)
            self.handler.value.flush()
            self.handler.value.finish()
            return status
        }
    }

    private func end(
        _ outcome: Result<ResultSummary, AppError>, _ start: ContinuousClock.Instant,
        _ failure: (status: Int, fields: [(String, String)], body: ByteBuffer)?
    ) -> Int {
        if !state.value.isStreaming, let failure {
            sendHead(HTTPResponseStatus(statusCode: failure.status), failure.fields)
            handler.value.send(.body(.byteBuffer(failure.body)))
            handler.value.send(.end(nil))
            return failure.status
        }
        let meta = RunMeta.closing(outcome, since: start)
        guard !state.value.isStreaming else {
            handler.value.send(.body(.byteBuffer(ByteBuffer(string: meta))))
            handler.value.send(.end(nil))
            return 200
        }
        // What gives no value at all gives `null`.
        let data = state.value.bytes == 0 ? 4 : state.value.bytes
        let length = RunMeta.opening.utf8CodeUnitCount + data + meta.utf8.count
        // One buffer for a small answer; the chunks of a larger one are not copied again.
        let isSmall = state.value.bytes <= Self.smallAnswer
        var bytes = ByteBufferAllocator().buffer(capacity: heads.largest + (isSmall ? length : 16))
        heads.write(to: &bytes, requestID: requestID, length: length)
        bytes.writeStaticString(RunMeta.opening)
        if state.value.bytes == 0 { bytes.writeStaticString("null") }
        if isSmall {
            for chunk in state.value.chunks { bytes.writeImmutableBuffer(chunk) }
            bytes.writeString(meta)
            handler.value.send(encoded: bytes)
        } else {
            handler.value.send(encoded: bytes)
            for chunk in state.value.chunks { handler.value.send(encoded: chunk) }
            handler.value.send(encoded: ByteBuffer(string: meta))
        }
        return 200
    }

    private func sendHead(_ status: HTTPResponseStatus, _ more: [(String, String)]) {
        let headers = HTTPHeaders(heads.fields(requestID: requestID) + more)
        handler.value.send(.head(HTTPResponseHead(version: .http1_1, status: status, headers: headers)))
    }

    /// At once, as a rule: the run's task prefers the loop. A connector may call from elsewhere.
    private func onLoop<Value: Sendable>(_ body: @escaping @Sendable () -> Value) async -> Value {
        if loop.inEventLoop { return body() }
        return await withCheckedContinuation { continuation in loop.execute { continuation.resume(returning: body()) } }
    }
}
