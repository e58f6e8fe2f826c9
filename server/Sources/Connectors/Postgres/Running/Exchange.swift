import ConnectorKit
import Domain
import NIOCore

/// One query from its first byte to ReadyForQuery: what was sent, what must come back, what was made of it.
///
/// Belongs to the event loop of its connection. It does no input or output of its own: ``outbound`` is what the
/// handler shall send, ``output`` the JSON written so far.
final class Exchange {
    /// A message from the server that has no place where it came.
    struct Violation: Error {}

    /// What the server still owes, in order.
    enum Owed {
        case closed
        case parsed(Int)
        case described(Int)
        case bound(Int)
        case portal(Int)
        case executed(Int)
        case ready
    }

    /// How one statement is sent in this attempt.
    struct Plan {
        var name = ""
        var key: StatementCache.Key?
        var isParsed = false
        var types: [UInt32]?
        /// The columns of last time.
        var layout: RowLayout?
        var declared: [UInt32] = []
    }

    let request: RunRequest
    let memory: ConnectionMemory
    var outbound: ByteBuffer
    /// JSON of the answer that nobody has taken yet.
    var output: ByteBuffer
    private(set) var rows = 0
    private(set) var taken = 0

    var owed: [Owed] = []
    var owedPlace = 0
    var plans: [Plan] = []
    var isSynced = false
    private var layout: RowLayout?
    /// The first error of this attempt and where it struck.
    private(set) var failure: (error: ServerError, at: Owed)?
    /// The error of the first attempt: what a person shall read when a second one did not help.
    var firstError: ServerError?
    var attempts = 0
    /// Positions to declare in the next attempt, by statement.
    var declared: [Int: Set<Int>] = [:]
    var avoidsNames: Bool
    /// Names to close on the server before the next attempt.
    var namesToClose: [String] = []
    private var isUndoneByRollback = true
    private var needsReset = false
    private(set) var housekeeping = Housekeeping.none

    enum Housekeeping { case none, rollback, reset }

    /// True from the moment nobody wants the answer any more: what comes is thrown away.
    var isDiscarding = false
    /// The server confirmed a cancellation.
    private(set) var isCancelConfirmed = false
    /// Tidying up failed: the connection is not fit for another query.
    private(set) var isUnclean = false
    /// A bound of the answer was passed; the query must be stopped.
    private(set) var overflow: AppError?
    var isFinished = false

    init(_ request: RunRequest, memory: ConnectionMemory, outbound: ByteBuffer, output: ByteBuffer) {
        self.request = request
        self.memory = memory
        self.outbound = outbound
        self.output = output
        // More would push each other out of the cache.
        avoidsNames = request.statements.count > StatementCache.capacity / 2
    }

    /// What a person shall read: the error of the first attempt where a later one got no further.
    var reportedError: ServerError? {
        guard let failure else { return nil }
        switch failure.at {
        case .executed, .ready: return failure.error
        default: return firstError ?? failure.error
        }
    }

    /// Hands over the JSON written so far.
    func take(next: ByteBuffer) -> ByteBuffer {
        let chunk = output
        taken += chunk.readableBytes
        output = next
        return chunk
    }

    private var current: Owed? { owedPlace < owed.count ? owed[owedPlace] : nil }

    /// The server may send rows of statement `index` now, and they are the answer.
    private func isAnswer(_ index: Int) -> Bool { index == request.answer && !isDiscarding }

    // MARK: Rows

    /// True while rows may come.
    var expectsRows: Bool {
        if case .executed = current { housekeeping == .none } else { false }
    }

    /// True while rows that come are thrown away.
    var dropsRows: Bool {
        if case .executed(let index) = current { !isAnswer(index) || overflow != nil } else { false }
    }

    /// Takes whole DataRow messages off `input` until none is left, something else follows, or there is enough
    /// for a chunk.
    func readRows(_ input: inout ByteBuffer, chunk: Int) throws(Violation) {
        guard let layout else { throw Violation() }
        var output = self.output
        self.output = Self.nothing
        var rows = self.rows
        var isSound = true
        let limits = request.limits
        let room = limits.bytes - taken
        input.readWithUnsafeReadableBytes { bytes in
            var place = 0
            while output.readableBytes < chunk, bytes.count - place >= 5, bytes[place] == UInt8(ascii: "D") {
                let length = Int(bytes.loadUnaligned(fromByteOffset: place + 1, as: UInt32.self).bigEndian)
                guard length >= 4, bytes.count - place - 1 >= length else { break }
                if rows == limits.rows {
                    overflow = PostgresErrors.tooLarge(rows: limits.rows)
                    break
                }
                if rows > 0 { output.writeInteger(UInt8(ascii: ",")) }
                let row = UnsafeRawBufferPointer(rebasing: bytes[place + 5..<place + 1 + length])
                guard layout.write(row, to: &output) else {
                    isSound = false
                    break
                }
                rows += 1
                place += 1 + length
                if output.readableBytes > room {
                    overflow = PostgresErrors.tooLarge(bytes: limits.bytes)
                    break
                }
            }
            return place
        }
        self.rows = rows
        self.output = output
        if !isSound { throw Violation() }
    }

    private static let nothing = ByteBuffer()

    /// A single row longer than the whole answer may be.
    func refuseRow() { overflow = PostgresErrors.tooLarge(bytes: request.limits.bytes) }

    // MARK: Messages

