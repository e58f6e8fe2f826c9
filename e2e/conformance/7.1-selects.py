"""Selects, tree selects and date pickers."""

SECTION = "7.1"
NONE = {"$": "undefined"}
ROWS = [{"name": "Red", "code": "R"}, {"name": "Green", "code": "G"}, {"name": "One", "code": 1}]
TREE = [{"label": "Fruit", "value": "f", "children": [{"label": "Apple", "value": "a"}, {"label": "Pear", "value": "p"}]},
        {"label": "Stone", "value": "s"}]


def case(name, type_name, properties, steps=None, expect=None, **more):
    return {"name": name, "widgets": [{"type": type_name, "name": "W", "labelText": "Field", **properties}],
            **({"steps": steps} if steps else {}), **({"expect": expect} if expect else {}), **more}


def select(name, properties, steps=None, expect=None, **more):
    keys = {"sourceData": ROWS, "optionLabel": "name", "optionValue": "code"}
    return case(f"select: {name}", "SELECT_WIDGET", {**keys, **properties}, steps, expect, **more)


def multi(name, properties, steps=None, expect=None, **more):
    keys = {"sourceData": ROWS, "optionLabel": "name", "optionValue": "code"}
    return case(f"multi-select: {name}", "MULTI_SELECT_WIDGET_V2", {**keys, **properties}, steps, expect, **more)


def chosen(value, label):
    return {"{{W.selectedOptionValue}}": value, "{{W.selectedOptionLabel}}": label}


OPEN = {"click": "role=combobox"}

