"""Generates the applications that are measured, in the export format that Steward imports."""

import json

from support.export import AppBuilder

ROWS = 10_000
COLUMNS = [f"c{number}" for number in range(50)]
# Widgets by type in 55 real applications, scaled to a page of 463.
MIXTURE = {
    "TEXT_WIDGET": 145, "BUTTON_WIDGET": 66, "INPUT_WIDGET_V2": 60, "CONTAINER_WIDGET": 36, "ICON_BUTTON_WIDGET": 32,
    "SELECT_WIDGET": 29, "MODAL_WIDGET": 20, "TABLE_WIDGET_V2": 18, "DATE_PICKER_WIDGET2": 10, "MENU_BUTTON_WIDGET": 7,
    "IMAGE_WIDGET": 6, "FORM_WIDGET": 6, "DIVIDER_WIDGET": 5, "TABS_WIDGET": 4, "CHECKBOX_WIDGET": 4, "SWITCH_WIDGET": 3,
    "BUTTON_GROUP_WIDGET": 3, "RADIO_GROUP_WIDGET": 2, "MULTI_SELECT_WIDGET_V2": 2, "FILE_PICKER_WIDGET_V2": 2,
    "CHART_WIDGET": 1, "LIST_WIDGET_V2": 1, "PROGRESS_WIDGET": 1,
}


def column_of(table, key, index):
    code = (f"{{{{(() => {{ const tableData = {table}.processedTableData || []; return tableData.length > 0 ? "
            f"tableData.map((currentRow, currentIndex) => (currentRow[\"{key}\"])) : \"{key}\" }})()}}}}")
    return {"id": key, "originalId": key, "alias": key, "label": key, "columnType": "text", "index": index, "width": 150,
            "isVisible": True, "isDerived": False, "isCellVisible": True, "computedValue": code}


def table_of(app, name, top, left, bottom, right, keys, data, **properties):
    columns = {key: column_of(name, key, index) for index, key in enumerate(keys)}
    return app.widget("TABLE_WIDGET_V2", name, top, left, bottom, right, tableData=data, primaryColumns=columns,
                      columnOrder=list(keys), enableClientSideSearch=True, isVisibleSearch=True, isVisiblePagination=True,
                      **properties)


def bindings_app(service):
    """A page with 2,000 bindings over 10,000 rows; a tenth of its texts and every colour read what is typed."""
    app = AppBuilder("bench-bindings").datasource("Rows", "restapi-plugin")
    keys = ["id", "name", "email", "city", "amount"]
    widgets = [app.widget("INPUT_WIDGET_V2", "Name", 0, 0, 7, 20, inputType="TEXT", label="Name", defaultText=""),
               app.widget("TEXT_WIDGET", "Typed", 0, 22, 4, 64, text="{{Name.text}}"),
               table_of(app, "People", 8, 0, 38, 64, keys, "{{list.data}}")]
    for number in range(332):
        top, left = 40 + number // 8 * 5, number % 8 * 8
        reads_input = number % 10 == 0
        text = f"{{{{list.data[{number}].name}}}}" if not reads_input else f"{{{{Name.text + ' {number}'}}}}"
        widgets.append(app.widget(
            "TEXT_WIDGET", f"Text{number}", top, left, top + 4, left + 8, text=text,
            textColor="{{Name.text.length > 400 ? '#b91c1c' : '#111827'}}",
            isVisible=f"{{{{People.selectedRow.id !== {number + 100000}}}}}",
            backgroundColor=f"{{{{list.data[{number}].amount > 90 ? '#fef3c7' : 'transparent'}}}}",
            textAlign="{{list.data.length > 0 ? 'LEFT' : 'CENTER'}}",
            fontStyle=f"{{{{People.tableData.length > {number} ? 'BOLD' : ''}}}}"))
    app.page("Home", widgets).rest("Home", "list", f"/rows?count={ROWS}", datasource="Rows", runs="ON_PAGE_LOAD")
    return app.build(), {"Rows": {"url": service, "authentication": "none"}}


