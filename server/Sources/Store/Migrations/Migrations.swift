import GRDB

/// Every migration, in order. A released one is frozen: a test holds the hash of its SQL.
enum Migrations {
    static let list: [(name: String, sql: String)] = [
        ("0001 users", users),
        ("0002 workspaces", workspaces),
        ("0003 datasources", datasources),
        ("0004 apps", apps),
        ("0005 releases", releases),
        ("0006 instance", instance),
        ("0007 libraries", libraries),
        ("0008 reach", reach),
    ]

    static var all: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        for (name, sql) in list { migrator.registerMigration(name) { try $0.execute(sql: sql) } }
        return migrator
    }
}
