public import Domain

/// What a connector tells about itself: enough for the browser to list it and to draw its settings form.
public struct ConnectorManifest: Sendable, Codable {
    public let kind: ConnectorKind
    public let label: String
    public let fields: [Field]
    /// Has tables to show.
    public let hasStructure: Bool

    public init(kind: ConnectorKind, label: String, fields: [Field], hasStructure: Bool) {
        self.kind = kind
        self.label = label
        self.fields = fields
        self.hasStructure = hasStructure
    }

    /// One setting of a datasource.
    public struct Field: Sendable, Codable {
        public enum Control: String, Sendable, Codable {
            case text, number, toggle, select
            /// Write-only text.
            case secret
            /// Write-only text of several lines: certificates, keys.
            case secretText
            case multilineText
            /// A list of `{name, value}`; stored as JSON text, values write-only when the field is secret.
            case pairs
        }
        public let key: String
        public let label: String
        public let control: Control
        public let isRequired: Bool
        public let isSecret: Bool
        public let initial: JSONValue?
        public let options: [Option]
        public let help: String?
        /// Shown only while another field has one of these values: `{"authentication": ["basic"]}`.
        public let shownWhen: [String: [String]]?

        public init(
            key: String, label: String, control: Control, isRequired: Bool = false, isSecret: Bool = false,
            initial: JSONValue? = nil, options: [Option] = [], help: String? = nil,
            shownWhen: [String: [String]]? = nil
        ) {
            self.key = key
            self.label = label
            self.control = control
            self.isRequired = isRequired
            self.isSecret = isSecret
            self.initial = initial
            self.options = options
            self.help = help
            self.shownWhen = shownWhen
        }
    }

    public struct Option: Sendable, Codable {
        public let value: String
        public let label: String
        public init(value: String, label: String) {
            self.value = value
            self.label = label
        }
    }
}

/// Tables of a datasource, as an editor shows them. Read live, never stored.
public struct DatasourceStructure: Sendable, Codable {
    public struct Column: Sendable, Codable {
        public let name: String
        public let type: String
        public let isNullable: Bool
        public let hasDefault: Bool
        public init(name: String, type: String, isNullable: Bool, hasDefault: Bool) {
            self.name = name
            self.type = type
            self.isNullable = isNullable
            self.hasDefault = hasDefault
        }
    }
    public struct ForeignKey: Sendable, Codable {
        public let columns: [String]
        public let table: String
        public let targetColumns: [String]
        public init(columns: [String], table: String, targetColumns: [String]) {
            self.columns = columns
            self.table = table
            self.targetColumns = targetColumns
        }
    }
    public struct Table: Sendable, Codable {
        public enum Kind: String, Sendable, Codable { case table, view }
        public let schema: String?
        public let name: String
        public let kind: Kind
        public let columns: [Column]
        public let primaryKey: [String]
        public let foreignKeys: [ForeignKey]
        public init(
            schema: String?, name: String, kind: Kind, columns: [Column], primaryKey: [String],
            foreignKeys: [ForeignKey]
        ) {
            self.schema = schema
            self.name = name
            self.kind = kind
            self.columns = columns
            self.primaryKey = primaryKey
            self.foreignKeys = foreignKeys
        }
    }
    public let tables: [Table]
    public init(tables: [Table]) { self.tables = tables }
}
