import HTTPTypes
import Hummingbird

/// Headers of every answer. Pages set their own content policy first; everything else gets the strictest.
enum SecurityHeaders {
    /// Our own pages: no inline script, no eval, no foreign origin.
    static let pagePolicy = """
        default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob: https: http:; font-src 'self'; \
        media-src 'self' data: blob: https: http:; connect-src 'self'; frame-src 'self' https:; worker-src 'none'; \
        base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'; \
        require-trusted-types-for 'script'
        """

    /// The sandbox: the only document where application code may be evaluated; it has no origin and no network.
    static func sandboxPolicy(scriptHash: String) -> String {
        """
        sandbox allow-scripts; default-src 'none'; script-src 'unsafe-eval' '\(scriptHash)'; worker-src blob:; \
        base-uri 'none'; form-action 'none'; frame-ancestors 'self'
        """
    }

    /// The document that shows foreign content: custom widgets and documents that an app wrote itself. It has no
    /// origin, runs what it is given, and reaches nothing outside but the hosts that the app's settings allow.
    /// The content lives in a frame inside it, so `frame-src` also bounds where that can navigate to.
    static func embeddedPolicy(hosts: [String]) -> String {
        let allowed = hosts.map { " https://" + $0 }.joined()
        return """
            sandbox allow-scripts allow-forms allow-modals allow-popups allow-popups-to-escape-sandbox allow-downloads; \
            default-src 'none'; script-src 'unsafe-inline' 'unsafe-eval' data: blob:\(allowed); \
            style-src 'unsafe-inline' data: blob:\(allowed); img-src data: blob:\(allowed); \
            font-src data: blob:\(allowed); media-src data: blob:\(allowed); connect-src data: blob:\(allowed); \
            frame-src\(allowed.isEmpty ? " 'none'" : allowed); worker-src blob:; \
            base-uri 'none'; form-action 'none'; frame-ancestors 'self'
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