SELECTS = [
    select("a default value", {"defaultOptionValue": "G"}, expect=chosen("G", "Green")),
    select("a default object", {"defaultOptionValue": "{{ {label: 'Green', value: 'G'} }}"}, expect=chosen("G", "Green")),
    select("a default object as text", {"defaultOptionValue": '{"label": "Red", "value": "R"}'}, expect=chosen("R", "Red")),
    select("a default of another type selects nothing", {"defaultOptionValue": "{{'1'}}"}, expect=chosen("", "")),
    select("a default number", {"defaultOptionValue": "{{1}}"}, expect=chosen(1, "One")),
    select("a default that is no option", {"defaultOptionValue": "Z"}, expect=chosen("", "")),
    select("a default text that is no option, with the server filtering", {"defaultOptionValue": "Z", "serverSideFiltering": True},
           expect=chosen("", "")),
    select("a default object that is no option, with the server filtering",
           {"defaultOptionValue": "{{ {label: 'Zed', value: 'Z'} }}", "serverSideFiltering": True}, expect=chosen("Z", "Zed")),
    select("required and empty is not valid", {"isRequired": True}, expect={"{{W.isValid}}": False}),
    select("source data as JSON text", {"sourceData": "{{JSON.stringify([{name: 'A', code: 'a'}])}}", "defaultOptionValue": "a"},
           expect={**chosen("a", "A"), "{{W.options}}": [{"label": "A", "value": "a"}]}),
    select("labels and values row by row",
           {"optionLabel": "{{W.sourceData.map((item) => (item.name + '!'))}}", "optionValue": "{{W.sourceData.map((item) => (item.code + 'x'))}}",
            "defaultOptionValue": "Gx"}, expect=chosen("Gx", "Green!")),
    select("a choice runs code with the new value", {"onOptionChange": "{{showAlert(W.selectedOptionLabel)}}"},
           [OPEN, {"click": 'role=option[name="Green"]'}, {"expect": {"@alerts": ["Green"], **chosen("G", "Green"), "{{W.isDirty}}": True}},
            {"gone": "role=listbox"}]),
    select("the same choice again runs nothing", {"defaultOptionValue": "G", "onOptionChange": "{{showAlert('changed')}}"},
           [OPEN, {"click": 'role=option[name="Green"]'}, {"wait": 300}, {"expect": {"@alerts": []}}]),
    select("opening and closing run code", {"onDropdownOpen": "{{showAlert('open')}}", "onDropdownClose": "{{showAlert('close')}}"},
           [OPEN, {"expect": {"@alerts": ["open"]}}, {"press": ["role=searchbox", "Escape"]}, {"expect": {"@alerts": ["open", "close"]}}]),
    select("typing filters the options", {}, [OPEN, {"fill": ["role=searchbox", "re"]}, {"count": {"role=option": 2}}]),
    select("typing finds an option by its value as well",
           {"sourceData": [{"name": "Lisbon", "code": "PT-11"}, {"name": "Porto", "code": "PT-13"}, {"name": "PT-13 of old", "code": "x"}]},
           [OPEN, {"fill": ["role=searchbox", "pt-13"]}, {"count": {"role=option": 2}}, {"fill": ["role=searchbox", "pt-1"]}, {"count": {"role=option": 3}},
            {"fill": ["role=searchbox", "lis"]}, {"count": {"role=option": 1}}]),
    select("an option whose value is the empty text is shown and told by its label", {"sourceData": [{"name": "All", "code": ""}, *ROWS], "defaultOptionValue": "R"},
           [OPEN, {"click": 'role=option[name="All"]'}, {"text": {"role=combobox": "All"}}, {"expect": chosen("", "All")},
            {"see": 'role=combobox[name="Field: All"]'}, {"count": {'role=button[name="Clear"]': 0}}]),
    select("a default of the empty text is the option that has it", {"sourceData": [{"name": "All", "code": ""}, *ROWS], "defaultOptionValue": ""},
           [{"text": {"role=combobox": "All"}}, {"expect": chosen("", "All")}]),
    select("nothing chosen shows a placeholder of ours where the app has none", {"defaultOptionValue": ""},
           [{"text": {"role=combobox": "Select an option"}}, {"expect": chosen("", "")}]),
    select("nothing chosen shows the app's placeholder", {"placeholderText": "Colour"}, [{"text": {"role=combobox": "Colour"}}]),
    select("keys choose", {"defaultOptionValue": "R"},
           [{"press": ["role=combobox", "ArrowDown"]}, {"press": ["role=searchbox", "ArrowDown"]}, {"press": ["role=searchbox", "Enter"]},
            {"expect": chosen("G", "Green")}]),
    select("without search the list itself has the keys", {"isFilterable": False, "defaultOptionValue": "R"},
           [{"press": ["role=combobox", "ArrowDown"]}, {"press": ["role=listbox", "o"]}, {"press": ["role=listbox", "Enter"]},
            {"expect": chosen(1, "One")}]),
    select("the choice can be taken back", {"defaultOptionValue": "R"},
           [{"click": 'role=button[name="Clear"]'}, {"expect": {**chosen("", ""), "{{W.isDirty}}": True}}]),
    select("a required choice cannot be taken back", {"defaultOptionValue": "R", "isRequired": True},
           [{"see": "role=combobox"}, {"count": {'role=button[name="Clear"]': 0}}]),
    select("the server filters by what is typed", {"sourceData": "{{Q.data}}", "serverSideFiltering": True, "onFilterUpdate": "{{Q.run()}}"},
           [OPEN, {"fill": ["role=searchbox", "zed"]}, {"see": 'role=option[name="Zed"]'}, {"expect": {"@slots": [{"s0": "zed"}], "{{W.filterText}}": "zed"}},
            {"click": 'role=option[name="Zed"]'}, {"expect": chosen("Z", "Zed")}],
           queries={"Q": {"slots": {"s0": "W.filterText"}, "answer": {"data": [{"name": "Zed", "code": "Z"}]}}}),
    select("a closed select shows that its options are on their way", {"sourceData": "{{Q.data}}", "defaultOptionValue": "R"},
           [{"see": "[aria-busy=true][role=combobox]"}, {"see": "[data-widget=W] .ui-spinner"}, {"release": "Q"}, {"text": {"role=combobox": "Red"}},
            {"gone": "[aria-busy=true][role=combobox]"}, {"gone": "[data-widget=W] .ui-spinner"}],
           queries={"Q": {"runs": "onPageLoad", "answer": {"data": ROWS, "held": True}}}),
    select("a choice that left the options stays, with the server filtering", {"sourceData": "{{Q.data}}", "serverSideFiltering": True},
           [{"run": "Q.run()"}, {"set": {"W.value": "R", "W.label": "Red", "W.isDirty": True}}, {"expect": chosen("R", "Red")},
            {"run": "Q.run()"}, {"expect": chosen("R", "Red")}],
           queries={"Q": {"answer": [{"data": ROWS}, {"data": []}]}}),
    select("what runs when the list closes reads the new choice",
           {"defaultOptionValue": "R", "onDropdownClose": "{{showAlert(W.selectedOptionValue)}}", "onOptionChange": "{{showAlert('changed')}}"},
           [OPEN, {"click": "role=option[name=Green]"}, {"expect": {"@alerts": ["changed", "G"]}}]),
    select("setSelectedOption", {}, [{"run": "await W.setSelectedOption('R')"}, {"expect": chosen("R", "Red")}]),
    select("setOptions", {}, [{"run": "await W.setOptions([{label: 'Own', value: 'o'}])"}, {"expect": {"{{W.options}}": [{"label": "Own", "value": "o"}]}}]),
    case("the first drop-down: options as they are shown", "DROP_DOWN_WIDGET",
         {"options": [{"label": "A", "value": "a"}, {"label": "B", "value": "b"}], "defaultOptionValue": "b"},
         expect={**chosen("b", "B"), "{{W.selectedIndex}}": 1, "{{W.selectedOption}}": {"label": "B", "value": "b"}}),
]

