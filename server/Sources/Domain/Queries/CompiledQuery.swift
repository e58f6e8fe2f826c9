/// A query split once, when it was saved or imported, into text and slots. Only the server holds it.
public struct CompiledQuery: Sendable, Hashable, Codable {
    public let template: QueryTemplate
    public let slots: [Slot]
    /// What an administrator should know: raw text, identity from the browser, things not understood.
    public let findings: [SecurityFinding]

    public init(template: QueryTemplate, slots: [Slot], findings: [SecurityFinding] = []) {
        self.template = template
        self.slots = slots
        self.findings = findings
    }
}

/// The compiled text of a query, by kind of connector.
public enum QueryTemplate: Sendable, Hashable, Codable {
    case sql(SQLTemplate)
    case http(HTTPTemplate)
    /// Kept for export, can't run: names the plugin and says why.
    case unsupported(plugin: String, reason: String)
}

/// A line of the app's security report.
public struct SecurityFinding: Sendable, Hashable, Codable {
    public enum Kind: String, Sendable, Codable {
        /// Prepared statements are off: slots are inserted as text.
        case preparedOff
        /// A slot is inserted as raw text, unescaped.
        case rawSlot
        /// An expression mentions the user but is evaluated in the browser.
        case identityFromBrowser
        /// The host of a request is chosen by a slot.
        case dynamicHost
        /// The URL has no scheme, which means http as in Appsmith: what is sent can be read on the way.
        case unencrypted
        /// A literal that looks like a credential stands in the query.
        case literalCredential
        /// A slot stands where SQL wants a name or direction; bound as a value it has no effect there.
        case nameSlot
        /// A header that a query may not set was left out.
        case droppedHeader
        /// A JSON body that does not parse: slots are inserted as JSON into text.
        case rawBody
        case unsupported
    }
    public let kind: Kind
    public let message: String

    public init(kind: Kind, message: String) {
        self.kind = kind
        self.message = message
    }
}

/// The SQL of a query: one or more statements.
public struct SQLTemplate: Sendable, Hashable, Codable {
    public enum Dialect: String, Sendable, Codable { case postgres, sqlite }
    /// Which statement's rows are the answer.
    public enum Answer: String, Sendable, Codable { case first, last }
    public let dialect: Dialect
    public let statements: [SQLStatement]
    public let answer: Answer

    public init(dialect: Dialect, statements: [SQLStatement], answer: Answer) {
        self.dialect = dialect
        self.statements = statements
        self.answer = answer
    }
}

public struct SQLStatement: Sendable, Hashable, Codable {
    public let parts: [SQLPart]
    /// A SELECT, VALUES, SHOW, EXPLAIN or TABLE without data-changing words: may be retried, runs read-only.
    public let isReadOnly: Bool
    /// The text to send where it is the same for all values, with its placeholders; `nil` if values change it.
    public let constantText: String?

    public init(parts: [SQLPart], isReadOnly: Bool, constantText: String? = nil) {
        self.parts = parts
        self.isReadOnly = isReadOnly
        self.constantText = constantText
    }
}

/// A piece of a statement. Everything but ``text(_:)`` and ``raw(slot:_:)`` becomes a bound parameter.
public enum SQLPart: Sendable, Hashable, Codable {
    case text(String)
    /// One placeholder for one slot.
    case value(slot: String)
    /// One placeholder for a literal built from text and slots, such as `'%{{x}}%'`.
    case joined([TextPiece])
    /// `IN ({{array}})` or `NOT IN ({{array}})`, the words included: as many placeholders as elements. An empty array
    /// matches nothing, and everything where negated.
    case list(slot: String, isNegated: Bool)
    /// One array parameter, as in `= ANY({{ids}})`.
    case array(slot: String)
    /// One JSON document parameter.
    case json(slot: String)
    /// One JSON document parameter built from a literal with slots, such as `'{"name": "{{x}}"}'::jsonb`.
    case document(JSONTemplate)
    /// Prepared off only: text put into the statement under a guard.
    case raw(slot: String, RawGuard)
}

/// How text enters a statement when prepared statements are off.
public enum RawGuard: String, Sendable, Hashable, Codable {
    /// Inside quotes: `'` is doubled, so it stays inside its literal.
    case quoted
    /// The same for text that the app may have escaped before: quotes that all stand in pairs stay as they are.
    case quotedOnce
    /// Inside `E'…'` or `U&'…'`: `'` and `\` are doubled.
    case escaped
    /// Inside double quotes: `"` is doubled, so it stays inside its name.
    case name
    /// After ORDER BY, where the expression gives a column or direction: a name, perhaps ASC or DESC, or nothing.
    case word
    /// After LIMIT or OFFSET: digits only.
    case integer
    /// Anything: listed in the security report.
    case fragment
}

