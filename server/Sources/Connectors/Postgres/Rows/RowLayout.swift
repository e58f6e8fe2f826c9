import Domain
import NIOCore

/// The columns of an answer, with everything about them that is the same for each row.
///
/// Belongs to one event loop, as the handler that keeps it does.
final class RowLayout {
    private struct Column {
        let kind: ColumnKind
        /// Bytes of ``keys``: `{"id":` for the first that is written, `,"name":` for the others.
        let key: Range<Int>
        /// A later column has the same name and wins.
        let isShadowed: Bool
    }
    /// The RowDescription it was made from, to know it again.
    private let description: [UInt8]
    private let columns: [Column]
    /// With ``JSONCursor/blockRest`` bytes to spare at the end.
    private let keys: [UInt8]
    /// Bytes of a row beyond its values.
    private let overhead: Int
    private let hasVisibleColumns: Bool
    /// Types that were not known when the layout was made; their arrays are written as text.
    let unknownTypes: Set<UInt32>

    /// Rows up to this size are written in one go.
    private static let smallRow = 8_192
    /// A long text is escaped in pieces of this size.
    private static let piece = 16_384

    /// - Parameter description: the body of a RowDescription.
    /// - Returns: `nil` for a malformed one.
    init?(_ description: ByteBuffer, catalog: TypeCatalog) {
        var body = description
        guard let count = body.readInteger(as: UInt16.self) else { return nil }
        var names: [String] = []
        var types: [UInt32] = []
        var hasScale: [Bool] = []
        for _ in 0..<count {
            guard let name = body.readTerminated(), body.readInteger(as: UInt32.self) != nil,
                body.readInteger(as: UInt16.self) != nil, let type = body.readInteger(as: UInt32.self),
                body.readInteger(as: UInt16.self) != nil, let modifier = body.readInteger(as: Int32.self),
                body.readInteger(as: UInt16.self) == 0
            else { return nil }
            names.append(name)
            types.append(type)
            hasScale.append(modifier >= 0)
        }
        guard body.readableBytes == 0 else { return nil }
        let last = Dictionary(names.enumerated().map { ($1, $0) }, uniquingKeysWith: { $1 })
        var keys: [UInt8] = []
        var columns: [Column] = []
        for (place, name) in names.enumerated() {
            let isShadowed = last[name] != place
            let start = keys.count
            if !isShadowed {
                keys.append(start == 0 ? UInt8(ascii: "{") : UInt8(ascii: ","))
                JSONWriter.append(name, to: &keys)
                keys.append(UInt8(ascii: ":"))
            }
            columns.append(
                Column(
                    kind: ColumnKind(type: types[place], hasScale: hasScale[place], userArrays: catalog.arrays),
                    key: start..<keys.count, isShadowed: isShadowed))
        }
        self.description = [UInt8](description.readableBytesView)
        self.columns = columns
        hasVisibleColumns = !keys.isEmpty
        overhead = keys.count + 16 * columns.count + JSONCursor.blockRest + 8
        self.keys = keys + [UInt8](repeating: 0, count: JSONCursor.blockRest)
        unknownTypes = Set(types.filter { $0 >= TypeID.firstUserType && !catalog.knows($0) })
    }

    /// The same description again: names, types and tables.
    func matches(_ description: ByteBuffer) -> Bool {
        description.readableBytes == self.description.count
            && description.readableBytesView.elementsEqual(self.description)
    }

    /// Appends one row as a JSON object.
    /// - Parameter row: the body of a DataRow.
    /// - Returns: false for a row that does not fit the columns; `output` then ends in a broken object.
    func write(_ row: UnsafeRawBufferPointer, to output: inout ByteBuffer) -> Bool {
        let bytes = row.assumingMemoryBound(to: UInt8.self)
        guard bytes.count >= 2, Int(bytes[0]) << 8 | Int(bytes[1]) == columns.count else { return false }
        return bytes.count <= Self.smallRow ? writeSmall(bytes, to: &output) : writeLarge(bytes, to: &output)
    }

    private func writeSmall(_ bytes: UnsafeBufferPointer<UInt8>, to output: inout ByteBuffer) -> Bool {
        var isSound = true
        output.writeWithUnsafeMutableBytes(minimumWritableBytes: overhead + JSONCursor.bound(bytes.count)) { memory in
            let target = memory.assumingMemoryBound(to: UInt8.self)
            guard let start = target.baseAddress else {
                isSound = false
                return 0
            }
            var cursor = JSONCursor(target, at: start)
            isSound = write(bytes, to: &cursor)
            return cursor.count
        }
        return isSound
    }

