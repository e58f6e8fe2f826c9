from parts import UNDEFINED, button, field, raw, select, stored, table, text

SECTION = "A"
SCOPE = {"JS1": "export default { s: 'x', n: 1, o: {a: 1}, u: undefined, j: '{\"k\":\"v\"}' }"}


def scoped(name, template, result):
    names = {"s": "JS1.s", "n": "JS1.n", "o": "JS1.o", "u": "JS1.u", "j": "JS1.j"}
    for short, full in names.items():
        template = template.replace("{{%s}}" % short, "{{%s}}" % full)
    return stored(name, template, result, js=SCOPE)


def number(name, given, result):
    return {"name": name, "widgets": [field("W", given, inputType="NUMBER")], "expect": {"W.defaultText": result}}


CASES = [
    # Splitter.
    stored("splitter: a text without braces is itself", "hello", "hello"),
    stored("splitter: one binding keeps its type", "{{7}}", 7),
    stored("splitter: space around one binding does not matter", "  {{7}}  ", 7),
    stored("splitter: two bindings and a text", "{{1}} and {{2}}", "1 and 2"),
    stored("splitter: an object literal without spaces", "{{{a:1}}}", {"a": 1}),
    stored("splitter: nested object literals without spaces", "{{{a:{b:1}}}}", {"a": {"b": 1}}),
    stored("splitter: JSON around a binding", '{"a":{"b":{{3}}}}', '{"a":{"b":3}}'),
    stored("splitter: a closing brace behind two bindings", "{{1}}{{2}}}", "12}"),
    stored("splitter: a closing brace in a string", "{{ '}' }}", "}"),
    stored("splitter: an opening brace in a string", "{{ '{' }}", "{"),
    stored("splitter: an opening brace in a string before a text", '{{ "{" }} tail', "{ tail"),
    stored("splitter: closing braces in a string", "{{ '}}' }}", "}}"),
    stored("splitter: a binding that never closes is text", "a {{b c", "a {{b c"),
    stored("splitter: empty braces stay a text", "{{}}", "{{}}"),
    # Substitution.
    scoped("substitution: a number alone", "{{n}}", 1),
    scoped("substitution: a number in a text", "<{{n}}>", "<1>"),
    scoped("substitution: an object in a text", "v={{o}}", 'v={"a":1}'),
    scoped("substitution: undefined in a text", "v={{u}}", "v=undefined"),
    scoped("substitution: a text that is JSON gets its quotes escaped", "v={{j}}", 'v={\\"k\\":\\"v\\"}'),
    scoped("substitution: a word in a text", "v={{s}}", "v=x"),
    scoped("substitution: an object alone", "{{o}}", {"a": 1}),
    # References: what a binding depends on shows by what evaluates it again.
    {"name": "references: an index continues the path", "queries": {"Api1": {"answer": {"data": [{"name": "Ann"}]}}},
     "widgets": [raw(v="{{Api1.data[0].name}}")], "steps": [{"run": "Api1.run()"}], "expect": {"Raw1.v": "Ann"}},
    {"name": "references: a computed index depends on what stands before it",
     "queries": {"Api1": {"answer": {"data": [{"name": "Ann"}]}}}, "widgets": [raw(v="{{((i) => Api1.data[i].name)(0)}}")],
     "steps": [{"run": "Api1.run()"}], "expect": {"Raw1.v": "Ann"}},
    {"name": "references: optional access depends on what stands before it", "queries": {"Api1": {"answer": {"data": {"x": 5}}}},
     "widgets": [raw(v="{{Api1?.data?.x}}")], "steps": [{"expect": {"Raw1.v": UNDEFINED}}, {"run": "Api1.run()"}], "expect": {"Raw1.v": 5}},
    {"name": "references: a member in brackets depends on what stands before it", "queries": {"Api1": {"answer": {"data": {"x": 5}}}},
     "widgets": [raw(v='{{Api1.data["x"]}}')], "steps": [{"run": "Api1.run()"}], "expect": {"Raw1.v": 5}},
    {"name": "references: inside a callback", "widgets": [field(default="!"), raw(v="{{[{id: 1}].map(r => r.id + Input1.text)}}")],
     "steps": [{"expect": {"Raw1.v": ["1!"]}}, {"set": {"Input1.text": "?"}}], "expect": {"Raw1.v": ["1?"]}},
    {"name": "references: a parameter hides an entity",
     "widgets": [field(default="a"), raw(v="{{(function(Input1){ return Input1.text })({text: 'own'})}}")],
     "expect": {"Raw1.v": "own"}},
    # Validation.
    number("validation: a number as text", "{{'12'}}", 12),
    {"name": "validation: a number below the minimum is kept and invalid",
     "widgets": [{"type": "TEXT_WIDGET", "name": "T", "text": "x"}, table(data=[], totalRecordsCount="{{'12'}}")],
     "expect": {"Table1.totalRecordsCount": 12}},
    {"name": "validation: 'true' is true", "widgets": [text(isVisible="{{'true'}}")], "expect": {"Text1.isVisible": True, "@problems": {}}},
    {"name": "validation: 'yes' is no boolean", "widgets": [text(isVisible="{{'yes'}}")],
     "expect": {"Text1.isVisible": False, "@problems": {"Text1.isVisible": "validation"}}},
    {"name": "validation: undefined is a valid boolean", "widgets": [text(isVisible="{{undefined}}")],
     "expect": {"Text1.isVisible": UNDEFINED, "@problems": {}}},
    {"name": "validation: 1 is no boolean", "widgets": [text(isVisible="{{1}}")],
     "expect": {"Text1.isVisible": False, "@problems": {"Text1.isVisible": "validation"}}},
    {"name": "validation: an object as text is its JSON, invalid", "widgets": [text(value="{{ {a: 1} }}")],
     "expect": {"Text1.text": '{\n  "a": 1\n}', "@problems": {"Text1.text": "validation"}}},
    {"name": "validation: a number as text is its digits", "widgets": [text(value="{{5}}")], "expect": {"Text1.text": "5", "@problems": {}}},
    {"name": "validation: null as text is empty", "widgets": [text(value="{{null}}")], "expect": {"Text1.text": "", "@problems": {}}},
    {"name": "validation: table data undefined", "widgets": [table(data="{{undefined}}")],
     "expect": {"{{Table1.tableData}}": [], "@problems": {"Table1.tableData": "validation"},
                "@messages": {"Table1.tableData": {"$has": "Data is undefined, re-run your query or fix the data"}}}},
    {"name": "validation: table data as JSON text", "widgets": [table(data="{{'[{\"a\":1}]'}}")],
     "expect": {"{{Table1.tableData}}": [{"a": 1}], "@problems": {}}},
    {"name": "validation: table data of numbers", "widgets": [table(data="{{[1,2]}}")],
     "expect": {"{{Table1.tableData}}": [], "@messages": {"Table1.tableData": {"$has": "Invalid object at index 0"}}}},
    {"name": "validation: table data that is an object", "widgets": [table(data="{{ {} }}")],
     "expect": {"{{Table1.tableData}}": [], "@messages": {"Table1.tableData": {"$has": "This field expects an array of objects"}}}},
    # Run-time sequences.
    {"name": "sequence 1: the store is written at once", "steps": [{"run": 'storeValue("a",1); showAlert(String(appsmith.store.a))'}],
     "expect": {"@alerts": ["1"]}},
    {"name": "sequence 2: an awaited run has its data", "queries": {"Q": {"answer": {"data": {"x": "new"}}}},
     "steps": [{"run": "(async () => { await Q.run(); showAlert(Q.data.x) })()"}], "expect": {"@alerts": ["new"]}},
    {"name": "sequence 3: callbacks and parameters",
     "queries": {"Q": {"slots": {"s0": "this.params.id"}, "answer": [{"data": {"m": "done"}}, {"error": "refused"}]}},
     "steps": [{"run": "Q.run(d => showAlert(d.m), e => showAlert(String(e)), {id: 5})"}, {"expect": {"@alerts": ["done"]}},
               {"run": "Q.run(d => showAlert(d.m), e => showAlert('no: ' + e), {id: 'six'})"}],
     "expect": {"@alerts": ["done", "no: refused"], "@slots": [{"s0": 5}, {"s0": "six"}]}},
    {"name": "sequence 4: a failing run without catch says nothing, with catch what the code says",
     "queries": {"Q": {"answer": {"error": "down"}}},
     "steps": [{"run": "Q.run()", "fails": True}, {"wait": 50}, {"expect": {"@alerts": []}}, {"run": "Q.run().catch(() => showAlert('caught'))"}],
     "expect": {"@alerts": ["caught"]}},
    {"name": "sequence 5: an equal answer shows the default again", "queries": {"Q": {"answer": {"data": {"name": "Ann"}}}},
     "widgets": [field(default="{{Q.data.name}}")],
     "steps": [{"run": "Q.run()"}, {"expect": {"Input1.text": "Ann"}}, {"set": {"Input1.text": "typed"}}, {"expect": {"Input1.text": "typed"}},
               {"run": "Q.run()"}], "expect": {"Input1.text": "Ann"}},
    {"name": "sequence 6: a pushed item is seen, a variable follows what it reads",
     "js": {"JS1": "export default { list: [], x: Q.data.length }"}, "queries": {"Q": {"answer": {"data": [1, 2, 3]}}},
     "widgets": [text(value="{{JS1.list.length}}"), raw(x="{{JS1.x}}")],
     "steps": [{"run": "Q.run()"}, {"run": "JS1.list.push(1)"}], "expect": {"Text1.text": "1", "Raw1.x": 3}},
    {"name": "sequence 7: a text default does not select a number",
     "widgets": [select(rows=[{"label": "One", "value": 1}], default='{{"1"}}')], "expect": {"Select1.selectedOptionValue": ""}},
    {"name": "sequence 8: an empty table has an empty selected row", "widgets": [table(data=[])],
     "expect": {"Table1.selectedRow": {}}},
    {"name": "sequence 9: only the modal shown last is open", "widgets": [
        {"type": "MODAL_WIDGET", "name": name, "isVisible": False, "children": []} for name in ("A", "B")],
     "steps": [{"run": 'showModal("A"); showModal("B")'}], "expect": {"A.isVisible": False, "B.isVisible": True}},
    {"name": "sequence 10: two runs in a row leave at once",
     "queries": {"a": {"answer": {"data": 1, "delay": 150}}, "b": {"answer": {"data": 2}}},
     "widgets": [button(code="{{a.run(); b.run()}}")],
     "steps": [{"event": "Button1.onClick"}], "expect": {"@requests": ["a", "b"], "{{b.data}}": 2, "{{a.data}}": 1}},
]
