import NIOCore

/// The fields of an ErrorResponse that matter here (protocol chapter 55.8). `message` may quote rows.
struct ServerError: Sendable {
    /// `ERROR`, `FATAL`, `PANIC`: the unlocalised field where the server sends it.
    let severity: String
    /// Five characters.
    let sqlState: String
    let message: String
    let detail: String?
    let hint: String?
    /// Character position in the statement's text, from 1.
    let position: Int?

    /// The server closes the connection after it.
    var endsSession: Bool { severity == "FATAL" || severity == "PANIC" }

    /// Everything the server said, for the people who may edit the query.
    var words: String {
        var text = message
        if let detail { text += "\nDetail: \(detail)" }
        if let hint { text += "\nHint: \(hint)" }
        if let position { text += "\nAt character \(position)." }
        return text
    }

    /// - Parameter body: may be cut off at the end: a message can quote a value of any length.
    /// - Returns: `nil` for a body without a state.
    init?(_ body: ByteBuffer) {
        var body = body
        var fields: [UInt8: String] = [:]
        while let field = body.readInteger(as: UInt8.self), field != 0 {
            let value = body.readTerminated() ?? body.readString(length: body.readableBytes)
            fields[field] = value.map { String($0.prefix(8_192)) }
        }
        guard let state = fields[UInt8(ascii: "C")] else { return nil }
        sqlState = String(state.prefix(5))
        severity = fields[UInt8(ascii: "V")] ?? fields[UInt8(ascii: "S")] ?? "ERROR"
        message = fields[UInt8(ascii: "M")] ?? ""
        detail = fields[UInt8(ascii: "D")]
        hint = fields[UInt8(ascii: "H")]
        position = fields[UInt8(ascii: "P")].flatMap { Int($0) }
    }
}

extension ByteBuffer {
    /// Reads up to the next zero byte and past it; `nil` where there is none.
    mutating func readTerminated() -> String? {
        guard let end = readableBytesView.firstIndex(of: 0) else { return nil }
        let text = readString(length: end - readerIndex)
        moveReaderIndex(forwardBy: 1)
        return text
    }
}
