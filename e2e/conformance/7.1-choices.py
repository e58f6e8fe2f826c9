"""Checkboxes, switches, radio buttons, their groups, sliders and ratings."""

SECTION = "7.1"
NONE = {"$": "undefined"}
OPTIONS = [{"label": "Red", "value": "R"}, {"label": "Green", "value": "G"}, {"label": "Blue", "value": "B"}]


def case(name, type_name, properties, steps=None, expect=None):
    return {"name": name, "widgets": [{"type": type_name, "name": "W", **properties}],
            **({"steps": steps} if steps else {}), **({"expect": expect} if expect else {})}


TOGGLES = [
    case("a checkbox is checked", "CHECKBOX_WIDGET", {"label": "Field", "onCheckChange": "{{showAlert(String(W.isChecked))}}"},
         [{"expect": {"{{W.value}}": False}}, {"click": "role=checkbox"}, {"expect": {"@alerts": ["true"], "{{W.isChecked}}": True, "{{W.value}}": True, "{{W.isDirty}}": True}}]),
    case("a checkbox that is required has to be checked", "CHECKBOX_WIDGET", {"label": "Field", "isRequired": True},
         [{"expect": {"{{W.isValid}}": False}}, {"set": {"W.isChecked": True}}, {"expect": {"{{W.isValid}}": True}}]),
    case("the default of a checkbox as text", "CHECKBOX_WIDGET", {"label": "Field", "defaultCheckedState": "{{'true'}}"}, expect={"{{W.isChecked}}": True}),
    case("setValue of a checkbox", "CHECKBOX_WIDGET", {"label": "Field"}, [{"run": "await W.setValue(true)"}, {"expect": {"{{W.isChecked}}": True}}]),
    case("a switch is switched by key", "SWITCH_WIDGET", {"label": "Field", "onChange": "{{showAlert(String(W.isSwitchedOn))}}"},
         [{"press": ["role=switch", "Space"]}, {"expect": {"@alerts": ["true"], "{{W.value}}": True}}]),
    case("setValue of a switch", "SWITCH_WIDGET", {"label": "Field", "defaultSwitchState": True}, [{"run": "await W.setValue(false)"}, {"expect": {"{{W.isSwitchedOn}}": False}}]),
    case("a disabled switch is disabled", "SWITCH_WIDGET", {"label": "Field", "isDisabled": True}, [{"see": "input:disabled"}]),
]

