"""Builds small applications in the export format, for journeys."""

import itertools


class AppBuilder:
    def __init__(self, name):
        self.name, self.pages, self.actions, self.collections, self.datasources = name, [], [], [], []
        self.numbers = itertools.count(1)

    def datasource(self, name, plugin, **configuration):
        self.datasources.append({"name": name, "pluginId": plugin, "datasourceConfiguration": configuration})
        return self

    def page(self, name, widgets):
        for widget in widgets:
            widget["parentId"] = "0"
        root = {"widgetId": "0", "widgetName": "MainContainer", "type": "CANVAS_WIDGET", "version": 94,
                "topRow": 0, "leftColumn": 0, "rightColumn": 4896, "bottomRow": 1200, "detachFromLayout": True,
                "children": widgets, "dynamicBindingPathList": [], "dynamicTriggerPathList": []}
        self.pages.append({"unpublishedPage": {"name": name, "slug": name.lower(), "layouts": [{"dsl": root}]}})
        return self

    def widget(self, type_name, name, top, left, bottom, right, children=None, **properties):
        bindings, triggers = [], []
        for key, value in self.texts(properties, ""):
            if "{{" in value:
                last = key.split(".")[-1]
                is_event = last.startswith("on") and last[2:3].isupper()
                (triggers if is_event else bindings).append({"key": key})
        widget = {"widgetId": f"w{next(self.numbers)}", "widgetName": name, "type": type_name, "version": 1,
                  "topRow": top, "leftColumn": left, "bottomRow": bottom, "rightColumn": right, "isVisible": True,
                  "dynamicBindingPathList": bindings, "dynamicTriggerPathList": triggers, **properties}
        if children is not None:
            widget["children"] = children
        return widget

    def texts(self, value, path):
        if isinstance(value, str):
            yield path, value
        elif isinstance(value, dict):
            for key, inner in value.items():
                yield from self.texts(inner, f"{path}.{key}" if path else key)
        elif isinstance(value, list):
            for place, inner in enumerate(value):
                yield from self.texts(inner, f"{path}[{place}]")

    def sql(self, page, name, text, datasource, plugin="postgres-plugin", runs="MANUAL", prepared=True):
        self.action(page, name, plugin, {"id": datasource, "name": datasource, "pluginId": plugin},
                    {"body": text, "pluginSpecifiedTemplates": [{"value": prepared}]}, runs)
        return self

    def rest(self, page, name, path, datasource=None, url=None, runs="MANUAL", **configuration):
        place = ({"id": datasource, "name": datasource, "pluginId": "restapi-plugin"} if datasource else
                 {"name": "DEFAULT_REST_DATASOURCE", "pluginId": "restapi-plugin",
                  "datasourceConfiguration": {"url": url}})
        self.action(page, name, "restapi-plugin", place,
                    {"path": path, "httpMethod": "GET", "headers": [], "queryParameters": [],
                     "formData": {"apiContentType": "none"}, "pluginSpecifiedTemplates": [{"value": True}],
                     **configuration}, runs, kind="API")
        return self

    def action(self, page, name, plugin, datasource, configuration, runs, kind="DB"):
        bindings = [{"key": key} for key, text in self.texts(configuration, "") if "{{" in text]
        dto = {"name": name, "pageId": page, "datasource": datasource, "runBehaviour": runs,
               "actionConfiguration": {"timeoutInMillisecond": 10000, **configuration},
               "dynamicBindingPathList": bindings}
        self.actions.append({"id": f"{page}_{name}", "pluginType": kind, "pluginId": plugin, "unpublishedAction": dto})

    def js(self, page, name, body):
        self.collections.append({"id": f"{page}_{name}", "unpublishedCollection": {
            "name": name, "pageId": page, "pluginId": "js-plugin", "pluginType": "JS", "body": body}})
        return self

    def build(self):
        names = [page["unpublishedPage"]["name"] for page in self.pages]
        return {"artifactJsonType": "APPLICATION", "clientSchemaVersion": 2, "serverSchemaVersion": 12,
                "exportedApplication": {"name": self.name, "evaluationVersion": 2, "applicationVersion": 2,
                                        "pages": [{"id": name, "isDefault": name == names[0]} for name in names]},
                "pageList": self.pages, "actionList": self.actions, "actionCollectionList": self.collections,
                "datasourceList": self.datasources, "customJSLibList": []}
