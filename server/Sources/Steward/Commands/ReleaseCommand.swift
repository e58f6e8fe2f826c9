import ArgumentParser
import Domain
import Foundation
import Platform

/// `steward release APP`
struct ReleaseCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "release", abstract: "Release the draft of an app.")

    @Argument(help: "Id or slug of the app.") var app: String
    @OptionGroup var options: DataOptions
    @Option(help: "What changed.") var note: String = ""

    func run() async throws {
        try await CommandRun.run {
            try await OpenInstance.with(Settings(data: options.data)) { instance in
                let release = try await instance.platform.releases.create(of: app, note: note, as: .host)
                CommandRun.print("release \(release.number)")
            }
        }
    }
}

/// `steward export APP`
struct ExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Write an app to a file. Never contains a credential.")

    enum Format: String, ExpressibleByArgument, CaseIterable { case appsmithJSON = "appsmith-json" }

    @Argument(help: "Id or slug of the app.") var app: String
    @OptionGroup var options: DataOptions
    @Option(help: "appsmith-json") var format: Format = .appsmithJSON
    @Option(help: "The file to write; - for standard output.") var out: String

    func run() async throws {
        try await CommandRun.run {
            try await OpenInstance.with(Settings(data: options.data)) { instance in
                let document = try await instance.platform.imports.export(app, as: .host)
                let bytes = JSONWriter.bytes(document, style: .pretty)
                if out == "-" { return FileHandle.standardOutput.write(Data(bytes)) }
                guard FileManager.default.createFile(atPath: out, contents: Data(bytes)) else {
                    throw AppError(.settingInvalid, "The file can't be written.", place: out)
                }
            }
        }
    }
}
