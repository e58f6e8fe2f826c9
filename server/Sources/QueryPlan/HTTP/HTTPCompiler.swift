import Domain

/// Compiles a request into a template.
struct HTTPCompiler {
    private let definition: HTTPDefinition
    private var slots = SlotTable()

    static func compile(_ definition: HTTPDefinition) -> CompiledQuery {
        var compiler = HTTPCompiler(definition: definition)
        do throws(HTTPRefusal) {
            let template = try compiler.template()
            return CompiledQuery(
                template: .http(template), slots: compiler.slots.slots, findings: compiler.slots.findings)
        } catch {
            return CompiledQuery(
                template: .unsupported(plugin: "rest", reason: error.reason), slots: [],
                findings: [SecurityFinding(kind: .unsupported, message: error.reason)])
        }
    }

    private init(definition: HTTPDefinition) { self.definition = definition }

    private mutating func template() throws(HTTPRefusal) -> HTTPTemplate {
        let method = definition.method.isEmpty ? "GET" : definition.method.uppercased()
        guard HTTPHeaderRules.isName(method), method != "CONNECT", method != "TRACE" else {
            throw HTTPRefusal("The method of the request is not allowed.")
        }
        let path = definition.path.utf8.drop(while: BindingTokenizer.isSpace)
        let parts: URLParts
        if let url = definition.url {
            parts = try URLParts(url: MarkedText(url + String(Substring(path))).trimmed)
        } else {
            parts = URLParts(path: MarkedText(String(Substring(path))).trimmed)
        }
        if parts.hadCredentials {
            slots.report(
                .literalCredential, "The URL held a user name or password before its host; they are not sent.")
        }
        if parts.lacksScheme {
            slots.report(
                .unencrypted,
                "The URL has no scheme and is called with http, as in Appsmith. Write https:// before it where the API has it."
            )
        }
        let dynamic = parts.dynamic?.pieces(.scalar, &slots)
        if dynamic != nil {
            slots.report(
                .dynamicHost, "A slot chooses the host of the request. No stored credential is sent with it.")
        }
        let (pathPieces, opensPath, trailing) = compiledPath(parts.path, isDynamic: dynamic != nil)
        let encoded = encodedSlots(parts.path)
        return HTTPTemplate(
            method: method, origin: parts.origin, dynamicURL: dynamic, path: pathPieces, opensPath: opensPath,
            encodedSlots: encoded.isEmpty ? nil : encoded, query: queryFields(parts.query) + trailing,
            headers: headers(), body: body(),
            encodesQuery: definition.encodesQuery,
            pages: definition.pages.map { PageAddresses(next: page($0.next), prev: page($0.prev)) })
    }

    /// The address of another page, which the browser reads out of an answer as a rule.
    private mutating func page(_ address: String) -> [TextPiece] {
        let pieces = MarkedText(address).trimmed.pieces(.scalar, &slots)
        if let id = SlotText.firstSlot(pieces) {
            slots.report(
                .rawSlot,
                "Slot \(id) is the address of another page: whoever runs the query can choose any path of the same server."
            )
        }
        return pieces
    }

    /// The path; whether its last slot stands for all of it; and the slots at its end that make a query string.
    private mutating func compiledPath(
        _ path: MarkedText, isDynamic: Bool
    ) -> (pieces: [TextPiece], opensPath: Bool, query: [HTTPField]) {
        var path = path
        var query: [HTTPField] = []
        while path.bytes.count > 1, path.bytes.last == MarkedText.marker, let expression = path.expressions.last,
            QueryStringCompiler.writesQuery(expression)
        {
            query.insert(HTTPField(name: [.slot(slots.slot(expression, .scalar))], value: []), at: 0)
            path = path.part(0..<(path.bytes.count - 1))
        }
        let start = path.bytes.drop { $0 == UInt8(ascii: "/") }
        let isWhole = Array(start) == [MarkedText.marker]
        let isRest = isDynamic && path.bytes.suffix(2) == [UInt8(ascii: "/"), MarkedText.marker]
        let pieces = path.pieces(.scalar, &slots)
        if isWhole, !isDynamic, case .slot(let id)? = pieces.last {
            slots.report(.rawSlot, "Slot \(id) is the whole path of the request: whoever runs the query can choose it.")
        }
        return (pieces, isWhole || isRest, query)
    }

    private mutating func encodedSlots(_ path: MarkedText) -> [String: PathEncoding] {
        var found: [String: PathEncoding] = [:]
        for expression in path.expressions {
            guard let encoding = Self.encoding(of: expression) else { continue }
            let id = slots.slot(expression, .scalar)
            found[id] = encoding
            if encoding == .address {
                slots.report(
                    .rawSlot,
                    "Slot \(id) holds several segments of the path: whoever runs the query can choose any path below."
                )
            }
        }
        return found
    }

    /// The whole expression is a call of one of JavaScript's functions that encode.
    private static func encoding(of expression: String) -> PathEncoding? {
        let text = expression.trimmingSpace()
        guard closesAtEnd(text) else { return nil }
        if text.hasPrefix("encodeURIComponent(") { return .component }
        return text.hasPrefix("encodeURI(") ? .address : nil
    }

