/// A query with its values beside the text: what the pure planner makes and a connector runs.
public enum BoundQuery: Sendable {
    case sql(BoundSQL)
    case http(BoundHTTP)
}

public struct BoundSQL: Sendable {
    public let statements: [BoundStatement]
    public let answer: SQLTemplate.Answer

    public init(statements: [BoundStatement], answer: SQLTemplate.Answer) {
        self.statements = statements
        self.answer = answer
    }
}

/// One statement with placeholders (`$1` for PostgreSQL, `?1` for SQLite) and a parameter for each.
public struct BoundStatement: Sendable {
    public let text: String
    public let parameters: [Payload<BoundParameter>]
    public let isReadOnly: Bool
    /// The text is the same at every run, so preparing it once pays.
    public let isConstant: Bool

    public init(text: String, parameters: [Payload<BoundParameter>], isReadOnly: Bool, isConstant: Bool) {
        self.text = text
        self.parameters = parameters
        self.isReadOnly = isReadOnly
        self.isConstant = isConstant
    }
}

/// A parameter on its way to a database.
public enum BoundParameter: Sendable, Hashable {
    case null
    case bool(Bool)
    /// A number as its JSON text; integral or not.
    case number(JSONNumber)
    case text(String)
    /// A JSON document as text.
    case json(String)
    /// An SQL array of scalars (PostgreSQL).
    case array([BoundParameter])
}

/// A request, ready but for the credential, which the connector attaches last.
public struct BoundHTTP: Sendable {
    public enum Body: Sendable {
        case none
        case bytes(Payload<[UInt8]>, contentType: String?)
        case multipart(Payload<[MultipartPart]>)
    }
    public let method: String
    /// Set when the query has no saved datasource or its host is dynamic: then no credential is attached.
    public let origin: String?
    /// Percent-encoded path and query string to append to the datasource's URL (or to ``origin``).
    public let target: Payload<String>
    /// Takes the place of ``target``: an address, whole or relative, which must lie at the same origin.
    public let page: Payload<String>?
    public let headers: Payload<[(name: String, value: String)]>
    public let body: Body

    public init(
        method: String, origin: String?, target: Payload<String>, page: Payload<String>? = nil,
        headers: Payload<[(name: String, value: String)]>, body: Body
    ) {
        self.method = method
        self.origin = origin
        self.target = target
        self.page = page
        self.headers = headers
        self.body = body
    }
}

public struct MultipartPart: Sendable {
    public let name: String
    public let fileName: String?
    public let contentType: String?
    public let bytes: [UInt8]
    public init(name: String, fileName: String?, contentType: String?, bytes: [UInt8]) {
        self.name = name
        self.fileName = fileName
        self.contentType = contentType
        self.bytes = bytes
    }
}
