import Domain

/// The lists that say which properties are code.
enum PathSteps {
    static let all: [LayoutStep] = [
        LayoutStep(7) { widget in
            let maps = [
                ("dynamicBindings", PathList.bindings), ("dynamicTriggers", .triggers),
                ("dynamicProperties", .properties),
            ]
            for (key, list) in maps {
                guard let map = widget[key]?.object else { continue }
                widget[list.rawValue] = .array(map.keys.map { ["key": .string($0)] })
                widget[key] = nil
            }
        },
        LayoutStep(13) { $0.listBindings() },
        LayoutStep(71, ["TABLE_WIDGET_V2", "BUTTON_GROUP_WIDGET", "JSON_FORM_WIDGET"]) { widget in
            widget.removePaths(from: .bindings) { $0.hasPrefix("childStylesheet.") }
        },
    ]
}

extension JSONObject {
    /// Members that hold other widgets, templates or copies, not properties.
    private static let noProperties: Set<String> = [
        "children", "template", "childStylesheet", "derivedColumns", "blueprint", "enhancements", "widgetName", "type",
        "widgetId", "parentId", "dynamicBindingPathList", "dynamicTriggerPathList", "dynamicPropertyPathList",
        "columnActions", "actions",
    ]

    /// Lists every property that holds a binding and is no event.
    fileprivate mutating func listBindings() {
        var found: [String] = []
        for (key, value) in self where !Self.noProperties.contains(key) { Self.collect(value, at: key, into: &found) }
        let triggers = Set(paths(.triggers))
        add(found.filter { !triggers.contains($0) }, to: .bindings)
    }

    private static func collect(_ value: JSONValue, at path: String, into found: inout [String]) {
        switch value {
        case .string(let text): if BindingText.isBinding(text) { found.append(path) }
        case .array(let elements):
            for (index, element) in elements.enumerated() { collect(element, at: "\(path)[\(index)]", into: &found) }
        case .object(let object):
            for (key, member) in object where !isEvent(key) { collect(member, at: "\(path).\(key)", into: &found) }
        case .null, .bool, .number: break
        }
    }

    /// `onClick`, `onOptionChange`.
    private static func isEvent(_ key: String) -> Bool {
        key.hasPrefix("on") && key.dropFirst(2).first?.isUppercase == true
    }
}
