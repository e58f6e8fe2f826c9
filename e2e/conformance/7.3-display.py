"""Display and data widgets: what setters set, what validation makes of values, what people see and press."""

import struct
from base64 import b64encode

SECTION = "7.3"

PICTURE = ("data:image/svg+xml;base64,PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHdpZHRoPSI4IiBoZWlnaHQ9IjgiPjxyZWN0IHdpZHRo"
           "PSI4IiBoZWlnaHQ9IjgiLz48L3N2Zz4=")

# type, call, property afterwards, its value
SETTERS = [
    ("TEXT_WIDGET", "setText('new')", "text", "new"),
    ("TEXT_WIDGET", "setText('new')", "value", "new"),
    ("TEXT_WIDGET", "setTextColor('#ff0000')", "textColor", "#ff0000"),
    ("TEXT_WIDGET", "setDisabled(true)", "isDisabled", True),
    ("IMAGE_WIDGET", "setImage('https://example.org/a.png')", "image", "https://example.org/a.png"),
    ("PROGRESS_WIDGET", "setProgress(30)", "progress", 30),
    ("VIDEO_WIDGET", "setURL('https://example.org/a.mp4')", "url", "https://example.org/a.mp4"),
    ("VIDEO_WIDGET", "setPlaying(true)", "playing", True),
    ("AUDIO_WIDGET", "setURL('https://example.org/a.mp3')", "url", "https://example.org/a.mp3"),
    ("AUDIO_WIDGET", "setPlaying(true)", "playing", True),
    ("DOCUMENT_VIEWER_WIDGET", "setURL('https://example.org/a.pdf')", "docUrl", "https://example.org/a.pdf"),
    ("IFRAME_WIDGET", "setURL('https://example.org/')", "source", "https://example.org/"),
    ("CODE_SCANNER_WIDGET", "setDisable(true)", "isDisabled", True),
    ("CAMERA_WIDGET", "setDisabled(true)", "isDisabled", True),
    ("AUDIO_RECORDER_WIDGET", "setDisabled(true)", "isDisabled", True),
] + [(f"{kind}_WIDGET", "setVisibility(false)", "isVisible", False) for kind in
     ("TEXT", "IMAGE", "DIVIDER", "PROGRESS", "STATBOX", "AUDIO", "VIDEO", "DOCUMENT_VIEWER", "IFRAME", "MAP", "MAP_CHART", "CUSTOM",
      "CAMERA", "AUDIO_RECORDER", "CODE_SCANNER")]

# type, property, code of its value, what components see
VALUES = [
    ("TEXT_WIDGET", "text", "5", "5"),
    ("TEXT_WIDGET", "text", "{a: 1}", '{\n  "a": 1\n}'),
    ("TEXT_WIDGET", "text", "undefined", ""),
    ("IMAGE_WIDGET", "image", "'javascript:alert(1)'", ""),
    ("IMAGE_WIDGET", "image", "'iVBORw0KGgo='", "data:image/png;base64,iVBORw0KGgo="),
    ("PROGRESS_WIDGET", "progress", "150", 100),
    ("PROGRESS_WIDGET", "progress", "'25'", 25),
    ("PROGRESS_WIDGET", "steps", "200", 100),
    ("VIDEO_WIDGET", "url", "'not a url'", ""),
    ("VIDEO_WIDGET", "url", "'https://example.org/a.mp4'", "https://example.org/a.mp4"),
    ("AUDIO_WIDGET", "url", "'javascript:alert(1)'", ""),
    ("DOCUMENT_VIEWER_WIDGET", "docUrl", "'some words'", ""),
    ("IFRAME_WIDGET", "source", "'javascript:alert(1)'", "https://www.example.com"),
    ("CUSTOM_WIDGET", "defaultModel", "'{\"a\": 1}'", {"a": 1}),
    ("CUSTOM_WIDGET", "defaultModel", "5", {}),
    ("MAP_WIDGET", "defaultMarkers", "[{lat: 100, long: 0}]", []),
    ("MAP_WIDGET", "defaultMarkers", "[{lat: 1, long: 2, title: 'x'}]", [{"lat": 1, "long": 2, "title": "x"}]),
    ("MAP_CHART_WIDGET", "data", "5", []),
    ("MAP_CHART_WIDGET", "mapType", "'MARS'", "WORLD"),
    ("MAP_CHART_WIDGET", "mapType", "'SOURTH_AMERICA'", "SOURTH_AMERICA"),
    ("CHART_WIDGET", "chartType", "'HEATMAP'", "LINE_CHART"),
]



