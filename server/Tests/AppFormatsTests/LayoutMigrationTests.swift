import AppFormats
import Domain
import Testing

/// The page's widgets after reading a layout of this version.
private func migrated(_ version: JSONValue?, _ widgets: [JSONValue]) throws -> [JSONValue] {
    let page = Fixture.page("Home", layout: Fixture.layout(version: version, widgets))
    let layout = try AppsmithExport.read(Fixture.orders(with: ["pageList": [page]])).pages[0].layout
    #expect(layout["version"] == 94)
    return layout["children"]?.array ?? []
}

private func migrated(_ version: JSONValue?, _ type: String, _ members: JSONObject) throws -> JSONValue {
    try #require(try migrated(version, [Fixture.widget("W", type, members)]).first)
}

private func keys(_ widget: JSONValue, _ list: String) -> [String] {
    (widget[list]?.array ?? []).compactMap { $0["key"]?.string }
}

private func theme(_ path: String) -> JSONValue { .string("{{appsmith.theme.\(path)}}") }

@Suite("Layout migrations: structure")
struct StructureMigrationTests {
    @Test("the newest layout passes unchanged, also one from the future")
    func newest() throws {
        for version in [94, 95] as [JSONValue] {
            let layout = Fixture.layout(version: version, [Fixture.widget("T", "SOMETHING_NEW", ["x": [nil, 1e300]])])
            let app = try AppsmithExport.read(
                Fixture.orders(with: ["pageList": [Fixture.page("Home", layout: layout)]]))
            #expect(app.pages[0].layout == layout)
        }
    }

    @Test("the 16-column grid becomes 64 columns, once; canvases keep their pixels")
    func grid() throws {
        let canvas = Fixture.widget("Canvas1", "CANVAS_WIDGET", ["bottomRow": 320, "rightColumn": 500])
        let members: JSONObject = ["leftColumn": 2.5, "rightColumn": 1e308, "topRow": -1, "children": [canvas]]
        let old = try migrated(19, "CONTAINER_WIDGET", members)
        #expect(old["leftColumn"] == 10)
        #expect(old["topRow"] == -4)
        #expect(old["bottomRow"] == 16)
        #expect(old["children"]?[0]?["bottomRow"] == 320)
        #expect(try migrated(20, "CONTAINER_WIDGET", members)["leftColumn"] == 2.5)
    }

    @Test("a layout without a version is from before versions, unless it has the fine grid")
    func unversioned() throws {
        #expect(try migrated(nil, "TEXT_WIDGET", [:])["rightColumn"] == 64)
        var layout = try #require(Fixture.layout(version: nil, [Fixture.widget("T", "TEXT_WIDGET")]).object)
        layout["snapColumns"] = 64.0
        let page = Fixture.page("Home", layout: .object(layout))
        let read = try AppsmithExport.read(Fixture.orders(with: ["pageList": [page]])).pages[0].layout
        #expect(read["children"]?[0]?["rightColumn"] == 16)
    }

    @Test("a container without a canvas gets one around its children")
    func canvases() throws {
        let child = Fixture.widget("T", "TEXT_WIDGET")
        let box = try migrated(
            1, "CONTAINER_WIDGET", ["children": [child], "parentRowSpace": 40, "parentColumnSpace": 70])
        #expect(box["children"]?[0]?["type"] == "CANVAS_WIDGET")
        #expect(box["children"]?[0]?["bottomRow"] == 160)
        #expect(box["children"]?[0]?["children"]?[0]?["widgetName"] == "T")
    }

    @Test("widgets without columns are put below the others")
    func lost() throws {
        var lost = try #require(Fixture.widget("Lost", "TEXT_WIDGET", ["topRow": 0, "bottomRow": 5]).object)
        lost["leftColumn"] = nil
        let widgets = try migrated(21, [Fixture.widget("A", "TEXT_WIDGET", ["bottomRow": 30]), .object(lost)])
        #expect(widgets[1]["topRow"] == 31)
        #expect(widgets[1]["bottomRow"] == 36)
        #expect(widgets[1]["rightColumn"] == 4)
    }

    @Test("maps of dynamic properties become lists, and bindings that no list names are found")
    func paths() throws {
        let widget = try migrated(
            6, "TEXT_WIDGET",
            [
                "dynamicBindings": ["text": true], "dynamicTriggers": ["onClick": true], "text": "{{a}}",
                "onClick": "{{b()}}", "tooltip": "x {{c}}", "items": [["v": "{{d}}"]],
            ])
        #expect(keys(widget, "dynamicBindingPathList") == ["text", "tooltip", "items[0].v"])
        #expect(keys(widget, "dynamicTriggerPathList") == ["onClick"])
    }

