"""Tables under a person's hands: columns are dragged, widened and frozen, from left to right and from right to left,
with the pointer and with the keyboard."""

import json

SECTION = "8.1"
CASES = []

ROWS = [{"id": index + 1, "name": name, "price": 10 * index, "note": f"note {index}"} for index, name in enumerate(["beta", "Alpha", "gamma"])]
LOOKS = {"left to right": "", "right to left": "?dir=rtl"}


def column(name, kind="text", index=0, **properties):
    return {"id": name, "originalId": name, "alias": name, "label": name, "columnType": kind, "index": index, "isVisible": True,
            "isDerived": False, "isCellVisible": True, "isCellEditable": False, "width": 150, **properties}


COLUMNS = {name: column(name, index=index) for index, name in enumerate(["id", "name", "price", "note"])}


def table(columns=COLUMNS, **properties):
    return {"type": "TABLE_WIDGET_V2", "name": "T", "widgetId": f"table{len(CASES)}", "topRow": 1, "bottomRow": 31, "leftColumn": 0,
            "rightColumn": 64, "tableData": json.dumps(ROWS), "primaryColumns": columns, "columnOrder": list(columns),
            "defaultSelectedRowIndex": 0, "isVisibleSearch": True, "isVisiblePagination": True, "isSortable": True, **properties}


def case(name, *steps, of=None, look="left to right", **parts):
    CASES.append({"name": f"{name}, {look}", "widgets": [of or table()], "steps": [{"see": "role=gridcell"}, *steps],
                  "url": LOOKS[look], **parts})


def head(name):
    return f'.sw-grid-header > .sw-cell:has(.sw-grid-title > span:text-is("{name}"))'


def order(*expected):
    """The columns as they are kept, and as they are seen from the side where reading starts."""
    def check(case):
        script = """() => [...document.querySelectorAll('.sw-grid-header > .sw-cell')]
            .map((cell) => ({ name: cell.querySelector('.sw-grid-title').innerText, x: cell.getBoundingClientRect().x }))
            .sort((a, b) => (getComputedStyle(document.querySelector('.sw-grid')).direction === 'rtl' ? b.x - a.x : a.x - b.x))
            .map(({ name }) => name)"""
        case.until(lambda: case.page.evaluate(script), list(expected))
    return [{"expect": {"{{T.tableHeaders.map(h => h.id)}}": list(expected)}}, check]


def drag(name, target):
    return lambda case: case.page.drag_and_drop(head(name), head(target))


def widen(name, by):
    """Drags the far edge of a column outwards."""
    def move(case):
        handle = case.page.locator(f"{head(name)} > .sw-grid-resize").bounding_box()
        x, y = handle["x"] + handle["width"] / 2, handle["y"] + handle["height"] / 2
        sign = -1 if case.page.evaluate("getComputedStyle(document.querySelector('.sw-grid')).direction") == "rtl" else 1
        case.page.mouse.move(x, y)
        case.page.mouse.down()
        case.page.mouse.move(x + sign * by / 2, y)
        case.page.mouse.move(x + sign * by, y)
        case.page.mouse.up()
    return move


def remember(case):
    case.widths = width_of(case)


def width_of(case):
    return {name: round(case.page.locator(head(name)).bounding_box()["width"]) for name in COLUMNS}


def wider(name, by):
    """`by` more than when it was remembered, in the header and in the rows."""
    def check(case):
        case.until(lambda: width_of(case)[name] - case.widths[name], by)
        place = f"{head(name)}"
        index = case.page.locator(place).get_attribute("aria-colindex")
        cell = case.page.locator(f'.sw-grid-row > [aria-colindex="{index}"] >> nth=0').bounding_box()
        assert round(cell["width"]) == width_of(case)[name], "the cells are not as wide as their header"
    return check


def menu(name, entry):
    return [{"click": f'role=button[name="Options of {name}"]'}, {"click": f'role=menuitem[name="{entry}"]'}]


def keys(*pressed):
    return [{"press": ["role=grid", key]} for key in pressed]


def pinned(name, side):
    """The column stays at this side of the table (`start` or `end`) wherever it is scrolled to."""
    def check(case):
        script = """([place, side]) => {
            const grid = document.querySelector('.sw-grid'), cell = grid.querySelector(place)
            const isMirrored = getComputedStyle(grid).direction === 'rtl'
            const offsets = [0, 300, 9999].map((far) => {
                grid.scrollLeft = isMirrored ? -far : far
                const a = grid.getBoundingClientRect(), b = cell.getBoundingClientRect()
                const isLeft = (side === 'start') !== isMirrored
                return Math.round(isLeft ? b.left - a.left : a.left + grid.clientWidth - b.right)
            })
            grid.scrollLeft = 0
            return offsets
        }"""
        row = f'.sw-grid-row > [aria-colindex="{case.page.locator(head(name)).get_attribute("aria-colindex")}"]'
        plain = ".sw-grid-header > .sw-cell-frozen-" + ("left" if side == "start" else "right")
        for place in (plain, row):
            case.until(lambda: case.page.evaluate(script, [place, side]), [0, 0, 0])
    return check


