"""Select columns of tables: the options of a cell that is edited and of a row that is added, filtered here or by the server."""

import json

SECTION = "8.1"
CASES = []

ROWS = [{"id": 7, "kind": "a"}, {"id": 8, "kind": "b"}]
CHOICES = [{"label": "First", "value": "a"}, {"label": "Second", "value": "b"}, {"label": "Third", "value": "c"}]


def column(name, kind, **properties):
    return {"id": name, "originalId": name, "alias": name, "label": name, "columnType": kind, "isVisible": True, "isDerived": False,
            "isCellVisible": True, "isEditable": True, "isCellEditable": True, **properties}


def case(name, *steps, queries=None, table=None, **properties):
    columns = {"id": column("id", "number", isEditable=False, isCellEditable=False), "kind": column("kind", "select", **{"selectOptions": CHOICES, **properties})}
    CASES.append({"name": name, "steps": [{"see": "role=gridcell"}, *steps], "draw": True, "queries": queries or {}, "widgets": [
        {"type": "TABLE_WIDGET_V2", "name": "T", "topRow": 1, "bottomRow": 41, "leftColumn": 0, "rightColumn": 64,
         "tableData": json.dumps(ROWS), "primaryColumns": {name: {**each, "index": place} for place, (name, each) in enumerate(columns.items())},
         "columnOrder": list(columns), "defaultSelectedRowIndex": 0, "inlineEditingSaveOption": "CUSTOM", "isVisiblePagination": True,
         **(table or {})}]})


def open_cell(row=1):
    return lambda case: case.page.locator(f'.sw-grid-row >> nth={row} >> [role=gridcell][aria-colindex="2"]').dblclick()


SEARCH = "role=searchbox"
OPTION = "role=option"


def becomes(value):
    return {"expect": {"T.updatedRows": {"$has": [{"$has": {"updatedFields": {"kind": value}}}]}}}


UNCHANGED = {"expect": {"T.updatedRows": []}}

case("the options open with the cell, the present one marked", open_cell(), {"count": {OPTION: 3}}, {"see": 'role=option[name="Second"][selected]'})
case("the list has no search unless the column has it", open_cell(), {"see": "role=listbox"}, {"count": {SEARCH: 0}})
case("keys choose, and the arrows go on from the cell", open_cell(), {"press": ["role=listbox", "ArrowDown"]}, {"press": ["role=listbox", "Enter"]}, becomes("c"),
     {"gone": "role=listbox"}, lambda case: case.until(lambda: case.page.evaluate("document.activeElement.getAttribute('role')"), "grid"))
case("Escape leaves the cell as it was", open_cell(), {"press": ["role=listbox", "Escape"]}, {"gone": "role=listbox"}, {"gone": ".sw-cell-editor"}, UNCHANGED)
case("a press elsewhere leaves the cell as it was", open_cell(), {"see": "role=listbox"}, {"click": "role=columnheader >> text=id"}, {"gone": ".sw-cell-editor"},
     UNCHANGED)
case("choosing an option does not choose the row", open_cell(), {"set": {"T.selectedRowIndex": 0}}, {"click": 'role=option[name="First"]'}, becomes("a"),
     {"expect": {"T.selectedRowIndex": 0}})
case("the list has the accent of its table", open_cell(), lambda case: case.until(
    lambda: case.page.locator(".sw-popover").evaluate("panel => getComputedStyle(panel).getPropertyValue('--sw-accent')"), "#b91c1c"),
     table={"accentColor": "#b91c1c"})
case("a column with search filters here", open_cell(), {"fill": [SEARCH, "thi"]}, {"count": {OPTION: 1}}, {"press": [SEARCH, "Enter"]}, becomes("c"),
     isFilterable=True, onFilterUpdate="{{showAlert('no')}}")
case("what was searched here is forgotten when the list closes", open_cell(), {"fill": [SEARCH, "thi"]}, {"press": [SEARCH, "Escape"]}, {"gone": SEARCH}, open_cell(),
     {"count": {OPTION: 3}}, {"expect": {"@alerts": []}}, isFilterable=True, onFilterUpdate="{{showAlert('no')}}")

