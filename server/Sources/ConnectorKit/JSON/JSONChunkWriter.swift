public import Domain
public import NIOCore

/// Gathers an answer in a buffer and hands it on by size: a small first chunk, so that the first row leaves
/// early, then larger ones, so that memory stays flat. Counts rows and bytes against the limits.
public struct JSONChunkWriter: Sendable {
    /// Where to write. Call ``endRow()`` or ``flushIfFull()`` after each piece.
    public var buffer: ByteBuffer
    public private(set) var rows = 0
    private let limits: ResultLimits
    private let sink: any ResultSink
    private var sent = 0
    private var threshold: Int
    private static let smallest = 4 << 10
    private static let largest = 64 << 10

    public init(limits: ResultLimits, sink: any ResultSink) {
        self.limits = limits
        self.sink = sink
        threshold = Self.smallest
        buffer = ByteBufferAllocator().buffer(capacity: Self.smallest + 512)
    }

    /// Counts a row. True when it is time to call ``flush()``.
    /// - Throws: `result.too_large`.
    public mutating func countRow() throws(AppError) -> Bool {
        rows += 1
        guard rows <= limits.rows else { throw .resultTooLarge("The answer has more than \(limits.rows) rows.") }
        return try isFull()
    }

    /// True when it is time to call ``flush()``.
    /// - Throws: `result.too_large`.
    public func isFull() throws(AppError) -> Bool {
        guard sent + buffer.readableBytes <= limits.bytes else {
            throw .resultTooLarge("The answer has more than \(limits.bytes) bytes.")
        }
        return buffer.readableBytes >= threshold
    }

    /// Counts a row and hands the buffer on if it is full.
    public mutating func endRow() async throws(AppError) {
        if try countRow() { try await flush() }
    }

    /// Hands the buffer on if it is full.
    public mutating func flushIfFull() async throws(AppError) {
        if try isFull() { try await flush() }
    }

    /// Hands on what is there. Call it at the end.
    public mutating func flush() async throws(AppError) {
        _ = try isFull()
        guard buffer.readableBytes > 0 else { return }
        let chunk = buffer
        sent += chunk.readableBytes
        threshold = min(threshold * 4, Self.largest)
        buffer = ByteBufferAllocator().buffer(capacity: threshold + 512)
        try await sink.write(chunk)
    }
}
