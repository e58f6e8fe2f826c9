"""A custom widget loads a script from elsewhere only after a developer has allowed its host."""

import re

import pytest
from playwright.sync_api import expect

from support.axe import serious
from support.export import AppBuilder
from support.site import Site
from support.steward import OWNER

WORDS = "The library from elsewhere runs"
JS = """
const script = document.createElement('script');
script.src = 'CDN/lib.js';
script.onload = () => { document.querySelector('p').textContent = greet(appsmith.model.name) };
script.onerror = () => { document.querySelector('p').textContent = 'The library did not load' };
document.body.append(script);
"""


@pytest.fixture()
def cdn():
    with Site({"/lib.js": ("text/javascript", "function greet(name) { return '%s for ' + name }" % WORDS)}) as site:
        yield site


def document(name, cdn):
    builder = AppBuilder(name)
    widget = builder.widget("CUSTOM_WIDGET", "Chart1", 0, 0, 24, 40, defaultModel={"name": "Ada"}, events=[],
                            srcDoc={"html": "<p>Loading</p>", "css": "", "js": JS.replace("CDN", cdn.url)})
    return builder.page("Home", [widget]).build()


def inside(page):
    return page.frame_locator("iframe.sw-embedded").frame_locator("iframe")


def test_a_host_is_blocked_until_it_is_allowed(steward, visit, cdn):
    report = steward.import_app(document("Outside", cdn))
    line = next(line for line in report["warnings"] if "Chart1" in line["place"])
    assert cdn.host in line["message"] and "settings" in line["message"]

    one = visit().sign_in(OWNER["email"], OWNER["password"])
    page = one.page
    page.goto("/app/outside")
    expect(inside(page).get_by_text("The library did not load")).to_be_visible()
    expect(page.get_by_role("status").filter(has_text=cdn.host)).to_contain_text("Allowed hosts")
    assert cdn.paths == []
    one.shot("widget-host-blocked")

    page.goto(f"/apps/{report['app']['id']}?tab=settings")
    panel = page.get_by_role("region", name="Allowed hosts")
    # The code names the host; nobody has to type it. The scheme is typed here because the test's host has no TLS.
    expect(panel.get_by_role("button", name=f"Add {cdn.host}")).to_be_visible()
    field = panel.get_by_label("Hosts that custom widgets and the app's code may use")
    field.fill("not a host/with path")
    expect(panel.get_by_text("host/with is not the name of a host")).to_be_visible()
    field.fill(cdn.url)
    panel.get_by_role("button", name="Save").click()
    expect(page.get_by_text("Saved. Pages that are open")).to_be_visible()
    assert serious(page) == []

    page.goto("/app/outside")
    expect(inside(page).get_by_text(f"{WORDS} for Ada")).to_be_visible()
    expect(page.get_by_role("status").filter(has_text=cdn.host)).to_have_count(0)
    one.shot("widget-host-allowed")
    assert cdn.paths == ["/lib.js"]
    asked = dict((name.lower(), value) for name, value in cdn.server.seen[0][1].items())
    assert "cookie" not in asked and "referer" not in asked, asked


def test_a_host_without_tls_and_a_stale_revision_are_refused(steward, visit, cdn):
    app = steward.import_app(document("Plain", cdn))["app"]["id"]
    one = visit().sign_in(OWNER["email"], OWNER["password"])
    page = one.page
    page.goto(f"/apps/{app}?tab=settings")
    panel = page.get_by_role("region", name="Allowed hosts")
    panel.get_by_label("Hosts that custom widgets and the app's code may use").fill("http://cdn.example.com")
    panel.get_by_role("button", name="Save").click()
    expect(panel.get_by_text(re.compile("is not encrypted"))).to_be_visible()
    owner = steward.owner()
    revision = owner.get(f"/api/v1/apps/{app}").json["revision"]
    changed = owner.call("PATCH", f"/api/v1/apps/{app}", {"revision": revision, "name": "Plainer"})
    assert changed.status == 200, changed.body
    panel.get_by_label("Hosts that custom widgets and the app's code may use").fill("cdn.example.com")
    panel.get_by_role("button", name="Save").click()
    expect(panel.get_by_text("Somebody else changed this meanwhile")).to_be_visible()
    panel.get_by_role("button", name="Reload").click()
    expect(page.get_by_role("heading", name="Plainer")).to_be_visible()