MULTIS = [
    multi("defaults as an array", {"defaultOptionValue": "{{['R', 1]}}"},
          expect={"{{W.selectedOptionValues}}": ["R", 1], "{{W.selectedOptionLabels}}": ["Red", "One"], "{{W.value}}": ["R", 1]}),
    multi("defaults between commas", {"defaultOptionValue": "R, G"}, expect={"{{W.selectedOptionValues}}": ["R", "G"]}),
    multi("defaults as objects", {"defaultOptionValue": "{{[{label: 'Green', value: 'G'}]}}"}, expect={"{{W.selectedOptionLabels}}": ["Green"]}),
    multi("defaults that are no options fall out", {"defaultOptionValue": "{{['R', 'Z']}}"}, expect={"{{W.selectedOptionValues}}": ["R"]}),
    multi("choices that have no room are counted", {"defaultOptionValue": "{{['R', 'G', 1]}}", "labelText": "", "leftColumn": 0, "rightColumn": 10},
          [{"see": ["text=+2", ".sw-chip >> nth=0"]}, {"run": "W.setSelectedOptions(['G'])"}, {"gone": ".sw-multi-count"}, {"see": ".sw-chip"}]),
    multi("choices stay although the options leave", {"sourceData": "{{Q.data}}"},
          [{"run": "Q.run()"}, {"set": {"W.selectedOptions": [{"label": "Red", "value": "R"}], "W.isDirty": True}},
           {"run": "Q.run()"}, {"expect": {"{{W.selectedOptionValues}}": ["R"], "{{W.selectedOptionLabels}}": ["Red"]}}],
          queries={"Q": {"answer": [{"data": ROWS}, {"data": []}]}}),
    multi("required and empty is not valid", {"isRequired": True, "defaultOptionValue": "{{[]}}"}, expect={"{{W.isValid}}": False}),
    multi("options are chosen and taken out", {"onOptionChange": "{{showAlert(W.selectedOptionValues.join())}}"},
          [OPEN, {"click": 'role=option[name="Red"]'}, {"expect": {"{{W.selectedOptionValues}}": ["R"]}}, {"click": 'role=option[name="Green"]'},
           {"expect": {"{{W.selectedOptionLabels}}": ["Red", "Green"]}}, {"press": ["role=searchbox", "Escape"]},
           {"click": 'role=button[name="Remove Red"]'}, {"expect": {"{{W.selectedOptionValues}}": ["G"]}}]),
    multi("all at once", {"allowSelectAll": True},
          [OPEN, {"click": 'role=button[name="Select all"]'}, {"expect": {"{{W.selectedOptionValues}}": ["R", "G", 1]}},
           {"click": 'role=button[name="Select all"]'}, {"expect": {"{{W.selectedOptionValues}}": []}}]),
    multi("typing finds an option by its value as well", {}, [OPEN, {"fill": ["role=searchbox", "1"]}, {"count": {"role=option": 1}}]),
    multi("all that a search finds at once", {"allowSelectAll": True, "defaultOptionValue": "{{[1]}}"},
          [OPEN, {"fill": ["role=searchbox", "re"]}, {"see": 'role=button[name="Select all"][pressed=false]'}, {"click": 'role=button[name="Select all"]'},
           {"expect": {"{{W.selectedOptionValues}}": [1, "R", "G"]}}, {"see": 'role=button[name="Select all"][pressed=true]'},
           {"click": 'role=button[name="Select all"]'}, {"expect": {"{{W.selectedOptionValues}}": [1]}},
           {"fill": ["role=searchbox", "nothing"]}, {"count": {'role=button[name="Select all"]': 0}}]),
    multi("the server is asked for the first options once, without a text",
          {"sourceData": "{{Q.data}}", "serverSideFiltering": True, "onFilterUpdate": "{{Q.run()}}"},
          [{"see": "role=combobox"}, {"expect": {"@slots": [{"s0": ""}], "{{W.options.length}}": 3}}, OPEN, {"count": {"role=option": 3}}, {"wait": 1500},
           {"expect": {"@slots": [{"s0": ""}]}}],
          queries={"Q": {"slots": {"s0": "W.filterText"}, "answer": {"data": ROWS}}}),
    multi("without the server nothing asks for options", {"onFilterUpdate": "{{showAlert('asked')}}"},
          [{"see": "role=combobox"}, {"wait": 1300}, {"expect": {"@alerts": []}}]),
    multi("nothing chosen shows a placeholder of ours where the app has none", {}, [{"text": {"role=combobox": "Select options"}}]),
    multi("Backspace takes out the last", {"defaultOptionValue": "{{['R', 'G']}}"},
          [{"press": ["role=combobox", "Backspace"]}, {"expect": {"{{W.selectedOptionValues}}": ["R"]}}]),
    multi("setSelectedOptions", {}, [{"run": "await W.setSelectedOptions(['G'])"}, {"expect": {"{{W.selectedOptionValues}}": ["G"]}}]),
]

