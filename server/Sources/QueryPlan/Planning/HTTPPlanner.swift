import Domain

/// Binds values to a request.
struct HTTPPlanner {
    private let slots: FilledSlots

    /// - Parameter turn: a query without addresses of other pages does not mind.
    static func plan(
        _ template: HTTPTemplate, slots: FilledSlots, turn: PageTurn? = nil
    ) throws(AppError) -> BoundHTTP {
        let planner = HTTPPlanner(slots: slots)
        var target = TargetWriter(slots)
        if let dynamic = template.dynamicURL { try target.appendDynamic(dynamic) }
        try target.appendPath(template.path, isOpen: template.opensPath, encoded: template.encodedSlots ?? [:])
        try target.appendQuery(template.query, encodes: template.encodesQuery)
        let headers = try planner.headers(template.headers)
        let hasContentType = headers.contains { $0.name.lowercased() == "content-type" }
        return BoundHTTP(
            method: template.method, origin: template.origin ?? target.origin, target: Payload(try target.text()),
            page: try planner.page(template, turn), headers: Payload(headers),
            body: try planner.body(template, hasContentType: hasContentType))
    }

    private func page(_ template: HTTPTemplate, _ turn: PageTurn?) throws(AppError) -> Payload<String>? {
        guard let turn, let pieces = template.pages?[turn] else { return nil }
        let address = SlotText.joined(pieces, slots).trimmingSpace()
        guard !address.isEmpty else {
            let which = turn == .next ? "next" : "previous"
            throw AppError(.slotInvalid, "There is no \(which) page.", place: SlotText.firstSlot(pieces))
        }
        return Payload(address)
    }

    private func headers(_ fields: [HTTPField]) throws(AppError) -> [(name: String, value: String)] {
        var headers: [(name: String, value: String)] = []
        for field in fields {
            let name = SlotText.joined(field.name, slots)
            let value = SlotText.joined(field.value, slots).trimmingSpace()
            let place = SlotText.firstSlot(field.value) ?? SlotText.firstSlot(field.name)
            guard !name.isEmpty else { continue }
            guard HTTPHeaderRules.isName(name), !HTTPHeaderRules.isForbidden(name) else {
                throw AppError(.slotInvalid, "A query can't set a header of this name.", place: place)
            }
            guard value.utf8.count <= SlotLimits.header else {
                throw AppError(
                    .slotTooLarge, "A header may hold at most \(SlotLimits.header) bytes.", place: place)
            }
            guard value.utf8.allSatisfy({ ($0 >= 0x20 && $0 != 0x7F) || $0 == 0x09 }) else {
                throw AppError(.slotInvalid, "A header must not hold control characters.", place: place)
            }
            headers.append((name, value))
        }
        return headers
    }

    private func body(_ template: HTTPTemplate, hasContentType: Bool) throws(AppError) -> BoundHTTP.Body {
        func bytes(_ bytes: [UInt8], _ contentType: String) -> BoundHTTP.Body {
            .bytes(Payload(bytes), contentType: hasContentType ? nil : contentType)
        }
        switch template.body {
        case .none: return .none
        case .json(let json): return bytes(try JSONTemplateWriter.bytes(json, slots), "application/json")
        case .text(let pieces, let contentType):
            return bytes(Array(SlotText.joined(pieces, slots).utf8), contentType)
        case .form(let fields):
            let kept: PercentCoding.Kept = template.encodesQuery ? .unreserved : .path
            var pairs: [String] = []
            for field in fields {
                let name = SlotText.joined(field.name, slots)
                guard !name.isEmpty else { continue }
                let value = SlotText.joined(field.value, slots)
                pairs.append(
                    PercentCoding.encoded(name, keeping: .unreserved) + "=" + Self.formEncoded(value, keeping: kept))
            }
            return bytes(Array(pairs.joined(separator: "&").utf8), "application/x-www-form-urlencoded")
        case .multipart(let fields):
            var parts: [MultipartPart] = []
            for field in fields { parts += try MultipartPlanner(slots: slots).parts(field) }
            return .multipart(Payload(parts))
        case .bytes(let pieces):
            guard let id = SlotText.soleSlot(pieces) else {
                return bytes(Array(SlotText.joined(pieces, slots).utf8), "application/octet-stream")
            }
            let files = try FileValue.read(slots[id], place: id)
            guard files.count <= 1 else { throw AppError(.slotKind, "This slot takes one file.", place: id) }
            return files.first.map { bytes($0.bytes, "application/octet-stream") } ?? .none
        }
    }

    /// In a form a value must not end its field, whoever encodes it.
    private static func formEncoded(_ value: String, keeping kept: PercentCoding.Kept) -> String {
        PercentCoding.encoded(value, keeping: kept).replacing("&", with: "%26")
    }
}
