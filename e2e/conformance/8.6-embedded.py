"""Iframe and custom widgets: what the page and the content tell each other, and what the content can't reach."""

SECTION = "8.7"


def custom(js="", html="<p id='out'></p><button>Go</button>", **properties):
    return {"type": "CUSTOM_WIDGET", "name": "C", "defaultModel": {"a": 1}, "events": ["onGo"], "srcDoc": {"html": html, "css": "", "js": js},
            "topRow": 0, "bottomRow": 30, "leftColumn": 0, "rightColumn": 40, **properties}


def inside(case, name="C"):
    return case.page.frame_locator(f"css=[data-widget='{name}'] iframe").frame_locator("css=iframe")


def shows(text):
    """Waits until the content of the widget shows a text."""
    return lambda case: inside(case).locator("css=#out", has_text=text).wait_for(timeout=6000)


def press(case):
    inside(case).locator("css=button").click()


OUT = "const out = (value) => { document.querySelector('#out').textContent = typeof value === 'string' ? value : JSON.stringify(value) };"
ON_PRESS = OUT + "document.querySelector('button').onclick = () => {%s};"


def tried(name, code, answer):
    """What the content tries, and what it gets."""
    return {"name": f"the content can't reach {name}", "widgets": [custom(OUT + f"try {{ out('got ' + ({code})) }} catch (error) {{ out(error.name) }}")],
            "steps": [{"see": "css=iframe"}, shows(answer)]}


