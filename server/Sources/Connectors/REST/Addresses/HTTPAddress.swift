/// An http or https URL, read strictly (RFC 3986): no user name, no backslash, no control character, no fragment.
struct HTTPAddress: Hashable, Sendable {
    let origin: HTTPOrigin
    /// Percent-encoded; empty or starting with `/`.
    let path: String
    /// Percent-encoded, without the question mark.
    let query: String?

    init(origin: HTTPOrigin, path: String, query: String?) {
        self.origin = origin
        self.path = path
        self.query = query
    }

    /// - Parameter text: without a scheme https is meant.
    init?(_ text: String) {
        guard text.utf8.count <= 16_384, text.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7F && $0 != 0x5C }) else {
            return nil
        }
        var rest = text[...]
        var isSecure = true
        if let mark = text.firstRange(of: "://") {
            switch text[..<mark.lowerBound].lowercased() {
            case "http": isSecure = false
            case "https": break
            default: return nil
            }
            rest = text[mark.upperBound...]
        }
        let authority = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
        guard let (host, port) = Self.split(authority) else { return nil }
        origin = HTTPOrigin(isSecure: isSecure, host: host, port: port ?? (isSecure ? 443 : 80))
        let tail = rest.dropFirst(authority.count).prefix { $0 != "#" }
        let path = tail.prefix { $0 != "?" }
        self.path = PercentText.cleaned(path)
        query = path.endIndex < tail.endIndex ? PercentText.cleaned(tail[path.endIndex...].dropFirst()) : nil
    }

    private static func split(_ authority: Substring) -> (String, Int?)? {
        var host = authority
        var port: Substring?
        if authority.first == "[" {
            guard let end = authority.firstIndex(of: "]") else { return nil }
            host = authority[authority.index(after: authority.startIndex)..<end]
            let after = authority[authority.index(after: end)...]
            guard after.isEmpty || after.first == ":", host.contains(":") else { return nil }
            port = after.isEmpty ? nil : after.dropFirst()
        } else if let colon = authority.firstIndex(of: ":") {
            host = authority[..<colon]
            port = authority[authority.index(after: colon)...]
        }
        guard !host.isEmpty, !host.contains("@") else { return nil }
        guard let port, !port.isEmpty else { return (host.lowercased(), nil) }
        guard port.utf8.count <= 5, port.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(port),
            (1...65_535).contains(number)
        else { return nil }
        return (host.lowercased(), number)
    }

    /// What stands in the request line.
    var target: String { (path.isEmpty ? "/" : path) + (query.map { "?" + $0 } ?? "") }

    /// Appends a percent-encoded path and query string; the origin can't change.
    /// - Returns: `nil` when it holds what can't stand in a path or leads upwards.
    func appending(_ text: String) -> HTTPAddress? {
        guard text.utf8.count <= 65_536, text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != 0x5C && $0 != 0x23 })
        else { return nil }
        let addedPath = text.prefix { $0 != "?" }
        let addedQuery = addedPath.endIndex < text.endIndex ? String(text[addedPath.endIndex...].dropFirst()) : nil
        let segments = addedPath.split(separator: "/", omittingEmptySubsequences: false)
        guard !segments.contains(where: { [".", ".."].contains(PercentText.decoded($0)) }) else { return nil }
        var path = path
        if !addedPath.isEmpty {
            if path.hasSuffix("/") { path.removeLast() }
            path += (addedPath.hasPrefix("/") ? "" : "/") + addedPath
        }
        let queries = [query, addedQuery].compactMap { $0 }.filter { !$0.isEmpty }
        return HTTPAddress(origin: origin, path: path, query: queries.isEmpty ? nil : queries.joined(separator: "&"))
    }

    /// Where a `Location` header leads from here (RFC 3986, section 5.2); `nil` when not to http or https.
    func resolving(_ location: String) -> HTTPAddress? {
        if location.hasPrefix("//") { return HTTPAddress((origin.isSecure ? "https:" : "http:") + location) }
        let beginning = location.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
        if let colon = beginning.firstIndex(of: ":") {
            guard ["http", "https"].contains(location[..<colon].lowercased()), location[colon...].hasPrefix("://")
            else { return nil }
            return HTTPAddress(location)
        }
        guard location.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7F && $0 != 0x5C }) else { return nil }
        let plain = location.prefix { $0 != "#" }
        let reference = plain.prefix { $0 != "?" }
        let newQuery = reference.endIndex < plain.endIndex ? String(plain[reference.endIndex...].dropFirst()) : nil
        if reference.isEmpty {
            return HTTPAddress(
                origin: origin, path: path, query: newQuery.map { PercentText.cleaned($0[...]) } ?? query)
        }
        let merged =
            reference.hasPrefix("/")
            ? String(reference) : (path.lastIndex(of: "/").map { String(path[...$0]) } ?? "/") + reference
        return HTTPAddress(
            origin: origin, path: PercentText.cleaned(Self.withoutDots(merged)[...]),
            query: newQuery.map { PercentText.cleaned($0[...]) })
    }

    private static func withoutDots(_ path: String) -> String {
        var kept: [Substring] = []
        let segments = path.dropFirst().split(separator: "/", omittingEmptySubsequences: false)
        for (place, segment) in segments.enumerated() {
            let isLast = place == segments.count - 1
            switch PercentText.decoded(segment) {
            case ".": if isLast { kept.append("") }
            case "..":
                _ = kept.popLast()
                if isLast { kept.append("") }
            default: kept.append(segment)
            }
        }
        return "/" + kept.joined(separator: "/")
    }
}