MODULES = """
import React, { useState } from 'https://cdn.jsdelivr.net/npm/react@18.2.0/+esm'
import reactDom from 'https://cdn.jsdelivr.net/npm/react-dom@18.2.0/+esm'
import { createPortal } from 'https://esm.sh/react-dom@18'
import { createRoot } from 'https://esm.sh/react-dom@18.2.0/client'
import { jsx } from 'https://esm.sh/react@18/jsx-runtime'

function App() {
  const [count, setCount] = useState(0)
  return React.createElement('button', { onClick: () => setCount(count + 1) }, `${appsmith.model.name} ${count}`)
}
appsmith.onReady(() => {
  reactDom.createRoot(document.getElementById('root')).render(React.createElement(App))
  createRoot(document.getElementById('other')).render(jsx('em', { children: typeof createPortal + typeof window.React }))
})
"""
GLOBALS = """
const { useState } = React
function App() {
  const [count, setCount] = useState(0)
  return React.createElement('button', { onClick: () => setCount(count + 1) }, `${appsmith.model.name} ${count}`)
}
appsmith.onReady(() => {
  ReactDOM.createRoot(document.getElementById('root')).render(React.createElement(App))
  ReactDOM.render(React.createElement('em', null, React.version.split('.')[0]), document.getElementById('other'))
})
"""
SCRIPTS = """
<script crossorigin src="https://unpkg.com/react@18/umd/react.production.min.js"></script>
<script crossorigin src="https://unpkg.com/react-dom@18/umd/react-dom.production.min.js"></script>
"""
ROOTS = '<div id="root"></div><div id="other"></div>'


@pytest.mark.parametrize("html, js, other", [(ROOTS, MODULES, "functionundefined"), (SCRIPTS + ROOTS, GLOBALS, "18")],
                         ids=["modules", "globals"])
def test_react_needs_no_host(steward, visit, html, js, other):
    builder = AppBuilder(f"React {other}")
    widget = builder.widget("CUSTOM_WIDGET", "Counter", 0, 0, 24, 40, defaultModel={"name": "Ada"}, events=[],
                            srcDoc={"html": html, "css": "", "js": js})
    report = steward.import_app(builder.page("Home", [widget]).build())
    assert not any("Counter" in line["place"] for line in report["warnings"])
    one = visit().sign_in(OWNER["email"], OWNER["password"])
    one.page.goto(f"/app/{report['app']['slug']}")
    inside(one.page).get_by_role("button", name="Ada 0").click()
    expect(inside(one.page).get_by_role("button", name="Ada 1")).to_be_visible()
    expect(inside(one.page).locator("em")).to_have_text(other)
    expect(one.page.get_by_role("status").filter(has_text="needs")).to_have_count(0)


LOADS = """export default { async load() {
  try {
    const { greet } = await import('CDN/lib.mjs')
    storeValue('said', greet('Ada'))
  } catch (error) { storeValue('said', error.message) }
} }"""


def test_code_imports_modules_from_a_host_that_is_allowed(steward, visit):
    files = {"/lib.mjs": ("text/javascript", "import { hello } from './parts/hello.mjs'; export const greet = (name) => hello + name"),
             "/parts/hello.mjs": ("text/javascript", "export const hello = 'Hello from a module, '")}
    with Site(files) as cdn:
        builder = AppBuilder("Imports")
        text = builder.widget("TEXT_WIDGET", "Said", 0, 0, 8, 64, text="{{appsmith.store.said}}")
        builder.page("Home", [text, builder.widget("BUTTON_WIDGET", "Load", 8, 0, 4, 16, text="Load", onClick="{{JS1.load()}}")])
        builder.js("Home", "JS1", LOADS.replace("CDN", cdn.url))
        app = steward.import_app(builder.build())["app"]
        page = visit().sign_in(OWNER["email"], OWNER["password"]).page
        page.goto(f"/app/{app['slug']}")
        page.get_by_role("button", name="Load").click()
        expect(page.get_by_text(f"This app may not call {cdn.host}")).to_be_visible()
        assert cdn.paths == []

        owner = steward.owner()
        document = owner.get(f"/api/v1/apps/{app['id']}").json
        changed = owner.call("PATCH", f"/api/v1/apps/{app['id']}", {"revision": document["revision"], "reach": {**document["reach"], "widgetHosts": [cdn.url]}})
        assert changed.status == 200, changed.body
        page.reload()
        page.get_by_role("button", name="Load").click()
        expect(page.get_by_text("Hello from a module, Ada")).to_be_visible()
        # What watches the browser asks once more for contents that it could not keep, in another mode.
        assert [path for path, headers in cdn.server.seen if headers["Sec-Fetch-Mode"] == "cors"] == ["/lib.mjs", "/parts/hello.mjs"]
