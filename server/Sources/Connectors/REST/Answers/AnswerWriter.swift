import ConnectorKit
import Domain
import NIOCore
import NIOHTTP1

/// Turns a response into one JSON value and what an app may know besides.
enum AnswerWriter {
    private static let chunk = 64 << 10
    /// Of a refusal's body.
    private static let largestMessage = 16 << 10
    private static let largestHeaders = 16 << 10

    /// - Throws: the status as an error from 400 on, `result.too_large`, what `sink` throws.
    static func write(
        _ answer: HTTPAnswer, limits: ResultLimits, into sink: any ResultSink
    ) async throws(AppError) -> ResultSummary {
        let contentType = answer.head.headers.first(name: "content-type")
        guard answer.head.status.code < 400 else { throw refusal(answer, contentType) }
        let encoding = answer.head.headers.first(name: "content-encoding")
        let kind = AnswerKind(contentType: contentType, contentEncoding: encoding)
        var text = json(answer.body, kind, contentType)
        guard text.readableBytes <= limits.bytes else {
            throw .resultTooLarge("The answer has more than \(limits.bytes) bytes.")
        }
        while let slice = text.readSlice(length: min(text.readableBytes, chunk)), slice.readableBytes > 0 {
            try await sink.write(slice)
        }
        return ResultSummary(
            statusCode: Int(answer.head.status.code), headers: readableHeaders(answer.head.headers),
            isBinary: kind == .binary && answer.body.readableBytes > 0)
    }

    private static func json(_ body: ByteBuffer, _ kind: AnswerKind, _ contentType: String?) -> ByteBuffer {
        if kind == .json {
            var body = body
            if body.readableBytesView.starts(with: [0xEF, 0xBB, 0xBF]) { body.moveReaderIndex(forwardBy: 3) }
            // What only claims to be JSON is passed on as text.
            if body.withUnsafeReadableBytes(JSONCheck.passes) { return body }
        }
        var text = ByteBuffer()
        switch kind {
        case .image, .binary: body.withUnsafeReadableBytes { text.writeJSONBase64($0) }
        case .json, .text: text.writeJSONString(TextDecoding.string(body, contentType: contentType).trimmed)
        }
        return text
    }

    private static func readableHeaders(_ headers: HTTPHeaders) -> [(name: String, value: String)] {
        var total = 0
        var readable: [(name: String, value: String)] = []
        for (name, value) in headers where !HeaderRules.isWithheld(name) {
            total += name.utf8.count + value.utf8.count
            guard total <= largestHeaders else { break }
            readable.append((name.lowercased(), value))
        }
        return readable
    }

    private static func refusal(_ answer: HTTPAnswer, _ contentType: String?) -> AppError {
        let status = answer.head.status.code
        var code = ErrorCode.queryFailed
        var hint: String?
        switch status {
        case 400, 422: code = .queryInput
        case 401, 403:
            code = .queryDenied
            hint = "Check the datasource's credentials."
        case 409: code = .queryConflict
        case 429, 503: hint = "Try again later."
        default: break
        }
        let beginning = answer.body.getSlice(
            at: answer.body.readerIndex, length: min(answer.body.readableBytes, largestMessage))
        let retryAfter = answer.head.headers.first(name: "retry-after").flatMap { Int($0) }.map {
            min(max($0, 0), 86_400)
        }
        return AppError(
            code, "The API answered with status \(status).", hint: hint,
            upstream: UpstreamFailure(
                step: .query, code: String(status),
                message: beginning.map { TextDecoding.string($0, contentType: contentType) }),
            retryAfter: status == 429 || status == 503 ? retryAfter : nil)
    }
}