def big_table_app():
    """A button that makes 100,000 rows of 50 columns, and a table that shows all of them without pages."""
    app = AppBuilder("bench-table")
    cells = ", ".join(f"{key}: 'r' + i + ' {key}'" if number % 3 else f"{key}: i * {number + 1}"
                      for number, key in enumerate(COLUMNS))
    app.js("Home", "Data", "export default {\n  rows: [],\n  load() {\n"
           f"    const made = Array.from({{ length: 100000 }}, (_, i) => ({{ {cells} }}))\n"
           "    storeValue('madeAt', performance.timeOrigin + performance.now(), false)\n"
           "    this.rows = made\n  }\n}")
    table = table_of(app, "Big", 12, 0, 72, 64, COLUMNS, "{{Data.rows}}")
    table["isVisiblePagination"] = False
    app.page("Home", [
        app.widget("BUTTON_WIDGET", "Load", 0, 0, 4, 12, text="Load rows", onClick="{{Data.load()}}"),
        app.widget("TEXT_WIDGET", "MadeAt", 0, 14, 4, 40, text="{{appsmith.store.madeAt}}"), table])
    return app.build(), {}


def large_page_app():
    """463 widgets in the mixture of real applications, in containers, forms, tabs and modals."""
    app = AppBuilder("bench-page")
    app.datasource("Rows", "restapi-plugin")
    left = dict(MIXTURE)
    homes = {"CONTAINER_WIDGET": [], "FORM_WIDGET": [], "MODAL_WIDGET": [], "TABS_WIDGET": [], "LIST_WIDGET_V2": []}
    leaves = [kind for kind in left if kind not in homes for _ in range(left[kind])]
    leaves.sort(key=lambda kind: hash_of(kind, leaves))
    order = [kind for place in range(145) for kind in left if kind not in homes and place < left[kind]]
    total = sum(left[kind] for kind in homes)
    shares = [order[place::total] for place in range(total)]
    widgets, number, top, modal = [], 0, 0, 0
    for kind in homes:
        for _ in range(left[kind]):
            number += 1
            children = [leaf(app, child, f"W{number}_{place}", place) for place, child in enumerate(shares[number - 1])]
            height = 4 + max((child["bottomRow"] for child in children), default=8)
            widgets.append(home(app, kind, f"Home{number}", top, height, children))
            top += 0 if kind == "MODAL_WIDGET" else height + 1
    app.page("Home", widgets).rest("Home", "list", "/rows?count=200", datasource="Rows", runs="ON_PAGE_LOAD")
    return app.build(), None


def hash_of(kind, leaves):
    return leaves.count(kind)


def home(app, kind, name, top, height, children):
    canvas = app.widget("CANVAS_WIDGET", f"{name}Canvas", 0, 0, height, 64, children=children, detachFromLayout=True)
    if kind == "TABS_WIDGET":
        canvas["tabId"], canvas["tabName"] = "tab1", "First"
        extra = {"tabsObj": {"tab1": {"id": "tab1", "label": "First", "index": 0, "widgetId": canvas["widgetId"], "isVisible": True}},
                 "defaultTab": "First", "shouldShowTabs": True}
    elif kind == "MODAL_WIDGET":
        extra = {"isVisible": False, "detachFromLayout": True, "height": 300, "width": 500}
    elif kind == "LIST_WIDGET_V2":
        extra = {"listData": "{{list.data.slice(0, 20)}}", "templateHeight": 120, "pageNo": 1}
        inside = app.widget("CONTAINER_WIDGET", f"{name}Item", 0, 0, 12, 64, children=[canvas])
        outer = app.widget("CANVAS_WIDGET", f"{name}Main", 0, 0, height, 64, children=[inside], detachFromLayout=True)
        extra["mainCanvasId"], extra["mainContainerId"] = outer["widgetId"], inside["widgetId"]
        canvas = outer
    else:
        extra = {}
    return app.widget(kind, name, top, 0, top + height, 64, children=[canvas], **extra)


