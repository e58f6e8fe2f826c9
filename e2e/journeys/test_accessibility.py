"""axe finds nothing serious on any page of ours, in light and in dark."""

import pytest
from playwright.sync_api import expect

from support.axe import serious


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_admin_pages(steward, visit, scheme):
    one = visit(color_scheme=scheme)
    one.page.goto("/sign-in")
    expect(one.page.get_by_role("button", name="Sign in")).to_be_visible()
    assert serious(one.page) == []
    one.sign_in("owner@example.com", "a long owner password")
    owner = steward.owner()
    workspace = owner.get("/api/v1/workspaces").json["items"][0]["id"]
    app = owner.get(f"/api/v1/workspaces/{workspace}/apps").json["items"][0]["id"]
    for name, path in (("workspace", f"/workspaces/{workspace}"), ("import", f"/workspaces/{workspace}/import"),
                       ("members", f"/workspaces/{workspace}/members"), ("datasources", f"/workspaces/{workspace}/datasources"),
                       ("environments", f"/workspaces/{workspace}/environments"), ("instance", "/instance"),
                       ("app", f"/apps/{app}"), ("app-settings", f"/apps/{app}?tab=settings")):
        one.page.goto(path)
        one.page.wait_for_load_state("networkidle")
        expect(one.page.get_by_role("heading").first).to_be_visible()
        one.shot(f"admin-{name}-{scheme}", full_page=True)
        assert serious(one.page) == [], path
    assert one.errors == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_demo_pages(visit, scheme):
    one = visit(color_scheme=scheme).sign_in("owner@example.com", "a long owner password")
    for name in ("customers", "orders", "tickets"):
        one.page.goto(f"/app/customer-desk/{name}")
        one.page.locator("[data-page-state=ready]").wait_for(state="attached")
        one.page.wait_for_load_state("networkidle")
        one.shot(f"demo-{name}-{scheme}")
        assert serious(one.page) == [], name
    assert one.errors == []
