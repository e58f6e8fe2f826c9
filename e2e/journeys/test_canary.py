"""Marked parameters, rows and credentials pass through and nothing of them stays behind.

Runs queries of each connector in success and in failure, then searches the data folder, the log at its most
verbose level and all that a viewer's browser received.
"""

import base64
import json
import secrets
import threading

import pytest

from support.export import AppBuilder
from support.service import Service
from support.steward import Steward


def mark(kind):
    return f"{kind}{secrets.token_hex(10)}x"


MARKS = {kind: mark(kind) for kind in ("INPT", "ROWS", "CRED", "TOKN", "HEAD", "FAIL")}
QUERY_WORDS = ("canary_table_zq", "secret_column_zq", "canarypath-zq", "X-Canary-Zq")


def encodings(text):
    raw = text.encode()
    yield raw
    yield raw[::-1]
    yield raw.hex().encode()
    yield raw.hex().upper().encode()
    yield text.encode("utf-16-le")
    yield "".join(f"%{byte:02X}" for byte in raw).encode()
    for shift in range(3):
        yield base64.b64encode(bytes(shift) + raw)[4 if shift else 0:-4]


def found(text, content):
    return any(piece in content for piece in encodings(text))


def test_the_detector_finds_every_encoding():
    for piece in list(encodings("NEEDLEabcdef0123456789")):
        assert found("NEEDLEabcdef0123456789", b"hay" + piece + b"hay")


def document(service_url):
    builder = AppBuilder("Canary")
    text = builder.widget("TEXT_WIDGET", "Text1", 0, 0, 4, 60, text="{{JSON.stringify(rows.data) + api.data}}")
    entry = builder.widget("INPUT_WIDGET_V2", "Input1", 5, 0, 12, 30, inputType="TEXT", defaultText="", label="Entry")
    builder.datasource("PG", "postgres-plugin").datasource("API", "restapi-plugin", url=service_url)
    builder.datasource("Files", "sqlite-plugin").page("Home", [text, entry])
    for source, plugin in (("PG", "postgres-plugin"), ("Files", "sqlite-plugin")):
        prefix = "" if source == "PG" else "lite_"
        builder.sql("Home", prefix + "rows", "SELECT secret_column_zq FROM canary_table_zq WHERE "
                    "secret_column_zq = {{Input1.text}} OR 1 = 1", source, plugin)
        builder.sql("Home", prefix + "insert", "INSERT INTO canary_table_zq (secret_column_zq, n) "
                    "VALUES ('{{Input1.text}}', 1)", source, plugin)
        builder.sql("Home", prefix + "broken", "SELECT * FROM canary_table_zq WHERE no_such_column = "
                    "'{{Input1.text}}'", source, plugin)
        builder.sql("Home", prefix + "prefixed", "SELECT n FROM canary_table_zq WHERE secret_column_zq LIKE "
                    "'%{{Input1.text}}%'", source, plugin)
    builder.sql("Home", "cast", "SELECT {{Input1.text}}::int", "PG")
    builder.sql("Home", "slow", "SELECT pg_sleep(3), {{Input1.text}}", "PG")
    header = [{"key": "X-Canary-Zq", "value": "{{Input1.text}}"}]
    json_body = {"httpMethod": "POST", "headers": header, "body": '{"entry": {{Input1.text}}}',
                 "formData": {"apiContentType": "application/json"}}
    for name, path in (("api", "/echo/canarypath-zq"), ("api500", "/status/500"), ("api404", "/status/404")):
        builder.rest("Home", name, path, datasource="API", **json_body)
    builder.rest("Home", "apiText", "/text", datasource="API")
    app = builder.build()
    for action in app["actionList"]:
        if action["unpublishedAction"]["name"] == "slow":
            action["unpublishedAction"]["actionConfiguration"]["timeoutInMillisecond"] = 700
    return app


@pytest.fixture(scope="module")
def canary(tmp_path_factory, postgres):
    import sqlite3

    from support import postgres as pg
    folder = tmp_path_factory.mktemp("canary")
    with Service() as service:
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
        report = steward.import_app(document(service.url), settings={
            "PG": {**postgres, "username": "steward_md5", "password": MARKS["CRED"]},
            "Files": {"file": "canary.sqlite"},
            "API": {"url": service.url, "authentication": "bearer", "token": MARKS["TOKN"],
                    "headers": [{"name": "X-Api-Key", "value": MARKS["HEAD"]}]},
        })
        steward.start()
        yield steward, report, service, folder
        steward.stop()


