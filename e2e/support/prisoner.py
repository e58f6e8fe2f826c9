"""An app whose code is written into a field and run: what the attempts to escape from the sandbox have in common.

A proxy in front of Steward and a second service record whatever arrives; addresses of attempts contain "escape".
"""

import re

import pytest
from conftest import Visit
from playwright.sync_api import expect

from support.export import AppBuilder
from support.recorder import Recorder
from support.service import Service

RUN = """{{(async () => {
  try { return String(await (0, eval)('(async () => {' + Code.text + '})()')) } catch (error) { return 'refused: ' + error }
})().then((result) => storeValue('out', Step.text + ' ' + result, false))}}"""
OWNER = ("owner@example.com", "a long owner password")


def document():
    builder = AppBuilder("Escape")
    w = builder.widget

    def page(name, *more):
        builder.page(name, [
            w("INPUT_WIDGET_V2", "Step", 0, 0, 6, 15, label="Step", inputType="TEXT", defaultText=""),
            w("INPUT_WIDGET_V2", "Code", 0, 16, 6, 40, label="Code", inputType="TEXT", defaultText=""),
            w("BUTTON_WIDGET", "Try", 0, 41, 4, 50, text="Try", onClick=RUN),
            w("TEXT_WIDGET", "Out", 8, 0, 20, 64, text="{{appsmith.store.out}}"),
            w("INPUT_WIDGET_V2", "Life", 22, 0, 28, 30, label="Life", inputType="TEXT", defaultText=""),
            w("TEXT_WIDGET", "Echo", 22, 32, 26, 64, text="{{'alive ' + Life.text.toUpperCase()}}"), *more])

    page("Home",
         w("BUTTON_WIDGET", "Sync", 30, 0, 34, 10, text="Sync", onClick="{{JS1.spin()}}"),
         w("BUTTON_WIDGET", "Micro", 30, 12, 34, 22, text="Micro",
           onClick="{{(async () => { for (;;) await null })()}}"),
         w("BUTTON_WIDGET", "Late", 30, 24, 34, 34, text="Late",
           onClick="{{setTimeout(() => { for (;;) {} }, 10)}}"))
    page("Bound", w("TEXT_WIDGET", "Stuck", 30, 0, 34, 20, text="{{(() => { while (true) {} })()}}"))
    builder.js("Home", "JS1", "export default {\n  spin() { for (;;) {} }\n}")
    return builder.build()


@pytest.fixture(scope="module")
def recorder(steward):
    steward.import_app(document())
    proxy = Recorder(steward.port)
    yield proxy
    proxy.close()


@pytest.fixture(scope="module")
def outside():
    with Service() as running:
        yield running


@pytest.fixture(scope="module")
def signed_in(browser, recorder):
    one = Visit(browser, recorder.base).sign_in(*OWNER)
    yield one
    one.context.close()


class Prisoner:
    """The page with the app, and what its code can be told to do."""

    def __init__(self, visit, recorder, outside):
        self.visit, self.page, self.recorder, self.outside = visit, visit.page, recorder, outside
        self.context = visit.context
        self.step = 0

    def open(self, path="/app/escape/home"):
        self.page.goto(path, timeout=45_000)
        expect(self.page.get_by_text("alive", exact=True)).to_be_visible(timeout=45_000)
        return self

    def attempt(self, code):
        """Runs statements as the app's code; gives what they return, or "refused: …"."""
        self.step += 1
        names = {"BASE": self.recorder.base, "OUTSIDE": self.outside.url, "SOCKET": self.recorder.base.replace("http", "ws")}
        for name, value in names.items():
            code = code.replace(name, value)
        self.page.get_by_label("Code").fill(" ".join(code.split()))
        self.page.get_by_label("Step").fill(f"step{self.step}")
        self.page.get_by_role("button", name="Try").click()
        out = self.page.get_by_text(f"step{self.step} ")
        expect(out).to_be_visible(timeout=20_000)
        return out.inner_text().removeprefix(f"step{self.step} ")

    def reached(self):
        own = re.compile(r"/(app|preview|apps)/escape|^/(sandbox|embedded)\.html\?app=escape(&draft=true)?$")
        arrived = [seen["path"] for seen in self.recorder.seen if "escape" in own.sub("", seen["path"])]
        return arrived + [seen["path"] for seen in self.outside.seen]

    def lives(self, timeout=45_000):
        """Typing still evaluates."""
        self.page.get_by_label("Life").fill("again")
        expect(self.page.get_by_text("alive AGAIN", exact=True)).to_be_visible(timeout=timeout)
        self.page.get_by_label("Life").fill("")


@pytest.fixture()
def prisoner(signed_in, recorder, outside):
    one = Prisoner(signed_in, recorder, outside).open()
    outside.seen.clear()
    yield one
    assert one.reached() == []
