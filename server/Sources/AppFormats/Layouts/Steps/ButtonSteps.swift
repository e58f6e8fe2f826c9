import Domain

enum ButtonSteps {
    private static let buttons: Set<String> = ["BUTTON_WIDGET", "FORM_BUTTON_WIDGET", "ICON_BUTTON_WIDGET"]

    static let all: [LayoutStep] = [
        LayoutStep(34, ["MENU_BUTTON_WIDGET"]) { button in
            button.setIfAbsent("menuStyle", "PRIMARY")
            button.setIfAbsent("menuVariant", "SOLID")
        },
        LayoutStep(41, buttons) { $0.colour(style: "buttonStyle", colour: "buttonColor", variant: "buttonVariant") },
        LayoutStep(41, ["MENU_BUTTON_WIDGET"]) {
            $0.colour(style: "menuStyle", colour: "menuColor", variant: "menuVariant")
        },
        LayoutStep(41, ["TABLE_WIDGET"]) { table in
            table.visitColumns { _, column in
                if column["columnType"] == "button" { column.rename("buttonStyle", to: "buttonColor") }
            }
        },
        LayoutStep(42, buttons) { $0.renameVariant("buttonVariant") },
        LayoutStep(42, ["MENU_BUTTON_WIDGET"]) { $0.renameVariant("menuVariant") },
        LayoutStep(42, ["TABLE_WIDGET"]) { table in
            table.visitColumns { _, column in
                if column["columnType"] == "iconButton" { column.renameVariant("buttonVariant") }
            }
        },
        LayoutStep(49, ["BUTTON_WIDGET", "FORM_BUTTON_WIDGET"]) { button in
            button["recaptchaType"] = button.isTruthy("recaptchaV2") ? "V2" : "V3"
            button["recaptchaV2"] = nil
        },
        LayoutStep(53, ["ICON_WIDGET"]) { icon in
            icon["type"] = "ICON_BUTTON_WIDGET"
            icon["buttonColor"] = "#2E3D49"
            icon["buttonVariant"] = "TERTIARY"
            icon["borderRadius"] = "SHARP"
            icon["color"] = nil
        },
        LayoutStep(70, ["MENU_BUTTON_WIDGET"]) { button in
            if !button.isTruthy("menuItemsSource") { button["menuItemsSource"] = "STATIC" }
        },
    ]
}

extension JSONObject {
    /// Named styles became colours.
    fileprivate mutating func colour(style: String, colour: String, variant: String) {
        guard let name = self[style] else { return }
        self[style] = nil
        switch name {
        case "PRIMARY", "PRIMARY_BUTTON": self[colour] = "#03B365"
        case "DANGER", "DANGER_BUTTON": self[colour] = "#F22B2B"
        case "WARNING": self[colour] = "#FEB811"
        case "INFO": self[colour] = "#6698FF"
        case "SECONDARY": self[colour] = "#858282"
        case "SECONDARY_BUTTON":
            self[colour] = "#03B365"
            self[variant] = "OUTLINE"
        default: if !isTruthy(colour) { self[colour] = "#03B365" }
        }
    }

    fileprivate mutating func renameVariant(_ key: String) {
        switch self[key] {
        case "OUTLINE": self[key] = "SECONDARY"
        case "GHOST": self[key] = "TERTIARY"
        default: self[key] = "PRIMARY"
        }
    }
}
