import Domain

/// What can be said about a binding's expression from its text alone; nothing is evaluated.
struct ExpressionShape {
    private let text: String

    init(_ expression: String) { text = expression }

    /// The names of `a.b?.c`, or `nil` if the expression is anything but a plain member path.
    var path: [Substring]? {
        let names = text.replacing("?.", with: ".").split(separator: ".", omittingEmptySubsequences: false)
        let copy = names.map { name in
            var bytes = name.utf8[...]
            while let first = bytes.first, BindingTokenizer.isSpace(first) { bytes.removeFirst() }
            while let last = bytes.last, BindingTokenizer.isSpace(last) { bytes.removeLast() }
            return Substring(bytes)
        }
        return copy.allSatisfy(Self.isName) ? copy : nil
    }

    private static func isName(_ name: Substring) -> Bool {
        guard let first = name.utf8.first, !isDigit(first) else { return false }
        return name.utf8.allSatisfy(isNameByte)
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
    private static func isNameByte(_ byte: UInt8) -> Bool {
        isDigit(byte) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "$") || byte >= 0x80
            || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }

    /// The verified fact that the whole expression names, such as `appsmith.user.email`.
    var identity: IdentityFact? {
        guard let path, path.first == "appsmith" else { return nil }
        switch path.dropFirst().joined(separator: ".") {
        case "user.email": return .userEmail
        case "user.name": return .userName
        case "user.username": return .userUsername
        case "user.id": return .userID
        case "user.isAnonymous": return .userIsAnonymous
        case "mode": return .mode
        case "environment": return .environment
        default: return nil
        }
    }

    /// The expression reads the user in the browser, where a person can change what it says.
    var mentionsUser: Bool { text.contains("appsmith.user") || text.contains("appsmith?.user") }

    /// Properties of widgets whose value is a text, a number, a boolean or null.
    private static let scalarProperties: Set<Substring> = [
        "text", "selectedOptionValue", "selectedOptionLabel", "pageNo", "pageSize", "pageOffset", "searchText",
        "isChecked", "isSwitchedOn", "selectedDate", "formattedDate", "selectedRowIndex", "selectedTab", "filterText",
    ]

    /// A plain path to a widget property that never holds an object or array.
    var isScalarProperty: Bool {
        guard let path, path.count > 1, let last = path.last else { return false }
        return Self.scalarProperties.contains(last)
    }

    /// The array of `array.join(separator)`, when what stands before `.join` binds tighter than the call.
    func joinedArray(separators: [String]) -> String? {
        for separator in separators {
            for quote in ["\"", "'", "`"] {
                let written = quote == "'" ? separator.replacing("'", with: "\\'") : separator
                guard !separator.contains(quote) || quote == "'",
                    let array = stripped(suffix: "join(\(quote)\(written)\(quote))")
                else { continue }
                return array
            }
        }
        return nil
    }

    /// The text of `text.replace(/'/g, "''")` or its like, hand-made escaping at the end of an expression.
    var withoutQuoteDoubling: String? {
        let patterns = ["/'/g", "/\\'/g", "/[']/g"]
        let doubled = ["\"''\"", "`''`", "'\\'\\''"]
        for method in ["replace", "replaceAll"] {
            for pattern in method == "replaceAll" ? patterns + ["\"'\"", "`'`", "'\\''"] : patterns {
                for replacement in doubled {
                    for space in ["", " "] {
                        let call = "\(method)(\(pattern),\(space)\(replacement))"
                        if let rest = stripped(suffix: call) { return rest }
                    }
                }
            }
        }
        return nil
    }

    /// The expression holds a quote inside a string of its own: it makes SQL, not a value.
    var writesQuotes: Bool {
        var open: UInt8?
        var isEscaped = false
        // The quote in a regular expression such as `/'/g` opens no string.
        for byte in text.replacing("/'/", with: "//").replacing("/[']/", with: "//").utf8 {
            if isEscaped {
                isEscaped = false
                if byte == UInt8(ascii: "'"), open != nil { return true }
            } else if byte == UInt8(ascii: "\\") {
                isEscaped = true
            } else if let quote = open {
                if byte == quote { open = nil } else if byte == UInt8(ascii: "'") { return true }
            } else if byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "`") {
                open = byte
            }
        }
        return false
    }

    private func stripped(suffix call: String) -> String? {
        for dot in ["?.", "."] where text.hasSuffix(dot + call) {
            let rest = String(text.dropLast(dot.count + call.count))
            return Self.isChain(rest) ? Self.trimmed(rest) : nil
        }
        return nil
    }

    /// Names, dots, calls and subscripts only: no operator outside brackets.
    private static func isChain(_ text: String) -> Bool {
        var depth = 0
        for byte in trimmed(text).utf8 {
            switch byte {
            case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
            case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"):
                depth -= 1
                if depth < 0 { return false }
            default:
                guard depth > 0 || isNameByte(byte) || byte == UInt8(ascii: ".") else { return false }
            }
        }
        return depth == 0
    }

    private static func trimmed(_ text: String) -> String {
        var bytes = text.utf8[...]
        while let first = bytes.first, BindingTokenizer.isSpace(first) { bytes.removeFirst() }
        while let last = bytes.last, BindingTokenizer.isSpace(last) { bytes.removeLast() }
        return String(Substring(bytes))
    }
}
