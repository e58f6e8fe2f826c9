import Domain
import HTTPTypes

/// The OpenAPI 3.1 document of the endpoints that the router serves.
enum OpenAPIDocument {
    static func make(_ endpoints: [Endpoint], version: String) -> JSONValue {
        var paths = JSONObject()
        for endpoint in endpoints {
            var item = paths[endpoint.path]?.object ?? [:]
            item[endpoint.method.rawValue.lowercased()] = operation(endpoint)
            paths[endpoint.path] = .object(item)
        }
        return [
            "openapi": "3.1.0",
            "info": [
                "title": "Steward", "version": .string(version),
                "description": """
                Run and administer internal tools. Errors are application/problem+json (RFC 9457) with a \
                stable `code`. Sign in with POST /api/v1/session and keep the cookie.
                """,
                "license": ["name": "Apache-2.0", "identifier": "Apache-2.0"],
            ],
            "paths": .object(paths),
            "components": [
                "securitySchemes": [
                    "session": ["type": "apiKey", "in": "cookie", "name": .string(SessionCookie.name)]
                ],
                "schemas": ["Problem": problem.json],
            ],
        ]
    }

    private static let problem = Schema.fields(
        [
            ("type", .string), ("title", .string), ("status", .integer), ("detail", .string), ("code", .string),
            ("requestID", .string),
        ],
        optional: [("hint", .string), ("place", .string), ("currentRevision", .integer), ("upstream", .any)])

    private static func operation(_ endpoint: Endpoint) -> JSONValue {
        var answer: JSONObject = ["description": "Success"]
        if let schema = endpoint.answer { answer["content"] = ["application/json": ["schema": schema.json]] }
        var operation: JSONObject = [
            "summary": .string(endpoint.summary),
            "operationId": .string(identifier(endpoint)),
            "tags": [.string(endpoint.tag)],
            "responses": [
                .init(String(endpoint.status.code)): .object(answer),
                "default": [
                    "description": "Problem",
                    "content": ["application/problem+json": ["schema": ["$ref": "#/components/schemas/Problem"]]],
                ],
            ],
        ]
        if !endpoint.parameters.isEmpty {
            operation["parameters"] = .array(
                endpoint.parameters.map {
                    ["name": .string($0), "in": "path", "required": true, "schema": ["type": "string"]]
                })
        }
        if let request = endpoint.request {
            let content = endpoint.requestTypes.map { ($0, JSONValue.object(["schema": request.json])) }
            operation["requestBody"] = ["required": true, "content": .object(JSONObject(content))]
        }
        operation["security"] = endpoint.access == .session ? [["session": []]] : []
        return .object(operation)
    }

    private static func identifier(_ endpoint: Endpoint) -> String {
        let words = endpoint.path.split(separator: "/").map { $0.filter { $0.isLetter || $0.isNumber } }
        return endpoint.method.rawValue.lowercased() + words.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    }
}