def run_everything(client, mode):
    view = client.get(f"/api/v1/apps/canary/{'view' if mode == '' else 'draft/view'}").json
    outcomes = {}
    for query in view["page"]["queries"]:
        slots = {slot["id"]: MARKS["INPT"] for slot in query["slots"]}
        answer = client.post(f"/api/v1/apps/canary{mode}/queries/{query['id']}/run", {"slots": slots})
        outcomes[query["name"]] = answer
        client.post(f"/api/v1/apps/canary{mode}/queries/{query['id']}/run",
                    {"slots": {slot["id"]: {"x": MARKS["INPT"]} for slot in query["slots"]}})
    return view, outcomes


def test_nothing_of_inputs_rows_or_credentials_stays(canary, browser, postgres):
    steward, report, service, folder = canary
    owner = steward.owner()
    viewer = invite_viewer(steward, owner, report)
    answers = []
    for client, mode in ((owner, ""), (owner, "/draft"), (viewer, "")):
        view, outcomes = run_everything(client, mode)
        assert outcomes["rows"].status == 200 and MARKS["ROWS"] in outcomes["rows"].body.decode(), outcomes["rows"].body
        assert outcomes["lite_rows"].status == 200, outcomes["lite_rows"].body
        assert outcomes["api"].status == 200, outcomes["api"].body
        for name in ("broken", "insert", "cast", "slow", "lite_broken", "lite_insert", "api500", "api404"):
            assert outcomes[name].status >= 400, (name, outcomes[name].body)
        answers.append((client, outcomes))

    cancel_midway(steward, viewer)
    wrong = {"settings": {"password": "wrong" + MARKS["CRED"]}}
    for datasource in owner.get(f"/api/v1/apps/{report['app']['id']}").json["datasources"]:
        settings = owner.get(f"/api/v1/datasources/{datasource['id']}")
        assert not any(found(MARKS[kind], settings.body) for kind in ("CRED", "TOKN", "HEAD"))
        tested = owner.post(f"/api/v1/datasources/{datasource['id']}/test", wrong if datasource["name"] == "PG" else {})
        assert not any(found(MARKS[kind], tested.body) for kind in ("CRED", "TOKN", "HEAD"))
        owner.get(f"/api/v1/datasources/{datasource['id']}/structure")
    assert not any(found(MARKS[kind], owner.get("/api/v1/apps/canary/export").body)
                   for kind in ("CRED", "TOKN", "HEAD"))

    # What a viewer received holds no credential and no word of a query.
    for outcome in answers[2][1].values():
        for kind in ("CRED", "TOKN", "HEAD", "FAIL"):
            if not (kind == "HEAD" or kind == "TOKN") or b'"path"' not in outcome.body:
                assert not found(MARKS[kind], outcome.body), (kind, outcome.body)
    view = viewer.get("/api/v1/apps/canary/view").body
    for word in QUERY_WORDS + (service.url,):
        assert word.encode() not in view, word
        for name, outcome in answers[2][1].items():
            if not name.startswith("api"):  # the service echoes what it was asked
                assert name in ("rows", "lite_rows") and word == "secret_column_zq" or word.encode() not in outcome.body, (
                    name, word, outcome.body)

    received = browse(steward, browser)
    for kind in ("CRED", "TOKN", "HEAD"):
        assert not found(MARKS[kind], received), kind
    for word in ("canary_table_zq", "no_such_column", "canarypath-zq", "X-Canary-Zq"):
        assert word.encode() not in received, word

    # Nothing of it was written anywhere, the most verbose log included.
    steward.cli("doctor")
    search(folder, steward)
    steward.stop()
    search(folder, steward)
    steward.start()


def search(folder, steward):
    for path in [*folder.joinpath("data").rglob("*"), steward.log_path]:
        if path.is_file() and path.name != "canary.sqlite" and "files" not in path.parts:
            content = path.read_bytes()
            for kind, value in MARKS.items():
                assert not found(value, content), (kind, path.name)


def invite_viewer(steward, owner, report):
    app = owner.get(f"/api/v1/apps/{report['app']['id']}").json
    invitation = owner.post(f"/api/v1/workspaces/{app['workspace']['id']}/invitations",
                            {"email": "viewer@example.com", "role": "viewer"})
    assert invitation.status == 201, invitation.body
    token = invitation.json["link"].split("token=")[1]
    viewer = steward.client()
    accepted = viewer.post("/api/v1/invitations/accept",
                           {"token": token, "name": "Vera Viewer", "password": "a long viewer password"})
    assert accepted.status in (200, 201), accepted.body
    return viewer


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
    one.page.wait_for_load_state("networkidle")
    stored = one.page.evaluate("() => JSON.stringify({...localStorage}) + JSON.stringify({...sessionStorage})")
    assert not any(found(value, stored.encode()) for value in MARKS.values())
    one.context.close()
    return b"\n".join(one.received)
