import AppFormats
import Domain

/// Documents written for these tests, small and without anything from elsewhere.
enum Fixture {
    static func widget(_ name: String, _ type: String, _ more: JSONObject = [:]) -> JSONValue {
        var widget: JSONObject = [
            "widgetName": .string(name), "widgetId": .string("id" + name.lowercased()), "type": .string(type),
            "topRow": 0, "bottomRow": 4, "leftColumn": 0, "rightColumn": 16, "parentId": "0", "version": 1,
        ]
        for (key, value) in more { widget[key] = value }
        return .object(widget)
    }

    static func layout(version: JSONValue? = 94, _ children: [JSONValue]) -> JSONValue {
        var root: JSONObject = [
            "widgetName": "MainContainer", "widgetId": "0", "type": "CANVAS_WIDGET", "detachFromLayout": true,
            "rightColumn": 4896, "bottomRow": 400,
        ]
        root["version"] = version
        root["children"] = .array(children)
        return .object(root)
    }

    static func page(_ name: String, layout: JSONValue, more: JSONObject = [:]) -> JSONValue {
        var dto: JSONObject = [
            "name": .string(name), "slug": .string(name.lowercased()),
            "layouts": [["id": .string(name), "dsl": layout, "layoutOnLoadActions": []]],
        ]
        for (key, value) in more { dto[key] = value }
        return ["gitSyncId": "5f_1", "unpublishedPage": .object(dto), "publishedPage": .object(dto)]
    }

    static func action(
        _ name: String, page: String = "Home", plugin: String = "postgres-plugin", type: String = "DB",
        datasource: JSONValue = ["id": "Orders DB", "name": "Orders DB"], configuration: JSONValue,
        more: JSONObject = [:]
    ) -> JSONValue {
        var dto: JSONObject = [
            "name": .string(name), "pageId": .string(page), "datasource": datasource,
            "actionConfiguration": configuration,
        ]
        for (key, value) in more { dto[key] = value }
        return [
            "id": .string("\(page)_\(name)"), "pluginType": .string(type), "pluginId": .string(plugin),
            "unpublishedAction": .object(dto), "publishedAction": ["confirmBeforeExecute": false],
        ]
    }

    static var ordersDatasource: JSONValue {
        [
            "name": "Orders DB", "pluginId": "postgres-plugin", "gitSyncId": "65_ab",
            "datasourceConfiguration": [
                "connection": ["mode": "READ_WRITE", "ssl": ["authType": "REQUIRE"]],
                "endpoints": [["host": "db.local", "port": 5433.0]],
            ],
        ]
    }

    static var ordersFunction: JSONValue {
        action(
            "load", plugin: "js-plugin", type: "JS", datasource: ["name": "UNUSED_DATASOURCE"],
            configuration: ["body": "async () => {}", "timeoutInMillisecond": 20_000],
            more: [
                "fullyQualifiedName": "Orders.load", "collectionId": "Home_Orders", "runBehaviour": "ON_PAGE_LOAD",
                "confirmBeforeExecute": true,
            ])
    }

    /// Two pages, a SQL query, an HTTP query with its own address, a JS object.
    static var orders: JSONObject {
        [
            "artifactJsonType": "APPLICATION", "clientSchemaVersion": 2.0, "serverSchemaVersion": 12.0,
            "exportedApplication": [
                "name": "Orders", "slug": "orders", "evaluationVersion": 2.0, "collapseInvisibleWidgets": true,
                "pages": [["id": "Details", "isDefault": false], ["id": "Home", "isDefault": true]],
                "unpublishedAppLayout": ["type": "DESKTOP"],
                "unpublishedApplicationDetail": [
                    "appPositioning": ["type": "FIXED"], "navigationSetting": ["orientation": "side", "other": 1],
                ],
            ],
            "datasourceList": [ordersDatasource], "customJSLibList": [],
            "pageList": [
                page(
                    "Home", layout: layout([widget("Table1", "TABLE_WIDGET_V2"), widget("Rate1", "EXTERNAL_WIDGET")])),
                page("Details", layout: layout([widget("Text1", "TEXT_WIDGET")]), more: ["isHidden": true]),
            ],
            "actionList": [
                action(
                    "getOrders",
                    configuration: [
                        "body": "SELECT * FROM orders WHERE id = {{Table1.selectedRow.id}}",
                        "timeoutInMillisecond": 9_000_000.0, "pluginSpecifiedTemplates": [["value": "false"]],
                    ], more: ["runBehaviour": "ON_PAGE_LOAD", "confirmBeforeExecute": true]),
                ordersFunction,
                action(
                    "send", plugin: "restapi-plugin", type: "API",
                    datasource: [
                        "name": "DEFAULT_REST_DATASOURCE",
                        "datasourceConfiguration": [
                            "url": "https://api.test", "headers": [["key": "A", "value": "1"]],
                        ],
                    ],
                    configuration: [
                        "httpMethod": "POST", "path": "/v1/{{Table1.pageNo}}", "body": "{\"a\": {{1}}}",
                        "headers": [["key": "a", "value": "2"], ["key": "", "value": ""]],
                        "autoGeneratedHeaders": [["key": "content-type", "value": "application/json"]],
                        "queryParameters": [["key": "q", "value": nil]],
                        "formData": ["apiContentType": "application/json"],
                    ], more: ["executeOnLoad": true]),
            ],
            "actionCollectionList": [
                [
                    "id": "Home_Orders",
                    "unpublishedCollection": [
                        "name": "Orders", "pageId": "Home", "pluginId": "js-plugin", "pluginType": "JS",
                        "body": "export default {\n  async load() {}\n}", "variables": [], "actions": [],
                    ],
                ]
            ],
            "editModeTheme": ["name": "Sunrise", "isSystemTheme": true],
            "publishedTheme": ["name": "Sunrise", "isSystemTheme": true],
        ]
    }

    /// ``orders`` with members of the root replaced.
    static func orders(with changes: JSONObject) -> JSONValue {
        var root = orders
        for (key, value) in changes { root[key] = value }
        return .object(root)
    }
}

/// The refusal of a document; `nil` when it was accepted.
func refusal(of document: JSONValue) -> AppError? {
    do throws(AppError) {
        _ = try AppsmithExport.read(document)
        return nil
    } catch { return error }
}
