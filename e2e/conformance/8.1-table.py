"""Tables: the row pipeline, selection, new data, editing, pages, events, setters, keyboard."""

import json

SECTION = "8.1"
CASES = []

ROWS = [{"id": 1, "name": "beta", "price": "10"}, {"id": 2, "name": "Alpha", "price": "9"}, {"id": 3, "name": "", "price": None}]
NEXT = [{"id": 3, "name": "c"}, {"id": 1, "name": "a"}]
BIG = [{"id": i, "name": f"n{i}", "price": i} for i in range(40)]
DATES = [{"id": 1, "at": "2024-03-01"}, {"id": 2, "at": "2023-01-02"}]
FLAGS = [{"id": 1, "ok": True}, {"id": 2, "ok": False}, {"id": 3}]
BLANK = {"id": "", "name": "", "price": ""}


def column(name, kind="text", index=0, **properties):
    return {"id": name, "originalId": name, "alias": name, "label": name, "columnType": kind, "index": index, "isVisible": True,
            "isDerived": False, "isCellVisible": True, "isCellEditable": False, **properties}


PLAIN = {"id": column("id", "number", 0), "name": column("name", "text", 1), "price": column("price", "number", 2)}
ID = {"id": PLAIN["id"]}


def table(rows=ROWS, columns=PLAIN, kind="TABLE_WIDGET_V2", **properties):
    data = json.dumps(rows) if isinstance(rows, list) else rows
    return {"type": kind, "name": "T", "topRow": 1, "bottomRow": 31, "leftColumn": 0, "rightColumn": 64, "tableData": data,
            "primaryColumns": columns, "columnOrder": list(columns), "defaultSelectedRowIndex": 0, "isVisibleSearch": True,
            "isVisiblePagination": True, "isSortable": True, **properties}


def case(name, *steps, of=None, more=(), **parts):
    CASES.append({"name": name, "widgets": [of or table(), *more], "steps": list(steps), **parts})


def see(**code):
    """What properties of the table are; those with a key of their own are read by a binding."""
    return {"expect": {f"T.{name}": value for name, value in code.items()}}


def bound(code, value):
    return {"expect": {"{{%s}}" % code: value}}


def alerts(*messages):
    return {"expect": {"@alerts": list(messages)}}


def ids(*expected):
    return bound("T.filteredTableData.map(r => r.id)", list(expected))


def put(**state):
    return {"set": {f"T.{name}": value for name, value in state.items()}}


def run(code, **more):
    return {"run": code, **more}


def button(name, place=None):
    return {"click": f'role=button[name="{name}"]' + ("" if place is None else f" >> nth={place}")}


# The row pipeline.

case("rows carry their index, and no key without a primary column", bound("T.processedTableData.map(r => r.__originalIndex__)", [0, 1, 2]),
     bound("T.processedTableData[0].__primaryKey__ === undefined", True))
case("rows carry the value of the primary column", bound("T.processedTableData.map(r => r.__primaryKey__)", [1, 2, 3]),
     of=table(primaryColumnId="id"))

for name, key, order, expected in [
    ("text ignores case, blanks last", "name", "asc", [2, 1, 3]), ("descending, blanks still last", "name", "desc", [1, 2, 3]),
    ("numbers in text are numbers", "price", "asc", [2, 1, 3]), ("numbers descending", "price", "desc", [1, 2, 3]),
    ("ids descending", "id", "desc", [3, 2, 1]), ("a column that is not there changes nothing", "gone", "asc", [1, 2, 3]),
]:
    case(f"sort: {name}", put(sortOrder={"column": key, "order": order}), ids(*expected))
case("sort names the column by id, not by alias", put(sortOrder={"column": "nm", "order": "asc"}), ids(2, 1, 3),
     of=table(columns={**PLAIN, "name": {**PLAIN["name"], "id": "nm", "alias": "who"}}))

for name, wanted, expected in [("in a text", "ALP", [2]), ("in a number", "9", [2]), ("with nothing found", "zzz", []),
                               ("of nothing keeps all", "", [1, 2, 3])]:
    case(f"search {name}", put(searchText=wanted), ids(*expected))
