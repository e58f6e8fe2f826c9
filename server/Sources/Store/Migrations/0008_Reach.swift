extension Migrations {
    static let reach = """
        -- Hosts of custom widgets and who may embed the app; not part of a release.
        ALTER TABLE app ADD COLUMN reach TEXT NOT NULL
            DEFAULT '{"embedding":"nobody","embeddingOrigins":[],"widgetHosts":[]}';
        """
}
