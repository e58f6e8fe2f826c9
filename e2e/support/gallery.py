"""Builds one application from the example of every widget folder: a page per widget, then a page with them all."""

import copy
import json
import pathlib
import re
import sys

from support.export import AppBuilder

WIDGETS = pathlib.Path(__file__).resolve().parents[2] / "web/src/widgets"
#: Rows of the heading and the text above an example.
INTRO = 9
BETWEEN = 4


def examples():
    """Folder name -> example, in the order of the folders."""
    return {file.parent.name: json.loads(file.read_text()) for file in sorted(WIDGETS.glob("*/example.json"))}


def build(name="Widget gallery", theme=None, only=None):
    """The export document and the slugs of its pages. `only` names the folders to show."""
    chosen = {folder: example for folder, example in examples().items() if only is None or folder in only}
    builder = AppBuilder(name)
    slugs = []
    for folder, example in chosen.items():
        add(builder, folder, example["title"], section(folder, example, 0, ""))
        slugs.append(folder)
    everything, top = [], 0
    for place, (folder, example) in enumerate(chosen.items()):
        widgets = section(folder, example, top, f"w{place}_")
        everything += widgets
        top = max(bottom(widget) for widget in widgets) + BETWEEN
    add(builder, "all-widgets", "All widgets", everything)
    document = builder.build()
    document["exportedApplication"]["unpublishedApplicationDetail"] = {
        "appPositioning": {"type": "FIXED"}, "navigationSetting": {"orientation": "side", "navStyle": "sidebar"}}
    document["exportedApplication"]["collapseInvisibleWidgets"] = True
    document["editModeTheme"] = theme or {"name": "Default-New", "displayName": "Modern", "isSystemTheme": True}
    return document, [*slugs, "all-widgets"]


def add(builder, slug, title, widgets):
    builder.page(title, widgets)
    builder.pages[-1]["unpublishedPage"]["slug"] = slug


def section(folder, example, top, prefix):
    """The widgets of an example below a heading, `top` rows down; names and ids start with `prefix`."""
    widgets = copy.deepcopy(example["widgets"])
    complete(widgets, f"{folder}-".replace("-", ""))
    if prefix:
        rename(widgets, prefix)
    for widget in widgets:
        if not widget.get("detachFromLayout"):
            widget["topRow"] = widget.get("topRow", 0) + top + INTRO
            widget["bottomRow"] = widget.get("bottomRow", 4) + top + INTRO
    return [text(f"{prefix}{folder}Title", top, top + 4, example["title"], "1.5rem", "BOLD"),
            text(f"{prefix}{folder}About", top + 4, top + INTRO - 1, example["about"], "0.875rem", ""), *widgets]


def text(name, top, bottom_row, words, size, style):
    name = re.sub(r"\W", "", name)
    return {"widgetId": name.lower(), "widgetName": name, "type": "TEXT_WIDGET", "version": 1, "topRow": top,
            "bottomRow": bottom_row, "leftColumn": 1, "rightColumn": 63, "text": words, "fontSize": size,
            "fontStyle": style, "textColor": "#231F20", "overflow": "NONE", "isVisible": True, "textAlign": "LEFT",
            "dynamicHeight": "AUTO_HEIGHT",
            "dynamicBindingPathList": [], "dynamicTriggerPathList": []}


def complete(widgets, stem):
    """Fills in what an example may leave out."""
    for place, widget in enumerate(widgets):
        widget.setdefault("widgetId", f"{stem}{place}")
        widget.setdefault("version", 1)
        widget.setdefault("isVisible", True)
        widget.setdefault("dynamicBindingPathList", [])
        widget.setdefault("dynamicTriggerPathList", [])
        complete(widget.get("children") or [], f"{widget['widgetId']}x")


def rename(widgets, prefix):
    """Gives all widgets other names and ids, also where bindings and members name them."""
    names, ids = {}, {}
    for widget in walk(widgets):
        names[widget["widgetName"]] = prefix + widget["widgetName"]
        ids[widget["widgetId"]] = prefix + widget["widgetId"]
    pattern = re.compile(r"(?<![.\w$'\"])(" + "|".join(map(re.escape, names)) + r")(?=\b)")

    def change(value, key=""):
        if isinstance(value, dict):
            return {inner: change(member, inner) for inner, member in value.items()}
        if isinstance(value, list):
            return [change(member) for member in value]
        if not isinstance(value, str):
            return value
        if key == "widgetName":
            return names[value] if value in names else value
        if value in ids and value not in ("0",) and key != "text":
            return ids[value]
        if "{{" in value:
            code = lambda part: pattern.sub(lambda found: names[found.group(1)], part.group())  # noqa: E731
            value = re.sub(r"\{\{.*?\}\}", code, value, flags=re.DOTALL)
            return re.sub(r"((?:show|close)Modal\(|resetWidget\(|postWindowMessage\([^,]*,\s*)(['\"])(\w+)\2",
                          lambda found: f"{found[1]}{found[2]}{names.get(found[3], found[3])}{found[2]}", value)
        return value

    widgets[:] = [change(widget) for widget in widgets]


def walk(widgets):
    for widget in widgets:
        yield widget
        yield from walk(widget.get("children") or [])


def bottom(widget):
    return 0 if widget.get("detachFromLayout") else widget.get("bottomRow", 0)


if __name__ == "__main__":
    json.dump(build()[0], sys.stdout, indent=1)
