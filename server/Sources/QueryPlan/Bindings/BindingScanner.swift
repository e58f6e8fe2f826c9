/// Finds where a binding ends, reading JavaScript closely enough to skip the braces inside quotes, template literals,
/// regular expressions and comments.
struct BindingScanner {
    private let bytes: [UInt8]
    private var position = 0
    private var depth = 0
    /// The last byte that was neither white space nor a comment: tells a division from a regular expression.
    private var previous: UInt8 = UInt8(ascii: "(")
    private var hasTemplates = true
    private var hasBlockComments = true
    /// Up to here no quote and no regular expression closes: looking again would cost quadratic time.
    private var hopeless = (single: 0, double: 0, expression: 0)

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The offset after the `}}` that closes the binding at `start`.
    func end(of start: Int) -> Int? {
        var scanner = self
        scanner.position = start
        return scanner.run()
    }

    private mutating func run() -> Int? {
        while position < bytes.count {
            let byte = bytes[position]
            switch byte {
            case UInt8(ascii: "{"):
                depth += 1
                position += 1
            case UInt8(ascii: "}"):
                depth -= 1
                position += 1
                if depth == 0, bytes[position - 2] == UInt8(ascii: "}") { return position }
            case UInt8(ascii: "'"), UInt8(ascii: "\""):
                position = closingQuote(byte, from: position + 1).map { $0 + 1 } ?? position + 1
            case UInt8(ascii: "`"):
                if hasTemplates, let close = closingTemplate(from: position + 1) {
                    position = close + 1
                } else {
                    hasTemplates = false
                    position += 1
                }
            case UInt8(ascii: "/"):
                if let end = slash() { return end }
            default:
                position += 1
            }
            if !BindingTokenizer.isSpace(byte), byte != UInt8(ascii: "/") { previous = byte }
        }
        return nil
    }

    /// A comment, a regular expression or a division. Returns the end of the binding if it lies in a line comment.
    private mutating func slash() -> Int? {
        let next = position + 1 < bytes.count ? bytes[position + 1] : 0
        if next == UInt8(ascii: "*"), hasBlockComments {
            var place = position + 2
            while place + 1 < bytes.count {
                if bytes[place] == UInt8(ascii: "*"), bytes[place + 1] == UInt8(ascii: "/") {
                    position = place + 2
                    return nil
                }
                place += 1
            }
            hasBlockComments = false
            position += 2
            return nil
        }
        if next == UInt8(ascii: "/") { return lineComment() }
        if let close = closingRegularExpression() {
            position = close + 1
            previous = UInt8(ascii: ")")
        } else {
            position += 1
            previous = UInt8(ascii: "/")
        }
        return nil
    }

    /// `{{ a // note }}` on one line ends in the comment; otherwise braces of the comment do not count.
    private mutating func lineComment() -> Int? {
        var inner = depth
        var place = position + 2
        while place < bytes.count, bytes[place] != 0x0A {
            if bytes[place] == UInt8(ascii: "{") { inner += 1 }
            if bytes[place] == UInt8(ascii: "}") {
                inner -= 1
                if inner == 0, bytes[place - 1] == UInt8(ascii: "}") { return place + 1 }
            }
            place += 1
        }
        position = place
        return nil
    }

    /// `nil` when the line ends first: then the quote is no quote.
    private mutating func closingQuote(_ quote: UInt8, from start: Int) -> Int? {
        let isSingle = quote == UInt8(ascii: "'")
        guard start > (isSingle ? hopeless.single : hopeless.double) else { return nil }
        var place = start
        while place < bytes.count {
            switch bytes[place] {
            case quote: return place
            case UInt8(ascii: "\\"): place += 2
            case 0x0A:
                if isSingle { hopeless.single = place } else { hopeless.double = place }
                return nil
            default: place += 1
            }
        }
        if isSingle { hopeless.single = place } else { hopeless.double = place }
        return nil
    }

    /// The backtick that closes a template literal, over nested `${ }` with their own strings and templates.
    private mutating func closingTemplate(from start: Int) -> Int? {
        // One entry for each template that is open: how many braces of its `${ }` are open, 0 in its text.
        var open: [Int] = [0]
        var place = start
        while place < bytes.count {
            let byte = bytes[place]
            let inText = open[open.count - 1] == 0
            if byte == UInt8(ascii: "\\") {
                place += 2
                continue
            }
            if byte == UInt8(ascii: "`") {
                if inText { open.removeLast() } else { open.append(0) }
                if open.isEmpty { return place }
            } else if inText {
                if byte == UInt8(ascii: "$"), place + 1 < bytes.count, bytes[place + 1] == UInt8(ascii: "{") {
                    open[open.count - 1] = 1
                    place += 1
                }
            } else if byte == UInt8(ascii: "{") {
                open[open.count - 1] += 1
            } else if byte == UInt8(ascii: "}") {
                open[open.count - 1] -= 1
            } else if byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") {
                place = closingQuote(byte, from: place + 1) ?? place
            }
            place += 1
        }
        return nil
    }

    /// The closing slash, if a regular expression may start here and ends on this line.
    private mutating func closingRegularExpression() -> Int? {
        guard position > hopeless.expression, "(,=:[!&|?{};+-*%~^<>".utf8.contains(previous) else { return nil }
        var inClass = false
        var place = position + 1
        while place < bytes.count {
            switch bytes[place] {
            case 0x0A:
                hopeless.expression = place
                return nil
            case UInt8(ascii: "\\"): place += 1
            case UInt8(ascii: "["): inClass = true
            case UInt8(ascii: "]"): inClass = false
            case UInt8(ascii: "/") where !inClass: return place
            default: break
            }
            place += 1
        }
        hopeless.expression = place
        return nil
    }
}
