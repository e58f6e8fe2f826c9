import Domain

/// The URL of a request, cut into the part that chooses the host, the path and the query string.
struct URLParts {
    /// `https://host:port`, lower case; `nil` where a datasource or a slot chooses it.
    var origin: String?
    /// The start of the URL up to the host, where a slot chooses it.
    var dynamic: MarkedText?
    var path: MarkedText
    /// What stands after `?`; `nil` without one.
    var query: MarkedText?
    /// `user:password@` stood before the host and was left out.
    var hadCredentials = false
    /// No scheme stood before the host, not even in a slot.
    var lacksScheme = false
    /// What a URL without a scheme means, as in Appsmith.
    static let defaultScheme = "http"

    private static let reasonNoHost =
        "The request has no datasource, and its URL names no host. Connect a datasource or write the whole URL."

    /// Reads the path of a request to a saved datasource.
    init(path text: MarkedText) {
        (path, query) = Self.split(text)
    }

    /// Reads a whole URL.
    init(url: MarkedText) throws(HTTPRefusal) {
        guard let first = url.bytes.first else { throw HTTPRefusal(Self.reasonNoHost) }
        let bytes = url.bytes
        var hostStart = 0
        var scheme = Self.defaultScheme
        if let separator = Self.schemeSeparator(bytes) {
            scheme = url.text(0..<separator).lowercased()
            guard scheme == "https" || scheme == "http" else {
                throw HTTPRefusal("The URL's scheme is neither http nor https.")
            }
            hostStart = separator + 3
        } else if first == MarkedText.marker, bytes.dropFirst().starts(with: "://".utf8) {
            hostStart = 4
        } else if first == UInt8(ascii: "/") || first == UInt8(ascii: "?") {
            throw HTTPRefusal(Self.reasonNoHost)
        }
        lacksScheme = hostStart == 0 && first != MarkedText.marker
        let hostEnd = bytes[hostStart...].firstIndex { "/?#".utf8.contains($0) } ?? bytes.count
        let host = bytes[hostStart..<hostEnd]
        if let slot = host.firstIndex(of: MarkedText.marker) {
            if slot == hostEnd - 1, Self.isWholeHost(host[..<slot]) {
                (origin, hadCredentials) = try Self.origin(scheme, url.text(hostStart..<slot))
                (path, query) = Self.split(url.part(slot..<bytes.count))
                return
            }
            // After a host that is a slot, the path begins at the first slash of the text.
            dynamic = url.part(0..<hostEnd)
            if lacksScheme {
                dynamic = MarkedText(
                    bytes: Array("\(scheme)://".utf8) + bytes[..<hostEnd], expressions: dynamic?.expressions ?? [])
            }
        } else {
            (origin, hadCredentials) = try Self.origin(scheme, url.text(hostStart..<hostEnd))
        }
        (path, query) = Self.split(url.part(hostEnd..<bytes.count))
    }

    /// The offset of `://`, if only letters stand before it.
    private static func schemeSeparator(_ bytes: [UInt8]) -> Int? {
        guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")), colon > 0, colon + 2 < bytes.count,
            bytes[colon + 1] == UInt8(ascii: "/"), bytes[colon + 2] == UInt8(ascii: "/"),
            bytes[..<colon].allSatisfy({ (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0 | 0x20) })
        else { return nil }
        return colon
    }

    /// What stands before a slot is a complete host, so that the slot begins the path: `https://api.example.com{{x}}`.
    private static func isWholeHost(_ host: ArraySlice<UInt8>) -> Bool {
        guard let last = host.last, SQLLexer.isNameByte(last) else { return false }
        return host.contains(UInt8(ascii: ".")) && !host.contains(MarkedText.marker)
    }

    private static func origin(_ scheme: String, _ authority: String) throws(HTTPRefusal) -> (String, Bool) {
        let at = authority.utf8.lastIndex(of: UInt8(ascii: "@"))
        let host = at.map { String(authority[authority.utf8.index(after: $0)...]) } ?? authority
        guard HostText.isValid(host) else { throw HTTPRefusal("The host of the URL is not valid.") }
        return ("\(scheme)://\(host.lowercased())", at != nil)
    }

    /// Path and query string; a fragment is never sent.
    private static func split(_ text: MarkedText) -> (MarkedText, MarkedText?) {
        let end = text.bytes.firstIndex(of: UInt8(ascii: "#")) ?? text.bytes.count
        guard let mark = text.bytes[..<end].firstIndex(of: UInt8(ascii: "?")) else { return (text.part(0..<end), nil) }
        return (text.part(0..<mark), text.part((mark + 1)..<end))
    }
}

/// The host and port of a URL.
enum HostText {
    /// Letters, digits, `-`, `_`, `.` and bytes above 127, or an address in brackets; perhaps a port.
    static func isValid(_ text: String) -> Bool {
        var host = text.utf8[...]
        if host.first == UInt8(ascii: "[") {
            guard let close = host.firstIndex(of: UInt8(ascii: "]")) else { return false }
            let address = host[host.index(after: host.startIndex)..<close]
            guard !address.isEmpty,
                address.allSatisfy({ byte in
                    SQLLexer.isDigit(byte) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte | 0x20)
                        || byte == UInt8(ascii: ":") || byte == UInt8(ascii: ".")
                })
            else { return false }
            host = host[host.index(after: close)...]
            return host.isEmpty || isPort(host)
        }
        if let colon = host.firstIndex(of: UInt8(ascii: ":")) {
            guard isPort(host[colon...]) else { return false }
            host = host[..<colon]
        }
        return (1...253).contains(host.count)
            && host.allSatisfy {
                SQLLexer.isNameByte($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".")
            }
    }

    private static func isPort(_ text: Substring.UTF8View) -> Bool {
        guard text.first == UInt8(ascii: ":") else { return false }
        let digits = text.dropFirst()
        guard (1...5).contains(digits.count), digits.allSatisfy(SQLLexer.isDigit), let port = Int(Substring(digits))
        else {
            return false
        }
        return (1...65_535).contains(port)
    }
}
