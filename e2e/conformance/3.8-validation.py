"""The kinds of validation, through properties of widgets that have them; each with the value and whether it is a problem."""

from parts import UNDEFINED, button, field, select, table, text

SECTION = "3.8"


def checked(name, widget, property_, code, result, valid=True, section="3.8", **others):
    place = f"{widget['name']}.{property_}"
    # The rows of a table stay in the sandbox: its component asks for those it shows.
    drawn = {} if property_ == "tableData" else {place: result}
    return {"section": section, "name": name, "widgets": [{**widget, property_: "{{%s}}" % code, **others}],
            "expect": {**drawn, "{{%s}}" % place: result, "@problems": {} if valid else {place: "validation"}}}


def widget(type_, name="W", **properties):
    return {"type": type_, "name": name, **properties}


def values(kind, widget_, property_, *rows, section="3.8"):
    return [checked(f"{kind}: {label}", widget_, property_, code, result, valid, section) for label, code, result, valid in rows]


T, B, I = text("W"), button("W"), field("W")
IMAGE = widget("IMAGE_WIDGET")
DATE = widget("DATE_PICKER_WIDGET2", dateFormat="YYYY-MM-DD HH:mm")

CASES = [
    *values("TEXT", T, "text",
            ("a text", "'a'", "a", True), ("undefined", "undefined", "", True), ("an empty text", "''", "", True), ("a boolean", "true", "true", True),
            ("zero", "0", "0", True), ("a list", "[1]", "[\n  1\n]", False), ("an object with members", "{a: {b: 1}}", '{\n  "a": {\n    "b": 1\n  }\n}', False),
            ("1,000 line ends are fine", "'\\n'.repeat(999).length + 'x'", "999x", True), ("spaces stay", "' a '", " a ", True)),
    {"name": "TEXT: more than 1,000 line ends is its JSON", "widgets": [text("W", "{{'\\n'.repeat(1001)}}")],
     "expect": {"{{W.text.length}}": 2004, "@problems": {"W.text": "validation"}}},
    {"name": "TEXT: 200,001 characters in a line are cut", "widgets": [text("W", "{{'x'.repeat(200001)}}")],
     "expect": {"{{W.text.length}}": 200000, "@problems": {"W.text": "validation"}}},
    *values("BOOLEAN", T, "isVisible",
            ("true", "true", True, True), ("false", "false", False, True), ("'false'", "'false'", False, True), ("an empty text", "''", False, True),
            ("null", "null", None, True), ("0", "0", False, False), ("an object", "{}", False, False), ("'TRUE'", "'TRUE'", False, False)),
    *values("NUMBER", field("W"), "labelWidth",
            ("a number", "4", 4, True), ("a numeric text", "'4'", 4, True), ("a decimal text", "'4.5'", 4.5, True), ("a text that is none", "'four'", "four", False),
            ("an exponent", "'1e3'", "1e3", False), ("below the minimum", "-1", -1, False), ("null", "null", None, True), ("undefined", "undefined", UNDEFINED, True),
            ("an empty text", "''", 0, True), ("an object", "{}", 0, False), ("a boolean", "true", 0, False), ("infinity", "Infinity", 0, False)),
    *values("NUMBER", widget("PROGRESS_WIDGET", steps=1), "progress", ("above the maximum is the maximum", "150", 100, False), ("a numeric text below", "'40'", 40, True)),
    *values("ARRAY", widget("LIST_WIDGET_V2", children=[]), "listData",
            ("a list", "[1, 2]", [1, 2], True), ("a list as JSON text", "'[1]'", [1], True), ("an empty text", "''", [], True), ("an object", "{}", [], False), ("a text", "'x'", [], False)),
    *values("DATE_ISO_STRING", DATE, "defaultDate",
            ("an exact ISO text stays", "'2026-01-02T03:04:05.000Z'", "2026-01-02T03:04:05.000Z", True), ("undefined", "undefined", UNDEFINED, True),
            ("a date", "new Date('2026-01-02T03:04:05Z')", "2026-01-02T04:04:05.000+01:00", True), ("a moment", "moment('2026-07-02T03:04:05Z')", "2026-07-02T05:04:05.000+02:00", True),
            ("a day as text", "'2026-01-02'", "2026-01-02T00:00:00.000+01:00", True), ("no date", "'soon'", UNDEFINED, False), ("an object", "{}", UNDEFINED, False)),
    *values("IMAGE_URL", IMAGE, "image",
            ("an address", "'https://example.com/a.png'", "https://example.com/a.png", True), ("a data address", "'data:image/png;base64,AAAA'", "data:image/png;base64,AAAA", True),
            ("bare base64", "'iVBORw0KGgo='", "data:image/png;base64,iVBORw0KGgo=", True), ("blank", "''", "", True), ("a word", "'no image!'", "", False), ("an object", "{}", "", False)),
    *values("SAFE_URL", widget("IFRAME_WIDGET"), "source",
            ("https", "'https://example.com/x'", "https://example.com/x", True), ("a relative address", "'/a/b'", "/a/b", True)),
    {"name": "SAFE_URL: a script is refused", "widgets": [widget("IFRAME_WIDGET", source="{{'javascript:alert(1)'}}")],
     "expect": {"{{W.source.startsWith('javascript')}}": False, "@problems": {"W.source": "validation"}}},
    # 3.9 The rules of important widgets.
    *values("Table2.tableData", table("W", []), "tableData",
            ("rows", "[{a: 1}]", [{"a": 1}], True), ("an empty list", "[]", [], True), ("an empty text", "''", [], True), ("null", "null", [], False),
            ("rows and a number", "[{a: 1}, 2]", [], False), ("a text", "'x'", [], False), ("a number", "5", [], False), section="3.9"),
    *values("Table2.totalRecordsCount", table("W", []), "totalRecordsCount",
            ("a number", "5", 5, True), ("a numeric text", "'5'", 5, True), ("undefined", "undefined", 0, True), ("a word", "'x'", 0, False), section="3.9"),
    *values("Table2.defaultSelectedRowIndex", table("W", [{"id": 1}, {"id": 2}]), "defaultSelectedRowIndex",
            ("a number", "1", 1, True), ("minus one", "-1", -1, True), section="3.9"),
    *values("Table2.defaultSelectedRowIndices", table("W", [{"id": 1}, {"id": 2}], multiRowSelection=True), "defaultSelectedRowIndices",
            ("a list of numbers", "[0, 1]", [0, 1], True), ("no list", "'x'", [], False), section="3.9"),
    *values("Table2.defaultNewRow", table("W", [], allowAddNewRow=True), "defaultNewRow", ("an object", "{a: 1}", {"a": 1}, True), ("a text", "'x'", {}, False), section="3.9"),
    *values("Select.sourceData", select("W", []), "sourceData",
            ("rows", "[{label: 'a', value: 1}]", [{"label": "a", "value": 1}], True), ("JSON text", "'[{\"label\":\"a\",\"value\":1}]'", [{"label": "a", "value": 1}], True),
            ("undefined", "undefined", [], True), ("a number", "5", [], False), section="3.9"),
    *values("Select.defaultOptionValue", select("W"), "defaultOptionValue",
            ("a text", "'r'", "r", True), ("a number", "5", 5, True), ("an option", "{label: 'Red', value: 'r'}", {"label": "Red", "value": "r"}, True), ("undefined", "undefined", UNDEFINED, True),
            ("a list", "[1]", UNDEFINED, False), ("a boolean", "true", UNDEFINED, False), section="3.9"),
    *values("MultiSelect.defaultOptionValue", {**select("W"), "type": "MULTI_SELECT_WIDGET_V2"}, "defaultOptionValue",
            ("a list of texts", "['r', 'b']", ["r", "b"], True), ("JSON text", "'[\"r\"]'", ["r"], True), ("texts between commas", "'r, b'", ["r", "b"], True), ("a number", "5", [5], True),
            ("an object", "{}", [], False), section="3.9"),
    *values("RadioGroup.options", widget("RADIO_GROUP_WIDGET"), "options",
            ("options", "[{label: 'a', value: '1'}]", [{"label": "a", "value": "1"}], True), ("JSON text", "'[{\"label\":\"a\",\"value\":\"1\"}]'", [{"label": "a", "value": "1"}], True),
            ("values that repeat", "[{label: 'a', value: '1'}, {label: 'b', value: '1'}]", [], False), ("values of two types", "[{label: 'a', value: '1'}, {label: 'b', value: 2}]", [], False),
            ("no label", "[{value: '1'}]", [], False), ("no value", "[{label: 'a'}]", [], False), ("a value of null", "[{label: 'a', value: null}]", [], False),
            ("an empty value", "[{label: 'a', value: ''}]", [{"label": "a", "value": ""}], True), ("a text", "'x'", [], False), section="3.9"),
    *values("Radio.defaultOptionValue", widget("RADIO_GROUP_WIDGET", options=[{"label": "a", "value": "1"}]), "defaultOptionValue",
            ("a text", "'1'", "1", True), ("a number", "1", 1, True), ("a boolean is kept", "true", True, False), section="3.9"),
    *values("CategorySlider.options", widget("CATEGORY_SLIDER_WIDGET"), "options",
            ("two options", "[{label: 'a', value: '1'}, {label: 'b', value: '2'}]", [{"label": "a", "value": "1"}, {"label": "b", "value": "2"}], True),
            ("a single option", "[{label: 'a', value: '1'}]", [], False), section="3.9"),
    *values("CheckboxGroup.options", widget("CHECKBOX_GROUP_WIDGET"), "options",
            ("options", "[{label: 'a', value: '1'}]", [{"label": "a", "value": "1"}], True), ("values that repeat", "[{label: 'a', value: '1'}, {label: 'b', value: '1'}]", [], False), section="3.9"),
    *values("CheckboxGroup.defaultSelectedValues", widget("CHECKBOX_GROUP_WIDGET", options=[{"label": "a", "value": "1"}]), "defaultSelectedValues",
            ("a list", "['1']", ["1"], True), ("one text", "'1'", ["1"], True), ("an object", "{}", [], False), section="3.9"),
    *values("SwitchGroup.defaultSelectedValues", widget("SWITCH_GROUP_WIDGET", options=[{"label": "a", "value": "1"}]), "defaultSelectedValues",
            ("a list", "['1']", ["1"], True), ("an object", "{}", [], False), section="3.9"),
    *values("TreeSelect.options", widget("SINGLE_SELECT_TREE_WIDGET", defaultOptionValue="1"), "options",
            ("a tree", "[{label: 'a', value: '1', children: [{label: 'b', value: '2'}]}]", [{"label": "a", "value": "1", "children": [{"label": "b", "value": "2"}]}], True),
            ("a text", "'x'", [], False), section="3.9"),
    *values("Input2.defaultText", I, "defaultText",
            ("a text", "'a'", "a", True), ("a number", "5", "5", True), ("an object is its JSON", "{a: 1}", '{\n  "a": 1\n}', False), ("a boolean is kept", "true", True, False), section="3.9"),
    *values("Input2.defaultText as number", field("W", "", inputType="NUMBER"), "defaultText",
            ("a number", "5", 5, True), ("a numeric text", "'5'", 5, True), ("an empty text", "''", None, True), ("a word", "'x'", None, False), section="3.9"),
    *values("Input2.maxChars", I, "maxChars", ("a natural number", "5", 5, True), ("zero", "0", UNDEFINED, False), ("a word", "'x'", UNDEFINED, False), section="3.9"),
    *values("Checkbox.defaultCheckedState", widget("CHECKBOX_WIDGET"), "defaultCheckedState", ("true", "true", True, True), ("'true'", "'true'", True, True), ("'yes'", "'yes'", False, False), section="3.9"),
    *values("Switch.defaultSwitchState", widget("SWITCH_WIDGET"), "defaultSwitchState", ("true", "true", True, True), ("null", "null", None, True), ("1", "1", False, False), section="3.9"),
    *values("Button.text", B, "text", ("a text", "'Go'", "Go", True), ("undefined", "undefined", "", True), ("a number", "5", "5", True), section="3.9"),
    *values("List2.primaryKeys", widget("LIST_WIDGET_V2", listData=[{"id": 1}, {"id": 2}], children=[]), "primaryKeys",
            ("keys", "[1, 2]", [1, 2], True), ("keys that repeat", "[1, 1]", [], False), ("keys that repeat as texts", "[1, '1']", [], False), ("a missing key", "[1, null]", [], False), section="3.9"),
    *values("Rate.defaultRate", widget("RATE_WIDGET", maxCount=5), "defaultRate", ("a number", "3", 3, True), ("a numeric text", "'3'", 3, True),
            ("a part of a star is kept", "4.3", 4.3, False), ("more than there are is kept", "7", 7, False), ("a word", "'x'", 0, False), section="3.9"),
    *values("Tabs.defaultTab", widget("TABS_WIDGET", children=[], tabsObj={"t1": {"id": "t1", "label": "One", "index": 0, "isVisible": True}}), "defaultTab",
            ("a label", "'One'", "One", True), ("a missing label is kept", "'Two'", "Two", False), section="3.9"),
]
