import Domain
import Foundation
import SQLiteConnector

/// The database of the demo app, made once from a script.
struct SampleDatabase {
    let settings: Settings

    private var file: String { settings.files + "/demo.sqlite" }

    /// - Throws: `setting.invalid` when the script does not run.
    func makeIfMissing() throws {
        let script = settings.demoFolder + "/sample.sql"
        guard !FileManager.default.fileExists(atPath: file), FileManager.default.fileExists(atPath: script) else {
            return
        }
        let text = String(decoding: try CommandRun.read(script), as: UTF8.self)
        let draft = file + ".new"
        try? FileManager.default.removeItem(atPath: draft)
        try SQLiteScript.run(text, onNewFile: draft)
        try FileManager.default.moveItem(atPath: draft, toPath: file)
    }
}
