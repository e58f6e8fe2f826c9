"""What a person does with the rows of a table: editing cells of every type, the pane of filters, downloads."""

import io
import json
import zipfile

SECTION = "8.1"
CASES = []

ROWS = [{"id": 1, "name": "beta", "n": 1.5, "at": "2024-03-01", "kind": "a", "ok": False, "cost": 10},
        {"id": 2, "name": "Alpha, \"A\"", "n": 3, "at": "2023-01-02", "kind": "b", "ok": True, "cost": 1234.5}]
CHOICES = [{"label": "First", "value": "a"}, {"label": "Second", "value": "b"}]


def column(name, kind="text", **properties):
    return {"id": name, "originalId": name, "alias": name, "label": name, "columnType": kind, "isVisible": True, "isDerived": False,
            "isCellVisible": True, "isEditable": True, "isCellEditable": True, "onSubmit": "{{showAlert('saved')}}", **properties}


COLUMNS = {"id": column("id", "number", isEditable=False, isCellEditable=False), "name": column("name"), "n": column("n", "number"),
           "at": column("at", "date", inputFormat="YYYY-MM-DD", outputFormat="DD MMM YYYY", onDateSelected="{{showAlert('date')}}"),
           "kind": column("kind", "select", selectOptions=CHOICES, onOptionChange="{{showAlert('option')}}"),
           "ok": column("ok", "checkbox", onCheckChange="{{showAlert('check')}}"),
           "cost": column("cost", "currency", currencyCode="EUR", decimals=2, thousandSeparator=True)}


def case(name, *steps, **properties):
    columns = properties.pop("columns", COLUMNS)
    CASES.append({"name": name, "steps": [{"see": "role=gridcell"}, *steps], "draw": True, "widgets": [
        {"type": "TABLE_WIDGET_V2", "name": "T", "topRow": 1, "bottomRow": 31, "leftColumn": 0, "rightColumn": 64,
         "tableData": json.dumps(ROWS), "primaryColumns": {name: {**each, "index": place} for place, (name, each) in enumerate(columns.items())},
         "columnOrder": list(columns), "defaultSelectedRowIndex": 0, "inlineEditingSaveOption": "CUSTOM", "isVisibleSearch": True,
         "isVisibleFilters": True, "isVisibleDownload": True, "isVisiblePagination": True, "isSortable": True, **properties}]})


def cell(column, row=0):
    return f'.sw-grid-row >> nth={row} >> [role=gridcell][aria-colindex="{list(COLUMNS).index(column) + 1}"]'


def open_cell(column, row=0):
    return lambda case: case.page.locator(cell(column, row)).dblclick()


def becomes(**changes):
    return {"expect": {"T.updatedRows": {"$has": [{"$has": {"updatedFields": changes}}]}}}


def alerts(*messages):
    return {"expect": {"@alerts": list(messages)}}


EDITOR = ".sw-cell-editor"


def typed(text, key="Enter"):
    return [{"fill": [EDITOR, text]}, {"press": [EDITOR, key]}]


case("a double click opens a cell", open_cell("name"), *typed("new"), becomes(name="new"), alerts("saved"))
for name, count in (("n", 1), ("cost", 1), ("name", 0)):
    case(f"phones bring their keyboard for numbers only to a cell of numbers, {name}", open_cell(name), {"count": {EDITOR: 1, f'{EDITOR}[inputmode="decimal"]': count}})
case("the pencil opens a cell", {"click": 'role=button[name="Edit name"] >> nth=0'}, *typed("new"), becomes(name="new"))
case("Enter opens the cell of the keyboard, and the arrows go on from there", {"click": cell("name")}, {"press": ["role=grid", "Enter"]},
     *typed("new"), becomes(name="new"), {"press": ["role=grid", "ArrowRight"]}, {"press": ["role=grid", "F2"]}, *typed("7"), becomes(name="new", n=7))
case("leaving a cell saves it", open_cell("name"), {"fill": [EDITOR, "new"]}, {"click": "role=columnheader >> text=id"}, becomes(name="new"))
LINES = {"tableData": json.dumps([{**ROWS[0], "name": "one\ntwo"}, ROWS[1]])}
case("line breaks stay when a cell is edited, and the caret is at the end", open_cell("name"), {"press": [EDITOR, "!"]}, {"press": [EDITOR, "Enter"]},
     becomes(name="one\ntwo!"), alerts("saved"), **LINES)
