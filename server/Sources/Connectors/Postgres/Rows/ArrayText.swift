/// Array text, `{1,NULL,"a \"b\""}` with or without bounds before it (chapter 8.15.6), to a JSON array.
extension JSONCursor {
    /// PostgreSQL's own limit is 6.
    private static let deepestArray = 16

    mutating func array(_ bytes: Bytes, _ kind: ColumnKind) {
        let mark = count
        if !elements(bytes, kind) {
            rewind(to: mark)
            string(bytes)
        }
    }

    /// - Returns: false for text that is no array.
    private mutating func elements(_ bytes: Bytes, _ kind: ColumnKind) -> Bool {
        var place = 0
        if bytes.first == UInt8(ascii: "[") {
            guard let equals = bytes.firstIndex(of: UInt8(ascii: "=")) else { return false }
            place = equals + 1
        }
        guard place < bytes.count, bytes[place] == UInt8(ascii: "{") else { return false }
        var depth = 0
        var expectsElement = true
        while place < bytes.count {
            switch bytes[place] {
            case UInt8(ascii: "{"):
                guard expectsElement, depth < Self.deepestArray else { return false }
                depth += 1
                byte(UInt8(ascii: "["))
                place += 1
            case UInt8(ascii: "}"):
                // Only `{}` ends where an element could begin.
                guard !expectsElement || bytes[place - 1] == UInt8(ascii: "{") else { return false }
                byte(UInt8(ascii: "]"))
                place += 1
                depth -= 1
                if depth == 0 { return place == bytes.count }
                expectsElement = false
            case kind.delimiter:
                guard !expectsElement else { return false }
                byte(UInt8(ascii: ","))
                place += 1
                expectsElement = true
            case UInt8(ascii: "\""):
                guard expectsElement, let end = quoted(bytes, place + 1, kind.scalar) else { return false }
                place = end
                expectsElement = false
            default:
                guard expectsElement else { return false }
                let start = place
                while place < bytes.count, bytes[place] != kind.delimiter, bytes[place] != UInt8(ascii: "}") {
                    place += 1
                }
                unquoted(Bytes(rebasing: bytes[start..<place]), kind.scalar)
                expectsElement = false
            }
        }
        return false
    }

    private mutating func unquoted(_ element: Bytes, _ kind: ColumnKind.Scalar) {
        if element.elementsEqual("NULL".utf8) { literal("null") } else { scalar(element, kind) }
    }

    /// - Returns: the place after the closing quote; `nil` where there is none.
    private mutating func quoted(_ bytes: Bytes, _ start: Int, _ kind: ColumnKind.Scalar) -> Int? {
        var place = start
        while place < bytes.count, bytes[place] != UInt8(ascii: "\""), bytes[place] != UInt8(ascii: "\\") {
            place += 1
        }
        guard place < bytes.count else { return nil }
        if bytes[place] == UInt8(ascii: "\"") {
            scalar(Bytes(rebasing: bytes[start..<place]), kind)
            return place + 1
        }
        var unescaped = [UInt8](bytes[start..<place])
        while place < bytes.count {
            switch bytes[place] {
            case UInt8(ascii: "\""):
                unescaped.withUnsafeBufferPointer { scalar($0, kind) }
                return place + 1
            case UInt8(ascii: "\\"):
                place += 1
                guard place < bytes.count else { return nil }
                fallthrough
            default:
                unescaped.append(bytes[place])
                place += 1
            }
        }
        return nil
    }
}
