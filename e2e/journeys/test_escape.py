"""An app's own code tries to get out of the sandbox, one attempt per test, while somebody is signed in.

No attempt may reach Steward, another server, the page or the browser's storage, and the page goes on afterwards.
"""

import pytest
from playwright.sync_api import expect

from support.prisoner import outside, prisoner, recorder, signed_in  # noqa: F401

NETWORK = {
    "a fetch with credentials": "const r = await fetch('BASE/api/v1/session?escape', {credentials: 'include'}); return r.text()",
    "a fetch that expects no answer": """await fetch('BASE/api/v1/workspaces?escape', {method: 'POST', mode: 'no-cors',
        credentials: 'include', body: '{}'}); return 'sent'""",
    "a fetch that outlives the page": "await fetch('BASE/escape', {keepalive: true, mode: 'no-cors'}); return 'sent'",
    "a fetch of another server": "return (await fetch('OUTSIDE/escape')).text()",
    "an XMLHttpRequest": """return await new Promise((done, fail) => { const x = new XMLHttpRequest();
        x.withCredentials = true; x.onload = () => done('got ' + x.responseText); x.onerror = () => fail('no');
        x.open('GET', 'BASE/api/v1/session?escape'); x.send() })""",
    "importScripts of our answers": "importScripts('BASE/api/v1/session?escape'); return 'imported'",
    "importScripts of another server": "importScripts('OUTSIDE/escape'); return 'imported'",
    "importScripts of a blob": "importScripts(URL.createObjectURL(new Blob(['self.leak = 1']))); return 'imported'",
    "a dynamic import of ours": "await import('BASE/escape.js'); return 'imported'",
    "a dynamic import of another server": "await import('OUTSIDE/escape.js'); return 'imported'",
    "a dynamic import of a data address": "await import('data:text/javascript,export default 1'); return 'imported'",
    "an EventSource": """return await new Promise((done, fail) => { const s = new EventSource('BASE/escape',
        {withCredentials: true}); s.onopen = () => done('open'); s.onerror = () => fail('no') })""",
    "a WebSocket": """return await new Promise((done, fail) => { const s = new WebSocket('SOCKET/escape');
        s.onopen = () => done('open'); s.onerror = () => fail('no') })""",
    "a beacon": "return navigator.sendBeacon('BASE/escape', 'x') ? 'sent' : Promise.reject('no')",
    "a font": "await new FontFace('leak', 'url(BASE/escape.woff)').load(); return 'loaded'",
    "a WebTransport": "await new WebTransport('https://127.0.0.1:9/escape').ready; return 'open'",
    "a peer connection": "new RTCPeerConnection({iceServers: [{urls: 'stun:127.0.0.1:9'}]}); return 'made'",
}


@pytest.mark.parametrize("name", NETWORK)
def test_nothing_leaves_by(prisoner, name):
    result = prisoner.attempt(NETWORK[name])
    assert result.startswith("refused"), result
    prisoner.lives()


ABSENT = {
    "cookies": "return document.cookie",
    "the cookie store": "return JSON.stringify(await cookieStore.getAll())",
    "the page around": "return parent.document.title",
    "the topmost page": "return top.location.href",
    "an opener": "return opener.document.title",
    "the session storage": "return JSON.stringify(sessionStorage)",
    "a database": """return await new Promise((done, fail) => { const r = indexedDB.open('x');
        r.onsuccess = () => done('open'); r.onerror = () => fail('no') })""",
    "the cache": "return String(await caches.open('x'))",
    "the private file system": "return String(await navigator.storage.getDirectory())",
    "a service worker": "return String(await navigator.serviceWorker.register('/sandbox.html'))",
    "a shared worker": "return String(new SharedWorker('BASE/escape.js'))",
    "permission to notify": "return Notification.permission === 'denied' ? Promise.reject('denied') : Notification.permission",
}


@pytest.mark.parametrize("name", ABSENT)
def test_the_code_has_no(prisoner, name):
    result = prisoner.attempt(ABSENT[name])
    assert result.startswith("refused"), result
    prisoner.lives()


def test_its_local_storage_is_the_store_and_not_the_browsers(prisoner):
    prisoner.page.evaluate("localStorage.setItem('secret-of-the-page', 'escape')")
    assert prisoner.attempt("return localStorage.getItem('secret-of-the-page')") == "null"
    prisoner.attempt("localStorage.setItem('secret-of-the-page', 'overwritten')")
    assert prisoner.page.evaluate("localStorage.getItem('secret-of-the-page')") == "escape"
    prisoner.attempt("localStorage.removeItem('secret-of-the-page')")
    prisoner.lives()


def test_its_origin_is_none(prisoner):
    assert prisoner.attempt("return self.origin + ' ' + self.crossOriginIsolated") == "null false"


def test_a_broadcast_reaches_nobody(prisoner):
    prisoner.page.evaluate("() => { window.heard = []; new BroadcastChannel('c').onmessage = (e) => window.heard.push(e.data) }")
    prisoner.attempt("new BroadcastChannel('c').postMessage('escape'); return 'sent'")
    prisoner.lives()
    assert prisoner.page.evaluate("window.heard") == []


