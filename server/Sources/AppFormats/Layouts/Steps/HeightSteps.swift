import Domain

/// Automatic height.
enum HeightSteps {
    static let all: [LayoutStep] = [
        LayoutStep(69, growing) { widget in
            widget["dynamicHeight"] = "FIXED"
            widget["minDynamicHeight"] = 4
            widget["maxDynamicHeight"] = 9000
        },
        LayoutStep(89, ["CUSTOM_WIDGET"]) { $0["dynamicHeight"] = "FIXED" },
    ]

    private static let growing: Set<String> = [
        "CONTAINER_WIDGET", "TEXT_WIDGET", "CHECKBOX_WIDGET", "RADIO_GROUP_WIDGET", "TABS_WIDGET", "MODAL_WIDGET",
        "RICH_TEXT_EDITOR_WIDGET", "DATE_PICKER_WIDGET2", "SWITCH_WIDGET", "FORM_WIDGET", "RATE_WIDGET",
        "CHECKBOX_GROUP_WIDGET", "STATBOX_WIDGET", "MULTI_SELECT_TREE_WIDGET", "SINGLE_SELECT_TREE_WIDGET",
        "SWITCH_GROUP_WIDGET", "SELECT_WIDGET", "MULTI_SELECT_WIDGET_V2", "INPUT_WIDGET_V2", "PHONE_INPUT_WIDGET",
        "CURRENCY_INPUT_WIDGET", "JSON_FORM_WIDGET",
    ]
}
