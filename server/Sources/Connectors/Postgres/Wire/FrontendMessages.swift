import Domain
import NIOCore

/// Messages to the server (protocol chapter 55.7).
extension ByteBuffer {
    static let protocolVersion: Int32 = 3 << 16
    static let cancelCode: Int32 = 80_877_102
    static let tlsCode: Int32 = 80_877_103

    mutating func writeTLSRequest() {
        writeInteger(Int32(8))
        writeInteger(Self.tlsCode)
    }

    mutating func writeCancelRequest(_ key: BackendKey) {
        writeInteger(Int32(16))
        writeInteger(Self.cancelCode)
        writeInteger(key.process)
        writeInteger(key.secret)
    }

    mutating func writeStartup(_ parameters: [(String, String)]) {
        let start = writerIndex
        writeInteger(Int32(0))
        writeInteger(Self.protocolVersion)
        for (name, value) in parameters {
            writeTerminated(name)
            writeTerminated(value)
        }
        writeInteger(UInt8(0))
        setInteger(Int32(writerIndex - start), at: start)
    }

    mutating func writePassword(_ bytes: some Sequence<UInt8>) {
        writeFrame("p") { $0.writeBytes(bytes) }
    }

    mutating func writeParse(name: String, text: String, types: [UInt32]) {
        writeFrame("P") { frame in
            frame.writeTerminated(name)
            frame.writeTerminated(text)
            frame.writeInteger(UInt16(truncatingIfNeeded: types.count))
            for type in types { frame.writeInteger(type) }
        }
    }

    /// Text format for every parameter and every column.
    mutating func writeBind(statement: String, values: [Payload<BoundParameter>], types: [UInt32]) {
        writeFrame("B") { frame in
            frame.writeTerminated("")
            frame.writeTerminated(statement)
            frame.writeInteger(UInt16(0))
            frame.writeInteger(UInt16(truncatingIfNeeded: values.count))
            for (place, value) in values.enumerated() {
                ParameterText.write(value.open(), type: place < types.count ? types[place] : 0, to: &frame)
            }
            frame.writeInteger(UInt16(0))
        }
    }

    /// - Parameter kind: `S` for a statement, `P` for a portal.
    mutating func writeDescribe(_ kind: Unicode.Scalar, _ name: String) {
        writeFrame("D") { frame in
            frame.writeInteger(UInt8(ascii: kind))
            frame.writeTerminated(name)
        }
    }

    mutating func writeExecute() {
        writeFrame("E") { frame in
            frame.writeTerminated("")
            frame.writeInteger(UInt32(0))
        }
    }

    mutating func writeCloseStatement(_ name: String) {
        writeFrame("C") { frame in
            frame.writeInteger(UInt8(ascii: "S"))
            frame.writeTerminated(name)
        }
    }

    mutating func writeSimpleQuery(_ text: String) {
        writeFrame("Q") { $0.writeTerminated(text) }
    }

    mutating func writeSync() { writeFrame("S") { _ in } }
    mutating func writeFlush() { writeFrame("H") { _ in } }
    mutating func writeTerminate() { writeFrame("X") { _ in } }

    private mutating func writeFrame(_ type: Unicode.Scalar, _ body: (inout ByteBuffer) -> Void) {
        writeInteger(UInt8(ascii: type))
        let start = writerIndex
        writeInteger(Int32(0))
        body(&self)
        setInteger(Int32(truncatingIfNeeded: writerIndex - start), at: start)
    }

    private mutating func writeTerminated(_ text: String) {
        writeString(text)
        writeInteger(UInt8(0))
    }
}

/// What a cancel request must show (BackendKeyData).
struct BackendKey: Sendable {
    let process: UInt32
    let secret: UInt32
}
