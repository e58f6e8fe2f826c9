import Domain
import Synchronization

extension DeadlineTimer {
    private enum End: Sendable { case finished, expired }

    /// Runs `operation` and cancels it when `timeout` is over. Returns once it has really ended.
    /// - Throws: `query.timed_out`, or what `operation` throws.
    func run<Value: Sendable>(
        within timeout: Duration, _ operation: @escaping @Sendable () async throws(AppError) -> Value
    ) async throws(AppError) -> Value {
        let race = OneShot<End>()
        let token = add(timeout) { race.give(.expired) }
        let (result, outcome) = await withTaskGroup(
            of: Result<Value, AppError>.self, returning: (Result<Value, AppError>?, End).self
        ) { group in
            group.addTask {
                defer { race.give(.finished) }
                do throws(AppError) { return .success(try await operation()) } catch { return .failure(error) }
            }
            let outcome = await race.value()
            remove(token)
            if outcome == .expired { group.cancelAll() }
            return (await group.next(), outcome)
        }
        switch (result, outcome) {
        case (.success(let value), _): return value
        case (.failure(let error), .finished): throw error
        case (.failure, .expired), (nil, _): throw Self.timedOut(timeout)
        }
    }

    /// The same for a run that has a task of its own: at the end of the time that task is cancelled.
    func run<Value>(
        within timeout: Duration, ending task: RunTask, _ operation: () async throws(AppError) -> Value
    ) async throws(AppError) -> Value {
        let expiry = Expiry()
        let token = add(timeout) {
            expiry.isOver.store(true, ordering: .releasing)
            task.cancel()
        }
        defer { remove(token) }
        do throws(AppError) {
            return try await operation()
        } catch {
            throw expiry.isOver.load(ordering: .acquiring) ? Self.timedOut(timeout) : error
        }
    }

    private final class Expiry: Sendable {
        let isOver = Atomic<Bool>(false)
    }

    private static func timedOut(_ timeout: Duration) -> AppError {
        AppError(
            .queryTimedOut, "The query took longer than \(timeout.inWords).",
            hint: "Make it faster, or raise the query's time limit.")
    }
}

extension Duration {
    /// `10 s`, `250 ms`.
    fileprivate var inWords: String {
        let milliseconds = components.seconds * 1000 + components.attoseconds / 1_000_000_000_000_000
        return milliseconds % 1000 == 0 ? "\(milliseconds / 1000) s" : "\(milliseconds) ms"
    }
}
