#!/usr/bin/env python3
"""Starts the sandbox in Chromium under its real policy and tries what only a browser can show.

    node web/tools/build.mjs && python3 web/test/sandbox/smoke.py

Needs playwright (PyPI) and /usr/bin/chromium.
"""
import http.server
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import threading

from playwright.sync_api import sync_playwright

WEB = pathlib.Path(__file__).resolve().parents[2]
MAIN_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; "
    "connect-src 'self'; frame-src 'self'; worker-src 'none'; base-uri 'none'; form-action 'none'; "
    "frame-ancestors 'none'; object-src 'none'; require-trusted-types-for 'script'"
)
SANDBOX_POLICY = (
    "sandbox allow-scripts; default-src 'none'; script-src 'unsafe-eval' '%s'; worker-src blob:; base-uri 'none'; "
    "form-action 'none'; frame-ancestors 'self'"
)
requests = []


def widget(kind, name, children=None, **properties):
    coded = [key for key, value in properties.items() if isinstance(value, str) and "{{" in value]
    node = {"type": kind, "widgetName": name, "widgetId": name, **properties}
    node["dynamicBindingPathList"] = [{"key": key} for key in coded if not key.startswith("on")]
    node["dynamicTriggerPathList"] = [{"key": key} for key in coded if key.startswith("on")]
    if children is not None:
        node["children"] = children
    return node


def document(widgets, js=""):
    query = {"id": "q1", "name": "Q", "slots": [{"id": "s0", "expression": "Input1.text"}],
             "runs": "onPageLoad", "timeout": 10000, "asksFirst": False}
    settings = {"positioning": "fixed", "width": "fluid", "theme": {}, "navigation": {}, "evaluationVersion": 2,
                "collapsesInvisibleWidgets": True}
    return {
        "app": {"id": "a", "slug": "a", "name": "A", "workspaceName": "W", "release": "r", "settings": settings,
                "pages": [{"id": "p", "name": "Home", "slug": "home", "isHidden": False, "isDefault": True}],
                "libraries": []},
        "user": {"id": "u", "email": "ann@example.com", "name": "Ann", "username": "ann", "isAnonymous": False},
        "page": {"id": "p", "name": "Home", "slug": "home", "queries": [query],
                 "jsObjects": [{"id": "j", "name": "JS1", "body": js, "functions": {}}] if js else [],
                 "layout": widget("CANVAS_WIDGET", "MainContainer", widgets)},
    }


class Handler(http.server.BaseHTTPRequestHandler):
    files: dict = {}

    def do_GET(self):
        requests.append(("GET", self.path))
        self.answer(*self.files.get(self.path.split("?")[0], (404, "text/plain", b"", "")))

    def do_POST(self):
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        requests.append(("POST", self.path))
        reply = {"data": [{"name": "row of " + str(body["slots"]["s0"])}], "meta": {"ok": True, "rows": 1, "ms": 1}}
        self.answer(200, "application/json", json.dumps(reply).encode(), "")

    def answer(self, status, kind, body, policy):
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        if policy:
            self.send_header("Content-Security-Policy", policy)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


def serve(folder):
    script = pathlib.Path(folder, "page.js")
    environment = {**os.environ, "NODE_PATH": "/usr/share/nodejs"}
    subprocess.run(["esbuild", str(WEB / "test/sandbox/page.ts"), "--bundle", f"--outfile={script}",
                    f"--tsconfig={WEB / 'tsconfig.esbuild.json'}", "--log-level=warning"], check=True, env=environment)
    dist = WEB / "dist"
    script_hash = json.loads((dist / "manifest.json").read_text())["sandboxScriptHash"]
    html = b'<!doctype html><title>smoke</title><body><script src="/page.js"></script>'
    Handler.files = {
        "/page": (200, "text/html", html, MAIN_POLICY),
        "/page.js": (200, "text/javascript", script.read_bytes(), ""),
        "/sandbox.html": (200, "text/html", (dist / "sandbox.html").read_bytes(), SANDBOX_POLICY % script_hash),
        "/api/secret.js": (200, "text/javascript", b"self.stolen = 1", ""),
    }
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return f"http://127.0.0.1:{server.server_port}"


class Page:
    """A runtime in a tab."""

    def __init__(self, context, origin, source):
        self.tab = context.new_page()
        self.errors = []
        self.tab.on("console", lambda message: self.errors.append(message.text) if message.type == "error" else None)
        self.tab.goto(origin + "/page?id=7")
        self.tab.evaluate("source => window.steward(source)", source)

    def until_property(self, widget_name, name, value, timeout=60_000):
        self.tab.wait_for_function(
            "([widget, name, value]) => JSON.stringify(runtime.widget(widget)?.[name]) === value",
            arg=[widget_name, name, json.dumps(value, separators=(",", ":"))], timeout=timeout)

    def until_phase(self, phase, timeout=60_000):
        self.tab.wait_for_function("phase => runtime.status().phase === phase", arg=phase, timeout=timeout)

    def set(self, widget_name, **changes):
        self.tab.evaluate("([widget, changes]) => runtime.setMeta(widget, changes)", [widget_name, changes])

    def trigger(self, widget_name, path="onClick"):
        return self.tab.evaluate("([widget, path]) => runtime.trigger(widget, path)", [widget_name, path])["success"]

    def asked(self):
        return self.tab.evaluate("() => window.asked")

    def problems(self):
        return self.tab.evaluate("() => runtime.status().problems")


