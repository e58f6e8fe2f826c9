"""Marked parameters, rows and credentials pass through and nothing of them stays behind.

Runs queries of each connector in success and in failure, on two environments, uploads libraries, and lets a custom
widget talk to a host of its own; then searches the data folder, the log at its most verbose level, all that a viewer's
browser received and all that the foreign host was asked.
"""

import gzip
import io
import json
import secrets
import threading
import zipfile
import zlib

import pytest
from playwright.sync_api import expect

from support.export import AppBuilder
from support.marks import encodings, found
from support.service import Service
from support.site import Site
from support.steward import Steward


def mark(kind):
    return f"{kind}{secrets.token_hex(10)}x"


MARKS = {kind: mark(kind) for kind in ("INPT", "ROWS", "CRED", "TOKN", "HEAD", "FAIL", "TOK2", "FILE")}
SECRETS = ("CRED", "TOKN", "HEAD", "TOK2")
QUERY_WORDS = ("canary_table_zq", "secret_column_zq", "canarypath-zq", "X-Canary-Zq")


def test_the_detector_finds_every_encoding():
    for piece in list(encodings("NEEDLEabcdef0123456789")):
        assert found("NEEDLEabcdef0123456789", b"hay" + piece + b"hay")
    assert not found("NEEDLEabcdef0123456789", b"hay NEEDLE abcdef 0123456789 hay" * 40)


