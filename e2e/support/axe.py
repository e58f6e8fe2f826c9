"""What axe finds on a page."""

from axe_playwright_python.sync_playwright import Axe


# What still fades in has colours of its own for a moment.
SETTLED = """() => Promise.allSettled(document.getAnimations()
    .filter((each) => each.effect.getComputedTiming().endTime < 2000).map((each) => each.finished))"""


def serious(page):
    """Rule and element of everything that is serious or critical, once what moves has come to rest."""
    page.evaluate(SETTLED)
    results = Axe().run(page).response
    return [(rule["id"], node["html"][:160]) for rule in results["violations"] if rule["impact"] in ("serious", "critical")
            for node in rule["nodes"]]
