import ConnectorKit
import Domain
import Foundation
import NIOCore

/// One file from the web, by the way that queries of HTTP APIs go: the same guard looks at where it leads.
struct LibraryDownload {
    private static let patience = Duration.seconds(30)

    /// Scheme, host and port.
    private let origin: String
    /// Path and query.
    private let target: String

    /// - Throws: `library.unreachable` for what is no address, or one whose answer could be changed on the way.
    init(_ url: String) throws(AppError) {
        let whole = url.prefix { $0 != "#" }
        let scheme = ["https://", "http://"].first { whole.hasPrefix($0) } ?? ""
        let host = whole.dropFirst(scheme.count).prefix { $0 != "/" && $0 != "?" }
        guard !scheme.isEmpty, let origin = OriginPattern(scheme + host), origin.isTrustworthy else {
            throw AppError(
                .libraryUnreachable, "The application says nowhere on the web where this library's file is.",
                hint: Self.hint)
        }
        self.origin = origin.text
        let rest = whole.dropFirst(scheme.count + host.count)
        target = rest.hasPrefix("/") ? String(rest) : "/" + rest
    }

    /// - Throws: `library.unreachable`.
    func content(through pools: DatasourcePools) async throws(AppError) -> [UInt8] {
        let request = BoundHTTP(
            method: "GET", origin: origin, target: Payload(target), headers: Payload([]), body: .none)
        let sink = Sink()
        let summary: ResultSummary
        do throws(AppError) {
            summary = try await pools.run(
                .http(request), on: .unsaved(.rest), settings: { DatasourceSettings() }, timeout: Self.patience,
                // As JSON text, in which a few characters take two.
                limits: ResultLimits(rows: 0, bytes: 2 * Libraries.limit), into: sink)
        } catch {
            throw AppError(.libraryUnreachable, "\(origin): \(error.detail)", hint: Self.hint)
        }
        guard summary.statusCode == 200 else {
            throw AppError(
                .libraryUnreachable, "\(origin) answered \(summary.statusCode ?? 0).", hint: Self.hint)
        }
        guard let text = (try? JSONParser.parse(await sink.bytes))?.string else {
            throw AppError(.libraryUnreachable, "\(origin) answered with no script.", hint: Self.hint)
        }
        guard summary.isBinary else { return Array(text.utf8) }
        return Data(base64Encoded: text).map(Array.init) ?? []
    }

    private static let hint = "Download the file yourself and upload it."

    private actor Sink: ResultSink {
        private(set) var bytes: [UInt8] = []
        func write(_ part: ByteBuffer) { bytes += part.readableBytesView }
    }
}
