import Domain
import HTTPTypes
import Hummingbird

/// The cookie that carries a session's token: HttpOnly, SameSite=Lax, Secure behind TLS (RFC 6265).
struct SessionCookie: Sendable {
    static let name = "steward_session"
    let isSecure: Bool

    /// The token in the request's cookie header; the last one of several.
    static func token(in request: Request) -> Secret<String>? {
        guard let header = request.headers[.cookie] else { return nil }
        var found: Substring?
        for pair in header.split(separator: ";") {
            let pair = pair.drop { $0 == " " }
            if pair.hasPrefix(name), pair.dropFirst(name.count).first == "=" { found = pair.dropFirst(name.count + 1) }
        }
        return found.map { Secret(String($0)) }
    }

    func set(_ token: Secret<String>, on response: inout Response) {
        token.reveal { response.headers[.setCookie] = "\(Self.name)=\($0)\(attributes); Max-Age=604800" }
    }

    func clear(on response: inout Response) {
        response.headers[.setCookie] = "\(Self.name)=\(attributes); Max-Age=0"
        response.headers[.clearSiteData] = "\"storage\""
    }

    private var attributes: String { "; Path=/; HttpOnly; SameSite=Lax" + (isSecure ? "; Secure" : "") }
}
