import Domain

/// A value of a foreign document together with its place, so that every refusal says where.
struct Node {
    let value: JSONValue
    let place: String

    /// The member `key`; `nil` when it is absent or null, which mean the same in these files.
    subscript(key: String) -> Node? {
        guard let member = value[key], !member.isNull else { return nil }
        return Node(value: member, place: place.isEmpty ? key : place + "." + key)
    }

    /// The elements of the list `key`; `nil` when it is absent.
    func list(_ key: String) throws(AppError) -> [Node]? {
        guard let node = self[key] else { return nil }
        guard case .array(let elements) = node.value else { throw node.wrong("a list") }
        return elements.enumerated().map { Node(value: $1, place: "\(node.place)[\($0)]") }
    }

    /// The object `key`; `nil` when it is absent.
    func object(_ key: String) throws(AppError) -> Node? {
        guard let node = self[key] else { return nil }
        return try node.asObject()
    }

    func asObject() throws(AppError) -> Node {
        guard case .object = value else { throw wrong("an object") }
        return self
    }

    /// The text `key`; `nil` when it is absent.
    func text(_ key: String) throws(AppError) -> String? {
        guard let node = self[key] else { return nil }
        guard case .string(let text) = node.value else { throw node.wrong("a text") }
        return text
    }

    func wrong(_ expected: String) -> AppError {
        AppError(
            .importInvalid, "There should be \(expected) here, but there is \(Self.article(value.kind)).", place: place)
    }

    func missing(_ key: String) -> AppError {
        AppError(.importInvalid, "\(key) is missing.", place: place.isEmpty ? key : place + "." + key)
    }

    private static func article(_ kind: JSONValue.Kind) -> String {
        switch kind {
        case .null: "nothing"
        case .array: "a list"
        case .object: "an object"
        case .string: "a text"
        case .boolean: "a boolean"
        case .number: "a number"
        }
    }
}

extension JSONValue {
    /// A boolean, also one written as text: these files hold both.
    var flag: Bool? {
        switch self {
        case .bool(let flag): flag
        case .string("true"): true
        case .string("false"): false
        default: nil
        }
    }

    /// A text, also one written as a number or boolean.
    var scalarText: String? {
        switch self {
        case .string(let text): text
        case .number(let number): number.text
        case .bool(let flag): flag ? "true" : "false"
        case .null, .array, .object: nil
        }
    }

    /// The text `key` of an object, `nil` when it is absent or empty.
    func nonEmpty(_ key: String) -> String? {
        guard let text = self[key]?.string, !text.isEmpty else { return nil }
        return text
    }

    /// Changes the value behind a path of keys in place; nothing happens where the path does not exist.
    mutating func update(_ path: some Collection<String>, _ body: (inout JSONValue) -> Void) {
        guard let key = path.first else { return body(&self) }
        guard case .object(var object) = self, var member = object[key] else { return }
        // Lets go of the outer references, so that the inner value is changed and not copied.
        self = .null
        object[key] = .null
        member.update(path.dropFirst(), body)
        object[key] = member
        self = .object(object)
    }

    /// Sets the value behind a path of keys and makes the objects on the way.
    mutating func set(_ path: some Collection<String>, _ new: JSONValue?) {
        guard let key = path.first else {
            self = new ?? .null
            return
        }
        var object = self.object ?? JSONObject()
        if path.count == 1 {
            object[key] = new
        } else {
            var member = object[key] ?? .object([:])
            member.set(path.dropFirst(), new)
            object[key] = member
        }
        self = .object(object)
    }
}
