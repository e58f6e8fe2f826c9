/// A saved, parameterised request, as it is edited.
public struct Query: Sendable, Hashable {
    public let id: QueryID
    public let pageID: PageID
    public var name: String
    /// `nil`: the query needs none (its URL stands in it) or its datasource is missing.
    public var datasourceID: DatasourceID?
    public var definition: QueryDefinition
    public var settings: QuerySettings
    /// The foreign document, kept for export.
    public var source: JSONValue

    public init(
        id: QueryID, pageID: PageID, name: String, datasourceID: DatasourceID?, definition: QueryDefinition,
        settings: QuerySettings, source: JSONValue
    ) {
        self.id = id
        self.pageID = pageID
        self.name = name
        self.datasourceID = datasourceID
        self.definition = definition
        self.settings = settings
        self.source = source
    }
}

/// When and how a query or a function of a JS object runs. The viewer receives these.
public struct QuerySettings: Sendable, Hashable, Codable {
    public enum RunBehaviour: String, Sendable, Codable { case manual, onPageLoad, automatic, onPageUnload }
    public var runs: RunBehaviour
    /// Milliseconds, 100 to 300 000.
    public var timeout: Int
    public var asksFirst: Bool

    public static let defaultTimeout = 10_000
    public init(runs: RunBehaviour = .manual, timeout: Int = defaultTimeout, asksFirst: Bool = false) {
        self.runs = runs
        self.timeout = timeout
        self.asksFirst = asksFirst
    }
}

/// A query as its author wrote it, with `{{ }}` bindings in every text.
public enum QueryDefinition: Sendable, Hashable, Codable {
    case sql(SQLDefinition)
    case http(HTTPDefinition)
    /// A query of a connector that Steward does not have (yet); kept for export.
    case unsupported(plugin: String)
}

public struct SQLDefinition: Sendable, Hashable, Codable {
    public var connector: ConnectorKind
    public var text: String
    /// Slots become placeholders of a prepared statement. Off only for imported queries that had it off.
    public var isPrepared: Bool

    public init(connector: ConnectorKind, text: String, isPrepared: Bool = true) {
        self.connector = connector
        self.text = text
        self.isPrepared = isPrepared
    }
}

public struct HTTPDefinition: Sendable, Hashable, Codable {
    public struct Field: Sendable, Hashable, Codable {
        public var name: String
        public var value: String
        /// Of a form field: `text`, `file`, `array`, `json`.
        public var kind: MultipartField.Kind
        public init(name: String, value: String, kind: MultipartField.Kind = .text) {
            self.name = name
            self.value = value
            self.kind = kind
        }
    }
    public var method: String
    /// Without a saved datasource: scheme and host, perhaps the start of a path; may be empty when ``path``
    /// begins with the whole URL. `nil` with a saved datasource.
    public var url: String?
    /// May hold a query string, which counts only when ``query`` is empty.
    public var path: String
    public var headers: [Field]
    public var query: [Field]
    /// `application/json`, `application/x-www-form-urlencoded`, `multipart/form-data`, `text/plain`,
    /// `application/octet-stream`; `nil` or `none`: no body.
    public var contentType: String?
    public var body: String
    public var form: [Field]
    public var encodesQuery: Bool
    /// Slots of a JSON body are inserted as JSON values (smart substitution), on by default.
    public var isSmartJSON: Bool
    /// Where the next and the previous page are; `nil` for a query without such addresses.
    public var pages: PageAddresses<String>?

    public init(
        method: String, url: String?, path: String, headers: [Field] = [], query: [Field] = [],
        contentType: String? = nil, body: String = "", form: [Field] = [], encodesQuery: Bool = true,
        isSmartJSON: Bool = true, pages: PageAddresses<String>? = nil
    ) {
        self.method = method
        self.url = url
        self.path = path
        self.headers = headers
        self.query = query
        self.contentType = contentType
        self.body = body
        self.form = form
        self.encodesQuery = encodesQuery
        self.isSmartJSON = isSmartJSON
        self.pages = pages
    }
}

/// A step from the page of an answer to another one.
public enum PageTurn: String, Sendable, Hashable {
    case next, prev
}

/// The addresses of the pages around one, which its answer tells as a rule.
public struct PageAddresses<Address: Sendable & Hashable & Codable>: Sendable, Hashable, Codable {
    public var next: Address
    public var prev: Address

    public init(next: Address, prev: Address) {
        self.next = next
        self.prev = prev
    }

    public subscript(turn: PageTurn) -> Address {
        switch turn {
        case .next: next
        case .prev: prev
        }
    }
}

/// Functions and variables of a page, as one JavaScript module text. The server never runs it.
public struct JSObject: Sendable, Hashable {
    public let id: JSObjectID
    public let pageID: PageID
    public var name: String
    public var body: String
    /// Settings of functions, by function name; those not listed are manual.
    public var functions: [String: QuerySettings]
    /// The foreign documents (the object, then its functions), kept for export.
    public var source: JSONValue

    public init(
        id: JSObjectID, pageID: PageID, name: String, body: String, functions: [String: QuerySettings],
        source: JSONValue
    ) {
        self.id = id
        self.pageID = pageID
        self.name = name
        self.body = body
        self.functions = functions
        self.source = source
    }
}
