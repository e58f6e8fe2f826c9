"""An app's code fetches from a host that its settings allow, and only that: never as somebody, never from Steward itself."""

import pytest

from support.prisoner import outside, prisoner, recorder, signed_in  # noqa: F401
from support.service import Service


@pytest.fixture(scope="module")
def allowed(steward, recorder):  # noqa: F811
    """A host that the app may call; whoever set it up was so careless as to list Steward too."""
    with Service() as running:
        owner = steward.owner()
        app = owner.get("/api/v1/apps/escape").json
        reach = {**app["reach"], "widgetHosts": [running.url, recorder.base]}
        changed = owner.call("PATCH", f"/api/v1/apps/{app['id']}", {"revision": app["revision"], "reach": reach})
        assert changed.status == 200, changed.body
        yield running


@pytest.fixture()
def caller(prisoner, allowed):  # noqa: F811
    allowed.seen.clear()
    prisoner.context.add_cookies([{"name": "secret", "value": "of-somebody", "url": allowed.url}])
    call = prisoner.attempt
    prisoner.attempt = lambda code: call(code.replace("ALLOWED", allowed.url))
    return prisoner


def test_an_allowed_host_answers_and_learns_nothing_of_the_person(caller, allowed):
    result = caller.attempt("""const r = await fetch('ALLOWED/echo?a=1', { method: 'POST', credentials: 'include',
        headers: { Authorization: 'Bearer key', 'Content-Type': 'application/json', Cookie: 'a=b' }, body: JSON.stringify({ n: 7 }) });
        const seen = await r.json(); return [r.status, r.type, seen.body, seen.headers.authorization].join(' ')""")
    assert result == '200 cors {"n":7} Bearer key'
    asked = allowed.seen[-1]["headers"]
    assert asked["origin"] == "null" and "cookie" not in asked and "referer" not in asked, asked
    caller.lives()


def test_the_global_fetch_of_libraries_is_the_same(caller, allowed):
    assert caller.attempt("return (await self.fetch(new Request('ALLOWED/text'))).text()") == "plain text"
    assert caller.attempt("return (await window.fetch('ALLOWED/items').then((r) => r.json())).length") == "25"
    assert all("cookie" not in each["headers"] for each in allowed.seen)


def test_a_form_and_a_file_are_sent(caller, allowed):
    result = caller.attempt("""const form = new FormData(); form.set('name', 'Ada'); form.set('file', new File(['content'], 'a.txt'));
        const seen = await (await fetch('ALLOWED/echo', { method: 'POST', body: form })).json();
        return seen.headers['content-type'].split(';')[0] + seen.body.includes('filename="a.txt"') + seen.body.includes('Ada')""")
    assert result == "multipart/form-datatruetrue"


OWN = {
    "by its address": "fetch('BASE/api/v1/session?escape', { credentials: 'include' })",
    "without waiting for an answer": "fetch('BASE/api/v1/workspaces?escape', { method: 'POST', mode: 'no-cors', body: '{}' })",
    "with a port that goes without saying": "fetch(new URL('/api/v1/session?escape', 'BASE').href.toUpperCase())",
    "by a way around": "fetch('ALLOWED/redirect?to=' + encodeURIComponent('BASE/app/escape'), { redirect: 'follow' }).then(r => r.text())",
}


@pytest.mark.parametrize("name", OWN)
def test_steward_itself_is_not_called(caller, recorder, name):  # noqa: F811
    recorder.seen.clear()
    result = caller.attempt(f"const r = await {OWN[name]}; return r")
    assert result.startswith("refused"), result
    # A redirect is the browser's to follow. It arrives as nobody, and the answer stays unread.
    arrived = [each for each in recorder.seen if each["headers"].get("origin") == "null"]
    assert all("cookie" not in each["headers"] for each in arrived), arrived
    assert name == "by a way around" or arrived == []


OTHERS = {
    "a host that is not listed": "return (await fetch('OUTSIDE/escape')).text()",
    "a host that is not listed, at the end of a redirect": """return (await fetch('ALLOWED/redirect?to='
        + encodeURIComponent('OUTSIDE/escape'))).text()""",
    "the browser's own fetch": "return (await Object.getPrototypeOf(self).__proto__.fetch.call(self, 'ALLOWED/escape')).text()",
    "an XMLHttpRequest": """return await new Promise((done, fail) => { const x = new XMLHttpRequest(); x.onload = done;
        x.onerror = () => fail('no'); x.open('GET', 'ALLOWED/escape'); x.send() })""",
    "a script": "importScripts('ALLOWED/escape'); return 'imported'",
    "a module": "await import('ALLOWED/escape'); return 'imported'",
    "an EventSource": """return await new Promise((done, fail) => { const s = new EventSource('ALLOWED/escape');
        s.onopen = () => done('open'); s.onerror = () => fail('no') })""",
    "a beacon": "return navigator.sendBeacon('ALLOWED/escape', 'x') ? 'sent' : Promise.reject('no')",
    "a worker in the worker": """const text = "fetch('ALLOWED/escape').then((r) => postMessage('got'), (e) => postMessage('refused'))";
        return await new Promise((done, fail) => { const w = new Worker(URL.createObjectURL(new Blob([text])));
        w.onmessage = (e) => e.data === 'got' ? done('got') : fail('no'); w.onerror = (e) => fail('no') })""",
    "a file of the machine": "return (await fetch('file:///etc/passwd')).text()",
    "an address without a host": "return (await fetch('/api/v1/session?escape')).text()",
}


@pytest.mark.parametrize("name", OTHERS)
def test_nothing_else_leaves_by(caller, allowed, name):
    result = caller.attempt(OTHERS[name])
    assert result.startswith("refused"), result
    assert [each for each in allowed.seen if "escape" in each["path"]] == []
    caller.lives()


def test_the_code_is_told_which_host_to_allow(caller):
    assert "may not call 127.0.0.1:" in caller.attempt("return (await fetch('OUTSIDE/escape')).text()")


def test_an_endless_answer_is_given_up(caller):
    result = caller.attempt("return await fetch('ALLOWED/slow', { signal: AbortSignal.timeout(100) }).then(() => 'came')")
    assert result.startswith("refused: TimeoutError"), result


def test_more_requests_than_sound_are_refused(caller):
    result = caller.attempt("""const all = await Promise.allSettled(Array.from({ length: 300 }, () => fetch('ALLOWED/text')));
        return all.filter((each) => each.status === 'rejected').length""")
    assert int(result) == 250, result
    caller.lives()


def test_the_frame_that_sends_takes_orders_from_the_page_alone(caller, allowed):
    caller.attempt("return (await fetch('ALLOWED/text')).text()")
    answer = caller.page.evaluate("""() => new Promise((done) => {
      const sandbox = document.createElement('iframe')
      sandbox.sandbox = 'allow-scripts'
      document.body.append(sandbox)
      const frame = document.querySelector('iframe[title="Steward requests"]')
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => done('answered')
      frame.contentWindow.postMessage('steward-page', '*', [port2])
      port1.postMessage({ kind: 'request', id: 1, request: { url: '/escape', method: 'GET', headers: [], mode: 'cors' } })
      setTimeout(() => done('silent'), 1000)
    })""")
    assert answer == "silent"
    caller.lives()
