"""Inputs of text, numbers, money and telephone numbers: what they expose, and what people do to them."""

SECTION = "7.1"
NONE = {"$": "undefined"}
FLAG = "\U0001F1E9\U0001F1EA"


def case(name, type_name, properties, steps=None, expect=None, **more):
    widget = {"type": type_name, "name": "W", **properties}
    return {"name": name, "widgets": [widget, *more.pop("beside", [])], **({"steps": steps} if steps else {}),
            **({"expect": expect} if expect else {}), **more}


def valid(name, properties, is_valid, **exposed):
    return case(f"input validity: {name}", "INPUT_WIDGET_V2", {"inputType": "TEXT", "label": "Field", **properties},
                expect={"{{W.isValid}}": is_valid, **exposed})


def keys(*pressed, role="textbox"):
    """Key events as a keyboard sends them, into the field of the page."""
    def press(case):
        case.page.locator(f'role={role}[name="Field"]').focus()
        for key in pressed:
            case.page.keyboard.press(key)
    return press


def number_keys(*pressed):
    return keys(*pressed, role="spinbutton")


def menu_keys(*pressed):
    """Key events while a menu is open, which has the focus by itself."""
    def press(case):
        case.page.wait_for_selector("[role=menuitem]:focus")
        for key in pressed:
            case.page.keyboard.press(key)
    return press


def paste(text):
    """Puts a text from outside in place of what a number holds."""
    def work(case):
        field = case.page.locator('role=spinbutton[name="Field"]')
        field.focus()
        field.press("Control+a")
        field.evaluate("""(element, text) => {
          const other = Object.assign(document.createElement('textarea'), { value: text })
          document.body.append(other)
          other.select()
          document.execCommand('copy')
          other.remove()
          element.focus()
        }""", text)
        case.page.keyboard.press("Control+v")
    return work


def compose(*texts):
    """What an input method shows step by step, and at last puts in."""
    def work(case):
        case.page.locator('role=textbox[name="Field"]').focus()
        browser = case.page.context.new_cdp_session(case.page)
        for text in texts:
            browser.send("Input.imeSetComposition", {"text": text, "selectionStart": len(text), "selectionEnd": len(text)})
        browser.send("Input.insertText", {"text": texts[-1]})
        browser.detach()
    return work


def prevented(case):
    """Something of the browser, such as an extension, that takes letters away; so slowly that the page knows of them before."""
    case.page.evaluate("""document.querySelector('input').addEventListener('beforeinput', (event) => {
      if (event.data !== 'x') return
      event.preventDefault()
      for (const end = performance.now() + 60; performance.now() < end; );
    })""")


VALIDITY = [
    valid("empty and optional", {}, True),
    valid("empty and required", {"isRequired": True}, False),
    valid("empty and optional, although its rule fails", {"validation": "{{false}}"}, True),
    valid("its own rule fails", {"defaultText": "a", "validation": "{{1 > 2}}"}, False),
    valid("its own rule holds", {"defaultText": "a", "validation": "{{W.text.length === 1}}"}, True),
    valid("a bare pattern", {"defaultText": "abc", "regex": "^a.c$"}, True),
    valid("a bare pattern that fails", {"defaultText": "xyz", "regex": "^a.c$"}, False),
    valid("a pattern between slashes with a flag", {"defaultText": "ABC", "regex": "/^a.c$/i"}, True),
    valid("an e-mail address", {"defaultText": "a@b.co", "inputType": "EMAIL"}, True),
    valid("no e-mail address", {"defaultText": "a@b", "inputType": "EMAIL"}, False),
    valid("an e-mail address against its pattern", {"defaultText": "a@b.co", "inputType": "EMAIL", "regex": "example"}, False),
    valid("a number within its bounds", {"defaultText": 5, "inputType": "NUMBER", "minNum": 1, "maxNum": 5}, True),
    valid("a number above its bounds", {"defaultText": 6, "inputType": "NUMBER", "minNum": 1, "maxNum": 5}, False),
    valid("zero is no missing number", {"defaultText": 0, "inputType": "NUMBER", "isRequired": True}, True),
    valid("a password against its pattern", {"defaultText": "short", "inputType": "PASSWORD", "regex": ".{8,}"}, False),
    valid("several lines against their pattern", {"defaultText": "a\nb", "inputType": "MULTI_LINE_TEXT", "regex": "b$"}, True),
]

