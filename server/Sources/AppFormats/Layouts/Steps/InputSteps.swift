import Domain

/// Inputs, switches, date pickers and other fields.
enum InputSteps {
    static let all: [LayoutStep] = [
        LayoutStep(19, ["INPUT_WIDGET", "DROP_DOWN_WIDGET", "DATE_PICKER_WIDGET2", "FILE_PICKER_WIDGET"]) { field in
            field.setIfAbsent("isRequired", false)
            field.setIfAbsent("isDisabled", false)
        },
        LayoutStep(27, ["DATE_PICKER_WIDGET2"]) { picker in
            if picker["minDate"] == "2001-01-01 00:00" { picker["minDate"] = "1920-12-31T18:30:00.000Z" }
            if picker["maxDate"] == "2041-12-31 23:59" { picker["maxDate"] = "2121-12-31T18:29:00.000Z" }
        },
        LayoutStep(35, ["INPUT_WIDGET"]) { $0.setIfAbsent("validation", true) },
        LayoutStep(36, ["INPUT_WIDGET"]) { input in
            if let flag = input["validation"]?.bool { input["validation"] = flag ? "true" : "false" }
        },
        LayoutStep(47, ["CHECKBOX_GROUP_WIDGET"]) { group in
            group.setIfAbsent("isInline", true)
            group["version"] = 2
        },
        LayoutStep(52, ["PHONE_INPUT_WIDGET"]) { $0.setIfAbsent("allowFormatting", true) },
        LayoutStep(55, ["PHONE_INPUT_WIDGET"]) { input in
            input.rename("dialCode", to: "defaultDialCode")
            input.renamePaths(in: [.bindings, .properties]) { $0 == "dialCode" ? "defaultDialCode" : $0 }
        },
        LayoutStep(56, ["CURRENCY_INPUT_WIDGET"]) { input in
            input.rename("currencyCode", to: "defaultCurrencyCode")
            input.renamePaths(in: [.bindings, .properties]) { $0 == "currencyCode" ? "defaultCurrencyCode" : $0 }
        },
        LayoutStep(57, ["RADIO_GROUP_WIDGET"]) { $0.setIfAbsent("alignment", "left") },
        LayoutStep(59, ["SWITCH_WIDGET", "CHECKBOX_WIDGET"]) { field in
            let isRight = field["alignWidget"] == "RIGHT"
            field["alignWidget"] = isRight ? "RIGHT" : "LEFT"
            field["labelPosition"] = isRight ? "Left" : "Right"
        },
        LayoutStep(65, ["RATE_WIDGET"]) { rate in
            if rate["isDisabled"] == true {
                rate["isReadOnly"] = true
            } else if let code = rate["isDisabled"]?.string, BindingText.isBinding(code) {
                rate["isReadOnly"] = .string(code)
                rate.renamePaths(in: [.bindings, .properties]) { $0 == "isDisabled" ? "isReadOnly" : $0 }
                rate.add("isReadOnly", to: .bindings)
            } else {
                return
            }
            rate["isDisabled"] = false
        },
        LayoutStep(66, ["CODE_SCANNER_WIDGET"]) { $0.setIfAbsent("scannerLayout", "CLICK_TO_SCAN") },
        LayoutStep(68, ["PHONE_INPUT_WIDGET", "CURRENCY_INPUT_WIDGET"]) { $0.setIfAbsent("labelPosition", "Left") },
        LayoutStep(74, ["CURRENCY_INPUT_WIDGET", "INPUT_WIDGET_V2"]) { input in
            if input.type == "CURRENCY_INPUT_WIDGET" || input["inputType"] == "NUMBER" {
                input.setIfAbsent("showStepArrows", true)
            }
        },
        // An input became one of several lines by being tall.
        LayoutStep(76, ["INPUT_WIDGET_V2"]) { input in
            guard input["inputType"] == "TEXT", let top = input.number("topRow"), let bottom = input.number("bottomRow")
            else { return }
            let hasLabel = input.isTruthy("label") || input.isTruthy("tooltip")
            if bottom - top > (hasLabel ? 8 : 4) { input["inputType"] = "MULTI_LINE_TEXT" }
        },
        LayoutStep(93, ["WDS_AI_CHAT_WIDGET"]) { chat in
            guard let query = chat.removed("chatQuery")?.string, !query.isEmpty else { return }
            chat["queryRun"] = .string("{{\(query).actionId}}")
            chat.removePaths(from: .bindings) { $0 == "chatQuery" }
            chat.add("queryRun", to: .bindings)
        },
    ]
}

extension JSONObject {
    fileprivate mutating func removed(_ key: String) -> JSONValue? {
        let value = self[key]
        self[key] = nil
        return value
    }
}