SERVER = {"selectOptions": "{{Q.data}}", "serverSideFiltering": True,
          "onFilterUpdate": "{{showAlert([filterText, currentRow.id, T.triggeredRowIndex].join()); Q.run({text: filterText})}}"}
ZED = {"Q": {"answer": {"data": [{"label": "Zed", "value": "z"}]}}}
case("the server filters: the text, the row and the cell's event", open_cell(), {"fill": [SEARCH, "ze"]}, {"see": 'role=option[name="Zed"]'},
     {"expect": {"@alerts": ["ze,8,1"], "T.selectColumnFilterText": {"kind": "ze"}, "@requests": ["Q"]}}, {"click": 'role=option[name="Zed"]'}, becomes("z"),
     queries=ZED, **SERVER)
case("the list says that it waits for the server", open_cell(), {"fill": [SEARCH, "ze"]}, {"see": '[role=listbox][aria-busy="true"]'},
     {"release": "Q"}, {"see": 'role=option[name="Zed"]'}, {"gone": '[aria-busy="true"]'}, queries={"Q": {"answer": {**ZED["Q"]["answer"], "held": True}}},
     **{**SERVER, "onFilterUpdate": "{{Q.run()}}"})
case("no option that the server knows", open_cell(), {"fill": [SEARCH, "x"]}, {"see": "text=No results"}, queries={"Q": {"answer": {"data": []}}}, **SERVER)
case("what the server was asked stays for the next cell", open_cell(), {"fill": [SEARCH, "ze"]}, {"see": OPTION}, {"press": [SEARCH, "Escape"]}, open_cell(0),
     {"value": {SEARCH: "ze"}}, {"expect": {"@requests": ["Q"]}}, queries=ZED, **SERVER)
case("the server is asked for all again when the list closes", open_cell(), {"fill": [SEARCH, "ze"]}, {"see": OPTION}, {"press": [SEARCH, "Escape"]},
     {"expect": {"T.selectColumnFilterText": {"kind": ""}, "@alerts": ["ze,8,1", ",8,1"]}}, open_cell(0), {"value": {SEARCH: ""}},
     queries=ZED, resetFilterTextOnClose=True, **SERVER)

ADDING = {"allowAddNewRow": True, "defaultNewRow": {}, "onAddNewRowSave": "{{showAlert(JSON.stringify(T.newRow))}}"}
ADD = {"click": 'role=button[name="Add row"]'}
FIELD = {"click": '.sw-add-row >> role=combobox'}
SAVE = {"click": '.sw-add-row >> role=button[name="Save"]'}
case("a new row has the options of the column", ADD, FIELD, {"click": 'role=option[name="Third"]'}, SAVE, {"expect": {"@alerts": ['{"kind":"c"}']}}, table=ADDING)
case("a new row may have options of its own", ADD, FIELD, {"count": {OPTION: 1}}, {"click": 'role=option[name="Fresh"]'}, SAVE,
     {"expect": {"@alerts": ['{"kind":"f"}']}}, table=ADDING, allowSameOptionsInNewRow=False, newRowSelectOptions=[{"label": "Fresh", "value": "f"}])
case("options that differ by row: the cell has its own, a new row those of the first", open_cell(), {"count": {OPTION: 2}}, {"press": ["role=listbox", "Escape"]},
     ADD, FIELD, {"count": {OPTION: 1}}, {"see": 'role=option[name="First"]'}, table=ADDING, selectOptions=[CHOICES[:1], CHOICES[1:]])
case("the server filters for a new row too", ADD, FIELD, {"fill": [SEARCH, "ze"]}, {"click": 'role=option[name="Zed"]'}, SAVE,
     {"expect": {"@alerts": ["ze", '{"kind":"z"}']}}, queries=ZED, table=ADDING,
     **{**SERVER, "onFilterUpdate": "{{showAlert(filterText); Q.run()}}"})
