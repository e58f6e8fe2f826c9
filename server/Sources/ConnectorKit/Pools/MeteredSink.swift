import Domain
import NIOCore
import Synchronization

/// Passes an answer on, counts it, and stops it at its bound whatever the connector does.
final class MeteredSink: ResultSink {
    private let sink: any ResultSink
    private let limit: Int
    private let count = Atomic<Int>(0)

    init(_ sink: any ResultSink, limit: Int) {
        self.sink = sink
        self.limit = limit
    }

    /// No byte of the answer has left, so the query may still be run again.
    var isUntouched: Bool { count.load(ordering: .acquiring) == 0 }

    func write(_ bytes: ByteBuffer) async throws(AppError) {
        let total = count.add(bytes.readableBytes, ordering: .acquiringAndReleasing).newValue
        guard total <= limit else { throw .resultTooLarge("The answer has more than \(limit) bytes.") }
        try await sink.write(bytes)
    }
}
