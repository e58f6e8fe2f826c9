public import Domain

/// Splits queries into templates and slots, once, when they are saved or imported.
public enum QueryCompiler {
    /// Never fails: what can't be compiled becomes ``QueryTemplate/unsupported(plugin:reason:)`` with a finding.
    ///
    /// Compiling the same definition again gives the same slot ids.
    public static func compile(_ definition: QueryDefinition) -> CompiledQuery {
        switch definition {
        case .sql(let sql):
            switch sql.connector {
            case .postgres: SQLCompiler.compile(sql, dialect: .postgres)
            case .sqlite: SQLCompiler.compile(sql, dialect: .sqlite)
            case .rest, .unsupported: unsupported(sql.connector.rawValue)
            }
        case .http(let http): HTTPCompiler.compile(http)
        case .unsupported(let plugin): unsupported(plugin)
        }
    }

    private static func unsupported(_ plugin: String) -> CompiledQuery {
        let reason = "Steward has no connector for \(plugin) yet."
        return CompiledQuery(
            template: .unsupported(plugin: plugin, reason: reason), slots: [],
            findings: [SecurityFinding(kind: .unsupported, message: reason)])
    }
}