WIDE = {name: {**column, "width": 600} for name, column in COLUMNS.items()}
NAME_HEAD = [{"click": "role=gridcell >> text=beta"}, *keys("ArrowUp")]

for look in LOOKS:
    case("a column is dragged towards the end", drag("id", "price"), *order("name", "price", "id", "note"), look=look)
    case("a column is dragged towards the start", drag("note", "name"), *order("id", "note", "name", "price"), look=look)
    case("dragging does not sort", drag("note", "name"), {"expect": {"T.sortOrder": {"column": "", "order": None}}}, look=look)
    case("a column dragged onto a frozen one is frozen as well", drag("note", "id"), *order("note", "id", "name", "price"),
         {"expect": {"T.columnFreezes": {"$has": {"note": "left"}}}}, of=table({**COLUMNS, "id": {**COLUMNS["id"], "sticky": "left"}}), look=look)
    case("the edge of a column widens it", remember, widen("name", 80), wider("name", 80),
         {"expect": {"T.sortOrder": {"column": "", "order": None}}}, look=look)
    case("a column is never narrower than its menu", widen("name", -900), remember, widen("name", -100), wider("name", 0), look=look)
    case("a frozen column stays at the start", *menu("name", "Freeze at the start"), *order("name", "id", "price", "note"),
         pinned("name", "start"), of=table(WIDE), look=look)
    case("a frozen column stays at the end", *menu("name", "Freeze at the end"),
         {"expect": {"{{T.tableHeaders.map(h => h.id)}}": ["id", "price", "note", "name"]}}, pinned("name", "end"), of=table(WIDE), look=look)
    case("a frozen column is let go again", *menu("name", "Freeze at the start"), *order("name", "id", "price", "note"),
         *menu("name", "Unfreeze"), {"gone": ".sw-cell-frozen-left"}, of=table(WIDE), look=look)
    case("a frozen column scrolls with the others where it would hide them, and is let go from its menu", {"see": head("id")}, {"gone": ".sw-cell-frozen-left"},
         *menu("id", "Unfreeze"), {"expect": {"T.columnFreezes": {"$has": {"id": ""}}}},
         of=table({**COLUMNS, "id": {**COLUMNS["id"], "sticky": "left"}}, rightColumn=10), look=look)
    case("the keyboard moves a column and stays with it", *NAME_HEAD, *keys("Alt+ArrowDown"), {"click": 'role=menuitem[name="Move towards the end"]'},
         *order("id", "price", "name", "note"), *keys("Alt+ArrowDown"), {"click": 'role=menuitem[name="Move towards the end"]'},
         *order("id", "price", "note", "name"), look=look)
    case("the keyboard widens a column", remember, *NAME_HEAD, *keys("Alt+ArrowDown"), {"press": ["role=menu", "End"]}, {"press": ["role=menuitem >> text=Narrower", "ArrowUp"]},
         {"press": ["role=menuitem >> text=Wider", "Enter"]}, wider("name", 24), look=look)
    case("Escape closes a column's menu and the arrows go on", *NAME_HEAD, *keys("Alt+ArrowDown"), {"press": ["role=menu", "Escape"]},
         {"gone": "role=menu"}, *keys("ArrowDown", "Enter"), {"expect": {"T.selectedRowIndex": 0}}, look=look)

case("the arrows follow the eye where columns count from the right", {"click": "role=gridcell >> text=beta"}, *keys("ArrowUp", "ArrowLeft", "Enter"),
     {"expect": {"T.sortOrder": {"column": "price", "order": "desc"}}}, look="right to left")
case("order and freezing are kept in this browser", drag("id", "price"), *order("name", "price", "id", "note"), {"reload": True},
     {"see": "role=gridcell"}, *order("name", "price", "id", "note"))


MANY = {name: column(name, index=index) for index, name in enumerate(f"c{number}" for number in range(26))}
MANY["c25"] = column("c25", "button", 25, sticky="right", buttonLabel="Delete", isDerived=True)


def sticks_out(case):
    """How many buttons reach out of the table."""
    return case.page.evaluate("""() => { const table = document.querySelector('.sw-grid').getBoundingClientRect()
        return [...document.querySelectorAll('.sw-grid [role=gridcell] button')].map((button) => button.getBoundingClientRect())
            .map(({ left, right }) => Math.max(table.left - left, right - table.right)).filter((out) => out > 0).length }""")


def scrolled(share):
    def scroll(case):
        case.page.evaluate("""(share) => { const grid = document.querySelector('.sw-grid')
            const sign = getComputedStyle(grid).direction === 'rtl' ? -1 : 1
            grid.scrollLeft = sign * share * (grid.scrollWidth - grid.clientWidth) }""", share)
        case.until(lambda: (case.page.locator(".sw-grid [role=gridcell] button").count(), sticks_out(case)), (len(ROWS), 0))
    return scroll


for side in LOOKS:
    case("a column frozen at the end of many stays in sight", scrolled(0), scrolled(0.5), scrolled(1), look=side,
         of=table(MANY, tableData=json.dumps([{name: name for name in MANY} for _ in ROWS])))
