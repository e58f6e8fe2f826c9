"""Lists repeat their template for each item."""

import json

SECTION = "8.2"
ITEMS = "{{[{id: 1, n: 'a', qty: 2}, {id: 2, n: 'b', qty: 3}, {id: 3, n: 'c', qty: 4}]}}"
KEYS = "{{List1.listData.map((currentItem, currentIndex) => currentItem[\"id\"])}}"
COPIES = {"currentItemsView": "{{[]}}", "selectedItemView": "{{{}}}", "triggeredItemView": "{{{}}}"}


def box(name, children, rows=8):
    return {"type": "CANVAS_WIDGET", "name": f"{name}Canvas", "detachFromLayout": True, "noPad": True, "children": [
        {"type": "CONTAINER_WIDGET", "name": f"{name}Item", "noContainerOffset": True, "topRow": 0, "bottomRow": rows, "leftColumn": 0,
         "rightColumn": 64, "children": [{"type": "CANVAS_WIDGET", "name": f"{name}ItemCanvas", "detachFromLayout": True,
                                          "children": children}]}]}


def listing(children, name="List1", rows=8, **properties):
    return {"type": "LIST_WIDGET_V2", "name": name, "listData": ITEMS, "primaryKeys": KEYS, "topRow": 0, "bottomRow": 40, **COPIES,
            **properties, "children": [box(name, children, rows)]}


def text(name, value):
    return {"type": "TEXT_WIDGET", "name": name, "text": value, "topRow": 0, "bottomRow": 4, "leftColumn": 0, "rightColumn": 30}


def entry(name, default):
    return {"type": "INPUT_WIDGET_V2", "name": name, "inputType": "TEXT", "defaultText": default, "label": name, "labelPosition": "Left",
            "topRow": 4, "bottomRow": 8, "leftColumn": 0, "rightColumn": 30}


def button(name, code):
    return {"type": "BUTTON_WIDGET", "name": name, "text": name, "onClick": code, "topRow": 0, "bottomRow": 4, "leftColumn": 40,
            "rightColumn": 60}


TITLE = text("Title", "{{currentItem.n}}{{currentIndex}}")
AMOUNT = entry("Amount", "{{currentItem.qty}}")


PAGES = [{"id": index + 1, "n": letter} for index, letter in enumerate("abcdefghijkl")]


def END(running):
    """Scrolls to the last row that is there."""
    running.page.evaluate("const list = document.querySelector('.sw-list-rows'); list.scrollTop = list.scrollHeight")


def PRESS_OFF(running):
    """A press where a disabled button stands, which Playwright would wait for to be enabled."""
    box = running.page.locator("[data-widget=Off] button").first.bounding_box()
    running.page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)


def case(name, widgets, *steps, **more):
    return {"name": name, "widgets": widgets, "steps": list(steps), **more}


def expect(**seen):
    return {"expect": seen}


OLD = {"type": "LIST_WIDGET", "name": "Old", "listData": "{{[{n: 'x'}, {n: 'y'}]}}", "gridGap": 0, "topRow": 0, "bottomRow": 40}

def gaps(expected):
    """Free pixels between the cards of neighbours."""
    def check(case):
        script = """() => { const cards = [...document.querySelectorAll('.sw-list-row [data-widget=List1Item]')].map((card) => card.getBoundingClientRect())
            return cards.slice(1).map((card, index) => Math.round(card.top - cards[index].bottom)) }"""
        case.until(lambda: case.page.evaluate(script), expected)
    return check


NEXT = {"click": "role=button[name=\"Next page\"]"}
PREVIOUS = {"click": "role=button[name=\"Previous page\"]"}
A, B, C = ({"id": 1, "n": "a", "qty": 2}, {"id": 2, "n": "b", "qty": 3}, {"id": 3, "n": "c", "qty": 4})
SERVED = {"itemSpacing": 8, "bottomRow": 24, "listData": "{{Q.data}}", "serverSidePagination": True,
          "onPageChange": "{{Q.run().then(() => showAlert('page ' + List1.pageNo))}}"}


def served(*pages):
    """The pages that a server answers with, one after the other."""
    return {"Q": {"runs": "onPageLoad", "answer": [{"data": page} for page in pages]}}


NESTED = "{{[{id: 1, n: 'a', subs: [{id: 'p', qty: 1}, {id: 'q', qty: 2}]}, {id: 2, n: 'b', subs: [{id: 'r', qty: 3}]}]}}"
FEWER = f"{{{{({json.dumps([A, B, C])}).filter((row) => row.n !== 'b' || !appsmith.store.less)}}}}"
def heights(**expected):
    """Pixels of the widgets in the first row."""
    def check(case):
        script = "(names) => names.map((name) => Math.round(document.querySelector(`[data-widget=${name}]`).closest('.sw-box').getBoundingClientRect().height))"
        case.until(lambda: dict(zip(expected, case.page.evaluate(script, list(expected)))), expected)
    return check


