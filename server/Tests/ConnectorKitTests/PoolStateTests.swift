import Domain
import Testing

@testable import ConnectorKit

@Suite("The pool's decisions")
struct PoolStateTests {
    typealias Session = PoolState.SessionID
    typealias Waiter = PoolState.WaiterID

    let start = ContinuousClock.now
    func at(_ seconds: Double) -> ContinuousClock.Instant { start.advanced(by: .milliseconds(Int(seconds * 1000))) }
    func state(maximum: Int, waiting: Int = 2) -> PoolState {
        PoolState(limits: PoolLimits(waiting: waiting), maximum: maximum, at: start)
    }
    func session(_ number: Int) -> Session { Session(number: number) }
    func waiter(_ number: Int) -> Waiter { Waiter(number: number) }

    @Test("opens up to the maximum, then tells to wait, then queues, then refuses")
    func fills() {
        var pool = state(maximum: 1, waiting: 1)
        #expect(pool.handle(.asked(waiter(0), queues: false), at: at(0)) == [.grant(.open(session(0)), waiter(0))])
        #expect(pool.handle(.asked(waiter(1), queues: false), at: at(0)) == [.wait(waiter(1))])
        #expect(pool.handle(.asked(waiter(1), queues: true), at: at(0)) == [])
        #expect(pool.handle(.asked(waiter(2), queues: false), at: at(0)) == [.refuse(waiter(2), .busy)])
        #expect(pool.waitingCount == 1)
    }

