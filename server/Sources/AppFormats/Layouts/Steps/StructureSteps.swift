import Domain

/// The tree, the grid and edges.
enum StructureSteps {
    static let all: [LayoutStep] = [
        LayoutStep(tree: 1) { root in
            root["type"] = "CANVAS_WIDGET"
            root["detachFromLayout"] = true
            root["canExtend"] = true
            root["rightColumn"] = 1224
        },
        LayoutStep(2, ["CONTAINER_WIDGET", "FORM_WIDGET"]) { $0.wrapChildren() },
        LayoutStep(11) { $0.setIfAbsent("version", 1) },
        // The grid became four times as fine. Canvases are measured in pixels and keep their size.
        LayoutStep(tree: 20) { root in
            root["snapColumns"] = 64
            root.visitWidgets { widget in
                guard widget.type != "CANVAS_WIDGET" else { return }
                for key in edges {
                    if let value = widget.number(key) { widget[key] = .number(JSONNumber(value * 4)) }
                }
            }
        },
        LayoutStep(tree: 22) { $0.placeLostWidgets() },
    ]

    static let edges = ["topRow", "bottomRow", "leftColumn", "rightColumn"]
}

extension JSONObject {
    /// Puts the children of a container that has no canvas into one.
    fileprivate mutating func wrapChildren() {
        let children = self["children"]?.array ?? []
        guard !["CANVAS_WIDGET", "FORM_WIDGET"].contains(children.first?["type"]?.string) else { return }
        let columns = (number("rightColumn") ?? 0) - (number("leftColumn") ?? 0)
        let rows = (number("bottomRow") ?? 0) - (number("topRow") ?? 0)
        let id = self["widgetId"]?.string ?? ""
        let canvas: JSONObject = [
            "type": "CANVAS_WIDGET", "widgetName": .string("Canvas_" + id), "widgetId": .string(id + "canvas"),
            "parentId": .string(id), "detachFromLayout": true, "containerStyle": "none", "canExtend": false,
            "isVisible": true, "topRow": 0, "leftColumn": 0,
            "rightColumn": .number(JSONNumber(columns * (number("parentColumnSpace") ?? 1))),
            "bottomRow": .number(JSONNumber(rows * (number("parentRowSpace") ?? 1))), "parentRowSpace": 1,
            "parentColumnSpace": 1, "children": .array(children),
        ]
        self["children"] = [.object(canvas)]
    }

    /// Widgets without columns go below their siblings, as a narrow strip.
    fileprivate mutating func placeLostWidgets() {
        var next = 1.0
        for child in self["children"]?.array ?? [] {
            guard let child = child.object, child.type != "MODAL_WIDGET", let bottom = child.number("bottomRow") else {
                continue
            }
            next = Swift.max(next, bottom + 1)
        }
        visitChildren { child in
            if child["leftColumn"] == nil || child["rightColumn"] == nil, child.type != "CANVAS_WIDGET" {
                let height = Swift.max(4, (child.number("bottomRow") ?? 0) - (child.number("topRow") ?? 0))
                child["leftColumn"] = 0
                child["rightColumn"] = 4
                child["topRow"] = .number(JSONNumber(next))
                child["bottomRow"] = .number(JSONNumber(next + height))
                next += height
            }
            child.placeLostWidgets()
        }
    }
}
