"""A table turns the pages of an API that tells the address of the next one; only addresses of that API are followed."""

import json
from http.server import BaseHTTPRequestHandler
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import expect

from support.export import AppBuilder
from support.loopback import Loopback
from support.steward import OWNER

TOKEN = "a token of the API"
LAST = 3


class Items(BaseHTTPRequestHandler):
    """Pages of one item each; the third one leads astray."""

    def do_GET(self):
        self.server.seen.append((self.path, self.headers.get("Authorization")))
        at = int(parse_qs(urlsplit(self.path).query).get("at", ["1"])[0])
        here = f"http://{self.headers['Host']}"
        following = f"{here}/items?at={at + 1}" if at < LAST else f"{self.server.elsewhere}/items?at={at + 1}"
        body = json.dumps({"items": [{"name": f"Item {at}"}], "next": following,
                           "prev": f"/items?at={at - 1}" if at > 1 else None}).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


@pytest.fixture
def servers():
    with Loopback(Items, elsewhere="") as other, Loopback(Items, elsewhere=other.url) as api:
        yield api, other


def document(url):
    builder = AppBuilder("Catalogue").datasource("Shop", "restapi-plugin", url=url)
    table = builder.widget("TABLE_WIDGET_V2", "Table1", 0, 0, 40, 64, tableData="{{items.data.items}}",
                           serverSidePaginationEnabled=True, isVisiblePagination=True, onPageChange="{{items.run()}}",
                           primaryColumns={}, columnOrder=[])
    return builder.page("Home", [table]).rest(
        "Home", "items", "/items", "Shop", runs="ON_PAGE_LOAD", paginationType="URL",
        next="{{items.data.next}}", prev="{{items.data.prev}}").build()


def test_a_table_turns_the_pages_of_an_api(servers, steward, visit):
    api, other = servers
    settings = {"url": api.url, "authentication": "bearer", "token": TOKEN}
    steward.import_app(document(api.url), settings={"Shop": settings})
    page = visit().sign_in(OWNER["email"], OWNER["password"]).page
    page.goto("/app/catalogue")
    expect(page.get_by_text("Item 1")).to_be_visible()
    for number in (2, 3):
        page.get_by_role("button", name="Next page").click()
        expect(page.get_by_text(f"Item {number}")).to_be_visible()
    page.get_by_role("button", name="Previous page").click()
    expect(page.get_by_text("Item 2")).to_be_visible()
    assert [path for path, _ in api.seen] == ["/items", "/items?at=2", "/items?at=3", "/items?at=2"]
    assert {credential for _, credential in api.seen} == {f"Bearer {TOKEN}"}
    page.get_by_role("button", name="Next page").click()
    expect(page.get_by_text("Item 3")).to_be_visible()
    page.get_by_role("button", name="Next page").click()
    expect(page.get_by_text("No data to display")).to_be_visible()
    assert len(api.seen) == 5
    assert other.seen == []
