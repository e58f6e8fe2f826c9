/// Splits a text into what stands outside `{{ }}` and the expressions inside.
///
/// Braces are counted; those inside quotes, template literals, regular expressions and comments are not. Where that
/// finds no end, plain counting of braces decides, as in the applications this binding language comes from. The time
/// is linear in the length of the text.
public enum BindingTokenizer {
    public enum Segment: Sendable, Hashable {
        case literal(String)
        /// The trimmed text between the braces; never empty.
        case expression(String)
    }

    /// Attempts at the careful reading after which only plain counting is used, so that a text made of broken
    /// bindings can't cost quadratic time.
    private static let carefulFailures = 16

    /// Segments in order; literals next to each other are joined. `{{}}` is a literal.
    public static func split(_ text: String) -> [Segment] {
        guard text.utf8.contains(UInt8(ascii: "{")) else { return text.isEmpty ? [] : [.literal(text)] }
        let bytes = Array(text.utf8)
        var segments: [Segment] = []
        var literalStart = 0
        var position = 0
        var failures = 0
        while let start = opening(in: bytes, from: position) {
            var end = failures < carefulFailures ? BindingScanner(bytes).end(of: start) : nil
            if end == nil {
                failures += 1
                end = countedEnd(in: bytes, of: start)
            }
            guard let end else { break }
            let expression = trimmed(bytes[(start + 2)..<(end - 2)])
            if !expression.isEmpty {
                if start > literalStart { segments.append(.literal(string(bytes[literalStart..<start]))) }
                segments.append(.expression(string(expression)))
                literalStart = end
            }
            position = end
        }
        if literalStart < bytes.count { segments.append(.literal(string(bytes[literalStart...]))) }
        return segments
    }

    /// The expression of a text that is one binding and white space around it.
    public static func soleExpression(of text: String) -> String? {
        var found: String?
        for segment in split(text) {
            switch segment {
            case .literal(let literal):
                guard literal.utf8.allSatisfy(isSpace) else { return nil }
            case .expression(let expression):
                guard found == nil else { return nil }
                found = expression
            }
        }
        return found
    }

    private static func opening(in bytes: [UInt8], from start: Int) -> Int? {
        var position = start
        while position + 1 < bytes.count {
            if bytes[position] == UInt8(ascii: "{"), bytes[position + 1] == UInt8(ascii: "{") { return position }
            position += 1
        }
        return nil
    }

    /// The end by counting every brace: the first place where the count is 0 after `}}`.
    private static func countedEnd(in bytes: [UInt8], of start: Int) -> Int? {
        var depth = 0
        var position = start
        while position < bytes.count {
            switch bytes[position] {
            case UInt8(ascii: "{"): depth += 1
            case UInt8(ascii: "}"):
                depth -= 1
                if depth == 0, bytes[position - 1] == UInt8(ascii: "}") { return position + 1 }
            default: break
            }
            position += 1
        }
        return nil
    }

    static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

    private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var slice = bytes.drop(while: isSpace)
        while let last = slice.last, isSpace(last) { slice.removeLast() }
        return slice
    }

    private static func string(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }
}