case("search is left to the handler", put(searchText="ALP"), ids(1, 2, 3), of=table(onSearchTextChanged="{{showAlert('s')}}"))
case("search with a handler and here as well", put(searchText="ALP"), ids(2),
     of=table(onSearchTextChanged="{{showAlert('s')}}", enableClientSideSearch=True))
case("a default search text searches from the start", ids(2), see(searchText="alp"), of=table(defaultSearchText="alp"))

for condition, key, value, expected in [
    ("contains", "name", "a", [1, 2]), ("doesNotContain", "name", "et", [2, 3]), ("startsWith", "name", "al", [2]),
    ("endsWith", "name", "TA", [1]), ("isExactly", "name", "beta", [1]), ("empty", "name", "", [3]), ("notEmpty", "name", "", [1, 2]),
    ("isEqualTo", "id", "2", [2]), ("notEqualTo", "id", "2", [1, 3]), ("greaterThan", "id", "1", [2, 3]),
    ("greaterThanEqualTo", "id", "2", [2, 3]), ("lessThan", "id", "2", [1]), ("lessThanEqualTo", "id", "2", [1, 2]),
]:
    case(f"filter {condition}", put(filters=[{"column": key, "condition": condition, "value": value}]), ids(*expected))
case("filters are joined by OR unless told otherwise",
     put(filters=[{"column": "id", "condition": "isEqualTo", "value": value} for value in ("1", "3")]), ids(1, 3))
case("the operator of the second filter counts for all",
     put(filters=[{"column": "id", "condition": "greaterThan", "value": "1"},
                  {"column": "name", "condition": "notEmpty", "value": "", "operator": "AND"}]), ids(2))
case("filters are not applied with filtering by the server", put(filters=[{"column": "id", "condition": "isEqualTo", "value": "1"}]),
     ids(1, 2, 3), of=table(enableServerSideFiltering=True))

dates = table(DATES, {**ID, "at": column("at", "date", 1, inputFormat="YYYY-MM-DD", outputFormat="DD MMM YYYY")})
for condition, value, expected in [("is", "2024-03-01", 1), ("isNot", "2024-03-01", 2), ("isAfter", "2023-06-01", 1), ("isBefore", "2023-06-01", 2)]:
    case(f"filter {condition} on dates", put(filters=[{"column": "at", "condition": condition, "value": value}]), ids(expected), of=dates)
case("search finds what is displayed", put(searchText="mar 2024"), ids(1), of=dates)
for condition, expected in [("isChecked", [1]), ("isUnChecked", [2, 3])]:
    case(f"filter {condition}", put(filters=[{"column": "ok", "condition": condition, "value": ""}]), ids(*expected),
         of=table(FLAGS, {**ID, "ok": column("ok", "checkbox", 1)}))


# Computed values.

def formula(code):
    return ("{{(() => { const tableData = T.processedTableData || []; return tableData.length > 0 ? "
            'tableData.map((currentRow, currentIndex) => (%s)) : "" })()}}' % code)


case("a computed column is under its alias, by original row", put(sortOrder={"column": "id", "order": "desc"}),
     bound("T.filteredTableData.map(r => r.loud)", ["", "ALPHA", "BETA"]),
     of=table(columns={**PLAIN, "shout": column("shout", index=3, alias="loud", isDerived=True, computedValue=formula("currentRow.name.toUpperCase()"))}))
case("a generated computed value shows the key", bound("T.filteredTableData.map(r => r.name)", ["beta", "Alpha", ""]),
     of=table(columns={**PLAIN, "name": {**PLAIN["name"], "computedValue": formula('currentRow["name"]')}}))
case("code reads the computed values of a column, one for each row", bound("T.primaryColumns.name.computedValue", ["BETA", "ALPHA", ""]),
     bound("T.primaryColumns['name'].computedValue[1]", "ALPHA"), run("showAlert(T.primaryColumns.name.computedValue.join())"), alerts("BETA,ALPHA,"),
     of=table(columns={**PLAIN, "name": {**PLAIN["name"], "computedValue": formula("currentRow.name.toUpperCase()")}}))
