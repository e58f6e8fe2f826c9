"""Lists of apps with automatic positions: their rows are as high as the template's container."""

from parts import button, text

SECTION = "8.2"
LAYER = {"children": [{"id": "item", "align": "start"}]}


def canvas(name, children, **properties):
    return {"type": "CANVAS_WIDGET", "name": name, "detachFromLayout": True, "children": children, **properties}


def listing(layers, **edges):
    """A list whose items need more room than the template's container has; `layers` of the canvas around that."""
    children = [text("Long", "{{'long words '.repeat(80)}}", dynamicHeight="AUTO_HEIGHT", responsiveBehavior="fill"),
                button("Buy", responsiveBehavior="hug")]
    inside = canvas("Inside", children, flexLayers=[{"children": [{"id": child, "align": "start"}]} for child in ("long", "buy")])
    item = {"type": "CONTAINER_WIDGET", "name": "Item", "isListItemContainer": True, "noContainerOffset": True, "dynamicHeight": "AUTO_HEIGHT",
            "responsiveBehavior": "fill", "topRow": 0, "bottomRow": 12, "leftColumn": 0, "rightColumn": 64, "children": [inside], **edges}
    return {"type": "LIST_WIDGET_V2", "name": "List1", "listData": "{{[1, 2, 3].map((id) => ({id}))}}", "itemSpacing": 8, "topRow": 0,
            "bottomRow": 60, "leftColumn": 0, "rightColumn": 64, "responsiveBehavior": "fill", "currentItemsView": "{{[]}}",
            "children": [canvas("Rows", [item], noPad=True, flexLayers=layers)]}


def heights(expected):
    """Pixels of the rows."""
    look = "rows => rows.map((row) => Math.round(row.getBoundingClientRect().height))"
    return lambda it: it.until(lambda: it.page.locator(".sw-list-row").evaluate_all(look), expected)


def on_a_phone(*steps):
    def step(it):
        former = it.page.viewport_size
        it.page.set_viewport_size({"width": 500, "height": 900})
        try:
            for each in steps:
                each(it)
        finally:
            it.page.set_viewport_size(former)
    return step


CASES = [{"name": f"rows of automatic positions are as high as the template, {name}", "draw": True, "settings": {"positioning": "auto"},
          "widgets": [listing(layers, **edges)], "steps": [{"see": "text=/long words/"}, {"wait": 300}, heights([120] * 3), *steps]}
         for name, layers, edges, steps in (
             ("whose canvas has no layers", [], {}, []),
             ("whose canvas has a layer for it", [LAYER], {}, []),
             ("on a phone, too", [LAYER], {}, [on_a_phone(heights([120] * 3))]),
             ("which may be higher on a phone", [LAYER], {"mobileTopRow": 0, "mobileBottomRow": 15}, [on_a_phone(heights([150] * 3))]))]
