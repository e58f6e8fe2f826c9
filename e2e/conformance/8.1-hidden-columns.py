"""Columns of tables none of whose cells is visible: they are neither drawn nor offered nor downloaded, but a search still reads them."""

import json

SECTION = "8.1"
CASES = []

ROWS = [{"id": 1, "name": "beta", "price": 10}, {"id": 2, "name": "Alpha", "price": 9}]
PER_ROW = "{{T.processedTableData.map((currentRow) => (%s))}}"


def column(name, index, **properties):
    return {"id": name, "originalId": name, "alias": name, "label": name, "columnType": "text", "index": index, "isVisible": True,
            "isDerived": False, "isCellVisible": True, "isCellEditable": False, **properties}


def case(name, visible, *steps, rows=ROWS, **properties):
    columns = {"id": column("id", 0), "name": column("name", 1, isCellVisible=visible), "price": column("price", 2)}
    CASES.append({"name": name, "steps": list(steps), "draw": True, "widgets": [
        {"type": "TABLE_WIDGET_V2", "name": "T", "topRow": 1, "bottomRow": 31, "leftColumn": 0, "rightColumn": 64, "tableData": json.dumps(rows),
         "primaryColumns": columns, "columnOrder": list(columns), "isVisibleSearch": True, "isVisibleFilters": True,
         "isVisibleDownload": True, "isVisiblePagination": True, **properties}]})


def heads(*expected):
    return lambda case: case.until(lambda: case.page.locator(".sw-grid-title").all_inner_texts(), list(expected))


def offered(*expected):
    """The columns that the pane of filters offers."""
    def look(case):
        case.page.get_by_role("button", name="Filters").click()
        case.until(lambda: case.page.get_by_label("Column", exact=True).locator("option").all_inner_texts()[1:], list(expected))
    return look


def downloaded(*expected):
    def take(case):
        case.page.get_by_role("button", name="Download").click()
        with case.page.expect_download() as waiting:
            case.page.get_by_role("menuitem", name="CSV file").click()
        with open(waiting.value.path(), encoding="utf-8-sig") as file:
            assert file.read().splitlines() == list(expected)
    return take


WITHOUT = heads("id", "price")
ALL = heads("id", "name", "price")
for name, visible in (("all at once", False), ("by a binding", "{{appsmith.store.never === true}}"), ("one by one", PER_ROW % "currentRow.price > 99")):
    case(f"a column whose cells are hidden {name} has no place", visible, WITHOUT, {"count": {".sw-grid-row >> nth=0 >> role=gridcell": 2}},
         {"gone": "role=gridcell >> text=beta"})
case("a column is there for one visible cell, and the others are empty", PER_ROW % "currentRow.price > 9", ALL,
     {"see": "role=gridcell >> text=beta"}, {"gone": "role=gridcell >> text=Alpha"})
case("a column comes back with its cells", PER_ROW % "appsmith.store.all === true", WITHOUT, {"run": "storeValue('all', true)"}, ALL)
case("without rows no cell is visible where each row decides", PER_ROW % "true", WITHOUT, {"run": f"T.setData({json.dumps(ROWS)})"}, ALL, rows=[])
case("hidden cells can't be filtered by", False, offered("id", "price"))
case("columns without visible cells are not downloaded", PER_ROW % "false", WITHOUT, downloaded("id,price", "1,10", "2,9"))
case("a search finds what hidden cells hold", False, {"fill": ["role=searchbox", "alp"]}, {"expect": {"{{T.filteredTableData.map(r => r.id)}}": [2]}})