case("Shift with Enter breaks a line in a cell that wraps", open_cell("name"), {"press": [EDITOR, "Shift+Enter"]}, {"press": [EDITOR, "x"]},
     {"press": [EDITOR, "Enter"]}, becomes(name="beta\nx"), columns={**COLUMNS, "name": {**COLUMNS["name"], "allowCellWrapping": True}})
case("a number is kept as one", open_cell("n"), *typed("12.25"), becomes(n=12.25), alerts("saved"))
case("what is no number stays in the editor", open_cell("n"), *typed("x1"), {"see": ".sw-cell-editor-invalid"}, alerts(),
     {"press": [EDITOR, "Escape"]}, {"gone": EDITOR}, {"expect": {"T.updatedRows": []}})
case("money is kept as a number", open_cell("cost"), *typed("99"), becomes(cost=99), {"see": "text=99.00"})
case("a date is kept in the format of its column", open_cell("at"), *typed("2024-12-24"), becomes(at="2024-12-24"), {"see": "text=24 Dec 2024"},
     alerts("date"))
CALENDAR = 'role=dialog[name="Choose a date"]'


def value_is(text):
    return lambda case: case.until(lambda: case.page.locator(EDITOR).input_value(), text)


def day(name):
    return {"click": f'role=button[name="{name}"]'}


def at(**properties):
    return {**COLUMNS, "at": {**COLUMNS["at"], **properties}}


case("a date is edited as its column shows it, with the calendar open", open_cell("at"), value_is("01 Mar 2024"), {"see": CALENDAR},
     *typed("07 Feb 2024"), becomes(at="2024-02-07"), {"gone": CALENDAR}, {"press": ["role=grid", "ArrowRight"]}, alerts("date"))
case("a picked day saves", open_cell("at"), day("March 20, 2024"), becomes(at="2024-03-20"), {"gone": CALENDAR}, {"see": "text=20 Mar 2024"}, alerts("date"))
case("a day is picked with keys alone", open_cell("at"), {"press": [EDITOR, "ArrowDown"]}, {"press": [':focus', "ArrowRight"]}, {"press": [":focus", "Enter"]},
     becomes(at="2024-03-02"), alerts("date"))
case("Escape leaves a date as it was", open_cell("at"), *typed("07 Feb 2024", "Escape"), {"gone": EDITOR}, {"gone": CALENDAR},
     {"expect": {"T.updatedRows": []}}, alerts())
case("leaving a date saves it", open_cell("at"), {"fill": [EDITOR, "07 Feb 2024"]}, {"click": "role=columnheader >> text=id"}, becomes(at="2024-02-07"))
case("leaving a date saves it also after its calendar was closed", open_cell("at"), {"press": [EDITOR, "ArrowDown"]}, {"press": [":focus", "Escape"]},
     {"gone": CALENDAR}, {"fill": [EDITOR, "07 Feb 2024"]}, lambda case: case.page.mouse.click(600, 600), becomes(at="2024-02-07"))
case("what is no date is dropped", open_cell("at"), *typed("soon"), {"gone": EDITOR}, {"expect": {"T.updatedRows": []}}, alerts())
case("days outside of the column's bounds can't be picked", open_cell("at"),
     lambda case: case.until(lambda: case.page.get_by_role("button", name="March 20, 2024").is_disabled(), True),
     *typed("20 Mar 2024"), {"expect": {"T.updatedRows": []}}, columns=at(validation={"maxDate": "2024-03-15T00:00:00.000Z"}))
case("a time is chosen before the date is saved", open_cell("at"), day("March 20, 2024"), {"fill": ['role=spinbutton[name="Hour"]', "7"]},
     {"expect": {"T.updatedRows": []}}, {"click": 'role=button[name="Done"]'}, becomes(at="2024-03-20 07:00"), alerts("date"),
     columns=at(inputFormat="YYYY-MM-DD HH:mm", outputFormat="DD/MM/YYYY HH:mm"))
case("an option is chosen by its label, its value is kept", open_cell("kind"), {"click": 'role=option[name="Second"]'},
     becomes(kind="b"), alerts("option"))
case("Enter ticks the check box of the keyboard's cell", {"click": cell("ok")}, {"press": ["role=grid", "Enter"]}, becomes(ok=True), alerts("check"))
case("a cell that can not be changed does not open", open_cell("id"), {"count": {EDITOR: 0}})

