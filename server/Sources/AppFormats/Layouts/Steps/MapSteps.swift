import Domain

enum MapSteps {
    static let all: [LayoutStep] = [
        LayoutStep(4, ["MAP_WIDGET"]) { map in
            if let text = map["defaultMarkers"]?.string, let markers = ForeignText.parsed(text) {
                map["defaultMarkers"] = markers
            }
            for key in ["markers", "defaultMarkers"] {
                guard let markers = map[key]?.array else { continue }
                map[key] = .array(markers.map(longitude))
            }
            for key in ["center", "mapCenter", "selectedMarker"] { map[key] = map[key].map(longitude) }
        },
        LayoutStep(43, ["MAP_WIDGET"]) { $0.setIfAbsent("isClickedMarkerCentered", true) },
    ]

    /// The key `lng` became `long`.
    private static func longitude(_ marker: JSONValue) -> JSONValue {
        guard case .object(var object) = marker else { return marker }
        object.rename("lng", to: "long")
        return .object(object)
    }
}
