"""Letters that come faster than a page is drawn: from scanners, password managers and keyboards that put in whole words."""

from boxes import at
from parts import field

SECTION = "7.1"
NAMES = [f"F{number}" for number in range(8)]
WORDS = "My quiz title"


def types_at_once(name):
    def step(it):
        it.page.locator(f"[data-widget={name}]").locator("input, textarea").click()
        it.page.keyboard.type(WORDS)
    return step


def shows(name):
    return lambda it: it.until(lambda: it.page.locator(f"[data-widget={name}]").locator("input, textarea").input_value(), WORDS)


def case(name, **more):
    fields = [field(each, "", **at(8 * row, 8 * row + 7, 0, 30), **more) for row, each in enumerate(NAMES)]
    return {"name": name, "widgets": fields, "draw": True, "steps": [
        *(types_at_once(each) for each in NAMES), {"expect": {f"{each}.text": WORDS for each in NAMES}}, *(shows(each) for each in NAMES)]}


CASES = [
    case("fields keep all letters of words that are put in at once"),
    case("fields that must not be empty do", isRequired=True),
    case("fields with an expression do", regex="^[A-Za-z ]{3,}$", errorMessage="Three letters"),
    case("fields of several lines do", inputType="MULTI_LINE_TEXT", isRequired=True),
    case("fields whose code hears of each letter do", onTextChanged="{{storeValue('last', 'x', false)}}", isRequired=True),
    case("passwords do", inputType="PASSWORD", isRequired=True),
]
