"""Forms that are typed through by keyboard alone."""

from parts import field

SECTION = "7.1"
ROWS = [{"label": "Red", "value": "R"}, {"label": "Green", "value": "G"}]
TREE = [{"label": "Fruit", "value": "f", "children": [{"label": "Apple", "value": "a"}, {"label": "Pear", "value": "p"}]}]


def widget(name, kind, **properties):
    return {"type": kind, "name": name, "labelText": name, **properties}


def choice(name, kind="SELECT_WIDGET", **properties):
    return widget(name, kind, sourceData=ROWS, optionLabel="label", optionValue="value", **properties)


def tree(name, kind, **properties):
    return widget(name, kind, options=TREE, allowClear=True, **properties)


def date(name, **properties):
    return widget(name, "DATE_PICKER_WIDGET2", dateFormat="YYYY-MM-DD HH:mm", defaultDate="2024-05-06T07:08:00.000Z", **properties)


def case(name, widgets, *steps, **more):
    return {"name": f"keys alone: {name}", "widgets": widgets, "draw": True, "steps": list(steps), **more}


def tabs(*names):
    """Tab goes from one widget to the next, as many times as there are names."""
    def step(case):
        for name in names:
            case.page.keyboard.press("Tab")
            case.until(lambda: case.page.locator(f"[data-widget={name}] :focus").count(), 1)
    return step


def focused(name, selector="role=combobox"):
    return {"see": f"[data-widget={name}] >> {selector} >> css=:scope:focus"}


def keys(*names):
    return lambda case: [case.page.keyboard.press(name) for name in names] and None


def typed(text):
    return lambda case: case.page.keyboard.type(text)


def clear(name):
    return {"click": f'[data-widget={name}] >> role=button[name="Clear"]'}


COMBOBOX = "role=combobox"
CHOSEN = [field("First"), choice("One", defaultOptionValue="R"), choice("Many", "MULTI_SELECT_WIDGET_V2", defaultOptionValue="{{['R', 'G']}}"),
          tree("Leaf", "SINGLE_SELECT_TREE_WIDGET", defaultOptionValue="a"),
          tree("Leaves", "MULTI_SELECT_TREE_WIDGET", defaultOptionValue="{{['a', 'p']}}"), date("Day"), field("Last")]
EMPTY = {"One.selectedOptionValue": "", "Many.selectedOptionValues": [], "Leaf.selectedOptionValue": "", "Leaves.selectedOptionValues": [],
         "Day.selectedDate": ""}

CLEARING = [
    case("every field is one stop of the Tab key, whatever it holds", CHOSEN, {"click": "[data-widget=First] input"},
         tabs("One", "Many", "Leaf", "Leaves", "Day", "Last"), typed("end"), {"expect": {"Last.text": "end", "One.selectedOptionValue": "R"}}),
    case("keys clear what the buttons clear", CHOSEN, {"click": "[data-widget=First] input"}, tabs("One"), keys("Delete"), tabs("Many"), keys("Delete"),
         tabs("Leaf"), keys("Delete"), tabs("Leaves"), keys("Delete"), tabs("Day"), keys("Delete"), tabs("Last"), {"expect": EMPTY}),
    *[case(f"all options are chosen at once, {name}", [choice("Many", "MULTI_SELECT_WIDGET_V2", allowSelectAll=True, isFilterable=is_filterable), field("Last")],
           {"press": [f"[data-widget=Many] >> {COMBOBOX}", "Enter"]}, {"see": "role=listbox"}, keys(to_all), {"see": "role=button[name='Select all'] >> css=:scope:focus"},
           keys("Space"), {"expect": {"Many.selectedOptionValues": ["R", "G"]}}, keys(*away), {"gone": "role=listbox"}, focused(*then))
      for name, is_filterable, to_all, away, then in (
          ("with a search field", True, "Tab", ["Tab", "Tab"], ("Last", "role=textbox")),
          ("without one", False, "Shift+Tab", ["Shift+Tab"], ("Many", "role=combobox")))],
    case("after clearing by mouse the control has the focus", CHOSEN,
         *[step for name in ("One", "Many", "Leaf", "Leaves", "Day") for step in (clear(name), focused(name))], {"expect": EMPTY},
         {"gone": "role=dialog"}, tabs("Last")),
    case("a date that may not be chosen is not shown, and a key clears it", [date("Day", minDate="2025-01-01T00:00:00.000Z")],
         {"see": "text=This date is out of range"}, {"press": ["role=combobox", "Backspace"]}, {"gone": "text=This date is out of range"},
         {"expect": {"Day.selectedDate": "", "Day.isValid": True}}),
    case("a key in an empty field does not clear a required date", [date("Day", minDate="2025-01-01T00:00:00.000Z", isRequired=True)],
         {"press": ["role=combobox", "Backspace"]}, {"wait": 200}, {"expect": {"Day.isDirty": False}}),
]

WHY = "Why we ask"


def described(selector, *texts):
    """What describes a control, in words."""
    look = """control => (control.getAttribute('aria-describedby') ?? '').split(' ').filter(Boolean).map((id) => document.getElementById(id).textContent)"""
    return lambda case: case.until(lambda: case.page.locator(selector).evaluate(look), list(texts))


