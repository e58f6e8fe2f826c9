/// A value that is used but never shown: a password, a token, a private key.
///
/// It has no `description` worth reading, no mirror, and no `Encodable`, so
/// interpolating it, dumping it or placing it in a response body is harmless
/// or does not compile. The value leaves by one door, ``reveal(_:)``, and
/// `grep -rn '\.reveal'` lists every place that opens it.
public struct Secret<Value: Sendable>: Sendable {
    private let value: Value

    public init(_ value: Value) { self.value = value }

    /// Lends the value to `body` for the length of one call.
    public func reveal<Result, Failure: Error>(
        _ body: (Value) throws(Failure) -> Result
    ) throws(Failure) -> Result { try body(value) }
}

extension Secret: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    public var description: String { "[secret]" }
    public var debugDescription: String { description }
    public var customMirror: Mirror { Mirror(self, children: [:]) }
}
