import ConnectorKit
import Domain

/// The frame around a run's data: `{"data": …, "meta": …}`.
///
/// A document that ends with `"ok":false` and an `error` holds a part of an answer; its reader discards what came before.
/// One with a `statusCode` from 400 on instead holds what the API said.
enum RunMeta {
    static let opening: StaticString = "{\"data\":"

    /// The end of the document, from the comma on.
    static func closing(_ outcome: Result<ResultSummary, AppError>, since start: ContinuousClock.Instant) -> String {
        let elapsed = start.duration(to: .now).components
        let milliseconds = elapsed.seconds * 1_000 + elapsed.attoseconds / 1_000_000_000_000_000
        var members: JSONObject
        switch outcome {
        case .success(let summary):
            guard summary.statusCode != nil || summary.isBinary || !summary.headers.isEmpty else {
                return ",\"meta\":{\"ok\":true,\"rows\":\(summary.rows),\"ms\":\(milliseconds)}}"
            }
            members = [
                "ok": .bool(!summary.isRefusal), "rows": JSONValue(summary.rows), "ms": JSONValue(Int(milliseconds)),
            ]
            if let status = summary.statusCode { members["statusCode"] = JSONValue(status) }
            if summary.isBinary { members["binary"] = true }
            if !summary.headers.isEmpty {
                var lists = JSONObject()
                for (name, value) in summary.headers {
                    lists[name] = .array((lists[name]?.array ?? []) + [.string(value)])
                }
                members["headers"] = .object(lists)
            }
        case .failure(let error):
            members = [
                "ok": false, "ms": JSONValue(Int(milliseconds)),
                "error": ["code": .string(error.code.rawValue), "detail": .string(error.detail)],
            ]
        }
        return ",\"meta\":" + JSONWriter.string(.object(members)) + "}"
    }
}
