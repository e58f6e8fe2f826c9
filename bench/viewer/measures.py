"""What is measured in a browser on the running server. Each function gives figures of one round."""

import gzip
import json
import pathlib
import re
import statistics
import time

FOLDER = pathlib.Path(__file__).resolve().parent
READY = "[data-page-state=ready]"
APPEARS = """selector => new Promise((resolve) => {
    const look = () => document.querySelector(selector) ? resolve(true) : setTimeout(look, 5)
    look() })"""
SHOWS = """([selector, text]) => new Promise((resolve) => {
    const look = () => document.querySelector(selector)?.textContent.trim() === text ? resolve(true) : setTimeout(look, 5)
    look() })"""
# Folders of the widgets whose libraries or size make them heavy.
HEAVY = {"chart": "chart", "map": "map", "map chart": "map-chart", "rich text": "rich-text-editor", "scanner": "code-scanner",
         "documents": "document-viewer", "table": "table"}


def quantile(values, share):
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))]


def open_page(context, app, page=None):
    tab = context.new_page()
    tab.add_init_script(path=str(FOLDER / "probe.js"))
    tab.goto(f"/app/{app}" + (f"/{page}" if page else ""))
    tab.wait_for_selector(READY, state="attached", timeout=60_000)
    return tab


def keystrokes(context, app, keys=60, gap=120):
    """Real key events into a field that a tenth of the page's texts read."""
    tab = open_page(context, app)
    tab.locator("[data-widget=People] [role=row]").nth(3).wait_for(state="attached", timeout=60_000)
    tab.wait_for_timeout(1500)
    found = press_keys(tab, keys, gap)
    tab.close()
    return found


def bare_keystrokes(context, base, app, through_worker=False, keys=60, gap=120):
    """The same in a copy of that page without any of our scripts: what the browser itself takes on this machine. The texts are
    written while the key is handled, or when a worker has sent the typed text back, which is the least that any evaluation
    off the page's thread takes."""
    tab = open_page(context, app)
    tab.locator("[data-widget=People] [role=row]").nth(3).wait_for(state="attached", timeout=60_000)
    tab.wait_for_timeout(1500)
    page = re.sub(r"<script[^>]*>.*?</script>|<link[^>]*(?:preload|modulepreload)[^>]*>|<iframe.*?</iframe>", "", tab.content(), flags=re.S)
    tab.close()
    copy = context.new_page()
    copy.add_init_script(path=str(FOLDER / "probe.js"))
    copy.route(base + "/bench-copy", lambda route: route.fulfill(content_type="text/html", body=page))
    copy.goto(base + "/bench-copy")
    copy.evaluate("""(throughWorker) => {
        const texts = [...document.querySelectorAll('[data-widget]')].flatMap((widget) => {
            const [, number] = /^(?:Typed|Text(\\d*0))$/.exec(widget.dataset.widget) ?? []
            if (widget.dataset.widget !== 'Typed' && number === undefined) return []
            const content = widget.querySelector('.sw-text-content')
            content.textContent = number === undefined ? '' : ' ' + number
            return [[content.firstChild ?? content.appendChild(document.createTextNode('')), content.textContent]]
        })
        const write = (typed) => { for (const [text, rest] of texts) text.data = typed + rest }
        const worker = new Worker(URL.createObjectURL(new Blob(['onmessage = ({ data }) => postMessage(data)'])))
        worker.onmessage = ({ data }) => write(data)
        document.querySelector('[data-widget=Name] input').addEventListener('input', ({ target }) => {
            if (throughWorker) worker.postMessage(target.value)
            else write(target.value)
        })
    }""", through_worker)
    found = press_keys(copy, keys, gap)
    copy.close()
    return found


def press_keys(tab, keys, gap):
    tab.locator("[data-widget=Name] input").click()
    tab.evaluate("bench.watchKeys('[data-widget=Typed]')")
    for number in range(keys):
        tab.keyboard.press("abcdefghij"[number % 10])
        tab.wait_for_timeout(gap)
    tab.wait_for_timeout(600)
    samples = tab.evaluate("bench.samples")
    return {"changed": [sample["changed"] for sample in samples], "painted": [sample["painted"] for sample in samples],
            "shown": len(samples) / keys}


