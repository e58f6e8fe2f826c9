"""Layout, theme and navigation: sections 3.4-3.11 and 7.1-7.2 of the formats' specification, where they can be seen."""

import json
import time

from parts import button, field, text, window

SECTION = "formats 3.4"
COLUMN = (1360 - 12) / 64
LINES = "<br>".join("line" for _ in range(12))


def places(expected, within=3):
    """Looks at boxes: name -> any of top, left, width, height in pixels, within one pixel; relative to the page's canvas."""
    code = """names => Object.fromEntries(names.map((name) => {
      const main = document.querySelector('.sw-main')?.getBoundingClientRect()
      const box = document.querySelector(`[data-widget="${name}"]`)?.closest('.sw-box, .sw-flex-item')?.getBoundingClientRect()
      return [name, box && main && {top: box.top - main.top, left: box.left - main.left, width: box.width, height: box.height}]
    }))"""

    def step(case):
        end = time.monotonic() + within
        while True:
            seen = case.page.evaluate(code, list(expected))
            wrong = {name: seen[name] for name, edges in expected.items()
                     if seen[name] is None or any(abs(seen[name][edge] - value) > 1 for edge, value in edges.items())}
            if not wrong:
                return
            assert time.monotonic() < end, f"{json.dumps(wrong)}, expected {json.dumps(expected)}"
            case.page.wait_for_timeout(10)
    return step


def style(selector, **expected):
    """Looks at computed styles."""
    def step(case):
        look = """([selector, names]) => {
          const element = document.querySelector(selector)
          return element && names.map((name) => getComputedStyle(element)[name])
        }"""
        end = time.monotonic() + 3
        while (seen := case.page.evaluate(look, [selector, list(expected)])) != list(expected.values()):
            assert time.monotonic() < end, f"{seen}, expected {expected}"
            case.page.wait_for_timeout(10)
    return step


def at(top, bottom, left=0, right=64):
    return {"topRow": top, "bottomRow": bottom, "leftColumn": left, "rightColumn": right}


def box(name, children, **properties):
    return {"type": "CONTAINER_WIDGET", "name": name, "borderWidth": "0",
            "children": [{"type": "CANVAS_WIDGET", "name": f"Canvas{name}", "detachFromLayout": True, "children": children}], **properties}


def case(name, widgets, *steps, **more):
    return {"name": name, "widgets": widgets, "draw": True, "steps": list(steps), **more}


def section(number, *cases):
    return [{"section": f"formats {number}", **each} for each in cases]


def row(y):
    return y * 10 + 6


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


def beside(first, second):
    return lambda it: wait_for(it, first, second, lambda a, b: abs(a["top"] - b["top"]) < 1 and a["right"] <= b["left"] + 1)


def below(first, second):
    return lambda it: wait_for(it, first, second, lambda a, b: b["top"] >= a["bottom"] - 1)


def wait_for(it, first, second, holds):
    end = time.monotonic() + 3
    while True:
        boxes = it.page.evaluate("""names => names.map((name) => {
          const box = document.querySelector(`[data-widget="${name}"]`)?.closest('.sw-box, .sw-flex-item')?.getBoundingClientRect()
          return box && {top: box.top, bottom: box.bottom, left: box.left, right: box.right}
        })""", [first, second])
        if all(boxes) and holds(*boxes):
            return
        assert time.monotonic() < end, boxes
        it.page.wait_for_timeout(10)


def whole(name):
    """Nothing of the text of a button is cut off."""
    code = f"""[...document.querySelectorAll('[data-widget="{name}"] *')].every(each => each.scrollWidth <= each.clientWidth || each.clientWidth === 0)"""
    return lambda it: it.until(lambda: it.page.evaluate(code), True)


def uncovered(selector):
    """Whoever points at the middle of the element points at it and at nothing that lies over it."""
    def step(it):
        found = it.page.locator(selector)
        found.wait_for(state="visible")
        end = time.monotonic() + 3
        while not found.evaluate("""element => {
          const box = element.getBoundingClientRect()
          return element.contains(document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2))
        }"""):
            assert time.monotonic() < end, f"something lies over {selector}"
            it.page.wait_for_timeout(10)
    return step


AUTO = {"dynamicHeight": "AUTO_HEIGHT"}
OTHERS = {"Second": {"widgets": [text("Text2", "The second page")]}}
navigation = lambda **settings: {"settings": {"navigation": settings}}  # noqa: E731

