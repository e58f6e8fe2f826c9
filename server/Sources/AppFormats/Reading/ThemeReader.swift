import Domain

/// The theme's chosen values. A file names a built-in theme or carries the values of a changed one.
enum ThemeReader {
    static func theme(_ root: JSONValue) -> JSONValue {
        guard let theme = root["editModeTheme"], theme.object != nil else { return values(of: "classic") }
        let builtIn = values(of: theme["name"]?.string ?? "")
        guard theme["isSystemTheme"]?.flag != true, let own = theme["properties"]?.object, !own.isEmpty else {
            return builtIn
        }
        var merged = builtIn.object ?? [:]
        for (group, member) in own {
            var values = merged[group]?.object ?? [:]
            for (key, value) in member.object ?? [:] { values[key] = value }
            merged[group] = .object(values)
        }
        return .object(merged)
    }

    private struct Theme {
        let primary: String
        let background: String
        let radius: String
        let shadow: String
        let font: String
    }

    private static let small = "0 1px 3px 0 rgba(0, 0, 0, 0.1), 0 1px 2px 0 rgba(0, 0, 0, 0.06)"
    private static let medium = "0 4px 6px -1px rgba(0, 0, 0, 0.1), 0 2px 4px -1px rgba(0, 0, 0, 0.06)"
    private static let large = "0 10px 15px -3px rgba(0, 0, 0, 0.1), 0 4px 6px -2px rgba(0, 0, 0, 0.05)"
    private static let system = "System Default"

    private static let modern = Theme(
        primary: "#553DE9", background: "#F8FAFC", radius: "0.375rem", shadow: small, font: system)

    private static let builtIn: [String: Theme] = [
        "default-new": modern,
        "default": Theme(
            primary: "#553DE9", background: "#F8FAFC", radius: "0.375rem", shadow: small, font: "Nunito Sans"),
        "classic": Theme(primary: "#16a34a", background: "#F6F6F6", radius: "0px", shadow: "none", font: system),
        "sunrise": Theme(primary: "#ef4444", background: "#fff1f2", radius: "1.5rem", shadow: large, font: "Rubik"),
        "rounded": Theme(primary: "#db2777", background: "#fdf2f8", radius: "1.5rem", shadow: large, font: "Rubik"),
        "pacific": Theme(primary: "#0891b2", background: "#ecfeff", radius: "1.5rem", shadow: large, font: "Open Sans"),
        "earth": Theme(primary: "#3b82f6", background: "#eff6ff", radius: "0.375rem", shadow: medium, font: "Inter"),
        "pampas": Theme(
            primary: "#059669", background: "#ecfdf5", radius: "0.375rem", shadow: medium, font: "Nunito Sans"),
        "sharp": Theme(primary: "#64748b", background: "#f8fafc", radius: "0px", shadow: "none", font: "Nunito Sans"),
    ]

    private static func values(of name: String) -> JSONValue {
        let theme = builtIn[name.lowercased()] ?? modern
        return [
            "colors": ["primaryColor": .string(theme.primary), "backgroundColor": .string(theme.background)],
            "borderRadius": ["appBorderRadius": .string(theme.radius)],
            "boxShadow": ["appBoxShadow": .string(theme.shadow)],
            "fontFamily": ["appFont": .string(theme.font)],
        ]
    }
}
