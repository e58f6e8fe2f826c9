import Domain

/// The values of a query's slots after every check: right kinds, right sizes, identity from the server.
struct FilledSlots {
    enum Target { case postgres, sqlite, request }

    private let values: [String: JSONValue]

    /// The value of a slot; `nil` if it was left out. Of an integer slot it is a number or null.
    subscript(slot: String) -> JSONValue? { values[slot] }

    /// - Parameter target: Databases can't store U+0000 in a text.
    /// - Throws: `slot.unknown`, `slot.missing`, `slot.identity`, `slot.kind`, `slot.too_large` or `slot.invalid`, with
    ///   the slot's id as the place and never with the value.
    init(
        _ slots: [Slot], _ sent: SlotValues, _ identity: VerifiedIdentity, for target: Target
    ) throws(AppError) {
        var values = sent.open()
        var matched = 0
        var size = ValueSize(target)
        for slot in slots {
            let value = values[slot.id]
            switch slot.source {
            case .identity(let fact):
                guard value == nil else {
                    throw AppError(
                        .slotIdentity, "The server fills in this slot; it takes no value.", place: slot.id)
                }
                values[slot.id] = identity.value(of: fact)
                matched += 1
            case .browser(let expression):
                guard let value else {
                    guard slot.isOptional else {
                        throw AppError(.slotMissing, "This slot needs a value.", place: slot.id)
                    }
                    if slot.accepts == .integer, target == .sqlite {
                        values[slot.id] = Self.noLimit
                        matched += 1
                    }
                    continue
                }
                matched += 1
                try Self.check(value, slot, expression, &size)
                if slot.accepts == .integer {
                    let number = Self.integer(value) ?? .null
                    values[slot.id] = number.isNull && target == .sqlite ? Self.noLimit : number
                }
            }
        }
        guard matched == values.count else { throw Self.unknown(among: values, slots) }
        self.values = values
    }

    /// SQLite takes no null after LIMIT; there -1 means no limit, and after OFFSET none to skip.
    private static let noLimit: JSONValue = -1

    private static func unknown(among values: [String: JSONValue], _ slots: [Slot]) -> AppError {
        let known = Set(slots.map(\.id))
        let place = values.keys.filter { !known.contains($0) }.min() ?? ""
        // The id comes from outside: only one that could be an id is repeated.
        let isIdentifier = place.utf8.count <= 16 && place.utf8.allSatisfy(SQLLexer.isNameByte)
        return AppError(
            .slotUnknown, "The query has no such slot.", hint: "Reload the page: the app may have changed.",
            place: isIdentifier ? place : nil)
    }

    private static func check(
        _ value: JSONValue, _ slot: Slot, _ expression: String, _ size: inout ValueSize
    ) throws(AppError) {
        switch slot.accepts {
        case .scalar:
            switch value {
            case .null, .bool, .number, .string: break
            case .array, .object: throw wrongKind(slot, "a text, a number, true, false or null", value)
            }
        case .integer:
            guard Self.integer(value) != nil else {
                throw wrongKind(slot, "a whole number that is not negative", value)
            }
        case .array:
            switch value {
            case .array(let elements):
                guard elements.count <= SlotLimits.elements else {
                    throw AppError(
                        .slotTooLarge, "A list may hold at most \(SlotLimits.elements) elements.", place: slot.id)
                }
                for element in elements where element.array != nil || element.object != nil {
                    throw wrongKind(slot, "an array of texts and numbers", value)
                }
            case .object: throw wrongKind(slot, "an array", value)
            case .null, .bool, .number, .string: break
            }
        case .json, .file: break
        }
        do throws(ValueSize.Failure) {
            try size.add(value, mayBeFile: { slot.accepts == .file || Self.mayBeFile(expression) })
        } catch {
            switch error {
            case .tooLarge: throw AppError(.slotTooLarge, "The value is too large.", place: slot.id)
            case .tooDeep: throw AppError(.slotInvalid, "The value is nested too deeply.", place: slot.id)
            case .holdsNUL:
                throw AppError(.slotInvalid, "A text must not hold the character U+0000.", place: slot.id)
            }
        }
    }

    /// What a file picker, a camera or a recorder holds, or may have been handed over by code that has it.
    private static func mayBeFile(_ expression: String) -> Bool {
        [".files", "dataURL", "DataURL", "params"].contains { expression.contains($0) }
    }

    private static func wrongKind(_ slot: Slot, _ wanted: String, _ value: JSONValue) -> AppError {
        AppError(.slotKind, "This slot takes \(wanted), not \(value.kind.rawValue).", place: slot.id)
    }

    /// The number of an integer slot as a JSON value: null for an empty text, `nil` if it is no number from 0 to 2^53.
    private static func integer(_ value: JSONValue) -> JSONValue? {
        let number: Int?
        switch value {
        case .null: return .null
        case .number(let written): number = written.int
        case .string(let text):
            let digits = text.utf8.drop(while: BindingTokenizer.isSpace)
            if digits.isEmpty { return .null }
            guard digits.count <= 16, digits.allSatisfy(SQLLexer.isDigit) else { return nil }
            number = Int(Substring(digits))
        default: return nil
        }
        guard let number, (0...(1 << 53)).contains(number) else { return nil }
        return .number(JSONNumber(number))
    }
}

/// Adds up the sizes of values and refuses what is too large, too deep or holds U+0000.
struct ValueSize {
    enum Failure: Error { case tooLarge, tooDeep, holdsNUL }
    private let refusesNUL: Bool
    private var total = 0

    init(_ target: FilledSlots.Target) { refusesNUL = target != .request }

    /// - Parameter mayBeFile: Asked only of a large value: a file has a limit of its own.
    mutating func add(_ value: JSONValue, mayBeFile: () -> Bool) throws(Failure) {
        var size = 0
        try measure(value, depth: 0, &size)
        if size > SlotLimits.small, mayBeFile() {
            guard size <= SlotLimits.encodedFile else { throw .tooLarge }
            return
        }
        total += size
        guard total <= SlotLimits.total else { throw .tooLarge }
    }

    private func measure(_ value: JSONValue, depth: Int, _ size: inout Int) throws(Failure) {
        guard depth <= SlotLimits.depth else { throw .tooDeep }
        switch value {
        case .null, .bool: size += 4
        case .number(let number): size += number.text.utf8.count
        case .string(let text): try measure(text, &size)
        case .array(let elements):
            size += elements.count
            for element in elements { try measure(element, depth: depth + 1, &size) }
        case .object(let object):
            for (key, member) in object {
                try measure(key, &size)
                try measure(member, depth: depth + 1, &size)
            }
        }
    }

    private func measure(_ text: String, _ size: inout Int) throws(Failure) {
        size += text.utf8.count
        if refusesNUL, text.utf8.contains(0) { throw .holdsNUL }
    }
}
