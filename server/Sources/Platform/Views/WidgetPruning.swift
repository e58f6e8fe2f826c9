import Domain

/// Drops what only an editor needs from a page's widgets: about a third of a page's bytes.
enum WidgetPruning {
    private static let residue: Set<String> = [
        "hideCard", "displayName", "iconSVG", "thumbnailSVG", "searchTags", "tags", "isDeprecated", "needsErrorInfo",
        "onCanvasUI", "isSearchWildcard", "enhancements", "logBlackList", "additionalStaticProps",
        "disabledWidgetFeatures", "blueprint", "renderMode", "key", "isCanvas", "needsHeightForContent",
        "parentColumnSpace", "parentRowSpace", "originalTopRow", "originalBottomRow", "topRowBeforeCollapse",
        "bottomRowBeforeCollapse", "dynamicPropertyPathList", "childStylesheet", "uncompiledSrcDoc",
    ]

    static func prune(_ widget: JSONValue) -> JSONValue {
        guard case .object(let object) = widget else { return widget }
        var kept = JSONObject()
        for (key, value) in object where !residue.contains(key) {
            if key == "children", case .array(let children) = value {
                kept[key] = .array(children.filter { $0.object != nil }.map(prune))
            } else {
                kept[key] = value
            }
        }
        return .object(kept)
    }
}