case("code reads the values of a column without a formula", bound("T.primaryColumns.name.computedValue", ["beta", "Alpha", ""]),
     run("const key = 'name'; showAlert(T.primaryColumns[key].computedValue.join()); await T.setData([{id: 1, name: 'New'}])"), alerts("beta,Alpha,"),
     bound("T.primaryColumns.name.computedValue", ["New"]), bound("T.filteredTableData.map(r => r.name)", ["New"]),
     of=table(columns={**PLAIN, "name": {**PLAIN["name"], "computedValue": formula('currentRow["name"]')}}))
case("a computed value can read another widget", {"set": {"In.text": "y"}}, bound("T.filteredTableData[0].x", "beta-y"),
     of=table(columns={**PLAIN, "x": column("x", index=3, isDerived=True, computedValue=formula("currentRow.name + '-' + In.text"))}),
     more=[{"type": "INPUT_WIDGET_V2", "name": "In", "inputType": "TEXT", "defaultText": "x", "topRow": 40, "bottomRow": 46}])
case("broken code gives empty cells and the others stay", ids(1, 2, 3), bound("T.filteredTableData[0].bad", ""),
     of=table(columns={**PLAIN, "bad": column("bad", index=3, isDerived=True,
                                              computedValue="{{T.processedTableData.map((currentRow) => ( currentRow.first name))}}")}))

# Data.

for name, data, length in [("JSON text", ROWS, 3), ("empty text", "", 0), ("no array", {"a": 1}, 0), ("items that are no objects", "[1, 2]", 0)]:
    case(f"table data from {name}", bound("T.tableData.length", length), of=table(data))
case("undefined data is no rows", bound("T.tableData", []),
     {"expect": {"@messages": {"$has": {"T.tableData": "Data is undefined, re-run your query or fix the data"}}}}, of=table("{{undefined}}"))
case("new keys get columns of a guessed type, gone ones leave, derived ones stay",
     run("T.setData([{id: 1, ok: true, at: '2024-01-01T10:00:00Z', html: '<b>x</b>', n: 4, s: 'plain'}])"),
     bound("T.tableHeaders.map(h => h.id + ':' + h.columnType)", ["id:number", "calc:text", "ok:checkbox", "at:date", "html:html", "n:number", "s:text"]),
     of=table(columns={**PLAIN, "calc": column("calc", index=3, isDerived=True)}))
HEADERS = "T.tableHeaders.map(h => h.id)"
case("without rows the columns stay as the last rows had them", run("T.setData([{id: 1, extra: 2}])"), bound(HEADERS, ["id", "extra"]), run("T.setData([])"),
     bound(HEADERS, ["id", "extra"]), run("T.setData([{id: 1, name: 'a'}])"), bound(HEADERS, ["id", "name"]))
case("a table that never had rows shows the columns that are stored", bound(HEADERS, ["id", "name", "price"]), of=table([]))

# Selection.

case("the first row is selected after load", see(selectedRow=ROWS[0], selectedRowIndex=0))
case("index -1 gives all keys with empty texts", see(selectedRow=BLANK), of=table(defaultSelectedRowIndex=-1))
case("no rows and the default index give an empty object", see(selectedRow={}), of=table([]))
case("no rows and index -1 give undefined", bound("T.selectedRow === undefined", True), of=table([], defaultSelectedRowIndex=-1))
case("an index beyond the rows gives an empty object", put(selectedRowIndex=9), see(selectedRow={}))
case("the index counts sorted rows", put(sortOrder={"column": "id", "order": "desc"}, selectedRowIndex=0), bound("T.selectedRow.id", 3))
case("action columns are left out of the selected row", bound("Object.keys(T.selectedRow)", ["id", "name", "price"]),
     of=table(columns={**PLAIN, "go": column("go", "button", 3, isDerived=True)}))
several = table(multiRowSelection=True, defaultSelectedRowIndices=[])
case("several selected rows, the last one counts", put(selectedRowIndices=[2, 0]), bound("T.selectedRows.map(r => r.id)", [3, 1]),
     bound("T.selectedRow.id", 1), of=several)
case("default indices select several rows", bound("T.selectedRows.map(r => r.id)", [1, 3]),
     of=table(multiRowSelection=True, defaultSelectedRowIndices=[0, 2]))
case("selectedRows is empty without multi-select", bound("T.selectedRows", []))
case("the triggered row is by index in the data", put(sortOrder={"column": "id", "order": "desc"}, triggeredRowIndex=0), bound("T.triggeredRow.id", 1))
case("nothing triggered gives empty texts", see(triggeredRow=BLANK))


