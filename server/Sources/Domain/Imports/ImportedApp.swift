/// What an importer understood of a foreign application. References are by name; `Platform` gives ids.
public struct ImportedApp: Sendable {
    public var header: AppHeader
    public var pages: [ImportedPage]
    public var datasources: [ImportedDatasource]
    public var report: ImportReport

    public init(header: AppHeader, pages: [ImportedPage], datasources: [ImportedDatasource], report: ImportReport) {
        self.header = header
        self.pages = pages
        self.datasources = datasources
        self.report = report
    }
}

public struct ImportedPage: Sendable {
    public var name: String
    public var slug: String
    public var isHidden: Bool
    public var isDefault: Bool
    public var icon: String?
    public var layout: JSONValue
    public var source: JSONValue
    public var queries: [ImportedQuery]
    public var jsObjects: [ImportedJSObject]

    public init(
        name: String, slug: String, isHidden: Bool, isDefault: Bool, icon: String?, layout: JSONValue,
        source: JSONValue, queries: [ImportedQuery], jsObjects: [ImportedJSObject]
    ) {
        self.name = name
        self.slug = slug
        self.isHidden = isHidden
        self.isDefault = isDefault
        self.icon = icon
        self.layout = layout
        self.source = source
        self.queries = queries
        self.jsObjects = jsObjects
    }
}

public struct ImportedQuery: Sendable {
    public var name: String
    /// The name of a datasource of ``ImportedApp/datasources``; `nil`: none is needed.
    public var datasource: String?
    public var definition: QueryDefinition
    public var settings: QuerySettings
    public var source: JSONValue

    public init(
        name: String, datasource: String?, definition: QueryDefinition, settings: QuerySettings, source: JSONValue
    ) {
        self.name = name
        self.datasource = datasource
        self.definition = definition
        self.settings = settings
        self.source = source
    }
}

public struct ImportedJSObject: Sendable {
    public var name: String
    public var body: String
    public var functions: [String: QuerySettings]
    public var source: JSONValue

    public init(name: String, body: String, functions: [String: QuerySettings], source: JSONValue) {
        self.name = name
        self.body = body
        self.functions = functions
        self.source = source
    }
}

public struct ImportedDatasource: Sendable {
    public var name: String
    public var connector: ConnectorKind
    public var plugin: String
    /// What the file says of its settings, in the words of the connector's manifest; secrets go to the vault.
    public var settings: DatasourceSettings
    /// Field keys that a person has to fill in before the datasource works.
    public var needs: [String]
    public var source: JSONValue

    public init(
        name: String, connector: ConnectorKind, plugin: String, settings: DatasourceSettings, needs: [String],
        source: JSONValue
    ) {
        self.name = name
        self.connector = connector
        self.plugin = plugin
        self.settings = settings
        self.needs = needs
        self.source = source
    }
}

/// What came in, what is needed, what was not understood. Shown after an import and kept with the app.
public struct ImportReport: Sendable, Codable, Hashable {
    /// A line about one place: `page Home, widget Table1, property x`.
    public struct Line: Sendable, Codable, Hashable {
        public let place: String
        public let message: String
        public init(place: String, message: String) {
            self.place = place
            self.message = message
        }
    }
    public struct DatasourceLine: Sendable, Codable, Hashable {
        public let name: String
        public let connector: ConnectorKind
        public let plugin: String
        public let queries: Int
        /// Field keys to fill in; empty: ready, or not used.
        public let needs: [String]
        public init(name: String, connector: ConnectorKind, plugin: String, queries: Int, needs: [String]) {
            self.name = name
            self.connector = connector
            self.plugin = plugin
            self.queries = queries
            self.needs = needs
        }
    }
    public var pages = 0
    public var widgets = 0
    public var queries = 0
    public var jsObjects = 0
    public var datasources: [DatasourceLine] = []
    /// Types, plugins and keys that were not understood. They are kept for export.
    public var unknown: [Line] = []
    public var warnings: [Line] = []

    public init() {}

    /// Says that a datasource has another name than in the file, which a datasource of another plugin has already.
    public mutating func rename(datasource name: String, to given: String) {
        guard let place = datasources.firstIndex(where: { $0.name == name }) else { return }
        let line = datasources[place]
        datasources[place] = DatasourceLine(
            name: given, connector: line.connector, plugin: line.plugin, queries: line.queries, needs: line.needs)
        warnings.append(
            Line(
                place: "datasource \(name)",
                message: "The workspace has another kind of datasource of this name. This one is called \(given)."))
    }
}
