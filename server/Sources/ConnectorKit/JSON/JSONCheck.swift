/// Tells whether bytes are one JSON text (RFC 8259) in UTF-8 that a browser's parser accepts, part by part and
/// without building anything. The same key twice in an object passes, as in browsers.
public struct JSONCheck: Sendable {
    private enum State {
        case value, elementOrEnd, keyOrEnd, key, colon, afterValue
        case string, escape, unicodeEscape(left: Int)
        /// Within a character: how many bytes are missing, and what the next one may be.
        case character(left: Int, next: ClosedRange<UInt8>)
        case minus, zero, digits, point, fraction, exponent, exponentSign, exponentDigits
        case word(StaticString, at: Int)
        case broken
    }

    private var state = State.value
    /// The containers around: true for an object.
    private var containers: [Bool] = []
    private var isKey = false

    /// Deeper documents do not pass.
    private static let maximumDepth = 512

    public init() {}

    /// Whether `bytes` are a whole JSON text.
    public static func passes(_ bytes: UnsafeRawBufferPointer) -> Bool {
        var check = JSONCheck()
        return check.take(bytes) && check.isComplete
    }

    /// Reads on.
    /// - Returns: false once no continuation can make it a JSON text.
    public mutating func take(_ bytes: UnsafeRawBufferPointer) -> Bool {
        var position = 0
        while position < bytes.count {
            if case .string = state {
                position = Self.endOfPlainText(bytes, from: position)
                guard position < bytes.count else { return true }
            }
            // What ends a number belongs to what comes after it.
            if endsNumber(bytes[position]) { state = .afterValue }
            state = next(bytes[position])
            if case .broken = state { return false }
            position += 1
        }
        return true
    }

    /// Whether what was read so far is a JSON text.
    public var isComplete: Bool {
        guard containers.isEmpty else { return false }
        if case .afterValue = state { return true }
        return mayNumberEnd
    }

    private static func endOfPlainText(_ bytes: UnsafeRawBufferPointer, from start: Int) -> Int {
        var position = start
        while position < bytes.count {
            let byte = bytes[position]
            if byte < 0x20 || byte >= 0x80 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { break }
            position += 1
        }
        return position
    }

    private mutating func next(_ byte: UInt8) -> State {
        switch state {
        case .value: return isSpace(byte) ? state : value(byte)
        case .elementOrEnd:
            return isSpace(byte) ? state : byte == UInt8(ascii: "]") ? end(isObject: false) : value(byte)
        case .keyOrEnd: return isSpace(byte) ? state : byte == UInt8(ascii: "}") ? end(isObject: true) : key(byte)
        case .key: return isSpace(byte) ? state : key(byte)
        case .colon: return isSpace(byte) ? state : byte == UInt8(ascii: ":") ? .value : .broken
        case .afterValue: return isSpace(byte) ? state : afterValue(byte)
        case .string, .escape, .unicodeEscape, .character: return text(byte)
        case .word(let word, let at):
            guard byte == word.utf8Start[at] else { return .broken }
            return at + 1 == word.utf8CodeUnitCount ? .afterValue : .word(word, at: at + 1)
        case .broken: return .broken
        default: return number(byte)
        }
    }

    private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 }

    // MARK: Structure

    private mutating func value(_ byte: UInt8) -> State {
        switch byte {
        case UInt8(ascii: "{"): return begin(isObject: true)
        case UInt8(ascii: "["): return begin(isObject: false)
        case UInt8(ascii: "\""):
            isKey = false
            return .string
        case UInt8(ascii: "t"): return .word("true", at: 1)
        case UInt8(ascii: "f"): return .word("false", at: 1)
        case UInt8(ascii: "n"): return .word("null", at: 1)
        case UInt8(ascii: "-"): return .minus
        case UInt8(ascii: "0"): return .zero
        case 0x31...0x39: return .digits
        default: return .broken
        }
    }

    private mutating func begin(isObject: Bool) -> State {
        guard containers.count < Self.maximumDepth else { return .broken }
        containers.append(isObject)
        return isObject ? .keyOrEnd : .elementOrEnd
    }

    private mutating func end(isObject: Bool) -> State {
        containers.popLast() == isObject ? .afterValue : .broken
    }

    private mutating func key(_ byte: UInt8) -> State {
        isKey = true
        return byte == UInt8(ascii: "\"") ? .string : .broken
    }

    private mutating func afterValue(_ byte: UInt8) -> State {
        switch byte {
        case UInt8(ascii: ","):
            guard let isObject = containers.last else { return .broken }
            return isObject ? .key : .value
        case UInt8(ascii: "}"): return end(isObject: true)
        case UInt8(ascii: "]"): return end(isObject: false)
        default: return .broken
        }
    }

    // MARK: Numbers

    private var mayNumberEnd: Bool {
        switch state {
        case .zero, .digits, .fraction, .exponentDigits: true
        default: false
        }
    }

    private func endsNumber(_ byte: UInt8) -> Bool {
        guard mayNumberEnd else { return false }
        if case .broken = number(byte) { return true }
        return false
    }

    private func number(_ byte: UInt8) -> State {
        let isDigit = (0x30...0x39).contains(byte)
        switch state {
        case .minus: return byte == UInt8(ascii: "0") ? .zero : isDigit ? .digits : .broken
        case .zero, .digits:
            if case .digits = state, isDigit { return .digits }
            return byte == UInt8(ascii: ".") ? .point : byte | 0x20 == UInt8(ascii: "e") ? .exponent : .broken
        case .point: return isDigit ? .fraction : .broken
        case .fraction: return isDigit ? .fraction : byte | 0x20 == UInt8(ascii: "e") ? .exponent : .broken
        case .exponent where byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-"): return .exponentSign
        case .exponent, .exponentSign, .exponentDigits: return isDigit ? .exponentDigits : .broken
        default: return .broken
        }
    }

    // MARK: Strings

    private func text(_ byte: UInt8) -> State {
        switch state {
        case .escape:
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
                UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
                return .string
            case UInt8(ascii: "u"): return .unicodeEscape(left: 4)
            default: return .broken
            }
        case .unicodeEscape(let left):
            guard (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte | 0x20) else { return .broken }
            return left == 1 ? .string : .unicodeEscape(left: left - 1)
        case .character(let left, let next):
            guard next.contains(byte) else { return .broken }
            return left == 1 ? .string : .character(left: left - 1, next: 0x80...0xBF)
        default:
            switch byte {
            case UInt8(ascii: "\""): return isKey ? .colon : .afterValue
            case UInt8(ascii: "\\"): return .escape
            default: return Self.character(from: byte)
            }
        }
    }

    /// What the first byte of a character outside ASCII asks for (RFC 3629, section 4).
    private static func character(from byte: UInt8) -> State {
        switch byte {
        case 0xC2...0xDF: .character(left: 1, next: 0x80...0xBF)
        case 0xE0: .character(left: 2, next: 0xA0...0xBF)
        case 0xED: .character(left: 2, next: 0x80...0x9F)
        case 0xE1...0xEF: .character(left: 2, next: 0x80...0xBF)
        case 0xF0: .character(left: 3, next: 0x90...0xBF)
        case 0xF1...0xF3: .character(left: 3, next: 0x80...0xBF)
        case 0xF4: .character(left: 3, next: 0x80...0x8F)
        default: .broken
        }
    }
}