    @Test("a session that comes back goes to the one who waits longest")
    func hands() {
        var pool = state(maximum: 1)
        _ = pool.handle(.asked(waiter(0), queues: true), at: at(0))
        _ = pool.handle(.opened(session(0), home: nil), at: at(0))
        _ = pool.handle(.asked(waiter(1), queues: true), at: at(0))
        _ = pool.handle(.asked(waiter(2), queues: true), at: at(0))
        #expect(
            pool.handle(.returned(session(0), isFit: true), at: at(1)) == [.grant(.use(session(0)), waiter(1))])
        #expect(
            pool.handle(.returned(session(0), isFit: true), at: at(2)) == [.grant(.use(session(0)), waiter(2))])
        #expect(pool.handle(.returned(session(0), isFit: true), at: at(3)) == [])
    }

    @Test("nobody overtakes the queue")
    func queueFirst() {
        var pool = state(maximum: 1)
        _ = pool.handle(.asked(waiter(0), queues: true), at: at(0))
        _ = pool.handle(.asked(waiter(1), queues: true), at: at(0))
        #expect(pool.handle(.asked(waiter(2), queues: false), at: at(0)) == [.wait(waiter(2))])
        #expect(pool.handle(.failed(session(0)), at: at(0)) == [.grant(.open(session(1)), waiter(1))])
    }

    private final class Loop {}

    @Test("a session is lent within its loop first, but nobody is passed over for long")
    func near() {
        let (here, there) = (Loop(), Loop())
        let homes = [here, there].map { PoolState.Home(loop: ObjectIdentifier($0)) }
        func waiter(_ number: Int, _ place: Int) -> Waiter { Waiter(number: number, home: homes[place]) }
        var pool = state(maximum: 2, waiting: 100)
        for number in 0..<2 {
            _ = pool.handle(.asked(waiter(number, number), queues: true), at: at(0))
            _ = pool.handle(.opened(session(number), home: homes[number]), at: at(0))
        }
        for number in 0..<2 { _ = pool.handle(.returned(session(number), isFit: true), at: at(1)) }
        // Session 1 came back last, and would be lent first.
        #expect(pool.handle(.asked(waiter(2, 0), queues: true), at: at(2)) == [.grant(.use(session(0)), waiter(2, 0))])
        #expect(pool.handle(.asked(waiter(3, 0), queues: true), at: at(2)) == [.grant(.use(session(1)), waiter(3, 0))])
        // One of there stands first, then twenty of here; only the session of here comes back.
        _ = pool.handle(.asked(waiter(4, 1), queues: true), at: at(3))
        for number in 5..<25 { _ = pool.handle(.asked(waiter(number, 0), queues: true), at: at(3)) }
        var served: [Int] = []
        for _ in 0..<12 {
            for case .grant(.use(let id), let who) in pool.handle(.returned(session(0), isFit: true), at: at(4)) {
                #expect(id == session(0))
                served.append(who.number)
            }
        }
        #expect(served == Array(5..<13) + [4] + Array(13..<16))
        withExtendedLifetime((here, there)) {}
    }

    @Test("an idle session is lent as it is, and checked after five seconds")
    func checks() {
        var pool = state(maximum: 1)
        _ = pool.handle(.asked(waiter(0), queues: true), at: at(0))
        _ = pool.handle(.opened(session(0), home: nil), at: at(0))
        _ = pool.handle(.returned(session(0), isFit: true), at: at(1))
        #expect(pool.handle(.asked(waiter(1), queues: true), at: at(6)) == [.grant(.use(session(0)), waiter(1))])
        _ = pool.handle(.returned(session(0), isFit: true), at: at(7))
        #expect(
            pool.handle(.asked(waiter(2), queues: true), at: at(12.1)) == [.grant(.check(session(0)), waiter(2))])
    }

    @Test("a session that is not fit is closed, and its place goes to the queue")
    func unfit() {
        var pool = state(maximum: 1)
        _ = pool.handle(.asked(waiter(0), queues: true), at: at(0))
        _ = pool.handle(.opened(session(0), home: nil), at: at(0))
        _ = pool.handle(.asked(waiter(1), queues: true), at: at(0))
        #expect(
            pool.handle(.returned(session(0), isFit: false), at: at(1))
                == [.close(session(0)), .grant(.open(session(1)), waiter(1))])
    }

    @Test("idle sessions end after a minute, the one used last stays longest")
    func idles() {
        var pool = state(maximum: 2)
        for number in 0..<2 {
            _ = pool.handle(.asked(waiter(number), queues: true), at: at(0))
            _ = pool.handle(.opened(session(number), home: nil), at: at(0))
        }
        _ = pool.handle(.returned(session(0), isFit: true), at: at(1))
        _ = pool.handle(.returned(session(1), isFit: true), at: at(31))
        #expect(pool.handle(.ticked, at: at(60)) == [])
        #expect(pool.handle(.ticked, at: at(61)) == [.close(session(0))])
        #expect(pool.handle(.ticked, at: at(91)) == [.close(session(1))])
        #expect(pool.isEmpty)
    }

    @Test("a session older than half an hour is not lent again")
    func wears() {
        var pool = state(maximum: 1)
        _ = pool.handle(.asked(waiter(0), queues: true), at: at(0))
        _ = pool.handle(.opened(session(0), home: nil), at: at(0))
        #expect(pool.handle(.returned(session(0), isFit: true), at: at(1799)) == [])
        _ = pool.handle(.asked(waiter(1), queues: true), at: at(1799))
        #expect(pool.handle(.returned(session(0), isFit: true), at: at(1800)) == [.close(session(0))])
    }

    @Test("one session found dead takes the idle ones with it, and the lent ones when they return")
    func stale() {
        var pool = state(maximum: 3)
        for number in 0..<3 {
            _ = pool.handle(.asked(waiter(number), queues: true), at: at(0))
            _ = pool.handle(.opened(session(number), home: nil), at: at(0))
        }
        _ = pool.handle(.returned(session(0), isFit: true), at: at(1))
        #expect(pool.handle(.foundStale(session(1)), at: at(2)) == [.close(session(0))])
        #expect(pool.handle(.returned(session(1), isFit: false), at: at(2)) == [.close(session(1))])
        #expect(pool.handle(.returned(session(2), isFit: true), at: at(3)) == [.close(session(2))])
        #expect(pool.isEmpty)
    }

    @Test("draining refuses the queue and later runs, closes idle sessions at once and lent ones on return")
    func drains() {
        var pool = state(maximum: 2)
        for number in 0..<2 {
            _ = pool.handle(.asked(waiter(number), queues: true), at: at(0))
            _ = pool.handle(.opened(session(number), home: nil), at: at(0))
        }
        _ = pool.handle(.asked(waiter(2), queues: true), at: at(0))
        #expect(pool.handle(.drained, at: at(1)) == [.refuse(waiter(2), .drained)])
        #expect(pool.handle(.asked(waiter(3), queues: true), at: at(1)) == [.refuse(waiter(3), .drained)])
        #expect(pool.handle(.returned(session(0), isFit: true), at: at(2)) == [.close(session(0))])
        #expect(pool.handle(.returned(session(1), isFit: true), at: at(2)) == [.close(session(1))])
        #expect(pool.isEmpty)
    }

    @Test("the pool size setting is kept within 1 and 50, and growing lets the queue in")
    func sizes() {
        var pool = state(maximum: 1)
        _ = pool.handle(.asked(waiter(0), queues: true), at: at(0))
        _ = pool.handle(.asked(waiter(1), queues: true), at: at(0))
        #expect(pool.handle(.sized(1000), at: at(0)) == [.grant(.open(session(1)), waiter(1))])
        for number in 2..<100 { _ = pool.handle(.asked(waiter(number), queues: false), at: at(0)) }
        #expect(pool.openCount == 50)
        _ = pool.handle(.sized(-3), at: at(1))
        #expect(pool.handle(.returned(session(0), isFit: true), at: at(1)) == [.close(session(0))])
    }

    @Test("one who gave up gets nothing")
    func givesUp() {
        var pool = state(maximum: 1)
        _ = pool.handle(.asked(waiter(0), queues: true), at: at(0))
        _ = pool.handle(.opened(session(0), home: nil), at: at(0))
        _ = pool.handle(.asked(waiter(1), queues: true), at: at(0))
        _ = pool.handle(.gaveUp(waiter(1)), at: at(0))
        #expect(pool.handle(.returned(session(0), isFit: true), at: at(1)) == [])
    }

    @Test("whatever happens, places never exceed the maximum and nobody is granted twice")
    func holds() {
        var generator = SeededGenerator(state: 7)
        let loops = [Loop(), Loop()]
        let homes = loops.map { PoolState.Home(loop: ObjectIdentifier($0)) }
        for _ in 0..<200 {
            var pool = state(maximum: 3, waiting: 4)
            var lent: Set<Session> = []
            var waiting: Set<Waiter> = []
            var next = 0
            for step in 0..<200 {
                let event: PoolState.Event
                switch Int.random(in: 0..<6, using: &generator) {
                case 0, 1:
                    let asking = Waiter(number: next, home: homes.randomElement(using: &generator))
                    event = .asked(asking, queues: true)
                    waiting.insert(asking)
                    next += 1
                case 2 where !lent.isEmpty:
                    event = .returned(lent.removeFirst(), isFit: .random(using: &generator))
                case 3 where !lent.isEmpty: event = .failed(lent.removeFirst())
                case 4 where !waiting.isEmpty: event = .gaveUp(waiting.removeFirst())
                default: event = .ticked
                }
                for effect in pool.handle(event, at: at(Double(step))) {
                    switch effect {
                    case .grant(.use(let id), let who), .grant(.check(let id), let who), .grant(.open(let id), let who):
                        #expect(waiting.remove(who) != nil)
                        #expect(lent.insert(id).inserted)
                        if case .grant(.open, _) = effect {
                            _ = pool.handle(
                                .opened(id, home: homes.randomElement(using: &generator)), at: at(Double(step)))
                        }
                    case .refuse(let who, _): #expect(waiting.remove(who) != nil)
                    case .close(let id): #expect(!lent.contains(id))
                    case .wait: Issue.record("asked to queue")
                    }
                }
                #expect(pool.openCount <= 3)
                #expect(pool.waitingCount == waiting.count)
                #expect(waiting.isEmpty || lent.count == 3)
            }
        }
        withExtendedLifetime(loops) {}
    }
}

/// The same sequence at every run (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
