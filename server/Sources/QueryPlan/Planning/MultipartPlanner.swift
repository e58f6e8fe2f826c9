import Domain

/// Makes the parts of a multipart body.
struct MultipartPlanner {
    let slots: FilledSlots

    /// The parts of a field: one for each file, and one for each element of an array.
    func parts(_ field: MultipartField) throws(AppError) -> [MultipartPart] {
        let sole = SlotText.soleSlot(field.value)
        switch field.kind {
        case .file:
            guard let sole else { return [text(field, SlotText.joined(field.value, slots))] }
            return try FileValue.read(slots[sole], place: sole).map { file in
                MultipartPart(
                    name: field.name, fileName: file.name ?? "file", contentType: file.contentType, bytes: file.bytes)
            }
        case .array:
            guard let elements = array(sole, field.value) else {
                return [text(field, SlotText.joined(field.value, slots))]
            }
            return elements.map { text(field, SlotText.text($0)) }
        case .json:
            let document = sole.map { SlotText.text(slots[$0] ?? .null) } ?? SlotText.joined(field.value, slots)
            return [text(field, document, contentType: "application/json")]
        case .text: return [text(field, SlotText.joined(field.value, slots))]
        }
    }

    private func array(_ sole: String?, _ pieces: [TextPiece]) -> [JSONValue]? {
        if let sole, let elements = slots[sole]?.array { return elements }
        return (try? JSONParser.parse(SlotText.joined(pieces, slots)))?.array
    }

    private func text(_ field: MultipartField, _ value: String, contentType: String? = nil) -> MultipartPart {
        MultipartPart(name: field.name, fileName: nil, contentType: contentType, bytes: Array(value.utf8))
    }
}