def hinted(name, kind, role, **properties):
    return case(f"the hint of a {name} is no stop, and describes it", [field("First"), widget("W", kind, **properties, labelTooltip=WHY, tooltip=WHY), field("Last")],
                {"click": "[data-widget=First] input"}, {"gone": f"text={WHY}"}, tabs("W"), {"see": [f"text={WHY}", f"[data-widget=W] >> {role}"]},
                described(f"[data-widget=W] >> {role} >> nth=0", WHY), tabs("Last"), {"gone": f"text={WHY}"})


CHOICES = {"options": "{{ [{label: 'A', value: 'a'}] }}", "defaultOptionValue": "a", "defaultSelectedValues": "a"}
HINTS = [
    hinted("line", "INPUT_WIDGET_V2", "role=textbox", inputType="TEXT"),
    hinted("number", "CURRENCY_INPUT_WIDGET", "role=textbox"),
    hinted("telephone number", "PHONE_INPUT_WIDGET", "role=textbox"),
    hinted("select", "SELECT_WIDGET", "role=combobox"),
    hinted("date", "DATE_PICKER_WIDGET2", "role=combobox"),
    hinted("group of radio buttons", "RADIO_GROUP_WIDGET", "role=radiogroup", **CHOICES),
    hinted("group of check boxes", "CHECKBOX_GROUP_WIDGET", "role=group", **CHOICES),
    hinted("slider", "NUMBER_SLIDER_WIDGET", "role=slider", min=0, max=10),
    hinted("check box", "CHECKBOX_WIDGET", "role=checkbox", label="W"),
    hinted("switch", "SWITCH_WIDGET", "role=switch", label="W"),
    case("a hint that Tab brought goes with the first letter, and comes by pointing too", [field("First"), field("W", label="W", labelTooltip=WHY)],
         {"click": "[data-widget=W] input"}, {"gone": f"text={WHY}"}, {"click": "[data-widget=First] input"}, tabs("W"), {"see": f"text={WHY}"}, typed("a"),
         {"gone": f"text={WHY}"}, lambda case: case.page.hover(".sw-hint"), {"see": f"text={WHY}"}),
    case("what is wrong describes a control beside its hint", [choice("W", labelTooltip=WHY, isRequired=True, defaultOptionValue="R")],
         {"set": {"W.value": "", "W.label": "", "W.isDirty": True}}, {"press": ["role=combobox", "Shift"]},
         {"see": "text=This field is required"}, described("role=combobox", "This field is required", WHY)),
]

TITLES = ["Mr", "Madame", "Dr", "Dr med", "Doctor"]
PLAIN = widget("W", "SELECT_WIDGET", sourceData=[{"label": title, "value": title} for title in TITLES], optionLabel="label", optionValue="value",
               isFilterable=False)
MENU = {"type": "MENU_BUTTON_WIDGET", "name": "M", "label": "Title", "menuItemsSource": "STATIC", "menuItems": {
    title: {"id": title, "label": title, "index": place, "isVisible": True, "onClick": "{{showAlert('%s')}}" % title}
    for place, title in enumerate(TITLES)}}


def picks(text, title):
    """In a list and in a menu, letters and the Enter key choose."""
    return [case(f"{text!r} finds {title} in a list without a search field", [PLAIN], {"press": ["role=combobox", "ArrowDown"]},
                 {"see": "role=listbox"}, typed(text), keys("Enter"), {"expect": {"W.selectedOptionValue": title}}),
            case(f"{text!r} finds {title} in a menu", [MENU], {"click": "role=button[name=Title]"}, {"see": "*[role=menuitem]:focus"}, typed(text), keys("Enter"),
                 {"expect": {"@alerts": [title]}})]


LETTERS = [
    *picks("Mad", "Madame"), *picks("dr m", "Dr med"), *picks("dd", "Dr med"), *picks("do", "Doctor"),
    case("a space alone chooses as before", [PLAIN, MENU], {"press": ["role=combobox", "ArrowDown"]}, {"see": "role=listbox"}, keys("d"), {"wait": 800},
         keys(" "), {"expect": {"W.selectedOptionValue": "Dr"}}, {"click": "role=button[name=Title]"}, {"see": "*[role=menuitem]:focus"}, keys("d"),
         {"wait": 800}, keys(" "), {"expect": {"@alerts": ["Dr"]}}),
]

def goes(key, selector):
    """A key brings the focus to an element."""
    def step(case):
        case.page.keyboard.press(key)
        case.take({"see": f"{selector} >> css=:scope:focus"})
    return step


HOUR = 'role=spinbutton[name="Hour"]'
PANELS = [
    case("Tab behind a calendar goes on behind its field and closes it", [field("First"), date("Day"), field("Last")], {"click": "[data-widget=Day] input"},
         {"see": "role=dialog"}, {"click": HOUR}, *[{"press": ["*:focus", "Tab"]}] * 2, {"see": "role=dialog"}, *[{"press": ["*:focus", "Tab"]}] * 3,
         {"gone": "role=dialog"}, {"see": "[data-widget=Last] input:focus"}),
    case("Shift and Tab before a calendar go to its field and close it", [field("First"), date("Day"), field("Last")], {"click": "[data-widget=Day] input"},
         {"press": ['role=button[name="Previous month"]', "Shift+Tab"]}, {"gone": "role=dialog"}, focused("Day")),
    case("Tab in the field of an open calendar closes it and goes on", [field("First"), date("Day"), field("Last")], {"click": "[data-widget=Day] input"},
         {"see": "role=dialog"}, tabs("Last"), {"gone": "role=dialog"}),
]

CASES = [*CLEARING, *HINTS, *LETTERS, *PANELS]
