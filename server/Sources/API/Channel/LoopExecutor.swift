import NIOCore

/// Runs the jobs of tasks on one event loop: a task that prefers it answers a request, and talks to a database
/// connection of the same loop, without a thread being woken in between.
///
/// Only for tasks that never block: everything of the loop waits for a job.
final class LoopExecutor: TaskExecutor {
    private let loop: any EventLoop

    init(_ loop: any EventLoop) { self.loop = loop }

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        loop.execute { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
    }
}
