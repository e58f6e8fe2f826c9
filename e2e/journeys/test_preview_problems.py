"""What failed is told in the preview, also while a modal of the app covers the page."""

import pytest
from playwright.sync_api import expect

from support.axe import serious
from support.export import AppBuilder
from support.steward import OWNER


def document():
    app = AppBuilder("Modals")
    canvas = app.widget("CANVAS_WIDGET", "Inner", 0, 0, 24, 64, detachFromLayout=True,
                        children=[app.widget("TEXT_WIDGET", "Broken", 0, 0, 4, 60, text="{{Nobody.name}}"),
                                  app.widget("BUTTON_WIDGET", "Done", 6, 0, 10, 12, text="Done", onClick="{{closeModal('Details')}}")])
    return app.page("Home", [
        app.widget("BUTTON_WIDGET", "Open", 0, 0, 4, 12, text="Open", onClick="{{showModal('Details')}}"),
        app.widget("MODAL_WIDGET", "Details", 0, 0, 24, 64, children=[canvas], isVisible=False, detachFromLayout=True, height=240, width=456),
    ]).build()


@pytest.fixture(scope="module")
def app(steward):
    return steward.import_app(document())["app"]


def test_problems_are_read_while_a_modal_is_open(app, visit):
    one = visit().sign_in(OWNER["email"], OWNER["password"])
    page = one.page
    page.goto(f"/preview/{app['slug']}")
    page.get_by_role("button", name="Open").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_role("button", name="Preview of the draft").click()
    expect(dialog.get_by_text("Broken.text")).to_be_visible()
    assert serious(page) == []
    one.shot("problems-over-a-modal")
    # It stays open when the modal goes, and is there once.
    dialog.get_by_role("button", name="Done").click()
    expect(dialog).to_have_count(0)
    expect(page.get_by_role("button", name="Preview of the draft")).to_have_count(1)
    expect(page.get_by_text("Broken.text")).to_be_visible()
    assert one.errors == []