    private func write(_ bytes: UnsafeBufferPointer<UInt8>, to cursor: inout JSONCursor) -> Bool {
        keys.withUnsafeBufferPointer { keys in
            columns.withUnsafeBufferPointer { columns in
                guard let keys = keys.baseAddress else { return false }
                var place = 2
                for column in columns {
                    guard let (value, next) = Self.value(bytes, at: place) else { return false }
                    place = next
                    if column.isShadowed { continue }
                    cursor.copyBlocks(keys + column.key.lowerBound, count: column.key.count)
                    if let value { cursor.value(value, column.kind) } else { cursor.literal("null") }
                }
                if !hasVisibleColumns { cursor.byte(UInt8(ascii: "{")) }
                cursor.byte(UInt8(ascii: "}"))
                return place == bytes.count && !cursor.isOverrun
            }
        }
    }

    /// The same, value by value, so that one long text does not reserve six times its length.
    private func writeLarge(_ bytes: UnsafeBufferPointer<UInt8>, to output: inout ByteBuffer) -> Bool {
        var place = 2
        for column in columns {
            guard let (value, next) = Self.value(bytes, at: place) else { return false }
            place = next
            if column.isShadowed { continue }
            output.writeBytes(keys[column.key])
            guard let value else {
                output.writeStaticString("null")
                continue
            }
            guard writeValue(value, column.kind, to: &output) else { return false }
        }
        output.writeStaticString(hasVisibleColumns ? "}" : "{}")
        return place == bytes.count
    }

    private func writeValue(
        _ value: UnsafeBufferPointer<UInt8>, _ kind: ColumnKind, to output: inout ByteBuffer
    ) -> Bool {
        if value.count <= Self.piece || kind.isArray {
            return Self.lend(JSONCursor.bound(value.count), of: &output) { $0.value(value, kind) }
        }
        if kind.scalar == .bytes {
            return Self.lend(value.count + 16, of: &output) { $0.base64(value) }
                || Self.lend(JSONCursor.bound(value.count), of: &output) { $0.base64(value) }
        }
        if kind.scalar == .json, JSONShape.isValid(value) {
            output.writeBytes(UnsafeRawBufferPointer(value))
            return true
        }
        var rest = value[...]
        output.writeInteger(UInt8(ascii: "\""))
        while !rest.isEmpty {
            let piece = UnsafeBufferPointer(rebasing: rest.prefix(Self.piece))
            guard Self.lend(JSONCursor.bound(piece.count), of: &output, { $0.escaped(piece) }) else { return false }
            rest = rest.dropFirst(Self.piece)
        }
        output.writeInteger(UInt8(ascii: "\""))
        return true
    }

    /// - Returns: false, with nothing written, when `count` bytes were not enough.
    private static func lend(
        _ count: Int, of output: inout ByteBuffer, _ body: (inout JSONCursor) -> Void
    ) -> Bool {
        var isSound = false
        output.writeWithUnsafeMutableBytes(minimumWritableBytes: count) { memory in
            let target = memory.assumingMemoryBound(to: UInt8.self)
            guard let start = target.baseAddress else { return 0 }
            var cursor = JSONCursor(target, at: start)
            body(&cursor)
            isSound = !cursor.isOverrun
            return isSound ? cursor.count : 0
        }
        return isSound
    }

    /// The value at `place` (`nil` for NULL) and the place after it; `nil` where the row is too short.
    @inline(__always)
    private static func value(
        _ bytes: UnsafeBufferPointer<UInt8>, at place: Int
    ) -> (value: UnsafeBufferPointer<UInt8>?, next: Int)? {
        guard place + 4 <= bytes.count else { return nil }
        let length = Int(
            Int32(
                bitPattern: UInt32(bytes[place]) << 24 | UInt32(bytes[place + 1]) << 16
                    | UInt32(bytes[place + 2]) << 8 | UInt32(bytes[place + 3])))
        let start = place + 4
        if length == -1 { return (nil, start) }
        guard length >= 0, length <= bytes.count - start else { return nil }
        return (UnsafeBufferPointer(rebasing: bytes[start..<start + length]), start + length)
    }
}
