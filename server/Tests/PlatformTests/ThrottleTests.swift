import Testing

@testable import Platform

@Suite struct ThrottleTests {
    @Test("the wait doubles with each failure up to 15 minutes, and ends after an hour of rest")
    func doubles() {
        var table = ThrottleTable()
        var now = 1000
        for _ in 0..<5 { #expect(table.begin(account: "a", network: "n", at: now) == nil) }
        var waits: [Int] = []
        for _ in 0..<12 {
            let wait = table.begin(account: "a", network: "n", at: now)
            waits.append(wait ?? 0)
            now += wait ?? 0
            #expect(table.begin(account: "a", network: "n", at: now) == nil)
        }
        #expect(waits == [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900])
        now += 3600
        for _ in 0..<5 { #expect(table.begin(account: "a", network: "n", at: now) == nil) }
    }

    @Test("many accounts from one network are slowed down together")
    func network() {
        var table = ThrottleTable()
        for number in 0..<ThrottleTable.freePerNetwork {
            #expect(table.begin(account: "a\(number)", network: "n", at: 1) == nil)
        }
        #expect(table.begin(account: "z", network: "n", at: 1) == 1)
        #expect(table.begin(account: "z", network: "other", at: 1) == nil)
    }

    @Test("successes don't add up to a wait")
    func successes() {
        var table = ThrottleTable()
        for _ in 0..<1000 {
            #expect(table.begin(account: "a", network: "n", at: 1) == nil)
            table.succeed(account: "a", network: "n", at: 1)
        }
    }

    @Test("the table stays within its bound")
    func bounded() {
        var table = ThrottleTable(limit: 100)
        for number in 0..<10_000 { _ = table.begin(account: "a\(number)", network: "n\(number)", at: 1) }
        #expect(table.count <= 100)
    }

    @Test("neighbours share a network")
    func networks() {
        #expect(Throttle.network("10.1.2.3") == "10.1.2")
        #expect(Throttle.network("::ffff:10.1.2.3") == "10.1.2")
        #expect(Throttle.network("2001:db8:1:22ff::1") == Throttle.network("2001:db8:1:2200:1:2:3:4"))
        #expect(Throttle.network("2001:db8:1:2200::1") != Throttle.network("2001:db8:1:2300::1"))
        #expect(Throttle.network("::1") == "0:0:0:0")
        #expect(Throttle.network("fe80::1%eth0") == "fe80:0:0:0")
        #expect(Throttle.network("unix") == "unix")
    }
}
