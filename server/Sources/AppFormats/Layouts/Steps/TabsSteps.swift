import Domain

enum TabsSteps {
    static let all: [LayoutStep] = [
        LayoutStep(6, ["TABS_WIDGET"]) { $0.linkTabs() },
        LayoutStep(18, ["TABS_WIDGET", "TABS_MIGRATOR_WIDGET"]) { $0.keyTabs() },
        LayoutStep(21, ["TABS_WIDGET"]) { $0.sizeTabCanvases() },
    ]
}

extension JSONObject {
    /// The tabs as a list, from a list or from text in which bindings may stand bare: `[{"isVisible": {{x}}}]`.
    private var tabList: [JSONValue]? {
        guard let text = self["tabs"]?.string else { return self["tabs"]?.array }
        if let list = ForeignText.parsed(text) { return list.array }
        let quoted = BindingText(text).pieces.map { piece in
            switch piece {
            case .text(let text): text
            case .code(let code): JSONWriter.string(.string("{{\(code)}}"))
            }
        }.joined()
        return ForeignText.parsed(quoted)?.array
    }

    fileprivate mutating func linkTabs() {
        guard let tabs = tabList else { return }
        let canvases = (self["children"]?.array ?? []).compactMap { canvas in
            canvas["tabId"].map { ($0, canvas["widgetId"]) }
        }
        let byTab = Dictionary(canvases) { first, _ in first }
        self["tabs"] = .array(
            tabs.map { tab in
                guard case .object(var object) = tab, let id = object["id"] else { return tab }
                if let canvas = byTab[id] { object["widgetId"] = canvas }
                return .object(object)
            })
    }

    fileprivate mutating func keyTabs() {
        guard self["tabsObj"] == nil else { return }
        guard let tabs = tabList else {
            // Whoever draws tabs can still fall back to the canvases.
            if self["tabs"] != nil { self["type"] = "TABS_MIGRATOR_WIDGET" }
            return
        }
        var keyed = JSONObject()
        var code: [String] = []
        for tab in tabs {
            guard case .object(var object) = tab, let id = object["id"]?.scalarText else { continue }
            object.setIfAbsent("isVisible", true)
            object["index"] = JSONValue(keyed.count)
            if let text = object["isVisible"]?.string, BindingText.isBinding(text) {
                code.append("tabsObj.\(id).isVisible")
            }
            keyed[id] = .object(object)
        }
        self["type"] = "TABS_WIDGET"
        self["tabsObj"] = .object(keyed)
        self["tabs"] = nil
        self["version"] = 2
        for list in [PathList.bindings, .properties] {
            removePaths(from: list) { $0 == "tabs" }
            add(code, to: list)
        }
    }

    fileprivate mutating func sizeTabCanvases() {
        guard self["version"]?.int == 2 else { return }
        let width = ((number("rightColumn") ?? 0) - (number("leftColumn") ?? 0)) * (number("parentColumnSpace") ?? 1)
        let height = ((number("bottomRow") ?? 0) - (number("topRow") ?? 0)) * (number("parentRowSpace") ?? 1)
        visitChildren { canvas in
            canvas.setIfAbsent("leftColumn", 0)
            canvas.setIfAbsent("rightColumn", .number(JSONNumber(width)))
            canvas.setIfAbsent("bottomRow", .number(JSONNumber(height)))
        }
        self["version"] = 3
    }
}
