"""Short forms for the case files of this folder."""

UNDEFINED = {"$": "undefined"}
NAN = {"$": "NaN"}


def raw(name="Raw1", **properties):
    """A widget of a type that nobody knows: nothing of it is coerced."""
    return {"type": "UNKNOWN_WIDGET", "name": name, **properties}


def bound(name="Raw1", **properties):
    """Like `raw`, with all properties listed as bindings, whatever they hold."""
    return raw(name, **properties, dynamicBindingPathList=[{"key": key} for key in properties])


def text(name="Text1", value="", **properties):
    return {"type": "TEXT_WIDGET", "name": name, "text": value, **properties}


def field(name="Input1", default="", **properties):
    return {"type": "INPUT_WIDGET_V2", "name": name, "inputType": "TEXT", "defaultText": default, **properties}


def button(name="Button1", code=None, **properties):
    return {"type": "BUTTON_WIDGET", "name": name, "text": name, **({"onClick": code} if code else {}), **properties}


def table(name="Table1", data=None, **properties):
    keys = properties.pop("keys", ["id", "name"])
    columns = {key: {"id": key, "originalId": key, "alias": key, "label": key, "columnType": "text", "index": place,
                     "isVisible": True, "isCellVisible": True, "isDerived": False,
                     "computedValue": "{{%s.processedTableData.map((currentRow) => (currentRow[\"%s\"]))}}" % (name, key)}
               for place, key in enumerate(keys)}
    return {"type": "TABLE_WIDGET_V2", "name": name, "tableData": data, "primaryColumns": columns, "columnOrder": keys,
            "version": 2, "defaultSelectedRowIndex": 0, "bottomRow": 40, **properties}


def select(name="Select1", rows=None, default=None, **properties):
    rows = rows if rows is not None else [{"label": "Red", "value": "r"}, {"label": "Blue", "value": "b"}]
    return {"type": "SELECT_WIDGET", "name": name, "label": name, "sourceData": rows, "optionLabel": "label", "optionValue": "value",
            **({} if default is None else {"defaultOptionValue": default}), **properties}


def look(**expected):
    return {"expect": expected}


def value(name, code, result, **case):
    """A binding and its value."""
    return {"name": name, "expect": {"{{%s}}" % code: result}, **case}


def stored(name, text_, result, **case):
    """A stored text, listed as a binding, and its value."""
    return {"name": name, "widgets": [bound(value=text_)], "expect": {"Raw1.value": result}, **case}


def window(width, *steps):
    """Takes steps in a window of this width."""
    def step(case):
        former = case.page.viewport_size
        case.page.set_viewport_size({"width": width, "height": 900})
        try:
            for each in steps:
                each(case) if callable(each) else case.take(each)
        finally:
            case.page.set_viewport_size(former)
    return step


def phone(*steps):
    """Takes steps on a phone: fingers, and a window that grows with what hangs out of the document."""
    def step(case):
        former = case.page.viewport_size
        session = case.page.context.new_cdp_session(case.page)
        session.send("Emulation.setDeviceMetricsOverride", {"width": 390, "height": 844, "deviceScaleFactor": 1, "mobile": True})
        session.send("Emulation.setTouchEmulationEnabled", {"enabled": True})
        try:
            for each in steps:
                each(case) if callable(each) else case.take(each)
        finally:
            session.send("Emulation.setTouchEmulationEnabled", {"enabled": False})
            session.send("Emulation.clearDeviceMetricsOverride")
            session.detach()
            case.page.set_viewport_size({**former, "width": former["width"] + 1})
            case.page.set_viewport_size(former)
    return step


def swipe(selector, by):
    """Draws a finger sideways over an element."""
    def step(case):
        session = case.page.context.new_cdp_session(case.page)
        box = case.page.locator(selector).bounding_box()
        x, y = min(box["x"] + box["width"], 390) - 40, min(box["y"] + box["height"] / 2, 700)
        touch = lambda kind, *points: session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": [{"x": x_, "y": y} for x_ in points]})  # noqa: E731
        touch("touchStart", x)
        for part in range(1, 11):
            touch("touchMove", x + by * part / 10)
            case.page.wait_for_timeout(16)
        touch("touchEnd")
        session.detach()
    return step
