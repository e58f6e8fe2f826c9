"""The code scanner before a camera, in a browser that reads no codes itself."""

SECTION = "7.1"

# A QR code of version 1 that says 1234567890123, row by row as bits.
BITS = "/iv8EdBuuLt1RdutrsF1B/qv4BsAvgvmDkvZ7TMDw3TpSQBvk/gtUFfnuujl1EsuvVkEAW/tUgA="

# The camera shows the code, turned a little, on a white sheet.
CAMERA = """bits => {
    const bytes = atob(bits), size = 21, canvas = document.createElement("canvas"), context = canvas.getContext("2d")
    canvas.width = 640, canvas.height = 480
    const draw = () => {
        context.setTransform(1, 0, 0, 1, 0, 0)
        context.fillStyle = "#eee", context.fillRect(0, 0, 640, 480)
        context.translate(320, 240), context.rotate(0.2), context.translate(-105, -105)
        context.fillStyle = "#222"
        for (let i = 0; i < size * size; i += 1)
            if (bytes.charCodeAt(i >> 3) >> (7 - (i & 7)) & 1) context.fillRect(i % size * 10, Math.floor(i / size) * 10, 10.5, 10.5)
    }
    draw(), setInterval(draw, 50)
    navigator.mediaDevices.getUserMedia = async () => canvas.captureStream(20)
}"""

# An EAN-13 bar code: 4006381333931 (the first digit is in the choice of sets: LGLLGG), one letter per module.
LEFT = "0001101 0011001 0010011 0111101 0100011 0110001 0101111 0111011 0110111 0001011".split()
RIGHT = ["".join("10"[int(bit)] for bit in code) for code in LEFT]
OTHER = [code[::-1] for code in RIGHT]
BARS = ("101" + "".join((OTHER if sets == "G" else LEFT)[int(digit)] for digit, sets in zip("006381", "LGLLGG")) + "01010"
        + "".join(RIGHT[int(digit)] for digit in "333931") + "101")

STRIPES = """bars => {
    const canvas = document.createElement("canvas"), context = canvas.getContext("2d")
    canvas.width = 640, canvas.height = 480
    const draw = () => {
        context.setTransform(1, 0, 0, 1, 0, 0)
        context.fillStyle = "#eee", context.fillRect(0, 0, 640, 480)
        context.translate(320, 240), context.rotate(-0.15), context.translate(-190, -60)
        context.fillStyle = "#222"
        if (!window.isCameraCovered) for (let i = 0; i < bars.length; i += 1) if (bars[i] === "1") context.fillRect(i * 4, 0, 4, 120)
    }
    draw(), setInterval(draw, 50)
    navigator.mediaDevices.getUserMedia = async () => canvas.captureStream(20)
}"""


def before_camera(case):
    case.page.evaluate(CAMERA, BITS)


def stripes_before_camera(case):
    case.page.evaluate(STRIPES, BARS)


def no_code_before_camera(case):
    case.page.evaluate(STRIPES, "")


def large_enough(case):
    assert case.page.locator("css=video").bounding_box()["height"] > 300


def covered(is_covered):
    return lambda case: case.page.evaluate("isCovered => { window.isCameraCovered = isCovered }", is_covered)


def camera_back(case):
    """The cases after this one run in the same page."""
    case.page.evaluate("() => { delete navigator.mediaDevices.getUserMedia, delete window.isCameraCovered }")


def scanner(**properties):
    return {"type": "CODE_SCANNER_WIDGET", "name": "W", "topRow": 1, "bottomRow": 41, "leftColumn": 0, "rightColumn": 40, "label": "Scan it",
            "onCodeDetected": "{{showAlert(W.value)}}", **properties}


CASES = [
    {"name": "a QR code before the camera is read once, and the camera goes off", "widgets": [scanner(scannerLayout="CLICK_TO_SCAN")], "draw": True,
     "steps": [{"see": 'role=button[name="Scan it"]'}, before_camera, {"click": 'role=button[name="Scan it"]'},
               {"expect": {"@alerts": ["1234567890123"], "W.value": "1234567890123"}}, {"gone": "video"}, camera_back]},
    {"name": "a bar code before the camera is read as its digits", "widgets": [scanner(scannerLayout="CLICK_TO_SCAN")], "draw": True,
     "steps": [{"see": 'role=button[name="Scan it"]'}, stripes_before_camera, {"click": 'role=button[name="Scan it"]'},
               {"expect": {"@alerts": ["4006381333931"], "W.value": "4006381333931"}}, {"gone": "video"}, camera_back]},
    {"name": "after a press on a small scanner the picture is large enough to aim with, until it is closed", "draw": True,
     "widgets": [scanner(scannerLayout="CLICK_TO_SCAN", bottomRow=5)],
     "steps": [{"see": 'role=button[name="Scan it"]'}, no_code_before_camera, {"click": 'role=button[name="Scan it"]'}, {"see": "role=dialog >> video"},
               large_enough, {"click": "role=button[name='Close']"}, {"gone": "video"}, {"expect": {"@alerts": []}}, camera_back]},
    {"name": "a code that stays before the camera is read once, and again when it comes back", "draw": True,
     "widgets": [scanner(scannerLayout="ALWAYS_ON", isDisabled="{{Input1.text !== 'on'}}"),
                 {"type": "INPUT_WIDGET_V2", "name": "Input1", "inputType": "TEXT", "topRow": 50, "bottomRow": 57, "leftColumn": 0, "rightColumn": 20}],
     "steps": [{"see": "css=input"}, stripes_before_camera, {"set": {"Input1.text": "on"}}, {"expect": {"@alerts": ["4006381333931"]}}, {"wait": 1500},
               {"expect": {"@alerts": ["4006381333931"]}}, covered(True), {"wait": 2500}, covered(False),
               {"expect": {"@alerts": ["4006381333931", "4006381333931"]}}, camera_back]},
]
