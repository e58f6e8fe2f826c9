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

    static func add(to response: inout Response, isSecure: Bool) {
        if response.headers[.contentSecurityPolicy] == nil {
            response.headers[.contentSecurityPolicy] = "default-src 'none'; frame-ancestors 'none'"
        }
        response.headers[.xContentTypeOptions] = "nosniff"
        response.headers[.referrerPolicy] = "no-referrer"
        response.headers[.crossOriginResource] = "same-origin"
        response.headers[.crossOriginOpener] = "same-origin"
        if response.headers[.cacheControl] == nil { response.headers[.cacheControl] = "no-store" }
        if isSecure { response.headers[.strictTransportSecurity] = "max-age=31536000" }
    }
}
