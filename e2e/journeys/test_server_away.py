"""Somebody goes to another page of an app while its server is away: they stay where they are, with what they typed."""

from playwright.sync_api import expect

from support.export import AppBuilder
from support.steward import OWNER

NOTICE = "The server cannot be reached."


def document():
    builder = AppBuilder("Stand")
    builder.page("Home", [builder.widget("INPUT_WIDGET_V2", "Input1", 5, 0, 12, 30, inputType="TEXT", label="Remark", defaultText="")])
    builder.page("Other", [builder.widget("TEXT_WIDGET", "Text2", 0, 0, 4, 60, text="The other page")])
    return builder.build()


def test_the_page_stays(steward, visit):
    steward.import_app(document())
    page = visit().sign_in(OWNER["email"], OWNER["password"]).page
    address = "/app/stand/home?id=7#top"
    page.goto(address)
    page.get_by_label("Remark").fill("Fragile")
    page.route("**/api/**", lambda route: route.abort())
    page.get_by_role("link", name="Other").click()
    expect(page.get_by_text(NOTICE)).to_be_visible()
    expect(page.get_by_label("Remark")).to_have_value("Fragile")
    assert page.url == steward.base + address

    page.unroute("**/api/**")
    page.evaluate("dispatchEvent(new Event('online'))")
    expect(page.get_by_text(NOTICE)).to_have_count(0)
    expect(page.get_by_label("Remark")).to_have_value("Fragile")
    page.get_by_role("link", name="Other").click()
    expect(page.get_by_text("The other page")).to_be_visible(timeout=15_000)
    page.go_back()
    expect(page.get_by_label("Remark")).to_be_visible(timeout=15_000)
    assert page.url == steward.base + address
