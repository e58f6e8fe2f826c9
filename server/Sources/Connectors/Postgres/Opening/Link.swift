import ConnectorKit
import Domain
import NIOCore

/// A connected socket whose TLS, if any, is agreed; nobody has signed in yet.
struct Link: Sendable {
    let channel: any Channel
    let handler: NIOLoopBound<WireHandler>
    let fitness: Fitness
    let isEncrypted: Bool
    /// What SCRAM may bind itself to.
    let binding: [UInt8]?

    /// Visits the event loop and waits for what the visit leaves behind.
    func ask<Answer: Sendable>(
        _ body: @escaping @Sendable (WireHandler, CheckedContinuation<Answer, Never>) -> Void
    ) async -> Answer {
        await withCheckedContinuation { continuation in
            let loop = channel.eventLoop
            if loop.inEventLoop {
                body(handler.value, continuation)
            } else {
                loop.execute { body(handler.value, continuation) }
            }
        }
    }

    func event() async -> OpeningEvent { await ask { $0.opening.next($1) } }

    func send(_ bytes: ByteBuffer) { channel.eventLoop.execute { handler.value.send(bytes) } }

    /// Ends with this error, unless it has ended already.
    func end(with error: AppError) {
        channel.eventLoop.execute { handler.value.end(with: error) }
        channel.close(promise: nil)
    }

    /// Runs a part of the opening that ends at `deadline` or with the task.
    func guarded<Value: Sendable>(
        until deadline: NIODeadline, at step: UpstreamFailure.Step,
        _ body: () async throws(AppError) -> Value
    ) async throws(AppError) -> Value {
        let alarm = channel.eventLoop.scheduleTask(deadline: deadline) { end(with: PostgresErrors.unreachable(step)) }
        defer { alarm.cancel() }
        let result: Result<Value, AppError> = await withTaskCancellationHandler {
            do throws(AppError) {
                return .success(try await body())
            } catch {
                end(with: error)
                return .failure(error)
            }
        } onCancel: {
            end(with: AppError.queryCancelled)
        }
        return try result.get()
    }
}
