"""Every case of this folder is one test: its page runs in the real sandbox under the server's real policy."""

import fcntl
import itertools
import os
import pathlib
import subprocess
import sys

import pytest

from support.steward import ROOT

sys.path.insert(0, str(pathlib.Path(__file__).parent))

from cases import all_cases  # noqa: E402
from driver import Case  # noqa: E402

CASES = all_cases()
# Frames and workers of earlier cases are freed with the page.
CASES_PER_PAGE = 150
numbers = itertools.count(1)


@pytest.fixture(scope="module")
def script(tmp_path_factory):
    """Built once a run, by the process that is first."""
    own = tmp_path_factory.getbasetemp()
    file = (own.parent if "PYTEST_XDIST_WORKER" in os.environ else own) / "conformance.js"
    with open(file.with_suffix(".lock"), "w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not file.exists():
            subprocess.run(["node", str(ROOT / "web/tools/conformance.mjs"), str(file)], check=True, timeout=300)
    return file.read_text()


@pytest.fixture(scope="module")
def browser(playwright):
    """Chromium gives the sandbox's frame a process of its own, whose start is half the time of a case. Here it shares the
    page's; frame, worker, origin and policies are what they are. The journeys, with the attempts to escape, run as it comes."""
    chromium = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--disable-features=IsolateSandboxedIframes"])
    yield chromium
    chromium.close()


class Pages:
    """The browser page in which cases run, renewed from time to time and after every failure."""

    def __init__(self, browser, base, script):
        self.browser, self.base, self.script = browser, base, script
        self.context, self.page, self.used, self.errors = None, None, 0, []

    def take(self):
        if self.page is None or self.used >= CASES_PER_PAGE:
            self.drop()
            self.open()
        self.used += 1
        self.errors.clear()
        return self.page

    def open(self):
        self.context = self.browser.new_context(base_url=self.base, viewport={"width": 1360, "height": 900}, locale="en-US",
                                                timezone_id="Europe/Berlin")
        self.context.set_default_timeout(10_000)
        self.page = self.context.new_page()
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))
        self.page.on("console", lambda message: message.type == "error" and self.errors.append(message.text))
        # The viewer's page with its policy and its style, but the script is the suite's own.
        self.page.route("**/assets/*.js", lambda route: route.fulfill(body="", content_type="text/javascript"))
        self.page.goto("/app/case/page")
        # As long as there is a route, every request of every case goes through the driver.
        self.page.unroute("**/assets/*.js")
        self.page.evaluate(self.script)
        self.used = 0

    def drop(self):
        if self.context is not None:
            self.context.close()
        self.context, self.page = None, None


@pytest.fixture(scope="module")
def pages(browser, steward, script):
    opened = Pages(browser, steward.base, script)
    yield opened
    opened.drop()


@pytest.mark.parametrize("source", [case for _, case in CASES], ids=[title for title, _ in CASES])
def test_case(source, pages):
    page = pages.take()
    try:
        # A content's own requests that the browser refuses, and says so.
        refused = source.get("refused", "\0")
        Case(page, next(numbers), {key: value for key, value in source.items() if key != "refused"}).run()
        assert [error for error in pages.errors if refused not in error] == []
    except BaseException:
        pages.drop()
        raise
