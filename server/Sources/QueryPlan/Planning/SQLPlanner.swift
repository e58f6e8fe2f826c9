import Domain

/// Binds values to the statements of a query.
struct SQLPlanner {
    private let dialect: SQLTemplate.Dialect
    private let slots: FilledSlots

    static func plan(_ template: SQLTemplate, slots: FilledSlots) throws(AppError) -> BoundSQL {
        let planner = SQLPlanner(dialect: template.dialect, slots: slots)
        var statements: [BoundStatement] = []
        statements.reserveCapacity(template.statements.count)
        for statement in template.statements { statements.append(try planner.bind(statement)) }
        return BoundSQL(statements: statements, answer: template.answer)
    }

    /// The text and the parameters of a statement while it is bound.
    private struct Writer {
        let dialect: SQLTemplate.Dialect
        /// The text is known already: only parameters are collected.
        let isConstant: Bool
        var text = ""
        var parameters: [Payload<BoundParameter>] = []

        mutating func write(_ parameter: BoundParameter) {
            parameters.append(Payload(parameter))
            if !isConstant { text += SQLPlaceholder.text(parameters.count, dialect) }
        }
    }

    private func bind(_ statement: SQLStatement) throws(AppError) -> BoundStatement {
        var writer = Writer(dialect: dialect, isConstant: statement.constantText != nil)
        for part in statement.parts {
            switch part {
            case .text(let piece): if !writer.isConstant { writer.text += piece }
            case .value(let slot): writer.write(value(of: slot))
            case .joined(let pieces): writer.write(.text(SlotText.joined(pieces, slots)))
            case .array(let slot): writer.write(array(of: slot))
            case .json(let slot): writer.write(document(of: slot))
            case .document(let template):
                writer.write(.json(String(decoding: try JSONTemplateWriter.bytes(template, slots), as: UTF8.self)))
            case .list(let slot, let isNegated): list(slot, isNegated, &writer)
            case .raw(let slot, let guarding): writer.text += try raw(slot, guarding)
            }
        }
        return BoundStatement(
            text: statement.constantText ?? writer.text, parameters: writer.parameters,
            isReadOnly: statement.isReadOnly, isConstant: writer.isConstant)
    }

    private func value(of slot: String) -> BoundParameter {
        let value = slots[slot] ?? .null
        switch value {
        case .object: return .json(JSONWriter.string(value))
        case .array(let elements):
            guard dialect == .postgres, let scalars = scalars(elements) else {
                return .json(JSONWriter.string(value))
            }
            return .array(scalars)
        default: return scalar(value)
        }
    }

    private func scalar(_ value: JSONValue) -> BoundParameter {
        switch value {
        case .bool(let flag): .bool(flag)
        case .number(let number): .number(number)
        case .string(let text): .text(text)
        case .null, .array, .object: .null
        }
    }

    /// `nil` if one of the elements is an array or object.
    private func scalars(_ elements: [JSONValue]) -> [BoundParameter]? {
        var scalars: [BoundParameter] = []
        scalars.reserveCapacity(elements.count)
        for element in elements {
            switch element {
            case .array, .object: return nil
            default: scalars.append(scalar(element))
            }
        }
        return scalars
    }

    /// A text is an array in the database's own notation, `{1,2}`.
    private func array(of slot: String) -> BoundParameter {
        switch slots[slot] {
        case .array(let elements): .array(elements.map(scalar))
        case .string(let text): .text(text)
        case .bool, .number: .array([scalar(slots[slot] ?? .null)])
        case .null, .object, nil: .null
        }
    }

    /// A text is a document already: `{{JSON.stringify(rows)}}` is how apps write it.
    private func document(of slot: String) -> BoundParameter {
        switch slots[slot] ?? .null {
        case .null: .null
        case .string(let text): .text(text)
        case let value: .json(JSONWriter.string(value))
        }
    }

    private func list(_ slot: String, _ isNegated: Bool, _ writer: inout Writer) {
        let value = slots[slot] ?? .null
        let elements = value.array ?? [value]
        if elements.isEmpty, dialect == .postgres {
            // An empty list is no valid SQL there, and a sub-select without rows would have the type text.
            writer.text += isNegated ? "<> ALL(" : "= ANY("
            writer.write(.array([]))
        } else {
            writer.text += isNegated ? "NOT IN (" : "IN ("
            for (place, element) in elements.enumerated() {
                if place > 0 { writer.text += "," }
                writer.write(scalar(element))
            }
        }
        writer.text += ")"
    }

    private func raw(_ slot: String, _ guarding: RawGuard) throws(AppError) -> String {
        let text = SlotText.text(slots[slot])
        switch guarding {
        case .fragment: return text
        case .quoted: return SlotText.doubling("'", in: text)
        case .quotedOnce: return SlotText.hasOnlyPairs(of: "'", in: text) ? text : SlotText.doubling("'", in: text)
        case .escaped: return SlotText.doubling("'", "\\", in: text)
        case .name: return SlotText.doubling("\"", in: text)
        case .word:
            guard SlotText.isNameOrDirection(text) else {
                throw AppError(.slotInvalid, "This slot takes the name of a column or a direction.", place: slot)
            }
            return text
        case .integer:
            if case .number(let number)? = slots[slot] { return number.text }
            return "NULL"
        }
    }
}
