"""The functions that the platform gives to code."""

import base64
import pathlib

from support.axe import serious

SECTION = "4.3"
BINARY = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n\x00\xff\x80"
MODALS = [{"type": "MODAL_WIDGET", "name": name, "children": []} for name in ("A", "B")]
INPUT = {"type": "INPUT_WIDGET_V2", "name": "Input1", "inputType": "TEXT", "defaultText": "first"}
WATCH = "appsmith.geolocation.watchPosition((p) => showAlert('at ' + p.coords.latitude), (e) => showAlert(e.code + ' ' + e.message))"


def says(name, code, *alerts, **more):
    return {"name": name, "steps": [{"run": code}, {"expect": {"@alerts": list(alerts)}}], **more}


def asks(name, code, *asked, **more):
    return {"name": name, "steps": [{"run": code}, {"expect": {"@asked": list(asked)}}], **more}


def refuses(name, code, message, **more):
    return {"name": name, "steps": [{"run": code, "fails": True},
                                    {"expect": {"@asked": [], "@messages": {"ConformanceProbe.events.e0": {"$has": message}}}}], **more}


def allow_position(case):
    case.page.context.grant_permissions(["geolocation"])
    case.page.context.set_geolocation({"latitude": 48, "longitude": 11})


def saves_bytes(case):
    with case.page.expect_download() as waiting:
        case.page.get_by_role("button", name="Save").click()
    assert pathlib.Path(waiting.value.path()).read_bytes() == BINARY


def typed(name, code, *alerts, expect=None, **more):
    return {"name": name, "widgets": [INPUT], "steps": [{"set": {"Input1.text": "typed"}}, {"run": code}],
            "expect": {"@alerts": list(alerts), **(expect or {})}, **more}


def refuses_clipboard(takes_selection):
    """A browser that refuses the clipboard, and that copies a selection or doesn't."""
    def stub(case):
        case.page.evaluate("""(takes) => {
            navigator.clipboard.writeText = () => Promise.reject(new DOMException('refused', 'NotAllowedError'))
            document.execCommand = (command) => { if (takes) window.copied = [command, document.activeElement.value]; return takes }
        }""", takes_selection)
    return stub


def gives_clipboard_back(case):
    case.page.evaluate("delete navigator.clipboard.writeText, delete document.execCommand, undefined")


def copied_by_selection(case):
    assert case.page.evaluate("window.copied") == ["copy", "a\nb"]
    assert case.page.evaluate("document.activeElement.textContent") == "Copy"


def copy_by_hand(case):
    dialog = case.page.get_by_role("dialog", name="Please copy this yourself")
    dialog.wait_for()
    assert serious(case.page) == []
    field = dialog.get_by_role("textbox", name="Text to copy")
    assert field.evaluate("(e) => [document.activeElement === e, e.readOnly, e.value.slice(e.selectionStart, e.selectionEnd)]") == [True, True, "a\nb"]
    case.page.keyboard.press("Tab")
    case.page.keyboard.press("Enter")
    dialog.wait_for(state="detached")
    assert case.page.evaluate("document.activeElement.textContent") == "Copy"


COPY_BUTTON = {"type": "BUTTON_WIDGET", "name": "Button1", "text": "Copy", "onClick": "{{copyToClipboard('a\\nb').then(() => showAlert('on'))}}"}

