import Domain

/// Puts a changed query into its foreign document.
enum DefinitionWriter {
    private static let action = "unpublishedAction"
    private static let configuration = "actionConfiguration"

    static func put(_ definition: QueryDefinition, into document: inout JSONValue) {
        switch definition {
        case .sql(let sql):
            set(&document, "body", .string(sql.text))
            setSmart(sql.isPrepared, &document)
            list(bindings(["body": sql.text]), &document) { $0 == "body" }
        case .http(let http): put(http, &document)
        case .unsupported: break
        }
    }

    private static func put(_ http: HTTPDefinition, _ document: inout JSONValue) {
        set(&document, "httpMethod", .string(http.method))
        set(&document, "path", .string(http.path))
        set(&document, "headers", pairs(http.headers))
        set(&document, "queryParameters", pairs(http.query))
        set(&document, "body", .string(http.body))
        set(&document, "bodyFormData", pairs(http.form, withKinds: true))
        set(&document, "encodeParamsToggle", .bool(http.encodesQuery))
        document.set([action, configuration, "formData", "apiContentType"], .string(http.contentType ?? "none"))
        setSmart(http.isSmartJSON, &document)
        if let pages = http.pages {
            set(&document, "paginationType", .string("URL"))
            set(&document, "next", .string(pages.next))
            set(&document, "prev", .string(pages.prev))
        }
        if let url = http.url {
            document.set([action, "datasource", "datasourceConfiguration", "url"], .string(url))
            // They are in the query's own lists now.
            for key in ["headers", "queryParameters"] {
                document.set([action, "datasource", "datasourceConfiguration", key], nil)
            }
        }
        var texts = ["path": http.path, "body": http.body, "datasourceUrl": http.url ?? ""]
        if let pages = http.pages { texts.merge(["next": pages.next, "prev": pages.prev]) { $1 } }
        for (list, fields) in [("headers", http.headers), ("queryParameters", http.query), ("bodyFormData", http.form)]
        {
            for (index, field) in fields.enumerated() {
                texts["\(list)[\(index)].key"] = field.name
                texts["\(list)[\(index)].value"] = field.value
            }
        }
        list(bindings(texts), &document) { path in
            texts[path] != nil || ["headers[", "queryParameters[", "bodyFormData["].contains { path.hasPrefix($0) }
        }
    }

    private static func set(_ document: inout JSONValue, _ key: String, _ value: JSONValue) {
        document.set([action, configuration, key], value)
    }

    private static func setSmart(_ isOn: Bool, _ document: inout JSONValue) {
        var templates = document[action]?[configuration]?["pluginSpecifiedTemplates"]?.array ?? []
        if templates.isEmpty { templates = [.object([:])] }
        templates[0].set(["value"], .bool(isOn))
        set(&document, "pluginSpecifiedTemplates", .array(templates))
    }

    private static func pairs(_ fields: [HTTPDefinition.Field], withKinds: Bool = false) -> JSONValue {
        .array(
            fields.map { field in
                var pair: JSONObject = ["key": .string(field.name), "value": .string(field.value)]
                if withKinds {
                    pair["type"] = .string(field.kind == .json ? "JSON" : field.kind.rawValue.capitalizedFirst)
                }
                return .object(pair)
            })
    }

    private static func bindings(_ texts: [String: String]) -> [String] {
        texts.filter { BindingText.isBinding($0.value) }.keys.sorted()
    }

    /// Replaces those entries of the binding list that belong to what was written.
    private static func list(_ paths: [String], _ document: inout JSONValue, _ isOwn: (String) -> Bool) {
        let old = document[action]?[PathList.bindings.rawValue]?.array ?? []
        let kept = old.filter { !($0["key"]?.string.map(isOwn) ?? false) }
        document.set([action, PathList.bindings.rawValue], .array(kept + paths.map { ["key": .string($0)] }))
    }
}

extension String {
    fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}

/// Puts changed settings of a query or function into its foreign document.
enum SettingsWriter {
    static func put(_ settings: QuerySettings, over old: QuerySettings, into document: inout JSONValue) {
        if settings.runs != old.runs {
            let names: [QuerySettings.RunBehaviour: String] = [
                .manual: "MANUAL", .onPageLoad: "ON_PAGE_LOAD", .automatic: "AUTOMATIC",
                .onPageUnload: "ON_PAGE_UNLOAD",
            ]
            if document["unpublishedAction"]?["executeOnLoad"] != nil {
                document.set(
                    ["unpublishedAction", "executeOnLoad"],
                    .bool(settings.runs == .onPageLoad || settings.runs == .automatic))
            }
            document.set(["unpublishedAction", "runBehaviour"], .string(names[settings.runs] ?? "MANUAL"))
            document.set(["unpublishedAction", "userSetOnLoad"], true)
        }
        if settings.timeout != old.timeout {
            document.set(
                ["unpublishedAction", "actionConfiguration", "timeoutInMillisecond"], JSONValue(settings.timeout))
        }
        if settings.asksFirst != old.asksFirst {
            document.set(["unpublishedAction", "confirmBeforeExecute"], .bool(settings.asksFirst))
        }
    }
}
