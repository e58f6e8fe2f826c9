"""The command line that scripts outside rely on."""

import json
import subprocess

from support.export import AppBuilder
from support.steward import BINARY


def app(name):
    builder = AppBuilder(name)
    text = builder.widget("TEXT_WIDGET", "Text1", 0, 0, 4, 20, text="{{getOne.data[0].one}}")
    return (builder.datasource("Main DB", "postgres-plugin").page("Home", [text])
            .sql("Home", "getOne", "SELECT 1 AS one", "Main DB", runs="ON_PAGE_LOAD")).build()


def test_help_names_every_command():
    text = subprocess.run([str(BINARY), "--help"], capture_output=True, text=True, check=True).stdout
    for command in ("serve", "user", "import", "datasource", "release", "export", "doctor"):
        assert command in text


def test_import_prints_the_report(steward, tmp_path):
    file = tmp_path / "app.json"
    file.write_text(json.dumps(app("Report")))
    report = json.loads(steward.cli("import", str(file), "--workspace", "Team", "--json").stdout)
    assert report["app"]["slug"] == "report"
    assert (report["pages"], report["widgets"], report["queries"], report["jsObjects"]) == (1, 1, 1, 0)
    assert [source["name"] for source in report["datasources"]] == ["Main DB"]
    assert "password" in report["datasources"][0]["needs"] or report["datasources"][0]["needs"]
    assert report["unknown"] == [] and isinstance(report["warnings"], list)


def test_a_datasource_without_queries_is_not_asked_for(steward, tmp_path):
    file, settings = tmp_path / "app.json", tmp_path / "settings.json"
    document = app("Spare")
    document["datasourceList"].append({"name": "Old API", "pluginId": "restapi-plugin", "datasourceConfiguration": {}})
    file.write_text(json.dumps(document))
    report = json.loads(steward.cli("import", str(file), "--workspace", "Spare", "--json").stdout)
    spare = next(source for source in report["datasources"] if source["name"] == "Old API")
    assert (spare["queries"], spare["needs"]) == (0, [])
    assert "Old API (restapi-plugin, 0 queries): not used" in steward.cli("import", str(file), "--workspace", "Other").stdout
    # The app has no such datasource: nobody can set what nobody is asked for.
    settings.write_text('{"url": "https://api.example"}')
    result = steward.cli("datasource", "set", "Old API", "--app", "spare", "--settings-file", str(settings), check=False)
    assert "datasource.not_found" in result.stdout + result.stderr


def test_a_broken_file_changes_nothing(steward, tmp_path):
    before = steward.owner().get("/api/v1/workspaces").json
    for name, content in {
        "not-json.json": b"{", "not-an-app.json": b"{\"hello\": 1}", "list.json": b"[]", "empty.json": b"",
        "binary.zip": b"PK\x03\x04garbage", "deep.json": b"[" * 100_000,
        "proto.json": json.dumps(app("Proto")).replace('"text":', '"__proto__": {"x": 1}, "text":', 1).encode(),
    }.items():
        file = tmp_path / name
        file.write_bytes(content)
        result = steward.cli("import", str(file), "--workspace", "Broken", "--json", check=False)
        assert result.returncode != 0, name
        assert "import." in result.stdout + result.stderr, name
    assert steward.owner().get("/api/v1/workspaces").json == before


def test_settings_release_export_and_import_again(steward, tmp_path, postgres):
    document = app("Round trip")
    steward.import_app(document, settings={"Main DB": postgres})
    out = tmp_path / "out.json"
    steward.cli("export", "round-trip", "--format", "appsmith-json", "--out", str(out))
    exported = json.loads(out.read_text())
    for key in ("pageList", "actionList", "actionCollectionList"):
        assert exported[key] == document[key], key
    assert postgres["password"] == "" or postgres["password"] not in out.read_text()
    again = json.loads(steward.cli("import", str(out), "--workspace", "Other", "--json").stdout)
    assert (again["pages"], again["queries"]) == (1, 1)

    owner = steward.owner()
    view = owner.get("/api/v1/apps/round-trip/view").json
    query = view["page"]["queries"][0]
    answer = owner.post(f"/api/v1/apps/round-trip/queries/{query['id']}/run", {"slots": {}})
    assert answer.status == 200 and answer.json["data"] == [{"one": 1}], answer.body


def test_the_doctor_finds_a_healthy_instance(steward):
    assert steward.cli("doctor").returncode == 0


def test_every_documented_route_exists_and_is_served(steward):
    document = steward.client().get("/api/openapi.json").json
    assert document["openapi"].startswith("3.1")
    assert "/api/v1/apps/{app}/queries/{query}/run" in document["paths"]
    for path, item in document["paths"].items():
        for method in item:
            concrete = path.replace("{", "").replace("}", "")
            answer = steward.client().call(method.upper(), concrete, None if method in ("get", "head") else {})
            assert answer.status not in (404, 405) or answer.json["code"] not in (
                "request.not_found", "request.method_not_allowed"), (method, path, answer.body)
