"""Pages on a phone: a narrow window and a finger."""

from boxes import at, below, beside, box, case, section
from parts import button, phone, select, swipe, table, text, window

SECTION = "formats 3.4"
ROWS = [{"id": number, "name": f"Name {number}"} for number in range(3)]
WIDE = [text("A", "first", **at(0, 4)), table(data=ROWS, **at(5, 30))]


def sees(code, expected=True):
    """Looks at the page until the code says what is expected."""
    return lambda it: it.until(lambda: it.page.evaluate(code), expected)


def modal(*children, **properties):
    canvas = {"type": "CANVAS_WIDGET", "name": "CanvasModal", "detachFromLayout": True, "children": list(children)}
    return {"type": "MODAL_WIDGET", "name": "Modal1", "detachFromLayout": True, "width": 774, "height": 300, "children": [canvas], **properties}


def inside(selector):
    """All of an element is inside of the window, from side to side."""
    return sees(f"""(({{left, right}}) => left >= 0 && right <= 390)(document.querySelector({selector!r}).getBoundingClientRect())""")


def layer(*widgets):
    """A container of automatic positions with one layer: an alignment and a widget each."""
    canvas = {"type": "CANVAS_WIDGET", "name": "CanvasBox", "detachFromLayout": True, "children": [widget for _, widget in widgets],
              "flexLayers": [{"children": [{"id": widget["name"].lower(), "align": align} for align, widget in widgets]}]}
    return {**box("Box", [], **at(0, 30)), "responsiveBehavior": "fill", "children": [canvas]}


def hugs(name):
    return button(name, responsiveBehavior="hug", **at(0, 4, 0, 8))


def mark(name):
    return {"type": "ICON_BUTTON_WIDGET", "name": name, "iconName": "plus", "responsiveBehavior": "hug", "minWidth": 50, **at(0, 4, 0, 1)}


def at_end(name):
    """Nothing but the edges of boxes is between a widget and the end of its container."""
    return sees(f"""(([widget, box]) => box.right - widget.right < 24)(
      ['{name}', 'Box'].map((name) => document.querySelector(`[data-widget="${{name}}"]`).getBoundingClientRect()))""")


def under(upper, lower):
    """An element begins right below another one."""
    return sees(f"""(([a, b]) => b.top >= a.bottom && b.top < a.bottom + 20)(
      [{upper!r}, {lower!r}].map((each) => document.querySelector(each).getBoundingClientRect()))""")


def keyboard(*steps):
    """Takes steps while a keyboard lies over all but the upper 420 pixels of the window, which is as high as before."""
    def step(it):
        it.page.evaluate("""() => {
          const whole = Object.getOwnPropertyDescriptor(window, 'visualViewport')
          const seen = Object.assign(new EventTarget(), {offsetLeft: 0, offsetTop: 0, width: innerWidth, height: innerHeight, scale: 1})
          Object.defineProperty(window, 'visualViewport', {configurable: true, value: seen})
          window.resize = (height) => { seen.height = height; seen.dispatchEvent(new Event('resize')) }
          window.whole = () => Object.defineProperty(window, 'visualViewport', whole)
        }""")
        for each in steps:
            each(it) if callable(each) else it.take(each)
        it.page.evaluate("window.whole()")
    return step


WINDOW = sees("[innerWidth, document.documentElement.scrollWidth, Math.round(document.querySelector('.viewer-bar').getBoundingClientRect().width)]", [390] * 3)
MOVED = "document.querySelector('.sw-page-content').scrollLeft"
OPTIONS_END = "document.querySelector('.sw-popover').getBoundingClientRect().bottom"
UPRIGHT = sees("(content => content.scrollHeight <= content.clientHeight)(document.querySelector('.sw-page-content'))")