    @Test("nulls, broken members and unknown widgets survive every step")
    func broken() throws {
        let broken: JSONObject = [
            "primaryColumns": ["a": nil, "b": 3, "c": ["computedValue": 4, "validation": 5]], "tabs": "[{",
            "chartData": 7,
            "dynamicBindingPathList": [nil, 3, ["key": 4]], "template": [1], "options": [], "validation": nil,
            "topRow": "x",
            "schema": ["__root_schema__": 1], "columnActions": "x", "columnOrder": [nil, 4], "children": [nil, 4, "x"],
        ]
        for type in [
            "TABLE_WIDGET", "TABLE_WIDGET_V2", "TABS_WIDGET", "CHART_WIDGET", "LIST_WIDGET", "JSON_FORM_WIDGET",
            "SELECT_WIDGET", "MODAL_WIDGET", "MAP_WIDGET", "WHATEVER",
        ] {
            #expect(try migrated(0, type, broken)["widgetName"] == "W")
        }
    }
}

@Suite("Layout migrations: widgets")
struct WidgetMigrationTests {
    @Test("charts: points become keyed series, bindings follow")
    func charts() throws {
        let points = try migrated(2, "CHART_WIDGET", ["chartData": [["x": 1, "y": 2]]])
        #expect(points["chartData"] == ["series1": ["data": [["x": 1, "y": 2]]]])
        let text = try migrated(13, "CHART_WIDGET", ["chartData": #"[{"seriesName":"S","data":[]}]"#])
        #expect(text["chartData"]?["series1"]?["seriesName"] == "S")
        let bound = try migrated(
            16, "CHART_WIDGET",
            [
                "chartData": [["data": "{{q.data}}"]], "dynamicBindingPathList": [["key": "chartData[0].data"]],
                "allowHorizontalScroll": true, "labelOrientation": "stagger",
            ])
        #expect(keys(bound, "dynamicBindingPathList").contains("chartData.series1.data"))
        #expect(bound["allowScroll"] == true)
        #expect(bound["showDataPointLabel"] == true)
        #expect(bound["labelOrientation"] == "auto")
        #expect(bound["accentColor"] == "{{appsmith.theme.colors.primaryColor}}")
        let custom = try migrated(87, "CHART_WIDGET", ["customEChartConfig": "{{ ((c) => (1))(W.chartType); }}"])
        #expect(custom["customEChartConfig"] == "{{ ((c) => (1))(W.chartType) }}")
    }

    @Test("tabs: text with bare bindings becomes a map that points at the canvases")
    func tabs() throws {
        let canvas = Fixture.widget("Canvas1", "CANVAS_WIDGET", ["tabId": "t1", "widgetId": "c1"])
        let tabs = try migrated(
            5, "TABS_WIDGET",
            [
                "tabs": #"[{"id":"t1","label":"One","isVisible":{{a["b"]}}},{"id":"t2","label":"Two"}]"#,
                "children": [canvas],
            ])
        #expect(tabs["tabsObj"]?["t1"]?["widgetId"] == "c1")
        #expect(tabs["tabsObj"]?["t1"]?["isVisible"] == #"{{a["b"]}}"#)
        #expect(tabs["tabsObj"]?["t2"]?["index"] == 1)
        #expect(keys(tabs, "dynamicBindingPathList").contains("tabsObj.t1.isVisible"))
        #expect(tabs["version"] == 3)
        #expect(try migrated(17, "TABS_WIDGET", ["tabs": "{{x}}"])["type"] == "TABS_MIGRATOR_WIDGET")
    }

    @Test("old tables: columns are made, keys cleaned, code brought to today's form")
    func oldTable() throws {
        let table = try migrated(
            9, "TABLE_WIDGET",
            [
                "tableData": #"[{"first name": 1, "b": 2}]"#, "hiddenColumns": ["b"],
                "columnActions": [["label": "Go", "dynamicTrigger": "{{W.selectedRow.id}}"]],
            ])
        #expect(table["primaryColumns"]?.object?.keys == ["first_name", "b", "customColumn1"])
        #expect(table["primaryColumns"]?["b"]?["isVisible"] == false)
        #expect(table["primaryColumns"]?["customColumn1"]?["onClick"] == "{{currentRow.id}}")
        #expect(keys(table, "dynamicTriggerPathList") == ["primaryColumns.customColumn1.onClick"])
        let returned = try migrated(
            28, "TABLE_WIDGET",
            [
                "primaryColumns": [
                    "a": [
                        "id": "a",
                        "computedValue": "{{W.sanitizedTableData.map((currentRow) => { return currentRow.a})}}",
                    ]
                ]
            ])
        #expect(
            returned["primaryColumns"]?["a"]?["computedValue"]
                == "{{W.sanitizedTableData.map((currentRow) => ( currentRow.a))}}")
    }

    @Test("columns escaped for the foreign database get their name back")
    func escaped() throws {
        let table = try migrated(
            94, "TABLE_WIDGET_V2", ["primaryColumns": ["appsmith_mongo_escape_id": ["id": "_id"], "a": [:]]])
        #expect(table["primaryColumns"]?.object?.keys == ["_id", "a"])
    }

    @Test("computed values get a fallback for empty tables, once")
    func computed() throws {
        let column: JSONValue = [
            "a": ["computedValue": "{{W.processedTableData.map((currentRow, currentIndex) => ( currentRow[\"a\"]))}}"]
        ]
        let code = try migrated(90, "TABLE_WIDGET_V2", ["primaryColumns": column])["primaryColumns"]?["a"]?[
            "computedValue"]
        #expect(
            code?.string
                == "{{(() => { const tableData = W.processedTableData || []; return tableData.length > 0 ? "
                + "tableData.map((currentRow, currentIndex) => ( currentRow[\"a\"])) :  currentRow[\"a\"] })()}}")
        #expect(
            try migrated(91, "TABLE_WIDGET_V2", ["primaryColumns": ["a": ["computedValue": code ?? nil]]])[
                "primaryColumns"]?["a"]?["computedValue"] == code)
    }

    @Test("validation code is unwrapped whatever its white space, and keeps the author's spaces")
    func validation() throws {
        let column: JSONValue = [
            "a": [
                "validation": [
                    "regex": "{{\n ((isNewRow) => (\"a b\"))(W.isAddRowInProgress)\n}}", "min": 3,
                    "isColumnEditableCellValid": "{{editedValue > 1}}",
                ]
            ]
        ]
        let table = try migrated(66, "TABLE_WIDGET_V2", ["primaryColumns": column])
        let rules = try #require(table["primaryColumns"]?["a"]?["validation"])
        #expect(rules["regex"]?.string?.hasPrefix("{{((isNewRow, currentIndex, currentRow) => (\"a b\"))(W.is") == true)
        #expect(rules["regex"]?.string?.contains("editableCell.__originalIndex__]") == true)
        #expect(
            rules["isColumnEditableCellValid"]?.string?.hasPrefix(
                "{{((editedValue, currentRow, currentIndex, isNewRow) => (editedValue > 1))(") == true)
        #expect(rules["isColumnEditableCellValid"]?.string?.contains("editableCell.__originalIndex__]") == true)
    }

    @Test("select columns' options are mapped per row, and their new-row default is set")
    func selectColumn() throws {
        let column: JSONValue = ["a": ["columnType": "select", "selectOptions": "{{opts}}"]]
        let table = try migrated(71, "TABLE_WIDGET_V2", ["primaryColumns": column])
        #expect(
            table["primaryColumns"]?["a"]?["selectOptions"]
                == "{{W.processedTableData.map((currentRow, currentIndex) => ( opts))}}")
        #expect(table["primaryColumns"]?["a"]?["allowSameOptionsInNewRow"] == true)
        #expect(table["canFreezeColumn"] == false)
        #expect(keys(table, "dynamicPropertyPathList") == ["tableData"])
    }

    @Test("selects: options become source data, their bindings follow, defaults are wrapped")
    func selects() throws {
        let select = try migrated(
            62, "SELECT_WIDGET",
            [
                "options": "{{q.data}}", "dynamicBindingPathList": [["key": "options"]],
                "defaultOptionValue": "a{{ {a:{b:1}}.a }}",
            ])
        #expect(select["sourceData"] == "{{q.data}}")
        #expect(select["options"] == nil)
        #expect(select["optionValue"] == "value")
        #expect(keys(select, "dynamicBindingPathList") == ["sourceData"])
        #expect(
            select["defaultOptionValue"]
                == #"{{ ((options, serverSideFiltering) => ( "a" +  {a:{b:1}}.a ))(W.options, W.serverSideFiltering) }}"#
        )
        let half = try migrated(
            94, "SELECT_WIDGET", ["sourceData": "{{q.data}}", "dynamicBindingPathList": [["key": "options"]]])
        #expect(keys(half, "dynamicBindingPathList") == ["sourceData"])
    }

    @Test("theming: names become CSS values, fields follow the theme")
    func theming() throws {
        let button = try migrated(57, "BUTTON_WIDGET", ["borderRadius": "CIRCLE", "boxShadow": "VARIANT1"])
        #expect(button["borderRadius"] == "9999px")
        #expect(button["boxShadow"] == "0px 0px 4px 3px rgba(0, 0, 0, 0.25)")
        let box = try migrated(
            57, "CONTAINER_WIDGET", ["borderRadius": 12, "boxShadow": "VARIANT3", "boxShadowColor": "red"])
        #expect(box["borderRadius"] == "12px")
        #expect(box["boxShadow"] == "0px 1px 3px red")
        let text = try migrated(57, "TEXT_WIDGET", ["fontSize": "HEADING1"])
        #expect(text["fontSize"] == "1.5rem")
        #expect(text["fontFamily"] == "System Default")
        let input = try migrated(57, "INPUT_WIDGET_V2", [:])
        #expect(input["accentColor"] == "{{appsmith.theme.colors.primaryColor}}")
        #expect(keys(input, "dynamicBindingPathList") == ["accentColor"])
        let form = try migrated(
            57, "JSON_FORM_WIDGET",
            ["schema": ["__root_schema__": ["children": ["a": ["labelTextSize": "HEADING3"]]]]])
        #expect(form["schema"]?["__root_schema__"]?["children"]?["a"]?["labelTextSize"] == "1rem")
    }

    @Test("inputs, switches, rates, menus and buttons")
    func fields() throws {
        let tall = try migrated(75, "INPUT_WIDGET_V2", ["inputType": "TEXT", "bottomRow": 7])
        #expect(tall["inputType"] == "MULTI_LINE_TEXT")
        let labelled = try migrated(75, "INPUT_WIDGET_V2", ["inputType": "TEXT", "bottomRow": 7, "label": "L"])
        #expect(labelled["inputType"] == "TEXT")
        let number = try migrated(73, "INPUT_WIDGET_V2", ["inputType": "NUMBER"])
        #expect(number["showStepArrows"] == true)
        let phone = try migrated(
            51, "PHONE_INPUT_WIDGET", ["dialCode": "+1", "dynamicBindingPathList": [["key": "dialCode"]]])
        #expect(phone["defaultDialCode"] == "+1")
        #expect(phone["allowFormatting"] == true)
        #expect(phone["labelPosition"] == "Left")
        #expect(keys(phone, "dynamicBindingPathList").first == "defaultDialCode")
        let toggle = try migrated(58, "SWITCH_WIDGET", ["alignWidget": "RIGHT"])
        #expect(toggle["labelPosition"] == "Left")
        let rate = try migrated(
            64, "RATE_WIDGET", ["isDisabled": "{{x}}", "dynamicBindingPathList": [["key": "isDisabled"]]])
        #expect(rate["isReadOnly"] == "{{x}}")
        #expect(keys(rate, "dynamicBindingPathList") == ["isReadOnly"])
        let menu = try migrated(69, "MENU_BUTTON_WIDGET", [:])
        #expect(menu["menuItemsSource"] == "STATIC")
        let button = try migrated(
            40, "BUTTON_WIDGET", ["buttonStyle": "DANGER", "buttonVariant": "GHOST", "recaptchaV2": true])
        #expect(button["buttonColor"] == "#F22B2B")
        #expect(button["buttonVariant"] == "TERTIARY")
        #expect(button["recaptchaType"] == "V2")
        #expect(try migrated(52, "ICON_WIDGET", [:])["type"] == "ICON_BUTTON_WIDGET")
        #expect(try migrated(53, "TEXT_WIDGET", ["shouldScroll": true])["overflow"] == "SCROLL")
    }

    @Test(
        "what a step only sets where it is absent",
        arguments: [
            (56, "RADIO_GROUP_WIDGET", "alignment", "left"),
            (63, "MAP_CHART_WIDGET", "fontFamily", theme("fontFamily.appFont")),
            (61, "CHART_WIDGET", "accentColor", theme("colors.primaryColor")),
            (65, "CODE_SCANNER_WIDGET", "scannerLayout", "CLICK_TO_SCAN"),
            (67, "CURRENCY_INPUT_WIDGET", "labelPosition", "Left"),
            (73, "CURRENCY_INPUT_WIDGET", "showStepArrows", true),
            (83, "CHART_WIDGET", "showDataPointLabel", false),
            (86, "TABLE_WIDGET_V2", "enableServerSideFiltering", false),
            (88, "CUSTOM_WIDGET", "dynamicHeight", "FIXED"),
        ] as [(Int, String, String, JSONValue)])
    func defaults(version: Int, type: String, key: String, value: JSONValue) throws {
        #expect(try migrated(JSONValue(version), type, [:])[key] == value)
        #expect(try migrated(JSONValue(version + 1), type, [:])[key] == nil)
    }

    @Test("columns of the second table: rules, pinned sides, menus and options of new rows")
    func columns() throws {
        let columns: JSONValue = ["a": ["columnType": "menuButton"], "b": ["columnType": "select"]]
        let table = try migrated(60, "TABLE_WIDGET_V2", ["primaryColumns": columns])
        #expect(table["primaryColumns"]?["a"]?["validation"] == [:])
        #expect(table["primaryColumns"]?["a"]?["sticky"] == "")
        #expect(table["primaryColumns"]?["a"]?["menuItemsSource"] == "STATIC")
        #expect(table["primaryColumns"]?["a"]?["allowSameOptionsInNewRow"] == nil)
        #expect(table["primaryColumns"]?["b"]?["allowSameOptionsInNewRow"] == true)
    }

    @Test("currencies and code lists follow their new names; templates of styles are no bindings")
    func names() throws {
        let money = try migrated(
            55, "CURRENCY_INPUT_WIDGET",
            [
                "currencyCode": "{{c}}", "dynamicBindingPathList": [["key": "currencyCode"]],
                "dynamicPropertyPathList": [["key": "currencyCode"]],
            ])
        #expect(money["defaultCurrencyCode"] == "{{c}}")
        #expect(keys(money, "dynamicBindingPathList").first == "defaultCurrencyCode")
        #expect(keys(money, "dynamicPropertyPathList") == ["defaultCurrencyCode"])
        let group = try migrated(
            70, "BUTTON_GROUP_WIDGET",
            ["dynamicBindingPathList": [["key": "childStylesheet.button.buttonColor"], ["key": "isVisible"]]])
        #expect(keys(group, "dynamicBindingPathList") == ["isVisible"])
        let many = try migrated(
            62, "MULTI_SELECT_WIDGET_V2", ["defaultOptionValue": "{{[1]}}", "options": "[]"])
        #expect(
            many["defaultOptionValue"]
                == "{{ ((options, serverSideFiltering) => ( [1]))(W.options, W.serverSideFiltering) }}")
        #expect(many["sourceData"] == "[]")
    }

    @Test("modals get a size, heights a mode, lists their data")
    func rest() throws {
        let modal = try migrated(38, "MODAL_WIDGET", ["size": "MODAL_LARGE"])
        #expect(modal["width"] == 532)
        #expect(modal["height"] == 600)
        let text = try migrated(68, "TEXT_WIDGET", [:])
        #expect(text["dynamicHeight"] == "FIXED")
        #expect(text["maxDynamicHeight"] == 9000)
        let list = try migrated(
            25, "LIST_WIDGET",
            [
                "items": "{{q.data}}", "dynamicBindingPathList": [["key": "items"]],
                "template": ["T": ["text": "{{W.items.map(a)}}", "dynamicBindingPathList": [["key": "text"]]]],
                "children": [Fixture.widget("T", "TEXT_WIDGET", ["dynamicHeight": "AUTO_HEIGHT"])],
            ])
        #expect(list["listData"] == "{{q.data}}")
        #expect(list["template"]?["T"]?["text"] == "{{W.listData.map(a)}}")
        #expect(list["children"]?[0]?["dynamicHeight"] == "FIXED")
        #expect(list["privateWidgets"] == ["T": true])
        let map = try migrated(
            3, "MAP_WIDGET", ["defaultMarkers": #"[{"lat":1,"lng":2}]"#, "mapCenter": ["lat": 1, "lng": 3]])
        #expect(map["defaultMarkers"] == [["lat": 1, "long": 2]])
        #expect(map["mapCenter"]?["long"] == 3)
    }
}
