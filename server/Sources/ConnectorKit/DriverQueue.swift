import Dispatch

/// Runs an actor's work one piece after the other on a thread that may block, away from Swift's own threads.
///
/// For sessions over blocking C libraries: `nonisolated var unownedExecutor` answers
/// `queue.asUnownedSerialExecutor()`.
public final class DriverQueue: SerialExecutor {
    private let queue: DispatchQueue

    public init(label: String) { queue = DispatchQueue(label: label) }

    public func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        queue.async { job.runSynchronously(on: self.asUnownedSerialExecutor()) }
    }
}
