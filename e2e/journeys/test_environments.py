"""A developer tries the draft on another environment's data; viewers have the default one's and no choice."""

import pytest
from playwright.sync_api import expect

from support import postgres as pg
from support.axe import serious
from support.export import AppBuilder
from support.steward import OWNER

ROWS = {"live": "Order of a customer", "staging": "Order made up for a test"}
VIEWER = ("viewer@example.com", "a viewer with a long password")


def database(postgres, name):
    """A database of its own with one row."""
    pg.execute(postgres, f"DROP DATABASE IF EXISTS environment_{name}")
    pg.execute(postgres, f"CREATE DATABASE environment_{name}")
    settings = {**postgres, "database": f"environment_{name}"}
    pg.execute(settings, f"CREATE TABLE orders (title text); INSERT INTO orders VALUES ('{ROWS[name]}')")
    return settings


def document():
    builder = AppBuilder("Orders").datasource("PG", "postgres-plugin")
    text = builder.widget("TEXT_WIDGET", "Title", 0, 0, 4, 60, text="{{orders.data[0].title}}")
    return builder.page("Home", [text]).sql("Home", "orders", "SELECT title FROM orders", "PG", runs="ON_PAGE_LOAD").build()


@pytest.fixture(scope="module")
def app(steward, postgres):
    live, staging = database(postgres, "live"), database(postgres, "staging")
    app = steward.import_app(document(), settings={"PG": live})["app"]
    owner = steward.owner()
    workspace = owner.get(f"/api/v1/apps/{app['id']}").json["workspace"]["id"]
    made = owner.post(f"/api/v1/workspaces/{workspace}/environments", {"name": "Staging"})
    assert made.status == 201, made.body
    owner.post(f"/api/v1/workspaces/{workspace}/environments", {"name": "Empty"})
    source = owner.get(f"/api/v1/workspaces/{workspace}/datasources").json["items"][0]
    changed = owner.call("PUT", f"/api/v1/datasources/{source['id']}/settings",
                         {"settings": staging, "revision": source["revision"], "environment": made.json["id"]})
    assert changed.status == 200, changed.body
    steward.invite(workspace, *VIEWER)
    return app


def test_the_preview_shows_the_rows_of_the_chosen_environment(app, steward, visit):
    one = visit().sign_in(OWNER["email"], OWNER["password"])
    page = one.page
    page.goto("/preview/orders")
    expect(page.get_by_text(ROWS["live"])).to_be_visible()
    page.get_by_role("combobox", name="Environment").select_option("Staging")
    expect(page.get_by_text(ROWS["staging"])).to_be_visible()
    expect(page.get_by_text(ROWS["live"])).to_have_count(0)
    expect(page.get_by_role("combobox", name="Environment")).to_have_value("Staging")
    assert serious(page) == []
    one.shot("environment-staging")
    # The choice lasts while the tab is open, and is the preview's alone.
    page.reload()
    expect(page.get_by_text(ROWS["staging"])).to_be_visible()
    page.goto("/app/orders")
    expect(page.get_by_text(ROWS["live"])).to_be_visible()
    expect(page.get_by_role("combobox", name="Environment")).to_have_count(0)
    page.goto("/preview/orders")
    choice = page.get_by_role("combobox", name="Environment")
    # Until the list has come, the chosen one is the only one.
    expect(choice.get_by_role("option")).to_have_count(3)
    choice.select_option(index=0)
    expect(page.get_by_text(ROWS["live"])).to_be_visible()
    assert one.errors == []


def test_an_environment_without_settings_is_a_problem_and_never_another_ones_rows(app, visit):
    one = visit().sign_in(OWNER["email"], OWNER["password"])
    page = one.page
    page.goto("/preview/orders")
    page.get_by_role("combobox", name="Environment").select_option("Empty")
    expect(page.get_by_role("button", name="Preview of the draft")).to_contain_text("problem")
    for row in ROWS.values():
        expect(page.get_by_text(row)).to_have_count(0)
    one.shot("environment-empty")


def test_a_viewer_has_no_choice(app, steward, visit):
    one = visit().sign_in(*VIEWER)
    page = one.page
    page.goto("/app/orders")
    page.evaluate(f"sessionStorage.setItem('steward.environment.{app['id']}', 'Staging')")
    page.reload()
    expect(page.get_by_text(ROWS["live"])).to_be_visible()
    expect(page.get_by_role("combobox", name="Environment")).to_have_count(0)
    # Neither by asking the server.
    viewer = steward.client().sign_in(*VIEWER)
    view = viewer.get("/api/v1/apps/orders/view").json
    query = view["page"]["queries"][0]["id"]
    own = viewer.post(f"/api/v1/apps/{app['id']}/queries/{query}/run", {"slots": {}})
    assert ROWS["live"] in own.body.decode()
    forged = viewer.post(f"/api/v1/apps/{app['id']}/queries/{query}/run", {"slots": {}, "environment": "Staging"})
    assert ROWS["staging"] not in forged.body.decode(), forged.body
    draft = viewer.post(f"/api/v1/apps/{app['id']}/draft/queries/{query}/run", {"slots": {}, "environment": "Staging"})
    assert draft.status == 403 and ROWS["staging"] not in draft.body.decode()
    page.goto("/preview/orders")
    expect(page.get_by_text(ROWS["staging"])).to_have_count(0)
