import Domain

/// Writes JSON from a template and the values of its slots.
struct JSONTemplateWriter {
    private let slots: FilledSlots
    private var bytes: [UInt8] = []

    static func bytes(_ template: JSONTemplate, _ slots: FilledSlots) throws(AppError) -> [UInt8] {
        // A body that is one binding is often `{{JSON.stringify(…)}}`: a document already.
        if case .slot(let id) = template, case .string(let text)? = slots[id], isDocument(text) {
            return Array(text.utf8)
        }
        var writer = JSONTemplateWriter(slots: slots)
        try writer.write(template)
        return writer.bytes
    }

    private init(slots: FilledSlots) { self.slots = slots }

    private static func isDocument(_ text: String) -> Bool {
        guard let first = text.utf8.first(where: { !BindingTokenizer.isSpace($0) }),
            first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
        else { return false }
        return (try? JSONParser.parse(text)) != nil
    }

    private mutating func write(_ template: JSONTemplate) throws(AppError) {
        switch template {
        case .literal(let text): bytes.append(contentsOf: text.utf8)
        case .slot(let id): write(slots[id] ?? .null)
        case .text(let pieces): JSONWriter.append(SlotText.joined(pieces, slots), to: &bytes)
        case .array(let elements):
            bytes.append(UInt8(ascii: "["))
            for (place, element) in elements.enumerated() {
                if place > 0 { bytes.append(UInt8(ascii: ",")) }
                try write(element)
            }
            bytes.append(UInt8(ascii: "]"))
        case .object(let members): try write(members)
        case .raw(let pieces):
            for piece in pieces {
                switch piece {
                case .literal(let literal): bytes.append(contentsOf: literal.utf8)
                case .slot(let id): write(slots[id] ?? .null)
                }
            }
        }
    }

    private mutating func write(_ value: JSONValue) { bytes.append(contentsOf: JSONWriter.bytes(value)) }

    private mutating func write(_ members: [JSONTemplateMember]) throws(AppError) {
        var keys: Set<String> = []
        bytes.append(UInt8(ascii: "{"))
        for (place, member) in members.enumerated() {
            let key = SlotText.joined(member.key, slots)
            guard keys.insert(key).inserted, key != "__proto__" else {
                throw AppError(
                    .slotInvalid, "A value became a key that the object has already, or that no object may have.",
                    place: SlotText.firstSlot(member.key))
            }
            if place > 0 { bytes.append(UInt8(ascii: ",")) }
            JSONWriter.append(key, to: &bytes)
            bytes.append(UInt8(ascii: ":"))
            try write(member.value)
        }
        bytes.append(UInt8(ascii: "}"))
    }
}
