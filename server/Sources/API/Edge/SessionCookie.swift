import Domain
import HTTPTypes
import Hummingbird

/// The cookie that carries a session's token: HttpOnly, SameSite=Lax, Secure behind TLS (RFC 6265).
struct SessionCookie: Sendable {
    static let name = "steward_session"
    let isSecure: Bool

    /// The token in the request's cookie header; the last one of several.
    static func token(in request: Request) -> Secret<String>? { request.headers[.cookie].flatMap { token(in: $0) } }

    /// - Parameter header: the value of a `Cookie` header.
    static func token(in header: String) -> Secret<String>? {
        var found: Substring?
        var rest = header.utf8[...]
        while !rest.isEmpty {
            let pair = rest.prefix { $0 != UInt8(ascii: ";") }.drop { $0 == UInt8(ascii: " ") }
            rest = rest.drop { $0 != UInt8(ascii: ";") }.dropFirst()
            if pair.starts(with: prefix) { found = Substring(pair.dropFirst(prefix.count)) }
        }
        return found.map { Secret(String($0)) }
    }

    private static let prefix = Array("\(name)=".utf8)

    func set(_ token: Secret<String>, on response: inout Response) {
        token.reveal { response.headers[.setCookie] = "\(Self.name)=\($0)\(attributes); Max-Age=604800" }
    }

    func clear(on response: inout Response) {
        response.headers[.setCookie] = "\(Self.name)=\(attributes); Max-Age=0"
        response.headers[.clearSiteData] = "\"storage\""
    }

    private var attributes: String { "; Path=/; HttpOnly; SameSite=Lax" + (isSecure ? "; Secure" : "") }
}
