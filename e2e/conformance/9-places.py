"""Where widgets stand: section 3.4 of the formats' specification, where it can be seen."""

import time

from boxes import COLUMN, at, box, case, places, section
from parts import field, text, window

SECTION = "formats 3.4"


def uncovered(selector):
    """In the middle of the element nothing lies over it, whether it lets presses through or not."""
    def step(it):
        found = it.page.locator(selector)
        found.wait_for(state="visible")
        end = time.monotonic() + 3
        while not found.evaluate("""element => {
          const box = element.getBoundingClientRect()
          element.style.pointerEvents = 'auto'
          const found = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2)
          element.style.pointerEvents = ''
          return element.contains(found)
        }"""):
            assert time.monotonic() < end, f"something lies over {selector}"
            it.page.wait_for_timeout(10)
    return step


def below_field(it):
    look = """() => {
      const [field, message] = ['[data-widget=Code] .sw-control', '.sw-field-message'].map((each) => document.querySelector(each).getBoundingClientRect())
      return [message.top - field.bottom, message.left - field.left, message.width > 200].map((each) => typeof each === 'number' ? Math.round(each) : each)
    }"""
    it.until(lambda: it.page.evaluate(look), [4, 0, True])


def presses_message(it):
    box = it.page.locator(".sw-field-message").bounding_box()
    it.page.mouse.click(box["x"] + 20, box["y"] + box["height"] - 3)


def scrolls_box(top):
    return lambda it: it.page.evaluate("top => { document.querySelector('.sw-panel-scrolls').scrollTop = top }", top)


def stands_above(upper, lower):
    look = "(each) => each.map((one) => document.querySelector(one).getBoundingClientRect())"
    return lambda it: it.until(lambda: (lambda boxes: boxes[0]["bottom"] <= boxes[1]["top"] or boxes[0]["top"] >= boxes[1]["bottom"])(
        it.page.evaluate(look, [upper, lower])), True)


def border_is(colour):
    return lambda it: it.until(lambda: it.page.evaluate("getComputedStyle(document.querySelector('[data-widget=Code] .sw-control')).borderTopColor"), colour)


CASES = section(
    "3.4",
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
    case("a field's message is not cut off by the box around it, and follows the field",
         [box("Box", [field("Code", regex="^a+$", errorMessage="Only the letter a, as often as one likes", label="", **at(1, 5, 0, 10))], **at(0, 6)),
          text("Below", "below", backgroundColor="#dbeafe", **at(6, 160))],
         {"fill": ["[data-widget=Code] input", "b"]}, uncovered(".sw-field-message"), below_field, lambda it: it.page.evaluate("scrollTo(0, 15)"), below_field,
         {"press": ["[data-widget=Code] input", "Tab"]}, {"gone": ".sw-field-message"}),
    case("a press through a field's message reaches what is below it",
         [field("Code", regex="^a+$", errorMessage="Only the letter a", label="", **at(0, 4)), field("Next", label="", **at(4, 8))],
         {"fill": ["[data-widget=Code] input", "b"]}, {"see": ".sw-field-message"}, presses_message, {"see": "[data-widget=Next] input:focus"}),
    case("a field's message goes out of sight with its field",
         [box("Box", [field("Code", regex="^a+$", errorMessage="Only a", label="", **at(0, 4)), text("Low", "low", **at(60, 64))], shouldScrollContents=True, **at(2, 16))],
         {"fill": ["[data-widget=Code] input", "b"]}, {"see": ".sw-field-message"}, scrolls_box(300), {"gone": ".sw-field-message"}, scrolls_box(0),
         {"see": ".sw-field-message"}),
    case("a hint is not cut off by the box around it", [box("Box", [field("Code", labelTooltip="Why this is asked for, in many words that take room",
                                                                      label="Code", labelPosition="Top", **at(0, 7, 0, 20))], **at(0, 9))],
         lambda it: it.page.hover(".sw-hint"), uncovered(".sw-hint-text"), stands_above(".sw-hint-text", ".sw-hint")),
    case("a field's message makes way for the calendar that the field opens",
         [{"type": "DATE_PICKER_WIDGET2", "name": "Code", "label": "", "isRequired": True, "defaultDate": "{{''}}", "dateFormat": "YYYY-MM-DD", **at(0, 4)}],
         {"set": {"Code.isDirty": True}}, {"press": ["[data-widget=Code] input", "End"]}, {"see": ".sw-field-message"},
         {"click": "[data-widget=Code] input"}, {"see": ".sw-popover"}, {"gone": ".sw-field-message"}),
    case("a field that is wrong is marked so also while it has the focus", [field("Code", regex="^a+$", label="", **at(0, 4))],
         {"fill": ["[data-widget=Code] input", "b"]}, {"see": "[data-widget=Code] .sw-control-invalid"}, border_is("rgb(191, 47, 42)")),
    case("a container's canvas has 64 columns of its own", [box("Box", [text("A", "a", **at(1, 5, 32, 64))], **at(0, 20, 0, 32))],
         places({"A": {"width": 32 * (32 * COLUMN - 20) / 64}})),
    *[case(f"{width}: from {least} to {most} pixels", [text("A", "a", **at(0, 4))],
           places({"A": {"width": min(most, 1360) - 12}}), window(least - 100, places({"A": {"width": least - 12}})),
           settings={"width": width})
      for width, least, most in (("desktop", 1160, 1280), ("tabletLarge", 960, 1080), ("tablet", 650, 800), ("mobile", 350, 450))],
    case("fluid: the whole window", [text("A", "a", **at(0, 4))], window(900, places({"A": {"width": 888}}))),
)
