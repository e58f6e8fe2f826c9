import Domain

enum ChartSteps {
    static let all: [LayoutStep] = [
        LayoutStep(3, ["CHART_WIDGET"]) { chart in
            guard let points = chart["chartData"]?.array, let first = points.first?.object, first["data"] == nil,
                first["seriesName"] == nil
            else { return }
            chart["chartData"] = [["data": .array(points)]]
        },
        LayoutStep(5, ["CHART_WIDGET"]) { chart in
            guard let single = chart["singleChartData"] else { return }
            chart["singleChartData"] = nil
            guard let series = single.array else { return }
            let hasNames = series.first?["seriesName"] != nil
            chart["chartData"] = .array(hasNames ? series : [["seriesName": "Series 1", "data": .array(series)]])
        },
        LayoutStep(14, ["CHART_WIDGET"]) { chart in
            guard let text = chart["chartData"]?.string else { return }
            chart["chartData"] = ForeignText.parsed(text) ?? []
        },
        LayoutStep(17, ["CHART_WIDGET"]) { $0.keyChartSeries() },
        LayoutStep(44, ["CHART_WIDGET"]) { $0.rename("allowHorizontalScroll", to: "allowScroll") },
        LayoutStep(60, ["CHART_WIDGET"], themed),
        LayoutStep(62, ["CHART_WIDGET"], themed),
        LayoutStep(64, ["MAP_CHART_WIDGET"]) { chart in
            guard chart["fontFamily"] == nil else { return }
            chart["fontFamily"] = "{{appsmith.theme.fontFamily.appFont}}"
            chart.add("fontFamily", to: .bindings)
        },
        LayoutStep(83, ["CHART_WIDGET"]) { chart in
            if chart["labelOrientation"] == "stagger" { chart["labelOrientation"] = "auto" }
        },
        LayoutStep(84, ["CHART_WIDGET"]) { chart in
            chart["showDataPointLabel"] = chart["allowScroll"] ?? false
        },
        LayoutStep(88, ["CHART_WIDGET"]) { chart in
            let wrong = "))(\(chart.name).chartType); }}"
            guard let code = chart["customEChartConfig"]?.string, code.hasSuffix(wrong) else { return }
            chart["customEChartConfig"] = .string(code.dropLast(wrong.count) + "))(\(chart.name).chartType) }}")
        },
    ]

    private static let themed: LayoutStep.WidgetChange = { chart in
        guard chart["accentColor"] == nil || chart["fontFamily"] == nil else { return }
        chart["accentColor"] = "{{appsmith.theme.colors.primaryColor}}"
        chart["fontFamily"] = "{{appsmith.theme.fontFamily.appFont}}"
        chart.add("accentColor", to: .bindings)
        chart.add("fontFamily", to: .bindings)
    }
}

extension JSONObject {
    /// Series became a map; the keys are only names.
    fileprivate mutating func keyChartSeries() {
        guard let series = self["chartData"]?.array else { return }
        let keys = series.indices.map { "series\($0 + 1)" }
        self["chartData"] = .object(JSONObject(zip(keys, series)))
        renamePaths(in: [.bindings, .properties]) { path in
            guard path.hasPrefix("chartData["), let end = path.firstIndex(of: "]"),
                let index = Int(path[path.index(path.startIndex, offsetBy: 10)..<end]), keys.indices.contains(index)
            else { return path }
            return "chartData.\(keys[index])" + path[path.index(after: end)...]
        }
    }
}

/// JSON that stands as text inside a property.
enum ForeignText {
    /// `nil` when it is no JSON, too deep or hostile.
    static func parsed(_ text: String) -> JSONValue? {
        guard let value = try? JSONParser.parse(text, maximumDepth: 40) else { return nil }
        do throws(AppError) {
            try HostileContent.refuse(value)
            return value
        } catch { return nil }
    }
}