STORE = [
    says("the store has a value on the next line", "storeValue('a', 1); showAlert(String(appsmith.store.a))", "1"),
    says("the store has an awaited value", "await storeValue('a', {b: [2]}); showAlert(String(appsmith.store.a.b[0]))", "2"),
    {"name": "bindings follow the store", "expect": {"{{appsmith.store.a}}": 5}, "steps": [{"run": "storeValue('a', 5)"}]},
    {"name": "a key with a dot is one key", "steps": [{"run": "storeValue('a.b', 5)"}],
     "expect": {"{{appsmith.store['a.b']}}": 5, "{{appsmith.store.a}}": {"$": "undefined"}}},
    {"name": "a removed value is gone", "store": {"a": 1}, "steps": [{"run": "removeValue('a')"}],
     "expect": {"{{appsmith.store.a}}": {"$": "undefined"}, "{{Object.keys(appsmith.store).length}}": 0}},
    {"name": "a cleared store is empty", "store": {"a": 1, "b": 2}, "steps": [{"run": "clearStore()"}],
     "expect": {"{{appsmith.store}}": {}}},
    {"name": "a persistent value outlives a reload", "steps": [{"run": "storeValue('a', {b: 1})"}, {"reload": True}],
     "expect": {"{{appsmith.store.a}}": {"b": 1}}},
    {"name": "functions are lost in the store, dates become texts",
     "steps": [{"run": "storeValue('a', {f: () => 1, d: new Date(0)})"}],
     "expect": {"{{appsmith.store.a}}": {"d": "1970-01-01T00:00:00.000Z"}}},
    {"name": "null and false are values in the store", "steps": [{"run": "storeValue('a', null); storeValue('b', false)"}],
     "expect": {"{{appsmith.store.a}}": None, "{{appsmith.store.b}}": False}},
    says("storeValue is thenable", "storeValue('a', 1).then(() => showAlert('then'))", "then"),
    says("the later of two writes wins", "storeValue('a', 1); storeValue('a', 2); showAlert(String(appsmith.store.a))", "2"),
    says("localStorage writes to the store", "localStorage.setItem('a', 'x'); showAlert(appsmith.store.a)", "x"),
    says("localStorage reads a path of the store", "storeValue('a', {b: 'deep'}); showAlert(localStorage.getItem('a.b'))", "deep"),
    says("window.localStorage is the same", "window.localStorage.setItem('a', 'x'); showAlert(localStorage.getItem('a'))", "x"),
    {"name": "localStorage removes and clears", "store": {"a": 1, "b": 2, "c": 3},
     "steps": [{"run": "localStorage.removeItem('a'); showAlert(Object.keys(appsmith.store).join()); localStorage.clear()"}],
     "expect": {"@alerts": ["b,c"], "{{appsmith.store}}": {}}},
]

ALERTS = [
    asks("an alert has the default style", "showAlert('a')", ["alert", "a", "default"]),
    *[asks(f"an alert of style {style}", f"showAlert('a', '{style}')", ["alert", "a", style])
      for style in ("info", "success", "warning", "error")],
    asks("an unknown style is the default", "showAlert('a', 'warn')", ["alert", "a", "default"]),
    refuses("an alert of a number is refused", "showAlert(5)", "expected string for 'message' argument but received number"),
    refuses("an alert of nothing is refused", "showAlert(undefined)", "received undefined"),
    {"name": "alerts are seen", "draw": True, "steps": [{"run": "showAlert('Saved', 'success')"}, {"see": "text=Saved"}]},
]

