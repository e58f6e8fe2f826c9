import Domain

/// Values as text, where they become a part of a longer text.
enum SlotText {
    /// Absent: empty. Null: `null`. Arrays and objects: JSON.
    static func text(_ value: JSONValue?) -> String {
        switch value {
        case nil: ""
        case .null: "null"
        case .string(let text): text
        case .bool(let flag): flag ? "true" : "false"
        case .number(let number): number.text
        case .array, .object: value.map { JSONWriter.string($0) } ?? ""
        }
    }

    /// Joins pieces; absent and null slots are empty.
    static func joined(_ pieces: [TextPiece], _ slots: FilledSlots) -> String {
        var joined = ""
        for piece in pieces {
            switch piece {
            case .literal(let literal): joined += literal
            case .slot(let id):
                if let value = slots[id], !value.isNull { joined += text(value) }
            }
        }
        return joined
    }

    /// The first slot of the pieces, as the place of an error.
    static func firstSlot(_ pieces: [TextPiece]) -> String? {
        for case .slot(let id) in pieces { return id }
        return nil
    }

    /// The slot, where the pieces are one slot and nothing else.
    static func soleSlot(_ pieces: [TextPiece]) -> String? {
        guard pieces.count == 1, case .slot(let id) = pieces[0] else { return nil }
        return id
    }

    /// Writes each of the given bytes twice. Works on bytes: a quote with a combining mark after it is still a quote
    /// to a database, though not one character to Swift.
    static func doubling(_ doubled: Unicode.Scalar..., in text: String) -> String {
        let marks = doubled.map { UInt8(ascii: $0) }
        guard text.utf8.contains(where: marks.contains) else { return text }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count + 8)
        for byte in text.utf8 {
            if marks.contains(byte) { bytes.append(byte) }
            bytes.append(byte)
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Whether every run of the given byte is of even length, so that no database sees an end of its literal in it.
    static func hasOnlyPairs(of mark: Unicode.Scalar, in text: String) -> Bool {
        let byte = UInt8(ascii: mark)
        var isOdd = false
        for each in text.utf8 {
            if each == byte {
                isOdd.toggle()
            } else if isOdd {
                return false
            }
        }
        return !isOdd
    }

    /// Nothing, `asc`, `name`, `schema.table.column`, or such a name and `asc` or `desc`.
    static func isNameOrDirection(_ text: String) -> Bool {
        let words = text.utf8.split(whereSeparator: BindingTokenizer.isSpace)
        guard words.count <= 2 else { return false }
        if words.count == 2 {
            guard ["asc", "desc"].contains(String(Substring(words[1])).lowercased()) else { return false }
        }
        guard let first = words.first else { return true }
        let names = first.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        return names.count <= 3
            && names.allSatisfy { name in
                guard let start = name.first, !SQLLexer.isDigit(start), start != UInt8(ascii: "$") else { return false }
                return name.allSatisfy { SQLLexer.isNameByte($0) || $0 == UInt8(ascii: "$") }
            }
    }
}
