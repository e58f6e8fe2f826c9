"""The list of apps shows the icon and the colour that an imported app carries."""

import pytest
from playwright.sync_api import expect

from support.axe import serious
from support.export import AppBuilder
from support.steward import OWNER


def document(name, **look):
    builder = AppBuilder(name)
    built = builder.page("Home", [builder.widget("TEXT_WIDGET", "Title", 0, 0, 4, 60, text=name)]).build()
    built["exportedApplication"].update(look)
    return built


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_imported_apps_keep_their_icon_and_colour(steward, visit, scheme):
    names = {f"Bags {scheme}": {"icon": "bag", "color": "#D9E7FF"}, f"Dark {scheme}": {"icon": "medical", "color": "#123456"},
             f"Odd {scheme}": {"icon": "constructor", "color": "url(x)"}, f"Plain {scheme}": {}}
    for name, look in names.items():
        steward.import_app(document(name, **look))
    one = visit(color_scheme=scheme).sign_in(OWNER["email"], OWNER["password"])
    tiles = {name: one.page.get_by_role("article", name=name).locator(".admin-app-tile") for name in names}
    for name in list(names)[:2]:
        expect(tiles[name].locator("svg")).to_be_visible()
    expect(tiles[f"Bags {scheme}"]).to_have_css("background-color", "rgb(217, 231, 255)")
    expect(tiles[f"Dark {scheme}"]).to_have_css("color", "rgb(255, 255, 255)")
    for name in list(names)[2:]:
        expect(tiles[name]).to_have_text(name[0])
    assert serious(one.page) == []
    one.shot(f"app-tiles-{scheme}")