NAVIGATION = [
    asks("navigateTo names a page", "navigateTo('Page', {a: 1, b: 'x y'})", ["navigate", "Page", {"a": "1", "b": "x y"}, "SAME_WINDOW"]),
    asks("navigateTo leaves out parameters without a value", "navigateTo('Page', {a: undefined, b: null, c: 0})",
         ["navigate", "Page", {"c": "0"}, "SAME_WINDOW"]),
    asks("navigateTo leaves out empty texts and dates that are none", "navigateTo('Page', {a: '', b: ' ', c: new Date('x')})", ["navigate", "Page", {"b": " "}, "SAME_WINDOW"]),
    asks("navigateTo gives lists and dates as texts", "navigateTo('Page', {a: [1, 2], b: new Date(0), c: moment.utc(0), d: {x: 1}})",
         ["navigate", "Page", {"a": "1,2", "b": "1970-01-01T00:00:00.000Z", "c": "1970-01-01T00:00:00.000Z", "d": '{"x":1}'}, "SAME_WINDOW"]),
    asks("navigateTo opens a window", "navigateTo('Page', {}, 'NEW_WINDOW')", ["navigate", "Page", {}, "NEW_WINDOW"]),
    asks("navigateTo takes a URL", "navigateTo('https://example.org/a?b=1')",
         ["navigate", "https://example.org/a?b=1", {}, "SAME_WINDOW"]),
    asks("a host gets https", "navigateTo('example.org/a')", ["navigate", "https://example.org/a", {}, "SAME_WINDOW"]),
    refuses("navigateTo refuses what is neither page nor URL", "navigateTo('nowhere at all')", "Enter a valid URL or page name"),
    refuses("page names are exact", "navigateTo('page')", "Enter a valid URL or page name"),
    {"name": "the same page with other parameters only changes the address", "draw": True,
     "queries": {"Q": {"runs": "onPageLoad", "answer": {"data": 1}}},
     "widgets": [{"type": "TEXT_WIDGET", "name": "Text1", "text": "{{'id ' + appsmith.URL.queryParams.id}}"}],
     "steps": [{"expect": {"@requests": ["Q"]}}, {"run": "await navigateTo('Page', {id: 7}); showAlert(appsmith.URL.queryParams.id)"},
               {"see": "text=id 7"}, {"expect": {"@requests": ["Q"], "@alerts": ["7"], "@path": "/app/page?id=7"}}]},
    {"name": "another page opens with parameters and its own page load", "draw": True,
     "pages": {"Detail": {"widgets": [{"type": "TEXT_WIDGET", "name": "Text2", "text": "{{'item ' + appsmith.URL.queryParams.id + Q2.data}}"}],
                          "queries": {"Q2": {"runs": "onPageLoad", "answer": {"data": "!"}}}}},
     "steps": [{"run": "storeValue('kept', 1, false); navigateTo('Detail', {id: 3}); undefined"}, {"see": "text=item 3!"},
               {"expect": {"@path": "/app/detail?id=3"}}]},
    {"name": "a loop that stores thousands of times is no flood", "widgets": [{"type": "TEXT_WIDGET", "name": "Text1", "text": "{{appsmith.store.n}}"}],
     "steps": [{"run": "for (let n = 1; n <= 24000; n++) { await storeValue('n', n); if (n % 500 === 0) await new Promise((done) => setTimeout(done, 1)) }"},
               {"expect": {"{{appsmith.store.n}}": 24000, "Text1.text": "24000", "@problems": {}}}]},
    {"name": "a value that does not persist outlives a page change", "draw": True,
     "pages": {"Detail": {"widgets": [{"type": "TEXT_WIDGET", "name": "Text2", "text": "{{'kept ' + appsmith.store.kept}}"}]}},
     "steps": [{"run": "storeValue('kept', 'yes', false); navigateTo('Detail'); undefined"}, {"see": "text=kept yes"}]},
]

MODAL = [
    {"name": "a modal opens and closes", "widgets": MODALS,
     "steps": [{"run": "showModal('A')"}, {"expect": {"A.isVisible": True}}, {"run": "closeModal('A')"}, {"expect": {"A.isVisible": False}}]},
    {"name": "showModal closes the other modal", "widgets": MODALS, "steps": [{"run": "showModal('A'); showModal('B')"}],
     "expect": {"A.isVisible": False, "B.isVisible": True}},
    {"name": "a modal is named by its name property", "widgets": MODALS, "steps": [{"run": "showModal(A.name)"}],
     "expect": {"A.isVisible": True}},
    {"name": "an unknown modal is ignored", "widgets": MODALS, "steps": [{"run": "showModal('Nobody'); closeModal('Nobody')"}],
     "expect": {"A.isVisible": False, "@problems": {}}},
    says("showModal resolves when the modal is open, not when it closes", "await showModal('A'); showAlert('on')", "on", widgets=MODALS),
    refuses("showModal refuses what is no text", "showModal(5)", "expected string", widgets=MODALS),
    {"name": "a reset of an open modal resets what is in it and leaves it open",
     "widgets": [{"type": "MODAL_WIDGET", "name": "A", "children": [{"type": "CANVAS_WIDGET", "name": "CanvasA", "children": [INPUT]}]}],
     "steps": [{"set": {"Input1.text": "typed"}}, {"run": "showModal('A').then(() => { resetWidget('A', true) })"},
               {"expect": {"A.isVisible": True, "{{Input1.text}}": "first"}}, {"run": "closeModal('A'); resetWidget('A', true)"}, {"expect": {"A.isVisible": False}}]},
    {"name": "closeModal without a name closes whichever is open", "widgets": MODALS,
     "steps": [{"run": "showModal('A')"}, {"expect": {"A.isVisible": True}}, {"run": "closeModal('')"}, {"expect": {"A.isVisible": False, "@problems": {}}}]},
    {"name": "closeModal closes nothing but modals", "widgets": [INPUT], "steps": [{"run": "closeModal('Input1')"}],
     "expect": {"Input1.isVisible": True}},
]

