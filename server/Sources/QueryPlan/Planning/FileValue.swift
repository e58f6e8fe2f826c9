import Domain

/// A file that a slot brought: a data URL, a text, or `{name, type, data}`.
struct FileValue {
    let name: String?
    let contentType: String?
    let bytes: [UInt8]

    /// One file, those of an array, or none for null.
    static func read(_ value: JSONValue?, place: String) throws(AppError) -> [FileValue] {
        switch value {
        case nil, .null: return []
        case .array(let elements):
            var files: [FileValue] = []
            var size = 0
            for element in elements {
                for file in try read(element, place: place) {
                    size += file.bytes.count
                    files.append(file)
                }
                guard size <= SlotLimits.file else { throw tooLarge(place) }
            }
            return files
        case .string(let text): return [try file(name: nil, type: nil, text, place)]
        case .object(let object):
            guard case .string(let data)? = object["data"] else { throw wrongKind(place) }
            return [try file(name: object["name"]?.string, type: object["type"]?.string, data, place)]
        case .bool, .number: throw wrongKind(place)
        }
    }

    private static func file(
        name: String?, type: String?, _ data: String, _ place: String
    ) throws(AppError) -> FileValue {
        guard !data.hasPrefix("blob:") else {
            throw AppError(.slotInvalid, "The browser sent the address of a file and not its content.", place: place)
        }
        let (written, bytes) = try content(data, place)
        guard bytes.count <= SlotLimits.file else { throw tooLarge(place) }
        return FileValue(
            name: name.map(safeName), contentType: (type ?? written).flatMap { isMediaType($0) ? $0 : nil },
            bytes: bytes)
    }

    /// The type and bytes of a data URL (RFC 2397), or the text itself.
    private static func content(_ text: String, _ place: String) throws(AppError) -> (String?, [UInt8]) {
        guard text.utf8.starts(with: "data:".utf8), let comma = text.utf8.firstIndex(of: UInt8(ascii: ",")) else {
            return (nil, Array(text.utf8))
        }
        let header = String(Substring(text.utf8[..<comma].dropFirst(5)))
        let data = text.utf8[text.utf8.index(after: comma)...]
        let type = header.split(separator: ";").first.map(String.init)
        guard header.hasSuffix(";base64") else {
            return (type, Array(PercentCoding.decoded(String(Substring(data))).utf8))
        }
        guard let bytes = Base64.decoded(data) else {
            throw AppError(.slotInvalid, "The content of the file is not valid base64.", place: place)
        }
        return (type, bytes)
    }

    /// The last component of the name, without control characters; never empty.
    private static func safeName(_ name: String) -> String {
        let last = name.utf8.split { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\") }.last ?? name.utf8[...]
        let safe = String(Substring(last)).unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F }.prefix(255)
        return safe.isEmpty ? "file" : String(String.UnicodeScalarView(safe))
    }

    private static func isMediaType(_ text: String) -> Bool {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        return parts.count == 2 && parts.allSatisfy { HTTPHeaderRules.isName(String($0)) } && text.utf8.count <= 128
    }

    private static func tooLarge(_ place: String) -> AppError {
        AppError(.slotTooLarge, "A file may hold at most 50 MiB.", place: place)
    }

    private static func wrongKind(_ place: String) -> AppError {
        AppError(.slotKind, "This slot takes a file.", place: place)
    }
}
