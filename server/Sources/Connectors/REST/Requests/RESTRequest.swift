import Domain
import NIOCore
import NIOHTTP1

/// A request as it goes out: address, headers and body. Holds credentials, so it is never described.
struct RESTRequest: Sendable {
    let method: HTTPMethod
    let address: HTTPAddress
    /// Without `Host`, `Content-Length` and `Accept-Encoding`.
    let headers: HTTPHeaders
    let body: ByteBuffer?

    /// The request may be sent again without doing more (RFC 9110, section 9.2.2; only the safe ones count).
    var isRepeatable: Bool { method == .GET || method == .HEAD }

    private init(method: HTTPMethod, address: HTTPAddress, headers: HTTPHeaders, body: ByteBuffer?) {
        self.method = method
        self.address = address
        self.headers = headers
        self.body = body
    }

    /// Binds a query to its datasource. With an origin of its own a query gets nothing of the datasource.
    /// - Throws: `query.input`, `query.invalid`, `datasource.not_configured`.
    init(_ query: BoundHTTP, source: RESTSource?) throws(AppError) {
        let method = query.method.uppercased()
        guard Self.methods.contains(method) else { throw AppError(.queryInvalid, "This HTTP method is not known.") }
        self.method = HTTPMethod(rawValue: method)
        let source = query.origin == nil ? source : nil
        let base: HTTPAddress
        if let origin = query.origin {
            guard let parsed = HTTPAddress(origin) else {
                throw AppError(.queryInvalid, "The query's URL can't be read.")
            }
            base = parsed
        } else if let source {
            base = source.address
        } else {
            throw AppError(.datasourceNotConfigured, "The query needs a datasource.")
        }
        let address = try Self.address(of: query, base)
        let (body, contentType) = Self.body(of: query)
        var headers = HTTPHeaders()
        for (name, value) in query.headers.open() where !HeaderRules.isReserved(name) {
            guard HeaderRules.isValid(name: name, value: value) else {
                throw AppError(.queryInput, "A header has a name or value that HTTP does not allow.")
            }
            headers.add(name: name, value: value)
        }
        // The boundary is ours: a multipart type from elsewhere would not match it.
        if let contentType, contentType.hasPrefix("multipart/") || !headers.contains(name: "content-type") {
            headers.replaceOrAdd(name: "Content-Type", value: contentType)
        }
        self.address = source.map { Self.adding(parametersOf: $0, to: address) } ?? address
        if let source { Self.add(headersOf: source, to: &headers) }
        if !headers.contains(name: "accept") { headers.add(name: "Accept", value: "*/*") }
        if !headers.contains(name: "user-agent") { headers.add(name: "User-Agent", value: "Steward") }
        self.headers = headers
        self.body = body
    }

    private static func address(of query: BoundHTTP, _ base: HTTPAddress) throws(AppError) -> HTTPAddress {
        if let page = query.page {
            // Answers choose it: anywhere else it would take the credentials along.
            guard let address = base.resolving(page.open()), address.origin == base.origin else {
                throw AppError(
                    .queryInput, "The other page has an address that is not one of this API.",
                    hint: "Only addresses with the scheme, host and port of the query are followed.")
            }
            return address
        }
        guard let address = base.appending(query.target.open()), address.origin == base.origin else {
            throw AppError(.queryInput, "The path holds something that can't stand in one.")
        }
        return address
    }

    private static let methods: Set<String> = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]

    private static func body(of query: BoundHTTP) -> (ByteBuffer?, String?) {
        switch query.body {
        case .none: return (nil, nil)
        case .bytes(let bytes, let contentType): return (ByteBuffer(bytes: bytes.open()), contentType)
        case .multipart(let parts):
            let (body, contentType) = MultipartBody.make(parts.open())
            return (body, contentType)
        }
    }

    /// The query's own headers win over the datasource's; the credential wins over both and comes last.
    private static func add(headersOf source: RESTSource, to headers: inout HTTPHeaders) {
        let own = Set(headers.map { $0.name.lowercased() })
        source.headers.reveal { pairs in
            for pair in pairs where !own.contains(pair.name.lowercased()) && !HeaderRules.isReserved(pair.name) {
                headers.add(name: pair.name, value: pair.value)
            }
        }
        switch source.authentication {
        case .authorization(let value): value.reveal { headers.replaceOrAdd(name: "Authorization", value: $0) }
        case .header(let name, let value): value.reveal { headers.replaceOrAdd(name: name, value: $0) }
        case .none, .parameter: break
        }
    }

    private static func adding(parametersOf source: RESTSource, to address: HTTPAddress) -> HTTPAddress {
        var parts = (address.query ?? "").split(separator: "&").map(String.init)
        func name(_ part: String) -> String { PercentText.decoded(part.prefix { $0 != "=" }.replacing("+", with: " ")) }
        let own = Set(parts.map(name))
        source.parameters.reveal { pairs in
            for pair in pairs where !own.contains(pair.name) {
                parts.append(PercentText.encoded(pair.name) + "=" + PercentText.encoded(pair.value))
            }
        }
        if case .parameter(let key, let value) = source.authentication {
            parts.removeAll { name($0) == key }
            value.reveal { parts.append(PercentText.encoded(key) + "=" + PercentText.encoded($0)) }
        }
        return HTTPAddress(
            origin: address.origin, path: address.path, query: parts.isEmpty ? nil : parts.joined(separator: "&"))
    }

    /// The request that follows a redirect to `address`; another origin gets only harmless headers.
    func redirected(to address: HTTPAddress) -> RESTRequest {
        var headers = headers
        if address.origin != self.address.origin {
            headers = HTTPHeaders(headers.filter { HeaderRules.harmless.contains($0.name.lowercased()) })
        }
        headers.remove(name: "Content-Type")
        return RESTRequest(method: method, address: address, headers: headers, body: nil)
    }

    var head: HTTPRequestHead {
        var headers = headers
        headers.add(name: "Host", value: address.origin.authority)
        if let body {
            headers.add(name: "Content-Length", value: String(body.readableBytes))
        } else if method == .POST || method == .PUT || method == .PATCH {
            headers.add(name: "Content-Length", value: "0")
        }
        return HTTPRequestHead(version: .http1_1, method: method, uri: address.target, headers: headers)
    }
}
