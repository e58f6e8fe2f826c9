"""Fixtures of the journeys: a running Steward, a browser page that fails on uncaught errors, an HTTP service."""

import os
import pathlib
import sys
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import sync_playwright

sys.path.insert(0, str(pathlib.Path(__file__).parent))

from support.service import Service  # noqa: E402
from support.steward import ROOT, Steward  # noqa: E402

ARTEFACTS = ROOT / ".build/e2e"


def postgres_settings():
    """The settings of the throw-away PostgreSQL, as `steward datasource set` takes them."""
    url = urlsplit(os.environ["STEWARD_TEST_POSTGRES"])
    return {"host": url.hostname, "port": url.port, "database": url.path.lstrip("/"), "username": url.username,
            "password": url.password or "", "tls": "disable"}


@pytest.fixture(scope="session")
def postgres():
    return postgres_settings()


@pytest.fixture(scope="module")
def steward(tmp_path_factory):
    folder = tmp_path_factory.mktemp("steward")
    server = Steward(folder / "data", folder / "steward.log").create_owner()
    server.start()
    yield server
    server.stop()


@pytest.fixture()
def service():
    with Service() as running:
        yield running


@pytest.fixture(scope="session")
def playwright():
    with sync_playwright() as running:
        yield running


@pytest.fixture(scope="session")
def browser(playwright):
    chromium = playwright.chromium.launch(executable_path="/usr/bin/chromium")
    yield chromium
    chromium.close()


class Visit:
    """A browser context of one person, which records what went wrong and what it received."""

    def __init__(self, browser, base, **options):
        self.base = base
        self.context = browser.new_context(base_url=base, viewport={"width": 1360, "height": 900}, **options)
        self.context.set_default_timeout(15_000)
        self.page = self.context.new_page()
        self.errors, self.received = [], []
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))
        self.page.on("console", self.console)
        self.context.on("response", self.responded)

    def console(self, message):
        if message.type == "error" and "Failed to load resource" not in message.text:
            self.errors.append(message.text)

    def responded(self, response):
        try:
            self.received.append(response.body())
        except Exception:  # redirects and aborted requests have no body
            pass

    def sign_in(self, email, password):
        self.page.goto("/sign-in")
        self.page.get_by_label("E-mail").fill(email)
        self.page.get_by_label("Password", exact=True).fill(password)
        self.page.get_by_role("button", name="Sign in").click()
        self.page.wait_for_url(lambda url: "/sign-in" not in url)
        return self

    def shot(self, name, **options):
        path = ARTEFACTS / f"{name}.png"
        path.parent.mkdir(parents=True, exist_ok=True)
        self.page.screenshot(path=path, **options)


@pytest.fixture()
def visit(browser, steward, request):
    visits = []

    def open_visit(**options):
        visits.append(Visit(browser, steward.base, **options))
        return visits[-1]

    yield open_visit
    for number, one in enumerate(visits):
        if getattr(request.node, "failed", False):
            one.shot(f"failed-{request.node.name}-{number}".replace("/", "-")[:120])
        one.context.close()


@pytest.hookimpl(tryfirst=True, hookwrapper=True)
def pytest_runtest_makereport(item, call):
    outcome = yield
    item.failed = getattr(item, "failed", False) or (outcome.get_result().failed and call.when != "teardown")


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items):
    """What processes may share out among them: cases of the conformance suite, one by one. Other files' tests stay together,
    because they share a server and what is on it, unless they name a group of their own."""
    for item in items:
        if "conformance" not in item.path.parts and item.get_closest_marker("xdist_group") is None:
            item.add_marker(pytest.mark.xdist_group(item.path.stem))


def pytest_terminal_summary(terminalreporter):
    """What failed at first and passed on the second try: the next to be mended."""
    for report in terminalreporter.getreports("rerun"):
        said = getattr(getattr(report.longrepr, "reprcrash", None), "message", str(report.longrepr))
        terminalreporter.write_line(f"TRIED AGAIN {report.nodeid}: {' '.join(said.split())[:600]}")
