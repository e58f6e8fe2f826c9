import ArgumentParser
import Domain
import Platform

/// `steward datasource …`
struct DatasourceCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "datasource", abstract: "Fill in and test datasources.", subcommands: [Set.self, Test.self])

    /// `steward datasource set NAME`
    struct Set: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Set a datasource's settings from a JSON file.",
            discussion: "The file is one flat object; docs/reference/datasources.md lists the keys of each connector.")

        @Argument(help: "The datasource's name.") var name: String
        @Option(help: "Id or slug of an app that uses it.") var app: String
        @OptionGroup var options: DataOptions
        @Option(help: "A JSON file with the settings.") var settingsFile: String

        func run() async throws {
            try await CommandRun.run {
                try await OpenInstance.with(Settings(data: options.data)) { instance in
                    let bytes = try CommandRun.read(settingsFile, limit: 1 << 20)
                    guard case .object(let settings) = try? JSONParser.parse(bytes) else {
                        throw AppError(
                            .datasourceInvalid, "The settings file must hold one JSON object.", place: settingsFile)
                    }
                    try await instance.setDatasource(name, of: app, to: settings)
                }
            }
        }
    }

    /// `steward datasource test NAME`
    struct Test: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Connect with the stored settings.")

        @Argument(help: "The datasource's name.") var name: String
        @Option(help: "Id or slug of an app that uses it.") var app: String
        @OptionGroup var options: DataOptions

        func run() async throws {
            try await CommandRun.run {
                try await OpenInstance.with(Settings(data: options.data)) { instance in
                    try await instance.testDatasource(name, of: app)
                    CommandRun.print("ok")
                }
            }
        }
    }
}
