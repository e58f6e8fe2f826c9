"""Boxes on the page's grid, and looks at where they stand."""

import json
import time

COLUMN = (1360 - 12) / 64
LINES = "<br>".join("line" for _ in range(12))
AUTO = {"dynamicHeight": "AUTO_HEIGHT"}


def at(top, bottom, left=0, right=64):
    return {"topRow": top, "bottomRow": bottom, "leftColumn": left, "rightColumn": right}


def box(name, children, **properties):
    return {"type": "CONTAINER_WIDGET", "name": name, "borderWidth": "0",
            "children": [{"type": "CANVAS_WIDGET", "name": f"Canvas{name}", "detachFromLayout": True, "children": children}], **properties}


def case(name, widgets, *steps, **more):
    return {"name": name, "widgets": widgets, "draw": True, "steps": list(steps), **more}


def section(number, *cases):
    return [{"section": f"formats {number}", **each} for each in cases]


def row(y):
    return y * 10 + 6


def places(expected, within=3):
    """Looks at boxes: name -> any of top, left, width, height in pixels, within one pixel; relative to the page's canvas."""
    code = """names => Object.fromEntries(names.map((name) => {
      const main = document.querySelector('.sw-main')?.getBoundingClientRect()
      const box = document.querySelector(`[data-widget="${name}"]`)?.closest('.sw-box, .sw-flex-item')?.getBoundingClientRect()
      return [name, box && main && {top: box.top - main.top, left: box.left - main.left, width: box.width, height: box.height}]
    }))"""

    def step(case):
        end = time.monotonic() + within
        while True:
            seen = case.page.evaluate(code, list(expected))
            wrong = {name: seen[name] for name, edges in expected.items()
                     if seen[name] is None or any(abs(seen[name][edge] - value) > 1 for edge, value in edges.items())}
            if not wrong:
                return
            assert time.monotonic() < end, f"{json.dumps(wrong)}, expected {json.dumps(expected)}"
            case.page.wait_for_timeout(10)
    return step


def style(selector, **expected):
    """Looks at computed styles."""
    def step(case):
        look = """([selector, names]) => {
          const element = document.querySelector(selector)
          return element && names.map((name) => getComputedStyle(element)[name])
        }"""
        end = time.monotonic() + 3
        while (seen := case.page.evaluate(look, [selector, list(expected)])) != list(expected.values()):
            assert time.monotonic() < end, f"{seen}, expected {expected}"
            case.page.wait_for_timeout(10)
    return step


def beside(first, second):
    return lambda it: wait_for(it, first, second, lambda a, b: abs(a["top"] - b["top"]) < 1 and a["right"] <= b["left"] + 1)


def below(first, second):
    return lambda it: wait_for(it, first, second, lambda a, b: b["top"] >= a["bottom"] - 1)


def wait_for(it, first, second, holds):
    end = time.monotonic() + 3
    while True:
        boxes = it.page.evaluate("""names => names.map((name) => {
          const box = document.querySelector(`[data-widget="${name}"]`)?.closest('.sw-box, .sw-flex-item')?.getBoundingClientRect()
          return box && {top: box.top, bottom: box.bottom, left: box.left, right: box.right}
        })""", [first, second])
        if all(boxes) and holds(*boxes):
            return
        assert time.monotonic() < end, boxes
        it.page.wait_for_timeout(10)


def grown(it, above, below, rows):
    """The widget above is higher than stored, the one below keeps its distance."""
    wait_for(it, above, below, lambda a, b: a["bottom"] - a["top"] > 150 and abs(b["top"] - a["bottom"] - rows * 10) < 1)
