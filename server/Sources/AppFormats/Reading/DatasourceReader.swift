import Domain

extension AppReader {
    mutating func readDatasources() throws(AppError) -> [ImportedDatasource] {
        guard let list = try document.list("datasourceList") else { throw document.root.missing("datasourceList") }
        let decrypted = document.root["decryptedFields"]?.value
        var datasources: [ImportedDatasource] = []
        var names: Set<String> = []
        var unsupported: [String: Int] = [:]
        for (place, node) in list.enumerated() {
            guard node["deletedAt"] == nil else {
                keep(place, of: "datasourceList", node.value)
                continue
            }
            guard let name = try node.text("name"), !name.isEmpty else { throw node.missing("name") }
            guard names.insert(name).inserted else {
                report.warn("datasource \(name)", "There are two of this name; the second is left out.")
                keep(place, of: "datasourceList", node.value)
                continue
            }
            let plugin = try node.text("pluginId") ?? "unknown"
            let connector = DatasourceReader.connector(of: plugin)
            let reader = DatasourceReader(
                configuration: node.value["datasourceConfiguration"] ?? .object([:]), decrypted: decrypted?[name])
            let settings = reader.settings(connector)
            for problem in reader.problems(connector) { report.warn("datasource \(name)", problem) }
            if connector == .unsupported { unsupported[plugin, default: 0] += 1 }
            let source = Source(place: place, document: Credentials.stripped(datasource: node.value))
            datasources.append(
                ImportedDatasource(
                    name: name, connector: connector, plugin: plugin, settings: settings,
                    needs: DatasourceReader.needs(connector, settings), source: source.value))
        }
        for (plugin, count) in unsupported.sorted(by: { $0.key < $1.key }) {
            report.note(
                unknown: "plugin \(plugin)",
                "\(counted(count, "datasource")) can't be used: there is no connector for it.")
        }
        return datasources
    }
}

/// Turns a foreign datasource configuration into settings in the words of the connectors' manifests.
struct DatasourceReader {
    let configuration: JSONValue
    /// The plain-text credentials that template exports carry.
    let decrypted: JSONValue?

    /// Steward's own name, in the manner of the foreign ones, for what they have no plugin for.
    static let sqlitePlugin = "sqlite-plugin"

    static func connector(of plugin: String) -> ConnectorKind {
        switch plugin {
        case "postgres-plugin": .postgres
        case "restapi-plugin": .rest
        case Self.sqlitePlugin: .sqlite
        default: .unsupported
        }
    }

    /// The plugin that a query of this kind has in files.
    static func plugin(of connector: ConnectorKind) -> String {
        switch connector {
        case .postgres: "postgres-plugin"
        case .rest: "restapi-plugin"
        case .sqlite: sqlitePlugin
        case .unsupported: "unknown"
        }
    }

    /// Keys that must be filled in before the datasource works.
    static func needs(_ connector: ConnectorKind, _ settings: DatasourceSettings) -> [String] {
        let required: [String] =
            switch connector {
            case .postgres: ["host", "database", "username", "password"]
            case .rest:
                ["url"]
                    + (settings.values["authentication"]?.string == "bearer" ? ["token"] : [])
                    + (settings.values["authentication"]?.string == "basic" ? ["username", "password"] : [])
                    + (settings.values["authentication"]?.string == "apiKey" ? ["apiKeyName", "apiKeyValue"] : [])
            case .sqlite: ["file"]
            case .unsupported: []
            }
        return required.filter { settings.values[$0] == nil && settings.secrets[$0] == nil }
    }

    func settings(_ connector: ConnectorKind) -> DatasourceSettings {
        switch connector {
        case .postgres: postgres()
        case .rest: rest()
        case .sqlite: sqlite()
        case .unsupported: DatasourceSettings()
        }
    }

    /// What the settings can't express here.
    func problems(_ connector: ConnectorKind) -> [String] {
        var problems: [String] = []
        let isTunnelled =
            configuration["sshProxyEnabled"]?.flag == true
            || configuration["properties"]?[1]?["value"]?.string == "SSH"
        if connector == .postgres, isTunnelled {
            problems.append("It used an SSH tunnel, which is not supported: the host must be reachable directly.")
        }
        if connector == .rest, authentication["authenticationType"]?.string == "oAuth2" {
            problems.append("It used OAuth 2, which is not supported yet: choose another authentication.")
        }
        return problems
    }

    /// The configured authentication over what the decrypted fields say.
    var authentication: JSONValue {
        var merged = JSONObject()
        for part in ["dbAuth", "basicAuth", "bearerTokenAuth", "openAuth2"] {
            for (key, value) in decrypted?[part]?.object ?? [:] { merged[key] = value }
        }
        if let password = decrypted?["password"], password.string != nil { merged["password"] = password }
        for (key, value) in configuration["authentication"]?.object ?? [:] where !value.isNull { merged[key] = value }
        return .object(merged)
    }

    private func sqlite() -> DatasourceSettings {
        let file = configuration["properties"]?.array?.first { $0["key"]?.string == "file" }?["value"]?.string
        return DatasourceSettings(values: file.map { ["file": .string($0)] } ?? [:])
    }
}