TREES = [
    case("tree select: a default below others", "SINGLE_SELECT_TREE_WIDGET", {"options": TREE, "defaultOptionValue": "p"},
         expect={**chosen("p", "Pear"), "{{W.isValid}}": True}),
    case("tree select: a default that is no option", "SINGLE_SELECT_TREE_WIDGET", {"options": TREE, "defaultOptionValue": "z", "isRequired": True},
         expect={**chosen("", ""), "{{W.isValid}}": False}),
    case("tree select: branches open by key, and a choice runs code", "SINGLE_SELECT_TREE_WIDGET",
         {"options": TREE, "defaultOptionValue": "", "onOptionChange": "{{showAlert(W.selectedOptionLabel)}}"},
         [OPEN, {"count": {"role=treeitem": 2}}, {"press": ["role=searchbox", "ArrowRight"]}, {"count": {"role=treeitem": 4}},
          {"press": ["role=searchbox", "ArrowDown"]}, {"press": ["role=searchbox", "Enter"]}, {"expect": {"@alerts": ["Apple"], **chosen("a", "Apple")}}]),
    case("tree select: all branches open, and typing filters", "SINGLE_SELECT_TREE_WIDGET", {"options": TREE, "defaultOptionValue": "", "expandAll": True},
         [OPEN, {"count": {"role=treeitem": 4}}, {"fill": ["role=searchbox", "pea"]}, {"count": {"role=treeitem": 2}}]),
    case("tree select: nothing chosen shows a placeholder of ours where the app has none", "SINGLE_SELECT_TREE_WIDGET",
         {"options": TREE, "defaultOptionValue": ""}, [{"text": {"role=combobox": "Select an option"}}]),
    case("multi tree select: nothing chosen shows a placeholder of ours where the app has none", "MULTI_SELECT_TREE_WIDGET",
         {"options": TREE, "defaultOptionValue": "{{[]}}"}, [{"text": {"role=combobox": "Select options"}}]),
    case("multi tree select: checking a branch tells its ends", "MULTI_SELECT_TREE_WIDGET",
         {"options": TREE, "mode": "SHOW_CHILD", "defaultOptionValue": "{{[]}}"},
         [OPEN, {"click": "role=treeitem >> text=Fruit"}, {"expect": {"{{W.selectedOptionValues}}": ["a", "p"], "{{W.selectedOptionLabels}}": ["Apple", "Pear"]}}]),
    case("multi tree select: checking all ends tells the branch", "MULTI_SELECT_TREE_WIDGET",
         {"options": TREE, "mode": "SHOW_PARENT", "defaultOptionValue": "{{['a']}}", "expandAll": True},
         [OPEN, {"click": "role=treeitem >> text=Pear"}, {"expect": {"{{W.selectedOptionValues}}": ["f"]}}]),
    case("multi tree select: only existing defaults count", "MULTI_SELECT_TREE_WIDGET",
         {"options": TREE, "mode": "SHOW_ALL", "defaultOptionValue": "{{['s', 'gone']}}"}, expect={"{{W.selectedOptionValues}}": ["s"]}),
    {"name": "select: without a label it does not show its default as one", "widgets": [
        {"type": "SELECT_WIDGET", "name": "W", "labelText": "", "sourceData": ROWS, "optionLabel": "name", "optionValue": "code",
         "defaultOptionValue": "R"}],
     "steps": [{"see": "text=Red"}, {"gone": ".sw-field-label"}, {"see": "role=combobox[name=\"W: Red\"]"}]},
]