    /// Everything but rows.
    func receive(_ type: UInt8, _ body: ByteBuffer) throws(Violation) {
        switch type {
        case UInt8(ascii: "E"):
            guard let error = ServerError(body) else { throw Violation() }
            receive(error)
        case UInt8(ascii: "Z"): try receiveReady(body)
        default:
            if housekeeping == .none { try receiveOwed(type, body) }
        }
    }

    private func receive(_ error: ServerError) {
        guard housekeeping == .none else {
            // Not the query's fault, but nothing is known of the connection's state now.
            isUnclean = true
            return
        }
        if error.sqlState == "57014" { isCancelConfirmed = true }
        if failure == nil { failure = (error, current ?? .ready) }
        if !isSynced {
            outbound.writeSync()
            isSynced = true
        }
        owed = [.ready]
        owedPlace = 0
    }

    private func receiveOwed(_ type: UInt8, _ body: ByteBuffer) throws(Violation) {
        switch (current, type) {
        case (.closed, UInt8(ascii: "3")): owedPlace += 1
        case (.parsed(let index), UInt8(ascii: "1")):
            owedPlace += 1
            if let key = plans[index].key, !memory.cache.isFull { memory.cache.insert(key, name: plans[index].name) }
        case (.described(let index), UInt8(ascii: "t")): try receiveTypes(index, body)
        case (.described(let index), UInt8(ascii: "T")), (.described(let index), UInt8(ascii: "n")):
            guard plans[index].types != nil else { throw Violation() }
            owedPlace += 1
            if owedPlace == owed.count { send(from: index) }
        case (.bound, UInt8(ascii: "2")): owedPlace += 1
        case (.portal(let index), UInt8(ascii: "T")):
            owedPlace += 1
            if isAnswer(index) {
                layout = try self.layout(body, index)
                output.writeInteger(UInt8(ascii: "["))
            }
        case (.portal(let index), UInt8(ascii: "n")):
            owedPlace += 1
            if isAnswer(index) { layout = nil }
        case (.executed(let index), UInt8(ascii: "C")):
            var body = body
            guard let tag = body.readTerminated() else { throw Violation() }
            owedPlace += 1
            complete(index, CommandTag(tag))
        case (.executed(let index), UInt8(ascii: "I")):
            owedPlace += 1
            if isAnswer(index) { output.writeStaticString(layout == nil ? "[]" : "]") }
        default: throw Violation()
        }
    }

    private func receiveTypes(_ index: Int, _ body: ByteBuffer) throws(Violation) {
        var body = body
        guard let count = body.readInteger(as: UInt16.self),
            body.readableBytes == 4 * Int(count)
        else { throw Violation() }
        let types = (0..<count).compactMap { _ in body.readInteger(as: UInt32.self) }
        plans[index].types = types
        if let key = plans[index].key { memory.cache.setTypes(types, for: key) }
    }

    /// The layout of last time while the server describes the same columns.
    private func layout(_ body: ByteBuffer, _ index: Int) throws(Violation) -> RowLayout {
        if let known = plans[index].layout, known.matches(body) { return known }
        guard let layout = RowLayout(body, catalog: memory.catalog) else { throw Violation() }
        if !layout.unknownTypes.isEmpty {
            memory.meet(layout.unknownTypes)
        } else if let key = plans[index].key {
            memory.cache.setLayout(layout, for: key)
        }
        return layout
    }

    private func complete(_ index: Int, _ tag: CommandTag) {
        if !tag.isPlain {
            let begins = index == 0 && tag.isTransactionControl
            isUndoneByRollback = isUndoneByRollback && (tag.isUndoneByRollback || begins)
            needsReset = needsReset || !tag.isTransactionControl
        }
        guard isAnswer(index) else { return }
        if layout != nil {
            output.writeInteger(UInt8(ascii: "]"))
        } else {
            output.writeString("[{\"affectedRows\":\(tag.affectedRows)}]")
            rows = 1
        }
        layout = nil
    }

    // MARK: The end

    private func receiveReady(_ body: ByteBuffer) throws(Violation) {
        guard body.readableBytes == 1, let status = body.readableBytesView.first else { throw Violation() }
        guard isSynced, case .ready = current else { throw Violation() }
        switch (status, housekeeping) {
        case (UInt8(ascii: "I"), _): break
        case (UInt8(ascii: "T"), .none), (UInt8(ascii: "E"), .none):
            housekeeping = .rollback
            outbound.writeSimpleQuery("ROLLBACK")
            return
        default: throw Violation()
        }
        if needsReset, housekeeping != .reset {
            // SET, temporary tables, LISTEN: the next query shall not find them.
            housekeeping = .reset
            memory.cache.removeAll()
            outbound.writeSimpleQuery("DISCARD ALL")
            return
        }
        housekeeping = .none
        if let failure, !isDiscarding, canRepeat, Repetition.prepare(self, after: failure.error, at: failure.at) {
            begin()
        } else {
            isFinished = true
        }
    }

    /// Nothing has happened that a rollback has not undone, and nobody has seen a part of the answer.
    private var canRepeat: Bool { taken == 0 && isUndoneByRollback && attempts < Repetition.most }

    /// Starts an attempt.
    func begin() {
        attempts += 1
        failure = nil
        layout = nil
        rows = 0
        output.clear()
        owed.removeAll(keepingCapacity: true)
        owedPlace = 0
        isSynced = false
        needsReset = false
        isUndoneByRollback = true
        plan()
        send(from: 0)
    }
}