# The pane of filters.

FILTERS = {"click": 'role=button[name="Filters"]'}
IDS = "{{T.filteredTableData.map(r => r.id)}}"


def choose(field, label, place=0):
    return lambda case: case.page.get_by_label(field, exact=True).nth(place).select_option(label=label)


def value(text, place=0):
    return lambda case: case.page.get_by_label("Value", exact=True).nth(place).fill(text)


APPLY = {"click": 'role=button[name="Apply"]'}
PANEL, OPENED = {"see": ".sw-filters"}, [FILTERS, {"see": "css=.sw-filters select:focus"}]
TAB, BACK = {"press": ["*:focus", "Tab"]}, {"press": ["*:focus", "Shift+Tab"]}
case("Tab behind the pane of filters goes on behind its button and closes it", *OPENED, {"press": ['role=button[name="Apply"]', "Tab"]},
     {"gone": ".sw-filters"}, {"see": 'role=button[name="Download"] >> css=:scope:focus'})
case("Tab goes through the pane of filters without closing it", *OPENED, *[TAB] * 4, PANEL, {"see": 'role=button[name="Apply"] >> css=:scope:focus'})
case("Shift and Tab before the pane of filters go to its button and close it", *OPENED, BACK, {"gone": ".sw-filters"},
     {"see": 'role=button[name="Filters"] >> css=:scope:focus'}, {"press": ["*:focus", "Enter"]}, PANEL, {"press": ["*:focus", "Escape"]}, {"gone": ".sw-filters"})
case("Tab behind a calendar in the pane of filters goes on in the pane", *OPENED, choose("Column", "at"), {"press": [".sw-filters [role=combobox]", "ArrowDown"]},
     {"see": "css=.sw-day:focus"}, {"press": ['role=dialog >> role=button[name="Clear"]', "Tab"]}, {"gone": ".sw-calendar"}, PANEL,
     {"see": 'role=button[name="Remove filter"] >> css=:scope:focus'})
case("Shift and Tab before a calendar in the pane of filters go to its field", *OPENED, choose("Column", "at"),
     {"press": [".sw-filters [role=combobox]", "ArrowDown"]}, {"press": ['role=button[name="Previous month"]', "Shift+Tab"]}, {"gone": ".sw-calendar"}, PANEL,
     {"see": "css=.sw-filters [role=combobox]:focus"})
case("a filter is set and cleared", FILTERS, choose("Column", "name"), choose("Condition", "starts with"), value("al"), APPLY, {"gone": ".sw-filters"},
     {"expect": {IDS: [2], "T.filters": {"$has": [{"$has": {"column": "name", "condition": "startsWith", "value": "al"}}]}}},
     {"click": 'role=button[name="Filters (1)"]'}, {"click": 'role=button[name="Clear"]'}, {"expect": {IDS: [1, 2], "T.filters": []}})
for entry, kept in (("5", 5), ("2.5", 2.5), ("05", "05"), ("5 kg", "5 kg")):
    case(f"the filter's value {entry} is {kept!r} for code", FILTERS, choose("Column", "name"), choose("Condition", "is exactly"), value(entry), APPLY,
         {"expect": {"{{T.filters[0].value}}": kept}})
TWO = [FILTERS, choose("Column", "n"), choose("Condition", "is greater than"), value("1"), {"click": 'role=button[name="Add filter"]'},
       choose("Column", "kind", 1), choose("Condition", "is exactly", 1), value("First", 1)]
case("two filters are joined by OR", *TWO, APPLY, {"expect": {IDS: [1, 2]}})
case("two filters are joined by AND", *TWO, choose("Operator", "And"), APPLY, {"expect": {IDS: [1]}})
case("a check box is filtered without a value", FILTERS, choose("Column", "ok"), choose("Condition", "is checked"),
     lambda case: case.until(lambda: case.page.get_by_label("Value", exact=True).is_disabled(), True), APPLY, {"expect": {IDS: [2]}})
case("a date is filtered by a field with a calendar", FILTERS, choose("Column", "at"), choose("Condition", "is after"), value("01 Jun 2023"), APPLY,
     {"expect": {IDS: [1]}})
case("Escape closes the pane and changes nothing, the focus goes back", FILTERS, choose("Column", "name"), value("al"), {"press": [".sw-filters", "Escape"]},
     {"gone": ".sw-filters"}, {"expect": {IDS: [1, 2]}},
     lambda case: case.until(lambda: case.page.evaluate("document.activeElement.title"), "Filters"))