FILES = [
    asks("download saves text", "download('a,b', 'x.csv', 'text/csv')", ["download", "a,b", "x.csv", "text/csv"]),
    asks("download saves an object as JSON", "download({a: 1}, 'x.json')", ["download", '{\n  "a": 1\n}', "x.json", {"$": "undefined"}]),
    asks("download decodes base64 with a type", "download(btoa('bytes'), 'x.bin', 'application/octet-stream')",
         ["download", {"$": "Blob"}, "x.bin", "application/octet-stream"]),
    asks("download takes a data address", "download('data:text/plain;base64,' + btoa('hi'), 'x.txt')",
         ["download", {"$": "Blob"}, "x.txt", {"$": "undefined"}]),
    asks("download takes the address of a blob", "download(URL.createObjectURL(new Blob(['hi'])), 'x.txt')",
         ["download", {"$": "Blob"}, "x.txt", {"$": "undefined"}]),
    asks("download decodes base64 by the name's ending", "download(btoa('bytes!'), 'x.pdf')",
         ["download", {"$": "Blob"}, "x.pdf", {"$": "undefined"}]),
    asks("download leaves what looks like base64 in a text file", "download('test', 'x.txt')", ["download", "test", "x.txt", {"$": "undefined"}]),
    {"name": "download saves the bytes of a binary answer", "draw": True,
     "queries": {"Q": {"answer": {"body": '{"data":"%s","meta":{"ok":true,"binary":true}}' % base64.b64encode(BINARY).decode()}}},
     "widgets": [{"type": "BUTTON_WIDGET", "name": "Save", "text": "Save", "onClick": "{{Q.run(() => download(Q.data, 'a.pdf', 'application/pdf'))}}"}],
     "steps": [saves_bytes]},
    refuses("download wants a name", "download('a')", "Please enter a file name"),
    asks("copyToClipboard copies text", "copyToClipboard('a')", ["copy", "a"]),
    refuses("copyToClipboard refuses what is no text", "copyToClipboard({a: 1})", "expected string"),
    {"name": "where the browser refuses the clipboard, a selection is copied and the focus stays", "draw": True, "widgets": [COPY_BUTTON],
     "steps": [refuses_clipboard(True), {"click": "role=button[name='Copy']"}, {"expect": {"@alerts": ["on"], "@problems": {}}}, copied_by_selection, gives_clipboard_back]},
    {"name": "where the browser copies nothing, the text is shown to be copied by hand", "draw": True, "widgets": [COPY_BUTTON],
     "steps": [refuses_clipboard(False), {"click": "role=button[name='Copy']"}, copy_by_hand, {"expect": {"@alerts": ["on"], "@problems": {}}}, gives_clipboard_back]},
]

