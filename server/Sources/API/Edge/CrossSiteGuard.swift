import Foundation
import Domain
import HTTPTypes
import Hummingbird

/// Refuses requests that another site's page made a browser send.
///
/// Browsers tell where a request comes from (`Sec-Fetch-Site`, W3C Fetch Metadata; `Origin`, RFC 6454); programs
/// send neither and carry no ambient cookie. Together with SameSite cookies and JSON-only bodies no token is needed.
enum CrossSiteGuard {
    static func check(_ request: Request) throws(AppError) {
        try check(
            changesSomething: request.method != .get && request.method != .head, origin: request.headers[.origin],
            site: request.headers[.secFetchSite], authority: request.head.authority)
    }

    /// - Parameters:
    ///   - origin: the `Origin` header.
    ///   - site: the `Sec-Fetch-Site` header.
    ///   - authority: the host that the request was sent to.
    static func check(
        changesSomething: Bool, origin: String?, site: String?, authority: String?
    ) throws(AppError) {
        if origin == "null" { throw refused }
        guard changesSomething else { return }
        if let site {
            guard site == "same-origin" || site == "none" else { throw refused }
        }
        if let origin {
            guard let authority, matches(origin: origin, authority: authority) else { throw refused }
        }
    }

    /// True when `origin` (`scheme://host[:port]`) names the host that the request was sent to.
    private static func matches(origin: String, authority: String) -> Bool {
        guard let separator = origin.range(of: "://") else { return false }
        return origin[separator.upperBound...].lowercased() == authority.lowercased()
    }

    private static let refused = AppError(
        .requestForged, "The request came from another site.", hint: "Open Steward in its own tab and try again.")
}
