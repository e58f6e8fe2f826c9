"""The navigation around a page, where it depends on colours, room and direction: section 7.2 of the formats' specification."""

from parts import button, text, window

SECTION = "formats 7.2"


def case(name, *steps, widgets=None, **more):
    return {"name": name, "widgets": widgets or [text("A", "a")], "draw": True, "steps": list(steps), **more}


def navigation(color=None, **settings):
    return {"settings": {"navigation": settings, **({"theme": {"colors": {"primaryColor": color}}} if color else {})}}


def style(selector, **expected):
    """Looks at computed styles."""
    look = """(element, names) => names.map((name) => getComputedStyle(element)[name])"""
    return lambda it: it.until(lambda: it.page.locator(selector).evaluate(look, list(expected)), list(expected.values()))


def called(name):
    """Gives the app another name in its bar."""
    return lambda it: it.page.locator(".viewer-title bdi").evaluate("(element, name) => { element.textContent = name }", name)


def whole(it):
    """Nothing of the app's name is cut."""
    it.until(lambda: it.page.locator(".viewer-title").evaluate("each => each.scrollWidth <= each.clientWidth"), True)


def room(selector, least):
    """An element has at least this share of the bar's width."""
    code = "each => each.getBoundingClientRect().width / document.querySelector('.viewer-bar').clientWidth"
    return lambda it: it.until(lambda: it.page.locator(selector).evaluate(code) >= least, True)


def in_sight(name):
    """All of the link of a page is inside of what its list shows."""
    look = """link => {
      const [place, list] = [link, link.closest('nav')].map((each) => each.getBoundingClientRect())
      return place.left >= list.left - 1 && place.right <= list.right + 1 && place.top >= list.top - 1 && place.bottom <= list.bottom + 1
    }"""
    return lambda it: it.until(lambda: it.page.locator(f"role=link[name='{name}']").evaluate(look), True)


def turned(direction):
    """Lets the shell run in a direction, as the reader's language does."""
    return lambda it: it.page.evaluate("direction => { document.documentElement.dir = direction }", direction)


def in_window(selector):
    """All of an element is inside of the window, and nothing beyond the window's edges makes the page scroll sideways."""
    look = """each => {
      const {left, right, top, bottom} = each.getBoundingClientRect(), {clientWidth, clientHeight, scrollWidth} = document.documentElement
      return left >= 0 && top >= 0 && right <= clientWidth && bottom <= clientHeight && scrollWidth <= clientWidth
    }"""
    return lambda it: it.until(lambda: it.page.locator(selector).evaluate(look), True)


LONG = "A name of an app that says all of what its makers had in mind when they made it, and of what they had not, in one line"
MANY = {f"Page with a long name {number}": {"widgets": [text("Text2", f"The page {number}")]} for number in range(1, 31)}
INK = "rgb(16, 19, 26)"

CASES = [
    case("a colour of the theme may be a name", style(".viewer-bar", backgroundColor="rgb(255, 215, 0)", color=INK),
         style("[data-widget=B] button", color=INK), widgets=[button("B")], **navigation("gold", colorStyle="theme")),
    case("a colour of the theme may have a hue", style(".viewer-bar", backgroundColor="rgb(255, 255, 204)", color=INK),
         **navigation("hsl(60 100% 90%)", colorStyle="theme")),
    *[case(f"inline: {name} has room beside many pages, in a window of {width} pixels",
           window(width, called(name), *([whole] if name == "A short name" else []), room("header nav", 0.5)),
           pages=MANY, **navigation(navStyle="inline"))
      for width in (1360, 800, 600) for name in ("A short name", LONG)],
    *[case(f"the link of the open page is in sight, at first and from page to page: {kind}", {"see": "text=The page 28"},
           in_sight("Page with a long name 28"), {"run": "navigateTo('Page with a long name 3')"}, {"see": "text=The page 3"},
           in_sight("Page with a long name 3"), pages=MANY, url="/../page-with-a-long-name-28", **navigation(**settings))
      for kind, settings in (("stacked", {}), ("inline", {"navStyle": "inline"}), ("at the side", {"orientation": "side"}),
                             ("minimal", {"orientation": "side", "navStyle": "minimal"}))],
    case("a navigation that is unfolded shows the link of the open page", {"click": "role=button[name='Hide the navigation']"},
         {"run": "navigateTo('Page with a long name 28')"}, {"see": "text=The page 28"}, {"click": "role=button[name='Show the navigation']"},
         in_sight("Page with a long name 28"), pages=MANY, **navigation(orientation="side")),
    *[case(f"the menu of the account opens inside of the window: {direction}, {kind}, {width} pixels", turned(direction),
           window(width, {"click": "header .viewer-account"}, in_window("role=menu")), turned("ltr"), **navigation(**settings))
      for direction in ("ltr", "rtl") for width in (1360, 600)
      for kind, settings in (("stacked", {}), ("inline", {"navStyle": "inline"}), ("at the side", {"orientation": "side"}),
                             ("minimal", {"orientation": "side", "navStyle": "minimal"}))],
    case("from right to left a folded navigation stays at its edge and opens from there", turned("rtl"), {"click": "role=button[name='Hide the navigation']"},
         in_window("role=button[name='Show the navigation']"), {"count": {".viewer-folded": 1}},
         lambda it: it.until(lambda: it.page.locator(".viewer-bar").evaluate("each => Math.round(each.getBoundingClientRect().left)"), 1360 - 48),
         {"click": "role=button[name='Show the navigation']"},
         lambda it: it.until(lambda: it.page.locator(".viewer-bar").evaluate("each => Math.round(each.getBoundingClientRect().left)"), 1360 - 232),
         turned("ltr"), **navigation(orientation="side")),
]
