"""Forms, containers, tabs and modals."""

from support.axe import serious

SECTION = "8.4"


def canvas(name, children, **more):
    return {"type": "CANVAS_WIDGET", "name": name, "detachFromLayout": True, "children": children, **more}


def entry(name, **more):
    return {"type": "INPUT_WIDGET_V2", "name": name, "inputType": "TEXT", "defaultText": "", "label": name, **more}


def text(name, value):
    return {"type": "TEXT_WIDGET", "name": name, "text": value}


def button(name, code="", kind="BUTTON_WIDGET", **more):
    return {"type": kind, "name": name, "text": name, "onClick": code, **more}


def form(*children):
    return {"type": "FORM_WIDGET", "name": "Form1", "topRow": 0, "bottomRow": 60, "children": [canvas("Canvas1", list(children))]}


def tabs(*labels, **more):
    hidden = more.pop("hidden", {})
    return {"type": "TABS_WIDGET", "name": "Tabs1", "topRow": 0, "bottomRow": 40, "shouldShowTabs": True, "defaultTab": "",
            "tabsObj": {label: {"id": label, "label": label, "index": place, "widgetId": f"canvas{label.lower()}", "isVisible": hidden.get(label, True)}
                        for place, label in enumerate(labels)},
            "children": [canvas(f"Canvas{label}", [text(f"Text{label}", f"inside {label}"), entry(f"In{label}")], tabId=label) for label in labels], **more}


MANY = ["First", "Second one", "Third one", "Fourth one", "Fifth one", "Sixth one", "Seventh one", "Eighth"]


def tabs_in_tabs():
    outer = tabs("One", "Two", backgroundColor="#0d5478")
    inner = {**tabs("Inner", "Other", backgroundColor="#ffffff"), "name": "Tabs2", "topRow": 0, "bottomRow": 20, "leftColumn": 0, "rightColumn": 60}
    outer["children"][0]["children"] = [inner]
    return outer


def tab_in_sight(label, expected=True):
    """All of a tab can be pressed."""
    look = """(label) => {
      const tab = [...document.querySelectorAll('[role=tab]')].find((each) => each.textContent === label)
      const { left, right, top, bottom } = tab.getBoundingClientRect()
      return [left + 4, right - 4].every((x) => document.elementFromPoint(x, (top + bottom) / 2) === tab)
    }"""
    return lambda it: it.until(lambda: it.page.evaluate(look, label), expected)


def labels_are(*colours):
    look = "() => [...document.querySelectorAll('[role=tab]')].map((tab) => getComputedStyle(tab).color)"
    return lambda it: it.until(lambda: it.page.evaluate(look), list(colours))


def turns_wheel_over(selector, *ways):
    """By default to the end of what is there and further."""
    def step(it):
        it.page.locator(selector).first.hover()
        for way in ways or (300, 300, 300):
            it.page.mouse.wheel(0, way)
            it.page.wait_for_timeout(60)
    return step


def turns_wheel_beside(it):
    it.page.mouse.move(60, 400)
    it.page.mouse.wheel(0, 300)
    it.page.wait_for_timeout(100)


def moves_page(way):
    def step(it):
        start = it.page.evaluate("scrollY")
        for _ in range(10):
            it.page.locator(".sw-page").hover()
            it.page.mouse.wheel(0, way)
            it.page.wait_for_timeout(100)
            if it.page.evaluate("scrollY") != start:
                return
    return step


def stands_at(top):
    return lambda it: it.until(lambda: it.page.evaluate("Math.round(scrollY)"), top)


def modal(name, *children, **more):
    return {"type": "MODAL_WIDGET", "name": name, "detachFromLayout": True, "width": 400, "height": 240, "canOutsideClickClose": True,
            "children": [canvas(f"Canvas{name}", [text(f"Text{name}", f"inside {name}"), *children])], **more}


def case(name, widgets, *steps, **more):
    return {"name": name, "widgets": widgets, "steps": list(steps), "draw": True, **more}


LONG = {"type": "TEXT_WIDGET", "name": "Long", "text": "line\n" * 30, "topRow": 10, "bottomRow": 14, "leftColumn": 0, "rightColumn": 60,
        "dynamicHeight": "AUTO_HEIGHT"}


def is_accessible(it):
    assert serious(it.page) == []