RESET = [
    {"name": "resetWidget returns to the default", "widgets": [INPUT],
     "steps": [{"set": {"Input1.text": "typed"}}, {"run": "await resetWidget('Input1'); showAlert(Input1.text)"},
               {"expect": {"@alerts": ["first"], "Input1.text": "first"}}]},
    {"name": "resetWidget evaluates the default anew after a setter", "store": {"x": "stored"},
     "widgets": [{**INPUT, "defaultText": "{{appsmith.store.x}}"}],
     "steps": [{"run": "Input1.setValue('set'); await resetWidget('Input1'); showAlert(Input1.text)"}], "expect": {"@alerts": ["stored"]}},
    {"name": "resetWidget resets children", "widgets": [{"type": "CONTAINER_WIDGET", "name": "Box1", "children": [INPUT]}],
     "steps": [{"set": {"Input1.text": "typed"}}, {"run": "resetWidget('Box1', true)"}], "expect": {"Input1.text": "first"}},
    {"name": "resetWidget leaves children if told so", "widgets": [{"type": "CONTAINER_WIDGET", "name": "Box1", "children": [INPUT]}],
     "steps": [{"set": {"Input1.text": "typed"}}, {"run": "resetWidget('Box1', false)"}], "expect": {"Input1.text": "typed"}},
    {"name": "children are reset unless told otherwise", "widgets": [{"type": "CONTAINER_WIDGET", "name": "Box1", "children": [INPUT]}],
     "steps": [{"set": {"Input1.text": "typed"}}, {"run": "resetWidget('Box1')"}], "expect": {"Input1.text": "first"}},
    refuses("resetWidget knows its widgets", "resetWidget('Nobody')", "Widget Nobody not found"),
    typed("code after a reset that nothing waits for reads what was typed", "resetWidget('Input1'); Q.run({n: Input1.text}); showAlert(Input1.text)", "typed",
          queries={"Q": {"slots": {"s0": "this.params.n"}, "answer": {"data": 1}}}, expect={"@slots": [{"s0": "typed"}], "Input1.text": "first"}),
    typed("a reset that nothing waits for comes after what was waited for",
          "await storeValue('a', 1); resetWidget('Input1'); await storeValue('a', 2); showAlert(Input1.text)", "typed"),
    typed("what follows a reset reads the default", "resetWidget('Input1').then(() => showAlert(Input1.text)); showAlert(Input1.text)", "typed", "first"),
    typed("resets in a loop are waited for one by one", "for (const n of ['a', 'b']) { Input1.setValue(n); await resetWidget('Input1'); showAlert(Input1.text) }",
          "first", "first"),
    typed("a setter that follows a reset wins", "const reset = resetWidget('Input1'); Input1.setValue('set'); await reset; showAlert(Input1.text)", "set"),
    {"name": "a widget in the template of an empty list is no unknown one",
     "steps": [{"run": "await resetWidget('Input1'); showAlert('on')"}], "expect": {"@alerts": ["on"]},
     "widgets": [{"type": "LIST_WIDGET_V2", "name": "List1", "listData": [], "children": [{"type": "CANVAS_WIDGET", "name": "Canvas1", "children": [INPUT]}]}]},
]

OUTSIDE = [
    asks("postWindowMessage goes to the window", "postWindowMessage({a: 1}, 'window', '*')", ["postMessage", {"a": 1}, "window", "*"]),
    asks("postWindowMessage goes to a frame", "postWindowMessage('m', 'Iframe1', 'https://example.org')",
         ["postMessage", "m", "Iframe1", "https://example.org"]),
    *[{"name": f"postWindowMessage {name}: developers hear of it, and the code goes on", "draw": True,
       "steps": [{"run": f"await postWindowMessage({parameters}); showAlert('on')"},
                 {"expect": {"@alerts": ["on"], "@messages": {"ConformanceProbe.events.e0": {"$has": message}}}}]}
      for name, parameters, message in [
          ("wants an origin", "'m', 'window', ''", "Please enter a target origin URL."),
          ("wants an origin that is a text", "'m', 'window'", "Please enter a target origin URL."),
          ("wants an origin that is one", "'m', 'window', 'no origin'", "Invalid target origin"),
          ("wants a frame that is there", "'m', 'Nobody', '*'", "no embedded page named Nobody")]],
    asks("logoutUser signs out", "logoutUser()", ["signOut", {"$": "undefined"}]),
    asks("logoutUser goes somewhere", "logoutUser('/app/a')", ["signOut", "/app/a"]),
    says("a position by promise", "const p = await appsmith.geolocation.getCurrentPosition(); showAlert(String(p.coords.latitude))", "52.5"),
    says("a position by callback", "appsmith.geolocation.getCurrentPosition((p) => showAlert(String(p.coords.longitude)))", "13.4"),
    {"name": "the last position stays", "steps": [{"run": "appsmith.geolocation.getCurrentPosition()"}],
     "expect": {"{{appsmith.geolocation.currentPosition.coords.latitude}}": 52.5}},
    says("a watch tells positions", "await appsmith.geolocation.watchPosition((p) => showAlert('at ' + p.coords.latitude))", "at 52.5"),
    {"name": "one watch at a time: developers hear of another, and the code goes on",
     "steps": [{"run": "await appsmith.geolocation.watchPosition()"}, {"run": "await appsmith.geolocation.watchPosition(); showAlert('on')"}],
     "expect": {"@alerts": ["on"], "@asked": [["watchPosition", {}, {"$": "function"}], ["alert", "on", "default"]],
                "@messages": {"ConformanceProbe.events.e1": {"$has": "already active"}}}},
    says("clearing a watch that is not there lets one begin",
         "await appsmith.geolocation.clearWatch(); appsmith.geolocation.watchPosition((p) => showAlert('at ' + p.coords.latitude))", "at 52.5"),
    says("what was refused is said where errors are seen", "appsmith.geolocation.clearWatch()", "No location watch active", url="?debug=true"),
    {"name": "an error ends a watch, and another one may begin", "draw": True,
     "steps": [{"run": WATCH}, {"expect": {"@alerts": ["1 User denied Geolocation"]}},
               allow_position, {"run": WATCH}, {"expect": {"@alerts": {"$has": ["at 48"]}, "@problems": {}}},
               lambda case: case.page.context.clear_permissions()]},
]

