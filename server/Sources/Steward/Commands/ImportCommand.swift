import API
import ArgumentParser
import Domain
import Foundation
import Platform

/// `steward import PATH`: an export file, a zip, or the folder of a Git-connected application.
struct ImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Import an Appsmith export, a zip, or the folder of a Git tree.",
        discussion: "Exits with 0 only when the app was imported. Nothing is changed otherwise.")

    @Argument(help: "An export JSON, a zip, or a folder.") var path: String
    @OptionGroup var options: DataOptions
    @Option(help: "The workspace; made if there is none of that name.") var workspace: String = "Workspace"
    @Option(help: "Another name for the app.") var name: String?
    @Flag(help: "Print the report as JSON.") var json = false

    func run() async throws {
        try await CommandRun.run {
            let settings = try Settings(data: options.data)
            try await OpenInstance.with(settings) { instance in
                let (app, report) = try await instance.importApp(path: path, workspace: workspace, name: name)
                CommandRun.print(
                    json
                        ? JSONWriter.string(ReportText.json(app, report), style: .pretty) : ReportText.text(app, report)
                )
            }
        }
    }
}