def marks(orientation):
    """Both arrows are five times as large as the line is thick, begin where the divider does, stand over its line and point outwards."""
    code = """() => {
      const box = (each) => each.getBoundingClientRect(), root = document.querySelector('[role=separator]')
      const {left, right, top, bottom} = box(root), [x, y] = [(left + right) / 2, (top + bottom) / 2], is = (a, b) => Math.abs(a - b) < 1
      return [...root.querySelectorAll('.sw-divider-arrow')].map((cap) => {
        const it = box(cap), sign = box(cap.querySelector('path')), center = [(it.left + it.right) / 2, (it.top + it.bottom) / 2]
        const [far, own] = VERTICAL ? [[top, bottom], [it.top, it.bottom]] : [[left, right], [it.left, it.right]]
        const [middle, tip] = VERTICAL ? [is(center[0], x), (sign.top + sign.bottom) / 2 - center[1]] : [is(center[1], y), (sign.left + sign.right) / 2 - center[0]]
        const side = is(own[0], far[0]) ? -1 : is(own[1], far[1]) ? 1 : 0
        return [it.width, it.height, middle, side !== 0 && Math.sign(tip) === side]
      })
    }""".replace("VERTICAL", "true" if orientation == "vertical" else "false")
    return lambda it: it.until(lambda: it.page.evaluate(code), [[20, 20, True, True]] * 2)


LARGE = {"topRow": 0, "bottomRow": 40, "leftColumn": 0, "rightColumn": 40}


def display(kind, name="W", **properties):
    return {"type": kind, "name": name, **properties}


def points(*pairs):
    return {"s": {"seriesName": "Sales", "data": [{"x": x, "y": y} for x, y in pairs]}}


#: Ten seconds of silence.
SILENCE = "data:audio/wav;base64," + b64encode(
    b"RIFF" + (80_036).to_bytes(4, "little") + b"WAVEfmt " + struct.pack("<IHHIIHH", 16, 1, 1, 8000, 8000, 1, 8) + b"data" + (80_000).to_bytes(4, "little")
    + bytes([128]) * 80_000).decode()


def at_the_beginning(case):
    assert case.page.locator("css=audio").evaluate("player => [player.paused, player.currentTime]") == [True, 0]


#: Keeps what is written on canvases.
NOTE_TEXTS = """() => {
    window.drawnTexts = new Set()
    const { fillText } = CanvasRenderingContext2D.prototype
    CanvasRenderingContext2D.prototype.fillText = function (text, ...place) {
        window.drawnTexts.add(text)
        fillText.call(this, text, ...place)
    }
}"""

