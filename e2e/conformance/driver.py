"""Drives one case of the conformance suite: opens its page, takes its steps, compares."""

import json
import time

PATIENCE = 10.0


class Case:
    """A case as a file gives it. `steps` may hold functions, which get this object."""

    def __init__(self, page, number, source):
        self.page, self.source = page, source
        self.id = f"case-{number}"
        steps = [*source.get("steps", [])]
        if "expect" in source:
            steps.append({"expect": source["expect"]})
        self.steps = steps
        self.probes = unique(key for step in dicts(steps) for key in step.get("expect", {}) if is_probe(key))
        self.events = unique(step["run"] for step in dicts(steps) if "run" in step)

    def run(self):
        parts = {key: value for key, value in self.source.items()
                 if key not in ("section", "name", "steps", "expect")}
        parts |= {"probes": self.probes, "events": self.events}
        parts.setdefault("draw", any(DRAWN & set(step) for step in dicts(self.steps)))
        if parts["draw"]:
            # Where the pointer of the case before clicked, this one would begin with a hover.
            self.page.mouse.move(0, 0)
        self.call("open", parts)
        try:
            for number, step in enumerate(self.steps, 1):
                try:
                    step(self) if callable(step) else self.take(step)
                except Exception as error:
                    raise AssertionError(f"step {number} {step}: {error}") from error
        finally:
            self.page.evaluate("running.close()")

    def call(self, method, *parameters):
        if method == "open":
            code = "async ([id, source]) => { window.running = conformance.open(id, source); await running.open() }"
            return self.page.evaluate(code, [self.id, *parameters])
        return self.page.evaluate("([method, all]) => running[method](...all)", [method, parameters])

    def take(self, step):
        known = [name for name in step if hasattr(self, f"step_{name}")]
        assert len(known) == 1, f"a step does one thing; known are {', '.join(KNOWN)}"
        getattr(self, f"step_{known[0]}")(step[known[0]], step)

    # What the page does.

    def step_run(self, code, step):
        ended_well = self.call("run", self.events.index(code))
        assert ended_well is not step.get("fails", False), f"the code {'ended well' if ended_well else 'failed'}"

    def step_event(self, place, step):
        ended_well = self.call("event", place, {"context": step.get("context", {}), "meta": step.get("meta", {})})
        assert ended_well is not step.get("fails", False), f"the event {'ended well' if ended_well else 'failed'}"

    def step_set(self, changes, step):
        self.call("set", changes)

    def step_reset(self, widget, step):
        self.call("reset", widget, step.get("children", True))

    def step_answer(self, answers, step):
        for query, answer in answers.items():
            self.call("answer", query, answer)

    def step_release(self, query, step):
        self.call("release", query)

    def step_go(self, address, step):
        self.call("go", address)

    def step_reload(self, _, step):
        self.call("reload")

    def step_wait(self, milliseconds, step):
        self.page.wait_for_timeout(milliseconds)

    def step_expect(self, expected, step):
        """Looks until everything is as expected; the last look counts."""
        keys = {key: str(self.probes.index(key)) if is_probe(key) else key for key in expected}
        end = time.monotonic() + step.get("within", PATIENCE * 1000) / 1000
        while True:
            seen = self.call("look", list(keys.values()))
            wrong = [f"{key} is {json.dumps(seen[place])}, expected {json.dumps(expected[key])}"
                     for key, place in keys.items() if not matches(expected[key], seen[place])]
            if not wrong:
                return
            if time.monotonic() > end:
                raise AssertionError("; ".join(wrong))
            self.page.wait_for_timeout(10)

    # What a person does and sees. Selectors are Playwright's: role=button[name="Save"], text=Hello, css.

    def step_click(self, selector, step):
        self.page.locator(selector).click()

    def step_fill(self, given, step):
        self.page.locator(given[0]).fill(given[1])

    def step_press(self, given, step):
        self.page.locator(given[0]).press(given[1])

    def step_see(self, selectors, step):
        for selector in selectors if isinstance(selectors, list) else [selectors]:
            self.page.locator(selector).first.wait_for(state="visible", timeout=PATIENCE * 1000)

    def step_gone(self, selectors, step):
        for selector in selectors if isinstance(selectors, list) else [selectors]:
            self.page.locator(selector).first.wait_for(state="hidden", timeout=PATIENCE * 1000)

    def step_count(self, expected, step):
        self.until(lambda: {selector: self.page.locator(selector).count() for selector in expected}, expected)

    def step_text(self, expected, step):
        self.until(lambda: {selector: self.page.locator(selector).inner_text().strip() for selector in expected}, expected)

    def step_value(self, expected, step):
        self.until(lambda: {selector: self.page.locator(selector).input_value() for selector in expected}, expected)

    def until(self, look, expected):
        end = time.monotonic() + PATIENCE
        while (seen := look()) != expected:
            assert time.monotonic() < end, f"{seen}, expected {expected}"
            self.page.wait_for_timeout(10)


DRAWN = {"click", "fill", "press", "see", "gone", "count", "text", "value"}
KNOWN = sorted(name[5:] for name in vars(Case) if name.startswith("step_"))


def dicts(steps):
    return [step for step in steps if isinstance(step, dict)]


def is_probe(key):
    return "{{" in key


def unique(items):
    return list(dict.fromkeys(items))


def matches(expected, seen):
    """Equal; `{"$has": …}` asks only for what it names, and for a part of a text."""
    if isinstance(expected, dict) and set(expected) == {"$has"}:
        part = expected["$has"]
        if isinstance(part, str):
            return isinstance(seen, str) and part in seen
        if isinstance(part, dict):
            return isinstance(seen, dict) and all(key in seen and matches(item, seen[key]) for key, item in part.items())
        return isinstance(seen, list) and all(any(matches(item, each) for each in seen) for item in part)
    if isinstance(expected, dict):
        return isinstance(seen, dict) and expected.keys() == seen.keys() and all(matches(expected[key], seen[key]) for key in expected)
    if isinstance(expected, list):
        return isinstance(seen, list) and len(expected) == len(seen) and all(map(matches, expected, seen))
    return type(expected) is type(seen) and expected == seen or is_number(expected) and is_number(seen) and expected == seen


def is_number(value):
    return isinstance(value, (int, float)) and not isinstance(value, bool)
