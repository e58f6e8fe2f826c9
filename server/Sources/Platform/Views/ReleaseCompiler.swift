public import Domain
import QueryPlan
public import Store

/// Makes the content of a release from a draft: documents for browsers, compiled queries for the server.
/// Pure: the same draft always gives the same content.
public enum ReleaseCompiler {
    /// - Parameter libraries: the uploaded files of custom libraries, by name.
    public static func compile(
        _ id: AppID, _ draft: AppDraft, libraries: [String: LibraryFile]
    ) -> ReleaseContent {
        let queries = draft.queries.map { query in
            ReleaseQuery(
                id: query.id, name: query.name, datasourceID: query.datasourceID,
                compiled: QueryCompiler.compile(query.definition), settings: query.settings)
        }
        let byID = Dictionary(queries.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let pages = draft.pages.map { page in
            ReleasePage(
                id: page.id, name: page.name, slug: page.slug, isDefault: page.isDefault,
                document: ViewDocument.page(
                    page, queries: draft.queries.filter { $0.pageID == page.id }.compactMap { byID[$0.id] },
                    jsObjects: draft.jsObjects.filter { $0.pageID == page.id }))
        }
        return ReleaseContent(app: ViewDocument.app(id, draft, libraries: libraries), pages: pages, queries: queries)
    }
}
