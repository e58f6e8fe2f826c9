import Domain

extension AppReader {
    mutating func addQueries(
        _ entries: [ActionEntry], to pages: inout [PageEntry], datasources: inout [ImportedDatasource]
    ) throws(AppError) {
        let positions = Dictionary(uniqueKeysWithValues: pages.enumerated().map { ($1.key, $0) })
        var known = Set(datasources.map(\.name))
        var unsupported: [String: Int] = [:]
        var clamped = 0
        for entry in entries {
            guard let position = positions[entry.page] else { continue }
            let place = "page \(pages[position].page.name), query \(entry.name)"
            guard pages[position].names.insert(entry.name).inserted else {
                report.warn(place, "The page has two queries of this name; the second is left out.")
                keep(entry.place, of: "actionList", entry.node.value)
                continue
            }
            let action = ActionDocument(entry.node.value)
            if case .unsupported(let plugin) = action.definition { unsupported[plugin, default: 0] += 1 }
            if action.configuration == nil {
                report.warn(place, "It is part of a module whose content is not in the file; it can't run.")
            }
            if action.hasClampedTimeout { clamped += 1 }
            warnOfCredentials(action.definition, at: place)
            if let name = action.datasourceName, known.insert(name).inserted {
                datasources.append(missingDatasource(name, plugin: action.plugin))
            }
            let source = Source(place: entry.place, document: Credentials.stripped(action: entry.node.value))
            pages[position].page.queries.append(
                ImportedQuery(
                    name: entry.name, datasource: action.datasourceName, definition: action.definition,
                    settings: action.settings, source: source.value))
        }
        for (plugin, count) in unsupported.sorted(by: { $0.key < $1.key }) {
            report.note(
                unknown: "plugin \(plugin)",
                "\(counted(count, "query", "queries")) can't run: there is no connector for it yet. Kept for export.")
        }
        if clamped > 0 {
            report.warn(
                "queries", "\(counted(clamped, "query", "queries")) had a timeout above 5 minutes; now 5 minutes.")
        }
    }

    private mutating func missingDatasource(_ name: String, plugin: String) -> ImportedDatasource {
        report.warn("datasource \(name)", "Queries use it, but the file does not hold it; its settings are needed.")
        let connector = DatasourceReader.connector(of: plugin)
        return ImportedDatasource(
            name: name, connector: connector, plugin: plugin, settings: DatasourceSettings(),
            needs: DatasourceReader.needs(connector, DatasourceSettings()), source: ["isMissing": true])
    }

    private mutating func warnOfCredentials(_ definition: QueryDefinition, at place: String) {
        guard case .http(let http) = definition else { return }
        if AddressCredentials(http.url ?? "").username != nil {
            report.warn(
                place, "Its address holds a fixed user name. Put credentials into a datasource, where they are sealed.")
        }
        for header in http.headers
        where Credentials.isCredential(name: header.name) && !header.value.isEmpty && !header.value.contains("{{") {
            report.warn(
                place,
                "The header \(header.name) holds a fixed credential. Put it into a datasource, where it is sealed.")
        }
    }
}