# New data.

def answers(*data):
    return {"Q": {"runs": "onPageLoad", "answer": [{"data": rows} for rows in data]}}


LOADED, AGAIN = bound("T.tableData.length", 3), run("await Q.run()")
by_query, by_key = table("{{Q.data}}"), table("{{Q.data}}", primaryColumnId="id")
EDITED = {"transientTableData": {"1": {"name": "B"}}, "updatedRowIndex": 1, "triggeredRowIndex": 1}

case("new data without a primary key: the default selection", LOADED, put(selectedRowIndex=2), AGAIN, see(selectedRowIndex=0),
     bound("T.selectedRow.id", 3), of=by_query, queries=answers(ROWS, NEXT))
case("new data with a primary key: the row is found again", LOADED, put(selectedRowIndex=2), AGAIN, see(selectedRowIndex=0),
     bound("T.selectedRow.name", "c"), of=by_key, queries=answers(ROWS, NEXT))
case("new data with a primary key: a gone row leaves -1", LOADED, put(selectedRowIndex=1), AGAIN, see(selectedRowIndex=-1),
     of=by_key, queries=answers(ROWS, NEXT))
case("the same data again keeps selection and edits", LOADED, put(selectedRowIndex=2, **EDITED), AGAIN, see(selectedRowIndex=2),
     bound("T.updatedRowIndices", [1]), of=by_query, queries=answers(ROWS, ROWS))
case("new data clears edits and what was triggered", LOADED, put(**EDITED), AGAIN, see(updatedRowIndex=-1, triggeredRowIndex=-1, updatedRows=[]),
     of=by_query, queries=answers(ROWS, NEXT))
case("filters go when the columns are others", LOADED, put(filters=[{"column": "name", "condition": "contains", "value": "a"}]), AGAIN,
     see(filters=[]), of=by_query, queries=answers(ROWS, [{"other": 1}]))

# Editing.

GAMMA = {"id": 2, "name": "Gamma", "price": "9"}
case("edits are listed with the primary key", put(transientTableData={"1": {"name": "Gamma"}}, updatedRowIndex=1),
     see(updatedRows=[{"index": 1, "id": 2, "updatedFields": {"name": "Gamma"}, "allFields": GAMMA}], updatedRow=GAMMA, updatedRowIndices=[1]),
     of=table(primaryColumnId="id"))
case("the fields of an edited row are those of its data; the row itself has what its columns compute too",
     put(transientTableData={"1": {"name": "Gamma"}}, updatedRowIndex=1), bound("T.updatedRows[0].allFields", GAMMA),
     bound("T.updatedRow", {**GAMMA, "price": "9 €", "loud": "ALPHA"}), bound("T.filteredTableData[1].loud", "ALPHA"),
     of=table(columns={**PLAIN, "price": column("price", "text", 2, computedValue="{{T.processedTableData.map((currentRow) => ( currentRow.price + ' €'))}}"),
                       "loud": column("loud", "text", 3, isDerived=True, computedValue="{{['BETA', 'ALPHA', '']}}")}))
case("edits show in the rows", put(transientTableData={"0": {"name": "Zeta"}}), bound("T.processedTableData[0].name", "Zeta"),
     bound("T.filteredTableData[0].name", "Zeta"), bound("T.tableData[0].name", "beta"))

editable = {**PLAIN["name"], "isEditable": True, "isCellEditable": True,
            "onSubmit": "{{showAlert(currentRow.name + '/' + T.updatedRow.name + '/' + T.triggeredRowIndex)}}"}
per_cell = table(columns={**PLAIN, "name": editable}, inlineEditingSaveOption="CUSTOM")
OPEN = [{"click": "text=beta"}, {"press": ["role=grid", "F2"]}]


def typed(text, key=None):
    return [*OPEN, {"fill": [".sw-cell-editor", text]}, *([] if key is None else [{"press": [".sw-cell-editor", key]}])]


