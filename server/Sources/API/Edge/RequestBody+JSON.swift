import Domain
import HTTPTypes
import Hummingbird
import NIOCore

extension Request {
    /// The body as JSON.
    /// - Throws: `request.unsupported_type`, `request.too_large`, `request.invalid` with line and column.
    func json(limit: Int = 1 << 20, maximumDepth: Int = 64) async throws -> JSONValue {
        try RequestJSON.check(contentType: headers[.contentType])
        return try RequestJSON.parse(try await bytes(limit: limit), maximumDepth: maximumDepth)
    }

    /// The members of a JSON object body; a member that is not in `allowed` is refused.
    func fields(_ allowed: Set<String>, limit: Int = 1 << 20) async throws -> Fields {
        try Fields(try await json(limit: limit), allowed: allowed)
    }

    func bytes(limit: Int) async throws -> ByteBuffer {
        if let length = headers[.contentLength].flatMap(Int.init), length > limit { throw Self.tooLarge(limit) }
        do { return try await body.collect(upTo: limit) } catch is NIOTooManyBytesError { throw Self.tooLarge(limit) }
    }

    func isContent(_ type: String) -> Bool {
        headers[.contentType].map { RequestJSON.isContent($0, type) } ?? false
    }

    private static func tooLarge(_ limit: Int) -> AppError {
        AppError(.requestTooLarge, "The body is larger than \(limit >> 10) KiB.")
    }
}

/// JSON bodies.
enum RequestJSON {
    /// - Throws: `request.unsupported_type`.
    static func check(contentType: String?) throws(AppError) {
        guard let contentType, isContent(contentType, "application/json") else {
            throw AppError(.requestUnsupportedType, "This address takes application/json.")
        }
    }

    static func isContent(_ value: String, _ type: String) -> Bool {
        value.hasPrefix(type) || value.prefix { $0 != ";" }.trimmingPrefix(" ").lowercased().hasPrefix(type)
    }

    /// - Throws: `request.invalid` with line and column.
    static func parse(_ bytes: ByteBuffer, maximumDepth: Int = 64) throws(AppError) -> JSONValue {
        do throws(JSONSyntaxError) {
            return try JSONParser.parse(bytes.readableBytesView, maximumDepth: maximumDepth)
        } catch {
            throw AppError(.requestInvalid, "The body is not valid JSON: \(error.message).")
        }
    }
}

/// Typed access to the members of a request body, with errors that name the member.
struct Fields {
    let object: JSONObject

    /// - Throws: `request.invalid` for anything but an object with members of `allowed`.
    init(_ body: JSONValue, allowed: Set<String>) throws(AppError) {
        guard case .object(let object) = body else {
            throw AppError(.requestInvalid, "The body must be a JSON object.")
        }
        for key in object.keys where !allowed.contains(key) {
            throw AppError(
                .requestInvalid, "The body has a member that is not known here.", place: String(key.prefix(60)))
        }
        self.object = object
    }

    func string(_ key: String, maximum: Int = 1_000) throws(AppError) -> String {
        guard let text = try optionalString(key, maximum: maximum) else { throw missing(key) }
        return text
    }

    func optionalString(_ key: String, maximum: Int = 1_000) throws(AppError) -> String? {
        guard let value = object[key], !value.isNull else { return nil }
        guard let text = value.string, text.utf8.count <= maximum, !text.utf8.contains(0) else { throw invalid(key) }
        return text
    }

    func secret(_ key: String) throws(AppError) -> Secret<String> { Secret(try string(key, maximum: 4_096)) }

    func optionalSecret(_ key: String) throws(AppError) -> Secret<String>? {
        try optionalString(key, maximum: 4_096).map { Secret($0) }
    }

    func role(_ key: String) throws(AppError) -> Role {
        guard let role = Role(rawValue: try string(key)) else { throw invalid(key) }
        return role
    }

    func int(_ key: String) throws(AppError) -> Int {
        guard let value = object[key] else { throw missing(key) }
        guard let number = value.int else { throw invalid(key) }
        return number
    }

    func optionalBool(_ key: String) throws(AppError) -> Bool? {
        guard let value = object[key], !value.isNull else { return nil }
        guard let flag = value.bool else { throw invalid(key) }
        return flag
    }

    func optionalObject(_ key: String) throws(AppError) -> JSONObject? {
        guard let value = object[key], !value.isNull else { return nil }
        guard let members = value.object else { throw invalid(key) }
        return members
    }

    func members(_ key: String) throws(AppError) -> JSONObject {
        guard let value = object[key] else { throw missing(key) }
        guard let members = value.object else { throw invalid(key) }
        return members
    }

    private func missing(_ key: String) -> AppError {
        AppError(.requestInvalid, "The body lacks a member.", place: key)
    }

    private func invalid(_ key: String) -> AppError {
        AppError(.requestInvalid, "A member of the body has the wrong kind or is too long.", place: key)
    }
}
