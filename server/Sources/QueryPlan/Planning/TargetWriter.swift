import Domain

/// Writes the path and query string of a request so that values stay in their places.
struct TargetWriter {
    private let slots: FilledSlots
    /// `https://host`, where a slot chose it.
    private(set) var origin: String?
    private var path = ""
    private var query: [String] = []

    init(_ slots: FilledSlots) { self.slots = slots }

    func text() throws(AppError) -> String {
        let target = query.isEmpty ? path : path + "?" + query.joined(separator: "&")
        guard target.utf8.count <= SlotLimits.target else {
            throw AppError(.slotTooLarge, "The URL would be longer than \(SlotLimits.target) bytes.")
        }
        return target
    }

    /// The start of the URL where a slot chooses the host.
    mutating func appendDynamic(_ pieces: [TextPiece]) throws(AppError) {
        let place = SlotText.firstSlot(pieces)
        let text = SlotText.joined(pieces, slots).trimmingSpace()
        try Self.check(text, place)
        var rest = text.utf8[...]
        var scheme = URLParts.defaultScheme
        if let separator = text.firstRange(of: "://") {
            scheme = text[..<separator.lowerBound].lowercased()
            rest = text[separator.upperBound...].utf8
        }
        let host = rest.prefix { !"/?#".utf8.contains($0) }
        guard scheme == "https" || scheme == "http", HostText.isValid(String(Substring(host))) else {
            throw AppError(.slotInvalid, "The URL is not a valid http or https address.", place: place)
        }
        origin = "\(scheme)://\(String(Substring(host)).lowercased())"
        appendOpen(rest.dropFirst(host.count).prefix { $0 != UInt8(ascii: "#") })
    }

    /// - Parameter isOpen: The last slot may hold slashes and a query string.
    mutating func appendPath(
        _ pieces: [TextPiece], isOpen: Bool, encoded: [String: PathEncoding] = [:]
    ) throws(AppError) {
        for (index, piece) in pieces.enumerated() {
            switch piece {
            case .literal(let text): path += PercentCoding.encoded(text, keeping: .path)
            case .slot(let id):
                let text = SlotText.joined([piece], slots)
                try Self.check(text, id)
                if isOpen, index == pieces.count - 1 {
                    guard !text.utf8.contains(UInt8(ascii: "#")) else { throw Self.invalid(id) }
                    if path.hasSuffix("/") {
                        appendOpen(text.utf8.drop { $0 == UInt8(ascii: "/") })
                    } else {
                        appendOpen(text.utf8[...])
                    }
                } else {
                    let segment = path.isEmpty ? String(Substring(text.utf8.drop { $0 == UInt8(ascii: "/") })) : text
                    appendSegments(segment, encoded[id])
                }
            }
        }
        // Two slashes at the start could be read as the start of another host.
        let slashes = path.utf8.prefix { $0 == UInt8(ascii: "/") }.count
        if slashes > 1 { path.removeFirst(slashes - 1) }
        if slashes == 0, !path.isEmpty { path = "/" + path }
        guard let place = SlotText.firstSlot(pieces) else { return }
        try checkSegments(place)
    }

    /// A value, encoded once: what came encoded is read first.
    private mutating func appendSegments(_ text: String, _ encoding: PathEncoding?) {
        guard let encoding else { return path += PercentCoding.encoded(text, keeping: .unreserved) }
        let segments = encoding == .address ? text.split(separator: "/", omittingEmptySubsequences: false) : [text[...]]
        path += segments.map { PercentCoding.encoded(PercentCoding.decoded(String($0)), keeping: .unreserved) }
            .joined(separator: "/")
    }

    /// Text that may hold slashes and a query string.
    private mutating func appendOpen(_ text: Substring.UTF8View) {
        let before = text.prefix { $0 != UInt8(ascii: "?") }
        path += PercentCoding.encoded(String(Substring(before)), keeping: .path)
        let after = text.dropFirst(before.count + 1)
        if !after.isEmpty { query.append(PercentCoding.encoded(String(Substring(after)), keeping: .query)) }
    }

    /// A value must not lead out of the path that the query's author wrote.
    func checkSegments(_ place: String) throws(AppError) {
        for segment in path.utf8.split(separator: UInt8(ascii: "/")) {
            let decoded = PercentCoding.decoded(String(Substring(segment)))
            guard decoded != "." && decoded != ".." && !decoded.utf8.contains(UInt8(ascii: "\\")) else {
                throw Self.invalid(place)
            }
        }
    }

    mutating func appendQuery(_ fields: [HTTPField], encodes: Bool) throws(AppError) {
        for field in fields {
            if let id = SlotText.soleSlot(field.name), field.value.isEmpty {
                try appendWholeQuery(id)
                continue
            }
            let place = SlotText.firstSlot(field.name) ?? SlotText.firstSlot(field.value)
            let name = SlotText.joined(field.name, slots)
            let value = SlotText.joined(field.value, slots)
            guard !name.isEmpty else { continue }
            if !encodes, let place {
                try Self.check(name + value, place)
                guard !(name + value).utf8.contains(UInt8(ascii: "#")) else { throw Self.invalid(place) }
            }
            let kept: PercentCoding.Kept = encodes ? .unreserved : .query
            query.append(PercentCoding.encoded(name, keeping: kept) + "=" + PercentCoding.encoded(value, keeping: kept))
        }
    }

    private mutating func appendWholeQuery(_ id: String) throws(AppError) {
        let text = SlotText.joined([.slot(id)], slots)
        try Self.check(text, id)
        guard !text.utf8.contains(UInt8(ascii: "#")) else { throw Self.invalid(id) }
        let start = text.utf8.drop { $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "&") }
        if !start.isEmpty { query.append(PercentCoding.encoded(String(Substring(start)), keeping: .query)) }
    }

    /// Control characters and backslashes have no place in a URL.
    private static func check(_ text: String, _ place: String?) throws(AppError) {
        guard text.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "\\") }) else {
            throw invalid(place)
        }
    }

    private static func invalid(_ place: String?) -> AppError {
        AppError(.slotInvalid, "The value can't stand at this place of a URL.", place: place)
    }
}