GROUPS = [
    case("radio buttons: the default and its option", "RADIO_GROUP_WIDGET", {"label": "Field", "options": OPTIONS, "defaultOptionValue": "G"},
         expect={"{{W.selectedOptionValue}}": "G", "{{W.selectedOption}}": OPTIONS[1], "{{W.value}}": "G"}),
    case("radio buttons: a choice runs code", "RADIO_GROUP_WIDGET", {"label": "Field", "options": OPTIONS, "onSelectionChange": "{{showAlert(W.selectedOptionValue)}}"},
         [{"click": 'role=radio[name="Blue"]'}, {"expect": {"@alerts": ["B"], "{{W.isDirty}}": True}}]),
    case("radio buttons: arrow keys choose", "RADIO_GROUP_WIDGET", {"label": "Field", "options": OPTIONS, "defaultOptionValue": "R"},
         [{"press": ['role=radio[name="Red"]', "ArrowDown"]}, {"expect": {"{{W.selectedOptionValue}}": "G"}}]),
    case("radio buttons: numbers are chosen by numbers", "RADIO_GROUP_WIDGET",
         {"label": "Field", "options": "{{[{label: 'One', value: 1}, {label: 'Two', value: 2}]}}", "defaultOptionValue": "{{2}}"},
         expect={"{{W.selectedOptionValue}}": 2, "{{W.selectedOption.label}}": "Two"}),
    case("radio buttons: setData and setValue", "RADIO_GROUP_WIDGET", {"label": "Field", "options": OPTIONS},
         [{"run": "await W.setData([{label: 'New', value: 'N'}]); await W.setValue('N')"}, {"expect": {"{{W.selectedOption.label}}": "New"}}]),
    case("a checkbox group: boxes are checked in turn", "CHECKBOX_GROUP_WIDGET",
         {"labelText": "Field", "options": OPTIONS, "defaultSelectedValues": ["B"], "onSelectionChange": "{{showAlert(W.selectedValues.join())}}"},
         [{"click": 'role=checkbox[name="Red"]'}, {"expect": {"@alerts": ["B,R"], "{{W.selectedValues}}": ["B", "R"]}}, {"click": 'role=checkbox[name="Blue"]'},
          {"expect": {"{{W.selectedValues}}": ["R"]}}]),
    case("a checkbox group: the default as one text", "CHECKBOX_GROUP_WIDGET", {"labelText": "Field", "options": OPTIONS, "defaultSelectedValues": "R, B"},
         expect={"{{W.selectedValues}}": ["R", "B"]}),
    case("a checkbox group: all at once", "CHECKBOX_GROUP_WIDGET", {"labelText": "Field", "options": OPTIONS, "isSelectAll": True},
         [{"click": 'role=checkbox[name="Select all"]'}, {"expect": {"{{W.selectedValues}}": ["R", "G", "B"]}},
          {"click": 'role=checkbox[name="Select all"]'}, {"expect": {"{{W.selectedValues}}": []}}]),
    case("a checkbox group: required and empty is not valid", "CHECKBOX_GROUP_WIDGET", {"labelText": "Field", "options": OPTIONS, "isRequired": True}, expect={"{{W.isValid}}": False}),
    case("a checkbox group: setSelectedOptions", "CHECKBOX_GROUP_WIDGET", {"labelText": "Field", "options": OPTIONS},
         [{"run": "await W.setSelectedOptions(['G'])"}, {"expect": {"{{W.selectedValues}}": ["G"]}}]),
    {"name": "a checkbox group: chosen values go with their options, without an event", "widgets": [
        {"type": "INPUT_WIDGET_V2", "name": "From", "inputType": "TEXT", "defaultText": "1"},
        {"type": "CHECKBOX_GROUP_WIDGET", "name": "W", "labelText": "Field", "defaultSelectedValues": "{{'2'}}", "onSelectionChange": "{{showAlert('event')}}",
         "options": "{{[0, 1, 2].map((step) => String(step + Number(From.text))).map((value) => ({label: value, value}))}}"}],
     "steps": [{"expect": {"{{W.selectedValues}}": ["2"]}}, {"set": {"W.selectedValues": ["1", "3"]}}, {"set": {"From.text": "2"}}, {"expect": {"{{W.selectedValues}}": ["3"]}},
               {"set": {"From.text": "7"}}, {"expect": {"{{W.selectedValues}}": [], "{{W.options.length}}": 3, "@alerts": []}}]},
    case("a switch group: only existing values count", "SWITCH_GROUP_WIDGET", {"labelText": "Field", "options": OPTIONS, "defaultSelectedValues": ["R", "gone"]},
         expect={"{{W.selectedValues}}": ["R"], "{{W.value}}": ["R"]}),
    case("a switch group: a switch runs code", "SWITCH_GROUP_WIDGET", {"labelText": "Field", "options": OPTIONS, "onSelectionChange": "{{showAlert(W.selectedValues.join())}}"},
         [{"click": 'role=switch[name="Green"]'}, {"expect": {"@alerts": ["G"]}}]),
    case("a switch group: setDisable", "SWITCH_GROUP_WIDGET", {"labelText": "Field", "options": OPTIONS},
         [{"see": "role=switch >> nth=0"}, {"run": "await W.setDisable(true)"}, {"see": "input:disabled >> nth=2"}]),
]

