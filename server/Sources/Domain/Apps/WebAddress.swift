/// An address of the web in a text of HTML, style or script.
struct WebAddress {
    /// What follows the two slashes, at most as long as an address may be.
    let text: String
    /// Host and port, in lower case.
    let host: String
    /// A script imports it as a module: `from "…"`, `import "…"` or `import("…")`.
    let isImported: Bool
    /// An element has it as its `src`.
    let isSource: Bool
    /// A script asks for it: `fetch("…")`.
    let isFetched: Bool

    private static let longest = 2000

    /// All of them, in order: what stands behind `https://` or `http://`, or behind `//` after a quote or bracket.
    static func all(in bytes: [UInt8]) -> [WebAddress] {
        var found: [WebAddress] = []
        var place = 0
        while place + 2 < bytes.count {
            defer { place += 1 }
            guard bytes[place] == slash, bytes[place + 1] == slash, let start = start(bytes, slashes: place) else {
                continue
            }
            let text = bytes[(place + 2)...].prefix(longest).prefix { !isEnd($0) }
            let host = text.prefix(260).prefix(while: isHostByte)
            found.append(
                WebAddress(
                    text: String(decoding: text, as: UTF8.self),
                    host: String(decoding: host, as: UTF8.self).lowercased(),
                    isImported: isImported(bytes, start: start), isSource: isSource(bytes, start: start),
                    isFetched: isFetched(bytes, start: start)))
        }
        return found
    }

    /// Where the address begins whose slashes are at `place`; `nil` where they are no part of one.
    private static func start(_ bytes: [UInt8], slashes place: Int) -> Int? {
        guard place > 0 else { return nil }
        switch bytes[place - 1] {
        case UInt8(ascii: ":"):
            let before = bytes[..<(place - 1)]
            let scheme = ["https", "http"].first { before.suffix($0.utf8.count).elementsEqual($0.utf8) }
            return scheme.map { before.count - $0.utf8.count }
        case UInt8(ascii: "("): return place
        case let byte where quotes.contains(byte): return place
        default: return nil
        }
    }

    private static func isImported(_ bytes: [UInt8], start: Int) -> Bool {
        guard start > 0, quotes.contains(bytes[start - 1]) else { return false }
        let before = bytes[..<(start - 1)].trimmingEnd { isBlank($0) || $0 == UInt8(ascii: "(") }
        return ["from", "import"].contains { before.suffix($0.utf8.count).elementsEqual($0.utf8) }
    }

    private static func isFetched(_ bytes: [UInt8], start: Int) -> Bool {
        guard start > 0, quotes.contains(bytes[start - 1]) else { return false }
        let before = bytes[..<(start - 1)].trimmingEnd(where: isBlank)
        return before.last == UInt8(ascii: "(")
            && before.dropLast().trimmingEnd(where: isBlank).suffix(5).elementsEqual("fetch".utf8)
    }

    /// A member `src` that a script sets is none.
    private static func isSource(_ bytes: [UInt8], start: Int) -> Bool {
        let isQuoted = start > 0 && quotes.contains(bytes[start - 1])
        let before = bytes[..<(isQuoted ? start - 1 : start)].trimmingEnd(where: isBlank)
        guard before.last == UInt8(ascii: "=") else { return false }
        let name = before.dropLast().trimmingEnd(where: isBlank).suffix(4)
        return name.first.map(isBlank) == true && name.dropFirst().elementsEqual("src".utf8)
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte <= UInt8(ascii: " ") }

    private static let slash = UInt8(ascii: "/")
    private static let quotes = "\"'`".utf8

    private static func isEnd(_ byte: UInt8) -> Bool {
        byte <= UInt8(ascii: " ") || quotes.contains(byte) || "<>()".utf8.contains(byte)
    }

    private static func isHostByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: ":"):
            true
        default: false
        }
    }
}

extension ArraySlice<UInt8> {
    fileprivate func trimmingEnd(where isLeft: (UInt8) -> Bool) -> Self {
        self[..<(lastIndex { !isLeft($0) }.map { $0 + 1 } ?? startIndex)]
    }
}
