"""The theme: section 7.1 of the formats' specification, where it can be seen."""

from boxes import case, section, style
from parts import button, text

SECTION = "formats 7.1"

CASES = section(
    "7.1",
    case("the theme's colours, radius and shadow are there for bindings",
         [text("A", "{{appsmith.theme.colors.primaryColor}} {{appsmith.theme.borderRadius.appBorderRadius}}")],
         {"expect": {"A.text": "#dc2626 1.5rem"}},
         settings={"theme": {"colors": {"primaryColor": "#dc2626"}, "borderRadius": {"appBorderRadius": "1.5rem"}}}),
    case("a button without a colour of its own takes the theme's", [button("A")],
         style("[data-widget=A] button", backgroundColor="rgb(220, 38, 38)"), settings={"theme": {"colors": {"primaryColor": "#dc2626"}}}),
    case("the page has the theme's background", [text("A", "a")], style(".sw-page", backgroundColor="rgb(236, 254, 255)"),
         settings={"theme": {"colors": {"backgroundColor": "#ecfeff"}}}),
)
