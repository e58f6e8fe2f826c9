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
        if let origin = request.headers[.origin], origin == "null" { throw refused }
        guard request.method != .get, request.method != .head else { return }
        if let site = request.headers[.secFetchSite] {
            guard site == "same-origin" || site == "none" else { throw refused }
        }
        if let origin = request.headers[.origin] {
            guard let host = request.head.authority, matches(origin: origin, authority: host) else { throw refused }
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