def leaf(app, kind, name, place):
    if kind == "TABLE_WIDGET_V2":
        return table_of(app, name, place * 5, 0, place * 5 + 28, 64, ["id", "name", "email", "city"], "{{list.data}}")
    properties = {
        "TEXT_WIDGET": {"text": f"{{{{list.data[{place}].name}}}}", "textColor": "#231F20", "fontSize": "1rem"},
        "BUTTON_WIDGET": {"text": "Save", "onClick": "{{list.run()}}", "isDisabled": "{{!list.data}}", "buttonColor": "#2563eb"},
        "INPUT_WIDGET_V2": {"inputType": "TEXT", "label": "Name", "defaultText": f"{{{{list.data[{place}].email}}}}"},
        "ICON_BUTTON_WIDGET": {"iconName": "edit", "buttonVariant": "TERTIARY", "onClick": "{{list.run()}}"},
        "SELECT_WIDGET": {"label": "City", "sourceData": "{{list.data}}", "optionLabel": "city", "optionValue": "id"},
        "IMAGE_WIDGET": {"image": "", "defaultImage": ""},
        "MENU_BUTTON_WIDGET": {"label": "More", "menuItemsSource": "STATIC", "menuItems": {
            "one": {"id": "one", "label": "One", "index": 0, "isVisible": True}}},
        "CHECKBOX_WIDGET": {"label": "Active", "defaultCheckedState": True},
        "SWITCH_WIDGET": {"label": "On", "defaultSwitchState": False},
        "PROGRESS_WIDGET": {"progress": 40},
        "CHART_WIDGET": {"chartType": "COLUMN_CHART", "chartName": "Sales", "chartData": {"one": {
            "seriesName": "Sales", "data": "{{list.data.slice(0, 10).map(row => ({x: row.city, y: row.amount}))}}"}}},
        "MULTI_SELECT_WIDGET_V2": {"label": "Cities", "sourceData": "{{list.data}}", "optionLabel": "city", "optionValue": "id"},
        "RADIO_GROUP_WIDGET": {"label": "Kind", "options": [{"label": "A", "value": "A"}, {"label": "B", "value": "B"}]},
    }.get(kind, {})
    column = place % 4 * 16
    return app.widget(kind, name, place // 4 * 8, column, place // 4 * 8 + 7, column + 16, **properties)


def changes_app():
    """Two pages to go between, and one that evaluates again and again."""
    app = AppBuilder("bench-memory")
    for name in ("First", "Second"):
        texts = [app.widget("TEXT_WIDGET", f"{name}{number}", 10 + number * 4, 0, 14 + number * 4, 30,
                            text=f"{{{{'{name} ' + Note.text + ' {number}'}}}}") for number in range(20)]
        rows = json.dumps([{"id": number, "name": f"Name {number}"} for number in range(200)])
        app.page(name, [app.widget("INPUT_WIDGET_V2", "Note", 0, 0, 7, 20, inputType="TEXT", label="Note", defaultText="a"),
                        table_of(app, "Rows", 10, 32, 50, 64, ["id", "name"], rows), *texts])
    app.page("Ticks", [
        app.widget("TEXT_WIDGET", "Count", 0, 0, 4, 30, text="{{appsmith.store.count}}"),
        app.widget("TEXT_WIDGET", "Sum", 5, 0, 9, 30,
                   text="{{Array.from({length: 200}, (_, i) => ({i, count: appsmith.store.count})).filter(x => x.i > 100).length}}"),
        app.widget("BUTTON_WIDGET", "Run", 10, 0, 14, 12, text="Run", onClick="{{Ticks.run()}}")])
    app.js("Ticks", "Ticks", "export default {\n  async run() {\n    for (let i = 0; i < 500; i++)\n"
           "      await storeValue('count', (appsmith.store.count || 0) + 1, false)\n  }\n}")
    return app.build(), {}
