import Crypto

/// The named prepared statements of one connection, the least recently used leaving first.
///
/// A name is made from the statement's content. Behind a pooler in transaction mode, where a name may meet a
/// statement that another client prepared on the same server connection, it can then only meet the same one.
struct StatementCache {
    struct Key: Hashable {
        let text: String
        let declared: [UInt32]
    }
    struct Entry {
        let name: String
        /// What the server inferred; asked for only where the shape of a parameter depends on it.
        var types: [UInt32]?
        var layout: RowLayout?
        fileprivate var lastUse: UInt64 = 0
    }

    static let capacity = 100
    private var entries: [Key: Entry] = [:]
    private var clock: UInt64 = 0

    var isFull: Bool { entries.count >= Self.capacity }

    mutating func entry(_ key: Key) -> Entry? {
        guard let place = entries.index(forKey: key) else { return nil }
        clock += 1
        entries.values[place].lastUse = clock
        return entries.values[place]
    }

    mutating func insert(_ key: Key, name: String) {
        clock += 1
        entries[key] = Entry(name: name, lastUse: clock)
    }

    mutating func setTypes(_ types: [UInt32], for key: Key) { entries[key]?.types = types }
    mutating func setLayout(_ layout: RowLayout?, for key: Key) { entries[key]?.layout = layout }

    mutating func remove(_ key: Key) { entries[key] = nil }
    mutating func removeAll() { entries.removeAll() }

    /// - Returns: names to close on the server, so that `count` more fit.
    mutating func makeRoom(for count: Int) -> [String] {
        var names: [String] = []
        while entries.count + count > Self.capacity,
            let oldest = entries.min(by: { $0.value.lastUse < $1.value.lastUse })
        {
            entries[oldest.key] = nil
            names.append(oldest.value.name)
        }
        return names
    }

    static func name(_ key: Key) -> String {
        var hash = SHA256()
        hash.update(data: Array(key.text.utf8))
        for type in key.declared { hash.update(data: [0] + Array(String(type).utf8)) }
        let digits = Array("0123456789abcdef".utf8)
        let hex = hash.finalize().prefix(16).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
        return "steward_" + String(decoding: hex, as: UTF8.self)
    }
}
