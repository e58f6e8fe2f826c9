"""The bar with the app's name and the links to its pages: section 7.2 of the formats' specification."""

import time

from boxes import COLUMN, at, case, places, section, style
from parts import text, window

SECTION = "formats 7.2"
OTHERS = {"Second": {"widgets": [text("Text2", "The second page")]}}
navigation = lambda **settings: {"settings": {"navigation": settings}}  # noqa: E731

MANY = {f"Page with a long name {number}": {"widgets": [text("Text2", f"The page {number}")]} for number in range(1, 16)}
ARROW_BACK, ARROW_ON = "role=button[name='Previous pages']", "role=button[name='More pages']"
FOLD, UNFOLD = "role=button[name='Hide the navigation']", "role=button[name='Show the navigation']"


def beside_bar(bar):
    """Width of a widget of all columns beside a bar of this width."""
    return 1360 - bar - 12


def onward(case):
    """Presses the arrow as long as there is one."""
    arrow, end = case.page.locator(ARROW_ON), time.monotonic() + 10
    while arrow.count() > 0:
        assert time.monotonic() < end, "the row has no end"
        case.page.wait_for_timeout(300)
        if arrow.count() > 0:
            arrow.click()
            case.page.wait_for_timeout(300)


def in_sight(name):
    """All of the link of a page is inside the row of links."""
    link = f"role=link[name='{name}']"
    look = """link => {
      const [place, row] = [link, link.closest('nav')].map((each) => each.getBoundingClientRect())
      return place.left >= row.left - 1 && place.right <= row.right + 1
    }"""
    return lambda case: case.until(lambda: case.page.locator(link).evaluate(look), True)


def by_tab(case):
    """Every link that takes the focus is in sight from its beginning to its end."""
    is_clear = """() => {
      const link = document.activeElement, {left, right, top, height} = link.getBoundingClientRect()
      return [left + 11, right - 11].every((x) => link.contains(document.elementFromPoint(x, top + height / 2)))
    }"""
    case.page.locator("role=link[name=Page]").focus()
    for number in range(1, 16):
        case.page.keyboard.press("Tab")
        case.until(lambda: case.page.evaluate("document.activeElement.textContent"), f"Page with a long name {number}")
        case.until(lambda: case.page.evaluate(is_clear), True)


def from_the_right(case):
    case.page.evaluate("document.documentElement.dir = 'rtl'")


def from_the_left(case):
    case.page.evaluate("document.documentElement.dir = 'ltr'")


