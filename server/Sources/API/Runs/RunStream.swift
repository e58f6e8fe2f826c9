import ConnectorKit
import Domain
import NIOCore
import Synchronization

/// Carries an answer from the task that runs a query to the response that sends it.
///
/// Small answers are handed over whole, so that a failure still decides the status; larger ones flow in
/// chunks. At most ``bound`` bytes wait here: then the datasource is not read any further.
final class RunStream: ResultSink {
    /// What is known once the answer is complete or has outgrown ``wholeLimit``.
    enum Head: Sendable {
        case complete(ByteBuffer, ResultSummary)
        case failed(AppError)
        case streaming
    }

    /// Answers up to this size leave in one piece.
    static let wholeLimit = 64 << 10
    static let bound = 256 << 10

    private struct State {
        var chunks: [ByteBuffer] = []
        var bytes = 0
        var outcome: Result<ResultSummary, AppError>?
        var isAbandoned = false
        /// The reader takes chunk by chunk; before that it is woken only when the answer is whole or too large.
        var isStreaming = false
        var reader: CheckedContinuation<Void, Never>?
        var writer: CheckedContinuation<Void, Never>?
    }
    private let state = Mutex(State())

    func write(_ chunk: ByteBuffer) async throws(AppError) {
        let (mustWait, reader) = state.withLock { state -> (Bool, CheckedContinuation<Void, Never>?) in
            guard !state.isAbandoned else { return (false, nil) }
            state.chunks.append(chunk)
            state.bytes += chunk.readableBytes
            let isWanted = state.isStreaming || state.bytes >= Self.wholeLimit
            return (state.bytes >= Self.bound, isWanted ? state.reader.take() : nil)
        }
        reader?.resume()
        if mustWait { await waitForRoom() }
        if state.withLock({ $0.isAbandoned }) {
            throw AppError(.queryCancelled, "The reader of the answer has gone.")
        }
    }

    private func waitForRoom() async {
        await withCheckedContinuation { continuation in
            let ready = state.withLock { state in
                if state.isAbandoned || state.bytes < Self.bound { return true }
                state.writer = continuation
                return false
            }
            if ready { continuation.resume() }
        }
    }

    /// Called once by the running task when the query has ended.
    func finish(_ outcome: Result<ResultSummary, AppError>) {
        let reader = state.withLock { state in
            state.outcome = outcome
            return state.reader.take()
        }
        reader?.resume()
    }

    /// The reader is gone: a waiting or later write fails, which ends the query.
    func abandon() {
        let (reader, writer) = state.withLock { state in
            state.isAbandoned = true
            state.chunks = []
            state.bytes = 0
            return (state.reader.take(), state.writer.take())
        }
        reader?.resume()
        writer?.resume()
    }

    /// Waits until the query has ended or its answer no longer fits in one piece.
    func head() async -> Head {
        await waitForReader { $0.outcome != nil || $0.bytes >= Self.wholeLimit || $0.isAbandoned }
        return state.withLock { state in
            switch state.outcome {
            case .failure(let error): return .failed(error)
            case .success(let summary) where state.bytes < Self.wholeLimit || state.chunks.count == 1:
                var whole = state.chunks.first ?? ByteBuffer()
                for var chunk in state.chunks.dropFirst() { whole.writeBuffer(&chunk) }
                return .complete(whole, summary)
            default:
                if state.isAbandoned { return .failed(AppError(.queryCancelled, "The request was cancelled.")) }
                state.isStreaming = true
                return .streaming
            }
        }
    }

    /// The next chunks, joined; `nil` when all have been taken and the query has ended.
    func next() async -> ByteBuffer? {
        await waitForReader { !$0.chunks.isEmpty || $0.outcome != nil || $0.isAbandoned }
        let (chunk, writer) = state.withLock { state -> (ByteBuffer?, CheckedContinuation<Void, Never>?) in
            guard !state.chunks.isEmpty else { return (nil, nil) }
            let chunk = state.chunks.removeFirst()
            state.bytes -= chunk.readableBytes
            return (chunk, state.bytes < Self.bound ? state.writer.take() : nil)
        }
        writer?.resume()
        return chunk
    }

    /// After ``next()`` gave `nil`: how the query ended.
    var outcome: Result<ResultSummary, AppError> {
        state.withLock { $0.outcome ?? .failure(AppError(.queryCancelled, "The request was cancelled.")) }
    }

    /// Bytes that wait for the reader.
    var waiting: Int { state.withLock { $0.bytes } }

    private func waitForReader(until isReady: @escaping @Sendable (State) -> Bool) async {
        await withCheckedContinuation { continuation in
            let ready = state.withLock { state in
                if isReady(state) { return true }
                state.reader = continuation
                return false
            }
            if ready { continuation.resume() }
        }
    }
}