case("filtering by the server fires once, with the column's name in the rows", FILTERS, choose("Column", "name"), value("al"), APPLY, alerts("f1 who"),
     onTableFilterUpdate="{{showAlert('f' + T.filters.length + ' ' + T.filters[0].column)}}", enableServerSideFiltering=True,
     columns={**COLUMNS, "name": {**COLUMNS["name"], "alias": "who"}})
case("filtering here is nothing to tell", FILTERS, choose("Column", "name"), value("al"), APPLY, {"expect": {IDS: [2]}}, alerts(),
     onTableFilterUpdate="{{showAlert('f')}}")
case("a filter that is taken away counts at once", *TWO, APPLY, {"expect": {IDS: [1, 2]}}, {"click": 'role=button[name="Filters (2)"]'},
     {"click": 'role=button[name="Remove filter"] >> nth=1'}, {"expect": {"{{T.filters.length}}": 1}})

# What is typed and what is selected.

RULE = {**COLUMNS, "name": {**COLUMNS["name"], "validation": {"regex": "^(ok|beta)"}}}
SEARCH = {"fill": ["role=searchbox", "a"]}
MANY = json.dumps([{"id": number, "name": f"name {number}"} for number in range(24)])
FEW = {"id": column("id", "number", isEditable=False, isCellEditable=False), "name": column("name")}
NEXT = {"click": 'role=button[name="Next page"]'}
case("what may not be saved stays in its editor when it is left", open_cell("name"), {"fill": [EDITOR, "bad"]},
     {"expect": {"T.isEditableCellsValid": {"name": False}}}, {"click": "role=searchbox"}, {"wait": 200}, {"value": {EDITOR: "bad"}},
     open_cell("n", 1), {"count": {EDITOR: 1}}, {"press": [EDITOR, "Control+a"]}, {"fill": [EDITOR, "ok"]}, {"press": [EDITOR, "Enter"]}, becomes(name="ok"),
     {"expect": {"T.isEditableCellsValid": {}}}, columns=RULE)
case("a search gives up what may not be saved", open_cell("name"), {"fill": [EDITOR, "bad"]}, SEARCH, {"gone": EDITOR}, open_cell("n", 1), {"see": EDITOR},
     columns=RULE)
case("a row can't be saved while its editor holds what may not be", open_cell("name"), {"fill": [EDITOR, "bad"]},
     {"see": 'role=button[name="Save"][disabled=true] >> nth=0'}, {"press": [EDITOR, "Escape"]}, {"see": 'role=button[name="Save"][disabled=false] >> nth=0'},
     inlineEditingSaveOption="ROW_LEVEL", columns={**RULE, "save": column("save", "editActions", isDerived=True, isSaveDisabled=False)})
case("adding a row ends the selection", {"expect": {"T.selectedRowIndex": 0}}, {"click": 'role=button[name="Add row"]'},
     {"expect": {"T.isAddRowInProgress": True, "T.selectedRowIndex": -1}}, allowAddNewRow=True)
case("a new row is not saved with a number that can't be read", {"click": 'role=button[name="Add row"]'}, {"fill": ['role=form >> label:has-text("n") >> nth=1 >> input', "1-2"]},
     {"see": 'role=form >> role=button[name="Save"][disabled=true]'}, {"fill": ['role=form >> label:has-text("n") >> nth=1 >> input', "12.5"]},
     {"click": 'role=form >> role=button[name="Save"]'}, alerts("12.5"), allowAddNewRow=True, onAddNewRowSave="{{showAlert(String(T.newRow.n))}}")
case("editing a sorted table ends the selection", {"click": "role=columnheader >> text=id"}, {"expect": {"T.sortOrder.order": "desc", "T.selectedRowIndex": 0}},
     open_cell("name"), {"see": EDITOR}, {"expect": {"T.selectedRowIndex": -1}})
case("marks between thousands are left out of money", open_cell("cost"), *typed("1,234.567"), becomes(cost=1234.56))
case("a search begins on the first page, as if nobody had turned one", NEXT, {"expect": {"T.pageNo": 2, "T.nextPageVisited": True}}, {"fill": ["role=searchbox", "name 1"]},
     {"expect": {"T.pageNo": 1, "T.nextPageVisited": False}}, tableData=MANY, columns=FEW)
