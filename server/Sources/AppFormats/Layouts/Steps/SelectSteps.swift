import Domain

enum SelectSteps {
    private static let selects: Set<String> = ["SELECT_WIDGET", "MULTI_SELECT_WIDGET_V2"]

    static let all: [LayoutStep] = [
        LayoutStep(28, ["DROP_DOWN_WIDGET"]) { $0["isFilterable"] = true },
        LayoutStep(30, ["DROP_DOWN_WIDGET"]) { select in
            if select["selectionType"] == "MULTI_SELECT" {
                select["type"] = "MULTI_SELECT_WIDGET"
                select["isFilterable"] = nil
            }
            select["selectionType"] = nil
        },
        LayoutStep(63, selects) { select in
            let prefix = "{{ ((options, serverSideFiltering) => ( "
            let suffix = "))(\(select.name).options, \(select.name).serverSideFiltering) }}"
            guard let code = select["defaultOptionValue"]?.string, BindingText.isBinding(code),
                !code.hasPrefix(prefix), !code.hasSuffix(suffix)
            else { return }
            select["defaultOptionValue"] = .string(prefix + BindingText(code).expression + suffix)
        },
        LayoutStep(81, selects) { select in
            guard select.isTruthy("options") else { return }
            select.rename("options", to: "sourceData")
            select["optionLabel"] = "label"
            select["optionValue"] = "value"
        },
        LayoutStep(82, selects, repair),
        LayoutStep(85, selects) { select in
            if select[PathList.properties.rawValue]?.array == nil { select.add("sourceData", to: .properties) }
        },
    ]

    /// Lists the options under their new name. Appsmith's own step missed the first entry of the list, so that newer
    /// layouts need this as well.
    static let repair: LayoutStep.WidgetChange = { select in
        guard selects.contains(select.type), select["options"] == nil, select["sourceData"] != nil,
            select.has("options", in: .bindings)
        else { return }
        select.renamePaths(in: [.bindings]) { $0 == "options" ? "sourceData" : $0 }
    }
}
