import Domain

/// A widget as these files hold it.
extension JSONObject {
    var type: String { self["type"]?.string ?? "" }
    var name: String { self["widgetName"]?.string ?? "" }

    /// Visits this widget and everything below it, parents first.
    mutating func visitWidgets(_ body: (inout JSONObject) -> Void) {
        body(&self)
        visitChildren { $0.visitWidgets(body) }
    }

    /// Visits the direct children.
    mutating func visitChildren(_ body: (inout JSONObject) -> Void) {
        guard case .array(var children)? = self["children"], !children.isEmpty else { return }
        // Lets go of the other reference, so that children are changed in place.
        self["children"] = .null
        for index in children.indices {
            guard case .object(var child) = children[index] else { continue }
            children[index] = .null
            body(&child)
            children[index] = .object(child)
        }
        self["children"] = .array(children)
    }

    /// Visits the columns of a table.
    mutating func visitColumns(_ key: String = "primaryColumns", _ body: (String, inout JSONObject) -> Void) {
        guard case .object(var columns)? = self[key] else { return }
        self[key] = .null
        for name in columns.keys {
            guard case .object(var column)? = columns[name] else { continue }
            columns[name] = .null
            body(name, &column)
            columns[name] = .object(column)
        }
        self[key] = .object(columns)
    }

    /// A finite number; `nil` for anything else.
    func number(_ key: String) -> Double? {
        guard let value = self[key]?.double, value.isFinite else { return nil }
        return value
    }

    /// JavaScript's notion of a value that counts as yes.
    func isTruthy(_ key: String) -> Bool {
        switch self[key] {
        case nil, .null: false
        case .bool(let flag): flag
        case .string(let text): !text.isEmpty
        case .number(let number): number.double != 0
        case .array, .object: true
        }
    }

    mutating func rename(_ key: String, to new: String) {
        guard let value = self[key] else { return }
        self[key] = nil
        self[new] = value
    }

    mutating func setIfAbsent(_ key: String, _ value: JSONValue) {
        if self[key] == nil { self[key] = value }
    }
}

/// The lists that say which properties of a widget are code.
enum PathList: String, CaseIterable {
    /// Evaluated.
    case bindings = "dynamicBindingPathList"
    /// Run on an event.
    case triggers = "dynamicTriggerPathList"
    /// Shown as code in the foreign editor.
    case properties = "dynamicPropertyPathList"
}

extension JSONObject {
    func paths(_ list: PathList) -> [String] { (self[list.rawValue]?.array ?? []).compactMap { $0["key"]?.string } }

    func has(_ path: String, in list: PathList) -> Bool { paths(list).contains(path) }

    mutating func add(_ path: String, to list: PathList) { add([path], to: list) }

    /// Adds those that are not there yet.
    mutating func add(_ paths: [String], to list: PathList) {
        let known = Set(self.paths(list))
        let new = paths.filter { !known.contains($0) }
        guard !new.isEmpty else { return }
        self[list.rawValue] = .array((self[list.rawValue]?.array ?? []) + new.map { ["key": .string($0)] })
    }

    mutating func removePaths(from list: PathList, where isUnwanted: (String) -> Bool) {
        guard let entries = self[list.rawValue]?.array else { return }
        self[list.rawValue] = .array(entries.filter { !($0["key"]?.string.map(isUnwanted) ?? false) })
    }

    /// Entries that are not of the usual form stay as they are.
    mutating func renamePaths(in lists: [PathList] = PathList.allCases, _ rename: (String) -> String) {
        for list in lists {
            guard let entries = self[list.rawValue]?.array else { continue }
            self[list.rawValue] = .array(
                entries.map { entry in
                    guard case .object(var object) = entry, let key = object["key"]?.string else { return entry }
                    object["key"] = .string(rename(key))
                    return .object(object)
                })
        }
    }
}
