import Domain

extension ImportedApp {
    /// The parts of an imported app with ids of their own, as an app is kept.
    struct Parts: Sendable {
        let draft: AppDraft
        /// With the settings and secrets of each.
        let datasources: [(datasource: Datasource, settings: DatasourceSettings)]
    }

    /// Gives every part a fresh id and turns references by name into references by id.
    func parts(in workspace: WorkspaceID) -> Parts {
        var ids: [String: DatasourceID] = [:]
        let datasources = datasources.map { imported in
            let datasource = Datasource(
                id: .random(), workspaceID: workspace, name: imported.name, connector: imported.connector,
                plugin: imported.plugin, revision: 1, source: imported.source)
            ids[imported.name] = datasource.id
            return (datasource, imported.settings)
        }
        var draft = AppDraft(header: header, pages: [], queries: [], jsObjects: [])
        for imported in pages {
            let page = Page(
                id: .random(), name: imported.name, slug: imported.slug, isHidden: imported.isHidden,
                isDefault: imported.isDefault, icon: imported.icon, layout: imported.layout, source: imported.source)
            draft.pages.append(page)
            draft.queries += imported.queries.map { query in
                Query(
                    id: .random(), pageID: page.id, name: query.name,
                    datasourceID: query.datasource.flatMap { ids[$0] },
                    definition: query.definition, settings: query.settings, source: query.source)
            }
            draft.jsObjects += imported.jsObjects.map { object in
                JSObject(
                    id: .random(), pageID: page.id, name: object.name, body: object.body, functions: object.functions,
                    source: object.source)
            }
        }
        return Parts(draft: draft, datasources: datasources)
    }
}
