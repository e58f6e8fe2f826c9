import Domain
import Foundation
import Synchronization

/// Slows down guessing of passwords.
///
/// Counted are attempts per account and network, and per network; a success forgets the former. From the fifth
/// failure on each next one has to wait twice as long, up to 15 minutes. Nobody can lock somebody else's account
/// from another network. An attempt counts when it begins, so that parallel ones are not free.
struct ThrottleTable: Sendable {
    private struct Entry {
        var attempts: Int
        var lastAt: Int
    }

    static let longestWait = 15 * 60
    /// Attempts before the first wait.
    static let freePerAccount = 5
    static let freePerNetwork = 30
    /// Counts are forgotten after an hour without attempts.
    private static let memory = 3600

    private let limit: Int
    private var young: [String: Entry] = [:]
    private var old: [String: Entry] = [:]

    init(limit: Int = 20_000) { self.limit = limit }

    var count: Int { young.count + old.count }

    /// Counts an attempt, or answers how many seconds to wait (and counts nothing).
    mutating func begin(account: String, network: String, at now: Int) -> Int? {
        let keys = [(account + "\n" + network, Self.freePerAccount), (network, Self.freePerNetwork)]
        let waits = keys.map { key, free in wait(entry(key, now), free: free, now) }
        if let longest = waits.max(), longest > 0 { return longest }
        for (key, _) in keys {
            var entry = entry(key, now) ?? Entry(attempts: 0, lastAt: now)
            entry.attempts += 1
            entry.lastAt = now
            insert(key, entry)
        }
        return nil
    }

    /// The attempt was right: it no longer counts, and neither do earlier ones for this account.
    mutating func succeed(account: String, network: String, at now: Int) {
        young[account + "\n" + network] = nil
        old[account + "\n" + network] = nil
        guard var entry = entry(network, now) else { return }
        entry.attempts = max(0, entry.attempts - 1)
        insert(network, entry)
    }

    private func entry(_ key: String, _ now: Int) -> Entry? {
        guard let entry = young[key] ?? old[key], now - entry.lastAt < Self.memory else { return nil }
        return entry
    }

    private func wait(_ entry: Entry?, free: Int, _ now: Int) -> Int {
        guard let entry, entry.attempts >= free else { return 0 }
        let pause = min(Self.longestWait, 1 << min(20, entry.attempts - free))
        return max(0, entry.lastAt + pause - now)
    }

    private mutating func insert(_ key: String, _ entry: Entry) {
        if young.count >= limit / 2, young[key] == nil {
            old = young
            young = [:]
        }
        old[key] = nil
        young[key] = entry
    }
}

/// The table, for everybody who signs in at once.
final class Throttle: Sendable {
    private let table = Mutex(ThrottleTable())
    private let clock: WallClock

    init(clock: WallClock) { self.clock = clock }

    /// - Parameter peer: the address the connection really came from.
    /// - Throws: `session.throttled` with the seconds to wait.
    func begin(account: String, peer: String) throws(AppError) {
        let now = clock.seconds
        let wait = table.withLock { $0.begin(account: account, network: Self.network(peer), at: now) }
        guard let wait else { return }
        throw AppError(
            .sessionThrottled, "Too many attempts.", hint: "Wait \(wait) seconds, then try again.", retryAfter: wait)
    }

    func succeed(account: String, peer: String) {
        let now = clock.seconds
        table.withLock { $0.succeed(account: account, network: Self.network(peer), at: now) }
    }

    /// The part of an address that one household or company shares: /24 of IPv4, /56 of IPv6.
    static func network(_ peer: String) -> String {
        let mapped = peer.lowercased().hasPrefix("::ffff:") ? String(peer.dropFirst(7)) : peer
        let bytes = mapped.split(separator: ".")
        if bytes.count == 4, !mapped.contains(":") { return bytes.prefix(3).joined(separator: ".") }
        let address = mapped.prefix { $0 != "%" }.lowercased()
        let halves = address.components(separatedBy: "::")
        var groups = halves[0].split(separator: ":").map(String.init)
        if halves.count == 2 {
            let tail = halves[1].split(separator: ":").map(String.init)
            groups += Array(repeating: "0", count: max(0, 8 - groups.count - tail.count)) + tail
        }
        guard groups.count == 8 else { return mapped }
        let fourth = (UInt16(groups[3], radix: 16) ?? 0) & 0xFF00
        return (groups.prefix(3) + [String(fourth, radix: 16)]).joined(separator: ":")
    }
}
