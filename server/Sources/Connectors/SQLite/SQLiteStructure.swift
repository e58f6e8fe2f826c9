import ConnectorKit
import Domain

extension SQLiteDatabase {
    private static let mostTables = 5000

    /// Tables and views, in order of their names, without SQLite's own and shadow tables.
    func structure() throws(AppError) -> DatasourceStructure {
        let names = try rows(
            "SELECT name, type FROM pragma_table_list WHERE schema = 'main' AND type IN ('table', 'view', 'virtual') "
                + "AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name LIMIT \(Self.mostTables)"
        ) { ($0.text(0) ?? "", $0.text(1) ?? "") }
        var tables: [DatasourceStructure.Table] = []
        for (name, type) in names { tables.append(try table(name, isView: type == "view")) }
        return DatasourceStructure(tables: tables)
    }

    private func table(_ name: String, isView: Bool) throws(AppError) -> DatasourceStructure.Table {
        let columns = try rows(
            "SELECT name, type, \"notnull\", dflt_value, pk FROM pragma_table_xinfo(?1) WHERE hidden <> 1 ORDER BY cid",
            name
        ) { row in
            let column = DatasourceStructure.Column(
                name: row.text(0) ?? "", type: row.text(1) ?? "", isNullable: row.int(2) == 0,
                hasDefault: row.text(3) != nil)
            return (column, row.int(4))
        }
        let keys = try rows(
            "SELECT id, \"table\", \"from\", \"to\" FROM pragma_foreign_key_list(?1) ORDER BY id, seq", name
        ) { row in (id: row.int(0), table: row.text(1) ?? "", from: row.text(2) ?? "", to: row.text(3)) }
        var foreignKeys: [DatasourceStructure.ForeignKey] = []
        for id in Set(keys.map(\.id)).sorted() {
            let parts = keys.filter { $0.id == id }
            foreignKeys.append(
                DatasourceStructure.ForeignKey(
                    columns: parts.map(\.from), table: parts.first?.table ?? "", targetColumns: parts.compactMap(\.to)))
        }
        return DatasourceStructure.Table(
            schema: nil, name: name, kind: isView ? .view : .table, columns: columns.map(\.0),
            primaryKey: columns.filter { $0.1 > 0 }.sorted { $0.1 < $1.1 }.map(\.0.name), foreignKeys: foreignKeys)
    }

    private func rows<Row>(
        _ text: String, _ argument: String? = nil, _ read: (SQLiteStatement) -> Row
    ) throws(AppError) -> [Row] {
        guard let statement = try statement(text, isConstant: true) else { return [] }
        defer { statement.reset() }
        if let argument { try statement.bind([Payload(.text(argument))]) }
        var found: [Row] = []
        while try statement.step() { found.append(read(statement)) }
        return found
    }
}
