import ConnectorKit
import Domain

/// What the connector itself asks a database's catalog.
enum CatalogQueries {
    static let mostTables = 5_000

    /// Arrays of types that users created, and those types; not the ones that come with each table.
    static func types(of session: PostgresSession) async throws(AppError) -> TypeCatalog {
        let rows = try await session.rows(
            """
            SELECT t.oid::int8 AS id, CASE WHEN t.typcategory = 'A' THEN t.typelem::int8 END AS element
            FROM pg_catalog.pg_type t LEFT JOIN pg_catalog.pg_type e ON e.oid = t.typelem
            WHERE t.oid >= 16384 AND t.typtype <> 'c' AND coalesce(e.typtype <> 'c', true)
            ORDER BY t.oid LIMIT 20000
            """)
        var arrays: [UInt32: UInt32] = [:]
        var others: Set<UInt32> = []
        for row in rows {
            guard let id = row["id"]?.int.flatMap(UInt32.init(exactly:)) else { continue }
            if let element = row["element"]?.int.flatMap(UInt32.init(exactly:)) {
                arrays[id] = element
            } else {
                others.insert(id)
            }
        }
        return TypeCatalog(arrays: arrays, others: others)
    }

    static func structure(of session: PostgresSession) async throws(AppError) -> DatasourceStructure {
        let tables = try await session.rows(
            """
            SELECT c.oid::int8 AS id, n.nspname AS schema, c.relname AS name, c.relkind IN ('v', 'm') AS view
            FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
            WHERE \(visible)
            ORDER BY n.nspname, c.relname LIMIT \(mostTables)
            """)
        let columns = try await session.rows(
            """
            SELECT a.attrelid::int8 AS id, a.attname AS name, pg_catalog.format_type(a.atttypid, a.atttypmod) AS type,
                NOT a.attnotnull AS nullable, a.atthasdef OR a.attidentity <> '' AS "default"
            FROM pg_catalog.pg_attribute a JOIN pg_catalog.pg_class c ON c.oid = a.attrelid
                JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
            WHERE \(visible) AND a.attnum > 0 AND NOT a.attisdropped
            ORDER BY a.attrelid, a.attnum
            """)
        let keys = try await session.rows(
            """
            SELECT k.conrelid::int8 AS id, k.contype = 'p' AS primary,
                (SELECT pg_catalog.jsonb_agg(a.attname ORDER BY u.place)
                    FROM unnest(k.conkey) WITH ORDINALITY u (number, place) JOIN pg_catalog.pg_attribute a
                        ON a.attrelid = k.conrelid AND a.attnum = u.number) AS columns,
                CASE WHEN n.nspname = 'public' THEN f.relname ELSE n.nspname || '.' || f.relname END AS target,
                (SELECT pg_catalog.jsonb_agg(a.attname ORDER BY u.place)
                    FROM unnest(k.confkey) WITH ORDINALITY u (number, place) JOIN pg_catalog.pg_attribute a
                        ON a.attrelid = k.confrelid AND a.attnum = u.number) AS target_columns
            FROM pg_catalog.pg_constraint k LEFT JOIN pg_catalog.pg_class f ON f.oid = k.confrelid
                LEFT JOIN pg_catalog.pg_namespace n ON n.oid = f.relnamespace
            WHERE k.contype IN ('p', 'f') ORDER BY k.conrelid, k.conname
            """)
        let columnsByTable = Dictionary(grouping: columns) { $0["id"]?.int ?? 0 }
        let keysByTable = Dictionary(grouping: keys) { $0["id"]?.int ?? 0 }
        return DatasourceStructure(
            tables: tables.map { table in
                let id = table["id"]?.int ?? 0
                return self.table(table, columnsByTable[id] ?? [], keysByTable[id] ?? [])
            })
    }

    /// Tables, partitioned and foreign tables, views and materialised views that the user may read.
    private static let visible = """
        c.relkind IN ('r', 'p', 'f', 'v', 'm') AND NOT c.relispartition
            AND n.nspname NOT IN ('pg_catalog', 'information_schema') AND n.nspname !~ '^pg_(toast|temp_)'
            AND pg_catalog.has_schema_privilege(n.oid, 'USAGE')
        """

    private static func table(
        _ table: JSONValue, _ columns: [JSONValue], _ keys: [JSONValue]
    ) -> DatasourceStructure.Table {
        DatasourceStructure.Table(
            schema: table["schema"]?.string, name: table["name"]?.string ?? "",
            kind: table["view"]?.bool == true ? .view : .table,
            columns: columns.map { column in
                DatasourceStructure.Column(
                    name: column["name"]?.string ?? "", type: column["type"]?.string ?? "",
                    isNullable: column["nullable"]?.bool ?? true, hasDefault: column["default"]?.bool ?? false)
            },
            primaryKey: keys.first { $0["primary"]?.bool == true }.map { names($0["columns"]) } ?? [],
            foreignKeys: keys.filter { $0["primary"]?.bool == false }.map { key in
                DatasourceStructure.ForeignKey(
                    columns: names(key["columns"]), table: key["target"]?.string ?? "",
                    targetColumns: names(key["target_columns"]))
            })
    }

    private static func names(_ value: JSONValue?) -> [String] { value?.array?.compactMap(\.string) ?? [] }
}
