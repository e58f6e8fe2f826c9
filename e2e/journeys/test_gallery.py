"""Every widget's example page opens without an error of ours, is accessible, and is kept as a picture:
in light, in dark, and from right to left."""

import pytest
from playwright.sync_api import expect

from support import gallery
from support.axe import serious

LOOKS = {"light": ({"color_scheme": "light"}, ""), "dark": ({"color_scheme": "dark"}, ""),
         "rtl": ({"color_scheme": "light", "locale": "ar"}, "?dir=rtl")}


@pytest.fixture(scope="module")
def pages(steward):
    document, slugs = gallery.build()
    steward.import_app(document)
    return slugs


@pytest.mark.parametrize("look", [pytest.param(look, marks=pytest.mark.xdist_group(f"gallery-{look}")) for look in LOOKS])
def test_every_example(pages, visit, look):
    options, query = LOOKS[look]
    one = visit(**options).sign_in("owner@example.com", "a long owner password")
    problems = []
    for slug in pages:
        one.errors.clear()
        one.page.goto(f"/app/widget-gallery/{slug}{query}")
        one.page.locator("[data-page-state=ready]").wait_for(state="attached")
        one.page.wait_for_load_state("networkidle")
        expect(one.page.locator("main [data-widget]").first).to_be_visible()
        one.shot(f"gallery/{slug}-{look}", full_page=True)
        problems += [f"{slug}: {error}" for error in one.errors]
        problems += [f"{slug}: {rule} {html}" for rule, html in serious(one.page)]
        problems += [f"{slug}: {text}" for text in one.page.locator(".sw-placeholder, .sw-failed").all_inner_texts()]
    assert problems == []
