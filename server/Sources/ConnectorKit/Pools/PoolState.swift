/// Decides for one pool who gets which session, and which sessions end. Pure: it opens nothing, waits for
/// nothing and reads no clock; ``DatasourcePool`` carries out what it answers.
struct PoolState: Sendable {
    typealias Instant = ContinuousClock.Instant

    struct SessionID: Hashable, Sendable { let number: Int }
    struct WaiterID: Hashable, Sendable {
        let number: Int
        /// Where the run is at work.
        var home: Home?
    }
    /// An event loop. A run is cheapest on a session of its own loop: no thread has to wake another.
    struct Home: Hashable, Sendable { let loop: ObjectIdentifier }

    enum Event: Equatable, Sendable {
        /// A run needs a session. Unless it `queues` it is told to wait rather than put in the queue.
        case asked(WaiterID, queues: Bool)
        /// A waiting run was cancelled.
        case gaveUp(WaiterID)
        /// A granted place now holds a fresh session.
        case opened(SessionID, home: Home?)
        /// A granted place stays empty.
        case failed(SessionID)
        /// A run is over; the session can serve another one, or not.
        case returned(SessionID, isFit: Bool)
        /// A lent session turned out to have died while idle: the others are as old, so they go too.
        case foundStale(SessionID)
        /// The settings say how many sessions there may be.
        case sized(Int)
        case ticked
        /// No more runs: settings changed or the server stops.
        case drained
    }

    /// What a run may do next.
    enum Grant: Equatable, Sendable {
        case use(SessionID)
        /// Ask the session whether it is alive; if not, close it and open another in its place.
        case check(SessionID)
        case open(SessionID)
    }

    enum Refusal: Equatable, Sendable { case busy, drained }

    enum Effect: Equatable, Sendable {
        case grant(Grant, WaiterID)
        /// Everything is taken; ask again to queue.
        case wait(WaiterID)
        case refuse(WaiterID, Refusal)
        case close(SessionID)
    }

    private struct Place: Sendable {
        var home: Home?
        var openedAt: Instant?
        var generation: Int
    }

    private let limits: PoolLimits
    private var maximum: Int
    private var places: [SessionID: Place] = [:]
    /// The most recently used stands last and is lent first, so that the others grow old and end.
    private var idle: [(session: SessionID, since: Instant)] = []
    private var queue: [WaiterID] = []
    /// How often others were preferred to the first one of the queue.
    private var overtakings = 0
    private static let mostOvertakings = 8
    private var generation = 0
    private var nextNumber = 0
    private(set) var isDrained = false
    /// When a run last asked.
    private(set) var lastAsked: Instant

    init(limits: PoolLimits, maximum: Int, at now: Instant) {
        self.limits = limits
        self.maximum = maximum
        lastAsked = now
    }

    /// Nothing is open and nobody waits.
    var isEmpty: Bool { places.isEmpty && queue.isEmpty }
    var openCount: Int { places.count }
    var waitingCount: Int { queue.count }

    mutating func handle(_ event: Event, at now: Instant) -> [Effect] {
        switch event {
        case .asked(let waiter, let queues): return asked(waiter, queues: queues, at: now)
        case .gaveUp(let waiter):
            if queue.first == waiter { overtakings = 0 }
            queue.removeAll { $0 == waiter }
            return []
        case .opened(let session, let home):
            places[session] = Place(home: home, openedAt: now, generation: generation)
            return []
        case .failed(let session):
            places[session] = nil
            return grantPlaces(at: now)
        case .returned(let session, let isFit): return returned(session, isFit: isFit, at: now)
        case .foundStale:
            generation += 1
            return closeIdle { _ in true } + grantPlaces(at: now)
        case .sized(let size):
            maximum = min(max(size, PoolLimits.configurable.lowerBound), PoolLimits.configurable.upperBound)
            return grantPlaces(at: now)
        case .ticked:
            let limit = limits.idle
            return closeIdle { $0.duration(to: now) >= limit }
        case .drained:
            isDrained = true
            let refusals = queue.map { Effect.refuse($0, .drained) }
            queue.removeAll()
            return refusals + closeIdle { _ in true }
        }
    }

    private mutating func asked(_ waiter: WaiterID, queues: Bool, at now: Instant) -> [Effect] {
        lastAsked = now
        guard !isDrained else { return [.refuse(waiter, .drained)] }
        if queue.isEmpty, let grant = freeGrant(near: waiter.home, at: now) { return [.grant(grant, waiter)] }
        guard queue.count < limits.waiting else { return [.refuse(waiter, .busy)] }
        guard queues else { return [.wait(waiter)] }
        queue.append(waiter)
        return []
    }

    private mutating func freeGrant(near home: Home?, at now: Instant) -> Grant? {
        if !idle.isEmpty {
            let near = home.flatMap { home in idle.lastIndex { places[$0.session]?.home == home } }
            let (session, since) = idle.remove(at: near ?? idle.count - 1)
            return since.duration(to: now) > limits.checkAfter ? .check(session) : .use(session)
        }
        guard places.count < maximum else { return nil }
        let session = SessionID(number: nextNumber)
        nextNumber += 1
        places[session] = Place(openedAt: nil, generation: generation)
        return .open(session)
    }

    private mutating func grantPlaces(at now: Instant) -> [Effect] {
        var effects: [Effect] = []
        while let waiter = queue.first, let grant = freeGrant(near: waiter.home, at: now) {
            queue.removeFirst()
            overtakings = 0
            effects.append(.grant(grant, waiter))
        }
        return effects
    }

    private mutating func returned(_ session: SessionID, isFit: Bool, at now: Instant) -> [Effect] {
        guard isFit, !isDrained, let place = places[session], place.generation == generation,
            !isWorn(session, place, at: now), places.count <= maximum
        else {
            places[session] = nil
            return [.close(session)] + grantPlaces(at: now)
        }
        if queue.isEmpty {
            idle.append((session, now))
            return []
        }
        return [.grant(.use(session), nextWaiter(near: place.home))]
    }

    /// The first of the queue, or the first of the same loop while that does not keep the other waiting for long.
    private mutating func nextWaiter(near home: Home?) -> WaiterID {
        if let home, overtakings < Self.mostOvertakings, let near = queue.firstIndex(where: { $0.home == home }),
            near > 0
        {
            overtakings += 1
            return queue.remove(at: near)
        }
        overtakings = 0
        return queue.removeFirst()
    }

    /// Up to a tenth of the life is taken off, spread over the sessions, so that they do not all end at once.
    private func isWorn(_ session: SessionID, _ place: Place, at now: Instant) -> Bool {
        guard let openedAt = place.openedAt else { return false }
        return openedAt.duration(to: now) >= limits.life - limits.life * (session.number % 8) / 80
    }

    private mutating func closeIdle(where isOver: (Instant) -> Bool) -> [Effect] {
        let over = idle.filter { isOver($0.since) }
        guard !over.isEmpty else { return [] }
        idle.removeAll { isOver($0.since) }
        for (session, _) in over { places[session] = nil }
        return over.map { .close($0.session) }
    }
}
