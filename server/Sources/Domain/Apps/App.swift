/// An app as lists and settings pages show it. Its content is a draft (``AppDraft``) and releases.
public struct App: Sendable, Hashable, Codable {
    public let id: AppID
    public let workspaceID: WorkspaceID
    public var name: String
    /// Unique on the instance; stands in `/app/{slug}`.
    public var slug: String
    /// Anybody may run the released app without signing in.
    public var isPublic: Bool
    /// Counts every change of the draft or of these fields.
    public var revision: Int
    public var releaseID: ReleaseID?
    public var reach: AppReach

    public init(
        id: AppID, workspaceID: WorkspaceID, name: String, slug: String, isPublic: Bool, revision: Int,
        releaseID: ReleaseID?, reach: AppReach = .closed
    ) {
        self.id = id
        self.workspaceID = workspaceID
        self.name = name
        self.slug = slug
        self.isPublic = isPublic
        self.revision = revision
        self.releaseID = releaseID
        self.reach = reach
    }
}

/// Everything that is edited: the whole content of an app between two releases.
public struct AppDraft: Sendable {
    public var header: AppHeader
    public var pages: [Page]
    public var queries: [Query]
    public var jsObjects: [JSObject]

    public init(header: AppHeader, pages: [Page], queries: [Query], jsObjects: [JSObject]) {
        self.header = header
        self.pages = pages
        self.queries = queries
        self.jsObjects = jsObjects
    }
}

/// What belongs to the app as a whole.
public struct AppHeader: Sendable, Hashable {
    public var name: String
    public var settings: AppSettings
    /// Custom JavaScript libraries as declared: `{name, accessor, url, version, uidString}`.
    public var libraries: [JSONValue]
    /// The foreign document around the lists, kept for export; `null` for an app of our own.
    public var source: JSONValue

    public init(name: String, settings: AppSettings, libraries: [JSONValue], source: JSONValue) {
        self.name = name
        self.settings = settings
        self.libraries = libraries
        self.source = source
    }
}

/// Presentation settings of an app; the viewer receives them.
public struct AppSettings: Sendable, Hashable, Codable {
    public enum Positioning: String, Sendable, Codable { case fixed, auto }
    /// Page width.
    public enum Width: String, Sendable, Codable { case fluid, desktop, tabletLarge, tablet, mobile }
    public var positioning: Positioning
    public var width: Width
    /// `{colors:{primaryColor,backgroundColor}, borderRadius:{appBorderRadius}, boxShadow:{appBoxShadow}, fontFamily:{appFont}}`
    public var theme: JSONValue
    /// `{showNavbar, showSignIn, orientation, navStyle, position, colorStyle, itemStyle, logoConfiguration}`
    public var navigation: JSONValue
    /// 1: escape sequences in bindings are undone once before evaluation. 2: code is taken literally.
    public var evaluationVersion: Int
    public var collapsesInvisibleWidgets: Bool
    public var tile: AppTile?

    public init(
        positioning: Positioning = .fixed, width: Width = .fluid, theme: JSONValue = .object([:]),
        navigation: JSONValue = .object([:]), evaluationVersion: Int = 2, collapsesInvisibleWidgets: Bool = true,
        tile: AppTile? = nil
    ) {
        self.positioning = positioning
        self.width = width
        self.theme = theme
        self.navigation = navigation
        self.evaluationVersion = evaluationVersion
        self.collapsesInvisibleWidgets = collapsesInvisibleWidgets
        self.tile = tile
    }
}

/// How lists draw an app (formats.md 3: `icon` and `color`).
public struct AppTile: Sendable, Hashable, Codable {
    /// A keyword such as `bar-graph`: lower-case letters, digits and hyphens.
    public let icon: String?
    /// `#RRGGBB`
    public let color: String?

    /// What is of another form is left out; `nil` when nothing is left.
    public init?(icon: String?, color: String?) {
        let keyword = icon.flatMap { (1...40).contains($0.utf8.count) && $0.utf8.allSatisfy(Self.isKeyword) ? $0 : nil }
        let tint = color.flatMap {
            // Digits of full width are hexadecimal ones too, but not in a colour.
            let digits = $0.dropFirst()
            let isColor = $0.utf8.count == 7 && $0.hasPrefix("#") && digits.allSatisfy { $0.isASCII && $0.isHexDigit }
            return isColor ? $0 : nil
        }
        guard keyword != nil || tint != nil else { return nil }
        self.icon = keyword
        self.color = tint
    }

    private static func isKeyword(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): true
        default: false
        }
    }
}

public struct Page: Sendable, Hashable {
    public let id: PageID
    public var name: String
    /// Unique in the app, never empty; stands in `/app/{slug}/{page}`.
    public var slug: String
    public var isHidden: Bool
    public var isDefault: Bool
    public var icon: String?
    /// The root widget with all its children, migrated to the newest layout version.
    public var layout: JSONValue
    /// The foreign document, kept for export.
    public var source: JSONValue

    public init(
        id: PageID, name: String, slug: String, isHidden: Bool, isDefault: Bool, icon: String?, layout: JSONValue,
        source: JSONValue
    ) {
        self.id = id
        self.name = name
        self.slug = slug
        self.isHidden = isHidden
        self.isDefault = isDefault
        self.icon = icon
        self.layout = layout
        self.source = source
    }
}
