import Domain

/// The first table widget, until it stopped changing.
enum TableSteps {
    private static let table: Set<String> = ["TABLE_WIDGET"]

    static let all: [LayoutStep] = [
        LayoutStep(10, table) { $0.makeColumns() },
        LayoutStep(12, table) { table in
            guard table["primaryColumns"]?.object?.isEmpty == false else { return }
            let name = table.name
            table.rekeyColumns()
            table.visitColumns { _, column in
                guard let code = column["computedValue"]?.string else { return }
                column["computedValue"] = .string(
                    code.replacingFirst("\(name).tableData.map", with: "\(name).sanitizedTableData.map"))
            }
            table.renamePaths(in: [.bindings]) { String($0.map { $0 == " " ? "_" : $0 }) }
        },
        LayoutStep(23, table) { $0["parentRowSpace"] = 10 },
        LayoutStep(25, table) { table in
            for key in ["isVisibleSearch", "isVisibleFilters", "isVisibleDownload", "isVisiblePagination"] {
                table.setIfAbsent(key, true)
            }
        },
        LayoutStep(29, table) { table in
            let prefix = "{{\(table.name).sanitizedTableData.map((currentRow) => { return"
            table.visitColumns { _, column in
                guard let code = column["computedValue"]?.string,
                    let inner = WrappedCode.inner(code, prefix: prefix, suffix: "})}}")
                else { return }
                column["computedValue"] = .string("\(prefix.dropLast(8))(\(inner)))}}")
            }
        },
        LayoutStep(31, table) { $0.setIfAbsent("delimiter", ",") },
        LayoutStep(32, table) { table in
            table.visitColumns { _, column in
                if column["columnType"] == "button" { column.setIfAbsent("isDisabled", false) }
                column.setIfAbsent("isCellVisible", true)
            }
        },
        LayoutStep(37, table) { table in
            if table["version"]?.int == 1 { table["version"] = 3 }
            if table["defaultSelectedRow"] == "0" { table["defaultSelectedRow"] = nil }
        },
        LayoutStep(38, table) { table in
            table.unwrapColumns()
            table.rekeyColumns()
            table["columnOrder"] = .array(
                (table["columnOrder"]?.array ?? []).map { .string(ColumnKey.clean($0.scalarText ?? "")) })
            table.renamePaths(in: [.bindings], ColumnKey.cleanPath)
        },
        LayoutStep(40, table) { table in
            let row = "\(table.name).selectedRow"
            for key in ["primaryColumns", "derivedColumns"] {
                table.visitColumns(key) { _, column in
                    guard let code = column["onClick"]?.string else { return }
                    column["onClick"] = .string(code.replacingFirst(row, with: "currentRow"))
                }
            }
        },
        LayoutStep(45, table) { table in
            if table["isSortable"] == nil { table["isSortable"] = true }
        },
        LayoutStep(46, table) { table in
            table.visitColumns { _, column in
                if column["columnType"] == "iconButton" { column.setIfAbsent("buttonVariant", "TERTIARY") }
            }
        },
    ]
}

/// Column keys hold only word characters since version 12.
enum ColumnKey {
    /// Each run of other characters becomes `_`; at most 200 characters.
    static func clean(_ key: String) -> String {
        var clean = ""
        var isInRun = false
        for scalar in key.unicodeScalars {
            switch scalar {
            case "a"..."z", "A"..."Z", "0"..."9", "_":
                clean.unicodeScalars.append(scalar)
                isInRun = false
            default:
                if !isInRun { clean += "_" }
                isInRun = true
            }
        }
        return String(clean.prefix(200))
    }

    /// `primaryColumns.a b.computedValue` with the middle cleaned; the key itself may hold dots.
    static func cleanPath(_ path: String) -> String {
        guard path.hasPrefix("primaryColumns.") else { return path }
        let rest = path.dropFirst(15)
        guard let dot = rest.lastIndex(of: ".") else { return path }
        return "primaryColumns." + clean(String(rest[..<dot])) + rest[dot...]
    }
}

extension String {
    func replacingFirst(_ part: String, with new: String) -> String {
        guard !part.isEmpty, let range = firstRange(of: part) else { return self }
        return String(self[..<range.lowerBound]) + new + self[range.upperBound...]
    }
}