/// A piece of a text built from literals and slots.
public enum TextPiece: Sendable, Hashable, Codable {
    case literal(String)
    case slot(String)
}

/// The request of a REST query.
public struct HTTPTemplate: Sendable, Hashable, Codable {
    public enum Body: Sendable, Hashable, Codable {
        case none
        /// JSON with holes, sent as `application/json`.
        case json(JSONTemplate)
        /// Text as written, with slots inserted as text.
        case text([TextPiece], contentType: String)
        case form([HTTPField])
        case multipart([MultipartField])
        /// One slot whose data URL, base64 or text is sent as bytes.
        case bytes([TextPiece])
    }
    public let method: String
    /// Set for a query without a saved datasource: scheme, host and port, such as `https://api.example.com`.
    /// `nil`: the datasource's own URL. If the host itself is a slot it stands in ``dynamicURL``.
    public let origin: String?
    /// The start of the URL, up to the host at least, where even the host comes from a slot; no stored credential is
    /// ever attached to it.
    public let dynamicURL: [TextPiece]?
    /// Path after the datasource's URL, the origin or the dynamic URL. No query string.
    public let path: [TextPiece]
    /// The last slot of the path stands for all of it, or for all that follows a dynamic URL: it may hold `/` and a
    /// query string. Any other slot of a path is one segment or a part of one.
    public let opensPath: Bool
    /// Slots of the path whose value the app's code has percent-encoded already.
    public let encodedSlots: [String: PathEncoding]?
    /// A field whose name is one slot and whose value is empty holds a whole query string, `a=1&b=2`.
    public let query: [HTTPField]
    public let headers: [HTTPField]
    public let body: Body
    /// False: reserved characters in query values are kept as they are.
    public let encodesQuery: Bool
    /// Whole addresses of other pages, or relative ones; only of the query's own origin.
    public let pages: PageAddresses<[TextPiece]>?

    public init(
        method: String, origin: String? = nil, dynamicURL: [TextPiece]? = nil, path: [TextPiece] = [],
        opensPath: Bool = false, encodedSlots: [String: PathEncoding]? = nil, query: [HTTPField] = [],
        headers: [HTTPField] = [], body: Body = .none,
        encodesQuery: Bool = true, pages: PageAddresses<[TextPiece]>? = nil
    ) {
        self.method = method
        self.origin = origin
        self.dynamicURL = dynamicURL
        self.path = path
        self.opensPath = opensPath
        self.encodedSlots = encodedSlots
        self.query = query
        self.headers = headers
        self.body = body
        self.encodesQuery = encodesQuery
        self.pages = pages
    }
}

/// How a value that stands in a path was encoded by the function of JavaScript that made it.
public enum PathEncoding: String, Sendable, Codable {
    /// `encodeURIComponent`: one segment.
    case component
    /// `encodeURI`: slashes part segments.
    case address
}

public struct HTTPField: Sendable, Hashable, Codable {
    public let name: [TextPiece]
    public let value: [TextPiece]
    public init(name: [TextPiece], value: [TextPiece]) {
        self.name = name
        self.value = value
    }
}

public struct MultipartField: Sendable, Hashable, Codable {
    public enum Kind: String, Sendable, Codable { case text, file, array, json }
    public let name: String
    public let kind: Kind
    public let value: [TextPiece]
    public init(name: String, kind: Kind, value: [TextPiece]) {
        self.name = name
        self.kind = kind
        self.value = value
    }
}

/// JSON with holes.
public indirect enum JSONTemplate: Sendable, Hashable, Codable {
    /// A fixed scalar, as JSON text (`12.50`, `"a"`, `true`).
    case literal(String)
    /// The slot's value in the place of a value.
    case slot(String)
    /// A string built from text and slots.
    case text([TextPiece])
    case array([JSONTemplate])
    case object([JSONTemplateMember])
    /// The template does not parse even with holes: pieces of text; each slot is inserted as JSON.
    case raw([TextPiece])
}

public struct JSONTemplateMember: Sendable, Hashable, Codable {
    public let key: [TextPiece]
    public let value: JSONTemplate
    public init(key: [TextPiece], value: JSONTemplate) {
        self.key = key
        self.value = value
    }
}