case("editing a cell: Enter saves and fires with the new value", *typed("Delta", "Enter"), alerts("Delta/Delta/0"), see(updatedRowIndices=[0]), of=per_cell)
case("editing a cell: Escape leaves it as it was", *typed("Delta", "Escape"), {"gone": ".sw-cell-editor"}, alerts(), see(updatedRowIndices=[]), of=per_cell)
row_level = table(columns={**PLAIN, "name": editable, "act": column("act", "editActions", 4, isDerived=True, isSaveVisible=True, isDiscardVisible=True,
                                                                    onSave="{{showAlert('saved ' + T.updatedRow.name)}}",
                                                                    onDiscard="{{showAlert('dropped')}}")}, inlineEditingSaveOption="ROW_LEVEL")
CHANGED = [*typed("Delta", "Enter"), {"see": "text=Delta"}]
case("row level: saving keeps the edits", *CHANGED, button("Save", 0), alerts("Delta/Delta/0", "saved Delta"), see(updatedRowIndices=[0]), of=row_level)
case("row level: discarding drops them", *CHANGED, button("Discard", 0), {"see": "text=beta"}, see(updatedRowIndices=[], updatedRowIndex=-1), of=row_level)
case("row level: a button that the app does not disable works without an edit", {"count": {"css=button:disabled >> text=Save": 3}}, button("Discard", 1),
     alerts("dropped 2"),
     of=table(columns={**PLAIN, "name": editable, "act": column("act", "editActions", 4, isDerived=True, isSaveVisible=True, isDiscardVisible=True,
                                                                isDiscardDisabled=False, onDiscard="{{showAlert('dropped ' + T.triggeredRow.id)}}")},
              inlineEditingSaveOption="ROW_LEVEL"))
case("row level: other rows wait until a changed one is saved", {"count": {".sw-cell-edit": 3}}, *CHANGED, {"count": {".sw-cell-edit": 1}}, of=row_level)
case("a required cell does not take an empty text", *typed("", "Enter"), {"see": ".sw-cell-editor-invalid"}, see(updatedRowIndices=[]),
     of=table(columns={**PLAIN, "name": {**editable, "validation": {"isColumnEditableCellRequired": True}}}))
CHECK = ("{{((editedValue, currentRow, currentIndex, isNewRow) => ( editedValue !== 'no' && currentRow.id === 1 && !isNewRow))("
         "T.columnEditableCellValue.name || '', T.processedTableData[T.editableCell.__originalIndex__] || {}, T.editableCell.index, T.isAddRowInProgress)}}")
case("code that checks a cell sees what is typed", *typed("no"), {"see": ".sw-cell-editor-invalid"}, {"fill": [".sw-cell-editor", "yes"]},
     {"gone": ".sw-cell-editor-invalid"}, of=table(columns={**PLAIN, "name": {**editable, "validation": {"isColumnEditableCellValid": CHECK}}}))

adding = table(columns={**PLAIN, "name": editable}, allowAddNewRow=True, defaultNewRow={"name": "New"},
               onAddNewRowSave="{{showAlert('add ' + T.newRow.name)}}", onAddNewRowDiscard="{{showAlert('no')}}")
case("adding a row starts from the default, saves and closes", button("Add row"), see(isAddRowInProgress=True, newRow={"name": "New"}),
     {"fill": ["role=form >> role=textbox", "Newer"]}, {"click": 'role=form >> role=button[name="Save"]'}, alerts("add Newer"),
     see(isAddRowInProgress=False), {"see": "css=.sw-grid:focus"}, of=adding)
case("buttons of rows wait while a row is added", button("Add row"), {"see": 'role=button[name="Go"][disabled] >> nth=0'},
     {"click": 'role=form >> role=button[name="Discard"]'}, {"click": 'role=button[name="Go"] >> nth=0'}, alerts("no", "went"),
     of={**adding, "primaryColumns": {**adding["primaryColumns"], "go": {
         "id": "go", "originalId": "go", "alias": "go", "label": "go", "columnType": "button", "buttonLabel": "Go", "isVisible": True, "isCellVisible": True,
         "isDerived": True, "index": 9, "onClick": "{{showAlert('went')}}"}}})