INPUTS = [
    case("a number input exposes a number and the raw text", "INPUT_WIDGET_V2", {"inputType": "NUMBER", "label": "Field"},
         [{"fill": ['role=spinbutton', "12.5"]}, {"expect": {"{{W.text}}": 12.5, "{{W.inputText}}": "12.5", "{{W.value}}": 12.5}},
          {"fill": ['role=spinbutton', ""]}, {"expect": {"{{W.text}}": None, "{{W.inputText}}": "", "{{W.isDirty}}": True}}]),
    case("the default of a number input is a number", "INPUT_WIDGET_V2", {"inputType": "NUMBER", "defaultText": "{{'7'}}"},
         expect={"{{W.text}}": 7, "{{W.text + 1}}": 8}),
    case("typing makes an input dirty and runs its code after the change", "INPUT_WIDGET_V2",
         {"inputType": "TEXT", "label": "Field", "defaultText": "a", "onTextChanged": "{{showAlert(W.text)}}"},
         [{"expect": {"{{W.isDirty}}": False}}, {"fill": ["role=textbox", "new"]},
          {"expect": {"@alerts": ["new"], "{{W.isDirty}}": True}}]),
    case("focus is exposed, and runs code both ways", "INPUT_WIDGET_V2",
         {"inputType": "TEXT", "label": "Field", "onFocus": "{{showAlert('in')}}", "onBlur": "{{showAlert('out')}}"},
         [{"click": "role=textbox"}, {"expect": {"{{W.isFocused}}": True, "@alerts": ["in"]}},
          {"press": ["role=textbox", "Tab"]}, {"expect": {"{{W.isFocused}}": False, "@alerts": ["in", "out"]}}]),
    case("Enter submits, and empties the field where asked", "INPUT_WIDGET_V2",
         {"inputType": "TEXT", "label": "Field", "defaultText": "kept", "resetOnSubmit": True, "onSubmit": "{{showAlert(W.text)}}"},
         [{"fill": ["role=textbox", "sent"]}, {"press": ["role=textbox", "Enter"]},
          {"expect": {"@alerts": ["sent"], "{{W.text}}": "", "{{W.isDirty}}": False}}, {"value": {"role=textbox": ""}}]),
    case("Enter does not submit what is not valid", "INPUT_WIDGET_V2",
         {"inputType": "TEXT", "label": "Field", "regex": "^a", "onSubmit": "{{showAlert('sent')}}"},
         [{"fill": ["role=textbox", "b"]}, {"expect": {"{{W.isValid}}": False}}, {"press": ["role=textbox", "Enter"]},
          {"wait": 300}, {"expect": {"@alerts": []}}]),
    case("several lines: Enter makes a new one while nothing is to be submitted", "INPUT_WIDGET_V2",
         {"inputType": "MULTI_LINE_TEXT", "label": "Field", "bottomRow": 14},
         [{"fill": ["role=textbox", "one"]}, {"press": ["role=textbox", "End"]}, {"press": ["role=textbox", "Enter"]},
          {"expect": {"{{W.text}}": "one\n"}}]),
    case("several lines: Enter makes a new one, with Control or Command it submits", "INPUT_WIDGET_V2",
         {"inputType": "MULTI_LINE_TEXT", "label": "Field", "bottomRow": 14, "onSubmit": "{{showAlert(W.text)}}"},
         [{"fill": ["role=textbox", "one"]}, {"press": ["role=textbox", "Enter"]}, {"press": ["role=textbox", "Shift+Enter"]},
          {"expect": {"{{W.text}}": "one\n\n", "@alerts": []}}, {"press": ["role=textbox", "Control+Enter"]},
          {"expect": {"@alerts": ["one\n\n"]}}, {"press": ["role=textbox", "Meta+Enter"]}, {"expect": {"@alerts": ["one\n\n", "one\n\n"]}}]),
    case("several lines are submitted although they are not valid", "INPUT_WIDGET_V2",
         {"inputType": "MULTI_LINE_TEXT", "label": "Field", "bottomRow": 14, "regex": "^a", "onSubmit": "{{showAlert(W.text)}}"},
         [{"fill": ["role=textbox", "b"]}, {"expect": {"{{W.isValid}}": False}}, {"press": ["role=textbox", "Control+Enter"]},
          {"expect": {"@alerts": ["b"]}}]),
    case("letters go where the cursor and the selection are", "INPUT_WIDGET_V2", {"inputType": "TEXT", "label": "Field"},
         [keys("a", "c", "ArrowLeft", "b"), {"expect": {"{{W.text}}": "abc"}}, keys("Home", "Shift+ArrowRight", "Shift+ArrowRight", "X"),
          {"expect": {"{{W.text}}": "Xc", "{{W.inputText}}": "Xc"}}, keys("End", "Backspace", "d"),
          {"expect": {"{{W.text}}": "Xd"}}, {"value": {"role=textbox": "Xd"}}]),
    case("many letters come in their order, and none twice", "INPUT_WIDGET_V2", {"inputType": "TEXT", "label": "Field"},
         [keys(*"the quick brown fox"), {"expect": {"{{W.text}}": "the quick brown fox"}}, {"value": {"role=textbox": "the quick brown fox"}}],
         beside=[{"type": "TEXT_WIDGET", "name": "T", "text": "{{W.text.toUpperCase()}}"}]),
    case("a text follows every letter, also one with markup", "INPUT_WIDGET_V2", {"inputType": "TEXT", "label": "Field"},
         [keys("a", "b"), {"text": {"css=[data-widget=T]": "=ab"}}, keys(*"<i>c</i>"), {"text": {"css=[data-widget=T]": "=abc"}},
          {"see": "css=[data-widget=T] i"}, keys("d"), {"text": {"css=[data-widget=T]": "=abcd"}},
          keys("Control+a", "Delete", "e"), {"text": {"css=[data-widget=T]": "=e"}}, {"gone": "css=[data-widget=T] i"}],
         beside=[{"type": "TEXT_WIDGET", "name": "T", "text": "={{W.text}}"}]),
    case("typing at the limit changes nothing", "INPUT_WIDGET_V2", {"inputType": "TEXT", "label": "Field", "maxChars": 2},
         [keys("a", "b", "c"), {"wait": 100}, {"expect": {"{{W.text}}": "ab"}}, {"value": {"role=textbox": "ab"}}]),
    case("what an input method puts together is taken as it stands", "INPUT_WIDGET_V2", {"inputType": "TEXT", "label": "Field"},
         [keys("a"), compose("k", "か", "仮名"), {"expect": {"{{W.text}}": "a仮名"}}, keys("b"),
          {"expect": {"{{W.text}}": "a仮名b"}}, {"value": {"role=textbox": "a仮名b"}}]),
    case("letters that something takes away leave nothing behind", "INPUT_WIDGET_V2", {"inputType": "TEXT", "label": "Field"},
         [keys("a"), prevented, keys("x"), {"wait": 100}, {"expect": {"{{W.text}}": "a"}}, keys("b"),
          {"expect": {"{{W.text}}": "ab"}}, {"value": {"role=textbox": "ab"}}]),
    case("lines are typed and broken", "INPUT_WIDGET_V2", {"inputType": "MULTI_LINE_TEXT", "label": "Field", "bottomRow": 14},
         [keys("a", "Enter", "b", "ArrowUp", "c"), {"expect": {"{{W.text}}": "ac\nb"}}, {"value": {"role=textbox": "ac\nb"}}]),
    case("no more characters than allowed", "INPUT_WIDGET_V2", {"inputType": "TEXT", "label": "Field", "maxChars": 3},
         [{"see": "input[maxlength='3']"}]),
    case("a default longer than allowed is marked", "INPUT_WIDGET_V2",
         {"inputType": "TEXT", "label": "Field", "maxChars": 3, "defaultText": "too long"}, [{"see": "input[aria-invalid=true]"}]),
    case("the app's own message is shown with the focus", "INPUT_WIDGET_V2",
         {"inputType": "TEXT", "label": "Field", "regex": "^a", "errorMessage": "Begins with a"},
         [{"fill": ["role=textbox", "b"]}, {"see": "text=Begins with a"}, {"press": ["role=textbox", "Tab"]},
          {"gone": "text=Begins with a"}, {"see": "input[aria-invalid=true]"}]),
    case("the arrow keys step a number within its bounds", "INPUT_WIDGET_V2",
         {"inputType": "NUMBER", "label": "Field", "defaultText": 1, "maxNum": 2},
         [{"press": ["role=spinbutton", "ArrowUp"]}, {"expect": {"{{W.text}}": 2}}, {"press": ["role=spinbutton", "ArrowUp"]},
          {"press": ["role=spinbutton", "Shift+ArrowDown"]}, {"expect": {"{{W.text}}": -8}}]),
    case("the buttons beside a number step it", "INPUT_WIDGET_V2",
         {"inputType": "NUMBER", "label": "Field", "defaultText": 1, "showStepArrows": True},
         [{"click": 'role=button[name="Increase"]'}, {"expect": {"{{W.text}}": 2}}]),
    case("a button beside a number is off at its bound", "INPUT_WIDGET_V2",
         {"inputType": "NUMBER", "label": "Field", "defaultText": 1, "minNum": 1, "maxNum": 2, "showStepArrows": True},
         [{"see": 'role=button[name="Decrease"][disabled=true]'}, {"click": 'role=button[name="Increase"]'}, {"expect": {"{{W.text}}": 2}},
          {"see": ['role=button[name="Increase"][disabled=true]', 'role=button[name="Decrease"][disabled=false]']},
          {"click": "role=spinbutton"}, {"press": ["role=spinbutton", "Tab"]}, {"expect": {"{{W.isFocused}}": False}}]),
    case("a number input takes what can be typed of a number", "INPUT_WIDGET_V2", {"inputType": "NUMBER", "label": "Field"},
         [number_keys(*"1,000"), {"value": {"role=spinbutton": "1000"}}, {"expect": {"{{W.text}}": 1000, "{{W.isValid}}": True}},
          number_keys("Control+a", *"!@#$56&*(),:"), {"value": {"role=spinbutton": "56"}}, {"expect": {"{{W.text}}": 56}},
          number_keys("Control+a", *"-1.2.5e-1"), {"value": {"role=spinbutton": "-1.25e-1"}}, {"expect": {"{{W.text}}": -0.125}}]),
    case("the cursor stays where a letter was refused in a number", "INPUT_WIDGET_V2", {"inputType": "NUMBER", "label": "Field"},
         [number_keys("1", "3", "ArrowLeft", "x", "2"), {"value": {"role=spinbutton": "123"}}, {"expect": {"{{W.text}}": 123}}]),
    case("what is pasted into a number is put in without foreign characters", "INPUT_WIDGET_V2", {"inputType": "NUMBER", "label": "Field"},
         [paste("$ 99"), {"value": {"role=spinbutton": "99"}}, {"expect": {"{{W.text}}": 99}}, paste("1,234.50"),
          {"value": {"role=spinbutton": "1234.50"}}, {"expect": {"{{W.text}}": 1234.5, "{{W.inputText}}": "1234.50"}}], draw=True),
    case("a number input takes no letters", "INPUT_WIDGET_V2", {"inputType": "NUMBER", "label": "Field"},
         [{"press": ["role=spinbutton", "a"]}, {"press": ["role=spinbutton", "4"]}, {"value": {"role=spinbutton": "4"}}]),
    case("a password can be looked at", "INPUT_WIDGET_V2", {"inputType": "PASSWORD", "label": "Field", "defaultText": "secret"},
         [{"see": "input[type=password]"}, {"click": 'role=button[name="Show password"]'}, {"see": "input[type=text]"}]),
    *(case(f"what a browser may fill in: {name}", "INPUT_WIDGET_V2", {"label": "Field", **properties}, [{"count": {f"css=input{attribute}": 1}}])
      for name, properties, attribute in (
        ("no password unless the app allows it", {"inputType": "PASSWORD"}, "[autocomplete=off]"),
        ("a password where the app allows it", {"inputType": "PASSWORD", "shouldAllowAutofill": "{{true}}"}, ":not([autocomplete])"),
        ("no address unless the app allows it", {"inputType": "EMAIL", "shouldAllowAutofill": False}, "[autocomplete=off]"),
        ("an address where the app allows it", {"inputType": "EMAIL", "shouldAllowAutofill": True}, "[autocomplete=email]"),
        ("other texts as it likes", {"inputType": "TEXT", "shouldAllowAutofill": False}, ":not([autocomplete])"),
        ("numbers as it likes", {"inputType": "NUMBER"}, ":not([autocomplete])"))),
    case("a disabled input is disabled", "INPUT_WIDGET_V2", {"inputType": "TEXT", "label": "Field", "isDisabled": "{{true}}"},
         [{"see": "input:disabled"}]),
    case("resetWidget brings the default back", "INPUT_WIDGET_V2", {"inputType": "TEXT", "label": "Field", "defaultText": "a"},
         [{"set": {"W.text": "b", "W.inputText": "b"}}, {"run": "resetWidget('W')"}, {"expect": {"{{W.text}}": "a", "{{W.inputText}}": "a"}}]),
    case("the first input of all keeps its text a text", "INPUT_WIDGET", {"inputType": "NUMBER", "label": "Field", "defaultText": "1"},
         [{"expect": {"{{W.text}}": "1"}}, {"fill": ["role=spinbutton", "22"]}, {"expect": {"{{W.text}}": "22", "{{W.isValid}}": True}}]),
]

