public import Domain

extension AppsmithExport {
    /// Writes a draft as an export document that Appsmith imports.
    ///
    /// What came from a foreign file leaves as it came; what was changed since overrides it. Credentials never leave.
    /// - Parameter datasources: Those that the draft's queries use.
    public static func write(draft: AppDraft, datasources: [Datasource]) -> JSONValue {
        var writer = AppWriter(draft: draft, datasources: datasources)
        return writer.write()
    }
}
