import Domain

enum TextSteps {
    static let all: [LayoutStep] = [
        LayoutStep(15, ["RICH_TEXT_EDITOR_WIDGET"]) { $0.setIfAbsent("inputType", "html") },
        LayoutStep(16, ["TEXT_WIDGET"]) { text in
            switch text["textStyle"] {
            case "HEADING": (text["fontSize"], text["fontStyle"]) = ("HEADING1", "BOLD")
            case "BODY": (text["fontSize"], text["fontStyle"]) = ("PARAGRAPH", "")
            case "LABEL": (text["fontSize"], text["fontStyle"]) = ("PARAGRAPH", "BOLD")
            default: break
            }
            text["textColor"] = "#231F20"
            text["textStyle"] = nil
        },
        LayoutStep(54, ["TEXT_WIDGET"]) { text in
            let isTruncated = text.isTruthy("shouldTruncate")
            text["overflow"] = isTruncated ? "TRUNCATE" : text.isTruthy("shouldScroll") ? "SCROLL" : "NONE"
            text["shouldScroll"] = nil
            text["shouldTruncate"] = nil
        },
    ]
}