MANY = {f"Page with a long name {number}": {"widgets": [text("Text2", f"The page {number}")]} for number in range(1, 16)}
ARROW_BACK, ARROW_ON = "role=button[name='Previous pages']", "role=button[name='More pages']"
FOLD, UNFOLD = "role=button[name='Hide the navigation']", "role=button[name='Show the navigation']"


def beside_bar(bar):
    """Width of a widget of all columns beside a bar of this width."""
    return 1360 - bar - 12


def onward(case):
    """Presses the arrow as long as there is one."""
    arrow, end = case.page.locator(ARROW_ON), time.monotonic() + 10
    while arrow.count() > 0:
        assert time.monotonic() < end, "the row has no end"
        case.page.wait_for_timeout(300)
        if arrow.count() > 0:
            arrow.click()
            case.page.wait_for_timeout(300)


def in_sight(name):
    """All of the link of a page is inside the row of links."""
    link = f"role=link[name='{name}']"
    look = """link => {
      const [place, row] = [link, link.closest('nav')].map((each) => each.getBoundingClientRect())
      return place.left >= row.left - 1 && place.right <= row.right + 1
    }"""
    return lambda case: case.until(lambda: case.page.locator(link).evaluate(look), True)


def by_tab(case):
    """Every link that takes the focus is in sight from its beginning to its end."""
    is_clear = """() => {
      const link = document.activeElement, {left, right, top, height} = link.getBoundingClientRect()
      return [left + 11, right - 11].every((x) => link.contains(document.elementFromPoint(x, top + height / 2)))
    }"""
    case.page.locator("role=link[name=Page]").focus()
    for number in range(1, 16):
        case.page.keyboard.press("Tab")
        case.until(lambda: case.page.evaluate("document.activeElement.textContent"), f"Page with a long name {number}")
        case.until(lambda: case.page.evaluate(is_clear), True)


def from_the_right(case):
    case.page.evaluate("document.documentElement.dir = 'rtl'")


def from_the_left(case):
    case.page.evaluate("document.documentElement.dir = 'ltr'")


CHOICES = [{"label": "Yes", "value": "y"}, {"label": "No", "value": "n"}]
# Type, properties, rows without a label, beside a label, below a label: what hundreds of real pages stored (a column of radio buttons
# only without a label; the other two follow from it).
STORED_ROWS = [
    ("INPUT_WIDGET_V2", {"inputType": "TEXT"}, 4, 4, 7), ("INPUT_WIDGET_V2", {"inputType": "MULTI_LINE_TEXT"}, 8, 8, 10),
    ("SELECT_WIDGET", {"sourceData": CHOICES, "optionLabel": "label", "optionValue": "value"}, 4, 4, 7),
    ("MULTI_SELECT_WIDGET_V2", {"sourceData": CHOICES, "optionLabel": "label", "optionValue": "value"}, 4, 4, 7),
    ("DATE_PICKER_WIDGET2", {"dateFormat": "YYYY-MM-DD"}, 4, 4, 7), ("PHONE_INPUT_WIDGET", {}, 4, 4, 7), ("CURRENCY_INPUT_WIDGET", {}, 4, 4, 7),
    ("RADIO_GROUP_WIDGET", {"options": CHOICES, "isInline": True}, 4, 4, 6), ("RADIO_GROUP_WIDGET", {"options": CHOICES, "isInline": False}, 8, 8, 10),
    ("CHECKBOX_GROUP_WIDGET", {"options": CHOICES, "isInline": True}, 4, 4, 7),
]


def labelled(kind, properties, name, label, position):
    texts = {"labelText": label, **({} if kind == "SELECT_WIDGET" else {"label": label})}
    return {"type": kind, "name": name, "labelPosition": position, "labelWidth": 5, **texts, **properties, **AUTO}


