from parts import UNDEFINED, button, field, text

SECTION = "2.6"
TO_OTHER = {"click": "role=link[name=Other]"}
TO_PAGE = {"click": "role=link[name=Page]"}
OTHER = {"Other": {"widgets": [text("Text9", "On the other page")]}}


def there_and_back(name, *steps, other=None, **case):
    """Leaves the page by its link, looks at the other one, comes back, then takes the steps."""
    return {"name": name, "pages": other or OTHER, "draw": True,
            "steps": [*case.pop("before", []), TO_OTHER, {"see": "text=On the other page"}, TO_PAGE, {"see": "text=Here again"},
                      *steps], **{**case, "widgets": [text("Sign", "Here again"), *case.get("widgets", [])]}}


def back(case):
    case.page.go_back()


HELD = {"Q": {"answer": {"data": {"t": "abc"}, "held": True}}, "R": {"answer": {"data": 2}}}
PRESS = {"click": "role=button[name=Button1]"}


def left(name, code, *steps, **case):
    """Presses a button, leaves the page while its query runs, then takes the steps."""
    return {"name": name, "draw": True, "queries": HELD, "widgets": [text("Sign", "Here again"), button(code=code)],
            "pages": {"Other": {"widgets": [text("Text9", "On the other page: {{appsmith.store.token}}")]}},
            "steps": [{"see": "text=Here again"}, PRESS, TO_OTHER, {"see": "text=On the other page:"}, *steps],
            **case}


ANSWER = {"release": "Q"}
SEEN = {"see": "text=On the other page: abc"}

CASES = [
    left("code that waits goes on after its page was left, and the open page sees what it stores",
         "{{Q.run().then(r => { storeValue('token', r.t); showAlert('stored') })}}", ANSWER, SEEN, {"expect": {"@alerts": ["stored"]}}),
    left("so does code that its event does not wait for", "{{(() => { Q.run(r => storeValue('token', r.t)) })()}}", ANSWER, SEEN),
    left("one query after the other", "{{JS1.save()}}", ANSWER, SEEN, {"expect": {"@requests": ["Q", "R"], "{{appsmith.store.sum}}": 2}},
         js={"JS1": "export default { async save() { const { t } = await Q.run(); const r = await R.run(); await storeValue('sum', r); storeValue('token', t) } }"}),
    left("waiting for time", "{{JS1.save()}}", ANSWER, SEEN,
         js={"JS1": "export default { async save() { const { t } = await Q.run(); await new Promise(done => setTimeout(done, 300)); storeValue('token', t) } }"}),
    left("a function of the page's start", "{{1}}", ANSWER, SEEN, queries={"Q": HELD["Q"]},
         js={"JS1": {"body": "export default { async load() { const { t } = await Q.run(); storeValue('token', t) } }", "functions": {"load": {"runs": "onPageLoad"}}}}),
    left("code that leads on leads on", "{{Q.run().then(() => navigateTo('Page', {from: 'save'}))}}", ANSWER, {"see": "text=Here again"},
         {"expect": {"@path": "/app/page?from=save"}}),
    left("intervals end although code is at work", "{{(() => { setInterval(() => storeValue('token', 'tick'), 20, 'x'); return Q.run() })()}}",
         {"run": "storeValue('token', 'still')"}, {"wait": 150}, {"see": "text=On the other page: still"}, ANSWER),
    there_and_back("what was typed is gone", {"expect": {"Input1.text": "first"}}, widgets=[field(default="first")],
                   before=[{"set": {"Input1.text": "typed"}}, {"expect": {"Input1.text": "typed"}}]),
    there_and_back("data of queries is gone", {"expect": {"{{Q.data}}": UNDEFINED}}, queries={"Q": {"answer": {"data": 7}}},
                   before=[{"run": "Q.run()"}, {"expect": {"{{Q.data}}": 7}}]),
    there_and_back("queries of the page's start run again", {"expect": {"@requests": ["Q", "Q"], "{{Q.data}}": 2}},
                   queries={"Q": {"runs": "onPageLoad", "answer": [{"data": 1}, {"data": 2}]}}),
    there_and_back("variables of JS objects begin anew", {"expect": {"{{JS1.count}}": 0}},
                   js={"JS1": "export default { count: 0, add() { this.count += 1 } }"},
                   before=[{"run": "JS1.add()"}, {"expect": {"{{JS1.count}}": 1}}]),
    there_and_back("the store stays", {"expect": {"{{appsmith.store.a}}": 5, "{{appsmith.store.b}}": 6}},
                   before=[{"run": "storeValue('a', 5); storeValue('b', 6, false)"}, {"expect": {"{{appsmith.store.b}}": 6}}]),
    there_and_back("intervals end", {"run": "storeValue('seen', appsmith.store.ticks)"}, {"wait": 150},
                   {"expect": {"{{appsmith.store.ticks === appsmith.store.seen}}": True}},
                   before=[{"run": "setInterval(() => storeValue('ticks', (appsmith.store.ticks || 0) + 1), 20, 'x')"},
                           {"expect": {"{{appsmith.store.ticks > 1}}": True}}]),
    {"name": "other parameters of the same page drop nothing", "draw": True, "widgets": [field(default="first")],
     "steps": [{"set": {"Input1.text": "typed"}}, {"run": "navigateTo('Page', {a: 2})"},
               {"expect": {"{{appsmith.URL.queryParams.a}}": "2", "Input1.text": "typed"}}]},
    {"name": "the address says which page is open", "draw": True, "pages": OTHER,
     "steps": [TO_OTHER, {"see": "text=On the other page"}, {"expect": {"@path": "/app/other", "@title": "Other · Conformance"}}]},
    {"name": "a step back opens the page before", "draw": True, "pages": OTHER, "widgets": [text("Sign", "Here again")],
     "steps": [{"see": "text=Here again"}, TO_OTHER, {"see": "text=On the other page"}, back, {"see": "text=Here again"}]},
    {"name": "a button leads to a page by its name, with parameters", "draw": True,
     "pages": {"Other": {"widgets": [text("Text9", "Number {{appsmith.URL.queryParams.id}}")]}},
     "widgets": [button(code="{{navigateTo('Other', {id: 7})}}")],
     "steps": [{"click": "role=button[name=Button1]"}, {"see": "text=Number 7"}, {"expect": {"@path": "/app/other?id=7"}}]},
    {"name": "entities of the page that was left do not exist", "draw": True, "widgets": [field()],
     "pages": {"Other": {"widgets": [text("Text9", "On the other page: {{typeof Input1}}")]}},
     "steps": [TO_OTHER, {"see": "text=On the other page: undefined"}]},
]