CASES = [
    {"name": f"{kind}: {call} sets {property_}", "widgets": [display(kind)],
     "steps": [{"run": f"W.{call}"}, {"expect": {f"W.{property_}": value}}]}
    for kind, call, property_, value in SETTERS
] + [
    {"section": "3.9", "name": f"{kind}: {property_} from {code}", "widgets": [display(kind, **{property_: "{{" + code + "}}"})],
     "expect": {f"W.{property_}": value}}
    for kind, property_, code, value in VALUES
] + [
    {"name": "a text shows its HTML, never its scripts",
     "widgets": [display("TEXT_WIDGET", text="<b>Bold</b><script>alert(1)</script> plain")],
     "steps": [{"see": "css=b >> text=Bold"}, {"count": {"css=.sw-text script": 0}}]},
    {"name": "a web address in a text is a link unless it is told otherwise",
     "widgets": [display("TEXT_WIDGET", text="see https://example.org/a"), display("TEXT_WIDGET", name="V", text="see https://example.org/b", disableLink=True)],
     "steps": [{"see": "css=a[href='https://example.org/a']"}, {"count": {"css=a[href='https://example.org/b']": 0}}]},
    {"name": "a text that is cut can be read whole", "widgets": [
        {**display("TEXT_WIDGET", text="many words " * 100 + "the end", overflow="TRUNCATE"), "topRow": 0, "bottomRow": 6, "leftColumn": 0, "rightColumn": 16}],
     "steps": [{"click": "role=button[name='Show all']"}, {"see": "role=dialog"}, {"press": ["role=dialog", "Escape"]}, {"gone": "role=dialog"}]},
    {"name": "an image falls back to the default one", "widgets": [display("IMAGE_WIDGET", image="", defaultImage=PICTURE, alt="A square")],
     "steps": [{"see": "role=img[name='A square']"}]},
    {"name": "an image with an event is a button", "widgets": [display("IMAGE_WIDGET", image=PICTURE, alt="A square", onClick="{{showAlert('pressed')}}")],
     "steps": [{"click": "role=button[name='A square']"}, {"expect": {"@alerts": ["pressed"]}}]},
    {"name": "an icon of an old page with an event is a button", "widgets": [display("ICON_WIDGET", **LARGE, iconName="trash", onClick="{{showAlert('pressed')}}")],
     "steps": [{"click": "role=button[name='trash']"}, {"expect": {"@alerts": ["pressed"]}}]},
    {"name": "a bar tells how far it is", "widgets": [display("PROGRESS_WIDGET", progress=40, showResult=True)],
     "steps": [{"see": ["css=[role=progressbar][aria-valuenow='40']", "text=40%"]}]},
    {"name": "a ring of unknown length tells no number", "widgets": [display("PROGRESS_WIDGET", progressType="circular", isIndeterminate=True)],
     "steps": [{"count": {"css=[role=progressbar]:not([aria-valuenow])": 1}}]},
    {"name": "a divider is a separator with its direction", "widgets": [display("DIVIDER_WIDGET", orientation="vertical", capType="dot", capSide=0)],
     "steps": [{"count": {"css=[role=separator][aria-orientation=vertical]": 1, "css=.sw-divider-dot": 2}}]},
    *({"name": f"marks of a {orientation} divider stand at its ends, over the line{direction}",
       "widgets": [{**display("DIVIDER_WIDGET", orientation=orientation, capType="arrow", capSide=0, thickness=4, dividerColor="#000000"),
                    "topRow": 0, "bottomRow": 8, "leftColumn": 0, "rightColumn": 16}],
       "steps": [marks(orientation)], "draw": True, "url": url}
      for orientation in ("horizontal", "vertical") for direction, url in (("", ""), (", from right to left", "?dir=rtl"))),
    {"name": "a stats box draws what is in it", "widgets": [
        {"type": "STATBOX_WIDGET", "name": "W", "children": [{"type": "CANVAS_WIDGET", "name": "C", "children": [
            {"type": "TEXT_WIDGET", "name": "T", "text": "inside"}]}]}],
     "steps": [{"see": "text=inside"}]},
    {"name": "a video begins as not started", "widgets": [display("VIDEO_WIDGET", url="")], "expect": {"W.playState": "NOT_STARTED", "W.playing": False}},
    {"name": "playing is fed by autoPlay", "widgets": [display("AUDIO_WIDGET", autoPlay=True)], "expect": {"W.playing": True}},
    {"name": "the end of a video fires its event with its state", "widgets": [display("VIDEO_WIDGET", onEnd="{{showAlert(W.playState)}}")],
     "steps": [{"event": "W.onEnd", "meta": {"playState": "ENDED", "playing": False}}, {"expect": {"@alerts": ["ENDED"], "W.playing": False}}]},
    {"name": "a sound that code starts and stops fires no event, and begins anew when it is reset",
     "widgets": [display("AUDIO_WIDGET", url=SILENCE, onPlay="{{showAlert('played')}}", onPause="{{showAlert('paused')}}")],
     "steps": [{"see": "css=audio"}, {"run": "W.setPlaying(true)"}, {"expect": {"W.playState": "PLAYING"}}, {"wait": 200},
               {"run": "W.setPlaying(false)"}, {"expect": {"W.playState": "PAUSED"}}, {"run": "W.setPlaying(true)"}, {"expect": {"W.playState": "PLAYING"}},
               {"run": "W.setPlaying(false)"}, {"expect": {"W.playState": "PAUSED"}}, {"reset": "W"}, {"expect": {"W.playState": "NOT_STARTED"}}, {"wait": 100},
               at_the_beginning, {"expect": {"W.playState": "NOT_STARTED", "@alerts": []}}]},
    {"name": "a video without an address says so", "widgets": [display("VIDEO_WIDGET", url="")], "steps": [{"see": "text=No video"}]},
    {"name": "a video of a platform is not loaded unasked", "widgets": [display("VIDEO_WIDGET", url="https://youtu.be/dQw4w9WgXcQ")],
     "steps": [{"see": "role=button[name='Load from youtube.com']"}, {"count": {"css=iframe[src*=youtube]": 0}}]},
    {"name": "a document of plain text is shown", "widgets": [display("DOCUMENT_VIEWER_WIDGET", docUrl="data:text/plain;base64,SGVsbG8gcGFwZXI=")],
     "steps": [{"see": "text=Hello paper"}]},
    {"name": "a document of rows is a table", "widgets": [display("DOCUMENT_VIEWER_WIDGET", docUrl="data:text/csv;base64,TmFtZTtDaXR5CkFubjtPc2xv")],
     "steps": [{"see": "role=cell[name='Oslo']"}]},
    {"name": "a document that only another service could show is linked to",
     "widgets": [display("DOCUMENT_VIEWER_WIDGET", docUrl="https://files.example/a.docx")],
     "steps": [{"see": "css=a[href='https://files.example/a.docx']"}]},
    {"name": "a document of the network without encryption is shown in a page without it", "refused": "http://files.example/",
     "widgets": [display("DOCUMENT_VIEWER_WIDGET", docUrl="http://files.example/a.pdf")], "steps": [{"see": "css=iframe[src='http://files.example/a.pdf']"}]},
    {"name": "a document in broken base64 can't be read", "widgets": [display("DOCUMENT_VIEWER_WIDGET", docUrl="data:application/pdf;base64,JVBERi0xLj%%%")],
     "steps": [{"see": "text=This document could not be read."}]},
    {"name": "no document says so", "widgets": [display("DOCUMENT_VIEWER_WIDGET", docUrl="")], "steps": [{"see": "text=No document to show"}]},
    {"name": "a marker that is pressed is selected, the map moves to it, and the event runs",
     "widgets": [display("MAP_WIDGET", **LARGE, mapCenter={"lat": 50, "long": 10}, zoomLevel=20, defaultMarkers=[{"lat": 52.5, "long": 13.4, "title": "Berlin"}],
                         isClickedMarkerCentered=True, onMarkerClick="{{showAlert(W.selectedMarker.title)}}")],
     "steps": [{"click": "role=button[name='Berlin']"},
               {"expect": {"@alerts": ["Berlin"], "W.selectedMarker": {"lat": 52.5, "long": 13.4, "title": "Berlin"}, "W.center": {"lat": 52.5, "long": 13.4}}}]},
    {"name": "a press on a map that may create markers creates one",
     "widgets": [display("MAP_WIDGET", **LARGE, mapCenter={"lat": 0, "long": 0}, zoomLevel=10, enableCreateMarker=True, enableSearch=False,
                         onCreateMarker="{{showAlert(W.markers.length + W.markers[0].title)}}")],
     "steps": [{"click": "role=application"}, {"expect": {"@alerts": ["1"], "{{W.center.title}}": "", "{{W.center.lat === W.markers[0].lat}}": True}}]},
    {"name": "a map moves to the last marker when its markers change, unless the developer moves it elsewhere, or there are none",
     "widgets": [display("MAP_WIDGET", **LARGE, zoomLevel=10, mapCenter="{{ ({lat: Input2.text.length, long: 5}) }}",
                         defaultMarkers="{{JSON.parse(Input1.text)}}"),
                 display("INPUT_WIDGET_V2", "Input1", inputType="TEXT", defaultText='[{"lat": 1, "long": 2, "title": "first"}]'),
                 display("INPUT_WIDGET_V2", "Input2", inputType="TEXT", defaultText="{{Input1.text.includes('third') ? 'moved' : 'not'}}")],
     "steps": [{"see": "role=button[name='first']"}, {"expect": {"W.center": {"lat": 3, "long": 5}}},
               {"set": {"Input1.text": '[{"lat": 1, "long": 2}, {"lat": 9, "long": 3, "title": "last"}]'}},
               {"see": "role=button[name='last']"}, {"expect": {"W.center": {"lat": 9, "long": 3, "title": "last"}}},
               {"set": {"Input1.text": "[]"}}, {"gone": "role=button[name='last']"}, {"expect": {"W.center": {"lat": 9, "long": 3, "title": "last"}}},
               {"set": {"Input1.text": '[{"lat": 1, "long": 2}, {"lat": 1, "long": 3}, {"lat": 1, "long": 4, "title": "third"}]'}},
               {"see": "role=button[name='third']"}, {"wait": 200}, {"expect": {"W.center": {"lat": 5, "long": 5}}}]},
    {"name": "a map finds a country", "widgets": [display("MAP_WIDGET", **LARGE, enableSearch=True)],
     "steps": [{"fill": ["role=searchbox", "Portugal"]}, {"press": ["role=searchbox", "Enter"]}, {"expect": {"{{W.center.lat > 36 && W.center.lat < 43}}": True}}]},
    {"name": "a region that is pressed is the selected point",
     "widgets": [display("MAP_CHART_WIDGET", **LARGE, mapType="EUROPE", data=[{"id": "DE", "value": 4}], onDataPointClick="{{showAlert(selectedDataPoint.label)}}")],
     "steps": [{"press": ["role=button[name='Germany: 4']", "Enter"]}, {"expect": {"@alerts": ["Germany"], "W.selectedDataPoint": {"value": 4, "label": "Germany", "shortLabel": "DE", "originalId": "DE", "id": "de"}}},
               {"press": ["role=button[name='France: no value']", "Enter"]}, {"expect": {"@alerts": ["Germany", "France"], "{{W.selectedDataPoint.originalId}}": "013"}}]},
    {"name": "regions without a drawing stand in a table", "widgets": [display("MAP_CHART_WIDGET", mapType="USA", data=[{"id": "CA", "value": 4}])],
     "steps": [{"click": "role=button[name='California']"}, {"expect": {"{{W.selectedDataPoint.shortLabel}}": "CA"}}]},
    {"name": "countries of a map are named by the numbers of exported apps",
     "widgets": [display("MAP_CHART_WIDGET", **LARGE, mapType="EUROPE", data=[{"id": "014", "value": "2.04"}, {"id": "025", "value": ".5"}])],
     "steps": [{"see": "role=button[name='Germany: 2.04']"}, {"see": "role=button[name='Malta: 0.5']"}]},
    {"name": "a typed code is the scanner's value", "widgets": [display("CODE_SCANNER_WIDGET", scannerLayout="ALWAYS_ON", onCodeDetected="{{showAlert(W.value)}}")],
     "steps": [{"fill": ["role=textbox[name='Code']", "4006381333931"]}, {"press": ["role=textbox[name='Code']", "Enter"]},
               {"expect": {"@alerts": ["4006381333931"], "W.value": "4006381333931"}}]},
    {"section": "3.9", "name": "points of a chart from JSON text, numbers as text",
     "widgets": [display("CHART_WIDGET", chartData={"s": {"seriesName": "A", "data": "{{'[{\"x\": \"Mon\", \"y\": \"3\"}]'}}"}})],
     "expect": {"W.chartData": {"s": {"seriesName": "A", "data": [{"x": "Mon", "y": 3}]}}}},
    {"section": "8.8", "name": "a chart is a picture with its values in a table", "widgets": [display("CHART_WIDGET", chartName="Orders", chartData=points(("Mon", 3)))],
     "steps": [{"see": "role=img[name='Orders']"}, {"count": {"css=.sw-chart-values td >> text=Mon": 1}}]},
    {"section": "8.8", "name": "a chart without data says so", "widgets": [display("CHART_WIDGET", chartData={})], "steps": [{"see": "text=No data to draw"}]},
    {"section": "8.8", "name": "a chart whose data can't be read says so, until it can",
     "widgets": [display("INPUT_WIDGET_V2", "Input1", defaultText="no JSON"),
                 display("CHART_WIDGET", chartData={"s": {"seriesName": "A", "data": "{{Input1.text}}"}})],
     "steps": [{"see": "text=The data of this chart can not be read."}, {"set": {"Input1.text": "[]"}}, {"see": "text=No data to draw"},
               {"set": {"Input1.text": '[{"x": "Mon"}]'}}, {"see": "text=The data of this chart can not be read."},
               {"set": {"Input1.text": '[{"x": "Mon", "y": 3}]'}}, {"see": "css=canvas"}]},
    {"section": "8.8", "name": "series that are a text can't be read", "widgets": [display("CHART_WIDGET", chartData="{{'no series'}}")],
     "steps": [{"see": "text=The data of this chart can not be read."}]},
    {"section": "8.8", "name": "a kind of chart that can't be drawn is named",
     "widgets": [display("CHART_WIDGET", chartType="CUSTOM_ECHART", customEChartConfig={"series": [{"type": "sankey"}]})],
     "steps": [{"see": "text=This kind of chart can not be drawn here: sankey"}]},
    {"section": "8.8", "name": "ECharts options from a binding are drawn",
     "widgets": [display("CHART_WIDGET", chartType="CUSTOM_ECHART",
                         customEChartConfig="{{ ({title: {text: 'Bound'}, xAxis: {data: ['a']}, yAxis: {}, series: [{type: 'bar', data: [7]}]}) }}")],
     "steps": [{"see": ["text=Bound", "role=img[name='Bound']"]}, {"count": {"css=.sw-chart-values td >> text=7": 1}}]},
    {"section": "8.8", "name": "a FusionCharts configuration is drawn",
     "widgets": [display("CHART_WIDGET", chartType="CUSTOM_FUSION_CHART", customFusionChartConfig={
         "type": "column2d", "dataSource": {"chart": {"caption": "Fused"}, "data": [{"label": "a", "value": "9"}]}})],
     "steps": [{"see": "role=img[name='Fused']"}, {"count": {"css=.sw-chart-values td >> text=9": 1}}]},
    {"section": "8.8", "name": "a point that is pressed is selected before the event runs",
     "widgets": [{**display("CHART_WIDGET", chartType="COLUMN_CHART", chartData=points(("Mon", 3)), onDataPointClick="{{showAlert(W.selectedDataPoint.x)}}"),
                  "topRow": 0, "bottomRow": 40, "leftColumn": 0, "rightColumn": 40}],
     "steps": [{"see": "css=canvas"}, {"wait": 600}, lambda case: press_bar(case), {"expect": {
         "@alerts": ["Mon"], "W.selectedDataPoint": {"$has": {"x": "Mon", "y": 3, "seriesTitle": "Sales"}}}}]},
    {"section": "8.8", "name": "years come first and ascending, and one that comes twice is one slice",
     "widgets": [display("CHART_WIDGET", chartType="PIE_CHART", chartData=points(("all", 9), ("2024", 1), ("2023", 2), ("2024", 5)))],
     "steps": [{"text": {"css=.sw-chart-values tr >> nth=0": "Sales\t2023\t2", "css=.sw-chart-values tr >> nth=1": "Sales\t2024\t5",
                         "css=.sw-chart-values tr >> nth=2": "Sales\tall\t9"}}, {"count": {"css=.sw-chart-values tr": 3}}]},
    {"section": "8.8", "name": "slices with labels are called by name and share",
     "widgets": [display("INPUT_WIDGET_V2", "Input1", defaultText="[]"),
                 display("CHART_WIDGET", **LARGE, chartType="PIE_CHART", showDataPointLabel=True, chartData={"s": {"seriesName": "A", "data": "{{Input1.text}}"}})],
     "steps": [{"see": "text=No data to draw"}, lambda case: case.page.evaluate(NOTE_TEXTS),
               {"set": {"Input1.text": '[{"x": "Mon", "y": 1}, {"x": "Tue", "y": 2}]'}}, {"see": "css=canvas"},
               lambda case: case.until(lambda: case.page.evaluate("['Mon : 33.33%', 'Tue : 66.67%'].every((text) => window.drawnTexts.has(text))"), True)]},
    {"section": "8.8", "name": "lying bars begin at the bottom",
     "widgets": [display("CHART_WIDGET", **LARGE, chartType="BAR_CHART", chartData=points(("Mon", 3), ("Tue", 3)),
                         onDataPointClick="{{showAlert(W.selectedDataPoint.x)}}")],
     "steps": [{"see": "css=canvas"}, {"wait": 600}, lambda case: press_bar(case, 0.64), {"expect": {"@alerts": ["Mon"]}}]},
    {"section": "8.8", "name": "lying bars of ECharts begin at the top where their axis is turned",
     "widgets": [display("CHART_WIDGET", **LARGE, chartType="CUSTOM_ECHART", onDataPointClick="{{showAlert(W.selectedDataPoint.x)}}", customEChartConfig={
         "xAxis": {"type": "value"}, "yAxis": {"type": "category", "data": ["Mon", "Tue"], "inverse": True}, "series": [{"type": "bar", "data": [3, 3]}]})],
     "steps": [{"see": "css=canvas"}, {"wait": 600}, lambda case: press_bar(case, 0.2), {"expect": {"@alerts": ["Mon"]}}]},
]


def press_bar(case, height=0.5):
    """A bar that reaches the middle of its chart."""
    box = case.page.locator("css=canvas").bounding_box()
    case.page.mouse.click(box["x"] + box["width"] / 2 + 14, box["y"] + box["height"] * height)
