"""Reads the case files of this folder: `<section>-<name>.json` or `<section>-<name>.py`."""

import importlib.util
import json
import pathlib
import re

FOLDER = pathlib.Path(__file__).parent
KEYS = {"section", "name", "widgets", "queries", "js", "pages", "user", "settings", "store", "url", "draft", "confirms", "refused",
        "draw", "steps", "expect"}


def case_files():
    return sorted(file for file in FOLDER.iterdir() if re.fullmatch(r"[0-9A-B][^/]*-.*\.(json|py)", file.name))


def read_cases(file):
    """Every case names its section: its own, or that of the file."""
    if file.suffix == ".json":
        content = json.loads(file.read_text())
        section, cases = content["section"], content["cases"]
    else:
        module_spec = importlib.util.spec_from_file_location(f"cases_{re.sub(r'[^a-z0-9]', '_', file.stem)}", file)
        module = importlib.util.module_from_spec(module_spec)
        module_spec.loader.exec_module(module)
        section, cases = module.SECTION, module.CASES
    for case in cases:
        unknown = set(case) - KEYS
        assert not unknown, f"{file.name}: {case.get('name')}: unknown keys {sorted(unknown)}"
        assert "expect" in case or "steps" in case, f"{file.name}: {case['name']} expects nothing"
    return [{"section": section, **case} for case in cases]


def all_cases():
    """(title, case) in the order of the files; titles are unique."""
    found = {}
    for file in case_files():
        for case in read_cases(file):
            title = f"{case['section']} {case['name']}"
            assert title not in found, f"{file.name}: two cases are called {title!r}"
            found[title] = case
    return list(found.items())
