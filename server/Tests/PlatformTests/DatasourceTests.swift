import Domain
import Foundation
import Store
import Testing
import Vault

@testable import Platform

@Suite struct DatasourceTests {
    private struct Place {
        let house: House
        let owner: Principal
        let workspace: WorkspaceID
        let id: DatasourceID

        func update(_ settings: JSONObject, _ revision: Int) async throws -> DatasourceDetail {
            try await house.platform.datasources.update(id, settings: Secret(settings), revision: revision, as: owner)
        }
        func test(_ settings: JSONObject) async throws {
            try await house.platform.datasources.test(id, settings: Secret(settings), as: owner)
        }
        func opened() async throws -> DatasourceSettings {
            let environment = try await house.store.environments(in: workspace)[0].id
            return try await house.platform.datasources.settings(for: id, environment: environment)
        }
    }

    private func place(_ store: Store? = nil) async throws -> Place {
        let house = try await House(store: store)
        let (owner, workspace) = try await house.owner()
        let id = DatasourceID.random()
        _ = try await house.app(in: workspace, datasource: id)
        return Place(house: house, owner: owner, workspace: workspace, id: id)
    }

    private static let complete: JSONObject = ["host": "db", "password": "s3cret-pw", "username": "app"]

    @Test("settings are merged: left out stays, null clears, and secrets are never read back")
    func merge() async throws {
        let place = try await place()
        #expect(
            try await place.house.platform.datasources.list(in: place.workspace, as: place.owner)
                .map(\.isConfigured) == [false])
        let first = try await place.update(Self.complete, 1)
        #expect(first.datasource.revision == 2)
        let settings = try #require(first.environments.first)
        #expect(settings.isConfigured && settings.secretsSet == ["password"])
        #expect(settings.values == ["host": "db", "username": "app"])
        #expect(!String(reflecting: first).contains("s3cret"))
        _ = try await place.update(["username": .null, "readOnly": true, "port": "6000", "password": "s3cret-pw"], 2)
        let opened = try await place.opened()
        #expect(opened.values == ["host": "db", "readOnly": true, "port": 6000])
        #expect(opened.secrets["password"]?.reveal { $0 } == "s3cret-pw")
        let cleared = try await place.update(["password": .null], 3)
        #expect(cleared.environments[0].secretsSet.isEmpty && !cleared.environments[0].isConfigured)
        let stale = await failure { _ = try await place.update(["host": "x"], 2) }
        #expect(stale?.code == .revisionStale && stale?.currentRevision == 4)
    }

    @Test(
        "a stored credential can't be redirected",
        arguments: [
            ["host": "evil"], ["port": 1], ["tls": "disable"], ["caCertificate": "mine"],
            ["host": "evil", "headers": .null], ["caCertificate": .null],
        ] as [JSONObject])
    func redirection(change: JSONObject) async throws {
        let place = try await place()
        var settings = Self.complete
        settings["caCertificate"] = "ca"
        settings["headers"] = [["name": "X", "value": "y"]]
        settings["headers"] = .null
        _ = try await place.update(settings, 1)
        for body in [{ _ = try await place.update(change, 2) }, { try await place.test(change) }] {
            let refused = await failure(body)
            #expect(refused?.code == .datasourceInvalid)
            #expect(refused?.place == "password")
            #expect(refused?.hint != nil)
        }
        #expect(place.house.connector.opened.isEmpty)
        var again = change
        again["password"] = "s3cret-pw"
        _ = try await place.update(again, 2)
    }

    @Test("what leads to the same place needs no credential")
    func samePlace() async throws {
        let place = try await place()
        _ = try await place.update(Self.complete, 1)
        _ = try await place.update(["host": "db", "port": "5432", "tls": "prefer", "username": "other"], 2)
        try await place.test([:])
        try await place.test(["username": "third"])
        #expect(place.house.connector.opened.last?.secrets["password"]?.reveal { $0 } == "s3cret-pw")
        #expect(place.house.connector.opened.last?.values["username"] == "third")
        #expect(try await place.opened().values["username"] == "other")
    }

    @Test(
        "settings that the connector does not have, or of another kind, are refused",
        arguments: [
            ["sudo": true], ["host": 5], ["port": "many"], ["tls": "none"], ["readOnly": "yes"],
            ["headers": "x"], ["headers": [["name": "a"]]], ["password": 5], ["host": "wrong"], ["host": "a\u{0}b"],
            ["__proto__": "x"], ["host": "https://user:pw@db/x"],
        ] as [JSONObject])
    func invalid(settings: JSONObject) async throws {
        let place = try await place()
        let refused = await failure { _ = try await place.update(settings, 1) }
        #expect(refused?.code == .datasourceInvalid)
        #expect(refused?.place == settings.keys.first)
        #expect(try await place.house.store.datasource(place.id)?.revision == 1)
    }

    @Test("a field that is shown only sometimes is required only then")
    func shown() async throws {
        let place = try await place()
        var settings = Self.complete
        settings["tls"] = "disable"
        #expect(try await place.update(settings, 1).environments[0].isConfigured == false)
        #expect(try await place.update(["token": "t"], 2).environments[0].isConfigured)
    }

    @Test("a sealed secret copied to another datasource does not open there")
    func swapped() async throws {
        let place = try await place()
        _ = try await place.update(Self.complete, 1)
        let store = place.house.store
        let environment = try await store.environments(in: place.workspace)[0].id
        let sealed = try #require(try await store.settings(of: place.id, in: environment))
        let other = Datasource(
            id: .random(), workspaceID: place.workspace, name: "Thief", connector: .postgres, plugin: "", revision: 1,
            source: .null)
        try await store.createDatasource(
            other, settings: sealed, environment: environment, event: AuditEvent("x", by: .host, at: 1))
        let datasources = place.house.platform.datasources
        let refused = await code { _ = try await datasources.settings(for: other.id, environment: environment) }
        #expect(refused == .secretUnreadable)
    }

    @Test("after a key rotation by another process old and new secrets open")
    func rotation() async throws {
        let place = try await place()
        _ = try await place.update(Self.complete, 1)
        let given = try InstancePassword(password: Secret("an instance password"), salt: Secret("0123456789abcdef"))
        let root = try RootKey(given, cost: ScryptCost(logN: 4))
        let elsewhere = try await Vault.start(root: root, store: place.house.store)
        try await elsewhere.rotate(store: place.house.store)
        #expect(try await place.opened().secrets["password"]?.reveal { $0 } == "s3cret-pw")
        let secrets = DatasourceSecrets(store: place.house.store, vault: elsewhere)
        let environment = try await place.house.store.environments(in: place.workspace)[0].id
        let sealed = try secrets.seal(["password": Secret("newer")], of: place.id, in: environment)
        _ = try await place.house.store.updateSettings(
            of: place.id, in: environment, to: SealedSettings(values: ["host": "db"], secrets: sealed), revision: 2,
            event: AuditEvent("x", by: .host, at: 1))
        #expect(try await place.opened().secrets["password"]?.reveal { $0 } == "newer")
    }

    @Test("a marked secret, password and token are nowhere in the files of the store")
    func files() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "steward-canary-\(RandomText.base32(12))")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let marks = (1...3).map { _ in "MARK" + RandomText.base32(26) }
        let place = try await place(try Store.open(path: folder.appending(path: "steward.db").path))
        _ = try await place.update(
            [
                "host": "plainly-visible", "password": .string(marks[0]),
                "headers": [["name": "A", "value": .string(marks[1])]],
            ],
            1)
        let accounts = place.house.platform.accounts
        _ = try await accounts.create(email: "m@example.com", name: "M", password: Secret(marks[2]), as: .host)
        let session = try await accounts.signIn(email: "m@example.com", password: Secret(marks[2]), from: "10.0.0.1")
        let invitation = try await place.house.platform.invitations.create(
            email: "i@example.com", role: .viewer, in: place.workspace, as: place.owner)
        let secrets = marks + [session.token.reveal { $0 }, invitation.token.reveal { $0 }]

        func search() throws -> (found: [String], visible: Bool) {
            var all = Data()
            for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
                all.append(try Data(contentsOf: folder.appending(path: name)))
            }
            let found = secrets.filter { all.firstRange(of: Data($0.utf8)) != nil }
            return (found, all.firstRange(of: Data("plainly-visible".utf8)) != nil)
        }
        let open = try search()
        #expect(open.found.isEmpty && open.visible)
        #expect(try await place.opened().secrets["password"]?.reveal { $0 } == marks[0])
        try await place.house.store.close()
        let closed = try search()
        #expect(closed.found.isEmpty && closed.visible)
    }
}