CASES = [
    *section(
        "3.4",
        *[case(f"{kind} takes the rows that real pages stored: {alone}, {beside}, {below}", [
            {**labelled(kind, properties, "A", "", "Top"), **at(0, 4, 0, 20)}, {**labelled(kind, properties, "B", "Label", "Left"), **at(0, 4, 20, 40)},
            {**labelled(kind, properties, "C", "Label", "Top"), **at(0, 4, 40, 60)}],
               places({"A": {"height": alone * 10}, "B": {"height": beside * 10}, "C": {"height": below * 10}}))
          for kind, properties, alone, beside, below in STORED_ROWS],
        case("texts of automatic height take the rows that real pages stored for their sizes", [
            text("A", "One line", **at(0, 4, 0, 20), fontSize="1.875rem", dynamicHeight="AUTO_HEIGHT"),
            text("B", "One line", **at(0, 4, 20, 40), fontSize="3rem", dynamicHeight="AUTO_HEIGHT"),
            text("C", "One line", **at(0, 4, 40, 60), fontSize="1rem", dynamicHeight="AUTO_HEIGHT")],
             places({"A": {"height": 50}, "B": {"height": 70}, "C": {"height": 40}})),
        case("a field of several lines stays in its box, also below a large label",
             [{"type": "INPUT_WIDGET_V2", "name": "A", "inputType": "MULTI_LINE_TEXT", "label": "Name", "labelPosition": "Top", "labelTextSize": "1.25rem", **at(0, 8)}],
             lambda it: it.until(lambda: it.page.evaluate(
                 "(() => { const box = document.querySelector('[data-widget=A]').closest('.sw-box').getBoundingClientRect();"
                 " return document.querySelector('[data-widget=A] .sw-control').getBoundingClientRect().bottom <= box.bottom })()"), True)),
        case("64 columns, rows of ten pixels, an offset of six", [text("A", "a", **at(2, 6, 16, 48))],
             places({"A": {"left": 16 * COLUMN + 6, "top": 26, "width": 32 * COLUMN, "height": 40}})),
        case("fractional, negative and missing edges are put right",
             [text("A", "a", **at(-3, 4, -2, 10.5)), text("B", "b", topRow=5.5, bottomRow=9, leftColumn=70, rightColumn=60)],
             places({"A": {"left": 6, "top": 6, "width": 10.5 * COLUMN}, "B": {"top": 61, "left": 63 * COLUMN + 6, "width": COLUMN}})),
        case("a field's message lies over what stands below it",
             [field("Code", regex="^a+$", errorMessage="Only a", label="", **at(0, 4)), text("Below", "below", backgroundColor="#dbeafe", **at(4, 12))],
             {"fill": ["[data-widget=Code] input", "b"]}, uncovered(".sw-field-message")),
        case("a container's canvas has 64 columns of its own", [box("Box", [text("A", "a", **at(1, 5, 32, 64))], **at(0, 20, 0, 32))],
             places({"A": {"width": 32 * (32 * COLUMN - 20) / 64}})),
        *[case(f"{width}: from {least} to {most} pixels", [text("A", "a", **at(0, 4))],
               places({"A": {"width": min(most, 1360) - 12}}), window(least - 100, places({"A": {"width": least - 12}})),
               settings={"width": width})
          for width, least, most in (("desktop", 1160, 1280), ("tabletLarge", 960, 1080), ("tablet", 650, 800), ("mobile", 350, 450))],
        case("fluid: the whole window", [text("A", "a", **at(0, 4))], window(900, places({"A": {"width": 888}}))),
    ),
    *section(
        "3.9",
        case("a text grows with its content and pushes what is below", [text("A", LINES, **at(0, 4), **AUTO), text("B", "b", **at(6, 10))],
             {"see": "text=b"}, lambda it: grown(it, "A", "B", 2)),
        *[case(f"a container takes the rows that real pages stored, border {border}",
               [{**box("Box", [text("A", "a", **at(16, 20))], **at(0, 12)), "borderWidth": border, "borderColor": "#000000", **AUTO}],
               places({"Box": {"height": height}})) for border, height in (("0", 220), ("1", 220), ("2", 230), ("3", 230))],
        case("tabs take the rows that real pages stored", [
            {"type": "TABS_WIDGET", "name": "Tabs", **at(0, 12), "shouldShowTabs": True, "defaultTab": "One", **AUTO,
             "tabsObj": {"t1": {"id": "t1", "label": "One", "index": 0, "widgetId": "sheet1", "isVisible": True}},
             "children": [{"type": "CANVAS_WIDGET", "name": "Sheet1", "widgetId": "sheet1", "tabId": "t1", "detachFromLayout": True,
                           "children": [text("A", "a", **at(16, 20))]}]}], places({"Tabs": {"height": 260}})),
        case("a text of one line keeps four rows", [text("A", "a", **at(0, 20), **AUTO), text("B", "b", **at(21, 25))],
             places({"A": {"height": 40}, "B": {"top": row(5)}})),
        case("limits: at most", [text("A", LINES, **at(0, 4), dynamicHeight="AUTO_HEIGHT_WITH_LIMITS", minDynamicHeight=4, maxDynamicHeight=9),
                                 text("B", "b", **at(6, 10))],
             places({"A": {"height": 90}, "B": {"top": row(11)}})),
        case("limits: at least", [text("A", "a", **at(0, 4), dynamicHeight="AUTO_HEIGHT_WITH_LIMITS", minDynamicHeight=12, maxDynamicHeight=40),
                                  text("B", "b", **at(4, 8))],
             places({"A": {"height": 120}, "B": {"top": row(12)}})),
        case("a fixed height keeps", [text("A", LINES, **at(0, 4), dynamicHeight="FIXED"), text("B", "b", **at(6, 10))],
             places({"A": {"height": 40}, "B": {"top": row(6)}})),
        case("what stands beside is not moved", [text("A", LINES, **at(0, 4, 0, 32), **AUTO), text("B", "b", **at(6, 10, 32, 64))],
             places({"B": {"top": row(6)}})),
        case("a container grows with what is in it", [box("Box", [text("A", LINES, **at(0, 4), **AUTO)], **at(0, 10), **AUTO),
                                                      text("B", "b", **at(12, 16))],
             {"see": "text=b"}, lambda it: grown(it, "Box", "B", 2)),
        case("a container in a container grows both", [box("Outer", [box("Inner", [text("A", LINES, **at(0, 4), **AUTO)], **at(0, 10), **AUTO)],
                                                           **at(0, 12), **AUTO), text("B", "b", **at(14, 18))],
             {"see": "text=b"}, lambda it: grown(it, "Outer", "B", 2)),
        case("a container keeps ten rows", [box("Box", [text("A", "a", **at(0, 4))], **at(0, 30), **AUTO), text("B", "b", **at(31, 35))],
             places({"Box": {"height": 100}, "B": {"top": row(11)}})),
        case("hidden widgets free their room, and take it again", [text("A", "a", **at(0, 10), isVisible="{{appsmith.store.shown !== false}}"),
                                                                   text("B", "b", **at(12, 16))],
             places({"B": {"top": row(12)}}), {"run": "storeValue('shown', false)"}, places({"B": {"top": row(2)}}),
             {"run": "storeValue('shown', true)"}, places({"B": {"top": row(12)}})),
        case("hidden widgets keep their room where the app wants that", [text("A", "a", **at(0, 10), isVisible=False), text("B", "b", **at(12, 16))],
             places({"B": {"top": row(12)}}), settings={"collapsesInvisibleWidgets": False}),
        case("a hidden widget in a container makes it lower", [box("Box", [text("A", "a", **at(0, 4)), text("C", "c", **at(5, 25), isVisible="{{!appsmith.store.low}}")],
                                                                   **at(0, 28), **AUTO), text("B", "b", **at(30, 34))],
             {"see": "text=c"}, {"run": "storeValue('low', true)"}, places({"Box": {"height": 100}, "B": {"top": row(12)}})),
        case("only the chosen tab counts",
             [{"type": "TABS_WIDGET", "name": "Tabs1", "version": 3, "defaultTab": "Low", "shouldShowTabs": True, **at(0, 20), **AUTO,
               "tabsObj": {"t1": {"id": "t1", "label": "Low", "index": 0, "isVisible": True, "widgetId": "low"},
                           "t2": {"id": "t2", "label": "High", "index": 1, "isVisible": True, "widgetId": "high"}},
               "children": [{"type": "CANVAS_WIDGET", "name": "Low", "tabId": "t1", "detachFromLayout": True, "children": [text("A", "a", **at(0, 4))]},
                            {"type": "CANVAS_WIDGET", "name": "High", "tabId": "t2", "detachFromLayout": True, "children": [text("C", "c", **at(0, 40))]}]},
              text("B", "b", **at(22, 26))],
             places({"Tabs1": {"height": 100}, "B": {"top": row(12)}}), {"click": "role=tab[name=High]"}, {"see": "text=c"}, lambda it: grown(it, "Tabs1", "B", 2)),
    ),
    *section(
        "3.10",
        case("layers are rows: who fills takes what those that hug leave", [layers("Box", at(0, 20))],
             places({"A": {"width": 1322 - 120}, "B": {"width": 120}, "C": {"width": 120}}),
             beside("A", "B"), below("A", "C"), settings={"positioning": "auto"}),
        case("a container in a container is as high as its layers", [filled("Outer", [filled("Inner", [text("A", "a", **at(0, 4))])]), text("B", "b", **at(40, 44))],
             places({"Inner": {"height": 100}, "Outer": {"height": 130}}), {"wait": 300}, places({"Inner": {"height": 100}, "Outer": {"height": 130}}),
             settings={"positioning": "auto"}),
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
    *section(
        "7.1",
        case("the theme's colours, radius and shadow are there for bindings",
             [text("A", "{{appsmith.theme.colors.primaryColor}} {{appsmith.theme.borderRadius.appBorderRadius}}")],
             {"expect": {"A.text": "#dc2626 1.5rem"}},
             settings={"theme": {"colors": {"primaryColor": "#dc2626"}, "borderRadius": {"appBorderRadius": "1.5rem"}}}),
        case("a button without a colour of its own takes the theme's", [button("A")],
             style("[data-widget=A] button", backgroundColor="rgb(220, 38, 38)"), settings={"theme": {"colors": {"primaryColor": "#dc2626"}}}),
        case("the page has the theme's background", [text("A", "a")], style(".sw-page", backgroundColor="rgb(236, 254, 255)"),
             settings={"theme": {"colors": {"backgroundColor": "#ecfeff"}}}),
    ),
    *section(
        "7.2",
        case("the bar shows the app's name and its pages", [text("A", "a")],
             {"see": ["text=Conformance", "role=link[name=Page]", "role=link[name=Second]"]}, pages=OTHERS),
        case("an app of one page needs no links", [text("A", "a")], {"count": {"header nav": 0, "header": 1}}),
        case("at the side there is room for the link of a single page", [text("A", "a")], {"see": "role=link[name=Page]"},
             window(600, {"count": {"role=link[name=Page]": 0}}), **navigation(orientation="side")),
        case("no bar", [text("A", "a")], {"see": "text=a"}, {"count": {"header": 0}}, **navigation(showNavbar=False)),
        case("embedded pages have no bar", [text("A", "a")], {"see": "text=a"}, {"count": {"header": 0}}, url="?embed=true"),
        case("embedded pages have a bar when told to", [text("A", "a")], {"count": {"header": 1}}, url="?embed=true&navbar=true"),
        case("how a page is shown and what it works on stays on the way to another", [text("A", "a")],
             {"click": "role=link[name=Second]"}, {"see": "text=The second page"}, {"expect": {"@path": "/app/second?embed=true&navbar=true&id=4"}},
             pages=OTHERS, url="?embed=true&navbar=true&id=4"),
        case("what code made the page work on stays as well", [text("A", "a")],
             {"run": "navigateTo('Page', {id: 5, name: 'a b'})"}, {"count": {"a[href$='/second?id=5&name=a+b']": 1}},
             {"click": "role=link[name=Second]"}, {"expect": {"@path": "/app/second?id=5&name=a+b", "{{appsmith.URL.queryParams.id}}": "5"}},
             pages=OTHERS, url="?id=4"),
        case("stacked: links below the name", [text("A", "a")], {"count": {".viewer-bar-pages nav": 1}}, pages=OTHERS, **navigation(navStyle="stacked")),
        *(case(f"{style_}: arrows lead to the pages that don't fit", [text("A", "a")], {"count": {ARROW_BACK: 0}},
               {"click": ARROW_ON}, {"see": ARROW_BACK}, onward, {"count": {ARROW_ON: 0}}, in_sight("Page with a long name 15"),
               {"click": "role=link[name='Page with a long name 15']"}, {"see": "text=The page 15"}, in_sight("Page with a long name 15"),
               {"see": ARROW_BACK}, pages=MANY, **navigation(navStyle=style_)) for style_ in ("stacked", "inline")),
        case("the link of the open page is in sight at first", [text("A", "a")], {"run": "navigateTo('Page with a long name 14')"},
             {"see": "text=The page 14"}, in_sight("Page with a long name 14"), pages=MANY),
        case("from right to left the arrows lead the other way", [text("A", "a")], from_the_right, {"count": {ARROW_BACK: 0}},
             {"click": ARROW_ON}, {"see": ARROW_BACK}, onward, in_sight("Page with a long name 15"), from_the_left, pages=MANY),
        case("the keyboard goes from link to link, clear of the arrows", [text("A", "a")], {"see": ARROW_ON}, by_tab, pages=MANY),
        case("no arrows where all pages fit", [text("A", "a")], {"see": "role=link[name=Second]"},
             {"count": {ARROW_ON: 0, ARROW_BACK: 0}}, pages=OTHERS),
        case("inline: links beside the name", [text("A", "a")], {"count": {".viewer-bar-pages": 0, ".viewer-bar-row nav": 1}}, pages=OTHERS,
             **navigation(navStyle="inline")),
        case("at the side", [text("A", "a")], style(".viewer", flexDirection="row"), {"see": "role=link[name=Second]"}, pages=OTHERS,
             **navigation(orientation="side", navStyle="sidebar")),
        case("at the side the navigation can be folded and opened again", [text("A", "a", **at(0, 4))], places({"A": {"width": beside_bar(232)}}),
             {"click": FOLD}, {"gone": ["role=link[name=Second]", "text=Conformance", FOLD]}, places({"A": {"width": beside_bar(48)}}),
             {"click": UNFOLD}, {"see": ["role=link[name=Second]", "text=Conformance"]}, places({"A": {"width": beside_bar(232)}}),
             pages=OTHERS, **navigation(orientation="side")),
        case("a folded navigation stays folded in this browser", [text("A", "a")], {"click": FOLD}, {"see": UNFOLD}, {"reload": True},
             {"see": UNFOLD}, {"count": {"role=link[name=Second]": 0}}, pages=OTHERS, **navigation(orientation="side")),
        case("on a phone a folded navigation is whole", [text("A", "a")], {"click": FOLD}, {"see": UNFOLD},
             window(600, {"see": ["role=link[name=Second]", "text=Conformance"]}, {"count": {UNFOLD: 0}}),
             pages=OTHERS, **navigation(orientation="side")),
        case("minimal: nothing to fold", [text("A", "a")], {"see": "role=link[name=Second]"}, {"count": {".viewer-fold": 0}}, pages=OTHERS,
             **navigation(orientation="side", navStyle="minimal")),
        case("at the top: nothing to fold", [text("A", "a")], {"see": "role=link[name=Second]"}, {"count": {".viewer-fold": 0}}, pages=OTHERS),
        case("minimal: marks with names for those who listen", [text("A", "a")], {"text": {"role=link[name=Second]": "S"}}, pages=OTHERS,
             **navigation(orientation="side", navStyle="minimal")),
        case("the title alone, or nothing", [text("A", "a")], {"count": {".viewer-title": 0, ".viewer-mark": 0}},
             **navigation(logoConfiguration="noLogoOrApplicationTitle")),
        case("a mark stands for the logo that no export holds", [text("A", "a")], {"text": {"role=img[name=Conformance]": "C"}},
             **navigation(logoConfiguration="logoOnly")),
        case("the bar in the theme's colour", [text("A", "a")], style(".viewer-bar", backgroundColor="rgb(220, 38, 38)"),
             settings={"navigation": {"colorStyle": "theme"}, "theme": {"colors": {"primaryColor": "#dc2626"}}}),
        case("the open page can be read in the bar of the theme's colour", [text("A", "a")],
             style(".viewer-page-link[aria-current=page]", color="rgb(255, 255, 255)", backgroundColor="rgb(134, 22, 22)"), pages=OTHERS,
             settings={"navigation": {"orientation": "side", "colorStyle": "theme"}, "theme": {"colors": {"primaryColor": "#dc2626"}}}),
        case("visitors may sign in", [text("A", "a")], {"see": "role=link[name='Sign in']"}, user={"isAnonymous": True}),
        case("visitors are not asked to sign in where the app does not want it", [text("A", "a")], {"see": "text=a"},
             {"count": {"role=link[name='Sign in']": 0}}, user={"isAnonymous": True}, **navigation(showSignIn=False)),
        case("from right to left when the address says so", [text("A", "a", **at(0, 4, 0, 16))],
             style(".sw-page", direction="rtl"), places({"A": {"left": 1360 - 6 - 16 * COLUMN}}), url="?dir=rtl"),
    ),
]


def grown(it, above, below, rows):
    """The widget above is higher than stored, the one below keeps its distance."""
    wait_for(it, above, below, lambda a, b: a["bottom"] - a["top"] > 150 and abs(b["top"] - a["bottom"] - rows * 10) < 1)
