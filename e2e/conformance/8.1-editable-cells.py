"""Pencils of cells that may be edited in some rows only: each stands in its own cell and opens that one."""

import json

SECTION = "8.1"
CASES = []

ROWS = [{"name": "beta", "n": 1, "note": "first"}, {"name": "Alpha", "n": 2, "note": "second"}]
PER_ROW = "{{T.processedTableData.map((currentRow) => (%s))}}"
NAMES = list(ROWS[0])


def column(name, kind="text", **properties):
    return {"id": name, "originalId": name, "alias": name, "label": name, "columnType": kind, "isVisible": True, "isDerived": False, "isCellVisible": True,
            "isEditable": True, "index": NAMES.index(name), **properties}


COLUMNS = {"name": column("name", isCellEditable=PER_ROW % "currentRow.n === 2"), "n": column("n", "number", isCellEditable=PER_ROW % "true"),
           "note": column("note", isCellEditable=PER_ROW % "true")}


def cell(name, row):
    return f'.sw-grid-row[aria-rowindex="{row + 2}"] > [aria-colindex="{NAMES.index(name) + 1}"]'


def edits(name, row):
    """A person points at a cell, sees its pencil there, and presses it."""
    def step(case):
        here = case.page.locator(cell(name, row))
        here.hover()
        pencil, box = here.locator(".sw-cell-edit").bounding_box(), here.bounding_box()
        for edge, size in (("x", "width"), ("y", "height")):
            assert box[edge] <= pencil[edge] and pencil[edge] + pencil[size] <= box[edge] + box[size], f"{pencil} is not in {box}"
        case.page.mouse.click(pencil["x"] + pencil["width"] / 2, pencil["y"] + pencil["height"] / 2)
        case.until(lambda: here.locator(".sw-cell-editor").count(), 1)
    return step


for look, url in (("left to right", ""), ("right to left", "?dir=rtl")):
    CASES.append({"name": f"a cell that may be edited in its row has its pencil inside, {look}", "draw": True, "url": url, "widgets": [
        {"type": "TABLE_WIDGET_V2", "name": "T", "topRow": 1, "bottomRow": 31, "leftColumn": 0, "rightColumn": 64, "tableData": json.dumps(ROWS),
         "primaryColumns": COLUMNS, "columnOrder": NAMES, "inlineEditingSaveOption": "CUSTOM", "defaultSelectedRowIndex": 0}],
        "steps": [{"see": "text=Alpha"}, {"count": {".sw-cell-edit": 5, f"{cell('name', 0)} >> .sw-cell-edit": 0}},
                  edits("name", 1), {"fill": [".sw-cell-editor", "new"]}, {"press": [".sw-cell-editor", "Enter"]},
                  {"expect": {"T.updatedRows": {"$has": [{"$has": {"index": 1, "updatedFields": {"name": "new"}}}]}}},
                  edits("n", 0), {"press": [".sw-cell-editor", "Escape"]}, edits("note", 1)]})