MONEY = [
    case("an amount is formatted when the field is left", "CURRENCY_INPUT_WIDGET",
         {"label": "Field", "decimals": 2, "defaultCurrencyCode": "USD"},
         [{"fill": ["role=textbox", "1234.5"]}, {"expect": {"{{W.text}}": "1234.5", "{{W.value}}": 1234.5}},
          {"press": ["role=textbox", "Tab"]}, {"expect": {"{{W.text}}": "1,234.50", "{{W.value}}": 1234.5}}]),
    case("an amount that Tab has selected is typed over", "CURRENCY_INPUT_WIDGET", {"label": "Field", "defaultText": 1000},
         [{"value": {"role=textbox": "1,000"}}, {"press": ["role=button[name='After']", "Shift+Tab"]}, {"value": {"role=textbox": "1000"}},
          lambda it: it.page.keyboard.type("5"), {"value": {"role=textbox": "5"}}, {"expect": {"{{W.value}}": 5}}],
         beside=[{"type": "BUTTON_WIDGET", "name": "After", "text": "After"}]),
    case("an amount's default is a number or its text", "CURRENCY_INPUT_WIDGET", {"label": "Field", "defaultText": "{{1000}}"},
         expect={"{{W.value}}": 1000, "{{W.isValid}}": True, "{{W.currencyCode}}": "USD"}),
    case("an empty amount is nothing", "CURRENCY_INPUT_WIDGET", {"label": "Field", "defaultText": ""},
         expect={"{{W.value}}": NONE, "{{W.isValid}}": True}),
    case("an empty amount that is required is not valid", "CURRENCY_INPUT_WIDGET", {"label": "Field", "isRequired": True},
         expect={"{{W.isValid}}": False}),
    case("an amount has no more decimal places than allowed", "CURRENCY_INPUT_WIDGET", {"label": "Field", "decimals": 1},
         [{"fill": ["role=textbox", "1.257"]}, {"value": {"role=textbox": "1.2"}}, {"expect": {"{{W.value}}": 1.2}}]),
    case("another currency can be chosen where allowed", "CURRENCY_INPUT_WIDGET",
         {"label": "Field", "defaultCurrencyCode": "EUR", "allowCurrencyChange": True},
         [{"click": "role=button[name=/^Currency/]"}, {"fill": ["role=searchbox", "Swiss"]}, {"click": "role=option[name=/CHF/]"},
          {"expect": {"{{W.currencyCode}}": "CHF"}}]),
    case("a telephone number is grouped as in its country", "PHONE_INPUT_WIDGET",
         {"label": "Field", "defaultDialCode": "+1", "allowFormatting": True},
         [{"fill": ["role=textbox", "2133734253"]},
          {"expect": {"{{W.text}}": "(213) 373-4253", "{{W.value}}": "2133734253", "{{W.dialCode}}": "+1", "{{W.countryCode}}": "US"}}]),
    case("a telephone number without formatting", "PHONE_INPUT_WIDGET",
         {"label": "Field", "defaultDialCode": "+1", "allowFormatting": False, "defaultText": "2133734253"},
         [{"see": "role=textbox"}, {"expect": {"{{W.text}}": "2133734253", "{{W.isValid}}": True}}]),
    case("a default telephone number is formatted once it is drawn", "PHONE_INPUT_WIDGET",
         {"label": "Field", "defaultDialCode": "+91", "allowFormatting": True, "defaultText": "9876543210"},
         [{"value": {"role=textbox": "98765 43210"}}, {"expect": {"{{W.text}}": "98765 43210", "{{W.value}}": "9876543210"}}]),
    case("another dial code can be chosen where allowed", "PHONE_INPUT_WIDGET",
         {"label": "Field", "defaultDialCode": "+1", "allowDialCodeChange": True},
         [{"click": "role=button[name=/^Dial code/]"}, {"fill": ["role=searchbox", "Germany"]}, {"click": "role=option[name=/Germany/]"},
          {"expect": {"{{W.dialCode}}": "+49", "{{W.countryCode}}": "DE"}}]),
    case("a dial code that can be chosen has its country's flag to see and its name to hear, in the list too", "PHONE_INPUT_WIDGET",
         {"label": "Field", "defaultDialCode": "+49", "allowDialCodeChange": True},
         [{"see": 'role=button[name="Dial code: Germany, +49"]'}, {"text": {".sw-code > [aria-hidden].sw-mark": FLAG}}, {"click": ".sw-code"},
          {"fill": ["role=searchbox", "Germany"]}, {"see": 'role=option[name="Germany (+49)"]'}, {"text": {"role=option >> css=.sw-mark": FLAG}}]),
    case("a dial code that stays has its country's flag to see and its name to hear", "PHONE_INPUT_WIDGET", {"label": "Field", "defaultDialCode": "+49"},
         [{"text": {".sw-control-prefix > [aria-hidden].sw-mark": FLAG}}, {"text": {".sw-control-prefix > .ui-visually-hidden": "Germany"}}]),
]

