import Domain

/// Defaults of the second table widget's columns.
enum TableCellSteps {
    private static let table: Set<String> = ["TABLE_WIDGET_V2"]

    static let all: [LayoutStep] = [
        LayoutStep(61, table) { $0.visitColumns { _, column in column.setIfAbsent("validation", [:]) } },
        LayoutStep(75, table) { table in
            table.visitColumns { _, column in
                if column["columnType"] == "menuButton", !column.isTruthy("menuItemsSource") {
                    column["menuItemsSource"] = "STATIC"
                }
            }
        },
        LayoutStep(77, table) { table in
            table.visitColumns { _, column in column.setIfAbsent("sticky", "") }
            table["canFreezeColumn"] = false
        },
        LayoutStep(78, table) { table in
            table.visitColumns { _, column in
                if column["columnType"] == "select" { column["allowSameOptionsInNewRow"] = true }
            }
        },
        LayoutStep(80, table) { $0.add("tableData", to: .properties) },
        LayoutStep(87, table) { $0.setIfAbsent("enableServerSideFiltering", false) },
    ]
}