def evaluations(context_of, base, app, client, answer, rounds=5, keys=30, is_timed=False):
    """The same evaluation in the sandbox and in a plain worker, by turns, each in a page and processes of its own: a process
    that evaluated before is warm, which no visitor's is. Timed workers say what a keystroke took inside of them."""
    view = client.get(f"/api/v1/apps/{app}/view").json
    code = (FOLDER / "workers.js").read_text()
    results = {"sandbox": [], "plain": []}
    for number in range(rounds):
        for kind in sorted(results, reverse=number % 2 == 0):
            context = context_of()
            tab = context.new_page()
            tab.route(base + "/bench-blank", lambda route: route.fulfill(content_type="text/html", body="<!doctype html><body>"))
            tab.goto(base + "/bench-blank")
            results[kind].append(tab.evaluate(code[code.index("async ("):],
                                              {"document": view, "answer": answer, "kind": kind, "keys": keys, "isTimed": is_timed}))
            context.close()
    return results


def big_table(context, app):
    """100,000 rows of 50 columns: from the moment they exist to the first painted row, then frames while scrolling."""
    tab = open_page(context, app)
    tab.evaluate("""() => { window.painted = new Promise((resolve) => {
        const look = () => document.querySelector('[data-widget=Big] [role=gridcell]')
            ? requestAnimationFrame(() => setTimeout(() => resolve(performance.timeOrigin + performance.now()), 0))
            : requestAnimationFrame(look)
        look() }) }""")
    tab.get_by_role("button", name="Load rows").click()
    painted = tab.evaluate("window.painted")
    tab.locator("[data-widget=MadeAt]", has_text=re.compile(r"\d")).wait_for(timeout=60_000)
    made = float(tab.locator("[data-widget=MadeAt]").inner_text())
    tab.wait_for_timeout(3000)
    down = tab.evaluate("bench.scroll('[data-widget=Big] .sw-grid', 120, 220, 0)")
    across = tab.evaluate("bench.scroll('[data-widget=Big] .sw-grid', 60, 0, 90)")
    tab.close()
    return {"first": painted - made, "down": down, "across": across}


def large_page(context, app):
    """From navigation to a page that answers: everything drawn and no task of more than 50 ms since."""
    tab = context.new_page()
    tab.add_init_script("""window.longTasks = []; new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) window.longTasks.push(entry.startTime + entry.duration) })
        .observe({ type: 'longtask', buffered: true });
        window.readyAt = new Promise((resolve) => { const look = () => document.querySelector('[data-page-state=ready] [data-widget]')
            ? requestAnimationFrame(() => setTimeout(() => resolve(performance.now()), 0)) : requestAnimationFrame(look); look() })""")
    tab.goto(f"/app/{app}")
    ready = tab.evaluate("window.readyAt")
    tab.wait_for_timeout(1500)
    tasks = tab.evaluate("window.longTasks")
    drawn = tab.evaluate("document.querySelectorAll('[data-widget]').length")
    tab.close()
    return {"ready": ready, "interactive": max([ready, *tasks]), "drawn": drawn}


def sizes(dist):
    """Kilobytes after gzip of what the viewer loads before any widget's own chunk, and the chunks of heavy widgets."""
    manifest = json.loads((dist / "manifest.json").read_text())
    scripts = set(manifest["pages"]["viewer"]["scripts"])

    def packed(name):
        return len(gzip.compress((dist / "assets" / name).read_bytes(), 9)) / 1000
    chunks = {heavy: sum(packed(name) for name in manifest["widgets"][folder]) for heavy, folder in HEAVY.items()}
    return sum(packed(name) for name in scripts), chunks


