"""What axe finds on a page."""

from axe_playwright_python.sync_playwright import Axe


def serious(page):
    """Rule and element of everything that is serious or critical."""
    results = Axe().run(page).response
    return [(rule["id"], node["html"][:160]) for rule in results["violations"] if rule["impact"] in ("serious", "critical")
            for node in rule["nodes"]]
