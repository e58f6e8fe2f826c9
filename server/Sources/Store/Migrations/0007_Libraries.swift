extension Migrations {
    static let libraries = """
        -- Files of custom JavaScript libraries, by what they hold. A release names them by hash, so none is changed.
        CREATE TABLE libraryFile (
            appID TEXT NOT NULL REFERENCES app (id) ON DELETE CASCADE,
            hash TEXT NOT NULL,
            content BLOB NOT NULL,
            PRIMARY KEY (appID, hash)
        ) STRICT, WITHOUT ROWID;

        -- Which file the draft uses for a library.
        CREATE TABLE library (
            appID TEXT NOT NULL REFERENCES app (id) ON DELETE CASCADE,
            name TEXT NOT NULL,
            hash TEXT NOT NULL,
            bytes INTEGER NOT NULL,
            PRIMARY KEY (appID, name),
            FOREIGN KEY (appID, hash) REFERENCES libraryFile (appID, hash)
        ) STRICT, WITHOUT ROWID;
        """
}
