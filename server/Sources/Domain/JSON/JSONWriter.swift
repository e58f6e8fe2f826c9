/// Writes JSON, compact or with two-space indentation; members keep their order unless sorted.
public struct JSONWriter {
    public struct Style: Sendable {
        public var indented = false
        /// Sorts keys by code unit, as Git-connected applications keep them.
        public var sortedKeys = false
        public static let compact = Style()
        public static let pretty = Style(indented: true, sortedKeys: false)
        public init(indented: Bool = false, sortedKeys: Bool = false) {
            self.indented = indented
            self.sortedKeys = sortedKeys
        }
    }

    private var bytes: [UInt8] = []
    private let style: Style

    public static func bytes(_ value: JSONValue, style: Style = .compact) -> [UInt8] {
        var writer = JSONWriter(style: style)
        writer.write(value, level: 0)
        return writer.bytes
    }

    public static func string(_ value: JSONValue, style: Style = .compact) -> String {
        String(decoding: bytes(value, style: style), as: UTF8.self)
    }

    private init(style: Style) { self.style = style }

    private mutating func write(_ value: JSONValue, level: Int) {
        switch value {
        case .null: bytes.append(contentsOf: "null".utf8)
        case .bool(let flag): bytes.append(contentsOf: (flag ? "true" : "false").utf8)
        case .number(let number): bytes.append(contentsOf: number.text.utf8)
        case .string(let text): Self.append(text, to: &bytes)
        case .array(let elements):
            list("[", "]", elements, level: level) { writer, element in writer.write(element, level: level + 1) }
        case .object(let object):
            let members =
                style.sortedKeys
                ? object.sorted { Array($0.0.utf16).lexicographicallyPrecedes(Array($1.0.utf16)) } : Array(object)
            list("{", "}", members, level: level) { writer, member in
                Self.append(member.0, to: &writer.bytes)
                writer.bytes.append(contentsOf: (writer.style.indented ? ": " : ":").utf8)
                writer.write(member.1, level: level + 1)
            }
        }
    }

    private mutating func list<Element>(
        _ open: String, _ close: String, _ elements: [Element], level: Int,
        _ body: (inout JSONWriter, Element) -> Void
    ) {
        bytes.append(contentsOf: open.utf8)
        for (place, element) in elements.enumerated() {
            if place > 0 { bytes.append(UInt8(ascii: ",")) }
            newLine(level + 1)
            body(&self, element)
        }
        if !elements.isEmpty { newLine(level) }
        bytes.append(contentsOf: close.utf8)
    }

    private mutating func newLine(_ level: Int) {
        guard style.indented else { return }
        bytes.append(0x0A)
        bytes.append(contentsOf: repeatElement(0x20, count: level * 2))
    }

    /// Appends `text` as a JSON string with its quotes.
    public static func append(_ text: String, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""): bytes.append(contentsOf: #"\""#.utf8)
            case UInt8(ascii: "\\"): bytes.append(contentsOf: #"\\"#.utf8)
            case 0x0A: bytes.append(contentsOf: #"\n"#.utf8)
            case 0x0D: bytes.append(contentsOf: #"\r"#.utf8)
            case 0x09: bytes.append(contentsOf: #"\t"#.utf8)
            case 0..<0x20:
                bytes.append(contentsOf: #"\u00"#.utf8)
                let digits = Array("0123456789abcdef".utf8)
                bytes.append(digits[Int(byte >> 4)])
                bytes.append(digits[Int(byte & 15)])
            default: bytes.append(byte)
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }
}
