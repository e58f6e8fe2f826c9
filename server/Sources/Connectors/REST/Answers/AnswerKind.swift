/// What becomes of a body, by its content type.
enum AnswerKind: Sendable, Hashable {
    case json
    case text
    /// Base64, for `<img src="data:…">`.
    case image
    /// Base64 that apps expect to be decoded.
    case binary

    init(contentType: String?, contentEncoding: String?) {
        let type = contentType?.prefix { $0 != ";" }.lowercased().trimmed ?? ""
        if let contentEncoding, !["", "identity", "gzip", "deflate"].contains(contentEncoding.lowercased()) {
            self = .binary
        } else if type == "application/json" || type == "text/json" || type.hasSuffix("+json") {
            self = .json
        } else if type.hasPrefix("image/"), type != "image/svg+xml" {
            self = .image
        } else if Self.binaryTypes.contains(type) || Self.binaryPrefixes.contains(where: type.hasPrefix) {
            self = .binary
        } else {
            self = .text
        }
    }

    private static let binaryPrefixes = [
        "audio/", "video/", "font/", "application/vnd.openxmlformats-officedocument", "application/vnd.ms-",
        "application/vnd.oasis",
    ]
    private static let binaryTypes: Set<String> = [
        "application/zip", "application/octet-stream", "application/pdf", "application/pkcs8", "application/x-binary",
        "application/gzip", "application/x-gzip", "application/x-tar", "application/msword", "application/x-protobuf",
        "application/wasm", "application/x-7z-compressed", "application/vnd.rar",
    ]
}
