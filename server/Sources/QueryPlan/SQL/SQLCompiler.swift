import Domain

/// Compiles the SQL of a query: cuts it into statements and each of them into text and slots.
enum SQLCompiler {
    static func compile(_ definition: SQLDefinition, dialect: SQLTemplate.Dialect) -> CompiledQuery {
        let source = MarkedText(definition.text)
        let tokens = SQLLexer.tokens(of: source, dialect: dialect)
        var slots = SlotTable()
        var statements: [SQLStatement] = []
        do throws(SQLRefusal) {
            for statement in SQLSplitter.statements(tokens, in: source) {
                let parts =
                    definition.isPrepared
                    ? try PreparedSQLCompiler.compile(statement, in: source, dialect: dialect, slots: &slots)
                    : try RawSQLCompiler.compile(statement, in: source, dialect: dialect, slots: &slots)
                statements.append(
                    SQLStatement(
                        parts: parts,
                        isReadOnly: SQLSplitter.isReadOnly(statement, in: source, dialect: dialect),
                        constantText: SQLPlaceholder.constantText(of: parts, dialect)))
            }
            guard !statements.isEmpty else { throw SQLRefusal("The query has no statement.") }
            guard !definition.text.utf8.contains(0) else { throw SQLRefusal("The query holds a NUL character.") }
        } catch {
            return CompiledQuery(
                template: .unsupported(plugin: definition.connector.rawValue, reason: error.reason), slots: [],
                findings: [SecurityFinding(kind: .unsupported, message: error.reason)])
        }
        if !definition.isPrepared, !slots.slots.isEmpty {
            slots.report(.preparedOff, "Prepared statements are off: values become a part of the statement's text.")
        }
        return CompiledQuery(
            template: .sql(
                SQLTemplate(
                    dialect: dialect, statements: statements, answer: dialect == .postgres ? .first : .last)),
            slots: slots.slots, findings: slots.findings)
    }
}
