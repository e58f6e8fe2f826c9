"""JSON forms: fields from an object, and what they collect."""

from parts import window

SECTION = "8.3"
ROOT = "schema.__root_schema__.children"


def wrapped(code):
    return "{{((sourceData, formData, fieldState) => (%s))(Form1.sourceData, Form1.formData, Form1.fieldState)}}" % code


def field(key, kind="Text Input", **more):
    return key, {"identifier": key, "originalIdentifier": key, "accessor": key, "fieldType": kind, "dataType": "string", "isVisible": True,
                 "isDisabled": False, "isRequired": False, "isCustomField": False, "label": key, "sourceData": "",
                 "defaultValue": wrapped(f"sourceData.{key}"), **more}


def schema(*fields):
    return {"__root_schema__": {"identifier": "__root_schema__", "originalIdentifier": "__root_schema__", "accessor": "__root_schema__",
                                "fieldType": "Object", "dataType": "object", "isVisible": True, "sourceData": {},
                                "children": {key: {"position": place, **item} for place, (key, item) in enumerate(fields)}}}


def form(source, *fields, **more):
    return {"type": "JSON_FORM_WIDGET", "name": "Form1", "title": "Title", "sourceData": source, "schema": schema(*fields),
            "autoGenerateForm": False, "disabledWhenInvalid": True, "showReset": True, "submitButtonLabel": "Submit", "resetButtonLabel": "Reset",
            "topRow": 0, "bottomRow": 70, **more}


def case(name, widget, *steps, others=(), **more):
    return {"name": name, "widgets": [widget, *others], "steps": list(steps), "draw": True, **more}


SUBMIT = "role=button[name=\"Submit\"]"
DATE = "role=combobox[name=\"d\"]"
RESET = "role=button[name=\"Reset\"]"
TYPED = {"type": "INPUT_WIDGET_V2", "name": "Outer", "inputType": "TEXT", "defaultText": "first", "label": "Outer", "topRow": 72, "bottomRow": 79}


RATE = "role=textbox[name=\"rate\"]"
SAVE = "{{Save.run(() => Q.run())}}"
TWO_RECORDS = {"Q": {"runs": "onPageLoad", "answer": [{"data": {"title": "first", "rate": "2"}}, {"data": {"title": "second", "rate": "2"}}]}, "Save": {"answer": {"data": 1}}}


def inside(name):
    """All of a button is inside of the form."""
    look = """button => {
      const [mine, form] = [button, button.closest('form')].map((each) => each.getBoundingClientRect())
      return mine.left >= form.left && mine.right <= form.right && mine.bottom <= form.bottom
    }"""
    return lambda it: it.until(lambda: it.page.locator(name).evaluate(look), True)


def data(**values):
    return {"expect": {"Form1.formData": values}}


def of_kind(name, value, kind, expected, **more):
    return case(name, form("{{ {a: %s} }}" % value, field("a", kind, **more)), {"expect": {"{{Form1.formData.a}}": expected}})


def made(name, value, kind):
    """Data without a schema makes a field; its kind shows in what is drawn."""
    return case(name, {**form("{{ {a_key: %s} }}" % value), "schema": {}, "autoGenerateForm": True}, {"see": ["text=A Key", kind]})


LINES = field("lines", "Array", dataType="array", isCollapsible=True, children={"__array_item__": {
    **field("__array_item__", "Object")[1], "defaultValue": None, "label": "", "children": {
        "n": {**field("n", "Number Input")[1], "defaultValue": None, "position": 0}}}})
NUMBER = "css=[data-field=n] input"
WAITS = {"count": {"css=button:disabled >> text=Submit": 1}}
READY = {"count": {"css=button:disabled >> text=Submit": 0}}
ADDRESS = field("address", "Object", dataType="object", children={
    "city": {**field("city")[1], "defaultValue": wrapped("sourceData.address.city"), "accessor": "town", "position": 0}})

