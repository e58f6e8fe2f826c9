import Dispatch
import Domain

/// Runs long calculations on a thread of their own kind, away from the few that requests share.
enum Offload {
    private static let queue = DispatchQueue(label: "steward.offload", qos: .utility)

    /// One after the other, so that a second large file waits and memory stays bounded.
    /// - Throws: what `work` throws.
    static func run<Value: Sendable>(
        _ work: @escaping @Sendable () throws(AppError) -> Value
    ) async throws(AppError) -> Value {
        let result: Result<Value, AppError> = await withCheckedContinuation { continuation in
            queue.async {
                do throws(AppError) { continuation.resume(returning: .success(try work())) } catch {
                    continuation.resume(returning: .failure(error))
                }
            }
        }
        return try result.get()
    }
}
