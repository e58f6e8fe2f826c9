import Domain
import HTTPTypes
import Hummingbird

/// One address of the HTTP API: what serves it and what the OpenAPI document says of it, in one value,
/// so that the two can't drift apart.
struct Endpoint: Sendable {
    /// Who may call it. Finer decisions are `Platform`'s.
    enum Access: String, Sendable { case anybody, session }

    let method: HTTPRequest.Method
    /// With parameters in braces: `/api/v1/apps/{app}`.
    let path: String
    let summary: String
    let tag: String
    let access: Access
    let request: Schema?
    /// Content types of the request body, `application/json` unless said.
    let requestTypes: [String]
    let answer: Schema?
    let status: HTTPResponse.Status
    let handler: @Sendable (Request, AppContext) async throws -> Response

    init(
        _ method: HTTPRequest.Method, _ path: String, _ summary: String, tag: String, access: Access = .session,
        request: Schema? = nil, requestTypes: [String] = ["application/json"], answer: Schema? = nil,
        status: HTTPResponse.Status = .ok,
        handler: @escaping @Sendable (Request, AppContext) async throws -> Response
    ) {
        self.method = method
        self.path = path
        self.summary = summary
        self.tag = tag
        self.access = access
        self.request = request
        self.requestTypes = requestTypes
        self.answer = answer
        self.status = status
        self.handler = handler
    }

    /// Names in braces, in order.
    var parameters: [String] {
        path.split(separator: "/").filter { $0.hasPrefix("{") }.map { String($0.dropFirst().dropLast()) }
    }
}

/// The shape of a JSON value, as far as the document tells it (JSON Schema 2020-12).
indirect enum Schema: Sendable {
    case string, integer, boolean, any
    case list(Schema)
    case object([(name: String, schema: Schema, isRequired: Bool)])

    static func fields(_ required: [(String, Schema)], optional: [(String, Schema)] = []) -> Schema {
        .object(required.map { ($0.0, $0.1, true) } + optional.map { ($0.0, $0.1, false) })
    }

    static func items(_ schema: Schema) -> Schema { .fields([("items", .list(schema))]) }

    var json: JSONValue {
        switch self {
        case .string: ["type": "string"]
        case .integer: ["type": "integer"]
        case .boolean: ["type": "boolean"]
        case .any: [:]
        case .list(let element): ["type": "array", "items": element.json]
        case .object(let members):
            [
                "type": "object",
                "properties": .object(JSONObject(members.map { ($0.name, $0.schema.json) })),
                "required": .array(members.filter(\.isRequired).map { .string($0.name) }),
            ]
        }
    }
}
