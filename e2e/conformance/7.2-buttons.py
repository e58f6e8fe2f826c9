"""Buttons, groups of them, and menus."""

SECTION = "7.2"


def case(name, type_name, properties, steps=None, expect=None, **more):
    return {"name": name, "widgets": [{"type": type_name, "name": "W", **properties}],
            **({"steps": steps} if steps else {}), **({"expect": expect} if expect else {}), **more}


def item(place, label, **more):
    return {"id": f"i{place}", "index": place, "label": label, "isVisible": True, "isDisabled": False, **more}


def form(name, button, inputs, steps):
    canvas = {"type": "CANVAS_WIDGET", "name": "Canvas1", "children": [*inputs, {"type": "BUTTON_WIDGET", "name": "W", "text": "Go", **button}]}
    return {"name": name, "widgets": [{"type": "FORM_WIDGET", "name": "Form1", "bottomRow": 40, "children": [canvas]}], "steps": steps}


def square(side):
    """The button is as high as wide, and in the middle of its box."""
    def check(case):
        script = """() => { const inner = document.querySelector('[data-widget=W] button').getBoundingClientRect()
            const outer = document.querySelector('[data-widget=W]').getBoundingClientRect(), middle = (box) => Math.round(box.left + box.width / 2)
            return [Math.round(inner.width), Math.round(inner.height), middle(inner) - middle(outer)] }"""
        case.until(lambda: case.page.evaluate(script), [side, side, 0])
    return check


FITS = """() => {
    const box = document.querySelector('[data-widget=W]').getBoundingClientRect(), all = [...document.querySelectorAll('[data-widget=W] button')]
    return all.every((button) => button.getBoundingClientRect().bottom <= box.bottom + 1)
}"""


def colored(color):
    return lambda case: case.until(lambda: case.page.evaluate("getComputedStyle(document.querySelector('[data-widget=W] button')).color"), color)


def keeps_its_room(case):
    """The text stands where it stood, in sight unless the button is busy: then something turns in the button's middle."""
    script = """() => {
        const button = document.querySelector('[data-widget=W] button'), [text, turning] = ['.sw-button-text', '.ui-spinner'].map((part) => button.querySelector(part))
        const box = (element) => element.getBoundingClientRect(), middle = (element) => Math.round(box(element).left + box(element).width / 2)
        return [Math.round(box(text).left), Math.round(box(text).width), turning === null ? 'visible' : middle(turning) === middle(button) && 'hidden', getComputedStyle(text).visibility]
    }"""
    left, width, expected, visibility = case.page.evaluate(script)
    assert visibility == expected
    assert (left, width) == getattr(case, "room", (left, width))
    case.room = left, width


FIELD = {"type": "INPUT_WIDGET_V2", "name": "Field", "inputType": "TEXT", "label": "Field", "isRequired": True, "defaultText": ""}
MENU = {"i1": item(1, "Second", onClick="{{showAlert('two')}}"), "i0": item(0, "First", onClick="{{showAlert('one')}}"),
        "i2": item(2, "Hidden", isVisible=False), "i3": item(3, "Off", isDisabled="{{true}}", onClick="{{showAlert('off')}}")}
PEOPLE = [{"name": "Ann"}, {"name": "Ben"}]
DYNAMIC = {"menuItemsSource": "DYNAMIC", "label": "Menu", "sourceData": "{{[{name: 'Ann'}, {name: 'Ben'}]}}",
           "configureMenuItems": {"config": {"label": "{{W.sourceData.map((currentItem, currentIndex) => (currentIndex + ' ' + currentItem.name))}}",
                                             "isDisabled": "{{W.sourceData.map((currentItem) => (currentItem.name === 'Ben'))}}",
                                             "onClick": "{{showAlert(currentItem.name + currentIndex)}}"}}}

