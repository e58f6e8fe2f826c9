"""What may not be saved into a table says why, beside the field that holds it."""

import json

SECTION = "8.1"
CASES = []

ROWS = [{"id": number, "name": f"name {number}", "n": number, "at": "2024-03-01"} for number in range(1, 41)]
EDITOR = ".sw-cell-editor"
PROBLEM = "role=alert"
RULES = {"regex": "^(name|ok)", "errorMessage": "Begin with name or ok"}


def column(name, kind="text", **properties):
    return {"id": name, "originalId": name, "alias": name, "label": name, "columnType": kind, "isVisible": True, "isDerived": False,
            "isCellVisible": True, "isEditable": True, "isCellEditable": True, "width": 120, **properties}


COLUMNS = {"id": column("id", "number", isEditable=False, isCellEditable=False), "name": column("name", validation=RULES), "n": column("n", "number"),
           "at": column("at", "date", inputFormat="YYYY-MM-DD", outputFormat="DD MMM YYYY", validation={"isColumnEditableCellRequired": True})}


def case(name, *steps, url="", **properties):
    CASES.append({"name": name, "steps": [{"see": "role=gridcell"}, *steps], "draw": True, "url": url, "widgets": [
        {"type": "TABLE_WIDGET_V2", "name": "T", "topRow": 1, "bottomRow": 41, "leftColumn": 0, "rightColumn": 64, "tableData": json.dumps(ROWS),
         "primaryColumns": {name: {**each, "index": place} for place, (name, each) in enumerate(COLUMNS.items())}, "columnOrder": list(COLUMNS),
         "inlineEditingSaveOption": "CUSTOM", "isVisibleSearch": True, **properties}]})


def open_cell(name, row=0):
    place = list(COLUMNS).index(name) + 1
    return lambda case: case.page.locator(f'.sw-grid-row[aria-rowindex="{row + 2}"] > [aria-colindex="{place}"]').dblclick()


def says(text, field=EDITOR):
    """Seen as a whole beside the field, and what describes it to those who can't see it."""
    def look(case):
        case.until(lambda: case.page.locator(PROBLEM).all_inner_texts(), [text])
        case.page.wait_for_timeout(150)
        message, box = (case.page.locator(each).bounding_box() for each in (PROBLEM, field))
        size = case.page.viewport_size
        assert 0 <= message["x"] and message["x"] + message["width"] <= size["width"], message
        assert 0 <= message["y"] and message["y"] + message["height"] <= size["height"], message
        gap = max(box["y"] - message["y"] - message["height"], message["y"] - box["y"] - box["height"])
        assert 0 <= gap < 40, f"{gap} pixels beside the field"
        assert case.page.locator(PROBLEM).evaluate("message => !message.closest('.sw-cell, .sw-grid, .sw-table')"), "the table would cut it off"
        described = "field => document.getElementById(field.getAttribute('aria-describedby'))?.innerText"
        assert case.page.locator(field).evaluate(described) == text
    return look


NO_NUMBER = "This value must be a number"
for look, url in (("left to right", ""), ("right to left", "?dir=rtl")):
    case(f"an editor says why its text can't be saved, {look}", open_cell("n"), {"fill": [EDITOR, "1-2"]}, says(NO_NUMBER), {"fill": [EDITOR, "12"]}, {"gone": PROBLEM},
         {"press": [EDITOR, "Enter"]}, {"expect": {"{{T.updatedRows[0].updatedFields.n}}": 12}}, url=url)
case("an editor says what the app says", open_cell("name"), {"fill": [EDITOR, "bad"]}, says(RULES["errorMessage"]), {"press": [EDITOR, "Escape"]}, {"gone": PROBLEM})
case("what is wrong is said as long as it stays", open_cell("n"), {"fill": [EDITOR, "x"]}, {"click": "role=searchbox"}, {"wait": 100}, says(NO_NUMBER))
case("the reason goes along with its cell", lambda case: case.page.locator(".sw-grid").evaluate("grid => { grid.scrollTop = 400 }"), open_cell("n", 14),
     {"fill": [EDITOR, "x"]}, says(NO_NUMBER), lambda case: case.page.locator(".sw-grid").evaluate("grid => { grid.scrollTop += 60 }"), says(NO_NUMBER))
case("a date that must be there says so, and its calendar hides it not", open_cell("at", 4), {"fill": [EDITOR, ""]}, says("This value is required"),
     lambda case: case.until(lambda: case.page.evaluate("""() => {
         const [message, calendar] = ['[role=alert]', '[role=dialog]'].map((each) => document.querySelector(each).getBoundingClientRect())
         return message.bottom <= calendar.top || calendar.bottom <= message.top
     }"""), True))

ADDING = {"allowAddNewRow": True, "defaultNewRow": {"name": "ok", "n": 1, "at": "2024-03-01"}}
ADD = {"click": 'role=button[name="Add row"]'}
FIELD = 'role=form >> label:has-text("%s") >> input'
case("the fields of a new row say it where the person is", ADD, {"fill": [FIELD % "n" + " >> nth=1", "1-2"]}, says(NO_NUMBER, FIELD % "n" + " >> nth=1"),
     {"click": FIELD % "name"}, {"gone": PROBLEM}, {"count": {'role=form >> [aria-invalid="true"].sw-cell-editor-invalid': 1}},
     {"fill": [FIELD % "name", "bad"]}, says(RULES["errorMessage"], FIELD % "name"), **ADDING)
