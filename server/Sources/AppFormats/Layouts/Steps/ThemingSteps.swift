import Domain

/// Version 58: named radii, shadows and sizes became CSS values, colours of fields follow the theme.
enum ThemingSteps {
    static let all: [LayoutStep] = [
        LayoutStep(58) { widget in
            guard widget["widgetId"] != "0" else { return }
            widget.themeFrame()
            for key in ["fontSize", "labelTextSize"] { widget.themeSize(key) }
            widget.setIfAbsent("labelTextSize", "0.875rem")
            if widget.type == "TABLE_WIDGET" { widget.themeTable() }
            if widget.type == "JSON_FORM_WIDGET" { widget.themeForm() }
            widget.themeColours()
        }
    ]

    fileprivate static let sizes: [String: JSONValue] = [
        "PARAGRAPH2": "0.75rem", "PARAGRAPH": "0.875rem", "HEADING3": "1rem", "HEADING2": "1.125rem",
        "HEADING1": "1.5rem",
    ]
    fileprivate static let radii: [String: JSONValue] = ["SHARP": "0px", "ROUNDED": "0.375rem", "CIRCLE": "9999px"]

    private static let shadows = [
        "VARIANT1": "0px 0px 4px 3px", "VARIANT2": "3px 3px 4px", "VARIANT3": "0px 1px 3px", "VARIANT4": "2px 2px 0px",
        "VARIANT5": "-2px -2px 0px",
    ]

    /// The CSS of a named shadow; a bound colour can't be part of it.
    fileprivate static func shadow(_ name: String?, colour: JSONValue?) -> JSONValue? {
        guard let offsets = name.flatMap({ shadows[$0] }) else { return nil }
        let own = colour?.string.flatMap { $0.isEmpty || BindingText.isBinding($0) ? nil : $0 }
        return .string("\(offsets) \(own ?? "rgba(0, 0, 0, 0.25)")")
    }

    fileprivate static let primary: JSONValue = "{{appsmith.theme.colors.primaryColor}}"
    fileprivate static let radius: JSONValue = "{{appsmith.theme.borderRadius.appBorderRadius}}"

    fileprivate static let coloured: Set<String> = [
        "DATE_PICKER_WIDGET2", "INPUT_WIDGET", "INPUT_WIDGET_V2", "LIST_WIDGET", "MULTI_SELECT_TREE_WIDGET",
        "DROP_DOWN_WIDGET", "TABS_WIDGET", "SINGLE_SELECT_TREE_WIDGET", "TABLE_WIDGET", "BUTTON_GROUP_WIDGET",
        "PHONE_INPUT_WIDGET", "CURRENCY_INPUT_WIDGET", "SELECT_WIDGET", "MULTI_SELECT_WIDGET_V2", "MULTI_SELECT_WIDGET",
    ]
    fileprivate static let green: Set<String> = [
        "CHECKBOX_WIDGET", "CHECKBOX_GROUP_WIDGET", "SWITCH_WIDGET", "SWITCH_GROUP_WIDGET",
    ]
}

extension JSONObject {
    fileprivate mutating func themeFrame() {
        let old = self["borderRadius"]
        if let radius = old?.string.flatMap({ ThemingSteps.radii[$0] }) {
            self["borderRadius"] = radius
        } else if ["CONTAINER_WIDGET", "FORM_WIDGET", "JSON_FORM_WIDGET"].contains(type), isTruthy("borderRadius"),
            let number = old?.scalarText
        {
            self["borderRadius"] = .string(number + "px")
            add("borderRadius", to: .properties)
        } else {
            self["borderRadius"] = "0px"
        }
        if old == "CIRCLE" { add("borderRadius", to: .properties) }
        if let shadow = ThemingSteps.shadow(self["boxShadow"]?.string, colour: self["boxShadowColor"]) {
            self["boxShadow"] = shadow
            add("boxShadow", to: .properties)
        } else {
            self["boxShadow"] = "none"
        }
    }

    fileprivate mutating func themeSize(_ key: String) {
        if let size = self[key]?.string.flatMap({ ThemingSteps.sizes[$0] }) { self[key] = size }
    }

    fileprivate mutating func themeTable() {
        themeSize("textSize")
        if self["textSize"]?.string?.hasSuffix("rem") != true { self["textSize"] = "0.875rem" }
        for key in ["primaryColumns", "derivedColumns"] {
            visitColumns(key) { _, column in
                column.themeSize("textSize")
                let radius = column["borderRadius"]?.string.flatMap { ThemingSteps.radii[$0] }
                if radius != nil || !column.isTruthy("borderRadius") { column["borderRadius"] = radius ?? "0px" }
                let shadow = ThemingSteps.shadow(column["boxShadow"]?.string, colour: column["boxShadowColor"])
                if shadow != nil || !column.isTruthy("boxShadow") { column["boxShadow"] = shadow ?? "none" }
            }
        }
        self["childStylesheet"] = .object(
            JSONObject(
                [("button", "buttonColor"), ("menuButton", "menuColor"), ("iconButton", "menuColor")].map {
                    kind, colour in
                    (kind, [colour: ThemingSteps.primary, "borderRadius": ThemingSteps.radius, "boxShadow": "none"])
                }))
    }

    fileprivate mutating func themeForm() {
        for key in ["submitButtonStyles", "resetButtonStyles"] {
            var style = self[key]?.object ?? [:]
            style["borderRadius"] = style["borderRadius"]?.string.flatMap { ThemingSteps.radii[$0] } ?? "0px"
            style["boxShadow"] =
                ThemingSteps.shadow(style["boxShadow"]?.string, colour: style["boxShadowColor"]) ?? "none"
            self[key] = .object(style)
        }
        guard case .object(var schema)? = self["schema"], case .object(var root)? = schema["__root_schema__"] else {
            return
        }
        root.themeField()
        schema["__root_schema__"] = .object(root)
        self["schema"] = .object(schema)
    }

    private mutating func themeField() {
        themeSize("labelTextSize")
        setIfAbsent("labelTextSize", "0.875rem")
        for key in ["borderRadius", "cellBorderRadius"] { setIfAbsent(key, "0px") }
        for key in ["boxShadow", "cellBoxShadow"] { setIfAbsent(key, "none") }
        setIfAbsent("accentColor", "#03B365")
        visitColumns("children") { _, field in field.themeField() }
    }

    fileprivate mutating func themeColours() {
        if ThemingSteps.coloured.contains(type) {
            self["accentColor"] = ThemingSteps.primary
            add("accentColor", to: .bindings)
        }
        if ThemingSteps.green.contains(type) { self["accentColor"] = "#03B365" }
        switch type {
        case "AUDIO_RECORDER_WIDGET":
            self["borderRadius"] = "9999px"
            self["accentColor"] = self["backgroundColor"]
        case "FILE_PICKER_WIDGET_V2": self["buttonColor"] = "#03B365"
        case "TEXT_WIDGET": self["fontFamily"] = "System Default"
        case "BUTTON_GROUP_WIDGET": self["childStylesheet"] = ["button": ["buttonColor": ThemingSteps.primary]]
        default: break
        }
    }
}
