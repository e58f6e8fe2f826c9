import Domain
import NIOCore

/// Parameters in PostgreSQL's text format, shaped for the type the server inferred.
enum ParameterText {
    /// Writes length and bytes as Bind wants them.
    static func write(_ value: BoundParameter, type: UInt32, to buffer: inout ByteBuffer) {
        switch value {
        case .null: buffer.writeInteger(Int32(-1))
        case .bool(let flag): sized(flag ? "true" : "false", to: &buffer)
        case .number(let number): sized(text(number), to: &buffer)
        case .text(let text), .json(let text): sized(text, to: &buffer)
        case .array(let elements):
            let wantsJSON = TypeID.takesJSONText(type)
            sized(wantsJSON ? json(elements) : literal(elements), to: &buffer)
        }
    }

    private static func sized(_ text: String, to buffer: inout ByteBuffer) {
        let start = buffer.writerIndex
        buffer.writeInteger(Int32(0))
        let length = buffer.writeString(text)
        buffer.setInteger(Int32(truncatingIfNeeded: length), at: start)
    }

    /// `1e3` and `12.0` would not pass for an integer, so integral numbers are written without both.
    static func text(_ number: JSONNumber) -> String {
        let isPlain = number.text.utf8.allSatisfy { $0 == UInt8(ascii: "-") || (0x30...0x39).contains($0) }
        if isPlain { return number.text }
        if let whole = number.int { return String(whole) }
        return number.text
    }

    /// An array literal: `{1,"a \"b\"",NULL,{2}}` (chapter 8.15.2).
    static func literal(_ elements: [BoundParameter]) -> String {
        var text = "{"
        for (place, element) in elements.enumerated() {
            if place > 0 { text += "," }
            switch element {
            case .null: text += "NULL"
            case .bool(let flag): text += flag ? "true" : "false"
            case .number(let number): text += self.text(number)
            case .text(let value), .json(let value): quote(value, into: &text)
            case .array(let inner): text += literal(inner)
            }
        }
        return text + "}"
    }

    private static func quote(_ value: String, into text: inout String) {
        text += "\""
        for scalar in value.unicodeScalars {
            if scalar == "\"" || scalar == "\\" { text.unicodeScalars.append("\\") }
            text.unicodeScalars.append(scalar)
        }
        text += "\""
    }

    /// The same array as a JSON document.
    static func json(_ elements: [BoundParameter]) -> String {
        var text = "["
        for (place, element) in elements.enumerated() {
            if place > 0 { text += "," }
            switch element {
            case .null: text += "null"
            case .bool(let flag): text += flag ? "true" : "false"
            case .number(let number): text += number.text
            case .text(let value): text += JSONWriter.string(.string(value))
            case .json(let value): text += value
            case .array(let inner): text += json(inner)
            }
        }
        return text + "]"
    }

    /// The type to declare for a value where the server could not infer one, or inferred too narrow a one.
    static func declaredType(_ value: BoundParameter) -> UInt32 {
        switch value {
        case .null: TypeID.text
        case .bool: TypeID.bool
        case .text: TypeID.text
        case .json: TypeID.jsonb
        case .number(let number): numberType(text(number))
        case .array(let elements): arrayType(elements)
        }
    }

    private static func numberType(_ text: String) -> UInt32 {
        if Int32(text) != nil { return TypeID.int4 }
        if Int64(text) != nil { return TypeID.int8 }
        return TypeID.numeric
    }

    private static func arrayType(_ elements: [BoundParameter]) -> UInt32 {
        let types = Set(elements.filter { $0 != .null }.map(declaredType))
        if types.isSubset(of: [TypeID.int4]), !types.isEmpty { return TypeID.int4Array }
        if types.isSubset(of: [TypeID.int4, TypeID.int8]), !types.isEmpty { return TypeID.int8Array }
        if types.isSubset(of: [TypeID.int4, TypeID.int8, TypeID.numeric]), !types.isEmpty {
            return TypeID.numericArray
        }
        if types == [TypeID.bool] { return TypeID.boolArray }
        return TypeID.textArray
    }
}
