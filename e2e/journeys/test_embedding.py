"""A released app inside the pages of other sites: only where its settings allow it, and without anybody's session."""

import pytest
from playwright.sync_api import expect

from support.axe import serious
from support.export import AppBuilder
from support.site import Site
from support.steward import OWNER


def document(name, service):
    builder = AppBuilder(name)
    widgets = [
        builder.widget("TEXT_WIDGET", "Text1", 0, 0, 4, 60, text="{{'Hello ' + appsmith.user.email}}"),
        builder.widget("TEXT_WIDGET", "Text2", 5, 0, 9, 60, text="{{'First: ' + list.data[0].title}}"),
        builder.widget("CUSTOM_WIDGET", "Custom1", 10, 0, 24, 40, defaultModel={"name": "Ada"}, events=[],
                       srcDoc={"html": "<p></p>", "css": "", "js": "appsmith.onReady(() => { "
                               "document.querySelector('p').textContent = 'Inside for ' + appsmith.model.name })"}),
    ]
    builder.datasource("API", "restapi-plugin", url=service.url).page("Home", widgets)
    return builder.rest("Home", "list", "/items", datasource="API", runs="ON_PAGE_LOAD").build()


def portal(app, host):
    page = f"<!doctype html><title>Portal</title><h1>Portal</h1><iframe title=app width=900 height=600 src='{app}'></iframe>"
    return Site({"/": ("text/html", page)}, host)


def embed(steward, client, slug, embedding, origins=(), **more):
    revision = client.get(f"/api/v1/apps/{slug}").json["revision"]
    reach = {"widgetHosts": [], "embedding": embedding, "embeddingOrigins": list(origins)}
    answer = client.call("PATCH", f"/api/v1/apps/{slug}", {"revision": revision, "reach": reach, **more})
    assert answer.status == 200, answer.body


@pytest.fixture(scope="module")
def app(steward):
    from support.service import Service
    with Service() as service:
        steward.import_app(document("Shown", service), settings={"API": {"url": service.url}})
        yield f"{steward.base}/app/shown?embed=true"


def test_nobody_embeds_an_app_by_default(steward, app, visit):
    owner = steward.owner()
    embed(steward, owner, "shown", "nobody", isPublic=True)
    with portal(app, "localhost") as site:
        one = visit()
        one.page.goto(site.url)
        expect(one.page.get_by_role("heading", name="Portal")).to_be_visible()
        frame = one.page.frame_locator("iframe[title=app]")
        expect(frame.get_by_text("First: Item 1")).to_have_count(0)
        assert any("frame-ancestors" in error for error in one.errors), one.errors


def test_listed_sites_embed_a_public_app_and_others_do_not(steward, app, visit):
    owner = steward.owner()
    with portal(app, "localhost") as listed, portal(app, "localhost") as other:
        embed(steward, owner, "shown", "listed", [listed.url], isPublic=True)
        # Somebody who is signed in at Steward visits the portal: the frame must not know.
        one = visit().sign_in(OWNER["email"], OWNER["password"])
        one.page.goto(listed.url)
        frame = one.page.frame_locator("iframe[title=app]")
        expect(frame.get_by_text("First: Item 1")).to_be_visible(timeout=15_000)
        expect(frame.get_by_text("Hello anonymousUser")).to_be_visible()
        custom = frame.frame_locator("iframe.sw-embedded").frame_locator("iframe")
        expect(custom.get_by_text("Inside for Ada")).to_be_visible()
        one.shot("embedded-by-listed")
        assert one.errors == []

        two = visit()
        two.page.goto(other.url)
        expect(two.page.get_by_role("heading", name="Portal")).to_be_visible()
        expect(two.page.frame_locator("iframe[title=app]").get_by_text("First: Item 1")).to_have_count(0)
        assert any("frame-ancestors" in error for error in two.errors), two.errors

        embed(steward, owner, "shown", "anyone")
        two.page.reload()
        expect(two.page.frame_locator("iframe[title=app]").get_by_text("First: Item 1")).to_be_visible(timeout=15_000)


def test_an_app_that_needs_a_sign_in_stays_out_of_other_sites(steward, app, visit):
    owner = steward.owner()
    with portal(app, "localhost") as site:
        embed(steward, owner, "shown", "listed", [site.url], isPublic=False)
        one = visit().sign_in(OWNER["email"], OWNER["password"])
        one.page.goto(site.url)
        expect(one.page.get_by_role("heading", name="Portal")).to_be_visible()
        expect(one.page.frame_locator("iframe[title=app]").get_by_text("First: Item 1")).to_have_count(0)
        assert any("frame-ancestors 'none'" in error for error in one.errors), one.errors
    # A page of the same site: the browser sends the session along.
    with portal(app, "127.0.0.1") as sibling:
        embed(steward, owner, "shown", "listed", [sibling.url], isPublic=False)
        two = visit().sign_in(OWNER["email"], OWNER["password"])
        two.page.goto(sibling.url)
        frame = two.page.frame_locator("iframe[title=app]")
        expect(frame.get_by_text(f"Hello {OWNER['email']}")).to_be_visible()
        assert two.errors == []


def test_an_administrator_opens_it_in_the_settings(steward, app, visit):
    one = visit().sign_in(OWNER["email"], OWNER["password"])
    page = one.page
    app_id = steward.owner().get("/api/v1/apps/shown").json["id"]
    page.goto(f"/apps/{app_id}?tab=settings")
    panel = page.get_by_role("region", name="Embedding")
    panel.get_by_label("Sites that may embed it").select_option("listed")
    panel.get_by_label("Sites", exact=False).last.fill("portal.example.com\n*.example.org")
    expect(panel.get_by_text("The app is not public")).to_be_visible()
    panel.get_by_role("button", name="Save").click()
    expect(page.get_by_text("These sites may embed the app.")).to_be_visible()
    assert serious(page) == []
    policy = steward.owner().get("/app/shown").headers["Content-Security-Policy"]
    assert policy.endswith("frame-ancestors https://portal.example.com https://*.example.org")