    /// The first bracket is closed by the last character: nothing is added to the call.
    private static func closesAtEnd(_ text: String) -> Bool {
        var depth = 0
        for (place, byte) in text.utf8.enumerated() where byte == UInt8(ascii: "(") || byte == UInt8(ascii: ")") {
            depth += byte == UInt8(ascii: "(") ? 1 : -1
            if depth == 0 { return place == text.utf8.count - 1 }
        }
        return false
    }

    /// The list of the definition counts; a query string in the URL does only without one.
    private mutating func queryFields(_ written: MarkedText?) -> [HTTPField] {
        let listed = definition.query.filter { !$0.name.isEmpty }
        guard listed.isEmpty else { return listed.map { field($0) } }
        let fields = written.map { QueryStringCompiler.fields($0, isEncoded: definition.encodesQuery, &slots) } ?? []
        for field in fields {
            guard case .literal(let name)? = field.name.first, case .literal(let value)? = field.value.first else {
                continue
            }
            lint(name, value, "parameter")
        }
        return fields
    }

    private mutating func field(_ field: HTTPDefinition.Field) -> HTTPField {
        lint(field.name, field.value, "parameter")
        return HTTPField(
            name: MarkedText(field.name).pieces(.scalar, &slots), value: MarkedText(field.value).pieces(.json, &slots))
    }

    private mutating func headers() -> [HTTPField] {
        var headers: [HTTPField] = []
        for header in definition.headers where !header.name.isEmpty {
            let name = MarkedText(header.name.trimmingSpace())
            if !name.hasSlots {
                let text = name.text(0..<name.bytes.count)
                let isMultipartType = isMultipart && text.lowercased() == "content-type"
                guard HTTPHeaderRules.isName(text), !HTTPHeaderRules.isForbidden(text), !isMultipartType else {
                    if !isMultipartType {
                        slots.report(.droppedHeader, "The header \(text) can't be set by a query and is left out.")
                    }
                    continue
                }
                lint(text, header.value, "header")
            }
            headers.append(
                HTTPField(
                    name: name.pieces(.scalar, &slots), value: MarkedText(header.value).trimmed.pieces(.json, &slots))
            )
        }
        return headers
    }

    /// Reports a fixed credential by its name; never by its value.
    private mutating func lint(_ name: String, _ value: String, _ what: String) {
        guard HTTPHeaderRules.isCredential(name) else { return }
        let literals = BindingTokenizer.split(value).contains { segment in
            if case .literal(let text) = segment { HTTPHeaderRules.isLiteralCredential(text) } else { false }
        }
        guard literals else { return }
        slots.report(
            .literalCredential,
            "The \(what) \(name) holds a fixed credential. Put it into a datasource, where it is sealed.")
    }

    // MARK: Body

    private var contentType: String? {
        guard let written = definition.contentType?.trimmingSpace(), !written.isEmpty, written != "none" else {
            return nil
        }
        return written
    }

    /// The content type without parameters, lower case.
    private var mediaType: String {
        contentType?.split(separator: ";").first.map { String($0).trimmingSpace().lowercased() } ?? ""
    }

    private var isMultipart: Bool { mediaType == "multipart/form-data" }

    private mutating func body() -> HTTPTemplate.Body {
        guard let contentType else { return .none }
        switch mediaType {
        case "application/x-www-form-urlencoded":
            return .form(definition.form.filter { !$0.name.isEmpty }.map { field($0) })
        case "multipart/form-data":
            return .multipart(definition.form.filter { !$0.name.isEmpty }.map { multipart($0) })
        default: break
        }
        let text = MarkedText(definition.body)
        guard !text.trimmed.isEmpty else { return .none }
        switch mediaType {
        case "application/json" where definition.isSmartJSON:
            let template = JSONTemplateParser.parse(definition.body, slots: &slots)
            if case .raw(let pieces) = template, pieces.contains(where: { if case .slot = $0 { true } else { false } })
            {
                slots.report(.rawBody, "The JSON body does not parse; values are inserted into its text as JSON.")
            }
            return .json(template)
        case "application/octet-stream":
            let kind: SlotKind = text.trimmed.soleExpression == nil ? .scalar : .file
            return .bytes(text.trimmed.pieces(kind, &slots))
        default: return .text(text.pieces(.json, &slots), contentType: contentType)
        }
    }

    private mutating func multipart(_ field: HTTPDefinition.Field) -> MultipartField {
        lint(field.name, field.value, "form field")
        let value = MarkedText(field.value)
        let isFile = field.kind == .file && value.trimmed.soleExpression != nil
        return MultipartField(
            name: field.name, kind: field.kind,
            value: isFile ? value.trimmed.pieces(.file, &slots) : value.pieces(.json, &slots))
    }
}

extension String {
    func trimmingSpace() -> String {
        let text = MarkedText([.literal(self)]).trimmed
        return text.text(0..<text.bytes.count)
    }
}
