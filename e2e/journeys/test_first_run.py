"""A stranger starts Steward, claims it with the one-time link and uses the demo app."""

import concurrent.futures
import re

import pytest
from playwright.sync_api import expect

from support.steward import OWNER, Steward


@pytest.fixture
def steward(tmp_path):
    """One of each test's own: an instance can be claimed once."""
    server = Steward(tmp_path / "data", tmp_path / "steward.log").start()
    yield server
    server.stop()


def test_nobody_claims_the_instance_without_the_token(steward):
    answer = steward.client().post("/api/v1/setup", {**OWNER, "token": "guess"})
    assert answer.status in (403, 404) and answer.json["code"].startswith("setup.")
    assert steward.client().get("/api/v1/bootstrap").json["isSetUp"] is False


def test_the_setup_link_makes_the_owner_and_the_demo_runs(steward, visit):
    one = visit()
    page = one.page
    page.goto(steward.setup_link())
    page.get_by_label("Name").fill(OWNER["name"])
    page.get_by_label("E-mail").fill(OWNER["email"])
    page.get_by_role("textbox", name=re.compile("Password")).fill(OWNER["password"])
    page.get_by_role("button", name=re.compile("create|claim|set up|start", re.I)).click()
    expect(page.get_by_text("Customer desk")).to_be_visible()
    one.shot("first-run-workspace")

    page.goto("/app/customer-desk")
    table = page.get_by_role("grid").first
    expect(table.get_by_text("Details").first).to_be_visible()
    expect(page.get_by_text("600 customers")).to_be_visible()
    one.shot("demo-customers")

    page.get_by_placeholder("Search").first.fill("Lars")
    expect(page.get_by_text(re.compile(r"^\d\d? customers"))).to_be_visible()

    page.get_by_role("textbox", name="Name").first.fill("Nora Newcomer")
    page.get_by_role("textbox", name="Company").first.fill("Newcomer & Sons")
    page.get_by_role("textbox", name="E-mail").first.fill("nora@example.com")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_text("Nora Newcomer was added")).to_be_visible()
    page.get_by_placeholder("Search").first.fill("Newcomer")
    expect(table.get_by_text("Nora Newcomer")).to_be_visible()
    table.get_by_role("gridcell").get_by_role("button", name="Details").first.click()
    expect(page.get_by_role("dialog").get_by_text("Newcomer & Sons")).to_be_visible()
    one.shot("demo-detail")
    page.keyboard.press("Escape")

    page.goto("/app/customer-desk/orders")
    expect(page.locator("canvas").first).to_be_visible()
    expect(page.get_by_text("Average order")).to_be_visible()
    one.shot("demo-orders")
    page.goto("/app/customer-desk/tickets")
    expect(page.get_by_role("tab", name="Open")).to_be_visible()
    one.shot("demo-tickets")
    assert one.errors == []


def test_the_setup_token_works_once(tmp_path):
    server = Steward(tmp_path / "data", tmp_path / "steward.log").start()
    try:
        token = server.setup_link().split("token=")[1]
        assert server.client().post("/api/v1/setup", {**OWNER, "token": token}).status == 201
        answer = server.client().post("/api/v1/setup", {**OWNER, "email": "second@example.com", "token": token})
        assert answer.status in (403, 404) and answer.json["code"].startswith("setup.")
    finally:
        server.stop()


def test_racing_claims_make_one_owner(tmp_path):
    server = Steward(tmp_path / "data", tmp_path / "steward.log").start()
    try:
        token = server.setup_link().split("token=")[1]

        def claim(number):
            body = {**OWNER, "email": f"owner{number}@example.com", "token": token}
            return server.client().post("/api/v1/setup", body).status

        with concurrent.futures.ThreadPoolExecutor(12) as threads:
            statuses = list(threads.map(claim, range(12)))
        assert statuses.count(201) == 1, statuses
        assert all(status in (201, 403, 404, 409) for status in statuses), statuses
    finally:
        server.stop()