TIMERS = [
    says("setTimeout runs code later", "setTimeout((a, b) => showAlert(a + b), 5, 'x', 'y'); showAlert('first')", "first", "xy"),
    {"name": "clearTimeout stops it", "steps": [{"run": "const t = setTimeout(() => showAlert('no'), 20); clearTimeout(t)"},
                                                {"wait": 60}, {"expect": {"@alerts": []}}]},
    {"name": "setInterval gives a number and repeats",
     "steps": [{"run": "let n = 0; const t = setInterval(() => { n += 1; if (n === 3) { clearInterval(t); showAlert('three ' + typeof t) } }, 5)"},
               {"expect": {"@alerts": ["three number"]}}]},
    {"name": "an interval's name stops it",
     "steps": [{"run": "setInterval(() => storeValue('n', (appsmith.store.n || 0) + 1, false), 5, 'poll')"},
               {"expect": {"{{appsmith.store.n > 1}}": True}}, {"run": "clearInterval('poll'); showAlert('stopped')"},
               {"run": "storeValue('n', 'reset')"}, {"wait": 60}, {"expect": {"{{appsmith.store.n}}": "reset"}}]},
    {"name": "an interval of the same name replaces the other",
     "steps": [{"run": "setInterval(() => storeValue('a', 1, false), 5, 'poll'); setInterval((id) => storeValue('b', id, false), 5, 'poll')"},
               {"expect": {"{{appsmith.store.b}}": "poll"}}, {"expect": {"{{appsmith.store.a}}": {"$": "undefined"}}}, {"run": "clearInterval('poll')"}]},
    {"name": "an error in a timer is noted with where it was set", "js": {"JS1": "export default {\n  go() { setTimeout(() => { throw new Error('late') }, 1) }\n}"},
     "steps": [{"run": "JS1.go()"}, {"expect": {"@messages": {"setTimeout of JS1.go": "late"}}}]},
    {"name": "a timer's code calls platform functions", "queries": {"Q": {"answer": {"data": "x"}}},
     "steps": [{"run": "setTimeout(async () => { await Q.run(); showAlert(Q.data) }, 1)"}, {"expect": {"@alerts": ["x"]}}]},
]

FORBIDDEN = [
    {"name": f"a binding may not call {name}", "section": "3.6",
     "widgets": [{"type": "TEXT_WIDGET", "name": "Text1", "text": "{{(() => { %s; return 'went on' })()}}" % call}],
     "expect": {"Text1.text": "", "@asked": [], "@messages": {"Text1.text": {"$has": f"direct/indirect references to {name}()"}}}}
    for name, call in [("showAlert", "showAlert('a')"), ("storeValue", "storeValue('a', 1)"), ("navigateTo", "navigateTo('Page')"),
                       ("showModal", "showModal('A')"), ("resetWidget", "resetWidget('Text1')"), ("download", "download('a', 'b')"),
                       ("setInterval", "setInterval(() => 1)"), ("copyToClipboard", "copyToClipboard('a')")]
]

CASES = [*STORE, *ALERTS, *NAVIGATION, *MODAL, *FILES, *RESET, *OUTSIDE, *TIMERS, *FORBIDDEN]
