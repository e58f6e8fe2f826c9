"""Automatic positions: section 3.10 of the formats' specification, and pages of sections and zones, 3.11."""

from boxes import AUTO, at, below, beside, box, case, places, section
from parts import button, text, window

SECTION = "formats 3.10"


def layers(name, edges):
    """A container of automatic positions: a widget that fills beside one that hugs, another one below."""
    widgets = [button("A", **at(0, 4, 0, 48), responsiveBehavior="fill"), button("B", **at(0, 4, 48, 64), responsiveBehavior="hug"),
               button("C", **at(5, 9, 0, 8), responsiveBehavior="hug")]
    canvas = {"type": "CANVAS_WIDGET", "name": f"Canvas{name}", "detachFromLayout": True, "children": widgets,
              "flexLayers": [{"children": [{"id": "a", "align": "start"}, {"id": "b", "align": "end"}]},
                             {"children": [{"id": "c", "align": "center"}, {"id": "gone", "align": "start"}]}]}
    return {**box(name, [], **edges), "children": [canvas]}


def filled(name, widgets):
    """A container as high as its content, with a layer for each widget."""
    canvas = {"type": "CANVAS_WIDGET", "name": f"Canvas{name}", "detachFromLayout": True, "children": widgets,
              "flexLayers": [{"children": [{"id": widget["name"].lower(), "align": "start"}]} for widget in widgets]}
    return {**box(name, [], **at(0, 10)), **AUTO, "responsiveBehavior": "fill", "children": [canvas]}


def whole(name):
    """Nothing of the text of a button is cut off."""
    code = f"""[...document.querySelectorAll('[data-widget="{name}"] *')].every(each => each.scrollWidth <= each.clientWidth || each.clientWidth === 0)"""
    return lambda it: it.until(lambda: it.page.evaluate(code), True)


CASES = [
    *section(
        "3.10",
        case("layers are rows: who fills takes what those that hug leave", [layers("Box", at(0, 20))],
             places({"A": {"width": 1322 - 120}, "B": {"width": 120}, "C": {"width": 120}}),
             beside("A", "B"), below("A", "C"), settings={"positioning": "auto"}),
        case("a container in a container is as high as its layers", [filled("Outer", [filled("Inner", [text("A", "a", **at(0, 4))])]), text("B", "b", **at(40, 44))],
             places({"Inner": {"height": 100}, "Outer": {"height": 130}}), {"wait": 300}, places({"Inner": {"height": 100}, "Outer": {"height": 130}}),
             settings={"positioning": "auto"}),
        case("a stored least height is one of the grid", [
                 filled("Outer", [{**filled("Inner", [text("A", "a", **at(0, 4))]), "minDynamicHeight": 30}])],
             places({"Inner": {"height": 100}}), settings={"positioning": "auto"}),
        case("buttons are as wide as their text, in bounds", [filled("Box", [
                 button("A", text="Ok", responsiveBehavior="hug", **at(0, 4, 0, 40)),
                 button("B", text="Take every customer of the list", responsiveBehavior="hug", **at(5, 9, 0, 4)),
                 button("C", text="A text that is too long for a button. " * 4, responsiveBehavior="hug", **at(10, 14, 0, 4))])],
             places({"A": {"width": 120}, "C": {"width": 360}}), whole("B"), settings={"positioning": "auto"}),
        case("in a narrow window who fills takes a row", [layers("Box", at(0, 30))],
             window(500, below("A", "B"), below("B", "C")), settings={"positioning": "auto"}),
        case("without layers every widget has a row", [button("A", **at(0, 4, 0, 16)), button("B", **at(5, 9, 0, 16))],
             places({"A": {"top": 6}, "B": {"top": 56}}), settings={"positioning": "auto"}),
    ),
    *section(
        "3.11",
        case("a page of sections and zones says that it is not drawn", [{"type": "SECTION_WIDGET", "name": "Section1"}],
             {"see": "text=This page cannot be drawn yet"}),
    ),
]
