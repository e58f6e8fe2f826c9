extension Migrations {
    static let releases = """
        -- No foreign keys to users, pages, queries or datasources: a release outlives them.
        CREATE TABLE release (
            id TEXT NOT NULL PRIMARY KEY,
            appID TEXT NOT NULL REFERENCES app (id) ON DELETE CASCADE,
            number INTEGER NOT NULL,
            createdAt INTEGER NOT NULL,
            createdBy TEXT,
            note TEXT NOT NULL,
            document TEXT NOT NULL,
            UNIQUE (appID, number)
        ) STRICT;

        ALTER TABLE app ADD COLUMN releaseID TEXT REFERENCES release (id) ON DELETE SET NULL;

        CREATE INDEX app_release ON app (releaseID);

        CREATE TABLE releasePage (
            releaseID TEXT NOT NULL REFERENCES release (id) ON DELETE CASCADE,
            pageID TEXT NOT NULL,
            position INTEGER NOT NULL,
            name TEXT NOT NULL,
            slug TEXT NOT NULL,
            isHidden INTEGER NOT NULL CHECK (isHidden IN (0, 1)),
            isDefault INTEGER NOT NULL CHECK (isDefault IN (0, 1)),
            document TEXT NOT NULL,
            PRIMARY KEY (releaseID, pageID),
            UNIQUE (releaseID, slug)
        ) STRICT;

        CREATE TABLE releaseQuery (
            releaseID TEXT NOT NULL REFERENCES release (id) ON DELETE CASCADE,
            queryID TEXT NOT NULL,
            name TEXT NOT NULL,
            datasourceID TEXT,
            compiled TEXT NOT NULL,
            settings TEXT NOT NULL,
            PRIMARY KEY (releaseID, queryID)
        ) STRICT;

        CREATE TRIGGER release_isImmutable BEFORE UPDATE ON release
            BEGIN SELECT RAISE(ABORT, 'a release is immutable'); END;
        CREATE TRIGGER releasePage_isImmutable BEFORE UPDATE ON releasePage
            BEGIN SELECT RAISE(ABORT, 'a release is immutable'); END;
        CREATE TRIGGER releaseQuery_isImmutable BEFORE UPDATE ON releaseQuery
            BEGIN SELECT RAISE(ABORT, 'a release is immutable'); END;
        """
}
