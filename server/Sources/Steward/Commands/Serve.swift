import API
import ArgumentParser
import ConnectorKit
import Domain
import Foundation
import Hummingbird
import Logging
import Platform
import ServiceLifecycle
import UnixSignals

/// `steward serve`
struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Run the server.")

    @OptionGroup var options: DataOptions
    @Option(help: "Address to listen on (STEWARD_HOST; 127.0.0.1 by default).") var host: String?
    @Option(help: "Port to listen on (STEWARD_PORT; 8080 by default).") var port: Int?

    func run() async throws {
        try await CommandRun.run {
            let settings = try Settings(data: options.data, host: host, port: port)
            let logger = try Self.logger(settings.logLevel)
            try await OpenInstance.with(settings, logger: logger) { instance in
                try await serve(instance, settings, logger)
            }
        }
    }

    private func serve(_ instance: OpenInstance, _ settings: Settings, _ logger: Logger) async throws {
        let hasWeb = FileManager.default.fileExists(atPath: settings.webFolder + "/manifest.json")
        let server = Server(
            platform: instance.platform, assets: hasWeb ? try .load(folder: settings.webFolder) : .none,
            options: .init(
                host: settings.host, port: settings.port, baseURL: settings.baseURL, version: Steward.version),
            onSetup: { owner in try await instance.installDemo(for: owner) })
        let link = try await instance.platform.setup.makeToken(as: .host)?.reveal {
            "\(settings.baseURL)/setup#token=\($0)"
        }
        let application = server.application(logger: logger) { _ in
            CommandRun.print("Steward runs on \(settings.baseURL)")
            if let link { CommandRun.print("Set it up here, within 30 minutes: \(link)") }
        }
        try await ServiceGroup(
            configuration: .init(
                services: [
                    .init(service: Background { await instance.pools.run() }),
                    .init(service: Background { await instance.platform.changes.run() }),
                    .init(service: application, successTerminationBehavior: .gracefullyShutdownGroup),
                ],
                gracefulShutdownSignals: [.sigterm, .sigint], logger: logger)
        ).run()
    }

    /// Lines on standard error; ids, counts and durations only.
    private static func logger(_ level: String) throws(AppError) -> Logger {
        guard let level = Logger.Level(rawValue: level) else {
            throw AppError(
                .settingInvalid, "The log level must be trace, debug, info, notice, warning, error or critical.",
                place: "STEWARD_LOG_LEVEL")
        }
        var logger = Logger(label: "steward") { StreamLogHandler.standardError(label: $0) }
        logger.logLevel = level
        return logger
    }
}

/// Work that goes on until the server stops.
private struct Background: Service {
    let body: @Sendable () async -> Void

    func run() async throws { await cancelWhenGracefulShutdown { await body() } }
}
