import Domain

/// An import report for people and for scripts.
enum ReportText {
    static func json(_ app: App, _ report: ImportReport) -> JSONValue {
        [
            "app": ["id": .string(app.id.rawValue), "slug": .string(app.slug), "name": .string(app.name)],
            "pages": JSONValue(report.pages), "widgets": JSONValue(report.widgets),
            "queries": JSONValue(report.queries),
            "jsObjects": JSONValue(report.jsObjects),
            "datasources": .array(
                report.datasources.map {
                    [
                        "name": .string($0.name), "connector": .string($0.connector.rawValue),
                        "plugin": .string($0.plugin), "queries": JSONValue($0.queries),
                        "needs": .array($0.needs.map(JSONValue.string)),
                    ]
                }),
            "unknown": .array(report.unknown.map(line)), "warnings": .array(report.warnings.map(line)),
        ]
    }

    static func text(_ app: App, _ report: ImportReport) -> String {
        var lines = [
            "Imported \(app.name) as /app/\(app.slug)",
            "  \(report.pages) pages, \(report.widgets) widgets, \(report.queries) queries, \(report.jsObjects) JS objects",
        ]
        for source in report.datasources {
            let needs = source.needs.isEmpty ? "ready" : "needs " + source.needs.joined(separator: ", ")
            let use = source.queries == 0 ? "not used" : needs
            let state = source.connector == .unsupported ? "no connector yet" : use
            lines.append("  datasource \(source.name) (\(source.plugin), \(source.queries) queries): \(state)")
        }
        lines += report.unknown.map { "  not understood: \($0.place): \($0.message)" }
        lines += report.warnings.map { "  warning: \($0.place): \($0.message)" }
        return lines.joined(separator: "\n")
    }

    private static func line(_ line: ImportReport.Line) -> JSONValue {
        ["place": .string(line.place), "message": .string(line.message)]
    }
}
