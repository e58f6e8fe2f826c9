"""Tab in a cell that is edited: the edit is kept, and the keyboard goes on from the cell beside it, wherever Tab would lead otherwise."""

import json

SECTION = "8.1"
CASES = []

ROWS = [{"name": "beta", "n": 1, "at": "2024-03-01", "kind": "a"}, {"name": "Alpha", "n": 2, "at": "2023-01-02", "kind": "b"}]
CHOICES = [{"label": "First", "value": "a"}, {"label": "Second", "value": "b"}]
EDITOR = ".sw-cell-editor"


def column(name, kind="text", **properties):
    return {"id": name, "originalId": name, "alias": name, "label": name, "columnType": kind, "isVisible": True, "isDerived": False,
            "isCellVisible": True, "isEditable": True, "isCellEditable": True, **properties}


COLUMNS = {"name": column("name"), "n": column("n", "number"), "kind": column("kind", "select", selectOptions=CHOICES),
           "at": column("at", "date", inputFormat="YYYY-MM-DD", outputFormat="DD MMM YYYY"), "save": column("save", "editActions", isDerived=True)}
NAMES = list(COLUMNS)


def case(name, *steps, url="", columns=COLUMNS):
    CASES.append({"name": name, "steps": [{"see": "role=gridcell"}, *steps], "draw": True, "url": url, "widgets": [
        {"type": "TABLE_WIDGET_V2", "name": "T", "topRow": 1, "bottomRow": 41, "leftColumn": 0, "rightColumn": 64, "tableData": json.dumps(ROWS),
         "primaryColumns": {name: {**each, "index": place} for place, (name, each) in enumerate(columns.items())}, "columnOrder": list(columns),
         "inlineEditingSaveOption": "ROW_LEVEL", "defaultSelectedRowIndex": 0}]})


def open_cell(name, row=0):
    return lambda case: case.page.locator(f'.sw-grid-row[aria-rowindex="{row + 2}"] > [aria-colindex="{NAMES.index(name) + 1}"]').dblclick()


def becomes(**changes):
    return {"expect": {"T.updatedRows": {"$has": [{"$has": {"updatedFields": changes}}]}}}


def at(name, row=0):
    """Where the keyboard is, with the focus in the grid."""
    script = """() => {
        const grid = document.activeElement, cell = document.getElementById(grid.getAttribute('aria-activedescendant'))
        return [grid.getAttribute('role'), cell?.parentElement.getAttribute('aria-rowindex'), cell?.getAttribute('aria-colindex')]
    }"""
    return lambda case: case.until(lambda: case.page.evaluate(script), ["grid", str(row + 2), str(NAMES.index(name) + 1)])


UNCHANGED = {"expect": {"T.updatedRows": []}}
TAB, BACK = {"press": [":focus", "Tab"]}, {"press": [":focus", "Shift+Tab"]}
for look, url in (("left to right", ""), ("right to left", "?dir=rtl")):
    case(f"Tab keeps an edit and leads to the next cell, {look}", open_cell("name"), {"fill": [EDITOR, "new"]}, TAB, becomes(name="new"), {"gone": EDITOR},
         at("n"), {"press": ["role=grid", "Enter"]}, {"fill": [EDITOR, "7"]}, BACK, becomes(name="new", n=7), at("name"), url=url)
case("Tab without a change closes the editor as well", open_cell("name", 1), TAB, {"gone": EDITOR}, UNCHANGED, at("n", 1))
case("Tab in the last cell stays there", open_cell("at"), {"fill": [EDITOR, "07 Feb 2024"]}, TAB, becomes(at="2024-02-07"), {"gone": "role=dialog"}, at("at"),
     columns={name: each for name, each in COLUMNS.items() if name != "save"})
case("Tab from a date closes its calendar", open_cell("at"), {"see": "role=dialog"}, BACK, {"gone": "role=dialog"}, {"gone": EDITOR}, UNCHANGED, at("kind"))
case("Tab from the options leaves the cell as it was", open_cell("kind"), {"press": ["role=listbox", "Tab"]}, {"gone": "role=listbox"}, {"gone": EDITOR}, UNCHANGED, at("at"))
case("Tab leaves what may not be saved", open_cell("n"), {"fill": [EDITOR, "x"]}, BACK, {"see": "role=alert"}, {"value": {EDITOR: "x"}},
     lambda case: case.until(lambda: case.page.evaluate("document.activeElement.closest('.sw-cell') === null"), True))

# Buttons that are switched off by what they did.

SAVE = column("save", "editActions", isDerived=True, isSaveVisible=True, isDiscardVisible=True, onSave="{{Q.run()}}")
BETA = [{**ROWS[0], "name": "new"}, ROWS[1]]


def by_query(name, *steps):
    case(name, *steps, columns={**COLUMNS, "save": SAVE})
    CASES[-1]["queries"] = {"Q": {"runs": "onPageLoad", "answer": [{"data": ROWS}, {"data": BETA}]}}
    CASES[-1]["widgets"][0]["tableData"] = "{{Q.data}}"


EDITED = [{"see": "text=beta"}, open_cell("name"), {"fill": [EDITOR, "new"]}, {"press": [EDITOR, "Enter"]}, becomes(name="new"), at("name")]
OFF = {"count": {"css=.sw-grid button:enabled >> text=/Save|Discard/": 0}}
by_query("where Save is off once the row is saved, the keyboard goes on from its cell", *EDITED, {"press": ["role=button[name=Save] >> nth=0", "Enter"]}, OFF, at("save"),
         {"press": [":focus", "ArrowLeft"]}, at("at"))
by_query("where Discard is off once the edits are dropped, the keyboard goes on from its cell", *EDITED, {"click": "role=button[name=Discard] >> nth=0"},
         {"see": "text=beta"}, OFF, at("save"))
