"""Query functions, parameters, and what is sent for them."""

SECTION = "4.4"
OK = {"answer": {"data": {"m": "done"}, "headers": {"x-a": ["1"]}}}
DOWN = {"answer": {"error": "duplicate key", "status": 422}}
# What an API said with a status from 400 on.
NO = {"answer": {"body": '{"data":{"error":"wrong password"},"meta":{"ok":false,"statusCode":401,"headers":{"A":["b"]}}}', "status": 200}}
WORDS = {"answer": {"body": '{"data":"Wrong password","meta":{"ok":false,"statusCode":400}}', "status": 200}}
TEXT = {"type": "TEXT_WIDGET", "name": "Text1", "text": "{{Q.data.m}}"}


def says(name, query, code, *alerts, **more):
    return {"name": name, "queries": {"Q": query}, "steps": [{"run": code}, {"expect": {"@alerts": list(alerts)}}], **more}


def sends(name, slots, run, *values, **more):
    return {"name": name, "section": "4.5", "queries": {"Q": {"slots": slots}}, "steps": [{"run": run}, {"expect": {"@slots": list(values)}}], **more}


CASES = [
    says("run resolves with the data", OK, "Q.run().then((data) => showAlert(data.m))", "done"),
    says("the next line sees the new data", OK, "await Q.run(); showAlert(Q.data.m)", "done"),
    says("the response meta is there with the data", OK,
         "await Q.run(); showAlert([Q.responseMeta.isExecutionSuccess, Q.responseMeta.statusCode, Q.responseMeta.headers['x-a'][0]].join())",
         "true,200 OK,1"),
    {"name": "before the first run there is no data", "queries": {"Q": OK},
     "expect": {"{{Q.data}}": {"$": "undefined"}, "{{Q.isLoading}}": False, "{{Q.responseMeta.isExecutionSuccess}}": False}},
    says("a success callback gets data, parameters and meta", OK,
         "Q.run((data, params, meta) => showAlert(data.m + params.a + meta.isExecutionSuccess), () => {}, {a: 1})", "done1true"),
    says("with a success callback the promise has no value", OK, "showAlert(String(await Q.run(() => 5)))", "undefined"),
    says("what a callback returns is not waited for", OK, "await Q.run(() => new Promise(() => {})); showAlert('on')", "on"),
    says("a failure rejects with its message", DOWN, "Q.run().catch((e) => showAlert(e.message))", "duplicate key"),
    says("a failure can be caught by try", DOWN,
         "await (async () => { try { await Q.run() } catch (e) { showAlert(e.message + Q.responseMeta.isExecutionSuccess) } })()", "duplicate keyfalse"),
    says("what it rejects with shows its message as JSON too", DOWN, "Q.run().catch((e) => showAlert(JSON.stringify(e)))", '{"message":"duplicate key"}'),
    says("after a failure the data is what came", DOWN, "await Q.run().catch(() => {}); showAlert(String(Q.data))", "duplicate key"),
    says("what an API refuses with is the data", NO,
         "await Q.run().catch((e) => showAlert([e.message, Q.data.error, Q.responseMeta.statusCode, Q.responseMeta.headers.A[0]].join()))",
         "Q failed to execute,wrong password,401 UNAUTHORIZED,b"),
    says("an error callback of a refusal without a text gets a sentence", NO, "Q.run(() => {}, (m) => showAlert(m))",
         "Q action returned an error response"),
    says("a text that an API refuses with is the message", WORDS, "Q.run().catch((e) => showAlert(e.message + Q.data))",
         "Wrong passwordWrong password"),
    says("an error callback gets the message and swallows the failure", DOWN,
         "await Q.run(() => showAlert('no'), (message) => showAlert(message)); showAlert('on')", "duplicate key", "on"),
    says("a success callback alone does not swallow", DOWN, "await Q.run(() => showAlert('no')).catch((e) => showAlert('caught'))", "caught"),
    says("an error of the success callback goes to the error callback", OK,
         "Q.run(() => { throw new Error('mine') }, (message) => showAlert(message))", "mine"),
    says("an error of the success callback rejects without another", OK,
         "Q.run(() => { throw new Error('mine') }).catch((e) => showAlert(e.message))", "mine"),
    says("finally runs", DOWN, "await Q.run().catch(() => {}).finally(() => showAlert('finally'))", "finally"),
    says("clear empties the data", OK, "await Q.run(); await Q.clear(); showAlert(String(Q.data) + Q.responseMeta.isExecutionSuccess)", "undefinedfalse"),
    {"name": "bindings follow a run and a clear", "queries": {"Q": OK}, "widgets": [TEXT],
     "steps": [{"run": "Q.run()"}, {"expect": {"Text1.text": "done"}}, {"run": "Q.clear()"}, {"expect": {"Text1.text": ""}}]},
    {"name": "each run has its own answer, the last stays", "queries": {"Q": {"answer": [{"data": 1, "delay": 60}, {"data": 2}]}},
     "steps": [{"run": "const [a, b] = await Promise.all([Q.run(), Q.run()]); showAlert(a + ' ' + b + ' ' + Q.data)"},
               {"expect": {"@alerts": ["1 2 1"]}}]},
    {"name": "isLoading is true while it runs", "queries": {"Q": {"answer": {"data": 1, "delay": 500}}},
     "steps": [{"run": "undefined; Q.run()"}, {"expect": {"{{Q.isLoading}}": True}}, {"expect": {"{{Q.isLoading}}": False}}]},
    says("parameters that are no object reject", OK, "Q.run(() => {}, () => {}, 5).catch((e) => showAlert(e.message))",
         "Q.run expected object for 'params' argument but received number"),
    says("anything else as the first parameter is ignored", OK, "await Q.run('text'); showAlert('ran')", "ran"),
    {"name": "a confirmed query runs", "queries": {"Q": {**OK, "asksFirst": True}},
     "steps": [{"run": "Q.run()"}, {"expect": {"@asked": [["confirm", "Are you sure you want to run Q?"]], "@requests": ["Q"]}}]},
    {"name": "a refused query rejects and sends nothing", "queries": {"Q": {**OK, "asksFirst": True}}, "confirms": False,
     "steps": [{"run": "await Q.run().catch((e) => showAlert(e.message))"}, {"expect": {"@alerts": ["User cancelled action execution"], "@requests": []}}]},
    {"name": "a function that asks before it runs by itself asks nothing of code that calls it", "confirms": False,
     "js": {"JS1": {"body": "export default {\n  go() { return 'went' }\n}", "functions": {"go": {"asksFirst": True}}}},
     "steps": [{"run": "showAlert(JS1.go())"}, {"expect": {"@asked": [["alert", "went", "default"]]}}]},
    {"name": "a drawn question is answered by a person", "draw": True, "queries": {"Q": {**OK, "asksFirst": True}}, "widgets": [
        {"type": "BUTTON_WIDGET", "name": "Button1", "text": "Go", "onClick": "{{Q.run().then(() => showAlert('ran'))}}"}],
     "steps": [{"click": "role=button[name='Go']"}, {"see": "text=Are you sure you want to run Q?"},
               {"click": "role=button[name='Yes']"}, {"see": "text=ran"}, {"see": "css=button:focus:has-text('Go')"}]},
    {"name": "the server's deadline message is the query's", "queries": {"Q": {"answer": {"body": '{"code":"query.timeout","detail":"The query took too long."}', "status": 504}}},
     "steps": [{"run": "Q.run().catch((e) => showAlert(e.message))"}, {"expect": {"@alerts": ["The query took too long."]}}]},
    {"name": "an answer that breaks off is a failure", "queries": {"Q": {"answer": {"body": '{"data":[1,2'}}},
     "steps": [{"run": "Q.run().catch((e) => showAlert('failed'))"}, {"expect": {"@alerts": ["failed"]}}]},
    {"name": "a binary answer is one character per byte", "section": "5.5",
     "queries": {"Q": {"answer": {"body": '{"data":"AP9B","meta":{"ok":true,"binary":true}}'}}},
     "steps": [{"run": "await Q.run(); showAlert([...Q.data].map((c) => c.charCodeAt(0)).join())"}, {"expect": {"@alerts": ["0,255,65"]}}]},

    sends("parameters are in this.params", {"s0": "this.params.id", "s1": "this?.params?.name"}, "Q.run({id: 5, name: 'x'})", {"s0": 5, "s1": "x"}),
    sends("parameters go third with callbacks", {"s0": "this.params.id"}, "Q.run(() => {}, () => {}, {id: 5})", {"s0": 5}),
    sends("without parameters this.params is empty", {"s0": "this.params.id"}, "Q.run()", {"s0": None}),
    sends("a parameter below nothing fails alone", {"s0": "this.params.a.b", "s1": "1 + 1"}, "Q.run()", {"s0": None, "s1": 2}),
    sends("a default for a parameter", {"s0": "this.params.id || 'none'"}, "Q.run()", {"s0": "none"}),
    sends("parameters and widgets together", {"s0": "this.params.id + Input1.text"}, "Q.run({id: 'a'})", {"s0": "ab"},
          widgets=[{"type": "INPUT_WIDGET_V2", "name": "Input1", "inputType": "TEXT", "defaultText": "b"}]),
    sends("dates in parameters are texts", {"s0": "this.params.d"}, "Q.run({d: new Date(0)})", {"s0": "1970-01-01T00:00:00.000Z"}),
    sends("functions in parameters vanish", {"s0": "this.params.f"}, "Q.run({f: () => 1})", {"s0": None}),
    sends("braces in parameters are only text", {"s0": "this.params.t"}, "Q.run({t: '{{1 + 1}}'})", {"s0": "{{1 + 1}}"}),
    sends("in a function this.params is its object's variable", {"s0": "this.params.id"}, "JS1.go()", {"s0": 9},
          js={"JS1": "export default {\n  params: { id: 9 },\n  go() { return Q.run({ id: this.params.id }) }\n}"}),

    {**sends("values keep their types", {"s0": "1", "s1": "'1'", "s2": "true", "s3": "null", "s4": "[1, {a: 2}]"}, "Q.run()",
             {"s0": 1, "s1": "1", "s2": True, "s3": None, "s4": [1, {"a": 2}]}), "section": "5.2"},
    {**sends("what JSON cannot say is cleaned", {"s0": "undefined", "s1": "NaN", "s2": "() => 1", "s3": "BigInt(7)", "s4": "new Date(0)", "s5": "({a: undefined, b: 1})"},
             "Q.run()", {"s0": None, "s1": None, "s2": "Function call", "s3": "7", "s4": "1970-01-01T00:00:00.000Z", "s5": {"b": 1}}), "section": "5.2"},
    {**sends("an error in one value leaves the others", {"s0": "missing.x", "s1": "2"}, "Q.run()", {"s0": None, "s1": 2}), "section": "5.2"},
    {**sends("values are those of the moment", {"s0": "appsmith.store.a"}, "storeValue('a', 1); Q.run(); storeValue('a', 2); Q.run()", {"s0": 1}, {"s0": 2}), "section": "5.2"},
    {**sends("setters count at once", {"s0": "Input1.text"}, "Input1.setValue('set'); Q.run()", {"s0": "set"},
             widgets=[{"type": "INPUT_WIDGET_V2", "name": "Input1", "inputType": "TEXT", "defaultText": "first"}]), "section": "5.2"},
]
