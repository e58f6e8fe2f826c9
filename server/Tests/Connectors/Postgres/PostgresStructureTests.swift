import ConnectorKit
import Domain
import PostgresConnector
import Testing

@Suite("Structure and manifest")
struct PostgresStructureTests {
    @Test("Tables, views, columns and keys are told, system schemas are not")
    func structure() async throws {
        try await TestDatabase.main.session { (session) async throws in
            try await session.text(
                [
                    ("DROP SCHEMA IF EXISTS \"Odd schema\" CASCADE", []), ("CREATE SCHEMA \"Odd schema\"", []),
                    (
                        """
                        CREATE TABLE "Odd schema".parents (
                            a int, b text, note varchar(20) NOT NULL DEFAULT 'n', PRIMARY KEY (b, a))
                        """, []
                    ),
                    (
                        """
                        CREATE TABLE "Odd schema".children (
                            id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, parent_b text, parent_a int,
                            FOREIGN KEY (parent_b, parent_a) REFERENCES "Odd schema".parents (b, a))
                        """, []
                    ),
                    ("CREATE VIEW \"Odd schema\".seen AS SELECT id FROM \"Odd schema\".children", []),
                ], answer: .last)
            let tables = try await session.structure().tables
            let odd = tables.filter { $0.schema == "Odd schema" }
            #expect(odd.map(\.name) == ["children", "parents", "seen"])
            #expect(odd.map(\.kind) == [.table, .table, .view])
            #expect(odd[0].primaryKey == ["id"])
            #expect(odd[0].columns.map(\.name) == ["id", "parent_b", "parent_a"])
            #expect(odd[0].columns.map(\.hasDefault) == [true, false, false])
            #expect(odd[0].foreignKeys.map(\.columns) == [["parent_b", "parent_a"]])
            #expect(odd[0].foreignKeys.first?.table == "Odd schema.parents")
            #expect(odd[0].foreignKeys.first?.targetColumns == ["b", "a"])
            #expect(odd[1].primaryKey == ["b", "a"])
            #expect(odd[1].columns.map(\.type) == ["integer", "text", "character varying(20)"])
            #expect(odd[1].columns.map(\.isNullable) == [false, false, false])
            #expect(odd[2].columns.map(\.type) == ["integer"])
            #expect(!tables.contains { $0.schema == "pg_catalog" || $0.schema == "information_schema" })
            try await session.text("DROP SCHEMA \"Odd schema\" CASCADE")
        }
    }

    @Test("The manifest has each setting once and marks secrets")
    func manifest() {
        let fields = connector.manifest.fields
        #expect(
            fields.map(\.key) == [
                "host", "port", "database", "username", "password", "tls", "caCertificate", "clientCertificate",
                "clientKey", "readOnly", "poolSize", "statementCache",
            ])
        #expect(
            fields.filter(\.isSecret).map(\.key) == ["password", "caCertificate", "clientCertificate", "clientKey"])
    }
}
