import AppFormats
import Domain
import Testing

@Suite("Datasources of a file")
struct DatasourceTests {
    private func read(_ plugin: String, _ configuration: JSONValue, root: JSONObject = [:]) throws -> ImportedDatasource
    {
        var changes = root
        changes["datasourceList"] = [
            ["name": "Orders DB", "pluginId": .string(plugin), "datasourceConfiguration": configuration]
        ]
        return try #require(try AppsmithExport.read(Fixture.orders(with: changes)).datasources.first)
    }

    private func secret(_ datasource: ImportedDatasource, _ key: String) -> String? {
        datasource.settings.secrets[key]?.reveal { $0 }
    }

    @Test("decrypted fields become secrets and stay nowhere else")
    func decrypted() throws {
        let fields: JSONValue = [
            "Orders DB": ["password": "pw-8231", "dbAuth": ["username": "me", "databaseName": "shop"]]
        ]
        let app = try AppsmithExport.read(Fixture.orders(with: ["decryptedFields": fields]))
        let datasource = app.datasources[0]
        #expect(secret(datasource, "password") == "pw-8231")
        #expect(datasource.settings.values["username"] == "me")
        #expect(datasource.settings.values["database"] == "shop")
        #expect(datasource.needs.isEmpty)
        #expect(!JSONWriter.string(app.header.source).contains("pw-8231"))
    }

    @Test("PostgreSQL: endpoint, authentication, TLS with the misspelt certificate")
    func postgres() throws {
        let datasource = try read(
            "postgres-plugin",
            [
                "endpoints": [["host": "h"]],
                "connection": [
                    "mode": "READ_ONLY",
                    "ssl": [
                        "authType": "VERIFY_CA",
                        "serverCACertificateFile": ["name": "a", "Base64Content": "data:x;base64,LS0tLUE="],
                    ],
                ],
                "authentication": ["username": "u", "password": "p-5521", "databaseName": "d"],
            ])
        #expect(datasource.needs.isEmpty)
        #expect(datasource.settings.values["port"] == nil)
        #expect(datasource.settings.values["tls"] == "verify-ca")
        #expect(datasource.settings.values["readOnly"] == true)
        #expect(secret(datasource, "caCertificate") == "----A")
        #expect(secret(datasource, "password") == "p-5521")
        #expect(!JSONWriter.string(datasource.source).contains("p-5521"))
    }

    @Test("REST: address, sealed headers, each kind of authentication")
    func rest() throws {
        let basic = try read(
            "restapi-plugin",
            [
                "url": "https://joe:s3cr3t@api.test/v1",
                "headers": [["key": "X-Token", "value": "t-7712"], ["key": "Accept", "value": "text/csv"]],
            ])
        #expect(basic.settings.values["url"] == "https://api.test/v1")
        #expect(basic.settings.values["username"] == "joe")
        #expect(secret(basic, "password") == "s3cr3t")
        #expect(
            secret(basic, "headers") == #"[{"name":"X-Token","value":"t-7712"},{"name":"Accept","value":"text/csv"}]"#)
        #expect(!JSONWriter.string(basic.source).contains("t-7712"))
        #expect(JSONWriter.string(basic.source).contains("text/csv"))

        let bearer = try read(
            "restapi-plugin", ["url": "https://a", "authentication": ["authenticationType": "bearerToken"]])
        #expect(bearer.settings.values["authentication"] == "bearer")
        #expect(bearer.needs == ["token"])

        let key = try read(
            "restapi-plugin",
            [
                "authentication": [
                    "authenticationType": "apiKey", "label": "k", "addTo": "queryParams", "value": "v-1190",
                ]
            ])
        #expect(key.settings.values["apiKeyIn"] == "query")
        #expect(secret(key, "apiKeyValue") == "v-1190")
        #expect(key.needs == ["url"])
    }

    @Test("the credentials of a file stand in no readable part of what is imported")
    func nothingReadable() throws {
        let embedded: JSONValue = [
            "name": "DEFAULT_REST_DATASOURCE",
            "datasourceConfiguration": ["url": "https://a", "authentication": ["bearerToken": "b-9921"]],
        ]
        let app = try AppsmithExport.read(
            Fixture.orders(with: [
                "actionList": [
                    Fixture.action("a", plugin: "restapi-plugin", datasource: embedded, configuration: ["path": "/"]),
                    Fixture.action(
                        "b", page: "Gone", plugin: "restapi-plugin", datasource: embedded, configuration: ["path": "/"]),
                ],
                "datasourceList": [
                    [
                        "name": "M", "pluginId": "mongo-plugin",
                        "datasourceConfiguration": [
                            "properties": [nil, ["key": "uri", "value": "mongodb://u:m-7761@h/db"]],
                            "sshProxy": ["privateKey": ["password": "k-5510"]],
                        ],
                    ]
                ],
            ]))
        var kept = [app.header.source] + app.datasources.map(\.source)
        kept += app.pages.flatMap { page in [page.source] + page.queries.map(\.source) }
        for secret in ["b-9921", "m-7761", "k-5510"] {
            #expect(!kept.contains { JSONWriter.string($0).contains(secret) })
        }
    }
}