CASES = [
    {"name": "the model follows the default model", "widgets": [custom()], "expect": {"C.model": {"a": 1}}},
    {"name": "a changed default model replaces the model", "widgets": [
        custom(defaultModel="{{ ({a: Input1.text}) }}"), {"type": "INPUT_WIDGET_V2", "name": "Input1", "inputType": "TEXT", "defaultText": "x"}],
     "steps": [{"expect": {"C.model": {"a": "x"}}}, {"set": {"C.model": {"a": "own", "b": 2}}}, {"expect": {"C.model": {"a": "own", "b": 2}}},
               {"set": {"Input1.text": "y"}}, {"expect": {"C.model": {"a": "y"}}}]},
    {"name": "refused pictures that fall back to refused ones stop nothing", "refused": "https://pictures.example/", "widgets": [custom(
        OUT + "let tries = 0; const picture = new Image(); picture.onerror = () => { tries += 1; out(tries > 600 ? 'still here' : 'trying');"
              " if (tries <= 600) picture.src = 'https://pictures.example/' + tries }; picture.src = 'https://pictures.example/first';"
              "document.querySelector('button').onclick = () => appsmith.triggerEvent('onGo')", onGo="{{showAlert('gone')}}")],
     "steps": [{"see": "css=iframe"}, shows("still here"), press, {"expect": {"@alerts": ["gone"]}}]},
    {"name": "resetting brings the default model back", "widgets": [custom()],
     "steps": [{"set": {"C.model": {"b": 2}}}, {"reset": "C"}, {"expect": {"C.model": {"a": 1}}}]},
    {"name": "an event of the developer's own name has its context", "widgets": [custom(onGo="{{showAlert(String(count))}}")],
     "steps": [{"event": "C.onGo", "context": {"count": 3}}, {"expect": {"@alerts": ["3"]}}]},
    {"name": "onReady runs with the model there", "widgets": [custom(OUT + "appsmith.onReady(() => out(appsmith.model))")],
     "steps": [{"see": "css=iframe"}, shows('{"a":1}')]},
    {"name": "the content knows its size", "widgets": [custom(OUT + "appsmith.onReady(() => out('wide ' + (appsmith.ui.width > 100)))")],
     "steps": [{"see": "css=iframe"}, shows("wide true")]},
    {"name": "the content knows that it is deployed", "widgets": [custom(OUT + "appsmith.onReady(() => out(appsmith.mode))")],
     "steps": [{"see": "css=iframe"}, shows("DEPLOYED")]},
    {"name": "values of the model are CSS variables", "widgets": [custom(
        OUT + "appsmith.onReady(() => out(getComputedStyle(document.documentElement).getPropertyValue('--appsmith-model-a')))")],
     "steps": [{"see": "css=iframe"}, shows("1")]},
    {"name": "onModelChange tells of a change from outside", "widgets": [
        custom(OUT + "appsmith.onModelChange((now, before) => out([now.a, before?.a]))", defaultModel="{{ ({a: Input1.text}) }}"),
        {"type": "INPUT_WIDGET_V2", "name": "Input1", "inputType": "TEXT", "defaultText": "x", "topRow": 40, "bottomRow": 47, "leftColumn": 0, "rightColumn": 20}],
     "steps": [{"see": "css=iframe"}, shows('["x",null]'), {"set": {"Input1.text": "y"}}, shows('["y","x"]')]},
    {"name": "updateModel merges into the model", "widgets": [custom(ON_PRESS % "appsmith.updateModel({ b: 2 }); out(appsmith.model)")],
     "steps": [{"see": "css=iframe"}, press, shows('{"a":1,"b":2}'), {"expect": {"C.model": {"a": 1, "b": 2}, "{{C.model.b}}": 2}}]},
    {"name": "triggerEvent runs the event with what it was given",
     "widgets": [custom(ON_PRESS % "appsmith.triggerEvent('onGo', { count: 5 })", onGo="{{showAlert('go ' + count)}}")],
     "steps": [{"see": "css=iframe"}, press, {"expect": {"@alerts": ["go 5"]}}]},
    {"name": "an event sees the model that was updated just before",
     "widgets": [custom(ON_PRESS % "appsmith.updateModel({ a: 7 }); appsmith.triggerEvent('onGo')", onGo="{{showAlert(String(C.model.a))}}")],
     "steps": [{"see": "css=iframe"}, press, {"expect": {"@alerts": ["7"]}}]},
    {"name": "names that the developer did not declare are no events",
     "widgets": [custom(ON_PRESS % "appsmith.triggerEvent('onOther'); appsmith.triggerEvent('defaultModel'); appsmith.triggerEvent('onGo')",
                        onGo="{{showAlert('go')}}", onOther="{{showAlert('other')}}")],
     "steps": [{"see": "css=iframe"}, press, {"expect": {"@alerts": ["go"]}}]},
    {"name": "no content says so", "widgets": [custom(html="")], "steps": [{"see": "text=This widget has no content yet."}]},
    tried("the page's document", "parent.parent.document.title", "SecurityError"),
    tried("the document around it", "parent.document.title", "SecurityError"),
    tried("cookies", "document.cookie", "SecurityError"),
    tried("storage", "localStorage.length", "SecurityError"),
    {"section": "8.6", "name": "a source that is no web address is the example's", "widgets": [{"type": "IFRAME_WIDGET", "name": "F", "source": "{{'javascript:alert(1)'}}"}],
     "expect": {"F.source": "https://www.example.com"}},
    {"section": "8.6", "name": "a document that may not load its script says from where, and goes on", "refused": ".example/", "widgets": [
        {"type": "IFRAME_WIDGET", "name": "F", "source": "", "onMessageReceived": "{{showAlert(F.message)}}", "srcDoc":
         "<!DOCTYPE html><html><head><link rel='stylesheet' href='https://looks.example/x.css'></head><script src='https://cdn.example/x.js'></script>"
         "<p id='out'></p><script>document.querySelector('#out').textContent = document.compatMode + document.scripts.length; parent.postMessage('hi', '*')</script>"}],
     "steps": [{"see": "text=This widget needs cdn.example, which"}, lambda case: inside(case, "F").locator("css=#out", has_text="CSS1Compat2").wait_for(timeout=6000),
               {"expect": {"@alerts": ["hi"]}}]},
    {"section": "8.6", "name": "no source says so", "widgets": [{"type": "IFRAME_WIDGET", "name": "F", "source": "", "srcDoc": ""}],
     "steps": [{"see": "text=No address to show."}]},
    {"section": "8.6", "name": "a page without encryption is shown in another one without it", "refused": "http://intranet.example/",
     "widgets": [{"type": "IFRAME_WIDGET", "name": "F", "source": "http://intranet.example/"}],
     "steps": [{"see": "css=iframe[src='http://intranet.example/']"}]},
    {"section": "8.6", "name": "a message of the app's own document is received",
     "widgets": [{"type": "IFRAME_WIDGET", "name": "F", "source": "", "srcDoc": "<script>parent.postMessage({ hello: 1 }, '*')</script>",
                  "onMessageReceived": "{{showAlert(JSON.stringify(F.message))}}"}],
     "steps": [{"see": "css=iframe"}, {"expect": {"@alerts": ['{"hello":1}'], "F.messageMetadata": {"$has": {"origin": "null"}}}}]},
    {"section": "8.6", "name": "a changed document fires its event, the first one does not",
     "widgets": [{"type": "IFRAME_WIDGET", "name": "F", "source": "", "srcDoc": "{{'<p>' + Input1.text}}", "onSrcDocChanged": "{{showAlert('changed')}}"},
                 {"type": "INPUT_WIDGET_V2", "name": "Input1", "inputType": "TEXT", "defaultText": "x"}],
     "steps": [{"see": "css=iframe"}, {"wait": 200}, {"expect": {"@alerts": []}}, {"set": {"Input1.text": "y"}}, {"expect": {"@alerts": ["changed"]}}]},
    {"section": "8.6", "name": "a changed address fires its event, none does not",
     "widgets": [{"type": "IFRAME_WIDGET", "name": "F", "source": "{{Input1.text}}", "srcDoc": "<p>drawn</p>", "onURLChanged": "{{showAlert('moved')}}"},
                 {"type": "INPUT_WIDGET_V2", "name": "Input1", "inputType": "TEXT", "defaultText": "https://a.example"}],
     "steps": [{"see": "css=iframe"}, {"set": {"Input1.text": "https://b.example"}}, {"expect": {"@alerts": ["moved"]}},
               {"set": {"Input1.text": ""}}, {"expect": {"F.source": ""}}, {"wait": 200}, {"expect": {"@alerts": ["moved"]}},
               {"set": {"Input1.text": "https://b.example"}}, {"expect": {"@alerts": ["moved", "moved"]}}]},
    {"section": "8.6", "name": "a document that was taken away fires no event",
     "widgets": [{"type": "IFRAME_WIDGET", "name": "F", "source": "", "srcDoc": "{{Input1.text}}", "onSrcDocChanged": "{{showAlert('changed')}}"},
                 {"type": "INPUT_WIDGET_V2", "name": "Input1", "inputType": "TEXT", "defaultText": "<p>x"}],
     "steps": [{"see": "css=iframe"}, {"set": {"Input1.text": ""}}, {"see": "text=No address to show."}, {"wait": 200}, {"expect": {"@alerts": []}}]},
]
