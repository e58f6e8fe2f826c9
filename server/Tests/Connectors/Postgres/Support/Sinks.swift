import ConnectorKit
import Domain
import NIOCore

actor TextSink: ResultSink {
    private(set) var text = ""
    private(set) var writes = 0
    func write(_ bytes: ByteBuffer) async throws(AppError) {
        text += String(buffer: bytes)
        writes += 1
    }
}

/// Counts bytes and lets each write wait until somebody opens the gate.
actor GatedSink: ResultSink {
    private(set) var bytes = 0
    private(set) var largest = 0
    private var isOpen = false
    private var waiters: [CheckedContinuation<Void, Never>] = []
    private var firstWrite: [CheckedContinuation<Void, Never>] = []

    func write(_ buffer: ByteBuffer) async throws(AppError) {
        bytes += buffer.readableBytes
        largest = max(largest, buffer.readableBytes)
        for waiter in firstWrite { waiter.resume() }
        firstWrite = []
        if !isOpen { await withCheckedContinuation { waiters.append($0) } }
    }

    func open() {
        isOpen = true
        for waiter in waiters { waiter.resume() }
        waiters = []
    }

    /// Returns when the first write has come.
    func begun() async {
        if bytes == 0 { await withCheckedContinuation { firstWrite.append($0) } }
    }
}

/// A reader who leaves after the first piece.
actor LeavingSink: ResultSink {
    private var writes = 0
    func write(_ bytes: ByteBuffer) async throws(AppError) {
        writes += 1
        if writes > 1 { throw AppError(.queryCancelled, "The reader has gone.") }
    }
}
