public import NIOCore

/// JSON written straight into bytes (RFC 8259), for code that turns rows into an answer.
extension ByteBuffer {
    /// Writes `text` as a JSON string with its quotes.
    public mutating func writeJSONString(_ text: String) {
        var text = text
        text.withUTF8 { writeJSONString(validUTF8: UnsafeRawBufferPointer($0)) }
    }

    /// Writes UTF-8 text as a JSON string with its quotes.
    /// The bytes must be valid UTF-8; ``writeJSONString(repairing:)`` takes any.
    public mutating func writeJSONString(validUTF8 bytes: UnsafeRawBufferPointer) {
        reserveCapacity(minimumWritableBytes: bytes.count + 2)
        writeInteger(UInt8(ascii: "\""))
        writeJSONText(validUTF8: bytes)
        writeInteger(UInt8(ascii: "\""))
    }

    /// Writes `text` as a part of a JSON string, without quotes.
    public mutating func writeJSONText(_ text: String) {
        var text = text
        text.withUTF8 { writeJSONText(validUTF8: UnsafeRawBufferPointer($0)) }
    }

    /// Runs without special characters are copied whole.
    private mutating func writeJSONText(validUTF8 bytes: UnsafeRawBufferPointer) {
        var start = 0
        for position in 0..<bytes.count {
            let byte = bytes[position]
            guard byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") else { continue }
            writeBytes(UnsafeRawBufferPointer(rebasing: bytes[start..<position]))
            writeJSONEscape(byte)
            start = position + 1
        }
        writeBytes(UnsafeRawBufferPointer(rebasing: bytes[start...]))
    }

    /// As ``writeJSONString(validUTF8:)``; what is not UTF-8 becomes U+FFFD.
    public mutating func writeJSONString(repairing bytes: UnsafeRawBufferPointer) {
        if bytes.allSatisfy({ $0 < 0x80 }) || String(validating: bytes, as: UTF8.self) != nil {
            writeJSONString(validUTF8: bytes)
        } else {
            writeJSONString(String(decoding: bytes, as: UTF8.self))
        }
    }

    private mutating func writeJSONEscape(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "\""): writeStaticString(#"\""#)
        case UInt8(ascii: "\\"): writeStaticString(#"\\"#)
        case 0x0A: writeStaticString(#"\n"#)
        case 0x0D: writeStaticString(#"\r"#)
        case 0x09: writeStaticString(#"\t"#)
        default:
            writeStaticString(#"\u00"#)
            writeInteger(Self.hexDigit(byte >> 4))
            writeInteger(Self.hexDigit(byte & 15))
        }
    }

    private static func hexDigit(_ value: UInt8) -> UInt8 {
        value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
    }

    /// Writes a JSON string of the bytes in base64.
    public mutating func writeJSONBase64(_ bytes: UnsafeRawBufferPointer) {
        writeInteger(UInt8(ascii: "\""))
        writeBase64(bytes)
        writeInteger(UInt8(ascii: "\""))
    }

    /// Writes the bytes in base64 (RFC 4648, section 4, padded).
    public mutating func writeBase64(_ bytes: UnsafeRawBufferPointer) {
        reserveCapacity(minimumWritableBytes: (bytes.count + 2) / 3 * 4 + 1)
        var position = 0
        while position < bytes.count {
            let rest = bytes.count - position
            let first = UInt32(bytes[position]) << 16
            let second = rest > 1 ? UInt32(bytes[position + 1]) << 8 : 0
            let third = rest > 2 ? UInt32(bytes[position + 2]) : 0
            let group = first | second | third
            var digits =
                UInt32(Self.base64Digit(group >> 18)) << 24 | UInt32(Self.base64Digit(group >> 12)) << 16
            digits |= rest > 1 ? UInt32(Self.base64Digit(group >> 6)) << 8 : UInt32(UInt8(ascii: "=")) << 8
            digits |= rest > 2 ? UInt32(Self.base64Digit(group)) : UInt32(UInt8(ascii: "="))
            writeInteger(digits)
            position += 3
        }
    }

    private static func base64Digit(_ value: UInt32) -> UInt8 {
        switch UInt8(truncatingIfNeeded: value & 63) {
        case let digit where digit < 26: UInt8(ascii: "A") + digit
        case let digit where digit < 52: UInt8(ascii: "a") + digit - 26
        case let digit where digit < 62: UInt8(ascii: "0") + digit - 52
        case 62: UInt8(ascii: "+")
        default: UInt8(ascii: "/")
        }
    }
}