extension JSONObject {
    fileprivate mutating func rekeyColumns() {
        guard let columns = self["primaryColumns"]?.object else { return }
        var cleaned = JSONObject()
        for (key, value) in columns {
            let new = ColumnKey.clean(key)
            guard case .object(var column) = value, new != key else {
                cleaned[new] = value
                continue
            }
            if let id = column["id"]?.string { column["id"] = .string(ColumnKey.clean(id)) }
            if let code = column["computedValue"]?.string {
                column["computedValue"] = .string(code.replacingFirst(key, with: new))
            }
            cleaned[new] = .object(column)
        }
        self["primaryColumns"] = .object(cleaned)
    }

    /// Keys with dots once made columns one level too deep: `{"a": {"b": {"id": …}}}`.
    fileprivate mutating func unwrapColumns() {
        guard let columns = self["primaryColumns"]?.object else { return }
        var flat = JSONObject()
        for (key, value) in columns {
            guard let column = value.object, column["id"] == nil, column["columnType"] == nil else {
                flat[key] = value
                continue
            }
            if let inner = column.values.first?.object, inner["id"] != nil || inner["columnType"] != nil {
                flat[key] = .object(inner)
            }
        }
        self["primaryColumns"] = .object(flat)
    }

    /// Makes columns from the maps that described them before; actions become button columns.
    fileprivate mutating func makeColumns() {
        guard self["primaryColumns"] == nil else { return }
        let hidden = Set((self["hiddenColumns"]?.array ?? []).compactMap(\.string))
        var columns = JSONObject()
        for key in columnKeys {
            let kind = self["columnTypeMap"]?[key]
            var type = kind?["type"]?.string ?? "text"
            if type == "currency" { type = "text" }
            var column: JSONObject = [
                "index": JSONValue(columns.count), "width": self["columnSizeMap"]?[key] ?? 150, "id": .string(key),
                "horizontalAlignment": "LEFT", "verticalAlignment": "CENTER", "columnType": .string(type),
                "textColor": "#231F20", "textSize": "PARAGRAPH", "fontStyle": "REGULAR", "enableFilter": true,
                "enableSort": true, "isVisible": .bool(!hidden.contains(key)), "isDerived": false,
                "label": self["columnNameMap"]?[key] ?? .string(key),
                "computedValue": .string("{{\(name).sanitizedTableData.map((currentRow) => ( currentRow.\(key)))}}"),
            ]
            if let kind {
                column["outputFormat"] = kind["format"] ?? ""
                column["inputFormat"] = kind["inputFormat"] ?? ""
            }
            columns[key] = .object(column)
        }
        var derived = JSONObject()
        for (index, action) in (self["columnActions"]?.array ?? []).enumerated() {
            let key = "customColumn\(index + 1)"
            let column: JSONValue = [
                "index": JSONValue(columns.count), "width": 150, "id": .string(key), "label": action["label"] ?? "",
                "columnType": "button", "isVisible": true, "isDisabled": false, "isDerived": true,
                "buttonLabel": action["label"] ?? "", "buttonStyle": "rgb(3, 179, 101)",
                "buttonLabelColor": "#FFFFFF", "onClick": action["dynamicTrigger"] ?? "", "computedValue": "",
            ]
            columns[key] = column
            derived[key] = column
        }
        add(derived.keys.map { "primaryColumns.\($0).onClick" }, to: .triggers)
        if !derived.isEmpty { removePaths(from: .triggers) { $0 == "columnActions" } }
        self["primaryColumns"] = .object(columns)
        self["derivedColumns"] = .object(derived)
    }

    /// The stated order, else the keys of the rows where these stand in the layout.
    private var columnKeys: [String] {
        let ordered = (self["columnOrder"]?.array ?? []).compactMap(\.string)
        guard ordered.isEmpty else { return ordered }
        let rows = self["tableData"]?.string.flatMap(ForeignText.parsed)?.array ?? self["tableData"]?.array ?? []
        var keys: [String] = []
        var seen: Set<String> = []
        for row in rows.prefix(1000) {
            for key in row.object?.keys ?? [] {
                let clean = ColumnKey.clean(key)
                if seen.insert(clean).inserted { keys.append(clean) }
            }
        }
        return keys
    }
}
