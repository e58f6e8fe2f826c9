import Domain
import Store

/// Says which datasources of the workspace an imported app is going to use.
///
/// An app finds its datasources by name. That is what people want who import their own app again; whoever imports
/// a stranger's app must know that its queries run on what is already there.
struct ImportReuse {
    let instance: Instance
    let workspace: WorkspaceID
    let principal: Principal

    func note(in imported: inout ImportedApp) async throws(AppError) {
        let summaries = try await instance.store.datasources(in: workspace)
            .map { DatasourceSummary($0, registry: instance.registry) }
        let present = Dictionary(summaries.map { ($0.datasource.name, $0) }) { first, _ in first }
        var lines: [ImportReport.DatasourceLine] = []
        for line in imported.report.datasources {
            let own = present[line.name].flatMap { $0.datasource.plugin == line.plugin ? $0 : nil }
            if own != nil {
                imported.report.warnings.append(
                    ImportReport.Line(
                        place: "datasource \(line.name)",
                        message: "The workspace's own datasource of this name is used: the app's queries run on it."))
            }
            lines.append(
                ImportReport.DatasourceLine(
                    name: line.name, connector: line.connector, plugin: line.plugin, queries: line.queries,
                    needs: own?.isConfigured == true ? [] : line.needs))
        }
        imported.report.datasources = lines
    }
}