case("all rows are selected, not only those of the page", {"click": 'role=checkbox[name="Select all rows"]'}, {"expect": {"{{T.selectedRowIndices.length}}": 24}},
     tableData=MANY, columns=FEW, multiRowSelection=True, defaultSelectedRowIndex="", defaultSelectedRowIndices=[])
case("pages of the server are as long as what it gives", NEXT, {"expect": {"T.pageNo": 2, "T.pageOffset": 24}}, {"run": "T.setData([{id: 1, name: 'last'}])"}, NEXT,
     {"expect": {"T.pageNo": 3, "T.pageOffset": 48}}, {"click": 'role=button[name="Previous page"]'}, {"expect": {"T.pageNo": 2, "T.pageOffset": 24}},
     tableData=MANY, columns=FEW, serverSidePaginationEnabled=True)
case("buttons and menus of rows have a label where the app gives none", {"text": {cell("id"): "Action", cell("name"): "Open menu"}},
     columns={"id": column("id", "button"), "name": column("name", "menuButton")})
LINKS = {"tableData": json.dumps([{"id": 1, "name": "https://example.com/a"}, {"id": 2, "name": ""}])}
case("a link with words of its own is found by them alone, and there is none without an address", {"text": {cell("name"): "Open", cell("name", 1): ""}},
     {"fill": ["role=searchbox", "https"]}, {"expect": {IDS: []}}, {"fill": ["role=searchbox", "ope"]}, {"expect": {IDS: [1]}}, **LINKS,
     columns={**FEW, "name": column("name", "url", displayText="Open", isEditable=False, isCellEditable=False)})
case("a date without formats is shown in the time of this place", {"see": 'text="2024-05-02T01:30:00+02:00"'},
     tableData=json.dumps([{"id": 1, "name": "2024-05-01T23:30:00Z"}]), columns={**FEW, "name": column("name", "date")})
case("a date in the words of a browser is one", {"see": 'text="28/11/2026"'}, tableData=json.dumps([{"id": 1, "name": "Sat Nov 28 2026"}]),
     columns={**FEW, "name": column("name", "date", outputFormat="DD/MM/YYYY")})

# Downloads.


def download(kind, check):
    def take(case):
        case.page.get_by_role("button", name="Download").click()
        with case.page.expect_download() as waiting:
            case.page.get_by_role("menuitem", name=kind).click()
        with open(waiting.value.path(), "rb") as file:
            check(waiting.value.suggested_filename, file.read())
    return take


def is_csv(name, content):
    assert name == "T.csv"
    lines = content.decode("utf-8-sig").splitlines()
    assert lines[0] == "id,name,n,at,kind,ok,cost", lines
    assert lines[1].startswith("1,beta,1.5,01 Mar 2024,"), lines
    assert lines[2].startswith('2,"Alpha, ""A""",3,02 Jan 2023,'), lines


def is_one_row(name, content):
    assert [line.split(",")[0] for line in content.decode("utf-8-sig").splitlines()] == ["id", "1"]


def is_workbook(name, content):
    assert name == "T.xlsx"
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert archive.testzip() is None
        sheet = archive.read("xl/worksheets/sheet1.xml").decode()
    assert "beta" in sheet and "<v>1.5</v>" in sheet, sheet


case("rows are downloaded as displayed, quoted where needed", download("CSV file", is_csv))
case("only rows that the search leaves are downloaded", {"fill": ["role=searchbox", "beta"]}, {"expect": {IDS: [1]}}, download("CSV file", is_one_row))
case("rows are downloaded as a workbook", download("Excel file", is_workbook))


def heights(*expected):
    """Of the rows, in pixels."""
    script = "[...document.querySelectorAll('.sw-grid-row')].map((row) => Math.round(row.getBoundingClientRect().height))"
    return lambda case: case.until(lambda: case.page.evaluate(script), list(expected))


PICTURE = "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYGD4DwABBAEAwS2OUAAAAABJRU5ErkJggg=="
SHOWN = [{"id": 1, "html": "<b>one line</b>", "picture": PICTURE}, {"id": 2, "html": "<p style='line-height: 30px; margin: 0'>a<br>b<br>c</p>", "picture": ""}]
for size, expected in (("DEFAULT", (40, 103)), ("MEDIUM", (77, 103)), ("LARGE", (141, 103))):
    case(f"rows are as high as their HTML and pictures, {size.lower()}", heights(*expected), tableData=json.dumps(SHOWN),
         columns={"html": column("html", "html", isEditable=False), "picture": column("picture", "image", imageSize=size, isEditable=False)})
