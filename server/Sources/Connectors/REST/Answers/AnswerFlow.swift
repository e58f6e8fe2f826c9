import ConnectorKit
import Domain
import NIOCore

/// Turns the pieces of a body into the pieces of one JSON value, holding back only what needs its continuation.
struct AnswerFlow {
    private enum Form {
        case json(JSONCheck)
        case base64
        case text(TextDecoder)
    }

    private var form: Form
    private var hasBegun = false
    /// Bytes of an unfinished group of base64.
    private var held = ByteBuffer()

    init(_ kind: AnswerKind, contentType: String?) {
        form =
            switch kind {
            case .json: .json(JSONCheck())
            case .image, .binary: .base64
            case .text: .text(TextDecoder(contentType: contentType))
            }
    }

    /// - Throws: `query.failed` for what turns out not to be JSON though it claims to be, what `sink` throws.
    mutating func write(_ bytes: ByteBuffer, into sink: any ResultSink) async throws(AppError) {
        var written = ByteBuffer()
        begin(&written)
        switch form {
        case .json(var check):
            guard bytes.withUnsafeReadableBytes({ check.take($0) }) else { throw Self.brokenJSON }
            form = .json(check)
            written = bytes
        case .base64:
            var bytes = bytes
            held.writeBuffer(&bytes)
            let groups = held.readSlice(length: held.readableBytes / 3 * 3)
            groups?.withUnsafeReadableBytes { written.writeBase64($0) }
            held = ByteBuffer(buffer: held)
        case .text(var decoder):
            written.writeJSONText(decoder.take(bytes))
            form = .text(decoder)
        }
        if written.readableBytes > 0 { try await sink.write(written) }
    }

    /// - Throws: as ``write(_:into:)``.
    mutating func end(into sink: any ResultSink) async throws(AppError) {
        var written = ByteBuffer()
        begin(&written)
        switch form {
        case .json(let check):
            guard check.isComplete else { throw Self.brokenJSON }
            return
        case .base64: held.withUnsafeReadableBytes { written.writeBase64($0) }
        case .text(var decoder): written.writeJSONText(decoder.end())
        }
        written.writeStaticString("\"")
        try await sink.write(written)
    }

    private mutating func begin(_ written: inout ByteBuffer) {
        if case .json = form { return }
        if !hasBegun { written.writeStaticString("\"") }
        hasBegun = true
    }

    private static let brokenJSON = AppError(
        .queryFailed, "The API's answer claims to be JSON, but is broken.", upstream: UpstreamFailure(step: .transfer))
}
