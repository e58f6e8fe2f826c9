"""Tables on phones: what lies beside search, in the form of a new row and in the pane of filters
can be reached, though there is little room."""

import json

from parts import window

SECTION = "8.1"
CASES = []
COLUMNS = ["name", "city", "current", "balance"]
ROWS = [{"name": f"Person {place}", "city": "Bern", "current": place, "balance": place * 10} for place in range(60)]


def column(name, place):
    return {"id": name, "originalId": name, "alias": name, "label": name.title(), "columnType": "text" if place < 2 else "number", "index": place,
            "isVisible": True, "isDerived": False, "isCellVisible": True, "isEditable": True, "isCellEditable": True,
            "horizontalAlignment": "RIGHT" if place > 2 else "LEFT"}


def table(**properties):
    return {"type": "TABLE_WIDGET_V2", "name": "T", "topRow": 1, "bottomRow": 41, "leftColumn": 0, "rightColumn": 64, "tableData": json.dumps(ROWS),
            "primaryColumns": {name: column(name, place) for place, name in enumerate(COLUMNS)}, "columnOrder": COLUMNS, "isVisibleSearch": True,
            "isVisibleFilters": True, "isVisibleDownload": True, "isVisiblePagination": True, "isSortable": True, "allowAddNewRow": True,
            "inlineEditingSaveOption": "CUSTOM", "onSearchTextChanged": "", **properties}


def case(name, *steps, width=390, **properties):
    for direction, url in (("left to right", ""), ("right to left", "?dir=rtl")):
        CASES.append({"name": f"{name}, {direction}", "draw": True, "url": url, "widgets": [table(**properties)],
                      "steps": [{"see": "role=gridcell"}, window(width, *steps)]})


def lies_within(field, frame):
    """Nothing of it is cut off by its frame, nor by the window."""
    def look(case):
        inner, outer = (case.page.locator(each).bounding_box() for each in (field, frame))
        left, right = max(outer["x"], 0), min(outer["x"] + outer["width"], case.page.viewport_size["width"])
        if inner["x"] < left - 1 or inner["x"] + inner["width"] > right + 1:
            return False
        return outer["y"] - 1 <= inner["y"] and inner["y"] + inner["height"] <= outer["y"] + outer["height"] + 1
    return lambda case: case.until(lambda: look(case), True)


def push(frame, distance):
    """Towards the end of its lines, as fingers and wheels do it: only what a person can scroll moves."""
    def step(case):
        place = case.page.locator(frame)
        direction = place.evaluate("frame => getComputedStyle(frame).direction")
        # Right after the window's size has changed, the frame may be about to move and a turn may meet nothing.
        for _ in range(20):
            box = place.bounding_box()
            case.page.mouse.move(box["x"] + 10, box["y"] + box["height"] / 2)
            case.page.mouse.wheel(-distance if direction == "rtl" else distance, 0)
            case.page.wait_for_timeout(100)
            if place.evaluate("frame => Math.abs(frame.scrollLeft) >= frame.scrollWidth - frame.clientWidth - 1"):
                return
    return step


def is_clear_of(field, other):
    """Nothing of it lies under the other one."""
    def look(case):
        upper, lower = (case.page.locator(each).bounding_box() for each in (field, other))
        return upper["y"] + upper["height"] <= lower["y"] + 1
    return lambda case: case.until(lambda: look(case), True)


def is_focused(field):
    return lambda case: case.until(lambda: case.page.locator(field).evaluate("field => field === document.activeElement"), True)


NEXT = 'role=button[name="Next page"]'
case("a bar that fits shows all", lies_within(NEXT, ".sw-table-bar"), lies_within('role=button[name="Filters"]', ".sw-table-bar"))
case("focus brings what lies beyond a bar's edge into sight", {"press": ["role=searchbox", "Tab"]}, *[{"press": ["*:focus", "Tab"]}] * 3,
     {"press": ["*:focus", "Tab"]}, is_focused(NEXT), lies_within(NEXT, ".sw-table-bar"), {"press": ["*:focus", "Enter"]}, {"expect": {"T.pageNo": 2}}, width=230)
case("a bar is pushed aside by hand", push(".sw-table-bar", 500), lies_within(NEXT, ".sw-table-bar"), {"click": NEXT}, {"expect": {"T.pageNo": 2}}, width=230)

SAVE, DISCARD = 'role=button[name="Save"]', 'role=button[name="Discard"]'
for width in (230, 390):
    case(f"a new row can be saved in a table of {width - 20} pixels", {"click": 'role=button[name="Add row"]'}, lies_within(SAVE, ".sw-add-row"),
         lies_within(DISCARD, ".sw-add-row"), lies_within('.sw-add-row label:has-text("Name")', ".sw-add-row"),
         {"fill": ['.sw-add-row label:has-text("Name") >> input', "Zoe"]},
         {"press": ['.sw-add-row label:has-text("Current") >> input', "Tab"]},
         is_clear_of('.sw-add-row label:has-text("Balance")', ".sw-add-row-buttons"), {"click": SAVE}, {"expect": {"@alerts": ["Zoe"]}},
         width=width, onAddNewRowSave="{{showAlert(T.newRow.name)}}")

PANE, ADD_FILTER = ".sw-popover", 'role=button[name="Add filter"]'
for width in (320, 390):
    case(f"filters are whole in a window of {width} pixels", {"click": 'role=button[name="Filters"]'}, {"click": ADD_FILTER},
         *[lies_within(f"{PANE} >> {each}", PANE) for each in ('select[aria-label="Column"] >> nth=1', 'select[aria-label="Condition"] >> nth=1',
                                                               'input[aria-label="Value"] >> nth=1', 'role=button[name="Remove filter"] >> nth=1',
                                                               'role=button[name="Apply"]')],
         lambda case: case.page.locator('select[aria-label="Column"]').first.select_option("city"), {"fill": ['input[aria-label="Value"] >> nth=0', "Rome"]},
         {"click": 'role=button[name="Apply"]'}, {"count": {".sw-grid-row": 0}}, width=width)


def by_touch(*steps):
    """Takes steps where nothing hovers: what elsewhere comes with the pointer is always there."""
    def step(case):
        session = case.page.context.new_cdp_session(case.page)
        session.send("Emulation.setTouchEmulationEnabled", {"enabled": True})
        try:
            assert case.page.evaluate("matchMedia('(hover: none)').matches")
            for each in steps:
                each(case) if callable(each) else case.take(each)
        finally:
            session.send("Emulation.setTouchEmulationEnabled", {"enabled": False})
            session.detach()
    return step


def titles_are_clear(case):
    """No title lies under the button of its column's menu."""
    case.until(lambda: case.page.locator(".sw-grid-header > .sw-cell").evaluate_all("""cells => cells.map((cell) => {
        const [title, menu] = ['.sw-grid-title > span', '.sw-grid-menu'].map((each) => cell.querySelector(each).getBoundingClientRect())
        return title.width >= 20 && (title.right <= menu.left || menu.right <= title.left)
    })"""), [True] * len(COLUMNS))


NARROW = {name: {**column(name, place), "width": 80, "horizontalAlignment": ["LEFT", "CENTER", "LEFT", "RIGHT"][place], "label": f"A long title of {name}"}
          for place, name in enumerate(COLUMNS)}
case("titles leave room for the menus that are always there by touch", by_touch(titles_are_clear), primaryColumns=NARROW)
