"""A private app without a session: the way in leads back to the very address, and a page that is open keeps what was typed."""

from urllib.parse import quote

from playwright.sync_api import expect

from support.export import AppBuilder
from support.steward import OWNER

NOTICE = "You are signed out."


def document(service, name="Till"):
    builder = AppBuilder(name)
    widgets = [
        builder.widget("TEXT_WIDGET", "Text1", 0, 0, 4, 60, text="{{'Order ' + appsmith.URL.queryParams.id}}"),
        builder.widget("INPUT_WIDGET_V2", "Input1", 5, 0, 12, 30, inputType="TEXT", label="Remark", defaultText=""),
        builder.widget("BUTTON_WIDGET", "Save", 13, 0, 17, 20, text="Save", onClick="{{list.run()}}"),
    ]
    builder.datasource("API", "restapi-plugin", url=service.url).page("Home", widgets)
    builder.page("Other", [builder.widget("TEXT_WIDGET", "Text2", 0, 0, 4, 60, text="The other page")])
    return builder.rest("Home", "list", "/items", datasource="API").build()


def sign_in(page):
    page.get_by_label("E-mail").fill(OWNER["email"])
    page.get_by_label("Password", exact=True).fill(OWNER["password"])
    page.get_by_role("button", name="Sign in").click()


def test_the_way_back_in(steward, visit, service):
    steward.import_app(document(service), settings={"API": {"url": service.url}})
    page = visit().page
    address = "/app/till/home?id=7#top"
    page.goto(address)
    expect(page.get_by_text("Sign in to use this app")).to_be_visible()
    page.get_by_role("link", name="Sign in").click()
    sign_in(page)
    expect(page.get_by_text("Order 7")).to_be_visible(timeout=15_000)
    assert page.url == steward.base + address

    page.get_by_label("Remark").fill("Fragile")
    page.context.clear_cookies()
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_text(NOTICE)).to_be_visible()
    with page.context.expect_page() as opened:
        page.get_by_role("link", name="Sign in again in a new tab").click()
    sign_in(opened.value)
    expect(opened.value.get_by_role("heading", name="Apps")).to_be_visible()
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_text(NOTICE)).to_have_count(0)
    expect(page.get_by_label("Remark")).to_have_value("Fragile")

    page.context.clear_cookies()
    page.get_by_role("link", name="Other").click()
    way_in = page.get_by_role("link", name="Sign in")
    expect(way_in).to_be_visible()
    assert way_in.get_attribute("href").startswith(f"/sign-in?return={quote('/app/till/other', safe='')}")


def test_a_public_app_does_not_go_on_as_a_visitors(steward, visit, service):
    steward.import_app(document(service, "Fair"), settings={"API": {"url": service.url}})
    owner = steward.owner()
    revision = owner.get("/api/v1/apps/fair").json["revision"]
    assert owner.call("PATCH", "/api/v1/apps/fair", {"revision": revision, "isPublic": True}).status == 200
    page = visit().sign_in(OWNER["email"], OWNER["password"]).page
    page.goto("/app/fair/home?id=7")
    page.get_by_label("Remark").fill("Fragile")
    asked = len(service.seen)
    page.context.clear_cookies()
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_text(NOTICE)).to_be_visible()
    assert len(service.seen) == asked
    expect(page.get_by_label("Remark")).to_have_value("Fragile")

    # Whoever opens it without a session is a visitor, and asks as one.
    page.reload()
    with page.expect_response(lambda response: response.url.endswith("/run")) as ran:
        page.get_by_role("button", name="Save").click()
    assert ran.value.status == 200
    assert len(service.seen) == asked + 1
    expect(page.get_by_text(NOTICE)).to_have_count(0)
