"""Every real export imports, and every page of it opens without an uncaught error of ours.

The files are not part of the repository: without them (STEWARD_CORPUS, or `shared/corpus` beside the checkout)
there is nothing to do, and the first test says so by name.
"""

import json
import os
import pathlib

import pytest

from support.steward import ROOT

CORPUS = pathlib.Path(os.environ.get("STEWARD_CORPUS", ROOT.parent / "shared/corpus"))
FILES = sorted(CORPUS.glob("*.json")) if CORPUS.is_dir() else []
REFUSED = ("invalid-json-without-pages",)


def test_the_corpus_is_complete_or_absent():
    assert not CORPUS.is_dir() or len(FILES) >= 60


def import_and_open(file, steward, visit):
    result = steward.cli("import", str(file), "--workspace", "Corpus", "--json", check=False)
    if any(name in file.name for name in REFUSED):
        assert result.returncode != 0 and "import." in result.stdout + result.stderr
        return
    assert result.returncode == 0, result.stderr + result.stdout
    report = json.loads(result.stdout)
    slug = report["app"]["slug"]
    steward.cli("release", slug)
    one = visit().sign_in("owner@example.com", "a long owner password")
    owner = steward.owner()
    pages = owner.get(f"/api/v1/apps/{slug}").json["pages"]
    assert len(pages) == report["pages"] > 0
    for link in pages:
        one.page.goto(f"/app/{slug}/{link['slug']}")
        one.page.locator("[data-page-state=ready]").wait_for(state="attached", timeout=20_000)
    assert one.errors == []
    owner.call("DELETE", f"/api/v1/apps/{slug}")


if FILES:

    @pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem[:60])
    def test_export_imports_and_each_page_opens(file, steward, visit):
        import_and_open(file, steward, visit)