def auto(name, value, bottom, kind="AUTO_HEIGHT"):
    return {**text(name, value), "bottomRow": bottom, "rightColumn": 20, "dynamicHeight": kind, "minDynamicHeight": 4, "maxDynamicHeight": 6}


NINE = "{{[...Array(9)].map((_, index) => ({id: index, n: 'i' + index, qty: 1}))}}"

MANY = NINE.replace("9", "40")

CASES = [
    case("spacing is between the cards, and as many rows fit as in Appsmith",
         [listing([TITLE], rows=12, listData=NINE, bottomRow=42, itemSpacing=8)], {"see": "role=listitem"},
         {"expect": {"{{List1.pageSize}}": 3}}, gaps([8, 8]), {"see": "text=1 of 3"}),
    case("wider spacing takes room",
         [listing([TITLE], rows=12, listData=NINE, bottomRow=42, itemSpacing=24)], {"see": "role=listitem"},
         {"expect": {"{{List1.pageSize}}": 2}}, gaps([24])),
    case("a list without rows asks for as many as it had", [listing([TITLE], rows=12, listData="{{[]}}", bottomRow=42, pageSize=5)],
         {"see": "text=No data to display"}, {"wait": 200}, {"expect": {"{{List1.pageSize}}": 5}}),
    case("cards without spacing touch",
         [listing([TITLE], rows=12, listData=NINE, bottomRow=42, itemSpacing=0)], {"see": "role=listitem"},
         {"expect": {"{{List1.pageSize}}": 3}}, gaps([0, 0])),
    {**case("rows follow items that are changed in place", [listing([TITLE], listData="{{Shop.rows}}")], {"see": "text=a0"},
            {"run": "Shop.rows[0].n = 'X'; Shop.rows.push({id: 3, n: 'new'})"}, {"see": "text=X0"}, {"see": "text=new2"}),
     "js": {"Shop": "export default { rows: [{id: 1, n: 'a'}, {id: 2, n: 'b'}] }"}},
    case("a row for each item, with currentItem and currentIndex", [listing([TITLE])],
         {"expect": {"List1/1/Title.text": "a0", "List1/3/Title.text": "c2"}}),
    case("rows have the primary key, or what the item holds", [
        listing([TITLE], primaryKeys="{{[]}}"), text("Out", "{{List1.listData.length}}")],
        {"expect": {"Out.text": "3", "{{List1.currentItemsView.length}}": 3}}),
    case("keys that are not unique count as none", [listing([TITLE], primaryKeys="{{[1, 1, 2]}}")],
         {"expect": {"{{List1.primaryKeys}}": [], "{{List1.currentItemsView.length}}": 3}}),
    case("a text key and a number key of the same text are not unique", [listing([TITLE], primaryKeys="{{[1, '1', 2]}}")],
         {"expect": {"{{List1.primaryKeys}}": []}}),
    case("a key of nothing makes all keys none", [listing([TITLE], primaryKeys="{{[1, null, 2]}}")],
         {"expect": {"{{List1.primaryKeys}}": []}}),
    case("listData may be the JSON text of an array", [listing([TITLE], listData='[{"id": 7, "n": "z"}]')],
         {"expect": {"List1/7/Title.text": "z0"}}),
    case("listData that is no array is an empty list", [listing([TITLE], listData="{{ {a: 1} }}")],
         {"expect": {"{{List1.listData}}": [], "{{List1.currentItemsView}}": []}}),
    case("listData of nothing is an empty list", [listing([TITLE], listData="{{undefined}}")],
         {"expect": {"{{List1.listData}}": [], "@problems": {}}}),
    case("currentView reads the sibling in the row", [listing([AMOUNT, text("Echo", "{{currentView.Amount.text}}")])],
         {"expect": {"List1/1/Echo.text": "2"}}, {"set": {"List1/1/Amount.text": "9"}},
         {"expect": {"List1/1/Echo.text": "9", "List1/2/Echo.text": "3"}}),
    case("a sibling's own name is the row's copy", [listing([AMOUNT, text("Echo", "{{Amount.text}}")])],
         {"set": {"List1/2/Amount.text": "7"}}, {"expect": {"List1/1/Echo.text": "2", "List1/2/Echo.text": "7"}}),
    case("rows read and follow what is outside", [entry("Search", "x"), listing([text("Out", "{{currentItem.n + Search.text}}")])],
         {"expect": {"List1/1/Out.text": "ax"}}, {"set": {"Search.text": "y"}}, {"expect": {"List1/3/Out.text": "cy"}}),
    case("following what is outside keeps what was typed in rows", [entry("Search", "x"), listing([AMOUNT, text("Out", "{{Search.text}}")])],
         {"set": {"List1/1/Amount.text": "typed"}}, {"set": {"Search.text": "y"}},
         {"expect": {"List1/1/Amount.text": "typed", "List1/1/Out.text": "y"}}),
    case("events of a row see its item and its widgets", [listing([AMOUNT, button("Buy", "{{showAlert(currentItem.n + Amount.text + currentIndex)}}")])],
         {"set": {"List1/2/Amount.text": "5"}}, {"event": "List1/2/Buy.onClick"}, {"expect": {"@alerts": ["b51"]}}),
    case("events of a row see currentView", [listing([AMOUNT, button("Buy", "{{showAlert(currentView.Amount.text)}}")])],
         {"event": "List1/3/Buy.onClick"}, {"expect": {"@alerts": ["4"]}}),
    case("a setter in an event of a row changes that row", [listing([AMOUNT, button("Set", "{{Amount.setValue('s')}}")])],
         {"event": "List1/2/Set.onClick"}, {"expect": {"List1/1/Amount.text": "2", "List1/2/Amount.text": "s"}}),
    case("a query with slots of the row", [listing([button("Go", "{{Q.run({id: currentItem.id})}}")])],
         {"event": "List1/2/Go.onClick"}, {"expect": {"@slots": {"$has": [{"$has": {"s0": 2}}]}}},
         queries={"Q": {"slots": {"s0": "this.params.id"}, "answer": {"data": 1}}}),
    case("a binding that fails costs its row only", [listing([text("T", "{{currentItem.deep.x}}")], listData="{{[{id: 1, deep: {x: 1}}, {id: 2}]}}")],
         {"expect": {"List1/1/T.text": "1", "List1/2/T.text": ""}}),
    case("pageNo chooses the page", [listing([TITLE])], {"set": {"List1.pageSize": 2}}, {"set": {"List1.pageNo": 2}},
         {"expect": {"{{List1.currentItemsView.length}}": 1, "List1/3/Title.text": "c2"}}),
    case("a page that is gone is the last one", [listing([TITLE])], {"set": {"List1.pageSize": 2}}, {"set": {"List1.pageNo": 7}},
         {"expect": {"{{List1.currentItemsView.map((row) => row.Title.text)}}": ["c2"]}}),
    case("with pages of the server all that came is shown", [listing([TITLE], serverSidePagination=True)],
         {"set": {"List1.pageSize": 1}}, {"set": {"List1.pageNo": 2}}, {"expect": {"{{List1.currentItemsView.length}}": 3}}),
    case("currentIndex counts from the start of the data", [listing([TITLE])], {"set": {"List1.pageSize": 1}}, {"set": {"List1.pageNo": 2}},
         {"expect": {"List1/2/Title.text": "b1"}}),
    case("what was typed is there when its page comes back", [listing([AMOUNT])], {"set": {"List1.pageSize": 1}},
         {"set": {"List1/1/Amount.text": "typed"}}, {"set": {"List1.pageNo": 2}}, {"set": {"List1.pageNo": 1}},
         {"expect": {"List1/1/Amount.text": "typed"}}),
    case("a list that is not drawn yet shows a few rows", [listing([TITLE], listData="{{Array.from({length: 5000}, (_, i) => ({id: i}))}}")],
         {"expect": {"{{List1.currentItemsView.length}}": 10}}),
    case("currentItemsView has the widgets of the rows on the page", [listing([AMOUNT])],
         {"set": {"List1/2/Amount.text": "20"}}, {"expect": {"{{List1.currentItemsView.map((row) => row.Amount.text)}}": ["2", "20", "4"]}}),
    case("selectedItemView has the widgets of the chosen row", [listing([AMOUNT]), text("Out", "{{List1.selectedItemView.Amount?.text}}")],
         {"expect": {"{{List1.selectedItemView}}": {}, "Out.text": ""}}, {"set": {"List1.selectedItemKey": "2"}}, {"expect": {"Out.text": "3"}}),
    case("selectedItemView stays when its page is left", [listing([AMOUNT])], {"set": {"List1.pageSize": 1}},
         {"set": {"List1.selectedItemKey": "1"}}, {"set": {"List1.pageNo": 2}}, {"expect": {"{{List1.selectedItemView.Amount.text}}": "2"}}),
    case("triggeredItemView has the widgets of the row that was touched", [listing([AMOUNT])], {"set": {"List1.triggeredItemKey": "3"}},
         {"expect": {"{{List1.triggeredItemView.Amount.text}}": "4"}}),
    case("what was typed is there when its page of the server comes back", [listing([TITLE, AMOUNT], **{**SERVED, "bottomRow": 30})],
         {"fill": ["[data-widget=Amount] input >> nth=0", "77"]}, NEXT, {"see": "text=c0"}, PREVIOUS, {"see": "text=a0"},
         {"expect": {"List1/1/Amount.text": "77", "List1/2/Amount.text": "3"}}, draw=True, queries=served([A, B], [C], [A, B])),
    case("a chosen row of the server stays with its view while pages are turned", [listing([TITLE, AMOUNT], **{**SERVED, "bottomRow": 30})],
         {"click": "text=a0"}, NEXT, {"see": "text=c0"}, NEXT, {"see": "text=b0"},
         {"expect": {"{{List1.selectedItem.n}}": "a", "{{List1.selectedItemView.Title.text}}": "a0"}}, draw=True, queries=served([A], [C], [B])),
    case("a chosen item that left the data is chosen no more until it is back", [listing([TITLE], listData=FEWER), text("Out", "{{List1.selectedItemView.Title?.text}}")],
         {"click": "text=b1"}, {"expect": {"Out.text": "b1"}}, {"run": "storeValue('less', true, false)"},
         {"expect": {"{{List1.selectedItem}}": {"$": "undefined"}, "{{List1.selectedItemView}}": {}, "{{List1.selectedItemKey}}": "2", "Out.text": ""}},
         {"run": "storeValue('less', false, false)"}, {"expect": {"{{List1.selectedItem.n}}": "b", "Out.text": "b1"}}, draw=True),
    case("a chosen item without a key leaves with its data", [listing([TITLE], listData=FEWER, primaryKeys="{{[]}}")],
         {"click": "text=b1"}, {"expect": {"{{List1.selectedItem.n}}": "b", "{{List1.selectedItemView.Title?.text}}": "b1"}},
         {"run": "storeValue('less', true, false)"}, {"expect": {"{{List1.selectedItem}}": {"$": "undefined"}, "{{List1.selectedItemView}}": {}}}, draw=True),
    case("nothing is selected at first", [listing([TITLE])], {"expect": {"{{List1.selectedItem}}": {"$": "undefined"}, "{{List1.triggeredItem}}": {"$": "undefined"}}}),
    case("selectedItem is the item with the chosen key", [listing([TITLE])], {"set": {"List1.selectedItemKey": "2"}},
         {"expect": {"{{List1.selectedItem.n}}": "b"}}),
    case("defaultSelectedItem chooses by key", [listing([TITLE], defaultSelectedItem="{{3}}")], {"expect": {"{{List1.selectedItem.n}}": "c"}}),
    case("defaultSelectedItem of no kind it takes chooses nothing", [listing([TITLE], defaultSelectedItem="{{[1]}}")],
         {"expect": {"{{List1.selectedItem}}": {"$": "undefined"}}}),
    case("the selected item follows its data", [entry("N", "first"), listing([TITLE], listData="{{[{id: 1, n: N.text}]}}")],
         {"set": {"List1.selectedItemKey": "1"}}, {"set": {"N.text": "second"}}, {"expect": {"{{List1.selectedItem.n}}": "second"}}),
    case("resetWidget returns to the first page and to no choice", [listing([TITLE])], {"set": {"List1.pageNo": 2, "List1.selectedItemKey": "1"}},
         {"run": "resetWidget('List1')"}, {"expect": {"{{List1.pageNo}}": 1, "{{List1.selectedItem}}": {"$": "undefined"}}}),
    case("resetWidget with children resets the rows", [listing([AMOUNT])], {"set": {"List1/1/Amount.text": "typed"}},
         {"run": "resetWidget('List1', true)"}, {"expect": {"List1/1/Amount.text": "2"}}),
    case("resetWidget of a template's name resets it in every row", [listing([AMOUNT])], {"set": {"List1/1/Amount.text": "typed", "List1/2/Amount.text": "typed"}},
         {"run": "resetWidget('Amount')"}, {"expect": {"List1/1/Amount.text": "2", "List1/2/Amount.text": "3"}}),
    case("resetWidget of a name that is nowhere fails", [listing([AMOUNT])], {"run": "await resetWidget('Nobody')", "fails": True}),
    case("a list without end adds the server's next page when its last row is seen", [
        listing([TITLE], itemSpacing=8, bottomRow=24, listData="{{Q.data}}", infiniteScroll=True, serverSidePagination=True, onPageChange="{{Q.run()}}")],
        {"expect": {"{{List1.currentItemsView.length}}": 6}}, {"count": {"text=/^[a-f]\\d$/": 6}}, END, {"see": "text=/^g/"},
        {"expect": {"{{List1.pageNo}}": 2, "List1.gathered.length": 12, "{{List1.listData.length}}": 6}},
        END, {"see": "text=/^l/"}, {"expect": {"{{List1.pageNo}}": 3, "List1.endOfData": True, "@requests": ["Q", "Q", "Q"]}},
        {"click": "text=/^l/"}, {"expect": {"{{List1.selectedItem.id}}": 12}},
        draw=True, queries={"Q": {"runs": "onPageLoad", "answer": [{"data": part} for part in (PAGES[:6], PAGES[6:], [])]}}),
    case("a list without end asks for more until its box is full", [
        listing([TITLE], itemSpacing=8, bottomRow=24, listData="{{Q.data}}", infiniteScroll=True, serverSidePagination=True, onPageChange="{{Q.run()}}")],
        {"expect": {"{{List1.pageNo}}": 3, "List1.gathered.length": 3}},
        draw=True, queries={"Q": {"runs": "onPageLoad", "answer": [{"data": [each]} for each in PAGES]}}),
    case("a list without end says where it stops to gather", [
        listing([TITLE], itemSpacing=8, bottomRow=24, listData="{{Q.data}}", infiniteScroll=True, serverSidePagination=True, onPageChange="{{Q.run()}}")],
        {"see": "role=listitem"}, END, {"see": "text=Only the first 10,000 rows are shown here."},
        {"expect": {"List1.gathered.length": 10_000, "List1.endOfData": True, "{{List1.pageNo}}": 1, "@requests": ["Q"]}},
        draw=True, queries={"Q": {"runs": "onPageLoad", "answer": {"data": [{"id": i, "n": str(i)} for i in range(10_000)]}}}),
    case("the first page starts a list without end anew", [
        listing([TITLE], itemSpacing=8, bottomRow=24, listData="{{Q.data}}", infiniteScroll=True, serverSidePagination=True, onPageChange="{{Q.run()}}")],
        {"expect": {"List1.gathered.length": 6}}, END, {"expect": {"List1.gathered.length": 12}},
        {"run": "resetWidget('List1'); await Q.run()"}, {"expect": {"List1.gathered.length": 6, "{{List1.pageNo}}": 1}},
        draw=True, queries={"Q": {"runs": "onPageLoad", "answer": [{"data": part} for part in (PAGES[:6], PAGES[6:], PAGES[6:])]}}),
    case("a list in a list reads the row around it", [
        listing([listing([text("In", "{{currentItem}}-{{level_1.currentItem.n}}-{{level_1.currentIndex}}")], name="Inner", listData="{{currentItem.subs}}",
                         primaryKeys="{{currentItem.subs}}")], listData="{{[{id: 1, n: 'a', subs: ['p', 'q']}, {id: 2, n: 'b', subs: ['r']}]}}")],
        {"expect": {"List1/1/Inner/q/In.text": "q-a-0", "List1/2/Inner/r/In.text": "r-b-1"}}),
    case("a list in a list follows widgets of the row around it", [
        listing([AMOUNT, listing([text("In", "{{level_1.currentView.Amount.text}}")], name="Inner", listData="{{['k']}}", primaryKeys="{{['k']}}")])],
        {"set": {"List1/1/Amount.text": "9"}}, {"expect": {"List1/1/Inner/k/In.text": "9", "List1/2/Inner/k/In.text": "3"}}),
    case("views of a list reach into the list in its rows, and follow what is done there", [
        listing([TITLE, listing([AMOUNT], name="Inner", listData="{{currentItem.subs}}", primaryKeys="{{currentItem.subs.map((sub) => sub.id)}}")],
                listData=NESTED),
        text("All", "{{JSON.stringify(List1.currentItemsView.map((row) => row.Inner.currentItemsView.map((inner) => inner.Amount.text)))}}"),
        text("Own", "{{List1.selectedItemView.Inner?.selectedItemView.Amount?.text}}/{{List1.triggeredItemView.Inner?.selectedItem?.id}}")],
        {"expect": {"All.text": '[["1","2"],["3"]]', "Own.text": "undefined/undefined"}}, {"set": {"List1/1/Inner/q/Amount.text": "9"}},
        {"expect": {"All.text": '[["1","9"],["3"]]'}}, {"set": {"List1.selectedItemKey": "1", "List1.triggeredItemKey": "2"}},
        {"set": {"List1/1/Inner.selectedItemKey": "q", "List1/2/Inner.selectedItemKey": "r"}}, {"expect": {"Own.text": "9/r"}},
        {"set": {"List1/1/Inner/q/Amount.text": "8"}}, {"expect": {"Own.text": "8/r", "{{List1.currentItemsView[0].Inner.listData.length}}": 2}}),
    case("setVisibility hides the list", [listing([TITLE])], {"run": "List1.setVisibility(false)"}, {"expect": {"List1.isVisible": False}}),
    case("a press on a row chooses it, another lets it go", [listing([TITLE], onItemClick="{{showAlert(currentItem.n + currentIndex)}}")],
         {"click": "text=b1"}, {"expect": {"{{List1.selectedItem.id}}": 2, "{{List1.triggeredItem.id}}": 2, "@alerts": ["b1"]}},
         {"click": "[data-widget=List1] >> text=b1"}, {"expect": {"{{List1.selectedItem}}": {"$": "undefined"}, "{{List1.triggeredItem.id}}": 2}}, draw=True),
    case("onItemClick sees the widgets of the row", [listing([TITLE, AMOUNT], rows=10, onItemClick="{{showAlert(currentView.Amount.text)}}")],
         {"click": "text=c2"}, {"expect": {"@alerts": ["4"]}}, draw=True),
    case("a press on a control touches the row and does not choose it", [listing([TITLE, button("Buy", "{{showAlert(List1.triggeredItem.n)}}")])],
         {"click": "[data-widget=Buy] >> nth=1"},
         {"expect": {"@alerts": ["b"], "{{List1.selectedItem}}": {"$": "undefined"}, "{{List1.triggeredItem.id}}": 2}}, draw=True),
    case("a press on a button that does nothing, or is disabled, is a press on the row", [
        listing([TITLE, {**button("Idle", ""), "leftColumn": 32, "rightColumn": 40}, {**button("Off", "{{showAlert('off')}}"), "isDisabled": True},
                 {"type": "ICON_BUTTON_WIDGET", "name": "Icon", "iconName": "add", "topRow": 4, "bottomRow": 8, "leftColumn": 32, "rightColumn": 40}],
                onItemClick="{{showAlert('row ' + currentItem.n)}}")],
        {"click": "[data-widget=Idle] button >> nth=1"}, {"expect": {"@alerts": ["row b"], "{{List1.selectedItem.n}}": "b"}},
        {"click": "[data-widget=Icon] button >> nth=2"}, {"expect": {"@alerts": ["row b", "row c"]}}, PRESS_OFF,
        {"expect": {"@alerts": ["row b", "row c", "row a"], "{{List1.selectedItem.n}}": "a"}}, draw=True),
    case("rows that can't be chosen are not pressed, but their buttons are, and the default choice stays", [
        listing([TITLE, button("Buy", "{{showAlert(List1.triggeredItem.n)}}")], disableSelection=True, defaultSelectedItem="{{3}}",
                onItemClick="{{showAlert('row')}}")],
        {"click": "text=b1"}, {"expect": {"{{List1.triggeredItem.n}}": "b"}}, {"click": "[data-widget=Buy] button >> nth=0"},
        {"expect": {"@alerts": ["a"], "{{List1.selectedItem.n}}": "c"}}, {"count": {".sw-list-row": 3, ".sw-list-row[tabindex]": 0}}, draw=True),
    case("a second press on the same row sees what the row holds by then", [
        listing([TITLE, button("Buy", "{{showAlert(List1.triggeredItem.n)}}")], listData="{{[{id: 1, n: appsmith.store.n || 'a'}]}}")],
         {"click": "[data-widget=Buy]"}, {"run": "storeValue('n', 'later', false)"}, {"see": "text=later0"}, {"click": "[data-widget=Buy]"},
         {"expect": {"@alerts": ["a", "later"]}}, draw=True),
    case("pageSize is the number of rows that fit", [listing([TITLE], itemSpacing=8, bottomRow=24)],
         {"see": "text=a0"}, {"expect": {"{{List1.pageSize}}": 2, "{{List1.currentItemsView.length}}": 2}}, draw=True),
    case("code is told of the first page of a list's own pages, and of no other", [
        listing([TITLE], listData=NINE, itemSpacing=8, bottomRow=24, onPageChange="{{showAlert('page ' + List1.pageNo)}}")],
        NEXT, {"see": "text=i22"}, NEXT, {"see": "text=i44"}, PREVIOUS, {"see": "text=i22"}, {"wait": 200}, {"expect": {"{{List1.pageNo}}": 2, "@alerts": []}},
        PREVIOUS, {"see": "text=i00"}, {"expect": {"@alerts": ["page 1"]}}, NEXT, NEXT, {"see": "text=i44"}, {"run": "resetWidget('List1')"},
        {"see": "text=i00"}, {"expect": {"@alerts": ["page 1", "page 1"]}}, draw=True),
    case("code of an old list is told of the server's pages only", [
        {**OLD, "bottomRow": 8, "onPageChange": "{{showAlert('page ' + Old.pageNo)}}", "listData": NINE, "children": [box("Old", [text("T", "{{currentItem.n}}")], 4)],
         "serverSidePaginationEnabled": "{{appsmith.store.served === true}}"}],
        {"see": "text=i0"}, NEXT, {"see": "text=i1"}, PREVIOUS, {"see": "text=i0"}, {"wait": 200}, {"expect": {"@alerts": []}},
        {"run": "storeValue('served', true, false)"}, NEXT, {"expect": {"{{Old.pageNo}}": 2, "@alerts": ["page 2"]}}, draw=True),
    case("pages of the server are turned without an end", [listing([TITLE], itemSpacing=8, bottomRow=24, serverSidePagination=True)],
         {"click": "role=button[name=\"Next page\"]"}, {"expect": {"{{List1.pageNo}}": 2}}, {"see": "text=c2"}, draw=True),
    case("code is told when a reset returns to the first page of the server", [listing([TITLE], **SERVED)],
         {"see": "text=a0"}, NEXT, {"see": "text=c0"}, {"run": "resetWidget('List1', true)"}, {"see": "text=a0"},
         {"expect": {"@alerts": ["page 2", "page 1"]}}, NEXT, {"see": "text=c0"}, PREVIOUS, {"see": "text=a0"}, {"wait": 200},
         {"expect": {"@alerts": ["page 2", "page 1", "page 2", "page 1"]}}, draw=True, queries=served([A, B], [C], [A, B], [C], [A, B])),
    case("a page that a smaller total lacks gives way to the last one", [
        listing([TITLE], **{**SERVED, "totalRecordsCount": "{{appsmith.store.total ?? 10}}"})],
        {"see": "text=a0"}, NEXT, {"expect": {"@alerts": ["page 2"]}}, NEXT, {"expect": {"@alerts": ["page 2", "page 3"]}},
        {"run": "storeValue('total', 2, false)"}, {"wait": 200},
        {"expect": {"{{List1.pageNo}}": 1, "@alerts": ["page 2", "page 3", "page 1"]}}, draw=True, queries=served([A, B])),
    case("a page that fewer items lack gives way to the last one", [
        listing([TITLE], itemSpacing=8, bottomRow=24, listData="{{[...Array(appsmith.store.count ?? 9)].map((_, index) => ({id: index, n: 'i'}))}}")],
        {"see": "text=i0"}, NEXT, NEXT, {"expect": {"{{List1.pageNo}}": 3}}, {"run": "storeValue('count', 3, false)"},
        {"expect": {"{{List1.pageNo}}": 2}}, draw=True),
    case("the page of the default choice is open, after a reset too", [
        listing([TITLE], listData=NINE, bottomRow=24, itemSpacing=8, defaultSelectedItem="{{5}}")],
        {"see": "text=i55"}, {"run": "resetWidget('List1', true)"}, {"see": "text=i55"}, PREVIOUS, PREVIOUS, {"see": "text=i00"},
        {"expect": {"{{List1.pageNo}}": 1}}, {"run": "resetWidget('List1', true)"}, {"see": "text=i55"}, {"expect": {"{{List1.pageNo}}": 3}},
        PREVIOUS, PREVIOUS, {"click": "text=i00"}, {"expect": {"{{List1.selectedItem.n}}": "i0"}}, {"run": "resetWidget('List1', true)"},
        {"see": "text=i55"}, {"expect": {"{{List1.selectedItem.n}}": "i5"}}, draw=True),
    case("the page of another default choice is opened, the first one too", [
        listing([TITLE], listData=NINE, bottomRow=24, itemSpacing=8, defaultSelectedItem="{{appsmith.store.chosen ?? 5}}")],
        {"see": "text=i55"}, {"run": "storeValue('chosen', 0, false)"}, {"see": "text=i00"}, {"expect": {"{{List1.pageNo}}": 1}},
        {"run": "storeValue('chosen', 8, false)"}, {"see": "text=i88"}, draw=True),
    case("widgets in a row keep their height, whatever they hold", [
        listing([auto("Long", "{{'long words '.repeat(20)}}", 4), {**auto("Short", "x", 8), "leftColumn": 20, "rightColumn": 40},
                 {**button("Buy", "{{showAlert(currentItem.n)}}"), "topRow": 4, "bottomRow": 8, "leftColumn": 0, "rightColumn": 20}])],
        {"see": "text=/long words/"}, {"wait": 300}, heights(Long=40, Short=80, List1Item=80),
        {"click": "[data-widget=Buy] button >> nth=1"}, {"expect": {"@alerts": ["b"]}}, draw=True),
    case("widgets in a row follow what they hold within limits", [
        listing([auto("Long", "{{'long words '.repeat(20)}}", 4, "AUTO_HEIGHT_WITH_LIMITS")])],
        {"see": "text=/long words/"}, {"wait": 300}, heights(Long=60), draw=True),
    case("after a page of the server without items there is no next one", [listing([TITLE], **SERVED)],
         {"see": "text=a0"}, NEXT, {"see": "text=No data to display"}, {"count": {"css=button[aria-label='Next page']:disabled": 1}},
         PREVIOUS, {"see": "text=a0"}, {"count": {"css=button[aria-label='Next page']:enabled": 1}}, draw=True, queries=served([A], [], [A])),
    case("pages are chosen by their numbers where their count is known", [listing([TITLE], listData=MANY, bottomRow=24, itemSpacing=8)],
         {"see": "text=i00"}, {"count": {"role=button[name=\"Page 10\"]": 0}}, {"click": "role=button[name=\"Page 20\"]"}, {"see": "text=/^i39/"},
         {"click": "role=button[name=\"Page 19\"]"}, {"see": "text=/^i36/"},
         {"expect": {"{{List1.pageNo}}": 19}}, {"text": {".sw-list-page[aria-current=page]": "19"}}, draw=True),
    case("pages of the server have numbers as far as its total is known", [listing([TITLE], **{**SERVED, "totalRecordsCount": 6})],
         {"see": "text=a0"}, {"click": "role=button[name=\"Page 3\"]"}, {"see": "text=c0"}, {"expect": {"@alerts": ["page 3"]}},
         {"count": {".sw-list-page": 3}}, draw=True, queries=served([A, B], [C])),
    case("a narrow list says which of its pages is open", [listing([TITLE], listData=MANY, bottomRow=24, itemSpacing=8, leftColumn=0, rightColumn=10)],
         {"see": "text=1 of 20"}, NEXT, {"see": "text=2 of 20"}, {"count": {".sw-list-page": 0}}, draw=True),
    case("a list without items says so", [listing([TITLE], listData="{{[]}}")], {"see": "text=No data to display"}, draw=True),
    case("a row's text adds its parts up", [listing([TITLE, text("Tags", "T: {{currentItem.tags}}"), text("Own", "O: {{[1, 2]}}")],
                                                    listData="{{[{id: 1, n: 'a', tags: ['x', 'y']}]}}")],
         {"expect": {"List1/1/Tags.text": "T: x,y", "List1/1/Own.text": "O: [1,2]"}}),
    case("a row's colour follows its item", [
        {**listing([TITLE]), "children": [{**box("List1", [TITLE]), "children": [
            {**box("List1", [TITLE])["children"][0], "backgroundColor": "{{currentItem.qty > 2 ? 'red' : 'green'}}"}]}]}],
        {"expect": {"List1/1/List1Item.backgroundColor": "green", "List1/2/List1Item.backgroundColor": "red"}}),
    case("a press on a control of an old list chooses its row first, and a second press keeps it", [
        {**OLD, "onListItemClick": "{{showAlert('row ' + Old.selectedItem.n)}}",
         "children": [box("Old", [button("Go", "{{showAlert('button ' + Old.selectedItem.n)}}"), text("T", "{{currentItem.n}}")])]}],
        {"expect": {"{{Old.selectedItem}}": {"n": ""}}}, {"click": "[data-widget=Go] button >> nth=1"},
        {"expect": {"@alerts": ["row y", "button y"]}}, {"click": "text=y >> nth=0"}, {"expect": {"@alerts": ["row y", "button y", "row y"], "{{Old.selectedItem.n}}": "y"}}, draw=True),
    case("the old list has its own names", [{**OLD, "onListItemClick": "{{showAlert(currentItem.n)}}", "children": [box("Old", [text("T", "{{currentItem.n}}")])]}],
         {"click": "text=y"}, {"expect": {"{{Old.items.length}}": 2, "{{Old.selectedItem.n}}": "y", "@alerts": ["y"]}}, draw=True),
    case("rows of the old list come from its template", [{
        **OLD, "template": {"T": {"type": "TEXT_WIDGET", "text": "{{Old.listData.map((currentItem) => currentItem.n + '!')}}",
                                  "dynamicBindingPathList": [{"key": "text"}]}},
        "dynamicBindingPathList": [{"key": "listData"}, {"key": "template.T.text"}], "children": [box("Old", [text("T", "preview")])]}],
        {"see": ["text=x!", "text=y!"]}, draw=True),
]