RICH = [
    case("rich text exposes HTML, and its code runs after a change", "RICH_TEXT_EDITOR_WIDGET",
         {"labelText": "Field", "defaultText": "<p>a <b>b</b></p>", "bottomRow": 30, "onTextChange": "{{showAlert(W.text)}}"},
         [{"see": 'role=textbox[name="Field"] >> text=b'}, {"expect": {"{{W.text}}": "<p>a <b>b</b></p>", "{{W.isDirty}}": False}},
          {"fill": ['role=textbox[name="Field"]', "plain"]}, {"expect": {"{{W.isDirty}}": True, "{{W.text.includes('plain')}}": True}}]),
    case("rich text begins with a paragraph", "RICH_TEXT_EDITOR_WIDGET", {"labelText": "Field", "bottomRow": 30},
         [keys(*"ab"), {"expect": {"{{W.text}}": "<p>ab</p>"}}, keys("Enter", "c"), {"expect": {"{{W.text}}": "<p>ab</p><p>c</p>"}},
          keys("Control+a", "Delete"), {"expect": {"{{W.text}}": ""}}, compose("k", "か"), {"expect": {"{{W.text}}": "<p>か</p>"}}], draw=True),
    case("rich text puts a bare default into a paragraph once it is edited", "RICH_TEXT_EDITOR_WIDGET",
         {"labelText": "Field", "bottomRow": 30, "defaultText": "a <b>b</b>"},
         [{"expect": {"{{W.text}}": "a <b>b</b>"}}, keys("Control+End", "c"), {"expect": {"{{W.text}}": "<p>a <b>bc</b></p>"}}], draw=True),
    case("rich text is made bold with a button", "RICH_TEXT_EDITOR_WIDGET",
         {"labelText": "Field", "defaultText": "<p>word</p>", "bottomRow": 30},
         [{"click": 'role=textbox[name="Field"] >> text=word'}, {"press": ['role=textbox[name="Field"]', "Control+a"]}, {"click": 'role=button[name="Bold"]'},
          {"expect": {"{{W.text}}": "<p><b>word</b></p>"}}, {"see": 'role=button[name="Bold"][pressed=true]'}]),
    case("an emoji is put where the caret was, chosen with keys or pressed", "RICH_TEXT_EDITOR_WIDGET",
         {"labelText": "Field", "defaultText": "<p>ab</p>", "bottomRow": 30},
         [{"see": "text=ab"}, keys("Control+Home", "ArrowRight"), {"press": ['role=button[name="Emoji"]', "Enter"]},
          {"see": 'role=menu[name="Emoji"] >> role=group[name="Faces"]'}, menu_keys("ArrowDown", "ArrowDown", "ArrowRight", "Enter"),
          {"gone": "role=menu"}, {"expect": {"{{W.text}}": "<p>a👎b</p>"}}, keys("End", "c"), {"expect": {"{{W.text}}": "<p>a👎bc</p>"}},
          {"click": 'role=button[name="Emoji"]'}, {"click": 'role=menuitem[name="Check mark"]'}, {"expect": {"{{W.text}}": "<p>a👎bc✅</p>"}},
          {"click": 'role=button[name="Emoji"]'}, menu_keys("Escape"), {"gone": "role=menu"}, {"see": 'css=button[aria-label=Emoji]:focus'}], draw=True),
    case("rich text drops what could run", "RICH_TEXT_EDITOR_WIDGET",
         {"labelText": "Field", "defaultText": "<p onclick='alert(1)'>safe<script>alert(1)</script></p>", "bottomRow": 30},
         [{"see": "text=safe"}, {"count": {"role=textbox >> css=[onclick]": 0, "role=textbox >> css=script": 0}}]),
    case("a Markdown default is shown as it reads", "RICH_TEXT_EDITOR_WIDGET",
         {"labelText": "Field", "inputType": "markdown", "defaultText": "# Title\n\n- one\n- **two**", "bottomRow": 30},
         [{"see": ["role=textbox >> css=h1", "role=textbox >> css=li >> nth=1", "role=textbox >> css=strong"]},
          {"expect": {"{{W.text}}": "# Title\n\n- one\n- **two**"}}]),
    case("rich text that is required and empty is not valid", "RICH_TEXT_EDITOR_WIDGET", {"labelText": "Field", "isRequired": True},
         expect={"{{W.isValid}}": False, "{{W.value}}": ""}),
]

CASES = [*VALIDITY, *INPUTS, *MONEY, *RICH]