def date(name, properties, steps=None, expect=None):
    return case(f"date picker: {name}", "DATE_PICKER_WIDGET2", {"dateFormat": "YYYY-MM-DD HH:mm", "timePrecision": "minute", **properties}, steps, expect)


FIELD = "role=combobox"
TODAY = 'role=dialog >> role=button[name="Today"]'
DATES = [
    date("a date is told as UTC and in its format", {"defaultDate": "2024-05-06T07:08:00.000Z"},
         expect={"{{W.selectedDate}}": "2024-05-06T07:08:00.000Z", "{{W.formattedDate}}": "2024-05-06 09:08", "{{W.isValid}}": True}),
    date("no date is empty text", {}, expect={"{{W.selectedDate}}": "", "{{W.formattedDate}}": "", "{{W.isValid}}": True}),
    date("required and empty is not valid", {"isRequired": True}, expect={"{{W.isValid}}": False}),
    date("a moment as default", {"defaultDate": "{{moment('2024-05-06T00:00:00Z')}}"}, expect={"{{W.selectedDate}}": "2024-05-06T00:00:00.000Z"}),
    date("bounds are inclusive by day", {"timePrecision": "None", "minDate": "2024-05-06T12:00:00Z", "maxDate": "2024-05-08T12:00:00Z",
                                         "defaultDate": "2024-05-08T19:00:00Z"}, expect={"{{W.isValid}}": True}),
    date("bounds by minute", {"maxDate": "2024-05-08T12:00:00Z", "defaultDate": "2024-05-08T12:01:00Z"}, expect={"{{W.isValid}}": False}),
    date("a default day out of bounds is not shown, and told at once", {"defaultDate": "2024-05-06T07:08:00Z", "maxDate": "2024-05-05T12:00:00Z"},
         [{"see": "text=This date is out of range"}, {"value": {FIELD: ""}}, {"see": "input[aria-invalid=true]"},
          {"expect": {"{{W.isValid}}": False, "{{W.isDirty}}": False, "{{W.selectedDate}}": "2024-05-06T07:08:00.000Z"}},
          {"click": 'role=button[name="Clear"]'}, {"gone": "text=This date is out of range"}, {"expect": {"{{W.isValid}}": True}}]),
    date("a default on the day of its bound is shown", {"defaultDate": "2024-05-08T12:01:00Z", "maxDate": "2024-05-08T12:00:00Z"},
         [{"value": {FIELD: "2024-05-08 14:01"}}, {"expect": {"{{W.isValid}}": False}}, {"count": {"input[aria-invalid=true]": 0}}]),
    date("a typed date", {"onDateSelected": "{{showAlert(W.formattedDate)}}"},
         [{"fill": [FIELD, "2024-01-31 10:30"]}, {"press": [FIELD, "Enter"]},
          {"expect": {"@alerts": ["2024-01-31 10:30"], "{{W.selectedDate}}": "2024-01-31T09:30:00.000Z", "{{W.isDirty}}": True}}]),
    date("a typed date with other separators", {"dateFormat": "DD-MM-YYYY", "timePrecision": "None"},
         [{"fill": [FIELD, "24/12/2026"]}, {"press": [FIELD, "Enter"]}, {"value": {FIELD: "24-12-2026"}}, {"expect": {"{{W.formattedDate}}": "24-12-2026"}}]),
    date("a typed date out of bounds is not taken", {"maxDate": "2024-01-30T00:00:00Z"},
         [{"fill": [FIELD, "2024-01-31 10:30"]}, {"press": [FIELD, "Enter"]}, {"value": {FIELD: ""}}, {"expect": {"{{W.selectedDate}}": ""}}]),
    date("a typed date closes the calendar", {},
         [{"click": FIELD}, {"see": "role=dialog"}, {"fill": ["[data-widget=W] input", "2024-01-31 10:30"]},
          {"press": ["[data-widget=W] input", "Enter"]}, {"gone": "role=dialog"},
          {"expect": {"{{W.selectedDate}}": "2024-01-31T09:30:00.000Z"}}]),
    date("a picked day keeps the time", {"defaultDate": "2024-05-06T07:08:00.000Z"},
         [{"click": FIELD}, {"click": 'role=button[name="May 20, 2024"]'}, {"expect": {"{{W.selectedDate}}": "2024-05-20T07:08:00.000Z"}}]),
    date("a picked day closes the calendar where asked", {"defaultDate": "2024-05-06T07:08:00.000Z", "closeOnSelection": True},
         [{"click": FIELD}, {"click": 'role=button[name="May 20, 2024"]'}, {"gone": "role=dialog"}]),
    date("the calendar by keys", {"defaultDate": "2024-05-06T07:08:00.000Z"},
         [{"press": [FIELD, "ArrowDown"]}, {"press": ['role=button[name="May 6, 2024"]', "ArrowRight"]},
          {"press": ['role=button[name="May 7, 2024"]', "Enter"]}, {"expect": {"{{W.selectedDate}}": "2024-05-07T07:08:00.000Z"}}]),
    date("days out of bounds cannot be picked", {"defaultDate": "2024-05-06T07:08:00Z", "minDate": "2024-05-05T00:00:00Z"},
         [{"click": FIELD}, {"see": 'button:disabled[aria-label="May 1, 2024"]'}]),
    date("a calendar begins where a day can be picked", {"maxDate": "2024-05-08T12:00:00Z", "defaultDate": "2025-01-01T12:00:00Z"},
         [{"press": [FIELD, "ArrowDown"]}, {"see": 'button:focus[aria-label="May 8, 2024"]'}, {"press": [":focus", "Enter"]},
          {"expect": {"{{moment(W.selectedDate).format('YYYY-MM-DD')}}": "2024-05-08"}}]),
    date("the first day of the week", {"defaultDate": "2024-05-06T07:08:00Z", "firstDayOfWeek": 1}, [{"click": FIELD}, {"text": {"abbr >> nth=0": "Mon"}}]),
    date("shortcuts", {"shortcuts": True, "dateFormat": "YYYY-MM-DD"}, [{"click": FIELD}, {"click": 'role=button[name="Today"]'},
         {"expect": {"{{moment(W.selectedDate).isSame(moment(), 'day')}}": True}}]),
    date("a date can be taken back", {"defaultDate": "2024-05-06T07:08:00Z"}, [{"click": 'role=button[name="Clear"]'}, {"expect": {"{{W.selectedDate}}": ""}}]),
    date("today is a press away, and keeps the time", {"defaultDate": "2024-05-06T07:08:00.000Z"},
         [{"click": FIELD}, {"click": TODAY}, {"see": "css=.sw-day[aria-current=date][aria-pressed=true]"},
          {"expect": {"{{moment(W.selectedDate).isSame(moment(), 'day')}}": True, "{{moment(W.selectedDate).format('HH:mm')}}": "09:08"}},
          {"press": [TODAY, "Escape"]}, {"gone": "role=dialog"}]),
    date("today without a date before is now", {}, [{"click": FIELD}, {"click": TODAY},
         {"expect": {"{{Math.abs(moment().diff(W.selectedDate, 'minutes')) < 2}}": True, "{{moment(W.selectedDate).seconds()}}": 0}}]),
    date("a day without time is today's midnight", {"timePrecision": "None", "dateFormat": "YYYY-MM-DD", "closeOnSelection": True},
         [{"click": FIELD}, {"click": TODAY}, {"gone": "role=dialog"}, {"expect": {"{{moment(W.selectedDate).isSame(moment().startOf('day'))}}": True}}]),
    date("today is off out of bounds", {"maxDate": "2024-05-08T12:00:00Z"}, [{"click": FIELD}, {"see": 'role=button[name="Today"][disabled=true]'}]),
    date("today keeps within the bounds of the day", {"minDate": "{{moment().endOf('day').subtract(1, 'minute').toISOString()}}"},
         [{"click": FIELD}, {"click": TODAY}, {"expect": {"{{W.isValid}}": True, "{{moment(W.selectedDate).format('HH:mm')}}": "23:58"}}]),
    date("a date can be taken back under the calendar", {"defaultDate": "2024-05-06T07:08:00Z", "onDateSelected": "{{showAlert('now ' + W.selectedDate)}}"},
         [{"click": FIELD}, {"click": 'role=dialog >> role=button[name="Clear"]'}, {"expect": {"{{W.selectedDate}}": "", "@alerts": ["now "]}}, {"see": "role=dialog"}]),
    date("a required date cannot be taken back under the calendar", {"defaultDate": "2024-05-06T07:08:00Z", "isRequired": True},
         [{"click": FIELD}, {"see": TODAY}, {"count": {'role=button[name="Clear"]': 0}}]),
    date("where there is little room the date has it", {"defaultDate": "2024-05-06T07:08:00Z", "dateFormat": "DD/MM/YY", "timePrecision": "None",
                                                         "labelText": "", "leftColumn": 58, "rightColumn": 63},
         [{"see": FIELD}, {"gone": ".sw-control-button >> visible=true"}, {"click": FIELD}, {"see": ["role=dialog", 'role=button[name="Clear"]']}]),
    date("where there is room it has its buttons", {"defaultDate": "2024-05-06T07:08:00Z", "leftColumn": 0, "rightColumn": 16},
         [{"see": ['role=button[name="Clear"]', ".sw-date-open"]}]),
    date("setValue", {}, [{"run": "await W.setValue('2024-05-06T07:08:00.000Z')"}, {"expect": {"{{W.selectedDate}}": "2024-05-06T07:08:00.000Z"}}]),
    case("the first date picker reads its own format", "DATE_PICKER_WIDGET", {"dateFormat": "DD/MM/YYYY", "defaultDate": "31/01/2024"},
         expect={"{{W.formattedDate}}": "31/01/2024"}),
]

CASES = [*SELECTS, *MULTIS, *TREES, *DATES]
