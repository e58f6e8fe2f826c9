import Domain

extension AppWriter {
    mutating func add(_ query: Query, on page: Page) {
        let datasource = query.datasourceID.flatMap { datasourcesByID[$0] }
        var source = Source(query.source) ?? Source(place: nil, document: Self.ownDocument(query))
        let old = ActionDocument(source.document)
        if old.definition != query.definition { DefinitionWriter.put(query.definition, into: &source.document) }
        SettingsWriter.put(query.settings, over: old.settings, into: &source.document)
        if let datasource, datasource.name != old.datasourceName {
            let plugin = source.document["pluginId"] ?? .string(datasource.plugin)
            source.document.set(
                ["unpublishedAction", "datasource"],
                ["id": .string(datasource.name), "name": .string(datasource.name), "pluginId": plugin])
        }
        place(&source.document, name: query.name, on: page)
        finish(&source, isNew: source.place == nil)
        lists["actionList", default: []].append(source)
    }

    mutating func add(_ object: JSObject, on page: Page) {
        var source = Source(object.source) ?? Source(place: nil, document: Self.ownDocument(object))
        let dto = source.document["unpublishedCollection"] ?? .object([:])
        let oldName = dto["name"]?.string
        if FunctionDocument.body(dto) != object.body {
            source.document.set(["unpublishedCollection", "body"], .string(object.body))
        }
        if oldName != object.name { source.document.set(["unpublishedCollection", "name"], .string(object.name)) }
        let isMoved = dto["pageId"]?.string != page.name
        if isMoved { move(&source.document, "Collection", to: page) }
        let id = "\(page.name)_\(object.name)"
        if oldName != object.name || isMoved || source.document["id"] == nil {
            source.document.set(["id"], .string(id))
        }
        if isFromGit || source.place == nil {
            source.document.set(["publishedCollection"], source.document["unpublishedCollection"])
        }
        let functions = source.functions
        source.functions = []
        lists["actionCollectionList", default: []].append(source)
        addFunctions(functions, of: object, id: id, isRenamed: oldName != object.name || isMoved, on: page)
    }

    private mutating func addFunctions(
        _ functions: [Source], of object: JSObject, id: String, isRenamed: Bool, on page: Page
    ) {
        var rest = object.functions
        for function in functions {
            var function = function
            let old = ActionDocument(function.document)
            guard let name = old.dto["name"]?.string, let settings = object.functions[name] else { continue }
            rest[name] = nil
            SettingsWriter.put(settings, over: old.settings, into: &function.document)
            if isRenamed {
                function.document.set(["unpublishedAction", "fullyQualifiedName"], .string("\(object.name).\(name)"))
                if old.dto["collectionId"] != nil {
                    function.document.set(["unpublishedAction", "collectionId"], .string(id))
                }
            }
            place(&function.document, name: name, on: page, shownAs: "\(object.name).\(name)", isRenamed: isRenamed)
            finish(&function, isNew: false)
            lists["actionList", default: []].append(function)
        }
        for (name, settings) in rest.sorted(by: { $0.key < $1.key }) {
            var document = Self.ownFunction(name, of: object.name, collection: id)
            SettingsWriter.put(settings, over: QuerySettings(), into: &document)
            place(&document, name: name, on: page, shownAs: "\(object.name).\(name)", isRenamed: true)
            var source = Source(place: nil, document: document)
            finish(&source, isNew: true)
            lists["actionList", default: []].append(source)
        }
    }

    /// Name, page and the id made of them.
    private mutating func place(
        _ document: inout JSONValue, name: String, on page: Page, shownAs shown: String? = nil, isRenamed: Bool = false
    ) {
        let dto = document["unpublishedAction"]
        var isChanged = isRenamed
        if dto?["name"]?.string != name, dto?["name"] != nil || dto?["validName"]?.string != name {
            document.set(["unpublishedAction", "name"], .string(name))
            isChanged = true
        }
        if dto?["pageId"]?.string != page.name {
            move(&document, "Action", to: page)
            isChanged = true
        }
        guard isChanged || document["id"] == nil && isFromGit else { return }
        let id = "\(page.name)_\(shown ?? name)"
        if let old = document["id"]?.string, old != id { newIDs[old] = id }
        document.set(["id"], .string(id))
    }

    /// The published copy moves along if it was on the same page.
    private func move(_ document: inout JSONValue, _ kind: String, to page: Page) {
        let old = document["unpublished" + kind]?["pageId"]
        document.set(["unpublished" + kind, "pageId"], .string(page.name))
        if let published = document["published" + kind]?["pageId"], published == old {
            document.set(["published" + kind, "pageId"], .string(page.name))
        }
    }

    private func finish(_ source: inout Source, isNew: Bool) {
        source.document = Credentials.stripped(action: source.document)
        if isFromGit || isNew { source.document.set(["publishedAction"], source.document["unpublishedAction"]) }
    }

    private static func ownDocument(_ query: Query) -> JSONValue {
        let (plugin, type): (String, String) =
            switch query.definition {
            case .sql(let sql): (DatasourceReader.plugin(of: sql.connector), "DB")
            case .http: ("restapi-plugin", "API")
            case .unsupported(let plugin): (plugin, "DB")
            }
        let embedded = query.datasourceID == nil ? "DEFAULT_REST_DATASOURCE" : ""
        return [
            "pluginId": .string(plugin), "pluginType": .string(type),
            "unpublishedAction": [
                "datasource": ["name": .string(embedded), "pluginId": .string(plugin), "isAutoGenerated": false],
                "actionConfiguration": [:],
            ],
        ]
    }

    private static func ownDocument(_ object: JSObject) -> JSONValue {
        [
            "unpublishedCollection": [
                "name": .string(object.name), "pluginId": "js-plugin", "pluginType": "JS", "variables": [],
                "actions": [],
            ]
        ]
    }

    private static func ownFunction(_ name: String, of object: String, collection: String) -> JSONValue {
        [
            "pluginId": "js-plugin", "pluginType": "JS",
            "unpublishedAction": [
                "name": .string(name), "fullyQualifiedName": .string("\(object).\(name)"),
                "collectionId": .string(collection),
                "datasource": ["name": "UNUSED_DATASOURCE", "pluginId": "js-plugin"],
                "actionConfiguration": ["timeoutInMillisecond": 10_000],
            ],
        ]
    }
}
