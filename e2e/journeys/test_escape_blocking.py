"""An app's own code takes the thread, the memory or the page's attention for itself: the sandbox ends, the page goes on."""

import time

import pytest
from conftest import Visit
from playwright.sync_api import expect

from support.prisoner import OWNER, Prisoner, outside, prisoner, recorder, signed_in  # noqa: F401

def test_a_worker_that_ruins_itself_is_replaced(prisoner):
    prisoner.page.get_by_label("Code").fill("for (const owner of [Array.prototype, Map.prototype, Promise.prototype, Set.prototype]) "
                                            "for (const name of Object.getOwnPropertyNames(owner)) "
                                            "if (name !== 'constructor') try { owner[name] = () => { for (;;) {} } } catch {}")
    prisoner.page.get_by_role("button", name="Try").click()
    prisoner.lives()


def test_a_closed_worker_is_replaced(prisoner):
    prisoner.page.get_by_label("Code").fill("self.close()")
    prisoner.page.get_by_role("button", name="Try").click()
    prisoner.lives()


def test_a_thread_that_sleeps_for_ever_is_replaced(prisoner):
    prisoner.page.get_by_label("Code").fill("const m = new WebAssembly.Memory({ initial: 1, maximum: 1, shared: true }); "
                                            "Atomics.wait(new Int32Array(m.buffer), 0, 0)")
    prisoner.page.get_by_role("button", name="Try").click()
    prisoner.lives()


@pytest.mark.parametrize("button, place", [("Sync", "JS1.spin"), ("Micro", "Micro.onClick"), ("Late", "setTimeout of Late.onClick")])
def test_an_endless_loop_is_named_and_stopped(prisoner, button, place):
    prisoner.open("/preview/escape/home")
    prisoner.page.get_by_role("button", name=button, exact=True).click()
    expect(prisoner.page.get_by_text(f"{place}: Took too long and was stopped")).to_be_visible(timeout=30_000)
    prisoner.lives()


def test_an_endless_loop_in_a_binding_is_named_and_not_run_again(prisoner):
    page = prisoner.page
    page.goto("/preview/escape/bound")
    expect(page.get_by_text("Stuck.text: Took too long and was stopped")).to_be_visible(timeout=60_000)
    prisoner.lives()


def test_more_alerts_than_anybody_reads_are_refused(prisoner):
    result = prisoner.attempt("""let refused = 0;
        await Promise.all(Array.from({ length: 500 }, (_, i) => showAlert('flood ' + i).catch(() => { refused += 1 })));
        return 'refused ' + refused""")
    assert int(result.removeprefix("refused ")) >= 300, result
    assert prisoner.page.get_by_text("flood").count() <= 5
    prisoner.lives()


def test_a_flood_of_messages_ends_the_sandbox_and_not_the_page(prisoner):
    prisoner.page.get_by_label("Code").fill("for (;;) { for (let i = 0; i < 5000; i += 1) showAlert('x').catch(() => 0); await new Promise((d) => setTimeout(d)) }")
    prisoner.page.get_by_role("button", name="Try").click()
    prisoner.lives()


def test_a_huge_message_is_cut(prisoner):
    prisoner.attempt("await showAlert('x'.repeat(50_000_000)); return 'sent'")
    assert len(prisoner.page.locator(".ui-toast-text").last.inner_text()) <= 10_000
    prisoner.lives()


def test_a_huge_value_in_the_store_does_not_end_the_page(prisoner):
    prisoner.attempt("await storeValue('huge', 'x'.repeat(60_000_000)); return 'kept'")
    prisoner.lives()
    prisoner.attempt("await removeValue('huge')")


def test_a_deep_value_does_not_end_the_page(prisoner):
    prisoner.attempt("let deep = {}; for (let i = 0; i < 100_000; i += 1) deep = { deep }; await storeValue('deep', deep, false); return 'kept'")
    prisoner.lives()
    prisoner.attempt("await removeValue('deep')")


def test_a_memory_hog_dies_alone(playwright, recorder, outside):
    # A small heap, so that the machine is not what ends first.
    chromium = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--js-flags=--max-old-space-size=256"])
    one = Prisoner(Visit(chromium, recorder.base).sign_in(*OWNER), recorder, outside).open()
    one.page.get_by_label("Code").fill("const all = []; for (;;) all.push(Array.from({ length: 1e5 }, (_, i) => ({ i })))")
    # The driver takes the end of the sandbox's process for that of the page, which tells by itself how it goes on.
    said, beside = [], one.page.context.new_page()
    one.page.on("console", lambda message: said.append(message.text))
    one.page.evaluate("setInterval(() => document.body.innerText.includes('alive AGAIN') && console.info('it lives'), 200)")
    one.page.get_by_role("button", name="Try").click()
    one.page.get_by_label("Life").fill("again")
    end = time.monotonic() + 45
    while "it lives" not in said and time.monotonic() < end:
        beside.wait_for_timeout(100)
    assert "it lives" in said
    chromium.close()
