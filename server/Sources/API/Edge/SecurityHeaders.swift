import HTTPTypes
import Hummingbird

/// Headers of every answer. Pages set their own content policy first; everything else gets the strictest.
enum SecurityHeaders {
    /// Our own pages: no inline script, no eval, no foreign origin. Frames may hold foreign pages; those without
    /// encryption only where ours has none either, which browsers see to.
    static let pagePolicy = pagePolicy(framedBy: [])

    /// The same for the viewer, which other sites may embed where the app's settings allow it.
    /// - Parameter ancestors: sources of `frame-ancestors`.
    static func pagePolicy(framedBy ancestors: [String]) -> String {
        """
        default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob: https: http:; font-src 'self'; \
        media-src 'self' data: blob: https: http:; connect-src 'self'; frame-src 'self' https: http:; \
        worker-src 'none'; base-uri 'none'; form-action 'none'; object-src 'none'; require-trusted-types-for 'script'; \
        frame-ancestors \(ancestors.isEmpty ? "'none'" : ancestors.joined(separator: " "))
        """
    }

    /// The sandbox: the only document where application code may be evaluated; it has no origin and no network.
    /// - Parameter ancestors: what may frame the page around it, beside ourselves: every ancestor is checked.
    static func sandboxPolicy(scriptHash: String, framedBy ancestors: [String]) -> String {
        """
        sandbox allow-scripts; default-src 'none'; script-src 'unsafe-eval' '\(scriptHash)'; worker-src blob:; \
        base-uri 'none'; form-action 'none'; \(own(ancestors))
        """
    }

    private static func own(_ ancestors: [String]) -> String {
        "frame-ancestors \((["'self'"] + ancestors).joined(separator: " "))"
    }

    /// The document that shows foreign content: custom widgets and documents that an app wrote itself. It has no
    /// origin, runs what it is given, and reaches nothing outside but the hosts that the app's settings allow.
    /// The content lives in a frame inside it, so `frame-src` also bounds where that can navigate to.
    static func embeddedPolicy(hosts: [String], framedBy ancestors: [String]) -> String {
        let allowed = hosts.map { " " + $0 }.joined()
        return """
            sandbox allow-scripts allow-forms allow-modals allow-popups allow-popups-to-escape-sandbox allow-downloads; \
            default-src 'none'; script-src 'unsafe-inline' 'unsafe-eval' data: blob:\(allowed); \
            style-src 'unsafe-inline' data: blob:\(allowed); img-src data: blob:\(allowed); \
            font-src data: blob:\(allowed); media-src data: blob:\(allowed); connect-src data: blob:\(allowed); \
            frame-src\(allowed.isEmpty ? " 'none'" : allowed); worker-src blob:; \
            base-uri 'none'; form-action 'none'; \(own(ancestors))
            """
    }

    static func add(to response: inout Response, isSecure: Bool) {
        for field in isSecure ? secure : plain where response.headers[field.name] == nil {
            response.headers.append(field)
        }
    }

    private static let plain: [HTTPField] = [
        HTTPField(name: .contentSecurityPolicy, value: "default-src 'none'; frame-ancestors 'none'"),
        HTTPField(name: .xContentTypeOptions, value: "nosniff"),
        HTTPField(name: .referrerPolicy, value: "no-referrer"),
        HTTPField(name: .crossOriginResource, value: "same-origin"),
        HTTPField(name: .crossOriginOpener, value: "same-origin"),
        HTTPField(name: .cacheControl, value: "no-store"),
    ]
    private static let secure = plain + [HTTPField(name: .strictTransportSecurity, value: "max-age=31536000")]

    /// The same as names and values.
    static func pairs(isSecure: Bool) -> [(String, String)] {
        (isSecure ? secure : plain).map { ($0.name.rawName, $0.value) }
    }
}
