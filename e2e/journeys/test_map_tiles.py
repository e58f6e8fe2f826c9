"""The owner chooses a provider of map pictures; map widgets draw them, and ask nobody else for anything."""

import re
from http.server import BaseHTTPRequestHandler
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect

from support.axe import serious
from support.export import AppBuilder
from support.loopback import Loopback
from support.pictures import png
from support.steward import OWNER

PLACE = re.compile(r"/(\d+)/(\d+)/(\d+)\.png")


class Tiles(BaseHTTPRequestHandler):
    """A chessboard of tiles with an edge around each; some columns may be missing."""

    def log_message(self, *_):
        pass

    def do_GET(self):
        zoom, x, y = (int(number) for number in PLACE.fullmatch(self.path).groups())
        self.server.seen.append((zoom, x, y, dict(self.headers.items())))
        if (zoom, x) in self.server.gaps:
            self.send_error(404)
            return
        shade = (196, 221, 205) if (x + y) % 2 else (214, 226, 240)
        edge = (150, 160, 170)
        data = png(256, 256, lambda px, py: edge if px in (0, 255) or py in (0, 255) else shade)
        self.send_response(200)
        self.send_header("Content-Type", "image/png")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)


@pytest.fixture()
def tiles():
    with Loopback(Tiles, gaps=set()) as server:
        yield server


def address(tiles):
    """Of another site than Steward's: a browser's cookies do not tell ports apart."""
    return f"http://localhost:{tiles.port}"


def document():
    builder = AppBuilder("Places")
    widget = builder.widget("MAP_WIDGET", "Map1", 0, 0, 50, 64, mapCenter={"lat": 48, "long": 10}, zoomLevel=20, allowZoom=True,
                            enableSearch=True, enablePickLocation=False, enableCreateMarker=False, isClickedMarkerCentered=True,
                            onMarkerClick="{{showAlert(Map1.selectedMarker.title)}}",
                            defaultMarkers=[{"lat": 52.52, "long": 13.4, "title": "Berlin"}, {"lat": 48.85, "long": 2.35, "title": "Paris"}])
    return builder.page("Home", [widget]).build()


def all_drawn(page):
    """Waits until every picture of the map is there and drawn: a quiet network alone says nothing of those not asked for yet."""
    page.wait_for_function("""() => {
        const pictures = [...document.querySelectorAll('img.sw-map-tile')];
        return pictures.length > 0 && pictures.every((img) => img.complete && img.naturalWidth === 256 && !img.hidden);
    }""")


def hosts_of(one):
    hosts = []
    one.page.on("request", lambda request: hosts.append(urlsplit(request.url).netloc))
    return hosts


def zooms(tiles):
    return {zoom for zoom, *_ in tiles.seen}


def test_map_widgets_draw_the_pictures_of_the_provider(steward, visit, tiles):
    steward.import_app(document())
    one = visit().sign_in(OWNER["email"], OWNER["password"])
    page, hosts = one.page, hosts_of(one)
    own = urlsplit(steward.base).netloc

    page.goto("/app/places")
    surface = page.get_by_role("application", name="Map1")
    expect(surface).to_be_visible()
    expect(page.locator("img.sw-map-tile")).to_have_count(0)
    page.wait_for_load_state("networkidle")
    assert set(filter(None, hosts)) == {own}
    one.shot("map-without-provider")

    page.goto("/instance")
    page.get_by_label("Pictures of maps").select_option("provider")
    page.get_by_label("Address of the pictures").fill(f"{address(tiles)}/{{z}}/{{x}}/{{y}}.png")
    page.get_by_label("Attribution").fill("© Chessboard contributors")
    assert serious(page) == []
    one.shot("map-provider-settings")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_text("Saved")).to_be_visible()

    hosts.clear()
    page.goto("/app/places")
    expect(page.get_by_text("© Chessboard contributors")).to_be_visible()
    all_drawn(page)
    assert page.locator("img.sw-map-tile").count() > 3
    assert set(filter(None, hosts)) == {own, urlsplit(address(tiles)).netloc}
    assert all("Cookie" not in headers and headers.get("Referer", "").rstrip("/") in ("", steward.base) for *_, headers in tiles.seen)
    assert serious(page) == []
    one.shot("map-tiles-light")

    # By keyboard: closer, and along.
    (zoom,) = zooms(tiles)
    east = max(x for _, x, *_ in tiles.seen)
    closer = page.locator(f'img[src^="{address(tiles)}/{zoom + 1}/"]')
    farther = page.locator(f'img[src^="{address(tiles)}/{zoom}/{east + 1}/"]')
    surface.focus()
    page.keyboard.press("+")
    expect(closer.first).to_be_visible()
    page.keyboard.press("-")
    expect(closer).to_have_count(0)
    for _ in range(5):
        page.keyboard.press("ArrowRight")
    expect(farther.first).to_be_visible()
    for _ in range(5):
        page.keyboard.press("ArrowLeft")
    expect(farther).to_have_count(0)
    assert zooms(tiles) == {zoom, zoom + 1}

    # Markers lie above the pictures.
    page.get_by_role("button", name=re.compile("Berlin")).click()
    expect(page.locator(".ui-toast-text").filter(has_text="Berlin")).to_be_visible()
    one.shot("map-tiles-marker")
    assert one.errors == []


def test_missing_pictures_show_our_own_outlines_and_a_notice(steward, visit, tiles):
    owner = steward.owner()
    settings = owner.get("/api/v1/instance").json
    tiles.server.gaps.update((zoom, x) for zoom in range(20) for x in range(0, 2 ** zoom, 2))
    template = {"template": f"{address(tiles)}/{{z}}/{{x}}/{{y}}.png", "attribution": "© Gaps"}
    changed = owner.call("PUT", "/api/v1/instance", {"name": settings["name"], "map": template, "revision": settings["revision"]})
    assert changed.status == 200, changed.body
    one = visit(color_scheme="dark").sign_in(OWNER["email"], OWNER["password"])
    one.page.goto("/app/places")
    expect(one.page.get_by_text("Some pictures of the map could not be loaded")).to_be_visible()
    assert serious(one.page) == []
    one.shot("map-tiles-missing-dark")
    assert one.errors == []
