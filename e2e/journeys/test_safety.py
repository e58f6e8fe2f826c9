"""Sessions, cross-site requests, throttling, headers, shutdown."""

import json
import threading
import time

from support import postgres as pg
from support.export import AppBuilder
from support.steward import OWNER, Steward


def test_a_session_cookie_is_locked_down(steward):
    answer = steward.client().post("/api/v1/session", {"email": OWNER["email"], "password": OWNER["password"]})
    cookie = answer.headers["Set-Cookie"]
    assert "HttpOnly" in cookie and "SameSite=Lax" in cookie and "Path=/" in cookie
    assert "password" not in answer.body.decode()


def test_requests_of_other_sites_are_refused(steward):
    owner = steward.owner()
    body = {"name": "Forged"}
    for headers in ({"Origin": "https://evil.example"}, {"Sec-Fetch-Site": "cross-site"}, {"Origin": "null"},
                    {"Sec-Fetch-Site": "same-site"}):
        answer = owner.post("/api/v1/workspaces", body, headers=headers)
        assert answer.status == 403 and answer.json["code"] == "request.forged", headers
    form = owner.post("/api/v1/workspaces", raw=b"name=Forged", headers={"Content-Type": "text/plain"})
    assert form.status == 415
    names = [item["name"] for item in owner.get("/api/v1/workspaces").json["items"]]
    assert "Forged" not in names


def test_sign_in_is_throttled_whatever_headers_say(tmp_path):
    server = Steward(tmp_path / "data", tmp_path / "steward.log").create_owner().start()
    try:
        statuses = [server.client().post(
            "/api/v1/session", {"email": OWNER["email"], "password": f"wrong {number}"},
            headers={"X-Forwarded-For": f"10.0.0.{number}", "Forwarded": f"for=10.0.0.{number}"}).status
            for number in range(12)]
        assert statuses[0] == 401 and statuses[-1] == 429, statuses
        unknown = [server.client().post("/api/v1/session", {"email": "nobody@example.com", "password": "x"}).json["code"]]
        assert unknown[0] in ("session.refused", "session.throttled")
    finally:
        server.stop()


def test_headers_of_every_kind_of_answer(steward):
    for path in ("/", "/app/x", "/api/v1/bootstrap", "/healthz", "/no/such/path/at/all"):
        answer = steward.client().get(path)
        assert answer.headers["X-Content-Type-Options"] == "nosniff", path
        assert "unsafe-eval" not in answer.headers["Content-Security-Policy"], path
        assert "unsafe-inline" not in answer.headers["Content-Security-Policy"], path
        assert answer.headers["X-Request-ID"], path
    sandbox = steward.client().get("/sandbox.html").headers["Content-Security-Policy"]
    assert "sandbox allow-scripts" in sandbox and "connect-src" not in sandbox and "default-src 'none'" in sandbox
    embedded = steward.client().get("/embedded.html").headers["Content-Security-Policy"]
    assert "sandbox allow-scripts" in embedded and "allow-same-origin" not in embedded and "frame-src 'none'" in embedded
    assert "connect-src data: blob:;" in embedded and "http" not in embedded
    assert "Contact:" in steward.client().get("/.well-known/security.txt").body.decode()


def test_bad_bodies_get_4xx_with_a_code(steward):
    owner = steward.owner()
    for raw in (b"", b"{", b"[1,", b"\xff\xfe", b'{"a":1,"a":2}', b"[" * 5000, b"null", b'"x"'):
        answer = owner.post("/api/v1/workspaces", raw=raw)
        assert 400 <= answer.status < 500 and answer.json["code"].startswith("request."), raw
    assert owner.post("/api/v1/workspaces", raw=b'{"name":"' + b"x" * (2 << 20) + b'"}').status == 413


def test_a_stale_revision_gets_the_current_one(steward):
    owner = steward.owner()
    workspace = owner.post("/api/v1/workspaces", {"name": "Stale"}).json
    first = owner.call("PATCH", f"/api/v1/workspaces/{workspace['id']}", {"name": "Newer", "revision": workspace["revision"]})
    assert first.status == 200, first.body
    second = owner.call("PATCH", f"/api/v1/workspaces/{workspace['id']}", {"name": "Old", "revision": workspace["revision"]})
    assert second.status == 409 and second.json["currentRevision"] == first.json["revision"]


def test_stopping_finishes_running_requests(tmp_path, postgres):
    server = Steward(tmp_path / "data", tmp_path / "steward.log").create_owner()
    builder = AppBuilder("Slow").datasource("PG", "postgres-plugin").page("Home", [])
    server.import_app(builder.sql("Home", "slow", "SELECT 'done' AS state FROM pg_sleep(1)", "PG").build(),
                      settings={"PG": postgres})
    server.start()
    owner = server.owner()
    query = owner.get("/api/v1/apps/slow/view").json["page"]["queries"][0]["id"]
    answers = []
    thread = threading.Thread(target=lambda: answers.append(
        owner.post(f"/api/v1/apps/slow/queries/{query}/run", {"slots": {}})))
    thread.start()
    probe = ("SELECT count(*) FROM pg_stat_activity WHERE state = 'active' AND query LIKE '%pg_sleep(1)%' "
             "AND pid <> pg_backend_pid()")
    end = time.monotonic() + 10
    while pg.execute(postgres, probe) == "0" and thread.is_alive():
        assert time.monotonic() < end, "the query never started"
    server.stop()
    thread.join()
    assert answers[0].status == 200 and answers[0].json["data"] == [{"state": "done"}]


def test_leaving_cancels_the_query_at_the_database(steward, postgres):
    builder = AppBuilder("Cancel").datasource("PG", "postgres-plugin").page("Home", [])
    steward.import_app(builder.sql("Home", "slow", "SELECT 'cancel_me_zq', pg_sleep(8)", "PG").build(),
                       settings={"PG": postgres})
    owner = steward.owner()
    query = owner.get("/api/v1/apps/cancel/view").json["page"]["queries"][0]["id"]
    try:
        owner.post(f"/api/v1/apps/cancel/queries/{query}/run", {"slots": {}}, timeout=0.7)
        raise AssertionError("the query ended too early")
    except OSError:
        pass
    probe = "SELECT count(*) FROM pg_stat_activity WHERE state = 'active' AND query LIKE '%cancel_me_zq%' AND pid <> pg_backend_pid()"
    end = time.monotonic() + 4
    while pg.execute(postgres, probe) != "0":
        assert time.monotonic() < end, "the query is still running"
        time.sleep(0.05)


def test_an_unreachable_or_wrong_datasource_says_which_step_failed(steward, postgres):
    owner = steward.owner()
    builder = AppBuilder("Steps").datasource("PG", "postgres-plugin").page("Home", [])
    report = steward.import_app(builder.sql("Home", "one", "SELECT 1", "PG").build(), settings={"PG": postgres})
    datasource = owner.get(f"/api/v1/apps/{report['app']['id']}").json["datasources"][0]["id"]
    for change, step in (({"password": "wrong"}, "authenticate"), ({"port": 1, "password": "x"}, "connect"),
                         ({"host": "no-such-host.invalid", "password": "x"}, "resolve"),
                         ({"host": "169.254.169.254", "password": "x"}, None)):
        answer = owner.post(f"/api/v1/datasources/{datasource}/test", {"settings": {**postgres, **change}})
        assert answer.status in (422, 502, 504), answer.body
        if step:
            assert answer.json["upstream"]["step"] == step, answer.body
        else:
            assert answer.json["code"] == "egress.denied", answer.body
        assert json.dumps(change.get("password"))[1:-1] not in answer.json["detail"]