def test_the_detector_looks_into_packed_content():
    needle, hay = "NEEDLEabcdef0123456789", secrets.token_bytes(5000)
    zipped = io.BytesIO()
    with zipfile.ZipFile(zipped, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.txt", "hay" * 100 + needle)
    for content in (gzip.compress(b"hay" * 1000 + needle.encode()), zlib.compress(needle.encode() + b"hay" * 1000),
                    zipped.getvalue(), gzip.compress(hay + gzip.compress(needle.encode()))):
        assert needle.encode() not in content
        assert found(needle, hay + content + hay)
        assert found(needle, hay + content)
    cut = gzip.compress(needle.encode() + secrets.token_bytes(5000))
    assert found(needle, cut[:2000])
    assert not found(needle, gzip.compress(hay) + zlib.compress(hay))


def test_the_detector_finds_what_was_cut_in_two():
    needle = "NEEDLEabcdef0123456789"
    for piece in list(encodings(needle)):
        for place in range(1, len(piece)):
            assert found(needle, b"hay" + piece[:place] + b"\r\n1f0\r\n" + piece[place:] + b"hay"), (piece, place)


def document(service_url, site_url):
    builder = AppBuilder("Canary")
    text = builder.widget("TEXT_WIDGET", "Text1", 0, 0, 4, 60, text="{{JSON.stringify(rows.data) + api.data}}")
    entry = builder.widget("INPUT_WIDGET_V2", "Input1", 5, 0, 12, 30, inputType="TEXT", defaultText="", label="Entry",
                           onTextChanged="{{Modules.load()}}")
    builder.datasource("PG", "postgres-plugin").datasource("API", "restapi-plugin", url=service_url)
    builder.datasource("Files", "sqlite-plugin").page("Home", [text, entry, widget(builder, site_url)])
    for source, plugin in (("PG", "postgres-plugin"), ("Files", "sqlite-plugin")):
        prefix = "" if source == "PG" else "lite_"
        builder.sql("Home", prefix + "rows", "SELECT secret_column_zq FROM canary_table_zq WHERE "
                    "secret_column_zq = {{Input1.text}} OR 1 = 1", source, plugin,
                    runs="MANUAL" if prefix else "ON_PAGE_LOAD")
        builder.sql("Home", prefix + "insert", "INSERT INTO canary_table_zq (secret_column_zq, n) "
                    "VALUES ('{{Input1.text}}', 1)", source, plugin)
        builder.sql("Home", prefix + "broken", "SELECT * FROM canary_table_zq WHERE no_such_column = "
                    "'{{Input1.text}}'", source, plugin)
        builder.sql("Home", prefix + "prefixed", "SELECT n FROM canary_table_zq WHERE secret_column_zq LIKE "
                    "'%{{Input1.text}}%'", source, plugin)
    builder.js("Home", "Modules", "export default { async load() { (await import('%s/lib.mjs')).greet(Input1.text) } }" % site_url)
    for name, column in (("raw", "secret_column_zq"), ("rawBroken", "no_such_column")):
        builder.sql("Home", name, f"SELECT n FROM canary_table_zq WHERE {column} = '{{{{Input1.text}}}}'", "PG", prepared=False)
    builder.sql("Home", "cast", "SELECT {{Input1.text}}::int", "PG")
    builder.sql("Home", "slow", "SELECT pg_sleep(3), {{Input1.text}}", "PG")
    header = [{"key": "X-Canary-Zq", "value": "{{Input1.text}}"}]
    json_body = {"httpMethod": "POST", "headers": header, "body": '{"entry": {{Input1.text}}}',
                 "formData": {"apiContentType": "application/json"}}
    for name, path in (("api", "/echo/canarypath-zq"), ("api500", "/status/500"), ("api404", "/status/404"),
                       ("apiLarge", "/large"), ("apiLargeBroken", "/large/broken")):
        builder.rest("Home", name, path, datasource="API", **json_body)
    builder.rest("Home", "apiPages", "/text", datasource="API", paginationType="URL",
                 next="/echo/canarypath-zq?after={{Input1.text}}", prev="https://elsewhere.example/{{Input1.text}}")
    builder.rest("Home", "apiText", "/text", datasource="API")
    builder.rest("Home", "apiPath", "/echo/canarypath-zq/{{encodeURIComponent(Input1.text)}}", datasource="API", headers=header)
    app = builder.build()
    app["customJSLibList"] = [{"name": "sums", "accessor": ["sums"], "url": "https://cdn.example/sums.js", "version": "1"}]
    for action in app["actionList"]:
        if action["unpublishedAction"]["name"] == "slow":
            action["unpublishedAction"]["actionConfiguration"]["timeoutInMillisecond"] = 700
    return app


def widget(builder, site_url):
    """Its code tells another host that it is there, and gets input and rows as its model."""
    script = ("appsmith.onReady(async () => { const answer = await fetch('%s/hello'); "
              "document.querySelector('p').textContent = await answer.text() + Object.keys(appsmith.model) })" % site_url)
    return builder.widget("CUSTOM_WIDGET", "Custom1", 13, 0, 24, 40, events=[],
                          defaultModel="{{ {entry: Input1.text, rows: rows.data} }}",
                          srcDoc={"html": "<p></p>", "css": "", "js": script})


@pytest.fixture(scope="module")
def canary(tmp_path_factory, postgres):
    import sqlite3

    from support import postgres as pg
    folder = tmp_path_factory.mktemp("canary")
    with Service() as service, Site({"/hello": ("text/plain", "Hello, "), "/lib.mjs": ("text/javascript", "export const greet = (name) => name")}) as site:
        service.server.failure_text = MARKS["FAIL"]
        pg.execute(postgres, "DROP TABLE IF EXISTS canary_table_zq; CREATE TABLE canary_table_zq "
                   "(secret_column_zq text UNIQUE, n int); INSERT INTO canary_table_zq VALUES "
                   f"('{MARKS['ROWS']}', 1), ('{MARKS['INPT']}', 2); ALTER ROLE steward_md5 PASSWORD '{MARKS['CRED']}'; "
                   "GRANT ALL ON canary_table_zq TO steward_md5")
        steward = Steward(folder / "data", folder / "steward.log").create_owner()
        (folder / "data/files").mkdir(parents=True, exist_ok=True)
        file = sqlite3.connect(folder / "outside.sqlite")
        file.execute("CREATE TABLE canary_table_zq (secret_column_zq TEXT UNIQUE, n INTEGER)")
        file.execute("INSERT INTO canary_table_zq VALUES (?, 1), (?, 2)", (MARKS["ROWS"], MARKS["INPT"]))
        file.commit()
        file.close()
        # Outside the searched folder, reached through an allowed name: the file is the customer's, not ours.
        (folder / "outside.sqlite").rename(folder / "data/files/canary.sqlite")
        report = steward.import_app(document(service.url, site.url), settings={
            "PG": {**postgres, "username": "steward_md5", "password": MARKS["CRED"]},
            "Files": {"file": "canary.sqlite"},
            "API": {"url": service.url, "authentication": "bearer", "token": MARKS["TOKN"],
                    "headers": [{"name": "X-Api-Key", "value": MARKS["HEAD"]}]},
        })
        steward.start()
        yield steward, report, service, folder, site
        steward.stop()


def run_everything(client, mode, **more):
    view = client.get(f"/api/v1/apps/canary/{'view' if mode == '' else 'draft/view'}").json
    outcomes = {}
    for query in view["page"]["queries"]:
        slots = {slot["id"]: MARKS["INPT"] for slot in query["slots"]}
        answer = client.post(f"/api/v1/apps/canary{mode}/queries/{query['id']}/run", {"slots": slots, **more})
        outcomes[query["name"]] = answer
        for turn in ("next", "prev"):
            outcomes[f"{query['name']} {turn}"] = client.post(
                f"/api/v1/apps/canary{mode}/queries/{query['id']}/run", {"slots": slots, "page": turn, **more})
        for number, unusual in enumerate(unusual_values(query["name"])):
            outcomes[f"{query['name']} unusual {number}"] = client.post(
                f"/api/v1/apps/canary{mode}/queries/{query['id']}/run",
                {"slots": {slot["id"]: unusual for slot in query["slots"]}, **more})
    return view, outcomes


def unusual_values(query):
    """An object, which headers take as JSON; a text that no path takes; the largest text that is taken and one that is not."""
    values = [{"x": MARKS["INPT"]}, "%zz/.." + MARKS["INPT"]]
    if query in ("api", "insert", "lite_insert"):
        values += [(MARKS["INPT"] + " ") * (size // (len(MARKS["INPT"]) + 1)) for size in (8_000_000, 9_000_000)]
    return values


def test_nothing_of_inputs_rows_or_credentials_stays(canary, browser, postgres):
    steward, report, service, folder, site = canary
    owner = steward.owner()
    workspace = owner.get(f"/api/v1/apps/{report['app']['id']}").json["workspace"]["id"]
    viewer = steward.invite(workspace, "viewer@example.com", "a long viewer password")
    libraries(owner, report["app"]["id"])
    staging(owner, report["app"]["id"], postgres, service)
    answers = []
    for client, mode in ((owner, ""), (owner, "/draft"), (viewer, "")):
        view, outcomes = run_everything(client, mode)
        assert outcomes["rows"].status == 200 and MARKS["ROWS"] in outcomes["rows"].body.decode(), outcomes["rows"].body
        assert outcomes["lite_rows"].status == 200, outcomes["lite_rows"].body
        assert outcomes["raw"].status == 200 and outcomes["rawBroken"].status >= 400, outcomes["rawBroken"].body
        assert outcomes["api"].status == 200, outcomes["api"].body
        assert outcomes["api unusual 0"].status == 200 and f'{{\\"x\\":\\"{MARKS["INPT"]}' in outcomes["api unusual 0"].body.decode(), outcomes["api unusual 0"].body
        # It got to the table, where the run before may have written the same.
        assert outcomes["lite_insert unusual 2"].status == 200 or b"query.conflict" in outcomes["lite_insert unusual 2"].body
        assert b"slot.too_large" in outcomes["lite_insert unusual 3"].body, outcomes["lite_insert unusual 3"].body
        assert outcomes["apiPath"].status == 200 and MARKS["INPT"] in outcomes["apiPath"].body.decode(), outcomes["apiPath"].body
        assert outcomes["apiPages next"].status == 200 and MARKS["INPT"] in outcomes["apiPages next"].body.decode()
        assert outcomes["apiPages prev"].status >= 400, outcomes["apiPages prev"].body
        assert len(outcomes["apiLarge"].body) > 256 << 10 and b'"ok":true' in outcomes["apiLarge"].body[-2000:]
        assert outcomes["apiLargeBroken"].status == 200 and b'"ok":false' in outcomes["apiLargeBroken"].body[-2000:]
        for name in ("broken", "insert", "cast", "slow", "lite_broken", "lite_insert"):
            assert outcomes[name].status >= 400, (name, outcomes[name].body)
        for name in ("api500", "api404"):
            assert outcomes[name].status == 200 and b'"ok":false' in outcomes[name].body, (name, outcomes[name].body)
        answers.append((client, outcomes))

    cancel_midway(steward, viewer)
    wrong = {"settings": {"password": "wrong" + MARKS["CRED"]}}
    for datasource in owner.get(f"/api/v1/apps/{report['app']['id']}").json["datasources"]:
        settings = owner.get(f"/api/v1/datasources/{datasource['id']}")
        assert not any(found(MARKS[kind], settings.body) for kind in SECRETS)
        tested = owner.post(f"/api/v1/datasources/{datasource['id']}/test", wrong if datasource["name"] == "PG" else {})
        assert not any(found(MARKS[kind], tested.body) for kind in SECRETS)
        owner.get(f"/api/v1/datasources/{datasource['id']}/structure")
    assert not any(found(MARKS[kind], owner.get("/api/v1/apps/canary/export").body)
                   for kind in SECRETS)

    # What a viewer received holds no credential and no word of a query. What an API refuses with is an answer like another.
    for outcome in answers[2][1].values():
        for kind in ("CRED", "TOKN", "HEAD"):
            if not (kind == "HEAD" or kind == "TOKN") or b'"path"' not in outcome.body:
                assert not found(MARKS[kind], outcome.body), (kind, outcome.body)
    view = viewer.get("/api/v1/apps/canary/view").body
    for word in QUERY_WORDS + (service.url,):
        assert word.encode() not in view, word
        for name, outcome in answers[2][1].items():
            if not name.startswith("api"):  # the service echoes what it was asked
                assert name.split()[0] in ("rows", "lite_rows") and word == "secret_column_zq" or word.encode() not in outcome.body, (
                    name, word, outcome.body)

    allow(owner, site)
    received = browse(steward, browser)
    assert "/hello" in site.paths and "/lib.mjs" in site.paths
    asked = json.dumps(site.server.seen).encode()
    for kind in MARKS:
        assert not found(MARKS[kind], asked), kind
    for kind in SECRETS:
        assert not found(MARKS[kind], received), kind
    for word in ("canary_table_zq", "no_such_column", "canarypath-zq", "X-Canary-Zq"):
        assert word.encode() not in received, word

    # Nothing of it was written anywhere, the most verbose log included.
    steward.cli("doctor")
    search(folder, steward)
    steward.stop()
    search(folder, steward)
    steward.start()


def libraries(owner, app):
    """One that is kept, and some that are refused: of those nothing stays."""
    address = f"/api/v1/apps/{app}/libraries/"
    script, binary = {"Content-Type": "text/javascript"}, {"Content-Type": "application/octet-stream"}
    text = f"var sums = '{MARKS['FILE']}'".encode()
    for name, raw, headers, status in (("sums", text + b"\0", script, 400), ("sums", b"\xff" + text, script, 400),
                                       ("other", text, script, 404), ("sums", text, binary, 415),
                                       (MARKS["FILE"], text, script, 404)):
        answer = owner.call("PUT", address + name, raw=raw, headers=headers)
        assert answer.status == status, (status, answer.body)
        assert not found(MARKS["FILE"], answer.body), answer.body
    kept = owner.call("PUT", address + "sums", raw=b"var sums = { total: function () { return 1 } }", headers=script)
    assert kept.status == 200, kept.body


def staging(owner, app, postgres, service):
    """A second environment with a credential of its own; the draft runs there."""
    detail = owner.get(f"/api/v1/apps/{app}").json
    name = f"staging-{secrets.token_hex(3)}"
    made = owner.post(f"/api/v1/workspaces/{detail['workspace']['id']}/environments", {"name": name})
    assert made.status == 201, made.body
    settings = {"PG": {**postgres, "username": "steward_md5", "password": MARKS["CRED"]}, "Files": {"file": "canary.sqlite"},
                "API": {"url": service.url, "authentication": "bearer", "token": MARKS["TOK2"]}}
    for datasource in detail["datasources"]:
        saved = owner.call("PUT", f"/api/v1/datasources/{datasource['id']}/settings",
                           {"environment": made.json["id"], "settings": settings[datasource["name"]],
                            "revision": datasource["revision"]})
        assert saved.status == 200, saved.body
        assert not any(found(MARKS[kind], saved.body) for kind in SECRETS)
    _, outcomes = run_everything(owner, "/draft", environment=name)
    assert outcomes["rows"].status == 200 and outcomes["lite_rows"].status == 200, outcomes["rows"].body
    assert outcomes["api"].status == 200, outcomes["api"].body
    assert any(MARKS["TOK2"] in seen["headers"].get("authorization", "") for seen in service.seen)


def allow(owner, site):
    revision = owner.get("/api/v1/apps/canary").json["revision"]
    reach = {"widgetHosts": [site.url], "embedding": "nobody", "embeddingOrigins": []}
    answer = owner.call("PATCH", "/api/v1/apps/canary", {"revision": revision, "reach": reach})
    assert answer.status == 200, answer.body


def search(folder, steward):
    for path in [*folder.joinpath("data").rglob("*"), steward.log_path]:
        if path.is_file() and path.name != "canary.sqlite" and "files" not in path.parts:
            content = path.read_bytes()
            for kind, value in MARKS.items():
                assert not found(value, content), (kind, path.name)


def cancel_midway(steward, viewer):
    view = viewer.get("/api/v1/apps/canary/view").json
    slow = next(query for query in view["page"]["queries"] if query["name"] == "slow")
    slots = {slot["id"]: MARKS["INPT"] for slot in slow["slots"]}

    def ask():
        try:
            viewer.post(f"/api/v1/apps/canary/queries/{slow['id']}/run", {"slots": slots}, timeout=0.3)
        except OSError:
            pass

    thread = threading.Thread(target=ask)
    thread.start()
    thread.join()


def browse(steward, browser):
    from conftest import Visit
    one = Visit(browser, steward.base).sign_in("viewer@example.com", "a long viewer password")
    one.page.goto("/app/canary")
    one.page.get_by_label("Entry").fill(MARKS["INPT"])
    content = one.page.frame_locator("iframe.sw-embedded").frame_locator("iframe")
    expect(content.get_by_text("Hello, ")).to_be_visible(timeout=15_000)
    one.page.wait_for_load_state("networkidle")
    stored = one.page.evaluate("() => JSON.stringify({...localStorage}) + JSON.stringify({...sessionStorage})")
    assert not any(found(value, stored.encode()) for value in MARKS.values())
    one.context.close()
    return b"\n".join(one.received)
