import Domain

/// The first list widget.
enum ListSteps {
    static let all: [LayoutStep] = [
        LayoutStep(26, ["LIST_WIDGET"]) { list in
            list.rename("items", to: "listData")
            list.renamePaths(in: [.bindings]) { $0 == "items" ? "listData" : $0 }
            let name = list.name
            let old = name + ".items"
            let new = name + ".listData"
            for path in list.paths(.bindings) {
                guard let code = list[path]?.string else { continue }
                list[path] = .string(code.replacingFirst(old, with: new))
            }
            guard case .object(var template)? = list["template"] else { return }
            for key in template.keys {
                guard case .object(var widget)? = template[key] else { continue }
                for path in widget.paths(.bindings) {
                    guard let code = widget[path]?.string else { continue }
                    widget[path] = .string(code.replacingFirst(old, with: new))
                }
                template[key] = .object(widget)
            }
            list["template"] = .object(template)
        },
        LayoutStep(50, ["LIST_WIDGET"]) { list in
            guard list["privateWidgets"] == nil else { return }
            let names = list["template"]?.object?.keys ?? []
            list["privateWidgets"] = .object(JSONObject(names.map { ($0, true) }))
        },
        LayoutStep(tree: 73) { $0.fixHeights(isInList: false) },
    ]
}

extension JSONObject {
    /// What stands in a list keeps its height.
    fileprivate mutating func fixHeights(isInList: Bool) {
        if isInList, self["detachFromLayout"] != true { self["dynamicHeight"] = "FIXED" }
        let below = isInList || type == "LIST_WIDGET"
        visitChildren { $0.fixHeights(isInList: below) }
    }
}