def test_a_worker_in_the_worker_gains_nothing(prisoner):
    result = prisoner.attempt("""const text = "fetch('BASE/escape', {credentials: 'include'}).then((r) => r.text(),"
        + " (e) => 'refused: ' + e).then((t) => postMessage(t + origin))";
        return await new Promise((done, fail) => { const w = new Worker(URL.createObjectURL(new Blob([text])));
        w.onmessage = (e) => done(e.data); w.onerror = (e) => fail('no ' + e.message) })""")
    assert result.startswith("refused"), result
    prisoner.lives()


def test_web_assembly_computes_and_no_more(prisoner):
    result = prisoner.attempt("""const code = Uint8Array.from([0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 127, 3, 2, 1, 0,
        7, 5, 1, 1, 102, 0, 0, 10, 6, 1, 4, 0, 65, 42, 11]);
        const { instance } = await WebAssembly.instantiate(code); return instance.exports.f() + Object.keys(instance.exports).join()""")
    assert result == "42f"
    assert prisoner.attempt("await WebAssembly.instantiateStreaming(fetch('BASE/escape.wasm')); return 'ran'").startswith("refused")
    prisoner.lives()


def test_addresses_that_run_code_are_refused(prisoner):
    before = prisoner.page.url
    for target in ("javascript:document.title='escape'", "data:text/html,<p>escape</p>", "//127.0.0.1:9/escape",
                   "blob:null/escape", "vbscript:x", "file:///etc/passwd"):
        assert prisoner.attempt(f'await navigateTo("{target}"); return "went"').startswith("refused"), target
    assert prisoner.page.url == before and "escape" not in prisoner.page.title().replace("Escape", "")
    prisoner.lives()


def test_the_port_cannot_be_seized(prisoner):
    result = prisoner.attempt("""const caught = [];
        for (const [owner, name] of [[MessagePort.prototype, 'postMessage'], [Function.prototype, 'call'],
            [Function.prototype, 'apply'], [Map.prototype, 'get'], [Map.prototype, 'set']]) {
          const native = owner[name];
          owner[name] = function (...all) { if (this instanceof MessagePort) caught.push(name);
            for (const each of all) if (each instanceof MessagePort) caught.push(name);
            return Reflect.apply(native, this, all) } }
        await storeValue('x', 1, false); await showAlert('seize'); await resetWidget('Life');
        self.dispatchEvent(new MessageEvent('message', { data: 'port', ports: [new MessageChannel().port1] }));
        return 'caught ' + caught.length""")
    assert result == "caught 0"
    prisoner.lives()


def test_messages_that_imitate_the_sandbox_are_nobodys_order(prisoner):
    prisoner.attempt("""for (const type of ['act', 'store', 'patch', 'failed']) await postWindowMessage({ type, id: 1,
        action: { kind: 'alert', message: 'imitated', style: 'error' }, message: 'imitated', sequence: 1e9,
        widgets: { Echo: { text: 'imitated' } } }, 'window', '*'); return 'sent'""")
    prisoner.page.evaluate("""() => window.dispatchEvent(new MessageEvent('message', { origin: 'null', source: window,
        data: { type: 'act', id: 2, action: { kind: 'alert', message: 'imitated', style: 'error' } } }))""")
    prisoner.lives()
    expect(prisoner.page.get_by_text("imitated")).to_have_count(0)


def test_another_frame_gets_no_worker_from_the_sandbox_document(prisoner):
    """Only the page that made the frame may hand it a port."""
    answer = prisoner.page.evaluate("""() => new Promise((done) => {
      const frame = document.querySelector('iframe[title="Steward sandbox"]')
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => done('answered')
      frame.contentWindow.postMessage('port', '*', [port2])
      port1.postMessage({ type: 'ping', number: 1 })
      setTimeout(() => done('silent'), 1500)
    })""")
    assert answer == "silent"
    prisoner.lives()


def test_broken_prototypes_stay_in_the_worker(prisoner):
    prisoner.attempt("""Object.prototype.polluted = 'escape'; Array.prototype.polluted = 'escape';
        Object.defineProperty(Object.prototype, 'type', { get: () => 'act', set: () => undefined, configurable: true });
        Object.defineProperty(Object.prototype, 'type', { value: undefined, writable: true, configurable: true });
        return 'done'""")
    assert prisoner.page.evaluate("({}).polluted === undefined && [].polluted === undefined")
    prisoner.lives()


def test_values_with_traps_are_only_values(prisoner):
    result = prisoner.attempt("""let reads = 0; const trap = { get message() { reads += 1; return 'trapped' },
        toString: () => { throw new Error('no text') }, toJSON: undefined, then: undefined };
        await storeValue('trap', trap, false); await storeValue('__proto__', { polluted: 'escape' }, false);
        await storeValue('constructor', { prototype: 1 }, false); return reads > 0""")
    assert result == "true"
    assert prisoner.page.evaluate("({}).polluted === undefined")
    prisoner.attempt("removeValue('constructor'); removeValue('__proto__'); removeValue('trap')")
    prisoner.lives()