def room(low, high, fits):
    """How high the open modal is, in pixels, and whether all of it is seen without scrolling."""
    look = """([low, high, fits]) => {
        const modal = document.querySelector("dialog[open]"), body = modal?.firstElementChild
        return Boolean(body) && modal.clientHeight >= low && modal.clientHeight <= high && (body.scrollHeight <= body.clientHeight) === fits
    }"""
    return lambda it: it.until(lambda: it.page.evaluate(look, [low, high, fits]), True)


def of(**values):
    return {"expect": values}


A = "role=textbox[name=\"A\"]"
SEND = button("Send", "{{showAlert('sent ' + Form1.data.A)}}", "FORM_BUTTON_WIDGET", disabledWhenInvalid=True, resetFormOnClick=True)
OFF = {"count": {"css=button:disabled >> text=Send": 1}}
ON = {"count": {"css=button:disabled >> text=Send": 0}}
BOX = {"type": "CONTAINER_WIDGET", "name": "Box1", "children": [canvas("CanvasBox", [entry("Deep", isRequired=True)])]}
TAB = "role=tab[name=\"%s\"]"

CASES = [
    case("a modal of automatic height is as high as its content", [modal("M", LONG, dynamicHeight="AUTO_HEIGHT")],
         {"run": "showModal('M')"}, room(500, 852, True)),
    case("a modal of automatic height is not lower than a small one", [modal("M", dynamicHeight="AUTO_HEIGHT")],
         {"run": "showModal('M')"}, room(240, 240, True)),
    case("a modal that is stored lower stays as low", [modal("M", dynamicHeight="AUTO_HEIGHT", height=190)],
         {"run": "showModal('M')"}, room(190, 190, True)),
    case("a modal is not lower than the stored least height", [modal("M", dynamicHeight="AUTO_HEIGHT", height=190, minDynamicHeight=24)],
         {"run": "showModal('M')"}, room(240, 240, True)),
    case("a modal is as low as its content where the stored least height allows it", [modal("M", dynamicHeight="AUTO_HEIGHT", minDynamicHeight=10)],
         {"run": "showModal('M')"}, room(100, 100, True)),
    case("with automatic positions a modal is as low as it is stored, whatever the least height",
         [modal("M", dynamicHeight="AUTO_HEIGHT", height=190, minDynamicHeight=24)], {"run": "showModal('M')"}, room(190, 190, True),
         settings={"positioning": "auto"}),
    case("a modal with a limit scrolls beyond it", [modal("M", LONG, dynamicHeight="AUTO_HEIGHT_WITH_LIMITS", maxDynamicHeight=30)],
         {"run": "showModal('M')"}, room(300, 300, False)),
    case("a modal of fixed height scrolls", [modal("M", LONG)], {"run": "showModal('M')"}, room(240, 240, False)),
    case("data has the values of the form's own children by name", [form(entry("A", defaultText="x"), entry("B", defaultText="y"), text("T", "z"))],
         {"expect": {"Form1.data": {"A": "x", "B": "y", "T": "z"}}}),
    case("data follows what is typed", [form(entry("A"))], {"fill": [A, "typed"]}, {"expect": {"{{Form1.data.A}}": "typed"}}),
    case("data does not descend into containers", [form(entry("A", defaultText="x"), BOX)], {"expect": {"Form1.data": {"A": "x"}}}),
    case("data is updated when a child is set by code", [form(entry("A"))], {"run": "A.setValue('set')"}, {"expect": {"{{Form1.data.A}}": "set"}}),
    case("values of many kinds are collected", [form(
        {"type": "CHECKBOX_WIDGET", "name": "C", "label": "C", "defaultCheckedState": True},
        {"type": "SWITCH_WIDGET", "name": "S", "label": "S", "defaultSwitchState": False},
        {"type": "INPUT_WIDGET_V2", "name": "N", "inputType": "NUMBER", "defaultText": "3", "label": "N"})],
        {"expect": {"Form1.data": {"C": True, "S": False, "N": 3}}}),
    case("hasChanges tells that something was changed", [form(entry("A"))], {"expect": {"Form1.hasChanges": False}}, {"fill": [A, "x"]},
         {"expect": {"Form1.hasChanges": True}}),
    case("hasChanges sees changes in containers", [form(BOX)], {"fill": ["role=textbox[name=\"Deep\"]", "x"]}, {"expect": {"Form1.hasChanges": True}}),
    case("a button waits for valid inputs", [form(entry("A", isRequired=True), SEND)], OFF, {"fill": [A, "x"]}, ON),
    case("a button waits for inputs in containers", [form(BOX, SEND)], OFF, {"fill": ["role=textbox[name=\"Deep\"]", "x"]}, ON),
    case("a button outside of a form does not wait", [entry("A", isRequired=True), SEND], ON),
    case("a button that does not wait runs anyway", [form(entry("A", isRequired=True), button("Go", "{{showAlert('went')}}"))],
         {"click": "role=button[name=\"Go\"]"}, {"expect": {"@alerts": ["went"]}}),
    case("the form is reset after its button's code succeeded", [form(entry("A"), SEND)], {"fill": [A, "x"]}, {"expect": {"{{Form1.data.A}}": "x"}},
         {"click": "role=button[name=\"Send\"]"}, {"value": {A: ""}}, {"expect": {"@alerts": ["sent x"], "Form1.hasChanges": False, "{{A.text}}": ""}}),
    case("a form whose button's code failed keeps its values", [form(entry("A"), button("Send", "{{Q.run()}}", "FORM_BUTTON_WIDGET", resetFormOnClick=True))],
         {"fill": [A, "x"]}, {"click": "role=button[name=\"Send\"]"}, {"expect": {"@requests": ["Q"]}}, {"wait": 200}, {"value": {A: "x"}},
         queries={"Q": {"answer": {"error": "no", "status": 502}}}),
    case("a button without code resets the form", [form(entry("A"), button("Send", "", "FORM_BUTTON_WIDGET", resetFormOnClick=True))],
         {"fill": [A, "x"]}, {"click": "role=button[name=\"Send\"]"}, {"value": {A: ""}}),
    case("resetWidget of a form resets its children", [form(entry("A"), BOX)], {"fill": ["role=textbox[name=\"Deep\"]", "x"]}, {"run": "resetWidget('Form1', true)"},
         {"expect": {"{{Deep.text}}": "", "Form1.hasChanges": False}}),
    case("a hidden form is not drawn, its inputs stay in the tree", [form(entry("A", defaultText="x"))], {"run": "Form1.setVisibility(false)"},
         {"gone": A}, {"expect": {"{{A.text}}": "x"}}),
    case("a container hides with its children", [{**BOX, "isVisible": "{{false}}"}], {"gone": "role=textbox[name=\"Deep\"]"}, {"expect": {"{{Deep.isVisible}}": True}}, section="7.4"),
    case("setVisibility of a container", [{**BOX, "isVisible": False}], {"run": "Box1.setVisibility(true)"}, {"see": "role=textbox[name=\"Deep\"]"}, section="7.4"),
    case("children are no properties of their container", [BOX], {"expect": {"{{Box1.Deep}}": {"$": "undefined"}}}, section="7.4"),
    case("a stats box is a container", [{**BOX, "type": "STATBOX_WIDGET"}], {"see": "role=textbox[name=\"Deep\"]"}, section="7.4"),
    case("the first tab is open", [tabs("One", "Two")], {"see": "text=inside One"}, {"gone": "text=inside Two"}, {"expect": {"Tabs1.selectedTab": "One"}}),
    case("defaultTab is a label", [tabs("One", "Two", defaultTab="Two")], {"see": "text=inside Two"}, {"expect": {"Tabs1.selectedTab": "Two"}}),
    case("a default tab that is not there opens the first", [tabs("One", "Two", defaultTab="{{'Nine'}}")], {"expect": {"Tabs1.selectedTab": "One", "{{Tabs1.defaultTab}}": "Nine"}}),
    case("a click opens a tab and runs onTabSelected", [tabs("One", "Two", onTabSelected="{{showAlert(Tabs1.selectedTab)}}")], {"click": TAB % "Two"},
         {"see": "text=inside Two"}, {"expect": {"@alerts": ["Two"], "Tabs1.selectedTab": "Two"}}),
    case("a click on the open tab runs nothing", [tabs("One", "Two", onTabSelected="{{showAlert('no')}}")], {"click": TAB % "One"}, {"wait": 150}, {"expect": {"@alerts": []}}),
    case("arrow keys go through the tabs", [tabs("One", "Two")], {"press": [TAB % "One", "ArrowRight"]}, {"see": "text=inside Two"}),
    case("a hidden tab can't be chosen", [tabs("One", "Two", hidden={"One": "{{false}}"})], {"gone": TAB % "One"}, {"expect": {"Tabs1.selectedTab": "Two"}}),
    case("the open tab that hides gives way to the first", [entry("Show", defaultText="yes"), tabs("One", "Two", topRow=10, bottomRow=40, hidden={"Two": "{{Show.text === 'yes'}}"})],
         {"click": TAB % "Two"}, {"set": {"Show.text": "no"}}, {"expect": {"Tabs1.selectedTab": "One"}}, {"see": "text=inside One"}),
    case("a default tab that changes opens it", [entry("Which", defaultText="One"), tabs("One", "Two", topRow=10, bottomRow=40, defaultTab="{{Which.text}}")],
         {"set": {"Which.text": "Two"}}, {"see": "text=inside Two"}, {"expect": {"Tabs1.selectedTab": "Two"}}),
    case("inputs of tabs that are not open are in the tree and keep their state", [tabs("One", "Two")], {"fill": ["role=textbox[name=\"InOne\"]", "typed"]},
         {"click": TAB % "Two"}, {"expect": {"{{InOne.text}}": "typed", "{{TextTwo.text}}": "inside Two"}}, {"click": TAB % "One"},
         {"value": {"role=textbox[name=\"InOne\"]": "typed"}}),
    case("tabs without a header show one sheet", [tabs("One", "Two", shouldShowTabs=False)], {"see": "text=inside One"}, {"count": {"role=tab": 0}}),
    case("tabs in a modal begin with the default tab each time, and run nothing",
         [modal("M", {**tabs("One", "Two", onTabSelected="{{showAlert(Tabs1.selectedTab)}}"), "topRow": 10})], {"run": "showModal('M')"},
         {"click": TAB % "Two"}, {"see": "text=inside Two"}, {"run": "closeModal('M')"}, {"gone": "text=inside Two"}, {"run": "showModal('M')"},
         {"see": "text=inside One"}, {"expect": {"Tabs1.selectedTab": "One", "@alerts": ["Two"]}}),
    case("resetWidget opens the default tab", [tabs("One", "Two")], {"click": TAB % "Two"}, {"run": "resetWidget('Tabs1')"}, {"expect": {"Tabs1.selectedTab": "One"}}),
    case("tabs that do not fit are reached by arrows with the mouse", [tabs(*MANY, rightColumn=24)], {"gone": "role=button[name='Previous tabs']"},
         tab_in_sight("Eighth", False), {"click": "role=button[name='More tabs']"}, {"click": "role=button[name='More tabs']"}, tab_in_sight("Eighth"),
         {"click": TAB % "Eighth"}, {"see": "text=inside Eighth"}, {"gone": "role=button[name='More tabs']"}, {"see": "role=button[name='Previous tabs']"}),
    case("the tab that code opens is in sight", [entry("Which", defaultText="First"), tabs(*MANY, topRow=10, bottomRow=40, rightColumn=24, defaultTab="{{Which.text}}")],
         {"set": {"Which.text": "Eighth"}}, {"see": "text=inside Eighth"}, tab_in_sight("Eighth")),
    case("labels of tabs can be read on a dark ground", [tabs("One", "Two", backgroundColor="#0d5478", accentColor="#0d4468")], labels_are("rgb(255, 255, 255)", "rgb(255, 255, 255)")),
    case("tabs inside of tabs have colours for their own ground", [tabs_in_tabs()], 
         labels_are("rgb(255, 255, 255)", "rgb(255, 255, 255)", "rgb(27, 31, 43)", "rgb(90, 98, 116)")),
    case("setVisibility hides tabs", [tabs("One", "Two")], {"run": "Tabs1.setVisibility(false)"}, {"gone": TAB % "One"}),
    case("a modal is closed at first", [modal("Modal1")], {"count": {"role=dialog": 0}}, {"expect": {"{{Modal1.isVisible}}": False, "{{Modal1.name}}": "Modal1"}}),
    case("showModal opens, closeModal closes", [modal("Modal1")], {"run": "showModal(Modal1.name)"}, {"see": "text=inside Modal1"},
         {"expect": {"{{Modal1.isVisible}}": True}}, {"run": "closeModal('Modal1')"}, {"gone": "text=inside Modal1"}, {"expect": {"{{Modal1.isVisible}}": False}}),
    case("children of a closed modal are in the tree", [modal("Modal1", entry("A", defaultText="x"))], {"expect": {"{{A.text}}": "x"}}),
    case("children of a modal keep what was typed", [modal("Modal1", entry("A", topRow=6, bottomRow=13))], {"run": "showModal('Modal1')"}, {"fill": [A, "typed"]},
         {"run": "closeModal('Modal1')"}, {"expect": {"{{A.text}}": "typed"}}, {"run": "showModal('Modal1')"}, {"value": {A: "typed"}}),
    case("Escape closes and runs onClose", [modal("Modal1", onClose="{{showAlert('closed')}}")], {"run": "showModal('Modal1')"}, {"see": "role=dialog"},
         {"press": ["role=dialog", "Escape"]}, {"gone": "role=dialog"}, {"expect": {"@alerts": ["closed"], "{{Modal1.isVisible}}": False}}),
    case("closeModal runs onClose as well", [modal("Modal1", onClose="{{showAlert('closed')}}")], {"run": "showModal('Modal1')"}, {"see": "role=dialog"},
         {"run": "closeModal('Modal1')"}, {"expect": {"@alerts": ["closed"]}}),
    case("another modal takes the place of the open one", [modal("Modal1", onClose="{{showAlert('one closed')}}"), modal("Modal2")],
         {"run": "showModal('Modal1')"}, {"see": "text=inside Modal1"}, {"run": "showModal('Modal2')"}, {"see": "text=inside Modal2"},
         {"count": {"role=dialog": 1}}, {"expect": {"@alerts": ["one closed"], "{{Modal1.isVisible}}": False}}),
    case("a modal has the focus itself, Tab leads to its first field, and the focus goes back",
         [button("Open", "{{showModal('Modal1')}}"), modal("Modal1", entry("A", topRow=6, bottomRow=13, onFocus="{{showAlert('focused')}}"))],
         {"click": "role=button[name=\"Open\"]"}, {"see": A}, {"count": {"css=dialog:focus": 1}}, is_accessible, {"expect": {"@alerts": []}},
         {"press": ["role=dialog", "Tab"]}, {"count": {"css=[data-widget=A] :focus": 1}}, {"expect": {"@alerts": ["focused"]}},
         {"press": [A, "Escape"]}, {"gone": "role=dialog"}, {"count": {"css=[data-widget=Open] :focus": 1}}),
    case("a field of a modal has the focus from the start if it is to",
         [modal("Modal1", entry("A", topRow=6, bottomRow=13), entry("B", topRow=14, bottomRow=20, autoFocus=True))],
         {"run": "showModal('Modal1')"}, {"count": {"css=[data-widget=B] :focus": 1}}, {"run": "closeModal('Modal1')"}, {"gone": "role=dialog"},
         {"run": "showModal('Modal1')"}, {"count": {"css=[data-widget=B] :focus": 1}}),
    case("the page stays where it is behind a modal, until it closes", [modal("Modal1", LONG), modal("Modal2"), {**text("Low", "low"), "topRow": 150, "bottomRow": 154}],
         lambda it: it.page.evaluate("scrollTo(0, 100)"), {"run": "showModal('Modal1')"}, {"see": "role=dialog"}, turns_wheel_over("text=inside Modal1"), stands_at(100),
         {"run": "showModal('Modal2')"}, {"see": "text=inside Modal2"}, turns_wheel_over("text=inside Modal2"), turns_wheel_beside,
         stands_at(100),
         {"run": "closeModal('Modal2')"}, {"gone": "role=dialog"}, moves_page(-60), stands_at(40)),
    case("a modal is called what its first text says", [modal("Modal1")], {"run": "showModal('Modal1')"}, {"see": "role=dialog[name=\"inside Modal1\"]"}),
    case("a form in a modal", [modal("Modal1", {**form(entry("A", isRequired=True), SEND), "topRow": 5, "bottomRow": 40}, height=500)],
         {"run": "showModal('Modal1')"}, OFF, {"fill": [A, "x"]}, {"click": "role=button[name=\"Send\"]"}, {"expect": {"@alerts": ["sent x"]}}),
]
