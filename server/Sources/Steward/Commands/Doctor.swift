import ArgumentParser
import Domain
import Foundation
import Platform

/// `steward doctor`: is the instance in order?
struct Doctor: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Check the data folder, the keys, the store and the files beside the binary.",
        discussion: "Exits with 0 when nothing is wrong. Changes nothing.")

    @OptionGroup var options: DataOptions

    func run() async throws {
        try await CommandRun.run {
            let settings = try Settings(data: options.data)
            guard FileManager.default.fileExists(atPath: settings.database) else {
                throw AppError(.settingInvalid, "There is no instance in this folder.", place: settings.data)
            }
            try await OpenInstance.with(settings) { instance in
                var findings: [(String, Bool)] = [("keys open the vault", true)]
                findings.append(("the store answers", await instance.platform.isHealthy()))
                findings.append(("an owner exists", try await instance.platform.setup.isDone()))
                findings.append(("key file is private", isPrivate(settings)))
                findings.append(
                    (
                        "web assets are beside the binary",
                        FileManager.default.fileExists(atPath: settings.webFolder + "/manifest.json")
                    ))
                for (what, isFine) in findings { CommandRun.print("\(isFine ? "ok  " : "FAIL") \(what)") }
                guard findings.allSatisfy(\.1) else { throw ExitCode.failure }
            }
        }
    }

    private func isPrivate(_ settings: Settings) -> Bool {
        guard settings.encryption == nil else { return true }
        let mode = try? FileManager.default.attributesOfItem(atPath: settings.keyFile)[.posixPermissions] as? Int
        return mode.map { $0 & 0o077 == 0 } ?? false
    }
}
