extension Migrations {
    static let datasources = """
        CREATE TABLE datasource (
            id TEXT NOT NULL PRIMARY KEY,
            workspaceID TEXT NOT NULL REFERENCES workspace (id) ON DELETE CASCADE,
            name TEXT NOT NULL,
            connector TEXT NOT NULL,
            plugin TEXT NOT NULL,
            revision INTEGER NOT NULL,
            source TEXT NOT NULL,
            UNIQUE (workspaceID, name)
        ) STRICT;

        -- Readable settings only: a JSON object by field key.
        CREATE TABLE datasourceSettings (
            datasourceID TEXT NOT NULL REFERENCES datasource (id) ON DELETE CASCADE,
            environmentID TEXT NOT NULL REFERENCES environment (id) ON DELETE CASCADE,
            settings TEXT NOT NULL,
            PRIMARY KEY (datasourceID, environmentID)
        ) STRICT;

        -- One row per write-only field, sealed by the vault and bound to exactly this row.
        CREATE TABLE datasourceSecret (
            datasourceID TEXT NOT NULL,
            environmentID TEXT NOT NULL,
            field TEXT NOT NULL,
            sealed BLOB NOT NULL,
            PRIMARY KEY (datasourceID, environmentID, field),
            FOREIGN KEY (datasourceID, environmentID)
                REFERENCES datasourceSettings (datasourceID, environmentID) ON DELETE CASCADE
        ) STRICT;

        -- Keys that sealed secrets, themselves wrapped with the key derived from the instance password.
        CREATE TABLE dataKey (
            position INTEGER PRIMARY KEY AUTOINCREMENT,
            id TEXT NOT NULL UNIQUE,
            wrapped BLOB NOT NULL,
            createdAt INTEGER NOT NULL
        ) STRICT;
        """
}