CASES = section(
    "7.2",
    case("the bar shows the app's name and its pages", [text("A", "a")],
         {"see": ["text=Conformance", "role=link[name=Page]", "role=link[name=Second]"]}, pages=OTHERS),
    case("an app of one page needs no links", [text("A", "a")], {"count": {"header nav": 0, "header": 1}}),
    case("at the side there is room for the link of a single page", [text("A", "a")], {"see": "role=link[name=Page]"},
         window(600, {"count": {"role=link[name=Page]": 0}}), **navigation(orientation="side")),
    case("no bar", [text("A", "a")], {"see": "text=a"}, {"count": {"header": 0}}, **navigation(showNavbar=False)),
    case("embedded pages have no bar", [text("A", "a")], {"see": "text=a"}, {"count": {"header": 0}}, url="?embed=true"),
    case("embedded pages have a bar when told to", [text("A", "a")], {"count": {"header": 1}}, url="?embed=true&navbar=true"),
    case("how a page is shown and what it works on stays on the way to another", [text("A", "a")],
         {"click": "role=link[name=Second]"}, {"see": "text=The second page"}, {"expect": {"@path": "/app/second?embed=true&navbar=true&id=4"}},
         pages=OTHERS, url="?embed=true&navbar=true&id=4"),
    case("what code made the page work on stays as well", [text("A", "a")],
         {"run": "navigateTo('Page', {id: 5, name: 'a b'})"}, {"count": {"a[href$='/second?id=5&name=a+b']": 1}},
         {"click": "role=link[name=Second]"}, {"expect": {"@path": "/app/second?id=5&name=a+b", "{{appsmith.URL.queryParams.id}}": "5"}},
         pages=OTHERS, url="?id=4"),
    case("stacked: links below the name", [text("A", "a")], {"count": {".viewer-bar-pages nav": 1}}, pages=OTHERS, **navigation(navStyle="stacked")),
    *(case(f"{style_}: arrows lead to the pages that don't fit", [text("A", "a")], {"count": {ARROW_BACK: 0}},
           {"click": ARROW_ON}, {"see": ARROW_BACK}, onward, {"count": {ARROW_ON: 0}}, in_sight("Page with a long name 15"),
           {"click": "role=link[name='Page with a long name 15']"}, {"see": "text=The page 15"}, in_sight("Page with a long name 15"),
           {"see": ARROW_BACK}, pages=MANY, **navigation(navStyle=style_)) for style_ in ("stacked", "inline")),
    case("the link of the open page is in sight at first", [text("A", "a")], {"run": "navigateTo('Page with a long name 14')"},
         {"see": "text=The page 14"}, in_sight("Page with a long name 14"), pages=MANY),
    case("from right to left the arrows lead the other way", [text("A", "a")], from_the_right, {"count": {ARROW_BACK: 0}},
         {"click": ARROW_ON}, {"see": ARROW_BACK}, onward, in_sight("Page with a long name 15"), from_the_left, pages=MANY),
    case("from right to left the way out points to the left", [text("A", "a")], from_the_right, {"click": ".viewer-account"},
         {"see": "role=menuitem[name='Sign out']"}, style("[role=menuitem]:last-child > svg", transform="matrix(-1, 0, 0, 1, 0, 0)"),
         style("[role=menuitem]:first-child > svg", transform="none"), from_the_left, style("[role=menuitem]:last-child > svg", transform="none")),
    case("the keyboard goes from link to link, clear of the arrows", [text("A", "a")], {"see": ARROW_ON}, by_tab, pages=MANY),
    case("no arrows where all pages fit", [text("A", "a")], {"see": "role=link[name=Second]"},
         {"count": {ARROW_ON: 0, ARROW_BACK: 0}}, pages=OTHERS),
    case("inline: links beside the name", [text("A", "a")], {"count": {".viewer-bar-pages": 0, ".viewer-bar-row nav": 1}}, pages=OTHERS,
         **navigation(navStyle="inline")),
    case("at the side", [text("A", "a")], style(".viewer", flexDirection="row"), {"see": "role=link[name=Second]"}, pages=OTHERS,
         **navigation(orientation="side", navStyle="sidebar")),
    case("at the side the navigation can be folded and opened again", [text("A", "a", **at(0, 4))], places({"A": {"width": beside_bar(232)}}),
         {"click": FOLD}, {"gone": ["role=link[name=Second]", "text=Conformance", FOLD]}, places({"A": {"width": beside_bar(48)}}),
         {"click": UNFOLD}, {"see": ["role=link[name=Second]", "text=Conformance"]}, places({"A": {"width": beside_bar(232)}}),
         pages=OTHERS, **navigation(orientation="side")),
    case("a folded navigation stays folded in this browser", [text("A", "a")], {"click": FOLD}, {"see": UNFOLD}, {"reload": True},
         {"see": UNFOLD}, {"count": {"role=link[name=Second]": 0}}, pages=OTHERS, **navigation(orientation="side")),
    case("on a phone a folded navigation is whole", [text("A", "a")], {"click": FOLD}, {"see": UNFOLD},
         window(600, {"see": ["role=link[name=Second]", "text=Conformance"]}, {"count": {UNFOLD: 0}}),
         pages=OTHERS, **navigation(orientation="side")),
    case("minimal: nothing to fold", [text("A", "a")], {"see": "role=link[name=Second]"}, {"count": {".viewer-fold": 0}}, pages=OTHERS,
         **navigation(orientation="side", navStyle="minimal")),
    case("at the top: nothing to fold", [text("A", "a")], {"see": "role=link[name=Second]"}, {"count": {".viewer-fold": 0}}, pages=OTHERS),
    case("minimal: marks with names for those who listen", [text("A", "a")], {"text": {"role=link[name=Second]": "S"}}, pages=OTHERS,
         **navigation(orientation="side", navStyle="minimal")),
    case("the title alone, or nothing", [text("A", "a")], {"count": {".viewer-title": 0, ".viewer-mark": 0}},
         **navigation(logoConfiguration="noLogoOrApplicationTitle")),
    case("a mark stands for the logo that no export holds", [text("A", "a")], {"text": {"role=img[name=Conformance]": "C"}},
         **navigation(logoConfiguration="logoOnly")),
    case("the bar in the theme's colour", [text("A", "a")], style(".viewer-bar", backgroundColor="rgb(220, 38, 38)"),
         settings={"navigation": {"colorStyle": "theme"}, "theme": {"colors": {"primaryColor": "#dc2626"}}}),
    case("the open page can be read in the bar of the theme's colour", [text("A", "a")],
         style(".viewer-page-link[aria-current=page]", color="rgb(255, 255, 255)", backgroundColor="rgb(134, 22, 22)"), pages=OTHERS,
         settings={"navigation": {"orientation": "side", "colorStyle": "theme"}, "theme": {"colors": {"primaryColor": "#dc2626"}}}),
    case("visitors may sign in", [text("A", "a")], {"see": "role=link[name='Sign in']"}, user={"isAnonymous": True}),
    case("visitors are not asked to sign in where the app does not want it", [text("A", "a")], {"see": "text=a"},
         {"count": {"role=link[name='Sign in']": 0}}, user={"isAnonymous": True}, **navigation(showSignIn=False)),
    case("from right to left when the address says so", [text("A", "a", **at(0, 4, 0, 16))],
         style(".sw-page", direction="rtl"), places({"A": {"left": 1360 - 6 - 16 * COLUMN}}), url="?dir=rtl"),
)
