/// A typed hole in a compiled query.
public struct Slot: Sendable, Hashable, Codable {
    /// Short and opaque, unique in its query: `s0`, `s1`.
    public let id: String
    public let source: SlotSource
    public let accepts: SlotKind
    /// A browser may leave it out: it is then bound as null (or as empty text inside a longer text).
    public let isOptional: Bool

    public init(id: String, source: SlotSource, accepts: SlotKind, isOptional: Bool = true) {
        self.id = id
        self.source = source
        self.accepts = accepts
        self.isOptional = isOptional
    }
}

/// Who fills a slot.
public enum SlotSource: Sendable, Hashable, Codable {
    /// The browser evaluates this expression and sends the value.
    case browser(expression: String)
    /// The server fills in a verified fact about the session; a value from a browser is refused.
    case identity(IdentityFact)
}

/// A fact about the session that the server knows (`appsmith.user.*` and its like).
public enum IdentityFact: String, Sendable, Hashable, Codable, CaseIterable {
    case userEmail, userName, userUsername, userID, userIsAnonymous, mode, environment
}

/// What kind of value a slot takes. Anything else is refused before it reaches a connector.
public enum SlotKind: String, Sendable, Hashable, Codable {
    /// A string, number, boolean or null.
    case scalar
    /// A whole number, as number or text, or null; from 0 to 2^53.
    case integer
    /// An array of scalars.
    case array
    /// Any JSON value: where the target is JSON, or a column whose type is not known.
    case json
    /// A file from a file picker: a data URL, a text, or `{name, type, data}`, or an array of these.
    case file
}
