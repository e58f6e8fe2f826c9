import Domain
import Store

/// The parts of the view document (`web/src/model/view.ts`). Whatever stands here reaches every viewer's
/// browser: of a query only its id, name, slot expressions and run settings.
enum ViewDocument {
    /// The app's part, but for what is known only at the time of the request (slug, release, user).
    static func app(_ id: AppID, _ draft: AppDraft, libraries files: [String: LibraryFile]) -> JSONValue {
        [
            "settings": settings(draft.header.settings),
            "pages": .array(draft.pages.map(link)),
            "libraries": .array(
                draft.header.libraries.map { library in
                    self.library(library, file: library["name"]?.string.flatMap { files[$0] }, of: id)
                }),
        ]
    }

    static func page(_ page: Page, queries: [ReleaseQuery], jsObjects: [JSObject]) -> JSONValue {
        [
            "id": .string(page.id.rawValue), "name": .string(page.name), "slug": .string(page.slug),
            "layout": WidgetPruning.prune(page.layout),
            "queries": .array(queries.map(query)),
            "jsObjects": .array(jsObjects.map(jsObject)),
        ]
    }

    private static func settings(_ settings: AppSettings) -> JSONValue {
        [
            "positioning": .string(settings.positioning.rawValue), "width": .string(settings.width.rawValue),
            "theme": settings.theme, "navigation": settings.navigation,
            "evaluationVersion": JSONValue(settings.evaluationVersion),
            "collapsesInvisibleWidgets": .bool(settings.collapsesInvisibleWidgets),
        ]
    }

    private static func link(_ page: Page) -> JSONValue {
        [
            "id": .string(page.id.rawValue), "name": .string(page.name), "slug": .string(page.slug),
            "isHidden": .bool(page.isHidden), "isDefault": .bool(page.isDefault),
        ]
    }

    private static func library(_ library: JSONValue, file: LibraryFile?, of app: AppID) -> JSONValue {
        [
            "name": library["name"] ?? "", "accessors": .array(accessors(library).map { .string($0) }),
            "source": file.map { .string("/api/v1/apps/\(app.rawValue)/libraries/\($0.hash)") } ?? .null,
            "hash": file.map { .string($0.hash) } ?? .null,
        ]
    }

    /// The global names of a declared library.
    static func accessors(_ library: JSONValue) -> [String] {
        (library["accessor"]?.array ?? []).compactMap(\.string)
    }

    private static func query(_ query: ReleaseQuery) -> JSONValue {
        let slots: [JSONValue] = query.compiled.slots.compactMap { slot in
            guard case .browser(let expression) = slot.source else { return nil }
            return ["id": .string(slot.id), "expression": .string(expression)]
        }
        return .object(
            JSONObject(
                [("id", .string(query.id.rawValue)), ("name", .string(query.name)), ("slots", .array(slots))]
                    + run(query.settings)))
    }

    private static func jsObject(_ object: JSObject) -> JSONValue {
        let functions = object.functions.sorted { $0.key < $1.key }
            .map { ($0.key, JSONValue.object(JSONObject(run($0.value)))) }
        return [
            "id": .string(object.id.rawValue), "name": .string(object.name), "body": .string(object.body),
            "functions": .object(JSONObject(functions)),
        ]
    }

    private static func run(_ settings: QuerySettings) -> [(String, JSONValue)] {
        [
            ("runs", .string(settings.runs.rawValue)), ("timeout", JSONValue(settings.timeout)),
            ("asksFirst", .bool(settings.asksFirst)),
        ]
    }
}
