import ArgumentParser
import Domain
import Foundation

/// The data folder that a command works on.
struct DataOptions: ParsableArguments {
    @Option(help: "The data folder (STEWARD_DATA; ./data by default).")
    var data: String?
}

/// Runs a command's body and prints an `AppError` as a person should see it: what, where, what to do.
enum CommandRun {
    static func run(_ body: () async throws -> Void) async throws {
        do { try await body() } catch let error as AppError {
            var lines = ["error: \(error.detail)", "  code: \(error.code.rawValue)"]
            if let place = error.place { lines.append("  at: \(place)") }
            if let upstream = error.upstream { lines.append("  step: \(upstream.step.rawValue)") }
            if let hint = error.hint { lines.append("  hint: \(hint)") }
            FileHandle.standardError.write(Data((lines.joined(separator: "\n") + "\n").utf8))
            throw ExitCode.failure
        }
    }

    /// The content of a file, up to `limit` bytes.
    /// - Throws: `setting.invalid`.
    static func read(_ path: String, limit: Int = 64 << 20) throws(AppError) -> [UInt8] {
        guard let handle = FileHandle(forReadingAtPath: path), let data = try? handle.read(upToCount: limit + 1) else {
            guard FileManager.default.isReadableFile(atPath: path) else {
                throw AppError(.settingInvalid, "The file can't be read.", place: path)
            }
            return []
        }
        guard data.count <= limit else {
            throw AppError(.importTooLarge, "The file is larger than \(limit >> 20) MB.", place: path)
        }
        return Array(data)
    }

    static func print(_ text: String) { FileHandle.standardOutput.write(Data((text + "\n").utf8)) }
}