SLIDERS = [
    case("a number slider: keys step it", "NUMBER_SLIDER_WIDGET", {"labelText": "Field", "min": 0, "max": 10, "step": 2, "defaultValue": 4, "onChange": "{{showAlert(String(W.value))}}"},
         [{"expect": {"{{W.value}}": 4}}, {"press": ["role=slider", "ArrowRight"]}, {"expect": {"{{W.value}}": 6, "@alerts": ["6"]}},
          {"press": ["role=slider", "End"]}, {"expect": {"{{W.value}}": 10}}, {"press": ["role=slider", "Home"]}, {"expect": {"{{W.value}}": 0}}]),
    case("a number slider: a default out of its range counts as none", "NUMBER_SLIDER_WIDGET", {"labelText": "Field", "min": 0, "max": 10, "step": 1, "defaultValue": "{{50}}"},
         expect={"{{W.value}}": NONE}),
    case("a number slider: setValue", "NUMBER_SLIDER_WIDGET", {"labelText": "Field", "min": 0, "max": 10, "step": 1, "defaultValue": 1},
         [{"run": "await W.setValue(7)"}, {"expect": {"{{W.value}}": 7}}]),
    case("a number slider: setValue refuses what is out of its range", "NUMBER_SLIDER_WIDGET", {"labelText": "Field", "min": 0, "max": 10, "step": 1, "defaultValue": 1},
         [{"run": "await W.setValue(70).catch((error) => showAlert('refused'))"}, {"expect": {"@alerts": ["refused"], "{{W.value}}": 1}}]),
    case("a range slider: its ends keep their distance", "RANGE_SLIDER_WIDGET",
         {"labelText": "Field", "min": 0, "max": 100, "step": 5, "minRange": 10, "defaultStartValue": 20, "defaultEndValue": 35,
          "onStartValueChange": "{{showAlert('start ' + W.start)}}", "onEndValueChange": "{{showAlert('end ' + W.end)}}"},
         [{"press": ["role=slider >> nth=0", "ArrowRight"]}, {"expect": {"{{W.start}}": 25, "@alerts": ["start 25"]}},
          {"press": ["role=slider >> nth=0", "End"]}, {"wait": 250}, {"press": ["role=slider >> nth=1", "ArrowRight"]}, {"expect": {"{{W.start}}": 25, "{{W.end}}": 40, "@alerts": ["start 25", "end 40"]}}]),
    case("a category slider: the value of a stop", "CATEGORY_SLIDER_WIDGET", {"labelText": "Field", "options": OPTIONS, "defaultOptionValue": "G", "onChange": "{{showAlert(W.value)}}"},
         [{"expect": {"{{W.value}}": "G"}}, {"press": ["role=slider", "ArrowRight"]}, {"expect": {"{{W.value}}": "B", "@alerts": ["B"]}}]),
    case("a rating: keys and presses; another press on the same star changes nothing", "RATE_WIDGET", {"maxCount": 5, "defaultRate": 3, "onRateChanged": "{{showAlert(String(W.rate))}}"},
         [{"expect": {"{{W.rate}}": 3, "{{W.value}}": 3}}, {"press": ["role=slider", "ArrowRight"]}, {"expect": {"{{W.rate}}": 4, "@alerts": ["4"]}},
          {"click": ".sw-star >> nth=3"}, {"wait": 300}, {"expect": {"{{W.rate}}": 4, "@alerts": ["4"]}}, {"click": ".sw-star >> nth=1"}, {"expect": {"{{W.rate}}": 2, "@alerts": ["4", "2"]}}]),
    case("a rating by halves", "RATE_WIDGET", {"maxCount": 5, "defaultRate": 2.5, "isAllowHalf": True},
         [{"press": ["role=slider", "ArrowRight"]}, {"expect": {"{{W.rate}}": 3}}]),
    case("a rating that may only be read", "RATE_WIDGET", {"maxCount": 5, "defaultRate": 2, "isReadOnly": True},
         [{"press": ["role=slider", "ArrowRight"]}, {"wait": 300}, {"expect": {"{{W.rate}}": 2}}]),
]

CASES = [*TOGGLES, *GROUPS, *SLIDERS]
