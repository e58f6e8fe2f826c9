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
    private static let largestHeaders = 16 << 10

    init(_ answer: HTTPAnswer, limits: ResultLimits) {
        contentType = answer.head.headers.first(name: "content-type")
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
            readable.append((name, value))
        }
        return readable
    }
}
