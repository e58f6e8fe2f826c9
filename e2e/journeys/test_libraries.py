"""A developer uploads the file of a JavaScript library, and the released app uses it."""

import hashlib
import re

from playwright.sync_api import expect

from support.axe import serious
from support.export import AppBuilder
from support.site import Site
from support.steward import OWNER

UMD = """(function (root, factory) {
  if (typeof define === 'function' && define.amd) define([], factory)
  else if (typeof module === 'object' && module.exports) module.exports = factory()
  else root.sums = factory()
})(this, function () { return { total: function (list) { return list.reduce(function (a, b) { return a + b }, 0) } } })
"""


def document(name, url="https://cdn.example/sums.js"):
    builder = AppBuilder(name)
    text = builder.widget("TEXT_WIDGET", "Text1", 0, 0, 4, 60, text="{{'The sum is ' + sums.total([20, 22])}}")
    app = builder.page("Home", [text]).build()
    app["customJSLibList"] = [{"name": "sums", "uidString": f"sums_{url}", "accessor": ["sums"], "url": url,
                               "version": "1.0.0", "defs": "{}"}]
    return app


def test_a_library_is_uploaded_bound_and_released(steward, visit):
    app = steward.import_app(document("Sums"))["app"]
    one = visit().sign_in(OWNER["email"], OWNER["password"])
    page = one.page
    page.goto("/app/sums")
    page.locator("[data-page-state=ready]").wait_for(state="attached")
    expect(page.get_by_text("The sum is 42")).to_have_count(0)

    page.goto(f"/apps/{app['id']}")
    panel = page.get_by_role("region", name="JavaScript libraries")
    expect(panel.get_by_text("Missing")).to_be_visible()
    upload = page.get_by_label("Upload the file of sums")
    upload.set_input_files({"name": "sums.png", "mimeType": "image/png", "buffer": b"\x89PNG\r\n\x1a\n\x00\x00"})
    expect(panel.get_by_text(re.compile("one JavaScript file in UTF-8"))).to_be_visible()
    expect(panel.get_by_text("Missing")).to_be_visible()
    assert serious(page) == []
    one.shot("libraries-refused")

    upload.set_input_files({"name": "sums.js", "mimeType": "text/javascript", "buffer": UMD.encode()})
    expect(panel.get_by_text("Stored", exact=True)).to_be_visible()
    expect(panel.get_by_text(re.compile("SHA-256"))).to_be_visible()
    assert serious(page) == []
    one.shot("libraries-uploaded")

    # The preview has it at once, viewers after a release; then it works for them for good.
    page.goto("/preview/sums")
    expect(page.get_by_text("The sum is 42")).to_be_visible()
    page.goto("/app/sums")
    page.locator("[data-page-state=ready]").wait_for(state="attached")
    expect(page.get_by_text("The sum is 42")).to_have_count(0)
    assert steward.owner().post("/api/v1/apps/sums/releases", {}).status == 201
    page.reload()
    expect(page.get_by_text("The sum is 42")).to_be_visible()
    assert one.errors == []


def test_a_module_that_waits_for_something_is_there_before_the_page(steward, visit):
    app = steward.import_app(document("Late sums"))["app"]
    module = b"""const add = await new Promise((done) => setTimeout(() => done((a, b) => a + b), 300))
        export const total = (list) => list.reduce(add, 0)"""
    answer = steward.owner().call("PUT", f"/api/v1/apps/{app['id']}/libraries/sums", raw=module,
                                  headers={"Content-Type": "text/javascript"})
    assert answer.status == 200, answer.body
    one = visit().sign_in(OWNER["email"], OWNER["password"])
    one.page.goto(f"/preview/{app['slug']}")
    expect(one.page.get_by_text("The sum is 42")).to_be_visible()
    assert one.errors == []


def test_a_file_that_is_another_library_is_named_as_the_problem(steward, visit):
    app = steward.import_app(document("Wrong sums"))["app"]
    owner = steward.owner()
    answer = owner.call("PUT", f"/api/v1/apps/{app['id']}/libraries/sums", raw=b"var other = {}",
                        headers={"Content-Type": "text/javascript"})
    assert answer.status == 200, answer.body
    one = visit().sign_in(OWNER["email"], OWNER["password"])
    one.page.goto(f"/preview/{app['slug']}")
    one.page.locator("[data-page-state=ready]").wait_for(state="attached")
    one.page.get_by_role("button", name="Preview of the draft").click()
    expect(one.page.get_by_role("region", name="Problems on this page").get_by_text(re.compile("sums")).first).to_be_visible()
    one.shot("libraries-wrong-file")


def test_a_library_is_fetched_once_from_where_it_was(steward, visit):
    pages = {"/sums.js": ("application/javascript", UMD), "/raw.js": ("application/octet-stream", UMD),
             "/data.js": ("application/json", '{"a": 1}')}
    with Site(pages) as site:
        app = steward.import_app(document("Fetched", site.url + "/sums.js?key=c4n4ry"))["app"]
        owner, path = steward.owner(), f"/api/v1/apps/{app['id']}/libraries"
        assert owner.get(path).json["items"][0]["hash"] is None and site.paths == []
        one = visit().sign_in(OWNER["email"], OWNER["password"])
        page = one.page
        page.goto(f"/apps/{app['id']}")
        panel = page.get_by_role("region", name="JavaScript libraries")
        panel.get_by_role("button", name="Fetch the file of sums from").click()
        expect(panel.get_by_text("Stored", exact=True)).to_be_visible()
        assert serious(page) == []
        one.shot("libraries-fetched")
        assert site.paths == ["/sums.js"]
        page.goto("/preview/fetched")
        expect(page.get_by_text("The sum is 42")).to_be_visible()
        # Texts of HTTP answers come without blanks around them.
        assert owner.get(path).json["items"][0]["hash"] == hashlib.sha256(UMD.strip().encode()).hexdigest()

        def fetched(name, address):
            other = steward.import_app(document(name, address))["app"]["id"]
            return owner.post(f"/api/v1/apps/{other}/libraries/sums/fetch")
        assert fetched("Raw", site.url + "/raw.js").json["hash"] == hashlib.sha256(UMD.encode()).hexdigest()
        for name, address in [("Gone", site.url + "/none.js?key=c4n4ry"), ("Data", site.url + "/data.js"), ("Own", "/libraries/sums.js"),
                              ("Plain", "http://cdn.example/sums.js"), ("Cloud", "https://169.254.169.254/sums.js")]:
            answer = fetched(name, address)
            assert (answer.status, answer.json["code"]) == (502, "library.unreachable"), answer.body
            assert "upload it" in answer.json["hint"] and b"c4n4ry" not in answer.body
        # The address is the app's, for its developers: no log line and no page of a viewer has it.
        assert "c4n4ry" not in steward.log_path.read_text()
        assert owner.post(f"/api/v1/apps/{app['id']}/releases", {}).status == 201
        assert b"c4n4ry" not in owner.get("/api/v1/apps/fetched/view").body