case("a new row's date is typed as its column shows it", button("Add row"), {"fill": ["role=form >> role=combobox", "07/02/2024"]},
     {"click": 'role=form >> role=button[name="Save"]'}, {"expect": {"@alerts": ["2024-02-07"]}},
     of=table(columns={**PLAIN, "name": {**editable, "columnType": "date", "inputFormat": "YYYY-MM-DD", "outputFormat": "DD/MM/YYYY"}},
              allowAddNewRow=True, onAddNewRowSave="{{showAlert(T.newRow.name)}}"))
case("a switch runs its event", {"click": "role=switch >> nth=0"}, alerts("switched true"),
     of=table([{"id": 1, "ok": False}], {**ID, "ok": column("ok", "switch", 1, isEditable=True, isCellEditable=True, onCheckChange="{{showAlert('switched ' + currentRow.ok)}}")}))
case("discarding a new row closes it", button("Add row"), {"click": 'role=form >> role=button[name="Discard"]'}, alerts("no"),
     see(isAddRowInProgress=False), of=adding)

# Pages.

case("the page size follows from the height", see(pageSize=6), of=table(BIG))
case("the page offset follows from the page", put(pageNo=3), bound("T.pageOffset === (T.pageNo - 1) * T.pageSize", True), of=table(BIG))
case("compact rows give more on a page", bound("T.pageSize > 6", True), of=table(BIG, compactMode="SHORT"))
case("turning the page fires and marks the way", button("Next page"), alerts("p2"), see(pageNo=2, nextPageVisited=True, previousPageVisited=False),
     button("Previous page"), see(pageNo=1, previousPageVisited=True), of=table(BIG, onPageChange="{{showAlert('p' + T.pageNo)}}"))
case("with a page handler the selection goes back to the default", put(selectedRowIndex=4), button("Next page"), see(pageNo=2, selectedRowIndex=0),
     of=table(BIG, onPageChange="{{showAlert('p')}}"))
case("without a page handler the selection stays", put(selectedRowIndex=4), button("Next page"), see(pageNo=2, selectedRowIndex=4), of=table(BIG))
case("the server's pages end at the total", {"see": "role=grid"}, put(pageNo=9), see(pageNo=4),
     of=table(BIG, serverSidePaginationEnabled=True, totalRecordsCount="{{T.pageSize * 4}}"))
case("a page that a smaller total lacks gives way to the last one, which counts as reached by going on", button("Next page"), alerts("p2"),
     button("Next page"), alerts("p2", "p3"), button("Previous page"), see(pageNo=2, previousPageVisited=True), run("storeValue('total', 3, false)"),
     see(pageNo=1, nextPageVisited=True, previousPageVisited=False), {"wait": 200}, alerts("p2", "p3", "p2"),
     of=table(BIG[:6], serverSidePaginationEnabled=True, totalRecordsCount="{{appsmith.store.total ?? 30}}", onPageChange="{{showAlert('p' + T.pageNo)}}"))

# Loading.

BUSY, FREE = ({"count": {f"[data-widget=T] .sw-table{busy}": 1}} for busy in ("[aria-busy=true]", ":not([aria-busy])"))
OWN_STATE = {"customIsLoading": True, "customIsLoadingValue": "{{appsmith.store.busy === true}}"}
case("a table's own loading state is shown beside that of its query, and is no property of the table", {"see": "text=beta"}, FREE,
     run("storeValue('busy', true, false)"), BUSY, see(isLoading=False), run("undefined; Q.run()"), BUSY, see(isLoading=True),
     run("storeValue('busy', false, false)"), {"wait": 100}, BUSY, {"release": "Q"}, FREE, see(isLoading=False),
     of=table("{{Q.data}}", **OWN_STATE), queries={"Q": {"runs": "onPageLoad", "answer": [{"data": ROWS}, {"data": ROWS, "held": True}]}})
case("a loading state that is not switched on is not shown", {"see": "text=beta"}, run("storeValue('busy', true, false)"), {"wait": 100}, FREE,
     of=table(**{**OWN_STATE, "customIsLoading": False}))

# Events.

NAME = {"click": "role=columnheader >> text=name"}
case("clicking a row selects it and fires, again deselects without firing", {"click": "text=Alpha"}, see(selectedRowIndex=1), alerts("Alpha"),
     {"click": "role=gridcell >> text=Alpha"}, see(selectedRowIndex=-1), alerts("Alpha"), of=table(onRowSelected="{{showAlert(T.selectedRow.name)}}"))
