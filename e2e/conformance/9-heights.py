"""Heights that follow content: section 3.9 of the formats' specification, and what real pages stored."""

from boxes import AUTO, LINES, at, box, case, grown, places, row, section
from parts import text

SECTION = "formats 3.9"
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
        *[case(f"the stored least height of {kind} counts without limits too", [{**make("A"), **at(0, 4), **AUTO, "minDynamicHeight": least}],
               places({"A": {"height": least * 10}}))
          for kind, make, least in (("a text", text, 12), ("a container", lambda name: box(name, [text("B", "b", **at(0, 4))]), 22),
                                    ("a container, a low one,", lambda name: box(name, [text("B", "b", **at(0, 4))]), 7))],
        case("a stats box keeps fourteen rows", [{**box("A", [text("B", "b", **at(0, 4))], **at(0, 30)), "type": "STATBOX_WIDGET", **AUTO}],
             places({"A": {"height": 140}})),
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
]