CASES = [
    *section(
        "3.4",
        case("a page wider than a phone is moved below the bar and leaves the window as it is", WIDE, {"see": "text=Name 1"},
             phone(WINDOW, UPRIGHT, sees("document.querySelector('.sw-main').clientWidth", 1160), swipe(".sw-page-content", -200),
                   sees(f"{MOVED} > 100"), WINDOW), settings={"width": "desktop"}),
        case("from right to left a page wider than a phone begins at the right", WIDE, {"see": "text=Name 1"},
             phone(WINDOW, sees(f"{MOVED}", 0), swipe(".sw-page-content", 200), sees(f"{MOVED} < -100")), settings={"width": "desktop"}, url="?dir=rtl"),
        case("dialogs of a page wider than a phone are drawn for the phone", [*WIDE, modal(text("C", "inside", **at(0, 4)))], {"see": "text=Name 1"},
             phone({"set": {"Modal1.isVisible": True}}, {"see": "text=inside"}, inside("dialog"), inside("[data-widget=C]")), settings={"width": "desktop"}),
        case("an open dialog follows the window, as when a phone is turned", [modal(text("C", "inside", **at(0, 4)))],
             {"set": {"Modal1.isVisible": True}}, {"see": "text=inside"}, window(390, inside("dialog"), inside("[data-widget=C]"))),
        case("a finger on a table moves the page", WIDE, {"see": "text=Name 1"}, phone(swipe(".sw-grid", -200), sees(f"{MOVED} > 100")),
             settings={"width": "desktop"}),
        case("on paper a page is as wide as it is", WIDE, {"see": "text=Name 1"}, lambda it: it.page.emulate_media(media="print"),
             sees("getComputedStyle(document.querySelector('.sw-page-content')).overflowX", "visible"),
             lambda it: it.page.emulate_media(media="screen"), settings={"width": "desktop"}),
    ),
    *section(
        "3.10",
        case("in a narrow window a group that has no room goes into the next line, to its end",
             [layer(("center", hugs("A")), ("center", hugs("B")), ("end", hugs("C")))],
             window(390, beside("A", "B"), below("A", "C"), at_end("C")), settings={"positioning": "auto"}),
        case("in a narrow window groups that have room share a line", [layer(("start", hugs("A")), ("end", hugs("B")))],
             window(390, beside("A", "B"), at_end("B")), settings={"positioning": "auto"}),
        case("in a narrow window the small ones at the end stand side by side below who fills, at the end",
             [layer(("start", text("A", "Title", responsiveBehavior="fill", **at(0, 4, 0, 48))), ("end", mark("B")), ("end", mark("C")))],
             window(390, below("A", "B"), beside("B", "C"), at_end("C")), settings={"positioning": "auto"}),
        case("in a narrow window a group wider than its line breaks, and stays inside",
             [layer(*(("end", hugs(name)) for name in "ABCD"))],
             window(390, below("A", "C"), below("A", "D"), at_end("D")), settings={"positioning": "auto"}),
    ),
    {"section": "4.3", **case(
        "on a phone alerts stand below the bar, not over the buttons at the bottom", [button(code="showAlert('Saved', 'success')", **at(0, 4))],
        phone({"click": "role=button[name=Button1]"}, {"see": "text=Saved"}, under(".viewer-bar", ".ui-toast"), inside(".ui-toast")))},
    {"section": "4.3", **case(
        "on a phone alerts of a dialog stand at the top", [modal(button(code="showAlert('Saved', 'success')", **at(0, 4)))],
        phone({"set": {"Modal1.isVisible": True}}, {"click": "role=button[name=Button1]"}, {"see": "dialog .ui-toast"}, inside(".ui-toast"),
              sees("document.querySelector('.ui-toast').getBoundingClientRect().top < 20")))},
    {"section": "4.3", **case(
        "in a wide window alerts stand at the bottom", [button(code="showAlert('Saved', 'success')", **at(0, 4))],
        {"click": "role=button[name=Button1]"}, {"see": "text=Saved"},
        sees("innerHeight - document.querySelector('.ui-toast').getBoundingClientRect().bottom < 40"))},
    {"section": "7.1", **case(
        "on a phone the options of a select stay above the keyboard",
        [select(rows=[{"label": f"Option {number}", "value": number} for number in range(30)], **at(24, 31))],
        phone(keyboard({"click": "role=combobox"}, {"see": "text=Option 1"}, sees(f"{OPTIONS_END} > 420"),
                       lambda it: it.page.evaluate("resize(420)"), sees(f"{OPTIONS_END} < 420"))))},
    {"section": "7.1", **case(
        "on a phone no keyboard comes up over the calendar of a date, and keys still write",
        [{"type": "DATE_PICKER_WIDGET2", "name": "Date1", "dateFormat": "YYYY-MM-DD", "timePrecision": "None", **at(0, 7)}],
        {"see": "[data-widget=Date1] input:not([inputmode])"},
        phone({"reload": True}, {"click": "[data-widget=Date1] input"}, {"see": ["[data-widget=Date1] input[inputmode=none]", ".sw-popover"]},
              {"fill": ["[data-widget=Date1] input", "2024-02-29"]}, {"press": ["[data-widget=Date1] input", "Enter"]},
              {"expect": {"Date1.formattedDate": "2024-02-29"}}))},
]