case("header clicks go descending, ascending, none", NAME, see(sortOrder={"column": "name", "order": "desc"}), NAME,
     see(sortOrder={"column": "name", "order": "asc"}), NAME, see(sortOrder={"column": "", "order": None}))
case("sorting fires", NAME, alerts("name desc"), of=table(onSort="{{showAlert(T.sortOrder.column + ' ' + T.sortOrder.order)}}"))
case("sorting brings the selection back to the default", put(selectedRowIndex=2), NAME, see(selectedRowIndex=0))
case("typing searches after a rest and clears the selection", {"fill": ["role=searchbox", "alp"]}, alerts("alp"),
     see(searchText="alp", selectedRowIndex=-1, pageNo=1), of=table(onSearchTextChanged="{{showAlert(T.searchText)}}"))
case("a button of a row fires with its row and does not select", button("Go", 1), alerts("Alpha12"), see(triggeredRowIndex=1, selectedRowIndex=0),
     of=table(columns={**PLAIN, "go": column("go", "button", 3, isDerived=True, buttonLabel="Go",
                                             onClick="{{showAlert(currentRow.name + currentRow.__originalIndex__ + T.triggeredRow.id)}}")}))
case("a check box changes its row and fires", {"click": "role=checkbox >> nth=1"}, alerts("true"), see(updatedRowIndices=[1]),
     of=table(FLAGS, {**ID, "ok": column("ok", "checkbox", 1, isEditable=True, isCellEditable=True, onCheckChange="{{showAlert(String(currentRow.ok))}}")}))
SELECT_ALL = {"click": 'role=checkbox[name="Select all rows"]'}
case("several rows are chosen by their boxes; the box above gives some up and takes all", {"click": 'role=checkbox[name="Select row"] >> nth=1'},
     see(selectedRowIndices=[1]), SELECT_ALL, see(selectedRowIndices=[]), SELECT_ALL, see(selectedRowIndices=[0, 1, 2]), of=several)

# Setters.

case("setData shows other rows at once", run("T.setData([{id: 7}]); showAlert(String(T.tableData[0].id))"), alerts("7"), bound("T.tableData.length", 1))
case("setSelectedRowIndex selects", run("T.setSelectedRowIndex(2)"), see(selectedRowIndex=2), bound("T.selectedRow.id", 3))
case("setSelectedRowIndices selects several", run("T.setSelectedRowIndices([1, 2])"), bound("T.selectedRows.map(r => r.id)", [2, 3]), of=several)
case("setVisibility hides", run("T.setVisibility(false)"), see(isVisible=False))
case("a setter refuses what is no row index", run("T.setSelectedRowIndex('x')", fails=True), see(selectedRowIndex=0))
case("resetWidget brings back the beginning", put(selectedRowIndex=2, searchText="a", triggeredRowIndex=1), {"reset": "T"},
     see(selectedRowIndex=0, triggeredRowIndex=-1), bound("T.searchText || ''", ""))

# Keyboard and columns.

BETA = {"click": "text=beta"}
case("the keyboard walks cells and selects a row", BETA, {"press": ["role=grid", "ArrowDown"]}, {"press": ["role=grid", "Enter"]}, see(selectedRowIndex=1))
case("the header sorts by the keyboard", BETA, {"press": ["role=grid", "ArrowUp"]}, {"press": ["role=grid", "Enter"]},
     see(sortOrder={"column": "name", "order": "desc"}))
case("a column is frozen by its menu", button("Options of price"), {"click": 'role=menuitem[name="Freeze at the start"]'},
     see(columnFreezes={"price": "left"}), bound("T.tableHeaders.map(h => h.id)", ["price", "id", "name"]))
case("an empty table says so, and how many rows it has", {"see": ["text=No data to display", "text=0 records"]}, of=table([], {"id": column("id")}))
case("the table of old pages works on sanitized keys", see(selectedRow={"First_Name": "Ada"}),
     of=table([{"First Name": "Ada"}], {"First_Name": column("First_Name", computedValue="{{T.sanitizedTableData.map((currentRow) => ( currentRow.First_Name))}}")},
              kind="TABLE_WIDGET", defaultSelectedRow=0))
