import Domain
import NIOCore

/// A `multipart/form-data` body (RFC 7578).
enum MultipartBody {
    /// The body and its content type, with a boundary that nobody can guess.
    static func make(_ parts: [MultipartPart]) -> (body: ByteBuffer, contentType: String) {
        let boundary = "steward-" + RandomText.base32(32)
        var body = ByteBuffer()
        for part in parts {
            body.writeString("--\(boundary)\r\nContent-Disposition: form-data; name=\"\(quoted(part.name))\"")
            if let name = part.fileName.map(fileName) {
                body.writeString("; filename=\"\(quoted(ascii(name)))\"")
                if ascii(name) != name { body.writeString("; filename*=UTF-8''\(PercentText.encoded(name))") }
            }
            if let type = part.contentType, HeaderRules.isValid(name: "x", value: type) {
                body.writeString("\r\nContent-Type: \(type)")
            }
            body.writeString("\r\n\r\n")
            body.writeBytes(part.bytes)
            body.writeString("\r\n")
        }
        body.writeString("--\(boundary)--\r\n")
        return (body, "multipart/form-data; boundary=\(boundary)")
    }

    /// As browsers write it: the three characters that would end the parameter are encoded.
    private static func quoted(_ text: String) -> String {
        var result: [UInt8] = []
        for byte in text.utf8 {
            switch byte {
            case 0x22: result += Array("%22".utf8)
            case 0x0D: result += Array("%0D".utf8)
            case 0x0A: result += Array("%0A".utf8)
            default: result.append(byte)
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// The last part of a path, without control characters.
    private static func fileName(_ text: String) -> String {
        let last = text.unicodeScalars.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last ?? []
        let plain = last.filter { $0.value >= 0x20 && $0.value != 0x7F }
        return plain.isEmpty ? "file" : String(String.UnicodeScalarView(plain))
    }

    private static func ascii(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.map { $0.isASCII ? $0 : "_" }))
    }
}
