import Domain

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
        case (.failure, .expired), (nil, _):
            throw AppError(
                .queryTimedOut, "The query took longer than \(timeout.inWords).",
                hint: "Make it faster, or raise the query's time limit.")
        }
    }
}

extension Duration {
    /// `10 s`, `250 ms`.
    fileprivate var inWords: String {
        let milliseconds = components.seconds * 1000 + components.attoseconds / 1_000_000_000_000_000
        return milliseconds % 1000 == 0 ? "\(milliseconds / 1000) s" : "\(milliseconds) ms"
    }
}
