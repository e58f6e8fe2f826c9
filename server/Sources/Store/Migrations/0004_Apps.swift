extension Migrations {
    static let apps = """
        CREATE TABLE app (
            id TEXT NOT NULL PRIMARY KEY,
            workspaceID TEXT NOT NULL REFERENCES workspace (id) ON DELETE CASCADE,
            name TEXT NOT NULL,
            slug TEXT NOT NULL UNIQUE,
            isPublic INTEGER NOT NULL CHECK (isPublic IN (0, 1)),
            revision INTEGER NOT NULL,
            createdAt INTEGER NOT NULL,
            settings TEXT NOT NULL,
            libraries TEXT NOT NULL,
            source TEXT NOT NULL
        ) STRICT;

        CREATE INDEX app_workspace ON app (workspaceID);

        CREATE TABLE page (
            id TEXT NOT NULL PRIMARY KEY,
            appID TEXT NOT NULL REFERENCES app (id) ON DELETE CASCADE,
            position INTEGER NOT NULL,
            name TEXT NOT NULL,
            slug TEXT NOT NULL,
            isHidden INTEGER NOT NULL CHECK (isHidden IN (0, 1)),
            isDefault INTEGER NOT NULL CHECK (isDefault IN (0, 1)),
            icon TEXT,
            layout TEXT NOT NULL,
            source TEXT NOT NULL,
            UNIQUE (appID, slug)
        ) STRICT;

        CREATE TABLE query (
            id TEXT NOT NULL PRIMARY KEY,
            appID TEXT NOT NULL REFERENCES app (id) ON DELETE CASCADE,
            pageID TEXT NOT NULL REFERENCES page (id) ON DELETE CASCADE,
            position INTEGER NOT NULL,
            name TEXT NOT NULL,
            datasourceID TEXT REFERENCES datasource (id) ON DELETE SET NULL,
            definition TEXT NOT NULL,
            settings TEXT NOT NULL,
            source TEXT NOT NULL
        ) STRICT;

        CREATE INDEX query_app ON query (appID);
        CREATE INDEX query_page ON query (pageID);
        CREATE INDEX query_datasource ON query (datasourceID);

        -- The body is a JSON string: SQLite would end a plain text at NUL.
        CREATE TABLE jsObject (
            id TEXT NOT NULL PRIMARY KEY,
            appID TEXT NOT NULL REFERENCES app (id) ON DELETE CASCADE,
            pageID TEXT NOT NULL REFERENCES page (id) ON DELETE CASCADE,
            position INTEGER NOT NULL,
            name TEXT NOT NULL,
            body TEXT NOT NULL,
            functions TEXT NOT NULL,
            source TEXT NOT NULL
        ) STRICT;

        CREATE INDEX jsObject_app ON jsObject (appID);
        CREATE INDEX jsObject_page ON jsObject (pageID);

        CREATE TABLE importReport (
            appID TEXT NOT NULL PRIMARY KEY REFERENCES app (id) ON DELETE CASCADE,
            report TEXT NOT NULL
        ) STRICT;
        """
}
