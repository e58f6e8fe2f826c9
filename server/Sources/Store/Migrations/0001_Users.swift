extension Migrations {
    static let users = """
        CREATE TABLE user (
            id TEXT NOT NULL PRIMARY KEY,
            email TEXT NOT NULL UNIQUE,
            name TEXT NOT NULL,
            passwordHash TEXT NOT NULL,
            isOwner INTEGER NOT NULL CHECK (isOwner IN (0, 1)),
            createdAt INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;

        -- Two claims can never both make an owner.
        CREATE UNIQUE INDEX user_owner ON user (isOwner) WHERE isOwner = 1;

        CREATE TABLE session (
            tokenHash BLOB NOT NULL PRIMARY KEY CHECK (length(tokenHash) = 32),
            userID TEXT NOT NULL REFERENCES user (id) ON DELETE CASCADE,
            createdAt INTEGER NOT NULL,
            seenAt INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;

        CREATE INDEX session_user ON session (userID);

        CREATE TABLE setupToken (
            id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
            tokenHash BLOB NOT NULL CHECK (length(tokenHash) = 32),
            expiresAt INTEGER NOT NULL
        ) STRICT;
        """
}
