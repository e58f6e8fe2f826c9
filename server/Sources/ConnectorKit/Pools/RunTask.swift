import Synchronization

/// The task of one run, as those know it who may end it: its deadline, and a browser that leaves.
public final class RunTask: Sendable {
    private struct State {
        var task: Task<Void, Never>?
        var isCancelled = false
    }
    private let state = Mutex(State())

    public init() {}

    /// Names the task, once. It must do the run, and afterwards nothing that minds being cancelled.
    public func attach(_ task: Task<Void, Never>) {
        let isCancelled = state.withLock { state in
            state.task = task
            return state.isCancelled
        }
        if isCancelled { task.cancel() }
    }

    public func cancel() {
        let task = state.withLock { state in
            state.isCancelled = true
            return state.task
        }
        task?.cancel()
    }
}
