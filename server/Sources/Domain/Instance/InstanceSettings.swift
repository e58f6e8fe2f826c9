/// What the owner decides for the whole instance.
public struct InstanceSettings: Sendable, Hashable, Codable {
    /// Stands where the product's name would; empty: the product's name.
    public var name: String
    /// `nil`: maps show outlines of our own and load nothing from elsewhere.
    public var map: MapTiles?
    /// Counts every change.
    public var revision: Int

    public init(name: String = "", map: MapTiles? = nil, revision: Int = 1) {
        self.name = name
        self.map = map
        self.revision = revision
    }
}

/// Where map widgets get their pictures from: 256 pixel tiles in Web Mercator.
public struct MapTiles: Sendable, Hashable, Codable {
    /// An address with `{z}`, `{x}` and `{y}` in it.
    public let template: String
    /// What the provider wants to be named as, in plain text.
    public let attribution: String

    /// `nil`: the template is no safe address with the three places, or nobody is named.
    public init?(template: String, attribution: String) {
        let places = ["{z}", "{x}", "{y}"]
        let parts = template.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false)
        guard parts.count == 4, let origin = OriginPattern(parts[..<3].joined(separator: "/")), origin.isTrustworthy,
            !origin.text.contains("*"), template.utf8.count <= 500,
            template.utf8.allSatisfy({ (0x21...0x7e).contains($0) && !forbidden.contains($0) }),
            places.allSatisfy({ parts[3].ranges(of: $0).count == 1 }),
            (1...200).contains(attribution.count)
        else { return nil }
        self.template = template
        self.attribution = attribution
    }
}

private let forbidden = Set("\"'<>\\;,".utf8)
