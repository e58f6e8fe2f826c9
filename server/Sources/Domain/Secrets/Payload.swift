/// What a person typed or a system answered: a slot value, a bound parameter, a row.
///
/// Steward passes payloads on and keeps none. Like ``Secret`` the type can't be printed, mirrored or
/// encoded, so that no log line, error or trace can hold one by accident; `\.open` lists the places
/// that read one.
public struct Payload<Value: Sendable>: Sendable {
    private let value: Value

    public init(_ value: Value) { self.value = value }

    /// The value itself, for the code that binds or forwards it.
    public func open() -> Value { value }
}

extension Payload: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    public var description: String { "[payload]" }
    public var debugDescription: String { description }
    public var customMirror: Mirror { Mirror(self, children: [:]) }
}

extension Payload: Equatable where Value: Equatable {}
