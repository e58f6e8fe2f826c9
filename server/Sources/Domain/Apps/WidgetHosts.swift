/// Which hosts the code of custom widgets names: it loads from them where the app's settings allow it.
public enum WidgetHosts {
    /// Names of documents, not places that are loaded from.
    private static let names: Set<String> = ["www.w3.org"]
    private static let limit = 50

    /// Of every custom widget in a layout, each host once, in order of the first time it is named.
    public static func named(in layout: JSONValue) -> [String] {
        var found: [String] = []
        collect(layout, into: &found)
        return found
    }

    /// Of one text: what stands behind `https://` or `http://`, or behind `//` at the start of a quoted address.
    public static func named(inCode text: String) -> [String] {
        let bytes = Array(text.utf8)
        var found: [String] = []
        var place = 0
        while place + 2 < bytes.count, found.count < limit {
            defer { place += 1 }
            guard bytes[place] == slash, bytes[place + 1] == slash, isAddress(bytes, before: place) else { continue }
            let host = bytes[(place + 2)...].prefix(260).prefix(while: isHostByte)
            let name = String(decoding: host, as: UTF8.self).lowercased()
            guard name.contains("."), OriginPattern(name) != nil, !names.contains(name), !found.contains(name) else {
                continue
            }
            found.append(name)
        }
        return found
    }

    /// Of one widget without its children; none where it is no custom widget.
    public static func named(by widget: JSONObject) -> [String] {
        widget["type"]?.string == "CUSTOM_WIDGET" ? named(inCode: code(of: widget)) : []
    }

    private static func collect(_ widget: JSONValue, into found: inout [String]) {
        guard case .object(let members) = widget else { return }
        for host in named(by: members) where !found.contains(host) && found.count < limit { found.append(host) }
        for child in members["children"]?.array ?? [] { collect(child, into: &found) }
    }

    /// What runs: HTML, style and script.
    private static func code(of widget: JSONObject) -> String {
        var document = widget["srcDoc"] ?? .null
        if let text = document.string { document = (try? JSONParser.parse(text)) ?? .null }
        return ["html", "css", "js"].compactMap { document[$0]?.string }.joined(separator: "\n")
    }

    private static func isAddress(_ bytes: [UInt8], before place: Int) -> Bool {
        guard place > 0 else { return false }
        return switch bytes[place - 1] {
        case UInt8(ascii: ":"):
            bytes[..<(place - 1)].suffix(5).elementsEqual("https".utf8)
                || bytes[..<(place - 1)].suffix(4).elementsEqual("http".utf8)
        case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "`"), UInt8(ascii: "("): true
        default: false
        }
    }

    private static let slash = UInt8(ascii: "/")

    private static func isHostByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: ":"):
            true
        default: false
        }
    }
}
