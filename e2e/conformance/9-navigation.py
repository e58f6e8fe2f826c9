"""The navigation around a page, where it depends on colours, room and direction: section 7.2 of the formats' specification."""

from parts import button, text

SECTION = "formats 7.2"


def case(name, *steps, widgets=None, **more):
    return {"name": name, "widgets": widgets or [text("A", "a")], "draw": True, "steps": list(steps), **more}


def navigation(color=None, **settings):
    return {"settings": {"navigation": settings, **({"theme": {"colors": {"primaryColor": color}}} if color else {})}}


def style(selector, **expected):
    """Looks at computed styles."""
    look = """(element, names) => names.map((name) => getComputedStyle(element)[name])"""
    return lambda it: it.until(lambda: it.page.locator(selector).evaluate(look, list(expected)), list(expected.values()))


INK = "rgb(16, 19, 26)"

CASES = [
    case("a colour of the theme may be a name", style(".viewer-bar", backgroundColor="rgb(255, 215, 0)", color=INK),
         style("[data-widget=B] button", color=INK), widgets=[button("B")], **navigation("gold", colorStyle="theme")),
    case("a colour of the theme may have a hue", style(".viewer-bar", backgroundColor="rgb(255, 255, 204)", color=INK),
         **navigation("hsl(60 100% 90%)", colorStyle="theme")),
]