ONES = [{"id": 1, "on": 1}, {"id": 2, "on": 0}, {"id": 3, "on": True}, {"id": 4, "on": "false"}]
for kind in ("checkbox", "switch"):
    case(f"numbers count as yes and no in cells, {kind}", {"count": {".sw-grid-row input:checked": 2}}, {"click": ".sw-grid-row >> nth=0 >> input"},
         {"expect": {"T.updatedRows": {"$has": [{"$has": {"updatedFields": {"on": False}}}]}}}, tableData=json.dumps(ONES),
         columns={"id": column("id", "number", isEditable=False), "on": column("on", kind)})
PRESS = {"id": column("id", "number"), "name": column("name", "button", buttonLabel="{{T.processedTableData.map((currentRow) => (currentRow.name))}}", onClick="{{Shop.open()}}")}
case("a search finds data that is shown as a button", {"fill": ["role=searchbox", "alpha"]}, {"expect": {IDS: [2]}}, columns=PRESS)


def has_button_data(name, data):
    assert [line.split(",")[:2] for line in data.decode("utf-8-sig").splitlines()][:2] == [["id", "name"], ["1", "beta"]]


case("data that is shown as a button is downloaded", download("CSV file", has_button_data), columns=PRESS)
case("a function that a row's button calls sees the row", {"click": 'role=button[name="beta"]'}, alerts("1 beta"), columns=PRESS)
CASES[-1]["js"] = {"Shop": "export default { async open() { showAlert(await this.say()) }, async say() { return currentRow.id + ' ' + currentRow.name } }"}
for name, code, expected in (
        ("gets another row", "Shop.rows.push({id: 3, name: 'new'})", [[1, "beta"], [2, "Alpha"], [3, "new"]]),
        ("has a row changed", "Shop.rows[0].name = 'X'", [[1, "X"], [2, "Alpha"]]),
        ("is sorted", "Shop.rows.sort((a, b) => b.id - a.id)", [[2, "Alpha"], [1, "beta"]]),
        ("loses a row", "Shop.rows.splice(0, 1)", [[2, "Alpha"]])):
    case(f"a table follows a variable that {name} in place", {"run": code}, {"expect": {"{{T.filteredTableData.map(r => [r.id, r.name])}}": expected}},
         {"see": f'role=gridcell >> text="{expected[-1][1]}"'}, {"expect": {"{{T.selectedRow.name}}": expected[0][1]}}, tableData="{{Shop.rows}}",
         columns={"id": column("id", "number"), "name": column("name")})
    CASES[-1]["js"] = {"Shop": "export default { rows: [{id: 1, name: 'beta'}, {id: 2, name: 'Alpha'}] }"}
case("setData with rows that were changed in place shows them", {"run": "(() => { const rows = T.tableData; rows[0].name = 'X'; T.setData(rows) })()"},
     {"see": 'role=gridcell >> text="X"'}, {"expect": {"{{[T.selectedRow.name, T.filteredTableData[0].name]}}": ["X", "X"]}})
PER_ROW = "{{T.processedTableData.map((currentRow) => (%s))}}"
ENTRIES = {"a": {"id": "a", "index": 0, "label": PER_ROW % "'Edit ' + currentRow.name", "isVisible": PER_ROW % "currentRow.name === 'beta'", "onClick": "{{showAlert('edit ' + currentRow.id)}}"},
           "b": {"id": "b", "index": 1, "label": "Show", "isVisible": True, "onClick": "{{showAlert('show ' + currentRow.id)}}"}}
MENU = {"name": column("name"), "menu": column("menu", "menuButton", isDerived=True, menuButtonLabel="Action", menuItemsSource="STATIC", menuItems=ENTRIES)}
OPEN = 'role=button[name="Action"] >> nth=%d'
case("the menu of a row has the entries of that row", {"click": OPEN % 0}, {"click": 'role=menuitem[name="Edit beta"]'}, alerts("edit 1"), {"click": OPEN % 1},
     {"see": 'role=menuitem[name="Show"]'}, {"count": {"role=menuitem": 1}}, {"click": 'role=menuitem[name="Show"]'}, alerts("edit 1", "show 2"), columns=MENU)
