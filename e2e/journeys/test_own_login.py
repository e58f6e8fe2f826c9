"""An app with a login of its own, released, as a viewer uses it: what its API refuses with, and queries without rows."""

import json
from http.server import BaseHTTPRequestHandler

import pytest
from playwright.sync_api import expect

from support import postgres as pg
from support.export import AppBuilder
from support.loopback import Loopback

VIEWER = ("vera@example.com", "a long password of Vera")
REASON = "Unknown name or wrong password"


class Accounts(BaseHTTPRequestHandler):
    """Knows one person."""

    def do_POST(self):
        asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        is_known = asked == {"name": "ann", "password": "secret"}
        body = json.dumps({"token": "t1", "id": 7} if is_known else {"error": {"reason": REASON}}).encode()
        self.send_response(201 if is_known else 401)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("X-Try", "first")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


LOGIN = """export default {
  async enter() {
    try {
      const who = await signIn.run()
      if (signIn.responseMeta.statusCode !== '201 CREATED') return showAlert('Unexpected ' + signIn.responseMeta.statusCode)
      await storeValue('token', who.token)
      await storeValue('person', who.id)
      navigateTo('Orders')
    } catch (error) {
      const { statusCode, headers } = signIn.responseMeta
      showAlert(`${statusCode} ${headers['X-Try'][0]}: ${signIn.data.error.reason}`, 'error')
    }
  }
}"""
ORDERS = """export default {
  async open() {
    if (!appsmith.store.token) return navigateTo('Login')
    await mine.run()
  },
  async leave() {
    await clearStore()
    navigateTo('Login')
  }
}"""


def document(url):
    builder = AppBuilder("Own login")
    w = builder.widget
    login = [w("INPUT_WIDGET_V2", "Name", 0, 0, 7, 30, label="Name", inputType="TEXT", defaultText=""),
             w("INPUT_WIDGET_V2", "Password", 8, 0, 15, 30, label="Password", inputType="PASSWORD", defaultText=""),
             w("BUTTON_WIDGET", "Enter", 16, 0, 20, 30, text="Enter", onClick="{{Login.enter()}}")]
    orders = [w("TEXT_WIDGET", "Count", 0, 0, 4, 40, text="{{mine.isLoading ? 'Loading' : mine.data.length + ' orders'}}"),
              w("BUTTON_WIDGET", "Open", 5, 0, 9, 20, text="Open orders", onClick="{{Session.open()}}"),
              w("BUTTON_WIDGET", "Leave", 5, 22, 9, 40, text="Leave", onClick="{{Session.leave()}}"),
              w("BUTTON_WIDGET", "Order", 10, 0, 14, 20, text="Order", onClick="{{order.run().then(() => mine.run())}}")]
    return (builder.datasource("Accounts", "restapi-plugin", url=url).datasource("Orders", "postgres-plugin")
            .page("Login", login).page("Orders", orders)
            .rest("Login", "signIn", "/session", "Accounts", httpMethod="POST", formData={"apiContentType": "application/json"},
                  headers=[{"key": "content-type", "value": "application/json"}],
                  body="{\"name\": {{Name.text}}, \"password\": {{Password.text}}}")
            .js("Login", "Login", LOGIN).js("Orders", "Session", ORDERS)
            .sql("Orders", "mine", "SELECT id FROM own_order WHERE person = {{appsmith.store.person}}", "Orders", runs="ON_PAGE_LOAD")
            .sql("Orders", "order", "INSERT INTO own_order (person) VALUES ({{appsmith.store.person}})", "Orders")).build()


@pytest.fixture(scope="module")
def app(steward, postgres):
    pg.execute(postgres, "DROP TABLE IF EXISTS own_order; CREATE TABLE own_order (id serial PRIMARY KEY, person int NOT NULL)")
    with Loopback(Accounts) as api:
        report = steward.import_app(document(api.url), settings={
            "Accounts": {"url": api.url, "authentication": "none"}, "Orders": postgres})
        app = steward.owner().get(f"/api/v1/apps/{report['app']['id']}").json
        steward.invite(app["workspace"]["id"], *VIEWER)
        yield app


def test_a_viewer_signs_in_to_the_app_itself(app, steward, visit):
    page = visit().sign_in(*VIEWER).page
    page.goto("/app/own-login")
    page.get_by_label("Name").fill("ann")
    page.get_by_label("Password", exact=True).fill("wrong")
    page.get_by_role("button", name="Enter").click()
    expect(page.get_by_text(f"401 UNAUTHORIZED first: {REASON}")).to_be_visible()
    page.get_by_label("Password", exact=True).fill("secret")
    page.get_by_role("button", name="Enter").click()
    # Nothing ordered yet: an answer without rows comes like any other.
    expect(page.get_by_text("0 orders")).to_be_visible()
    page.get_by_role("button", name="Order", exact=True).click()
    expect(page.get_by_text("1 orders")).to_be_visible()
    page.reload()
    expect(page.get_by_text("1 orders")).to_be_visible()
    page.get_by_role("button", name="Leave").click()
    expect(page.get_by_label("Password", exact=True)).to_be_visible()
    page.goto("/app/own-login/orders")
    page.get_by_role("button", name="Open orders").click()
    expect(page.get_by_label("Password", exact=True)).to_be_visible()
    # The proxy keeps nothing of it.
    log = steward.log_path.read_text()
    assert "queries/{query}/run" in log
    assert REASON not in log and "secret" not in log