CASES = [
    case("defaults are read from the source data", form("{{ {name: 'Ada'} }}", field("name")), {"value": {"role=textbox[name=\"name\"]": "Ada"}},
         data(name="Ada")),
    case("formData follows what is typed", form("{{ {name: 'Ada'} }}", field("name")), {"fill": ["role=textbox[name=\"name\"]", "Grace"]}, data(name="Grace")),
    case("formData and fieldState go by accessor", form("{{ {name: 'Ada'} }}", field("name", accessor="first")), data(first="Ada"),
         {"expect": {"{{Form1.fieldState}}": {"first": {"isDisabled": False, "isRequired": False, "isVisible": True, "isValid": True}}}}),
    case("fields may read formData", form("{{ {a: '1'} }}", field("a"), field("b", defaultValue=wrapped("formData.a + '!'"))), data(a="1", b="1!"),
         {"fill": ["role=textbox[name=\"a\"]", "2"]}, data(a="2", b="2!")),
    case("a field hides by formData and is left out", form("{{ {a: 'x', b: 'y'} }}", field("a"), field("b", isVisible=wrapped("formData.a === 'show'"))),
         data(a="x"), {"fill": ["role=textbox[name=\"a\"]", "show"]}, data(a="show", b="y")),
    case("a hidden field keeps its source value with useSourceData", form("{{ {a: 'x', b: 'y'} }}", field("a"), field("b", isVisible=False), useSourceData=True),
         data(a="x", b="y")),
    case("a field is disabled by fieldState of another", form("{{ {a: '', b: ''} }}", field("a", isRequired=True), field("b", isDisabled=wrapped("!fieldState.a?.isValid"))),
         {"expect": {"{{Form1.fieldState.b.isDisabled}}": True}}, {"fill": ["role=textbox[name=\"a\"]", "x"]}, {"expect": {"{{Form1.fieldState.b.isDisabled}}": False}}),
    case("a required field without a value makes the form invalid", form("{{ {a: ''} }}", field("a", isRequired=True)),
         {"expect": {"Form1.isValid": False, "{{Form1.fieldState.a.isValid}}": False}}, {"fill": ["role=textbox[name=\"a\"]", "x"]},
         {"expect": {"Form1.isValid": True}}),
    case("a required multiselect is not called wrong before it was touched",
         form("{{ {a: []} }}", field("a", "Multiselect", isRequired=True, options=[{"label": "One", "value": 1}])),
         {"see": "role=combobox"}, {"count": {"css=[data-field=a] .sw-control-invalid": 0}}, {"expect": {"{{Form1.fieldState.a.isValid}}": False}},
         {"click": "role=combobox"}, {"click": "role=option >> text=One"}, {"click": "role=option >> text=One"},
         {"count": {"css=[data-field=a] .sw-control-invalid": 1}}),
    case("an invalid form can not be submitted", form("{{ {a: ''} }}", field("a", isRequired=True), onSubmit="{{showAlert('sent')}}"),
         {"count": {f"{SUBMIT} >> css=:disabled": 0}}, {"count": {"css=button:disabled >> text=Submit": 1}}),
    case("an invalid form is submitted where the developer lets it", form("{{ {a: ''} }}", field("a", isRequired=True), disabledWhenInvalid=False,
                                                                         onSubmit="{{showAlert('sent')}}"),
         {"click": SUBMIT}, {"expect": {"@alerts": ["sent"]}}),
    case("a text that is no number makes the form invalid until it is one", form("{{ {n: 5} }}", field("n", "Number Input")), READY,
         {"fill": [NUMBER, "1-2"]}, {"expect": {"Form1.isValid": False, "{{Form1.fieldState.n.isValid}}": False, "{{Form1.formData.n}}": None}}, WAITS,
         {"fill": [NUMBER, "-"]}, {"expect": {"{{Form1.fieldState.n.isValid}}": False}}, WAITS,
         {"fill": [NUMBER, "1234.5"]}, {"expect": {"Form1.isValid": True}}, READY, data(n=1234.5)),
    case("a number's pattern is for the text as it was typed", form("{{ {n: ''} }}", field("n", "Number Input", regex="^\\d{3}$")),
         {"fill": [NUMBER, "007"]}, data(n=7), {"expect": {"Form1.isValid": True}}, READY, {"fill": [NUMBER, "7"]}, {"expect": {"Form1.isValid": False}}),
    case("an amount that is only a sign makes the form invalid", form("{{ {n: ''} }}", field("n", "Currency Input", currencyCountryCode="EUR")), READY,
         {"fill": [NUMBER, "-"]}, {"expect": {"Form1.isValid": False, "{{Form1.fieldState.n.isValid}}": False}}, WAITS,
         {"fill": [NUMBER, "-3"]}, data(n=-3), READY),
    case("a text that is no number stays with its item of an array", form("{{ {lines: [{n: 1}, {n: 2}]} }}", LINES),
         {"fill": [f"{NUMBER} >> nth=1", "1-2"]}, {"expect": {"Form1.isValid": False, "{{Form1.fieldState.lines.map(({n}) => n.isValid)}}": [True, False]}},
         {"click": "role=button[name=\"Add new\"]"}, {"expect": {"{{Form1.fieldState.lines.map(({n}) => n.isValid)}}": [True, False, True]}},
         {"click": "role=button[name=\"Delete 1\"]"}, {"expect": {"{{Form1.fieldState.lines.map(({n}) => n.isValid)}}": [False, True]}},
         {"value": {f"{NUMBER} >> nth=0": "1-2"}}, {"click": "role=button[name=\"Delete 1\"]"}, {"expect": {"Form1.isValid": True}}, READY),
    case("a reset forgets a text that is no number", form("{{ {n: ''} }}", field("n", "Number Input")), {"fill": [NUMBER, "1-2"]}, WAITS,
         {"click": RESET}, {"value": {NUMBER: ""}}, READY),
    case("a new default replaces a text that is no number", form("{{ {n: Outer.text, a: 'same'} }}", field("n", "Currency Input"), field("a")),
         {"fill": [NUMBER, "-"]}, WAITS, {"set": {"Outer.text": ""}}, {"set": {"Outer.text": "8"}}, data(n=8, a="same"), {"value": {NUMBER: "8"}}, READY,
         {"fill": [NUMBER, "-"]}, WAITS, {"set": {"Outer.text": ""}}, {"value": {NUMBER: ""}}, READY, others=[TYPED]),
    case("a field that comes back still shows the text that is no number",
         form("{{ {n: 5, a: 'x'} }}", field("n", "Number Input", isVisible=wrapped("formData.a === 'x'")), field("a")),
         {"fill": [NUMBER, "1-2"]}, WAITS, {"fill": ["role=textbox[name=\"a\"]", "y"]}, {"gone": NUMBER}, READY,
         {"fill": ["role=textbox[name=\"a\"]", "x"]}, {"value": {NUMBER: "1-2"}}, {"count": {"css=[data-field=n] .sw-control-invalid": 1}}, WAITS),
    case("onSubmit sees the newest formData", form("{{ {a: 'x'} }}", field("a"), onSubmit="{{showAlert(Form1.formData.a + formData.a)}}"),
         {"fill": ["role=textbox[name=\"a\"]", "new"]}, {"click": SUBMIT}, {"expect": {"@alerts": ["newnew"]}}),
    case("the hint of a group shows when Tab comes into it",
         form("{{ {o: {a: 'x', b: 'y'}} }}", field("o", "Object", dataType="object", tooltip="Why we ask", children=dict([
             field("a", defaultValue=wrapped("sourceData.o.a")), field("b", defaultValue=wrapped("sourceData.o.b"))]))),
         {"click": "text=Title"}, lambda it: it.page.keyboard.press("Tab"),
         {"see": ["text=Why we ask", 'role=textbox[name="a"] >> css=:scope:focus', "fieldset[aria-describedby]"]},
         {"press": ["*:focus", "Tab"]}, {"gone": "text=Why we ask"}, {"see": 'role=textbox[name="b"] >> css=:scope:focus'}),
    case("Enter in a date accepts what was typed, and submits from then on", form("{{ {d: '2024-05-06'} }}", field("d", "Datepicker", dateFormat="YYYY-MM-DD"),
         onSubmit="{{showAlert('sent ' + Form1.formData.d.slice(0, 10))}}"),
         {"fill": [DATE, "2024-05-08"]}, {"press": [DATE, "Enter"]}, {"expect": {"{{Form1.formData.d.slice(0, 10)}}": "2024-05-08"}}, {"wait": 200},
         {"expect": {"@alerts": []}}, {"press": [DATE, "Enter"]}, {"expect": {"@alerts": ["sent 2024-05-08"]}}),
    case("Enter in a date closes its calendar, and submits from then on", form("{{ {d: '2024-05-06'} }}", field("d", "Datepicker", dateFormat="YYYY-MM-DD"),
         onSubmit="{{showAlert('sent')}}"), {"click": DATE}, {"see": "role=dialog"}, {"press": [DATE, "Enter"]}, {"gone": "role=dialog"}, {"wait": 200},
         {"expect": {"@alerts": []}}, {"press": [DATE, "Enter"]}, {"expect": {"@alerts": ["sent"]}}),
    case("Enter in a field submits", form("{{ {a: 'x'} }}", field("a"), onSubmit="{{showAlert('sent')}}"), {"press": ["role=textbox[name=\"a\"]", "Enter"]},
         {"expect": {"@alerts": ["sent"]}}),
    case("the reset button returns to the defaults", form("{{ {a: 'x'} }}", field("a")), {"fill": ["role=textbox[name=\"a\"]", "typed"]}, data(a="typed"),
         {"click": RESET}, data(a="x"), {"value": {"role=textbox[name=\"a\"]": "x"}}),
    case("resetWidget returns to the defaults", form("{{ {a: 'x'} }}", field("a")), {"fill": ["role=textbox[name=\"a\"]", "typed"]}, data(a="typed"),
         {"run": "resetWidget('Form1', true)"}, data(a="x")),
    case("new source data brings new defaults", form("{{ {a: Outer.text, b: 'same'} }}", field("a"), field("b")), {"fill": ["role=textbox[name=\"a\"]", "typed"]},
         {"set": {"Outer.text": "second"}}, data(a="second", b="same"), others=[TYPED]),
    case("a field whose default stays keeps what was typed", form("{{ {a: Outer.text, b: 'same'} }}", field("a"), field("b")),
         {"fill": ["role=textbox[name=\"b\"]", "typed"]}, {"set": {"Outer.text": "second"}}, data(a="second", b="typed"), others=[TYPED]),
    case("a saved value does not go on to the next record, although its default is the same",
         form("{{Q.data}}", field("title"), field("rate"), onSubmit=SAVE), {"fill": [RATE, "9"]}, {"click": SUBMIT}, data(title="second", rate="2"), {"value": {RATE: "2"}},
         queries=TWO_RECORDS),
    case("what is typed after a save stays", form("{{Q.data}}", field("title"), field("rate"), field("note"), onSubmit="{{Save.run(() => Q.run())}}"),
         {"fill": [RATE, "9"]}, {"click": SUBMIT}, {"fill": ["role=textbox[name=\"note\"]", "typed"]}, {"release": "Save"},
         data(title="second", rate="2", note="typed"), queries={**TWO_RECORDS, "Save": {"answer": {"data": 1, "held": True}}}),
    case("a save that failed keeps what was typed", form("{{Q.data}}", field("title"), field("rate"), onSubmit="{{Save.run()}}"),
         {"fill": [RATE, "9"]}, {"click": SUBMIT}, {"expect": {"@requests": ["Q", "Save"]}}, {"run": "Q.run()"}, data(title="second", rate="9"),
         queries={**TWO_RECORDS, "Save": {"answer": {"error": "no"}}}),
    case("what was typed for one record is nothing for another", form("{{ {id: Outer.text, a: 'same', b: 'other'} }}", field("a"), field("b")),
         {"fill": ["role=textbox[name=\"a\"]", "typed"]}, {"set": {"Outer.text": "second"}}, data(a="same", b="other"), others=[TYPED]),
    case("setSourceData replaces the source data", form("{{ {a: 'x'} }}", field("a")), {"run": "Form1.setSourceData({a: 'set'})"}, data(a="set")),
    case("setVisibility hides the form", form("{{ {a: 'x'} }}", field("a")), {"run": "Form1.setVisibility(false)"}, {"gone": "text=Title"}),
    case("sourceData may be JSON text", form('{"a": "text"}', field("a")), data(a="text")),
    case("sourceData that is no object counts as an empty one", form("{{[1]}}", field("a")), {"expect": {"{{Form1.sourceData}}": {}}}),
    case("sourceData of nothing is an empty object", form("{{undefined}}", field("a")), {"expect": {"{{Form1.sourceData}}": {}, "@problems": {"$has": {}}}}),
    case("an object nests its fields", form("{{ {address: {city: 'Oslo'}} }}", ADDRESS), {"expect": {"Form1.formData": {"address": {"town": "Oslo"}}}},
         {"fill": ["role=textbox[name=\"city\"]", "Rome"]}, {"expect": {"{{Form1.formData.address.town}}": "Rome", "{{Form1.fieldState.address.town.isValid}}": True}}),
    case("an array has a group of fields for each item", form("{{ {lines: [{n: 1}, {n: 2}]} }}", LINES), data(lines=[{"n": 1}, {"n": 2}]),
         {"expect": {"{{Form1.fieldState.lines.length}}": 2}}),
    case("items are added and taken out", form("{{ {lines: [{n: 1}, {n: 2}]} }}", LINES), {"click": "role=button[name=\"Delete 1\"]"}, data(lines=[{"n": 2}]),
         {"click": "role=button[name=\"Add new\"]"}, {"expect": {"{{Form1.formData.lines.length}}": 2}}),
    of_kind("a number field holds a number", "'12'", "Number Input", 12),
    of_kind("a text field makes a text of a number", "5", "Text Input", "5"),
    of_kind("a select takes the value of a default with a label", "{label: 'Two', value: 2}", "Select", 2, options=[{"label": "Two", "value": 2}]),
    of_kind("a multiselect holds values", "[1, 2]", "Multiselect", [1, 2], options=[{"label": "One", "value": 1}, {"label": "Two", "value": 2}]),
    of_kind("a multiselect reads a text with commas", "'GREEN, RED'", "Multiselect", ["GREEN", "RED"], options=[{"label": "Green", "value": "GREEN"}]),
    case("a multiselect of its own reads a list in JSON",
         form("{{ {} }}", field("a", "Multiselect", isCustomField=True, defaultValue='["GREEN"]', options=[{"label": "Green", "value": "GREEN"}])),
         data(a=["GREEN"]), {"see": "css=[data-field=a] >> text=Green"}),
    case("a multiselect tells its filter, which is empty at first",
         form("{{ {a: []} }}", field("a", "Multiselect", serverSideFiltering=True, options=[{"label": "One", "value": 1}])),
         {"expect": {"{{Form1.fieldState.a.filterText}}": ""}}, {"click": "role=combobox"}, {"fill": ["role=searchbox", "On"]},
         {"expect": {"{{Form1.fieldState.a.filterText}}": "On"}}),
    of_kind("a multiselect without a list holds none", "'12'", "Multiselect", [], options=[]),
    of_kind("a date as mails and HTTP write it is read", "'Sun, 07 May 2023 03:52:50 GMT'", "Datepicker", "07/05/2023", dateFormat="DD/MM/YYYY"),
    of_kind("a date is written in the format of its field", "'2026-03-04T10:00:00.000+01:00'", "Datepicker", "04/03/2026", dateFormat="DD/MM/YYYY"),
    of_kind("a switch holds a truth value", "'true'", "Switch", True),
    of_kind("a checkbox holds a truth value", "undefined", "Checkbox", False),
    of_kind("a currency field holds a number", "1250.5", "Currency Input", 1250.5, currencyCountryCode="EUR", decimalsInCurrency=2),
    of_kind("a radio group holds the value", "'b'", "Radio Group", "b", options=[{"label": "A", "value": "a"}, {"label": "B", "value": "b"}]),
    case("onTextChanged sees the newest values", form("{{ {a: ''} }}", field("a", onTextChanged="{{showAlert(formData.a + Form1.formData.a + sourceData.a)}}")),
         {"fill": ["role=textbox[name=\"a\"]", "n"]}, {"expect": {"@alerts": ["nn"]}}),
    case("onOptionChange runs after the choice", form("{{ {a: 1} }}", field("a", "Select", options=[{"label": "One", "value": 1}, {"label": "Two", "value": 2}],
                                                                            onOptionChange="{{showAlert('chose ' + formData.a)}}")),
         {"click": "css=[data-field=a] [role=combobox]"}, {"click": "role=option[name=\"Two\"]"}, {"expect": {"@alerts": ["chose 2"], "{{Form1.formData.a}}": 2}}),
    case("onChange of a switch runs", form("{{ {a: false} }}", field("a", "Switch", onChange="{{showAlert('now ' + formData.a)}}")),
         {"click": "role=switch[name=\"a\"]"}, {"expect": {"@alerts": ["now true"]}}),
    case("onFocus and onBlur of a field run", form("{{ {a: '', b: ''} }}", field("a", onFocus="{{showAlert('in')}}", onBlur="{{showAlert('out')}}"), field("b")),
         {"click": "role=textbox[name=\"a\"]"}, {"click": "role=textbox[name=\"b\"]"}, {"expect": {"@alerts": ["in", "out"]}}),
    case("fields stand in the order of their positions", form("{{ {a: 1, b: 2} }}", field("a", position=1), field("b", position=0)),
         {"text": {"css=.sw-field-label >> nth=0": "b"}}),
    case("the title is shown", form("{{ {a: 1} }}", field("a"), title="{{'Order ' + 7}}"), {"see": "text=Order 7"}),
    made("a text makes a text field", "'x'", "role=textbox"),
    case("a label keeps the marks of its letters",
         {**form("{{ {'नाम': 'x'} }}"), "schema": {}, "autoGenerateForm": True}, {"see": "role=textbox[name=\"नाम\"]"}),
    made("a truth value makes a switch", "true", "role=switch"),
    made("an object makes a group", "{inner: 1}", "text=Inner"),
    made("a list of objects makes an array", "[{inner: 1}]", "role=button[name=\"Add new\"]"),
    case("another shape of the data makes other fields", {**form("{{ Outer.text === 'first' ? {a: 1} : {b: 2} }}"), "schema": {}, "autoGenerateForm": True},
         data(a=1), {"set": {"Outer.text": "second"}}, data(b=2), others=[TYPED]),
    case("no more than fifty fields are made", {**form("{{Object.fromEntries(Array.from({length: 51}, (_, i) => ['k' + i, i]))}}"), "schema": {}, "autoGenerateForm": True},
         {"see": "text=at most 50"}),
    case("without autoGenerateForm new keys make no field", form("{{ {a: 1, b: 2} }}", field("a", "Number Input")), data(a=1)),
    *[case(f"a form narrower than its two buttons has them one below the other, {height}",
           form("{{ {a: 1} }}", field("a"), leftColumn=0, rightColumn=32, dynamicHeight=height), window(390, inside(RESET), inside(SUBMIT)))
      for height in ("FIXED", "AUTO_HEIGHT")],
]
