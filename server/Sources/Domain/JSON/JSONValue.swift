/// A JSON document as written: member order and the digits of each number are kept,
/// so that a foreign file leaves as it came (RFC 8259).
public enum JSONValue: Sendable, Hashable {
    case null
    case bool(Bool)
    case number(JSONNumber)
    case string(String)
    case array([JSONValue])
    case object(JSONObject)

    /// The kind of a value, as error messages name it.
    public enum Kind: String, Sendable, Codable { case null, boolean, number, string, array, object }

    public var kind: Kind {
        switch self {
        case .null: .null
        case .bool: .boolean
        case .number: .number
        case .string: .string
        case .array: .array
        case .object: .object
        }
    }
}

/// A JSON number kept as its text, so that `12.0`, `1e3` and 30-digit integers survive.
public struct JSONNumber: Sendable {
    /// The digits as they stood in the document; always valid JSON.
    public let text: String

    /// Takes a text that is already known to be a valid JSON number.
    public init(unchecked text: String) { self.text = text }
    public init(_ value: Int) { text = String(value) }
    /// Non-finite values have no JSON form and become `0`.
    public init(_ value: Double) {
        if let whole = Int(exactly: value) { text = String(whole) } else { text = value.isFinite ? "\(value)" : "0" }
    }

    public var double: Double { Double(text) ?? 0 }
    /// The value if it is integral and fits: `12`, `12.0` and `1.2e1` are all 12.
    public var int: Int? { Int(text) ?? Int(exactly: double) }
}

extension JSONNumber: Hashable {
    /// Numbers compare by value: `12.0` equals `12`.
    public static func == (left: Self, right: Self) -> Bool {
        left.text == right.text || (left.int != nil && left.int == right.int)
            || (left.int == nil && right.int == nil && left.double == right.double)
    }
    public func hash(into hasher: inout Hasher) { hasher.combine(double) }
}

extension JSONValue {
    public var string: String? { if case .string(let value) = self { value } else { nil } }
    public var bool: Bool? { if case .bool(let value) = self { value } else { nil } }
    public var double: Double? { if case .number(let value) = self { value.double } else { nil } }
    public var int: Int? { if case .number(let value) = self { value.int } else { nil } }
    public var array: [JSONValue]? { if case .array(let value) = self { value } else { nil } }
    public var object: JSONObject? { if case .object(let value) = self { value } else { nil } }
    public var isNull: Bool { if case .null = self { true } else { false } }

    /// The member `key` of an object; `nil` for anything else.
    public subscript(key: String) -> JSONValue? { object?[key] }
    /// The element at `index` of an array; `nil` out of bounds or for anything else.
    public subscript(index: Int) -> JSONValue? {
        guard case .array(let elements) = self, elements.indices.contains(index) else { return nil }
        return elements[index]
    }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral,
    ExpressibleByFloatLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral, ExpressibleByNilLiteral
{
    public init(stringLiteral value: String) { self = .string(value) }
    public init(booleanLiteral value: Bool) { self = .bool(value) }
    public init(integerLiteral value: Int) { self = .number(JSONNumber(value)) }
    public init(floatLiteral value: Double) { self = .number(JSONNumber(value)) }
    public init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
    public init(dictionaryLiteral elements: (String, JSONValue)...) { self = .object(JSONObject(elements)) }
    public init(nilLiteral: ()) { self = .null }
    public init(_ value: Int) { self = .number(JSONNumber(value)) }
    public init(_ value: String?) { self = value.map(JSONValue.string) ?? .null }
}
