import Domain
import HTTPTypes
import Hummingbird
import NIOCore

/// Renders an ``AppError`` as `application/problem+json` (RFC 9457). The only place where codes meet statuses.
enum Problem {
    static func response(_ error: AppError, requestID: String) -> Response {
        let status = status(of: error.code.category)
        var response = JSONResponse.response(document(error, requestID: requestID), status: status)
        response.headers[.contentType] = contentType
        if let seconds = error.retryAfter { response.headers[.retryAfter] = String(seconds) }
        return response
    }

    static let contentType = "application/problem+json"

    static func document(_ error: AppError, requestID: String) -> JSONValue {
        let status = status(of: error.code.category)
        var members: JSONObject = [
            "type": .string("https://steward.invalid/errors#\(error.code.rawValue)"),
            "title": .string(title(of: error.code.category)),
            "status": JSONValue(status.code),
            "detail": .string(error.detail),
            "code": .string(error.code.rawValue),
            "requestID": .string(requestID),
        ]
        if let hint = error.hint { members["hint"] = .string(hint) }
        if let place = error.place { members["place"] = .string(place) }
        if let revision = error.currentRevision { members["currentRevision"] = JSONValue(revision) }
        if let upstream = error.upstream {
            var far: JSONObject = ["step": .string(upstream.step.rawValue)]
            if let code = upstream.code { far["code"] = .string(code) }
            if let message = upstream.message { far["message"] = .string(message.open()) }
            members["upstream"] = .object(far)
        }
        return .object(members)
    }

    static func status(of category: ErrorCode.Category) -> HTTPResponse.Status {
        switch category {
        case .invalid: .badRequest
        case .unauthenticated: .unauthorized
        case .forbidden: .forbidden
        case .notFound: .notFound
        case .methodNotAllowed: .methodNotAllowed
        case .timedOut: .requestTimeout
        case .conflict: .conflict
        case .tooLarge: .contentTooLarge
        case .unsupportedType: .unsupportedMediaType
        case .unprocessable: .unprocessableContent
        case .rateLimited: .tooManyRequests
        case .upstreamFailed, .fetchFailed: .badGateway
        case .upstreamTimedOut: .gatewayTimeout
        case .unavailable: .serviceUnavailable
        case .unexpected: .internalServerError
        }
    }

    private static func title(of category: ErrorCode.Category) -> String {
        switch category {
        case .invalid: "The request is not valid"
        case .unauthenticated: "Sign in first"
        case .forbidden: "Not allowed"
        case .notFound: "Not found"
        case .methodNotAllowed: "Method not allowed"
        case .timedOut: "The request took too long"
        case .conflict: "Changed meanwhile"
        case .tooLarge: "Too large"
        case .unsupportedType: "Unsupported content type"
        case .unprocessable: "The content can't be used"
        case .rateLimited: "Too many requests"
        case .upstreamFailed: "The datasource failed"
        case .upstreamTimedOut: "The datasource took too long"
        case .fetchFailed: "The file could not be fetched"
        case .unavailable: "Unavailable for the moment"
        case .unexpected: "Something went wrong on our side"
        }
    }
}

/// JSON answers.
enum JSONResponse {
    static func response(_ value: JSONValue, status: HTTPResponse.Status = .ok) -> Response {
        Response(
            status: status, headers: [.contentType: "application/json"],
            body: .init(byteBuffer: ByteBuffer(bytes: JSONWriter.bytes(value))))
    }

    static func response(bytes: ByteBuffer, status: HTTPResponse.Status = .ok) -> Response {
        Response(status: status, headers: [.contentType: "application/json"], body: .init(byteBuffer: bytes))
    }

    static func list(_ items: [JSONValue]) -> Response { response(["items": .array(items)]) }

    static var noContent: Response { Response(status: .noContent) }
}
