"""Thousands of forged requests per connector: none reaches the datasource, none is answered with 5xx."""

import json
import random
import sqlite3

import pytest

from support import postgres as pg
from support.export import AppBuilder
from support.service import Service

REQUESTS = 1500
ALLOWED_STATUSES = {400, 413, 422}


@pytest.fixture(scope="module")
def forged(steward, postgres):
    pg.execute(postgres, "CREATE TABLE IF NOT EXISTS forged_log (entry text); TRUNCATE forged_log")
    (steward.data / "files").mkdir(exist_ok=True)
    file = sqlite3.connect(steward.data / "files/forged.sqlite")
    file.execute("CREATE TABLE forged_log (entry TEXT)")
    file.commit()
    file.close()
    with Service() as service:
        builder = (AppBuilder("Forged").datasource("PG", "postgres-plugin").datasource("Files", "sqlite-plugin")
                   .datasource("API", "restapi-plugin", url=service.url).page("Home", []))
        sql = ("INSERT INTO forged_log SELECT '{{Input1.text}}' WHERE {{Select1.selectedOptionValue}} = '{{appsmith.user.email}}'"
               " AND 1 < {{Input2.text}} LIMIT {{Table1.pageSize}}")
        builder.sql("Home", "pg", sql, "PG").sql("Home", "lite", sql, "Files", "sqlite-plugin")
        builder.rest("Home", "api", "/echo/{{Input1.text}}", datasource="API", httpMethod="POST",
                     headers=[{"key": "X-User", "value": "{{appsmith.user.email}}"}],
                     queryParameters=[{"key": "q", "value": "{{Input2.text}}"}],
                     body='{"a": {{Select1.selectedOptionValue}}}', formData={"apiContentType": "application/json"})
        steward.import_app(builder.build(), settings={
            "PG": postgres, "Files": {"file": "forged.sqlite"}, "API": {"url": service.url}})
        yield service


def forgeries(slots, is_scalar_only):
    chance = random.Random(20261123)
    ids = [slot["id"] for slot in slots]
    unknown = ["", "s99", "S0", "s-1", "__proto__", "constructor", "s0 ", "s0\u0000", "appsmith.user.email", "user", "id"]
    wrong = [{}, {"a": 1}, {"$ne": None}, [[1]], [{"a": 1}], {"__proto__": {"x": 1}}, [[], {}]]
    for _ in range(REQUESTS):
        kind = chance.randrange(6)
        values = {slot: chance.choice(["x", 1, "5", True]) for slot in ids}
        if kind == 0:
            values[chance.choice(unknown) or "x" * chance.randrange(1, 200)] = "v"
        elif kind == 1 and is_scalar_only:
            values[chance.choice(ids)] = chance.choice(wrong)
        elif kind == 2:
            # JSON can carry NUL; SQL, URLs and headers can't.
            values[chance.choice(ids if is_scalar_only else ids[:2])] = "nul\u0000byte"
        elif kind == 3:
            values = chance.choice([[], "text", 7, None, [values]])
        elif kind == 4:
            yield {"slots": values, chance.choice(["mode", "viewMode", "sql", "userEmail", "environment_", "query"]): "x"}
            continue
        else:
            values["s" + str(chance.randrange(1000, 10**9))] = chance.choice(wrong)
        yield {"slots": values}


@pytest.mark.parametrize("name", ["pg", "lite", "api"])
def test_no_forged_request_reaches_the_datasource(forged, steward, postgres, name):
    owner = steward.owner()
    view = owner.get("/api/v1/apps/forged/view").json
    query = next(query for query in view["page"]["queries"] if query["name"] == name)
    assert len(query["slots"]) == (4 if name != "api" else 3)  # the identity slot is not the browser's
    before = len(forged.seen)
    path = f"/api/v1/apps/forged/queries/{query['id']}/run"
    for body in forgeries(query["slots"], name != "api"):
        answer = owner.post(path, body)
        assert answer.status in ALLOWED_STATUSES, (body, answer.status, answer.body)
        assert answer.json["code"].split(".")[0] in ("slot", "request"), answer.body
    assert len(forged.seen) == before
    assert pg.execute(postgres, "SELECT count(*) FROM forged_log") == "0"
    assert sqlite3.connect(steward.data / "files/forged.sqlite").execute("SELECT count(*) FROM forged_log").fetchone() == (0,)


def test_identity_is_the_servers(forged, steward):
    owner = steward.owner()
    query = next(q for q in owner.get("/api/v1/apps/forged/view").json["page"]["queries"] if q["name"] == "api")
    slots = {slot["id"]: "v" for slot in query["slots"]}
    answer = owner.post(f"/api/v1/apps/forged/queries/{query['id']}/run", {"slots": slots})
    assert answer.status == 200, answer.body
    assert forged.seen[-1]["headers"]["x-user"] == "owner@example.com"


def test_ids_of_others_look_like_nothing(forged, steward):
    stranger = steward.client()
    owner = steward.owner()
    query = owner.get("/api/v1/apps/forged/view").json["page"]["queries"][0]["id"]
    real = stranger.post(f"/api/v1/apps/forged/queries/{query}/run", {"slots": {}})
    made_up = stranger.post("/api/v1/apps/no-such-app/queries/qry_aaaaaaaaaaaaaaaaaaaaaaaaaa/run", {"slots": {}})
    assert real.status == made_up.status and real.json["code"] == made_up.json["code"]
    for path in ("/api/v1/apps/forged", "/api/v1/apps/forged/view", "/api/v1/apps/forged/export",
                 "/api/v1/apps/forged/report", "/api/v1/datasources/ds_aaaaaaaaaaaaaaaaaaaaaaaaaa"):
        assert stranger.get(path).status in (401, 404), path
    for odd in ("qry_%00", "..%2f..", "qry_" + "a" * 500, "1", "null"):
        answer = owner.post(f"/api/v1/apps/forged/queries/{odd}/run", {"slots": {}})
        assert answer.status in (400, 404), (odd, answer.status)
