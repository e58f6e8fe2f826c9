public import ConnectorKit
public import Domain

/// Opens SQLite files below one folder of the server, and the built-in sample.
public struct SQLiteConnector: Connector {
    private let files: SQLiteFiles

    /// - Parameters:
    ///   - folder: the only folder whose files may be opened; need not exist.
    ///   - demo: the file that the name `demo` stands for, wherever it is.
    public init(folder: String, demo: String? = nil) {
        files = SQLiteFiles(folder: folder, demo: demo)
    }

    public var manifest: ConnectorManifest {
        ConnectorManifest(
            kind: .sqlite, label: "SQLite",
            fields: [
                .init(
                    key: "file", label: "File", control: .text, isRequired: true,
                    help: "A path below the server's folder for files, such as sales/2024.db, or demo for the "
                        + "built-in sample."),
                .init(key: "readOnly", label: "Read only", control: .toggle, initial: false),
            ], hasStructure: true)
    }

    public func validate(_ settings: DatasourceSettings) throws(AppError) { _ = try files.place(of: settings) }

    public func open(_ settings: DatasourceSettings) async throws(AppError) -> SQLiteSession {
        let place = try files.place(of: settings)
        let isReadOnly = settings.values["readOnly"]?.bool ?? (settings.values["readOnly"]?.string == "true")
        let session = SQLiteSession(files: files, place: place, isReadOnly: isReadOnly)
        try await session.connect()
        return session
    }
}
