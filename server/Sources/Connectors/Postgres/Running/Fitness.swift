import Synchronization

/// Whether a session may be lent again; read by any task, spoiled by the event loop, never mended.
final class Fitness: Sendable {
    private let flag = Atomic<Bool>(true)
    var isFit: Bool { flag.load(ordering: .acquiring) }
    func spoil() { flag.store(false, ordering: .releasing) }
}
