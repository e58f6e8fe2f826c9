public import Domain

/// The Appsmith export JSON: one document that holds a whole application.
///
/// Every server schema version up to ``newestServerSchema`` is read. Differences between versions are found by the
/// presence of fields, never by the version number: real files mix them.
public enum AppsmithExport {
    /// `serverSchemaVersion` that is written, and the highest that is read.
    public static let newestServerSchema = 12
    /// `clientSchemaVersion` that is written, and the highest that is read.
    public static let newestClientSchema = 2

    /// Understands an export document; whatever has no place in `Domain` stays in the `source` members.
    ///
    /// - Throws: `import.invalid` for a document that is damaged or hostile, `import.unsupported` for one that is fine
    ///   but not a whole application of a known version. `place` names where: `pageList[2].unpublishedPage`.
    public static func read(_ document: JSONValue) throws(AppError) -> ImportedApp {
        try HostileContent.refuse(document)
        var reader = try AppReader(AppDocument(export: document))
        return try reader.read()
    }
}
