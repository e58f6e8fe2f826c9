"""Where widgets stand: section 3.4 of the formats' specification, where it can be seen."""

import time

from boxes import COLUMN, at, box, case, places, section
from parts import field, text, window

SECTION = "formats 3.4"


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
    case("a container's canvas has 64 columns of its own", [box("Box", [text("A", "a", **at(1, 5, 32, 64))], **at(0, 20, 0, 32))],
         places({"A": {"width": 32 * (32 * COLUMN - 20) / 64}})),
    *[case(f"{width}: from {least} to {most} pixels", [text("A", "a", **at(0, 4))],
           places({"A": {"width": min(most, 1360) - 12}}), window(least - 100, places({"A": {"width": least - 12}})),
           settings={"width": width})
      for width, least, most in (("desktop", 1160, 1280), ("tabletLarge", 960, 1080), ("tablet", 650, 800), ("mobile", 350, 450))],
    case("fluid: the whole window", [text("A", "a", **at(0, 4))], window(900, places({"A": {"width": 888}}))),
)
