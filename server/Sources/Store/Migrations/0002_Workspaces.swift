extension Migrations {
    static let workspaces = """
        CREATE TABLE workspace (
            id TEXT NOT NULL PRIMARY KEY,
            name TEXT NOT NULL,
            revision INTEGER NOT NULL,
            createdAt INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE membership (
            workspaceID TEXT NOT NULL REFERENCES workspace (id) ON DELETE CASCADE,
            userID TEXT NOT NULL REFERENCES user (id) ON DELETE CASCADE,
            role TEXT NOT NULL CHECK (role IN ('viewer', 'developer', 'administrator')),
            PRIMARY KEY (workspaceID, userID)
        ) STRICT, WITHOUT ROWID;

        CREATE INDEX membership_user ON membership (userID);

        CREATE TABLE invitation (
            id TEXT NOT NULL PRIMARY KEY,
            workspaceID TEXT NOT NULL REFERENCES workspace (id) ON DELETE CASCADE,
            email TEXT NOT NULL,
            role TEXT NOT NULL CHECK (role IN ('viewer', 'developer', 'administrator')),
            tokenHash BLOB NOT NULL UNIQUE CHECK (length(tokenHash) = 32),
            invitedBy TEXT REFERENCES user (id) ON DELETE CASCADE,
            createdAt INTEGER NOT NULL,
            expiresAt INTEGER NOT NULL,
            UNIQUE (workspaceID, email)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE environment (
            id TEXT NOT NULL PRIMARY KEY,
            workspaceID TEXT NOT NULL REFERENCES workspace (id) ON DELETE CASCADE,
            name TEXT NOT NULL,
            isDefault INTEGER NOT NULL CHECK (isDefault IN (0, 1)),
            UNIQUE (workspaceID, name)
        ) STRICT, WITHOUT ROWID;

        CREATE UNIQUE INDEX environment_default ON environment (workspaceID) WHERE isDefault = 1;
        """
}
