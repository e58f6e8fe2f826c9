import Domain
import Hummingbird
import NIOCore

/// What operators and load balancers ask.
struct SystemRoutes: Sendable {
    let version: String
    /// True while requests can be served: the store answers.
    let isReady: @Sendable () async -> Bool

    var endpoints: [Endpoint] {
        [
            Endpoint(
                .get, "/healthz", "The process is alive", tag: "system", access: .anybody,
                answer: .fields([("status", .string)])
            ) { _, _ in JSONResponse.response(["status": "ok"]) },
            Endpoint(
                .get, "/readyz", "The process can serve requests", tag: "system", access: .anybody,
                answer: .fields([("status", .string)])
            ) { [isReady] _, _ in
                guard await isReady() else {
                    throw AppError(.storeUnavailable, "The store does not answer.")
                }
                return JSONResponse.response(["status": "ready"])
            },
            Endpoint(
                .get, "/version", "The version that runs", tag: "system", access: .anybody,
                answer: .fields([("version", .string)])
            ) { [version] _, _ in
                JSONResponse.response(["version": .string(version)])
            },
        ]
    }

    /// RFC 9116: where to report a vulnerability.
    static func securityTxt() -> Response {
        let text = """
            Contact: mailto:security@steward.example
            Expires: 2027-12-31T00:00:00Z
            Preferred-Languages: en
            Policy: https://steward.example/security

            """
        return Response(
            status: .ok, headers: [.contentType: "text/plain; charset=utf-8"],
            body: .init(byteBuffer: ByteBuffer(string: text)))
    }
}