MADE = {"config": {"label": PER_ROW % "T.tableData.map((item) => item.name + currentRow.id)", "isVisible": True, "onClick": "{{showAlert(currentItem.name + currentRow.id)}}"}}
for source, name in (("{{T.tableData}}", "one list for all rows"), (PER_ROW % "T.tableData", "a list for each row")):
    case(f"a menu of data has a label for each row and item, {name}", {"click": OPEN % 1}, {"click": 'role=menuitem[name="beta2"]'}, alerts("beta2"),
         columns={"menu": column("menu", "menuButton", isDerived=True, menuButtonLabel="Action", menuItemsSource="DYNAMIC", sourceData=source, configureMenuItems=MADE)})
case("a column whose visibility has no value is hidden", {"gone": "role=columnheader >> text=name"}, columns={**COLUMNS, "name": column("name", isVisible="{{appsmith.store.never}}")})


def colours(*expected):
    script = "['.sw-grid-header', '.sw-grid-title', '.sw-grid-row >> 0', '.sw-grid-row >> 1']"
    read = f"""{script}.map((place) => {{
        const [selector, index = 0] = place.split(' >> '), style = getComputedStyle(document.querySelectorAll(selector)[index])
        return selector === '.sw-grid-title' ? style.color : style.backgroundColor
    }})"""
    return lambda case: case.until(lambda: case.page.evaluate(read), list(expected))


case("the header and the rows in turn have the table's colours", colours("rgb(1, 1, 1)", "rgb(2, 2, 2)", "rgb(3, 3, 3)", "rgb(4, 4, 4)"),
     headerRowColor="#010101", headerTextColor="{{'#020202'}}", evenRowColor="#030303", oddRowColor="#040404")
case("an amount of money takes no more decimals than its column", open_cell("cost"), {"fill": [EDITOR, "9.999"]}, value_is("9.99"), {"press": [EDITOR, "Enter"]}, becomes(cost=9.99))
case("rows of pictures alone are even", heights(40, 40),
     tableData=json.dumps([{"picture": PICTURE}, {"picture": ""}]), columns={"picture": column("picture", "image", isEditable=False)})


# What the table itself can't scroll, scrolls the page.


def wheel_over_rows(case):
    grid = case.page.locator("[data-widget=T] .sw-grid").bounding_box()
    case.page.mouse.move(grid["x"] + grid["width"] / 2, grid["y"] + 60)
    case.page.mouse.wheel(0, 200)
    case.page.evaluate("""() => new Promise((resolve, reject) => {
        const isScrolled = () => [...document.querySelectorAll(':not(.sw-grid)')].some((each) => each.scrollTop > 0)
        const look = (left) => isScrolled() ? resolve() : left === 0 ? reject(new Error('nothing scrolled')) : setTimeout(look, 20, left - 1)
        look(100)
    })""")


case("a wheel over a table that shows all of its rows scrolls the page", wheel_over_rows, bottomRow=201)


# Narrow columns.


def buttons_are_whole(*titles):
    """All of them in sight in their cell, no text cut off."""
    script = """() => [...document.querySelectorAll('.sw-grid-row:first-child button')].map((button) => {
        const [own, cell] = [button, button.closest('.sw-cell')].map((each) => each.getBoundingClientRect()), text = button.querySelector('.sw-button-text')
        return [button.title, own.left >= cell.left && own.right <= cell.right && text.scrollWidth <= text.clientWidth] })"""
    return lambda case: case.until(lambda: case.page.evaluate(script), [[title, True] for title in titles])


def narrow(kind, width, **properties):
    return {"columns": {"name": column("name", isEditable=False), "last": column("last", kind, isDerived=True, sticky="right", **properties)},
            "columnWidthMap": {"last": width}}


case("buttons that save and discard a row are both whole in a narrow column, and have titles", buttons_are_whole("Save", "Discard"),
     **narrow("editActions", width=108, saveActionLabel="Save", discardActionLabel="Discard"))
case("buttons that save and discard a row have no titles where they have room", buttons_are_whole("", ""),
     **narrow("editActions", width=180, saveActionLabel="Save", discardActionLabel="Discard"))
case("the text of a button is whole in a narrow column, and its title", buttons_are_whole("Open it"),
     **narrow("button", width=80, buttonLabel="Open it"))
