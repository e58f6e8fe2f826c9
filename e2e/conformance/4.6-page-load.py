"""What runs by itself: on page load, again after changes; setters; what code can rely on."""

SECTION = "4.6"
INPUT = {"type": "INPUT_WIDGET_V2", "name": "Input1", "inputType": "TEXT", "defaultText": "a"}
ASKS = {"body": "export default {\n  open() { showAlert('open') }\n}", "functions": {"open": {"runs": "onPageLoad", "asksFirst": True}}}


def loads(data, slots=None, **more):
    return {"runs": "onPageLoad", "answer": {"data": data}, **({"slots": slots} if slots else {}), **more}


def automatic(slots, data=1):
    return {"runs": "automatic", "answer": {"data": data}, "slots": slots}


def sets(name, widget, code, expect, **more):
    return {"name": name, "section": "4.8", "widgets": [widget], "steps": [{"run": code}], "expect": expect, **more}


CASES = [
    {"name": "queries run on page load, manual ones do not", "queries": {"Q": loads(1), "M": {"answer": {"data": 2}}}, "expect": {"@requests": ["Q"], "{{Q.data}}": 1}},
    {"name": "a query waits for the one whose data it reads", "queries": {"B": loads("b", {"s0": "A.data.id"}), "A": loads({"id": 7})},
     "expect": {"@requests": ["A", "B"], "@slots": [{}, {"s0": 7}]}},
    {"name": "a query waits for data that comes through a widget",
     "widgets": [{"type": "TEXT_WIDGET", "name": "Text1", "text": "{{A.data.id}}"}],
     "queries": {"B": loads("b", {"s0": "Text1.text"}), "A": loads({"id": "seven"})}, "expect": {"@slots": [{}, {"s0": "seven"}]}},
    {"name": "a query waits for data that comes through a function", "js": {"JS1": "export default {\n  pick() { return A.data.id }\n}"},
     "queries": {"B": loads("b", {"s0": "JS1.pick()"}), "A": loads({"id": 7})}, "expect": {"@slots": [{}, {"s0": 7}]}},
    {"name": "a failure does not stop what comes later", "queries": {"B": loads("b", {"s0": "A.data"}), "A": {"runs": "onPageLoad", "answer": {"error": "down"}}},
     "expect": {"@requests": ["A", "B"], "{{B.data}}": "b", "@messages": {"A": "down"}}},
    {"name": "a refused question does not stop what comes later", "confirms": False,
     "queries": {"B": loads("b", {"s0": "A.data"}), "A": loads(1, asksFirst=True)}, "expect": {"@requests": ["B"]}},
    {"name": "developers hear of a refused question", "confirms": False, "draft": True, "queries": {"A": loads(1, asksFirst=True)},
     "expect": {"@alerts": ["A was cancelled"]}},
    {"name": "functions run on page load", "js": {"JS1": {"body": "export default {\n  async open() { showAlert('open') }\n}", "functions": {"open": {"runs": "onPageLoad"}}}},
     "expect": {"@alerts": ["open"]}},
    {"name": "a function that asks first runs on page load once it may", "js": {"JS1": ASKS},
     "expect": {"@asked": [["confirm", "Are you sure you want to run JS1.open?"], ["alert", "open", "default"]]}},
    {"name": "a refused function does nothing, and developers hear of it", "confirms": False, "draft": True, "js": {"JS1": ASKS},
     "expect": {"@alerts": ["JS1.open was cancelled"]}},
    {"name": "a function's result is there after the load",
     "js": {"JS1": {"body": "export default {\n  async open() { return (await Q.run()).n + 1 }\n}", "functions": {"open": {"runs": "onPageLoad"}}}},
     "queries": {"Q": {"answer": {"data": {"n": 1}}}}, "expect": {"{{JS1.open.data}}": 2}},
    {"name": "a reload loads again", "queries": {"Q": loads(1)}, "steps": [{"expect": {"@requests": ["Q"]}}, {"reload": True}], "expect": {"@requests": ["Q", "Q"]}},
    {"name": "queries that need each other run once", "queries": {"A": loads(1, {"s0": "B.data"}), "B": loads(2, {"s0": "A.data"})},
     "expect": {"{{A.data + B.data}}": 3}},

    {"section": "4.7", "name": "an automatic query runs on page load", "queries": {"Q": automatic({"s0": "1"})}, "expect": {"@requests": ["Q"]}},
    {"section": "4.7", "name": "an automatic query runs again after a change", "widgets": [INPUT], "queries": {"Q": automatic({"s0": "Input1.text"})},
     "steps": [{"expect": {"@requests": ["Q"]}}, {"set": {"Input1.text": "b"}}, {"expect": {"@slots": [{"s0": "a"}, {"s0": "b"}]}}]},
    {"section": "4.7", "name": "quick changes make one run", "widgets": [INPUT], "queries": {"Q": automatic({"s0": "Input1.text"})},
     "steps": [{"expect": {"@requests": ["Q"]}}, {"run": "Input1.setValue('b'); Input1.setValue('c')"}, {"expect": {"@slots": [{"s0": "a"}, {"s0": "c"}]}}]},
    {"section": "4.7", "name": "a manual query stays where it is", "widgets": [INPUT], "queries": {"Q": {"slots": {"s0": "Input1.text"}}},
     "steps": [{"set": {"Input1.text": "b"}}, {"wait": 1200}], "expect": {"@requests": []}},
    {"section": "4.7", "name": "a query on page load does not follow changes", "widgets": [INPUT], "queries": {"Q": loads(1, {"s0": "Input1.text"})},
     "steps": [{"expect": {"@requests": ["Q"]}}, {"set": {"Input1.text": "b"}}, {"wait": 1200}], "expect": {"@requests": ["Q"]}},
    {"section": "4.7", "name": "an automatic function follows what it reads", "widgets": [INPUT],
     "js": {"JS1": {"body": "export default {\n  show() { showAlert(Input1.text) }\n}", "functions": {"show": {"runs": "automatic"}}}},
     "steps": [{"expect": {"@alerts": ["a"]}}, {"set": {"Input1.text": "b"}}, {"expect": {"@alerts": ["a", "b"]}}]},
    {"section": "4.7", "name": "what changes while an automatic query is under way leads to one more run", "widgets": [INPUT],
     "queries": {"Q": {"runs": "automatic", "slots": {"s0": "Input1.text"}, "answer": [{"data": 1}, {"data": 2, "held": True}, {"data": 3}]}},
     "steps": [{"expect": {"@requests": ["Q"]}}, {"set": {"Input1.text": "b"}}, {"expect": {"@requests": ["Q", "Q"]}}, {"set": {"Input1.text": "c"}},
               {"set": {"Input1.text": "d"}}, {"release": "Q"}, {"expect": {"@slots": [{"s0": "a"}, {"s0": "b"}, {"s0": "d"}], "{{Q.data}}": 3}}]},
    {"section": "4.7", "name": "an automatic function that changes what it reads comes to an end", "widgets": [INPUT],
     "js": {"JS1": {"body": "export default {\n  load() { return JS2.fetch(Input1.text, appsmith.store.n) }\n}", "functions": {"load": {"runs": "automatic"}}},
            "JS2": "export default {\n  async fetch() { await Q.run(); await storeValue('n', Math.random()) }\n}"},
     "queries": {"Q": {"answer": {"data": 1}}},
     "steps": [{"wait": 2500}, {"answer": {"Q": {"data": "last"}}}, {"set": {"Input1.text": "b"}}, {"expect": {"{{Q.data}}": "last"}}, {"wait": 2300}],
     "expect": {"@requests": ["Q", "Q", "Q"]}},
    {"section": "4.7", "name": "a function that runs what it reads is refused",
     "js": {"JS1": {"body": "export default {\n  both() { Q.run(); return Q.data }\n}", "functions": {"both": {"runs": "automatic"}}}},
     "queries": {"Q": {"answer": {"data": 1}}}, "steps": [{"wait": 1300}],
     "expect": {"@requests": ["Q"], "@messages": {"$has": {"JS1.both": {"$has": "Reactive dependency misuse"}}}}},
    {"section": "4.7", "name": "a function runs when the page is left", "draw": True,
     "pages": {"Detail": {"widgets": [{"type": "TEXT_WIDGET", "name": "Text2", "text": "{{'left ' + appsmith.store.left}}"}]}},
     "js": {"JS1": {"body": "export default {\n  async bye() { await storeValue('left', 'well') }\n}", "functions": {"bye": {"runs": "onPageUnload"}}}},
     "steps": [{"run": "undefined; navigateTo('Detail')"}, {"see": "text=left well"}]},

    sets("setValue of an input", INPUT, "Input1.setValue('b'); showAlert(Input1.text)", {"@alerts": ["b"], "Input1.text": "b"}),
    sets("setVisibility", INPUT, "Input1.setVisibility(false); showAlert(String(Input1.isVisible))", {"@alerts": ["false"], "Input1.isVisible": False}),
    sets("setDisabled", INPUT, "Input1.setDisabled(true)", {"Input1.isDisabled": True}),
    sets("setRequired", INPUT, "Input1.setRequired(true)", {"Input1.isRequired": True}),
    sets("setText of a text", {"type": "TEXT_WIDGET", "name": "Text1", "text": "a"}, "Text1.setText('b'); showAlert(Text1.text)", {"@alerts": ["b"], "Text1.text": "b"}),
    sets("setLabel of a button", {"type": "BUTTON_WIDGET", "name": "Button1", "text": "a"}, "Button1.setLabel('b')", {"Button1.text": "b"}),
    sets("setValue of a switch", {"type": "SWITCH_WIDGET", "name": "Switch1", "defaultSwitchState": False}, "Switch1.setValue(true); showAlert(String(Switch1.isSwitchedOn))",
         {"@alerts": ["true"], "Switch1.isSwitchedOn": True}),
    sets("setValue of a checkbox", {"type": "CHECKBOX_WIDGET", "name": "Checkbox1", "defaultCheckedState": True}, "Checkbox1.setValue(false)", {"Checkbox1.isChecked": False}),
    sets("setSelectedOption shows on the next line",
         {"type": "SELECT_WIDGET", "name": "Select1", "sourceData": [{"l": "One", "v": "1"}, {"l": "Two", "v": "2"}], "optionLabel": "l", "optionValue": "v", "defaultOptionValue": "1"},
         "Select1.setSelectedOption('2'); showAlert(Select1.selectedOptionValue + Select1.selectedOptionLabel)",
         {"@alerts": ["2Two"], "{{Select1.selectedOptionValue}}": "2"}),
    sets("a setter resolves with the value", INPUT, "Input1.setValue('b').then((value) => showAlert(value))", {"@alerts": ["b"]}),
    sets("undefined is refused", INPUT, "Input1.setValue(undefined).catch((e) => showAlert(e.message))",
         {"@alerts": ["The value passed to Input1.setValue() evaluates to undefined."], "Input1.text": "a"}),
    sets("a value of another kind is refused", INPUT, "Input1.setVisibility('maybe').catch((e) => showAlert(e.message))", {"@alerts": [{"$has": "Input1.setVisibility: "}]}),
    sets("a setter overwrites what was typed", INPUT, "Input1.setValue('set')", {"Input1.text": "set"}),
    {"section": "4.8", "name": "what was set lasts until the property is evaluated again", "store": {"x": "one"},
     "widgets": [{**INPUT, "defaultText": "{{appsmith.store.x}}"}],
     "steps": [{"run": "Input1.setValue('set')"}, {"expect": {"Input1.text": "set"}}, {"run": "storeValue('x', 'two')"}, {"expect": {"Input1.text": "two"}}]},
    {"section": "4.8", "name": "bindings follow a setter", "widgets": [INPUT, {"type": "TEXT_WIDGET", "name": "Text1", "text": "{{Input1.text + '!'}}"}],
     "steps": [{"run": "Input1.setValue('b')"}], "expect": {"Text1.text": "b!"}},
    {"section": "4.8", "name": "a binding may not call a setter", "widgets": [INPUT, {"type": "TEXT_WIDGET", "name": "Text1", "text": "{{Input1.setValue('b')}}"}],
     "expect": {"Input1.text": "a", "@messages": {"Text1.text": {"$has": "direct/indirect references to Input1.setValue()"}}}},

    {"section": "4.9", "name": "code runs on until it waits", "queries": {"Q": {"answer": {"data": 1}}},
     "steps": [{"run": "Q.run().then(() => showAlert('after')); showAlert('first'); await Q.run(); undefined"}, {"expect": {"@alerts": {"$has": ["first", "after"]}}}]},
    {"section": "4.9", "name": "variables of an object show at once", "js": {"JS1": "export default {\n  n: 1,\n  set() { this.n = 5; showAlert(String(JS1.n)) }\n}"},
     "steps": [{"run": "JS1.set()"}], "expect": {"@alerts": ["5"], "{{JS1.n}}": 5}},
    {"section": "4.9", "name": "a reset is over when it resolves", "widgets": [INPUT, {"type": "TEXT_WIDGET", "name": "Text1", "text": "{{Input1.text}}"}],
     "steps": [{"set": {"Input1.text": "typed"}}, {"run": "await resetWidget('Input1'); showAlert(Text1.text)"}], "expect": {"@alerts": ["a"]}},
    {"section": "4.9", "name": "alerts and modals do not hold up code", "widgets": [{"type": "MODAL_WIDGET", "name": "A", "children": []}],
     "steps": [{"run": "await showModal('A'); await showAlert('open'); await closeModal('A'); showAlert('closed')"}], "expect": {"@alerts": ["open", "closed"]}},
    {"section": "4.9", "name": "promises together", "queries": {"A": {"answer": {"data": 1}}, "B": {"answer": {"data": 2}}},
     "steps": [{"run": "const all = await Promise.all([A.run(), B.run()]); showAlert(all.join())"}], "expect": {"@alerts": ["1,2"]}},
]
