import Domain

/// Settings of the whole app: theme, navigation, width, positioning.
struct SettingsReader {
    let root: JSONValue

    private var app: JSONValue { root["exportedApplication"] ?? .object([:]) }

    /// Git trees hold a computed copy beside the editable one; the editable one counts.
    private var details: JSONValue {
        if let details = app["unpublishedApplicationDetail"], details.object != nil { return details }
        return app["applicationDetail"] ?? .object([:])
    }

    private var positioning: String? { details["appPositioning"]?["type"]?.string }

    func settings() -> AppSettings {
        AppSettings(
            positioning: positioning == "AUTO" ? .auto : .fixed, width: width, theme: ThemeReader.theme(root),
            navigation: navigation, evaluationVersion: app["evaluationVersion"]?.int == 2 ? 2 : 1,
            collapsesInvisibleWidgets: app["collapseInvisibleWidgets"]?.flag ?? false,
            tile: AppTile(icon: app["icon"]?.string, color: app["color"]?.string))
    }

    func report(into report: inout ImportReport) {
        if positioning == "ANVIL" {
            report.warn("app", "Its pages use the Anvil layout, which can't be drawn yet; they are kept for export.")
        }
        if details["navigationSetting"]?.nonEmpty("logoAssetId") != nil {
            report.warn("app", "Its logo lies on the instance it comes from and is not in the file.")
        }
    }

    private var width: AppSettings.Width {
        let layout = app["unpublishedAppLayout"] ?? app["appLayout"]
        return switch layout?["type"]?.string {
        case "DESKTOP": .desktop
        case "TABLET_LARGE": .tabletLarge
        case "TABLET": .tablet
        case "MOBILE": .mobile
        default: .fluid
        }
    }

    private static let navigationKeys = [
        "showNavbar", "showSignIn", "orientation", "navStyle", "position", "colorStyle", "itemStyle",
        "logoConfiguration",
    ]

    private var navigation: JSONValue {
        var kept = JSONObject()
        for key in Self.navigationKeys {
            guard let value = details["navigationSetting"]?[key], !value.isNull else { continue }
            kept[key] = value
        }
        return .object(kept)
    }
}
