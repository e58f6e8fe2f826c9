import ConnectorKit
import Domain
import GRDBSQLite
import NIOCore

/// A compiled statement: bound, stepped through, and its rows written as JSON.
final class SQLiteStatement {
    private let handle: OpaquePointer
    private unowned let database: SQLiteDatabase

    /// SQLite copies bound bytes at once.
    private static var transient: sqlite3_destructor_type { unsafeBitCast(-1, to: sqlite3_destructor_type.self) }
    /// Beyond it JavaScript's numbers skip integers.
    private static let exact: Int64 = 1 << 53

    /// `nil` when there is nothing to run in `text`.
    /// - Throws: `query.invalid` for more than one statement, and what SQLite says.
    init?(_ text: String, on database: SQLiteDatabase) throws(AppError) {
        var text = text
        let (code, prepared, rest) = text.withUTF8 { bytes -> (Int32, OpaquePointer?, OpaquePointer?) in
            bytes.withMemoryRebound(to: CChar.self) { bytes in
                var prepared: OpaquePointer?
                var rest: OpaquePointer?
                var tail: UnsafePointer<CChar>?
                let code = sqlite3_prepare_v2(database.handle, bytes.baseAddress, Int32(bytes.count), &prepared, &tail)
                guard code == SQLITE_OK, let tail, let start = bytes.baseAddress else { return (code, prepared, nil) }
                let used = tail - start
                // What follows may be blanks and comments: then it compiles to nothing.
                let second = sqlite3_prepare_v2(database.handle, tail, Int32(bytes.count - used), &rest, nil)
                return (second, prepared, rest)
            }
        }
        guard code == SQLITE_OK, rest == nil else {
            let error =
                rest == nil ? database.failure(code) : AppError(.queryInvalid, "More than one statement in one.")
            sqlite3_finalize(prepared)
            sqlite3_finalize(rest)
            throw error
        }
        guard let prepared else { return nil }
        handle = prepared
        self.database = database
    }

    deinit { sqlite3_finalize(handle) }

    var isReadOnly: Bool { sqlite3_stmt_readonly(handle) != 0 }
    var hasColumns: Bool { sqlite3_column_count(handle) > 0 }

    /// Makes it ready for another run and forgets the values of this one.
    func reset() {
        sqlite3_reset(handle)
        sqlite3_clear_bindings(handle)
    }

    // MARK: Binding

    func bind(_ parameters: [Payload<BoundParameter>]) throws(AppError) {
        guard sqlite3_bind_parameter_count(handle) <= parameters.count else {
            throw AppError(.queryInvalid, "The query has a placeholder without a value.")
        }
        for (place, parameter) in parameters.enumerated() {
            let code = bind(parameter.open(), at: Int32(place + 1))
            // Out of range: a value that no placeholder asks for.
            guard code == SQLITE_OK || code == SQLITE_RANGE else { throw database.failure(code) }
        }
    }

    private func bind(_ parameter: BoundParameter, at place: Int32) -> Int32 {
        switch parameter {
        case .null: sqlite3_bind_null(handle, place)
        case .bool(let flag): sqlite3_bind_int(handle, place, flag ? 1 : 0)
        case .number(let number):
            if let whole = number.int {
                sqlite3_bind_int64(handle, place, Int64(whole))
            } else {
                sqlite3_bind_double(handle, place, number.double)
            }
        case .text(let text), .json(let text): bind(text, at: place)
        case .array(let elements): bind(JSONWriter.string(.array(elements.map(\.jsonValue))), at: place)
        }
    }

    private func bind(_ text: String, at place: Int32) -> Int32 {
        var text = text
        return text.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) {
                // A null pointer would bind NULL instead of empty text.
                sqlite3_bind_text64(
                    handle, place, $0.baseAddress ?? UnsafePointer(bitPattern: 1), UInt64($0.count), Self.transient,
                    UInt8(SQLITE_UTF8))
            }
        }
    }

    // MARK: Rows

    /// True when there is a row, false at the end.
    func step() throws(AppError) -> Bool {
        switch sqlite3_step(handle) {
        case SQLITE_ROW: return true
        case SQLITE_DONE: return false
        case let code: throw database.failure(code)
        }
    }

    /// How a column appears in each row.
    struct Column {
        /// `"name":` as bytes.
        let key: ByteBuffer
        let isBoolean: Bool
        let place: Int32
    }

    /// Of two columns with one name the later one counts. Asked after the first step: the schema may have changed.
    func columns() -> [Column] {
        let count = sqlite3_column_count(handle)
        var names: [String] = []
        for place in 0..<count {
            names.append(sqlite3_column_name(handle, place).map { String(cString: $0) } ?? "")
        }
        let last = Dictionary(zip(names, names.indices), uniquingKeysWith: { $1 })
        return names.indices.compactMap { index in
            guard last[names[index]] == index else { return nil }
            var key = ByteBuffer()
            key.writeJSONString(names[index])
            key.writeInteger(UInt8(ascii: ":"))
            let declared = sqlite3_column_decltype(handle, Int32(index)).map { String(cString: $0).uppercased() }
            return Column(key: key, isBoolean: declared == "BOOLEAN" || declared == "BOOL", place: Int32(index))
        }
    }

    /// Writes the current row as a JSON object.
    func writeRow(_ columns: [Column], into buffer: inout ByteBuffer) {
        buffer.writeInteger(UInt8(ascii: "{"))
        for (index, column) in columns.enumerated() {
            if index > 0 { buffer.writeInteger(UInt8(ascii: ",")) }
            buffer.writeImmutableBuffer(column.key)
            writeValue(column, into: &buffer)
        }
        buffer.writeInteger(UInt8(ascii: "}"))
    }

    private func writeValue(_ column: Column, into buffer: inout ByteBuffer) {
        switch sqlite3_column_type(handle, column.place) {
        case SQLITE_INTEGER:
            let value = sqlite3_column_int64(handle, column.place)
            if column.isBoolean, value == 0 || value == 1 {
                buffer.writeStaticString(value == 1 ? "true" : "false")
            } else if value.magnitude <= Self.exact {
                buffer.writeString(String(value))
            } else {
                buffer.writeString("\"\(value)\"")
            }
        case SQLITE_FLOAT:
            let value = sqlite3_column_double(handle, column.place)
            buffer.writeString(value.isFinite ? "\(value)" : value > 0 ? "\"Infinity\"" : "\"-Infinity\"")
        case SQLITE_TEXT:
            let text = sqlite3_column_text(handle, column.place)
            let count = Int(sqlite3_column_bytes(handle, column.place))
            buffer.writeJSONString(repairing: UnsafeRawBufferPointer(start: text, count: text == nil ? 0 : count))
        case SQLITE_BLOB:
            let bytes = sqlite3_column_blob(handle, column.place)
            let count = Int(sqlite3_column_bytes(handle, column.place))
            buffer.writeJSONBase64(UnsafeRawBufferPointer(start: bytes, count: bytes == nil ? 0 : count))
        default: buffer.writeStaticString("null")
        }
    }

    /// Text of a column of the current row; `nil` for NULL.
    func text(_ place: Int32) -> String? { sqlite3_column_text(handle, place).map { String(cString: $0) } }
    func int(_ place: Int32) -> Int { Int(sqlite3_column_int64(handle, place)) }
}

extension BoundParameter {
    fileprivate var jsonValue: JSONValue {
        switch self {
        case .null: .null
        case .bool(let flag): .bool(flag)
        case .number(let number): .number(number)
        case .text(let text), .json(let text): .string(text)
        case .array(let elements): .array(elements.map(\.jsonValue))
        }
    }
}
