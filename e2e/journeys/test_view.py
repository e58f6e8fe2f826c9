"""An imported app runs in the browser against a real PostgreSQL and a real HTTP API."""

import pytest
from playwright.sync_api import expect

from support import postgres as pg
from support.export import AppBuilder


def document(url):
    builder = AppBuilder("Stock room")
    w = builder.widget
    columns = {key: {"id": key, "originalId": key, "alias": key, "label": key.title(), "columnType": kind, "index": place,
                     "isVisible": True, "isCellVisible": True, "isDerived": False,
                     "computedValue": "{{Table1.processedTableData.map((currentRow, currentIndex) => (currentRow[\"%s\"]))}}" % key}
               for place, (key, kind) in enumerate([("id", "number"), ("name", "text"), ("added", "date")])}
    table = w("TABLE_WIDGET_V2", "Table1", 6, 0, 40, 40, tableData="{{items.data}}", primaryColumns=columns,
              columnOrder=["id", "name", "added"], isVisibleSearch=True, isVisiblePagination=True,
              enableClientSideSearch=True, defaultSelectedRowIndex=0, primaryColumnId="id", version=2,
              onRowSelected="{{showAlert('Chose ' + Table1.selectedRow.name, 'info')}}")
    widgets = [
        w("TEXT_WIDGET", "Greeting", 0, 0, 5, 30, text="Hello {{appsmith.user.name}}"),
        w("INPUT_WIDGET_V2", "Input1", 0, 32, 6, 50, label="Find", inputType="TEXT", defaultText=""),
        w("TEXT_WIDGET", "Echo", 0, 51, 5, 64, text="{{Input1.text.toUpperCase()}}"),
        table,
        w("TEXT_WIDGET", "Chosen", 6, 42, 10, 64, text="Chosen: {{Table1.selectedRow.name}}"),
        w("TEXT_WIDGET", "FromApi", 11, 42, 15, 64, text="{{apiItems.data.length}} items of the API"),
        w("TEXT_WIDGET", "Broken", 16, 42, 20, 64, text="{{noSuchThing.data.x}}"),
        w("BUTTON_WIDGET", "Add", 21, 42, 25, 64, text="Add",
          onClick="{{addItem.run({name: Input1.text}).then(() => items.run()).then(() => showAlert('Added', 'success'))}}"),
        w("BUTTON_WIDGET", "Fail", 26, 42, 30, 64, text="Fail",
          onClick="{{failing.run(() => showAlert('no'), (e) => showAlert('Caught it', 'warning'))}}"),
        w("EXTERNAL_WIDGET", "Rate1", 31, 42, 35, 64, maxCount=5),
        w("BUTTON_WIDGET", "Loop", 36, 42, 40, 64, text="Loop", onClick="{{(() => { while (true) {} })()}}"),
    ]
    return (builder.datasource("Stock", "postgres-plugin").page("Home", widgets)
            .page("Second page", [w("TEXT_WIDGET", "Text2", 0, 0, 4, 40, text="Page two for {{appsmith.URL.queryParams.who}}"),
                                  w("BUTTON_WIDGET", "Back", 5, 0, 9, 20, text="Back", onClick="{{navigateTo('Home')}}")])
            .sql("Home", "items", "SELECT id, name, added FROM stock_item WHERE name ILIKE '%{{Input1.text}}%' ORDER BY id",
                 "Stock", runs="ON_PAGE_LOAD")
            .sql("Home", "addItem", "INSERT INTO stock_item (name) VALUES ('{{this.params.name}}')", "Stock")
            .sql("Home", "failing", "SELECT * FROM no_such_table", "Stock")
            .rest("Home", "apiItems", "/items", url=url, runs="ON_PAGE_LOAD")).build()


