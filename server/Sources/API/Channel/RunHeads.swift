import NIOCore

/// The headers of a run's answer: what is the same for all of them is written once.
struct RunHeads: Sendable {
    private let constant: [(String, String)]
    /// Status line and headers of a whole answer, up to those that differ.
    private let success: [UInt8]
    private let dates = DateText()

    init(isSecure: Bool) {
        constant = SecurityHeaders.pairs(isSecure: isSecure)
        let lines = (constant + [("content-type", "application/json")]).map { "\($0.0): \($0.1)\r\n" }
        success = Array(("HTTP/1.1 200 OK\r\n" + lines.joined()).utf8)
    }

    /// Bytes of a head, at most.
    var largest: Int { success.count + 256 }

    /// Writes the head of an answer of `length` bytes (RFC 9112, 2.1).
    func write(to buffer: inout ByteBuffer, requestID: String, length: Int) {
        buffer.writeBytes(success)
        buffer.writeString("date: \(dates.now)\r\nx-request-id: \(requestID)\r\ncontent-length: \(length)\r\n\r\n")
    }

    /// For answers of other kinds.
    func fields(requestID: String) -> [(String, String)] {
        constant + [("date", dates.now), ("x-request-id", requestID)]
    }
}
