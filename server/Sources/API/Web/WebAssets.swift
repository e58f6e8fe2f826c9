public import Domain
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

/// The browser side, read once at start from the folder beside the binary and served from memory.
public struct WebAssets: Sendable {
    struct Asset: Sendable {
        let bytes: ByteBuffer
        let compressed: ByteBuffer?
        let contentType: String
    }

    private let assets: [String: Asset]
    /// Hash of the sandbox's inline script for its content policy, `sha256-…`.
    let sandboxScriptHash: String

    /// No web folder: the API works, pages answer 404.
    public static let none = WebAssets(assets: [:], sandboxScriptHash: "")

    private init(assets: [String: Asset], sandboxScriptHash: String) {
        self.assets = assets
        self.sandboxScriptHash = sandboxScriptHash
    }

    /// Reads the folder that the web build leaves.
    /// - Throws: `setting.invalid` when the folder has no manifest.
    public static func load(folder: String) throws(AppError) -> WebAssets {
        let root = URL(fileURLWithPath: folder, isDirectory: true)
        guard let manifest = try? Data(contentsOf: root.appendingPathComponent("manifest.json")),
            let hash = try? JSONParser.parse(manifest)["sandboxScriptHash"]?.string
        else { throw AppError(.settingInvalid, "The web folder has no manifest.json.", hint: "Run make build.") }
        var assets: [String: Asset] = [:]
        for name in ["admin.html", "viewer.html", "sandbox.html", "embedded.html", "favicon.svg"] {
            assets["/" + name] = asset(root.appendingPathComponent(name))
        }
        let folder = root.appendingPathComponent("assets")
        for name in (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        where !name.hasSuffix(".gz") {
            assets["/assets/" + name] = asset(folder.appendingPathComponent(name))
        }
        return WebAssets(assets: assets, sandboxScriptHash: hash)
    }

    private static func asset(_ file: URL) -> Asset? {
        guard let data = try? Data(contentsOf: file) else { return nil }
        let compressed = try? Data(contentsOf: file.appendingPathExtension("gz"))
        return Asset(
            bytes: ByteBuffer(bytes: data), compressed: compressed.map { ByteBuffer(bytes: $0) },
            contentType: contentType(file.pathExtension))
    }

    private static func contentType(_ ending: String) -> String {
        switch ending {
        case "html": "text/html; charset=utf-8"
        case "js": "text/javascript; charset=utf-8"
        case "css": "text/css; charset=utf-8"
        case "svg": "image/svg+xml"
        case "woff2": "font/woff2"
        case "json", "map": "application/json"
        default: "text/plain; charset=utf-8"
        }
    }

    /// A file by its path below the web folder.
    /// - Throws: `request.not_found`.
    func response(_ path: String, for request: Request, isImmutable: Bool) throws(AppError) -> Response {
        guard let asset = assets[path] else { throw AppError(.requestNotFound, "There is nothing at this address.") }
        let acceptsGzip = request.headers[.acceptEncoding]?.contains("gzip") == true
        var headers: HTTPFields = [.contentType: asset.contentType, .vary: "accept-encoding"]
        headers[.cacheControl] = isImmutable ? "public, max-age=31536000, immutable" : "no-cache"
        if acceptsGzip, let compressed = asset.compressed {
            headers[.contentEncoding] = "gzip"
            return Response(status: .ok, headers: headers, body: .init(byteBuffer: compressed))
        }
        return Response(status: .ok, headers: headers, body: .init(byteBuffer: asset.bytes))
    }
}
