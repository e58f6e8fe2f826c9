"""Room of hidden widgets: section 3.9 of the formats' specification. Which of them give it up depends on what they stand in."""

from boxes import AUTO, at, box, case, places, row, section
from parts import button, text

SECTION = "formats 3.9"
KEEPS = {"settings": {"collapsesInvisibleWidgets": False}}
LIST = {"name": "List1", "listData": "{{[{id: 1}, {id: 2}]}}", **at(0, 60)}


def hidden(name="A", top=0, bottom=10, **properties):
    return text(name, "a", **at(top, bottom), isVisible=False, **properties)


def canvas(name, children, **properties):
    return {"type": "CANVAS_WIDGET", "name": name, "detachFromLayout": True, "children": children, **properties}


def tabs(children, **properties):
    return {"type": "TABS_WIDGET", "name": "Tabs1", "defaultTab": "One", "shouldShowTabs": True, **at(0, 40),
            "tabsObj": {"t1": {"id": "t1", "label": "One", "index": 0, "isVisible": True, "widgetId": "sheet"}},
            "children": [canvas("Sheet", children, widgetId="sheet", tabId="t1")], **properties}


def modal(children, **properties):
    return {"type": "MODAL_WIDGET", "name": "Modal1", "detachFromLayout": True, "width": 400, "height": 400, "children": [canvas("Inside", children)], **properties}


def rows(kind, children):
    """A list; what stands in the container of its first row is looked at."""
    item = {**box("Item", children, **at(0, 20), **AUTO), "noContainerOffset": True}
    return {"type": kind, **LIST, "children": [canvas("Rows", [item], noPad=True)]}


def stands(name, top):
    """How far below the edge of its canvas the first widget of the name stands."""
    look = f"document.querySelector('[data-widget={name}]')?.closest('.sw-box').style.top"
    return lambda it: it.until(lambda: it.page.evaluate(look), f"{top}px")


LAYERS = [{"children": [{"id": name, "align": "start"}]} for name in ("a", "b")]
BELOW = text("B", "b", **at(12, 16))
AROUND = {"a container": lambda inside, **height: box("Box", inside, **at(0, 40), **height), "tabs": tabs, "a modal": modal}


def within(kind, height, *inside):
    """What is around the widgets, and what has to be done for it to be seen."""
    return [AROUND[kind](list(inside), dynamicHeight=height)], *([{"run": "showModal('Modal1')"}] if kind == "a modal" else [])


CASES = section(
    "3.9",
    case("a hidden widget of automatic height frees its room, whatever the app wants", [hidden(**AUTO), BELOW], stands("B", row(2)), **KEEPS),
    *(case(f"where the app wants that, hidden widgets free their room in {kind} of automatic height", *within(kind, "AUTO_HEIGHT", hidden(), BELOW),
           stands("B", row(2))) for kind in AROUND),
    *(case(f"hidden widgets keep their room in {kind} of fixed height", *within(kind, "FIXED", hidden(), BELOW), stands("B", row(12)))
      for kind in AROUND),
    *(case(f"a hidden widget of automatic height frees its room in {kind} of fixed height", *within(kind, "FIXED", hidden(**AUTO), BELOW),
           stands("B", row(2))) for kind in AROUND),
    case("in rows of a list hidden widgets keep their room", [rows("LIST_WIDGET_V2", [hidden(**AUTO), BELOW])], stands("B", row(12))),
    case("in rows of an old list hidden widgets keep their room", [rows("LIST_WIDGET", [hidden(**AUTO), BELOW])], stands("B", row(12))),
    case("below the last widget that is seen a container ends, also where hidden ones keep their room",
         [box("Box", [text("A", "a", **at(0, 14)), hidden("C", 15, 40)], **at(0, 44), **AUTO), text("B", "b", **at(46, 50))],
         places({"Box": {"height": 160}, "B": {"top": row(18)}}), **KEEPS),
    case("with automatic positions hidden widgets free their room, whatever the app wants",
         [{**box("Box", [], **at(0, 30)), "children": [canvas("CanvasBox", [button("A", **at(0, 4), isVisible=False), button("B", **at(5, 9))], flexLayers=LAYERS)]}],
         places({"B": {"top": 6 + 4 + 9}}),
         settings={"collapsesInvisibleWidgets": False, "positioning": "auto"}),
)
