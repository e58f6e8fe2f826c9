import NIOHTTP1

/// The head of a request that runs a query of a release, in the one spelling that browsers use.
struct RunHead: Sendable {
    static let template = "/api/v1/apps/{app}/queries/{query}/run"

    let app: String
    let query: String
    let length: Int
    private(set) var contentType: String?
    private(set) var cookie: String?
    private(set) var origin: String?
    private(set) var site: String?
    private(set) var authority: String?

    /// `nil` for every other request, and for runs with anything unusual about them: the router knows them all.
    init?(_ head: HTTPRequestHead, largestBody: Int) {
        guard head.method == .POST, head.version == .http1_1, let (app, query) = Self.address(head.uri) else {
            return nil
        }
        var length: Int?
        var seen = 0
        for (name, value) in head.headers {
            guard let known = Known(name) else { continue }
            // A header that comes twice is not for us to interpret.
            guard seen & known.bit == 0 else { return nil }
            seen |= known.bit
            switch known {
            case .contentLength: length = Int(value)
            case .contentType: contentType = value
            case .cookie: cookie = value
            case .origin: origin = value
            case .site: site = value
            case .host: authority = value
            case .connection: guard value == "keep-alive" else { return nil }
            case .expect, .upgrade, .transferEncoding: return nil
            }
        }
        guard let length, (0...largestBody).contains(length) else { return nil }
        self.app = app
        self.query = query
        self.length = length
    }

    private enum Known: String, CaseIterable {
        case contentLength = "content-length"
        case contentType = "content-type"
        case cookie, origin, host, connection, expect, upgrade
        case site = "sec-fetch-site"
        case transferEncoding = "transfer-encoding"

        init?(_ name: String) {
            let length = name.utf8.count
            for known in Self.allCases where known.rawValue.utf8.count == length {
                // ASCII letters differ from each other's case by one bit; the names have no other letters.
                if zip(name.utf8, known.rawValue.utf8).allSatisfy({ $0 | 0x20 == $1 | 0x20 }) {
                    self = known
                    return
                }
            }
            return nil
        }

        var bit: Int {
            switch self {
            case .contentLength: 1
            case .contentType: 2
            case .cookie: 4
            case .origin: 8
            case .host: 16
            case .connection: 32
            case .expect: 64
            case .upgrade: 128
            case .site: 256
            case .transferEncoding: 512
            }
        }
    }

    private static let parts = (Array("/api/v1/apps/".utf8), Array("/queries/".utf8), Array("/run".utf8))

    /// `/api/v1/apps/{app}/queries/{query}/run` with plain segments, without a query string.
    static func address(_ uri: String) -> (app: String, query: String)? {
        var rest = uri.utf8[...]
        guard rest.starts(with: parts.0) else { return nil }
        rest = rest.dropFirst(parts.0.count)
        let app = rest.prefix(while: isPlain)
        rest = rest.dropFirst(app.count)
        guard rest.starts(with: parts.1) else { return nil }
        rest = rest.dropFirst(parts.1.count)
        let query = rest.prefix(while: isPlain)
        guard !app.isEmpty, !query.isEmpty, rest.dropFirst(query.count).elementsEqual(parts.2) else { return nil }
        return (String(Substring(app)), String(Substring(query)))
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
            || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "-")
            || byte == UInt8(ascii: "_")
    }
}
