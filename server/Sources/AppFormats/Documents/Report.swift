import Domain

extension ImportReport {
    /// More lines than this help nobody; a hostile file must not fill the store with them.
    private static let lineLimit = 500

    mutating func warn(_ place: String, _ message: String) {
        Self.add(Line(place: place, message: message), to: &warnings)
    }

    mutating func note(unknown place: String, _ message: String) {
        Self.add(Line(place: place, message: message), to: &unknown)
    }

    private static func add(_ line: Line, to lines: inout [Line]) {
        if lines.count < lineLimit {
            lines.append(Line(place: short(line.place), message: short(line.message)))
        } else if lines.count == lineLimit {
            lines.append(Line(place: "", message: "There are more lines than are shown."))
        }
    }

    private static func short(_ text: String) -> String { text.utf8.count > 600 ? text.prefix(300) + "…" : text }
}

/// `1 query`, `3 queries`: counts as people read them.
func counted(_ number: Int, _ singular: String, _ plural: String? = nil) -> String {
    number == 1 ? "1 \(singular)" : "\(number) \(plural ?? singular + "s")"
}
