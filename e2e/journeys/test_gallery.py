"""Every widget's example page opens without an error of ours, is accessible, and is kept as a picture:
in light, in dark, and from right to left."""

import pytest
from playwright.sync_api import expect

from support import gallery
from support.axe import serious

LOOKS = {"light": ({"color_scheme": "light"}, ""), "dark": ({"color_scheme": "dark"}, ""),
         "rtl": ({"color_scheme": "light", "locale": "ar"}, "?dir=rtl")}


#: Comes back when no widget is still on its way and the page has not changed for a moment; some never rest.
DRAWN = """() => new Promise((done) => {
    let timer
    const isWaiting = () => document.querySelector('main .sw-widget-loading') !== null
    const rest = () => {
        clearTimeout(timer)
        timer = setTimeout(() => (isWaiting() ? rest() : (watcher.disconnect(), done())), 400)
    }
    const watcher = new MutationObserver(rest)
    watcher.observe(document.body, { subtree: true, childList: true, attributes: true })
    rest()
    setTimeout(done, 8000)
})"""
#: Browsers can't draw a picture of a higher page in one piece.
PIECE = 4000


def take_pictures(one, name):
    height = one.page.evaluate("document.documentElement.scrollHeight")
    if height <= 2 * PIECE:
        return one.shot(name, full_page=True)
    size = one.page.viewport_size
    one.page.set_viewport_size({**size, "height": PIECE})
    for piece in range(-(-height // PIECE)):
        one.page.evaluate("top => window.scrollTo(0, top)", piece * PIECE)
        one.page.evaluate(DRAWN)
        one.shot(f"{name}-{piece + 1}")
    one.page.set_viewport_size(size)


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
        one.page.evaluate(DRAWN)
        expect(one.page.locator("main [data-widget]").first).to_be_visible()
        take_pictures(one, f"gallery/{slug}-{look}")
        problems += [f"{slug}: {error}" for error in one.errors]
        problems += [f"{slug}: {rule} {html}" for rule, html in serious(one.page)]
        problems += [f"{slug}: {text}" for text in one.page.locator(".sw-placeholder, .sw-failed").all_inner_texts()]
    assert problems == []