def starts_and_follows_input(context, origin):
    page = Page(context, origin, document([
        widget("INPUT_WIDGET_V2", "Input1", defaultText="x", inputType="TEXT"),
        widget("TEXT_WIDGET", "Text1", text="{{Q.data[0].name}} {{appsmith.URL.queryParams.id}}"),
        widget("TEXT_WIDGET", "Text2", text="{{Input1.text.toUpperCase()}} {{_.last([1,2])}} {{moment(0).utc().year()}}"),
        widget("BUTTON_WIDGET", "Ask", onClick="{{Q.run(() => showAlert(Q.data[0].name, 'success'))}}"),
        widget("BUTTON_WIDGET", "Steal", onClick="{{(async () => { const tries = [];"
               "for (const f of [() => fetch('/api/secret.js'), async () => importScripts('/api/secret.js'),"
               "() => import('/api/secret.js'), async () => indexedDB.open('x'), async () => new WebSocket('ws://' + 'localhost')])"
               "tries.push(await f().then(() => 'open', () => 'shut'));"
               "showAlert(tries.join() + typeof document + typeof localStorage.getItem); })()}}"),
    ]))
    page.until_phase("ready")
    page.until_property("Text1", "text", "row of x 7")
    page.until_property("Text2", "text", "X 2 1970")
    page.set("Input1", text="hello")
    assert page.tab.evaluate("() => runtime.widget('Input1').text") == "hello", "input shows at once"
    page.until_property("Text2", "text", "HELLO 2 1970")
    assert page.trigger("Ask") is True
    assert ["alert", "row of hello", "success"] in page.asked(), page.asked()
    assert page.trigger("Steal") is True
    told = page.asked()[-1][1]
    assert told.startswith("shut,shut,shut"), told
    assert ("GET", "/api/secret.js") not in requests, requests
    page.tab.close()
    return told


def survives_an_event_that_never_ends(context, origin):
    page = Page(context, origin, document([
        widget("INPUT_WIDGET_V2", "Input1", defaultText="x", inputType="TEXT"),
        widget("TEXT_WIDGET", "Text1", text="{{Input1.text}} {{appsmith.store.kept}}"),
        widget("BUTTON_WIDGET", "Loop", onClick="{{(() => { storeValue('kept', 'yes'); for (;;); })()}}"),
        widget("BUTTON_WIDGET", "Keep", onClick="{{storeValue('kept', 'yes')}}"),
    ]))
    page.until_phase("ready")
    page.set("Input1", text="typed")
    assert page.trigger("Keep") is True
    page.until_property("Text1", "text", "typed yes")
    assert page.trigger("Loop") is False
    page.until_phase("ready")
    page.until_property("Text1", "text", "typed yes")
    stopped = [problem for problem in page.problems() if problem["kind"] == "stopped"]
    assert [problem["place"] for problem in stopped] == ["Loop.onClick"], stopped
    page.tab.close()
    return stopped[0]["message"]


def finds_a_binding_that_never_ends(context, origin):
    page = Page(context, origin, document([
        widget("INPUT_WIDGET_V2", "Input1", defaultText="x", inputType="TEXT"),
        widget("TEXT_WIDGET", "Text1", text="{{(() => { for (;Input1.text === 'loop';); return Input1.text })()}}"),
        widget("TEXT_WIDGET", "Text2", text="{{Input1.text}}"),
    ]))
    page.until_phase("ready")
    page.set("Input1", text="loop")
    # The second sandbox blocks while it starts and names the place; the third leaves that binding out.
    page.until_property("Text2", "text", "loop", timeout=90_000)
    page.until_phase("ready")
    places = {problem["place"] for problem in page.problems() if problem["kind"] == "stopped"}
    assert "Text1.text" in places, page.problems()
    page.tab.close()
    return sorted(places)


def keeps_the_store_for_the_next_visit(context, origin):
    page = Page(context, origin, document([
        widget("INPUT_WIDGET_V2", "Input1", defaultText="x"), widget("TEXT_WIDGET", "Text1", text="{{appsmith.store.kept}}")]))
    page.until_property("Text1", "text", "yes")
    page.tab.close()
    return "yes"


def main():
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        origin = serve(folder)
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium")
        context = browser.new_context()
        for check in (starts_and_follows_input, survives_an_event_that_never_ends, keeps_the_store_for_the_next_visit,
                      finds_a_binding_that_never_ends):
            print(f"{check.__name__}: {check(context, origin)}", flush=True)
        browser.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
