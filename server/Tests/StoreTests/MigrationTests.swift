import Crypto
import Domain
import Foundation
import GRDB
import Testing

@testable import Store

@Suite struct MigrationTests {
    /// A released migration never changes: add another one instead.
    static let frozen = [
        "0001 users": "0c896d6dc6b6bb61",
        "0002 workspaces": "e19f04620d068f87",
        "0003 datasources": "2eadb08b480b7ad6",
        "0004 apps": "ad1a2eaac8d87ddd",
        "0005 releases": "f7139900923e1465",
        "0006 instance": "ce3677b282275814",
        "0007 libraries": "7bd36e9c98346464",
        "0008 reach": "2a0d049f3c8a3df7",
    ]

    @Test("each migration is the one that was released")
    func unchanged() {
        var hashes: [String: String] = [:]
        for (name, sql) in Migrations.list {
            let digest = SHA256.hash(data: Data(sql.utf8)).prefix(8)
            hashes[name] = digest.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
        }
        #expect(hashes == Self.frozen)
    }

    @Test("an empty store gets every table, each one strict")
    func fromEmpty() async throws {
        let store = try Store.temporary()
        let tables = try await store.schema().filter { $0.hasPrefix("CREATE TABLE") && !$0.contains("sqlite_") }
        #expect(tables.count == 23)
        #expect(tables.allSatisfy { $0.contains("STRICT") })
    }

    @Test("a store of each earlier schema is brought up to date", arguments: 0..<Migrations.list.count)
    func fromEarlier(count: Int) async throws {
        try await withFolder { folder in
            let path = folder.appending(path: "steward.db").path
            let earlier = try DatabaseQueue(path: path)
            var migrator = DatabaseMigrator()
            for (name, sql) in Migrations.list.prefix(count) {
                migrator.registerMigration(name) { try $0.execute(sql: sql) }
            }
            try migrator.migrate(earlier)
            try earlier.close()
            let store = try Store.open(path: path)
            #expect(try await store.schema() == Store.temporary().schema())
        }
    }

    @Test("a store of a newer version is refused and stays as it is")
    func newer() async throws {
        try await withFolder { folder in
            let path = folder.appending(path: "steward.db").path
            let newer = try DatabaseQueue(path: path)
            var migrator = Migrations.all
            migrator.registerMigration("9999 from the future") { try $0.execute(sql: "CREATE TABLE later (x)") }
            try migrator.migrate(newer)
            try newer.close()
            let error = #expect(throws: AppError.self) { try Store.open(path: path) }
            #expect(error?.code == .storeUnavailable)
        }
    }
}
