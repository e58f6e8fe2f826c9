import Foundation
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import NIOPosix
import ServiceLifecycle

/// A real HTTP service: `/echo…` tells what it received, other paths misbehave in their own ways.
enum EchoServer {
    /// Runs `body` with the port of a server on 127.0.0.1.
    static func run<Value: Sendable>(_ body: @escaping @Sendable (Int) async throws -> Value) async throws -> Value {
        let (ports, running) = AsyncStream<Int>.makeStream()
        var logger = Logger(label: "echo")
        logger.logLevel = .critical
        let application = Application(
            responder: CallbackResponder<BasicRequestContext> { request, _ in try await respond(request) },
            configuration: .init(address: .hostname("127.0.0.1", port: 0)),
            onServerRunning: { channel in
                running.yield(channel.localAddress?.port ?? 0)
                running.finish()
            }, logger: logger)
        let services = ServiceGroup(services: [application], logger: logger)
        return try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await services.run() }
            var port = 0
            for await found in ports { port = found }
            let value = try await body(port)
            await services.triggerGracefulShutdown()
            return value
        }
    }

    private static func respond(_ request: Request) async throws -> Response {
        let path = request.uri.path
        switch path {
        case "/redirect":
            let status = request.uri.queryParameters["status"].flatMap { Int($0) } ?? 302
            let location = request.uri.queryParameters["to"].map { String($0) } ?? ""
            return response("moved", status: status, headers: [.location: location.removingPercentEncoding ?? ""])
        case "/loop": return response("again", status: 302, headers: [.location: "/loop"])
        case "/image": return response(bytes: [0x89, 0x50, 0x4E, 0x47], type: "image/png")
        case "/file": return response(bytes: [0x25, 0x50, 0x44, 0x46, 0xFF], type: "application/pdf")
        case "/text": return response("  hello\n", type: "text/plain; charset=utf-8")
        case "/latin": return response(bytes: [0x63, 0x61, 0x66, 0xE9, 0x80], type: "text/html; charset=ISO-8859-1")
        case "/broken": return response("{\"a\": ", type: "application/json")
        case "/nothing": return Response(status: .noContent)
        case "/packed":
            return response(bytes: packed, type: "application/json", headers: [.contentEncoding: "gzip"])
        case "/bomb": return response(bytes: bomb, type: "text/plain", headers: [.contentEncoding: "gzip"])
        case "/big":
            let count = request.uri.queryParameters["bytes"].flatMap { Int($0) } ?? 0
            return response(bytes: [UInt8](repeating: 0x61, count: count), type: "text/plain")
        case "/private":
            var headers: HTTPFields = [.setCookie: "session=1", .eTag: "e"]
            if let token = HTTPField.Name("x-api-token") { headers[token] = "t" }
            return response("{}", headers: headers)
        case _ where path.hasPrefix("/status/"):
            return response("{\"refused\":true}", status: Int(path.dropFirst("/status/".count)) ?? 500)
        default: return try await echo(request)
        }
    }

    private static func echo(_ request: Request) async throws -> Response {
        let body = try await request.body.collect(upTo: 64 << 20)
        var headers: [String: String] = ["host": request.head.authority ?? ""]
        for field in request.headers { headers[field.name.canonicalName] = field.value }
        let answer: [String: Any] = [
            "method": request.method.rawValue, "uri": request.uri.string, "headers": headers,
            "body": String(buffer: body), "size": body.readableBytes,
        ]
        return response(bytes: Array(try JSONSerialization.data(withJSONObject: answer)))
    }

    private static func response(
        _ text: String, status: Int = 200, type: String = "application/json", headers: HTTPFields = [:]
    ) -> Response { response(bytes: Array(text.utf8), status: status, type: type, headers: headers) }

    private static func response(
        bytes: [UInt8], status: Int = 200, type: String = "application/json", headers: HTTPFields = [:]
    ) -> Response {
        var headers = headers
        headers[.contentType] = type
        return Response(
            status: HTTPResponse.Status(code: status), headers: headers,
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    }

    /// `{"packed":true}`
    private static let packed = Array(
        Data(base64Encoded: "H4sIAAAAAAACA6tWKkhMzk5NUbIqKSpNrQUAieC13A8AAAA=") ?? Data())
    /// A million times `a`.
    private static let bomb = Array(
        Data(
            base64Encoded: "H4sIAAAAAAACA+3BgQAAAADDINb5SxzkVQEA" + String(repeating: "A", count: 1289)
                + "K8GvL8l3EBCDwA=") ?? Data())
}
