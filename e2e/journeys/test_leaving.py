"""A page is left while a query runs: what an event began is finished, what the page read for itself is given up."""

import socket
import time
from http.server import BaseHTTPRequestHandler

import pytest
from playwright.sync_api import expect

from support.export import AppBuilder
from support.loopback import Loopback
from support.steward import OWNER


class Slow(BaseHTTPRequestHandler):
    """Answers after 1.5 seconds and notes whether somebody still listened."""

    def log_message(self, *_):
        pass

    def do_GET(self):
        self.server.began.append(self.path)
        time.sleep(1.5)
        try:
            listens = self.connection.recv(1, socket.MSG_PEEK | socket.MSG_DONTWAIT) != b""
        except BlockingIOError:
            listens = True
        self.server.ended[self.path] = listens
        if listens:
            self.send_response(200)
            self.send_header("Content-Length", "2")
            self.end_headers()
            self.wfile.write(b"{}")


@pytest.fixture()
def slow():
    with Loopback(Slow, began=[], ended={}) as server:
        yield server


def document():
    builder = AppBuilder("Leaving").datasource("Api", "restapi-plugin")
    save = builder.widget("BUTTON_WIDGET", "Save", 0, 0, 4, 16, text="Save", onClick="{{save.run().then(() => storeValue('saved', 'and saved')); navigateTo('Other')}}")
    builder.page("Home", [save]).page("Other", [builder.widget("TEXT_WIDGET", "T", 0, 0, 4, 16, text="Here {{appsmith.store.saved}}")])
    builder.rest("Home", "save", "/save", datasource="Api", runs="MANUAL")
    builder.rest("Home", "read", "/read", datasource="Api", runs="ON_PAGE_LOAD")
    return builder.build()


def ended(slow, path):
    end = time.monotonic() + 10
    while path not in slow.server.ended:
        assert time.monotonic() < end, f"{path} never ended; begun: {slow.server.began}"
        time.sleep(0.05)
    return slow.server.ended[path]


def began(slow, path):
    end = time.monotonic() + 10
    while path not in slow.server.began:
        assert time.monotonic() < end, f"{path} was never asked for"
        time.sleep(0.02)


def test_a_save_goes_on_when_its_page_is_left_and_a_read_of_the_page_does_not(steward, visit, slow):
    address = f"http://127.0.0.1:{slow.port}"
    steward.import_app(document(), settings={"Api": {"url": address, "authentication": "none"}})
    one = visit().sign_in(OWNER["email"], OWNER["password"])
    one.page.goto("/app/leaving")
    began(slow, "/read")
    one.page.get_by_role("link", name="Other").click()
    expect(one.page.get_by_text("Here")).to_be_visible()
    assert ended(slow, "/read") is False

    one.page.get_by_role("link", name="Home").click()
    one.page.get_by_role("button", name="Save").click()
    expect(one.page.get_by_text("Here")).to_be_visible()
    assert ended(slow, "/save") is True
    expect(one.page.get_by_text("Here and saved")).to_be_visible()
    expect(one.page.locator("iframe[title='Steward sandbox']")).to_have_count(1)
    assert one.errors == []
