import ConnectorKit
import Domain
import NIOCore
import NIOHTTP1

/// Turns a response into one JSON value and what an app may know besides.
struct AnswerWriter {
    private let beginning: ByteBuffer
    private let kind: AnswerKind
    private let contentType: String?
    private let limits: ResultLimits
    let summary: ResultSummary

    private static let chunk = 64 << 10
    /// Of a refusal's body.
    private static let largestMessage = 16 << 10
    private static let largestHeaders = 16 << 10

    /// - Throws: the status as an error from 400 on.
    init(_ answer: HTTPAnswer, limits: ResultLimits) throws(AppError) {
        contentType = answer.head.headers.first(name: "content-type")
        guard answer.head.status.code < 400 else { throw Self.refusal(answer, contentType) }
        self.limits = limits
        let encoding = answer.head.headers.first(name: "content-encoding")
        let claimed = AnswerKind(contentType: contentType, contentEncoding: encoding)
        var beginning = answer.beginning
        if claimed == .json, beginning.readableBytesView.starts(with: [0xEF, 0xBB, 0xBF]) {
            beginning.moveReaderIndex(forwardBy: 3)
        }
        // What only claims to be JSON is passed on as text.
        let isWhole = answer.rest == nil
        let isJSON =
            claimed != .json
            || beginning.withUnsafeReadableBytes { bytes in
                var check = JSONCheck()
                return check.take(bytes) && (!isWhole || check.isComplete)
            }
        kind = isJSON ? claimed : .text
        self.beginning = isJSON ? beginning : answer.beginning
        summary = ResultSummary(
            statusCode: Int(answer.head.status.code), headers: Self.readableHeaders(answer.head.headers),
            isBinary: kind == .binary && answer.beginning.readableBytes > 0)
    }

    /// Writes an answer that has come whole.
    /// - Throws: `result.too_large`, what `sink` throws.
    func writeWhole(into sink: any ResultSink) async throws(AppError) -> ResultSummary {
        var text = ByteBuffer()
        switch kind {
        case .json: text = beginning
        case .image, .binary: beginning.withUnsafeReadableBytes { text.writeJSONBase64($0) }
        case .text: text.writeJSONString(TextDecoder.string(beginning, contentType: contentType).trimmed)
        }
        guard text.readableBytes <= limits.bytes else {
            throw .resultTooLarge("The answer has more than \(limits.bytes) bytes.")
        }
        while let slice = text.readSlice(length: min(text.readableBytes, Self.chunk)), slice.readableBytes > 0 {
            try await sink.write(slice)
        }
        return summary
    }

    /// Writes the beginning of an answer whose rest is still coming.
    func start(into sink: any ResultSink) async throws(AppError) -> AnswerFlow {
        var flow = AnswerFlow(kind, contentType: contentType)
        try await flow.write(beginning, into: sink)
        return flow
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
        let body = answer.beginning
        let message = body.getSlice(at: body.readerIndex, length: min(body.readableBytes, largestMessage))
        let retryAfter = answer.head.headers.first(name: "retry-after").flatMap { Int($0) }.map {
            min(max($0, 0), 86_400)
        }
        return AppError(
            code, "The API answered with status \(status).", hint: hint,
            upstream: UpstreamFailure(
                step: .query, code: String(status),
                message: message.map { TextDecoder.string($0, contentType: contentType) }),
            retryAfter: status == 429 || status == 503 ? retryAfter : nil)
    }
}
