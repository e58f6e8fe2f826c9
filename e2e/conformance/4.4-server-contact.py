"""What the platform itself says where runs reach no server or no session; failures of a query are the app's affair (section 4.4)."""

import json

from boxes import at
from parts import button, field, text, window
from support.axe import serious

SECTION = "4.4"
NO_SESSION = {"body": json.dumps({"code": "session.missing", "title": "Not signed in", "detail": "Sign in first."}), "status": 401}
UNREACHABLE = {"unreachable": True}
NOTICE = ".viewer-contact-text"
SIGNED_OUT = "You are signed out. Sign in again in a new tab; what you typed stays."
NO_SERVER = "The server cannot be reached. What you typed stays; try again in a moment."
LINK = "role=link[name='Sign in again in a new tab']"
SAVE = "role=button[name=Save]"
NONE = {"count": {NOTICE: 0}}
CATCHES = "{{Q.run().catch(() => showAlert('Not saved'))}}"
PAGE = [button("Save", "{{Q.run()}}", **at(0, 4, 0, 16)), button("Careful", CATCHES, **at(0, 4, 20, 40)), field("Input1", "", **at(5, 12, 0, 30)),
        text("Low", "Down here", **at(140, 144))]


def case(name, *steps, answer=NO_SESSION, widgets=(), **more):
    queries = {"Q": {"answer": answer}, "Other": {"answer": answer}}
    return {"name": f"contact: {name}", "widgets": [*PAGE, *widgets], "queries": queries, "draw": True, "steps": list(steps), **more}


def says(words):
    return {"text": {NOTICE: words}}


def answers(answer, *names):
    return {"answer": {name: answer for name in names or ("Q",)}}


def leads_to_sign_in(it):
    link = it.page.locator(LINK)
    assert [link.get_attribute("href"), link.get_attribute("target")] == ["/sign-in?return=%2F", "_blank"]


def is_accessible(it):
    for scheme in ("light", "dark"):
        it.page.emulate_media(color_scheme=scheme)
        assert serious(it.page) == []
    it.page.emulate_media(color_scheme="light")


def is_below(upper):
    """The notice begins where the bar ends, or at the top of the window, and covers nothing of the page."""
    look = """([notice, upper]) => {
      const box = (each) => document.querySelector(each).getBoundingClientRect()
      if (!document.querySelector(notice)) return null
      const edge = upper ? box(upper).bottom : 0
      return [Math.round(box(notice).top - edge), box('[data-widget=Save]').top >= box(notice).bottom]
    }"""
    return lambda it: it.until(lambda: it.page.evaluate(look, [NOTICE, upper]), [0, True])


def is_in_sight(it):
    """Somebody who looks at the end of the page can press the link."""
    it.page.locator("text=Down here").scroll_into_view_if_needed()
    it.page.evaluate("scrollTo(0, document.documentElement.scrollHeight)")
    it.page.locator(LINK).click(trial=True, timeout=3000)
    assert it.page.evaluate("scrollY") > 100
    it.page.evaluate("scrollTo(0, 0)")


def side(**more):
    return {"settings": {"navigation": {"orientation": "side", **more}}}


MODAL = {"type": "MODAL_WIDGET", "name": "M", "detachFromLayout": True, "width": 400, "height": 2000, "canEscapeKeyClose": True,
         "children": [{"type": "CANVAS_WIDGET", "name": "CanvasM", "detachFromLayout": True, "children": [
             button("Send", "{{Q.run()}}", **at(0, 4, 0, 30)), button("Tell", CATCHES, **at(6, 10, 0, 30))]}]}


def is_usable_in_the_dialog(it):
    """Neither does the dialog lie on the notice, nor the notice on the dialog."""
    it.page.locator("dialog").locator(LINK).click(trial=True, timeout=3000)
    it.page.locator("role=button[name=Send]").click(trial=True, timeout=3000)
    tops = "[document.querySelector('dialog[open]').getBoundingClientRect().top, document.querySelector('.viewer-contact').getBoundingClientRect().bottom]"
    it.until(lambda: (lambda dialog, notice: dialog >= notice)(*it.page.evaluate(tops)), True)


def is_clear_of_alerts(it):
    """An alert of a phone leaves the notice to be read."""
    look = """() => {
      const box = (selector) => document.querySelector(selector).getBoundingClientRect()
      return [box('.ui-toast').top, box('.viewer-contact').bottom]
    }"""
    it.page.locator(".ui-toast").wait_for()
    it.page.wait_for_timeout(250)
    toast, notice = it.page.evaluate(look)
    assert toast >= notice, (toast, notice)


def comes_back(it):
    """The person turns to this window again."""
    it.page.evaluate("dispatchEvent(new Event('focus'))")