@pytest.fixture(scope="module")
def app(steward, postgres):
    from support.service import Service
    pg.execute(postgres, "DROP TABLE IF EXISTS stock_item; CREATE TABLE stock_item (id serial PRIMARY KEY, name text "
               "NOT NULL, added date DEFAULT '2026-02-03'); INSERT INTO stock_item (name) SELECT 'Thing ' || i FROM "
               "generate_series(1, 30) i")
    with Service() as service:
        steward.import_app(document(service.url), settings={"Stock": postgres})
        yield service


def test_the_page_shows_rows_of_both_systems(app, steward, visit):
    one = visit().sign_in("owner@example.com", "a long owner password")
    page = one.page
    page.goto("/app/stock-room")
    expect(page.get_by_role("grid").get_by_text("Thing 1", exact=True)).to_be_visible()
    expect(page.get_by_text("Chosen: Thing 1", exact=True)).to_be_visible()
    expect(page.get_by_text("25 items of the API")).to_be_visible()
    expect(page.get_by_text("EXTERNAL_WIDGET")).to_be_visible()
    one.shot("view-stock-room")
    page.get_by_label("Find").fill("lamp")
    expect(page.get_by_text("LAMP", exact=True)).to_be_visible()
    page.get_by_role("button", name="Add", exact=True).click()
    expect(page.get_by_role("status").get_by_text("Added", exact=True)).to_be_visible()
    expect(page.get_by_role("grid").get_by_text("lamp")).to_be_visible()
    page.get_by_role("button", name="Fail").click()
    expect(page.get_by_text("Caught it")).to_be_visible()
    assert one.errors == []


def test_navigation_carries_parameters_without_a_reload(app, visit):
    one = visit().sign_in("owner@example.com", "a long owner password")
    page = one.page
    page.goto("/app/stock-room/second-page?who=Nora")
    expect(page.get_by_text("Page two for Nora")).to_be_visible()
    page.get_by_role("button", name="Back").click()
    expect(page.get_by_role("grid").get_by_text("Thing 2", exact=True)).to_be_visible()
    assert "/app/stock-room/home" in page.url
    assert one.errors == []


def test_an_endless_loop_is_stopped_and_the_page_goes_on(app, visit):
    one = visit().sign_in("owner@example.com", "a long owner password")
    page = one.page
    page.goto("/app/stock-room")
    expect(page.get_by_role("grid").get_by_text("Thing 1", exact=True)).to_be_visible()
    page.get_by_role("button", name="Loop").click()
    page.get_by_label("Find").fill("after")
    expect(page.get_by_text("AFTER", exact=True)).to_be_visible(timeout=30_000)


def test_user_code_reaches_neither_cookie_nor_session(app, steward, visit):
    one = visit().sign_in("owner@example.com", "a long owner password")
    probe = AppBuilder("Probe")
    code = """{{(async () => { const out = [];
      try { out.push('cookie:' + document.cookie) } catch (e) { out.push('cookie refused') }
      try { const r = await fetch('%s/api/v1/session', {credentials: 'include'}); out.push('fetch:' + await r.text()) }
      catch (e) { out.push('fetch refused') }
      try { importScripts('%s/api/v1/session'); out.push('import') } catch (e) { out.push('import refused') }
      try { out.push('parent:' + parent.document.title) } catch (e) { out.push('parent refused') }
      try { indexedDB.open('x').onsuccess; out.push('idb opened') } catch (e) { out.push('idb refused') }
      showAlert(out.join('|')) })()}}""" % (steward.base, steward.base)
    steward.import_app(probe.page("Home", [probe.widget("BUTTON_WIDGET", "Go", 0, 0, 4, 20, text="Go", onClick=code)]).build())
    one.page.goto("/app/probe")
    one.page.get_by_role("button", name="Go").click()
    alert = one.page.get_by_text("fetch refused")
    expect(alert).to_be_visible()
    text = alert.inner_text()
    assert "import refused" in text and "parent refused" in text
    assert "owner@example.com" not in text and "steward_session" not in text
