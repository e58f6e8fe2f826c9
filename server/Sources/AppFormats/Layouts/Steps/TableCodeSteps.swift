import Domain

/// The code that Appsmith's editor wraps around what people write in columns of the second table widget.
enum TableCodeSteps {
    private static let table: Set<String> = ["TABLE_WIDGET_V2"]
    private static let validations = ["min", "max", "regex", "errorMessage", "isColumnEditableCellRequired"]

    static let all: [LayoutStep] = [
        LayoutStep(67, table) { table in
            let wrappers = CellCode(table: table.name)
            table.visitColumns { key, column in
                column.rewriteValidation("isColumnEditableCellValid") { code in
                    let old = wrappers.validity(key, knowsNewRow: false)
                    let inner = WrappedCode.inner(code, prefix: old.prefix, suffix: old.suffix) ?? bare(code)
                    let new = wrappers.validity(key, knowsNewRow: true)
                    return new.prefix + inner + new.suffix
                }
            }
        },
        LayoutStep(72, table) { table in
            let name = table.name
            table.visitColumns { _, column in
                guard column["columnType"] == "select", let options = column["selectOptions"]?.string,
                    BindingText.isBinding(options)
                else { return }
                let expression = BindingText(options).expression
                column["selectOptions"] = .string(
                    "{{\(name).processedTableData.map((currentRow, currentIndex) => ( \(expression)))}}")
            }
        },
        LayoutStep(79, table) { table in
            let wrappers = CellCode(table: table.name)
            let prefix = "{{((isNewRow)=>("
            let suffix = "))(\(table.name).isAddRowInProgress)}}"
            table.visitColumns { _, column in
                for key in validations {
                    column.rewriteValidation(key) { code in
                        guard let inner = WrappedCode.inner(code, prefix: prefix, suffix: suffix) else { return code }
                        return wrappers.requirement.prefix + inner + wrappers.requirement.suffix
                    }
                }
            }
        },
        LayoutStep(90, table) { table in
            let old = "\(table.name).processedTableData[\(table.name).editableCell.index]"
            let new = "\(table.name).processedTableData[\(table.name).editableCell.__originalIndex__]"
            table.visitColumns { _, column in
                for key in validations + ["isColumnEditableCellValid"] {
                    column.rewriteValidation(key) { $0.replacingFirst(old, with: new) }
                }
            }
        },
        LayoutStep(91, table, guarded), LayoutStep(94, table, guarded),
    ]

    private static func bare(_ code: String) -> String { BindingText(code).expression }

    /// Computed values got a fallback for tables without rows.
    private static let guarded: LayoutStep.WidgetChange = { table in
        let name = table.name
        let prefix = "{{\(name).processedTableData.map((currentRow, currentIndex) => ("
        table.visitColumns { _, column in
            guard let code = column["computedValue"]?.string, code.hasPrefix(prefix), code.hasSuffix("))}}") else {
                return
            }
            let inner = code.dropFirst(prefix.count).dropLast(4)
            column["computedValue"] = .string(
                "{{(() => { const tableData = \(name).processedTableData || []; return tableData.length > 0 ? "
                    + "tableData.map((currentRow, currentIndex) => (\(inner))) : \(inner) })()}}")
        }
    }
}

/// What is written around the code of one cell, and evaluates it for the row being edited or added.
private struct CellCode {
    let table: String

    private var emptyRow: String {
        "Object.keys(\(table).processedTableData[0]).filter(key => "
            + #"["__originalIndex__", "__primaryKey__"].indexOf(key) === -1)"#
            + #".reduce((prev, curr) => { prev[curr] = ""; return prev; }, {})"#
    }

    private var editedRow: String {
        "\(table).processedTableData[\(table).editableCell.index] || \(emptyRow)"
    }

    func validity(_ column: String, knowsNewRow: Bool) -> (prefix: String, suffix: String) {
        guard knowsNewRow else {
            return (
                "{{((editedValue, currentRow, currentIndex) => (",
                #"))(\#(table).columnEditableCellValue.\#(column) || "", \#(editedRow), \#(table).editableCell.index)}}"#
            )
        }
        return (
            "{{((editedValue, currentRow, currentIndex, isNewRow) => (",
            "))((\(table).isAddRowInProgress ? \(table).newRow.\(column) : "
                + "\(table).columnEditableCellValue.\(column)) || \"\", "
                + "\(table).isAddRowInProgress ? \(table).newRow : (\(editedRow)), "
                + "\(table).isAddRowInProgress ? -1 : \(table).editableCell.index, \(table).isAddRowInProgress)}}"
        )
    }

    var requirement: (prefix: String, suffix: String) {
        (
            "{{((isNewRow, currentIndex, currentRow) => (",
            "))(\(table).isAddRowInProgress, \(table).isAddRowInProgress ? -1 : \(table).editableCell.index, "
                + "\(table).isAddRowInProgress ? \(table).newRow : (\(editedRow)))}}"
        )
    }
}

extension JSONObject {
    /// Rewrites one member of a column's `validation` where it holds a binding.
    fileprivate mutating func rewriteValidation(_ key: String, _ rewrite: (String) -> String) {
        guard case .object(var validation)? = self["validation"], let code = validation[key]?.string,
            BindingText.isBinding(code)
        else { return }
        validation[key] = .string(rewrite(code))
        self["validation"] = .object(validation)
    }
}