class Heaps:
    """The JavaScript heaps of a page and of the worker of its sandbox, after garbage collection."""

    def __init__(self, browser, context, tab):
        self.browser, self.page, self.tab = browser.new_browser_cdp_session(), context.new_cdp_session(tab), tab
        self.answers, self.number = {}, 0
        self.browser.on("Target.receivedMessageFromTarget", self.received)

    def received(self, event):
        message = json.loads(event["message"])
        if "id" in message:
            self.answers[message["id"]] = message.get("result", {})

    def of_page(self):
        self.page.send("HeapProfiler.collectGarbage")
        self.page.send("HeapProfiler.collectGarbage")
        return self.page.send("Runtime.getHeapUsage")["usedSize"] / 1e6

    def of_objects(self):
        """Without what the engine compiled, which it does again and better for as long as code runs, and without the debugger's
        list of requests: objects, texts and the document."""
        chunks = []
        self.page.on("HeapProfiler.addHeapSnapshotChunk", add := lambda event: chunks.append(event["chunk"]))
        self.page.send("HeapProfiler.takeHeapSnapshot", {"reportProgress": False})
        self.page.remove_listener("HeapProfiler.addHeapSnapshotChunk", add)
        heap = json.loads("".join(chunks))
        meta, nodes, names = heap["snapshot"]["meta"], heap["nodes"], heap["strings"]
        fields, kinds = meta["node_fields"], meta["node_types"][0]
        columns = [nodes[fields.index(field)::len(fields)] for field in ("type", "name", "self_size")]
        return sum(size for kind, name, size in zip(*columns)
                   if kinds[kind] != "code" and "NetworkResourcesData" not in names[name]) / 1e6

    def workers(self):
        return [each for each in self.browser.send("Target.getTargets", {"filter": [{}]})["targetInfos"] if each["type"] == "worker"]

    def of_worker(self):
        session = self.browser.send("Target.attachToTarget", {"targetId": self.workers()[0]["targetId"], "flatten": False})
        for method in ("HeapProfiler.collectGarbage", "Runtime.getHeapUsage"):
            self.number += 1
            self.browser.send("Target.sendMessageToTarget", {"sessionId": session["sessionId"], "message": json.dumps(
                {"id": self.number, "method": method})})
            end = time.monotonic() + 20
            while self.number not in self.answers and time.monotonic() < end:
                self.tab.wait_for_timeout(20)
        self.browser.send("Target.detachFromTarget", {"sessionId": session["sessionId"]})
        return self.answers.pop(self.number)["usedSize"] / 1e6


def growth(heaps):
    """Median of the last third against the first third, as a share."""
    third = max(1, len(heaps) // 3)
    return statistics.median(heaps[-third:]) / statistics.median(heaps[:third]) - 1


def page_changes(browser, context, app, changes):
    tab = open_page(context, app, "first")
    heaps, watched, objects, workers = Heaps(browser, context, tab), [], [], []
    every = max(1, changes // 20)
    for number in range(changes):
        name = "Second" if number % 2 == 0 else "First"
        tab.evaluate("name => [...document.querySelectorAll('nav a')].find(a => a.textContent.trim() === name).click()", name)
        # Asked in the page: Playwright's own waiting keeps a handle to a page that is gone.
        tab.evaluate(APPEARS, f"[data-sw-page={name.lower()}] {READY}")
        if number % every == every - 1:
            watched.append(heaps.of_page())
            objects.append(heaps.of_objects())
            workers.append(len(heaps.workers()))
    tab.close()
    return objects, watched, max(workers)


def many_evaluations(browser, context, app, evaluations):
    tab = open_page(context, app, "ticks")
    heaps, objects, page, worker = Heaps(browser, context, tab), [], [], []
    for number in range(evaluations // 500):
        tab.get_by_role("button", name="Run").click()
        tab.evaluate(SHOWS, ["[data-widget=Count]", str((number + 1) * 500)])
        page.append(heaps.of_page())
        objects.append(heaps.of_objects())
        worker.append(heaps.of_worker())
    tab.close()
    return objects, page, worker
