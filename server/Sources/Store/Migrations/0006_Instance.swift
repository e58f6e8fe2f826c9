extension Migrations {
    static let instance = """
        CREATE TABLE setting (
            key TEXT NOT NULL PRIMARY KEY,
            value TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;

        -- Who did what to which record; never a value.
        CREATE TABLE auditEvent (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            at INTEGER NOT NULL,
            name TEXT NOT NULL,
            actor TEXT NOT NULL,
            workspaceID TEXT,
            subject TEXT
        ) STRICT;

        CREATE INDEX auditEvent_workspace ON auditEvent (workspaceID, id);

        -- Asked twice a second: has anything but sessions changed?
        CREATE INDEX auditEvent_change ON auditEvent (id) WHERE substr(name, 1, 8) <> 'session.';
        """
}