CASES = [
    case("a button runs its code", "BUTTON_WIDGET", {"text": "Go", "onClick": "{{showAlert('pressed')}}"},
         [{"click": 'role=button[name="Go"]'}, {"expect": {"@alerts": ["pressed"]}}]),
    case("a disabled button runs nothing", "BUTTON_WIDGET", {"text": "Go", "isDisabled": "{{true}}"}, [{"see": "button:disabled"}]),
    case("a button's text is any value as text", "BUTTON_WIDGET", {"text": "{{42}}"}, [{"see": 'role=button[name="42"]'}, {"expect": {"{{W.text}}": "42"}}]),
    case("a button is busy while its code runs", "BUTTON_WIDGET", {"text": "Go", "onClick": "{{Q.run()}}"},
         [{"click": 'role=button[name="Go"]'}, {"see": "button[aria-busy=true]"}, {"gone": "button[aria-busy=true]"}],
         queries={"Q": {"answer": {"data": 1, "delay": 400}}}),
    case("a busy button keeps its name and its text its room, under the mark that turns in the middle", "BUTTON_WIDGET",
         {"text": "Confirm the order", "iconName": "tick", "onClick": "{{Q.run()}}", "leftColumn": 0, "rightColumn": 8},
         [keeps_its_room, {"click": 'role=button[name="Confirm the order"]'}, {"see": "button[aria-busy=true] > .ui-spinner"},
          {"see": 'role=button[name="Confirm the order"]'}, keeps_its_room, {"release": "Q"}, {"gone": ".ui-spinner"}],
         queries={"Q": {"answer": {"data": 1, "held": True}}}),
    case("setLabel, setDisabled and setColor", "BUTTON_WIDGET", {"text": "Go"},
         [{"run": "await W.setLabel('New'); await W.setDisabled(true); await W.setColor('#123456')"},
          {"expect": {"{{W.text}}": "New", "{{W.isDisabled}}": True, "{{W.buttonColor}}": "#123456"}}, {"see": 'role=button[name="New"]'}]),
    case("setVisibility hides a button", "BUTTON_WIDGET", {"text": "Go"}, [{"see": 'role=button[name="Go"]'}, {"run": "await W.setVisibility(false)"},
         {"gone": 'role=button[name="Go"]'}, {"expect": {"{{W.isVisible}}": False}}]),
    case("a button whose visibility has no value is there", "BUTTON_WIDGET", {"text": "Go", "isVisible": "{{appsmith.store.never}}"}, [{"see": 'role=button[name="Go"]'}]),
    case("a button whose visibility is null is there", "BUTTON_WIDGET", {"text": "Go", "isVisible": "{{null}}"}, [{"see": 'role=button[name="Go"]'}]),
    case("a button whose visibility fails is there", "BUTTON_WIDGET", {"text": "Go", "isVisible": "{{appsmith.store.never.more}}"}, [{"see": 'role=button[name="Go"]'}]),
    case("a group's button whose visibility has no value is not there", "BUTTON_GROUP_WIDGET",
         {"groupButtons": {"a": item(0, "First", isVisible="{{appsmith.store.never}}"), "b": item(1, "Second")}},
         [{"see": 'role=button[name="Second"]'}, {"gone": 'role=button[name="First"]'}]),
    case("a light outlined button lets the ground through", "BUTTON_WIDGET", {"text": "Go", "buttonVariant": "SECONDARY", "buttonColor": "#ffffff"},
         [{"see": 'role=button[name="Go"]'}, lambda it: it.until(lambda: it.page.evaluate("(({ color, backgroundColor }) => [color, backgroundColor])(getComputedStyle(document.querySelector('[data-widget=W] button')))"),
                              ["rgb(255, 255, 255)", "rgba(0, 0, 0, 0)"])]),
    case("the tooltip describes a button", "BUTTON_WIDGET", {"text": "Go", "tooltip": "Goes there"}, [{"see": "button[title='Goes there']"}]),
    form("a button waits for a valid form", {"disabledWhenInvalid": True}, [FIELD],
         [{"see": "button:disabled >> text=Go"}, {"fill": ["role=textbox", "x"]}, {"see": "button:enabled >> text=Go"}]),
    form("a button resets its form when its code ended well", {"resetFormOnClick": True, "onClick": "{{showAlert(Field.text)}}"}, [FIELD],
         [{"fill": ["role=textbox", "x"]}, {"click": 'role=button[name="Go"]'}, {"expect": {"@alerts": ["x"], "{{Field.text}}": "", "{{Field.isDirty}}": False}}]),
    form("the old button of a form does the same", {"type": "FORM_BUTTON_WIDGET", "disabledWhenInvalid": True, "resetFormOnClick": True}, [FIELD],
         [{"see": "button:disabled >> text=Go"}, {"fill": ["role=textbox", "x"]}, {"click": 'role=button[name="Go"]'}, {"expect": {"{{Field.text}}": ""}}]),
    case("an icon button is named by its tooltip", "ICON_BUTTON_WIDGET", {"iconName": "trash", "tooltip": "Delete", "onClick": "{{showAlert('gone')}}"},
         [{"click": 'role=button[name="Delete"]'}, {"expect": {"@alerts": ["gone"]}}]),
    case("an icon button without tooltip is named by its icon", "ICON_BUTTON_WIDGET", {"iconName": "arrow-left"}, [{"see": 'role=button[name="arrow left"]'}]),
    case("an icon button is square", "ICON_BUTTON_WIDGET", {"iconName": "plus", "topRow": 0, "bottomRow": 6, "leftColumn": 8, "rightColumn": 24},
         [{"see": "role=button"}, square(52)]),
    case("an icon button has 32 pixels also where its box has less", "ICON_BUTTON_WIDGET",
         {"iconName": "plus", "topRow": 4, "bottomRow": 10, "leftColumn": 8, "rightColumn": 9}, [{"see": "role=button"}, square(32)]),
    case("light text of a bare button keeps its color", "BUTTON_WIDGET",
         {"text": "Go", "buttonVariant": "TERTIARY", "buttonColor": "#fafafa"}, [{"see": "role=button"}, colored("rgb(250, 250, 250)")]),
    case("the icon of old pages runs its code", "ICON_WIDGET", {"iconName": "star", "onClick": "{{showAlert('star')}}"},
         [{"click": 'role=button[name="star"]'}, {"expect": {"@alerts": ["star"]}}]),
    case("a group of buttons: each runs its own code, in order", "BUTTON_GROUP_WIDGET",
         {"groupButtons": {"b": item(1, "Second", onClick="{{showAlert('two')}}"), "a": item(0, "First", onClick="{{showAlert('one')}}")}},
         [{"text": {"role=group >> role=button >> nth=0": "First"}}, {"click": 'role=button[name="Second"]'}, {"expect": {"@alerts": ["two"]}}]),
    case("a group of many buttons one below the other stays in its box", "BUTTON_GROUP_WIDGET",
         {"orientation": "vertical", "bottomRow": 16, "groupButtons": {str(number): item(number, f"Button {number}") for number in range(7)}},
         [{"count": {"[data-widget=W] >> role=button": 7}}, lambda it: it.until(lambda: it.page.evaluate(FITS), True)]),
    case("a group of buttons: hidden and disabled ones", "BUTTON_GROUP_WIDGET",
         {"groupButtons": {"a": item(0, "First", isVisible="{{false}}"), "b": item(1, "Second", isDisabled="{{1 < 2}}")}},
         [{"see": "button:disabled >> text=Second"}, {"count": {"role=group >> role=button": 1}}]),
    case("a group of buttons: one with a menu", "BUTTON_GROUP_WIDGET", {"groupButtons": {"a": item(0, "More", buttonType="MENU", menuItems=MENU)}},
         [{"click": 'role=button[name="More"]'}, {"count": {"role=menuitem": 3}}, {"click": 'role=menuitem[name="Second"]'}, {"expect": {"@alerts": ["two"]}},
          {"gone": "role=menu"}]),
    case("a group of buttons: setDisabled", "BUTTON_GROUP_WIDGET", {"groupButtons": {"a": item(0, "First")}},
         [{"see": "button:enabled"}, {"run": "await W.setDisabled(true)"}, {"see": "button:disabled"}]),
    case("a menu: its entries in order, without hidden ones", "MENU_BUTTON_WIDGET", {"label": "Menu", "menuItems": MENU},
         [{"click": 'role=button[name="Menu"]'}, {"text": {"role=menuitem >> nth=0": "First", "role=menuitem >> nth=1": "Second"}}, {"count": {"role=menuitem": 3}},
          {"click": 'role=menuitem[name="First"]'}, {"expect": {"@alerts": ["one"]}}]),
    case("a menu: a disabled entry does nothing", "MENU_BUTTON_WIDGET", {"label": "Menu", "menuItems": MENU},
         [{"click": 'role=button[name="Menu"]'}, {"see": "role=menuitem[name='Off'][disabled=true]"}, {"press": ["role=menuitem[name='Off']", "Enter"]},
          {"wait": 200}, {"expect": {"@alerts": []}}]),
    case("a menu by keys", "MENU_BUTTON_WIDGET", {"label": "Menu", "menuItems": MENU},
         [{"press": ['role=button[name="Menu"]', "Enter"]}, {"press": ['role=menuitem[name="First"]', "ArrowDown"]}, {"press": ['role=menuitem[name="Second"]', "Enter"]},
          {"expect": {"@alerts": ["two"]}}]),
    case("Escape closes a menu", "MENU_BUTTON_WIDGET", {"label": "Menu", "menuItems": MENU},
         [{"click": 'role=button[name="Menu"]'}, {"press": ['role=menuitem[name="First"]', "Escape"]}, {"gone": "role=menu"}, {"see": "button:focus >> text=Menu"}]),
    case("a menu from data: labels per item", "MENU_BUTTON_WIDGET", DYNAMIC,
         [{"click": 'role=button[name="Menu"]'}, {"see": ['role=menuitem[name="0 Ann"]', 'role=menuitem[name="1 Ben"][disabled=true]']}]),
    case("a menu from data: its code knows the item", "MENU_BUTTON_WIDGET", DYNAMIC,
         [{"click": 'role=button[name="Menu"]'}, {"click": 'role=menuitem[name="0 Ann"]'}, {"expect": {"@alerts": ["Ann0"]}}]),
    case("a disabled menu does not open", "MENU_BUTTON_WIDGET", {"label": "Menu", "menuItems": MENU, "isDisabled": True}, [{"see": "button:disabled"}]),
]