CASES = [
    case("who has signed in in another tab is told nothing any more, without a run", {"click": SAVE}, says(SIGNED_OUT), comes_back, {"wait": 200},
         says(SIGNED_OUT), answers({"data": 1}, "Q", "Other"), comes_back, NONE, {"expect": {"@requests": ["Q"]}}),
    case("a server that is back is seen when the person is, without a run", {"click": SAVE}, says(NO_SERVER), comes_back, {"wait": 200},
         says(NO_SERVER), answers({"data": 1}, "Q", "Other"), comes_back, NONE, {"expect": {"@requests": ["Q"]}}, answer=UNREACHABLE),
    case("who is signed out is told once, until a run is answered", {"fill": ["role=textbox", "typed"]}, {"click": SAVE}, says(SIGNED_OUT),
         leads_to_sign_in, {"click": SAVE}, {"run": "Other.run()", "fails": True}, {"expect": {"@requests": ["Q", "Q", "Other"]}},
         {"count": {NOTICE: 1}}, {"expect": {"@alerts": []}}, is_accessible, answers({"data": 1}), {"click": SAVE}, NONE, {"value": {"role=textbox": "typed"}}),
    case("who reaches no server is told once, until it answers, be it with a failure", {"click": SAVE}, {"run": "Other.run()", "fails": True},
         says(NO_SERVER), is_accessible, answers({"error": "no such table"}), {"click": SAVE}, NONE, answer=UNREACHABLE),
    case("one notice takes the place of the other", {"click": SAVE}, says(NO_SERVER), answers(NO_SESSION), {"click": SAVE}, says(SIGNED_OUT),
         {"count": {NOTICE: 1}}, answer=UNREACHABLE),
    case("what a proxy says while the server is away", {"click": SAVE}, says(NO_SERVER), answer={"body": "<h1>Bad gateway</h1>", "status": 502}),
    case("the app's code hears of it as before",
         {"run": "Q.run().catch((error) => showAlert(error.message)); Other.run(undefined, (error) => showAlert(error))"},
         {"expect": {"@alerts": {"$has": ["Sign in first."]}}}, answers(UNREACHABLE),
         {"run": "Q.run().catch((error) => showAlert(error.message))"}, {"expect": {"@alerts": {"$has": ["The server can't be reached"]}}}),
    *(case(f"a query that fails is none of it: {name}", {"click": SAVE}, {"expect": {"@requests": ["Q"]}}, {"wait": 200}, NONE, answer=answer)
      for name, answer in {
          "400 of the server": {"error": "bad", "status": 400}, "500 of the server": {"error": "bad", "status": 500},
          "502 for a datasource": {"error": "bad"}, "401 for another reason": {"error": "bad", "status": 401},
          "401 of an API": {"body": json.dumps({"data": {"code": "session.missing"}, "meta": {"ok": False, "statusCode": 401}})},
      }.items()),
    case("a run that was sent before the session ended takes nothing away", {"click": SAVE}, {"expect": {"@requests": ["Q"]}},
         {"run": "Other.run()", "fails": True}, says(SIGNED_OUT), {"release": "Q"}, {"expect": {"{{Q.data}}": 5}}, says(SIGNED_OUT),
         queries={"Q": {"answer": {"data": 5, "held": True}}, "Other": {"answer": NO_SESSION}}),
    case("another page that comes is an answer", {"click": SAVE}, says(NO_SERVER), {"run": "navigateTo('Second')"}, {"see": "text=The second page"}, NONE,
         answer=UNREACHABLE, pages={"Second": {"widgets": [text("Text2", "The second page")]}}),
    case("below the bar, in sight wherever the page is scrolled", {"click": SAVE}, is_below(".viewer-bar-row"), is_in_sight,
         window(390, is_below(".viewer-bar-row"), is_in_sight)),
    case("beside a navigation at the side", {"click": SAVE}, is_below(None), is_in_sight, window(390, is_below(".viewer-bar"), is_in_sight), **side()),
    case("embedded, without a bar", {"click": SAVE}, is_below(None), is_in_sight, window(390, is_below(None), is_in_sight), url="?embed=true"),
    *(case(f"alerts of a phone are below the notice: {name}", *before, window(390, {"click": f"role=button[name={at_hand}]"}, is_clear_of_alerts), **more)
      for name, before, at_hand, more in [
          ("a bar", [], "Careful", {}), ("a navigation", [], "Careful", side()), ("embedded", [], "Careful", {"url": "?embed=true"}),
          ("a dialog", [{"run": "showModal('M')"}], "Tell", {"widgets": [MODAL]})]),
    case("with a dialog open, inside it", {"run": "showModal('M')"}, {"click": "role=button[name=Send]"}, says(SIGNED_OUT), is_usable_in_the_dialog,
         window(390, is_usable_in_the_dialog), {"press": ["role=button[name=Send]", "Escape"]}, is_below(".viewer-bar-row"), widgets=[MODAL]),
]
