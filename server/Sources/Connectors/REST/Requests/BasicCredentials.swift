import ConnectorKit
import NIOCore

/// The value of basic authentication (RFC 7617).
enum BasicCredentials {
    static func encoded(_ text: String) -> String {
        var buffer = ByteBuffer()
        Array(text.utf8).withUnsafeBytes { buffer.writeBase64($0) }
        return String(buffer: buffer)
    }
}
