import Domain
import Foundation
import GRDB
import Testing

@testable import Store

@Suite struct StoreFileTests {
    @Test("what was written is there after opening again, and only the owner may read the files")
    func reopens() async throws {
        try await withFolder { folder in
            let path = folder.appending(path: "steward.db").path
            let first = try Store.open(path: path)
            let workspace = try await Samples.workspace(first)
            for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
                let file = folder.appending(path: name).path
                #expect(try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int == 0o600)
            }
            try await first.close()
            let second = try Store.open(path: path)
            #expect(try await second.workspace(workspace.id) == workspace)
            #expect(await second.isHealthy())
        }
    }

    @Test("writes wait for the disk, in WAL mode, with foreign keys")
    func pragmas() async throws {
        try await withFolder { folder in
            let store = try Store.open(path: folder.appending(path: "steward.db").path)
            let pragmas = try await store.write { db in
                try ["synchronous", "journal_mode", "foreign_keys"].map {
                    try String.fetchOne(db, sql: "SELECT CAST(\($0) AS TEXT) FROM pragma_\($0)")
                }
            }
            #expect(pragmas == ["2", "wal", "1"])
        }
    }

    @Test("a file that is no database and a missing folder are clear errors")
    func broken() async throws {
        try await withFolder { folder in
            let path = folder.appending(path: "steward.db")
            try Data(String(repeating: "not a database ", count: 100).utf8).write(to: path)
            let error = #expect(throws: AppError.self) { try Store.open(path: path.path) }
            #expect(error?.code == .storeUnavailable)
            #expect(throws: AppError.self) { try Store.open(path: folder.appending(path: "no/such/folder.db").path) }
        }
    }

    @Test("a closed store says so")
    func closed() async throws {
        let store = try Store.temporary()
        try await store.close()
        try await store.close()
        #expect(await !store.isHealthy())
        let error = await #expect(throws: AppError.self) { try await store.workspaces() }
        #expect(error?.code == .storeUnavailable)
    }

    @Test("two processes that start on an empty store go on with the same data key")
    func firstKey() async throws {
        let store = try Store.temporary()
        let one = try await store.addDataKey(StoredDataKey(id: "a", wrapped: [1]), onlyIfFirst: true, at: 1)
        let two = try await store.addDataKey(StoredDataKey(id: "b", wrapped: [2]), onlyIfFirst: true, at: 1)
        let three = try await store.addDataKey(StoredDataKey(id: "c", wrapped: [3]), onlyIfFirst: false, at: 1)
        #expect(one == two)
        #expect(three.map(\.id) == ["a", "c"])
        #expect(try await store.dataKeys() == three)
    }

    @Test("settings keep the last value, and events come newest first without those of other workspaces")
    func settingsAndEvents() async throws {
        let store = try Store.temporary()
        #expect(try await store.setting("signUp.open") == nil)
        try await store.setSetting("signUp.open", to: true)
        try await store.setSetting("signUp.open", to: false)
        #expect(try await store.setting("signUp.open") == .bool(false))
        let workspace = WorkspaceID.random()
        try await store.record(AuditEvent("a", by: .host, at: 1))
        try await store.record(AuditEvent("b", by: .anonymous, at: 2, workspaceID: workspace, subject: "x"))
        #expect(try await store.auditEvents().map(\.name) == ["b", "a"])
        #expect(try await store.auditEvents(in: workspace).map(\.actor) == ["anonymous"])
    }

    @Test("the last change is found in an index and passes over sessions")
    func lastChange() async throws {
        let store = try Store.temporary()
        try await store.record(AuditEvent("app.changed", by: .host, at: 1))
        try await store.record(AuditEvent("session.started", by: .host, at: 1))
        #expect(try await store.lastAuditEvent() == 1)
        let plan = try await store.read { db in
            try Row.fetchAll(db, sql: "EXPLAIN QUERY PLAN " + Store.lastChange).map { $0["detail"] as String }
        }
        #expect(plan.contains { $0.contains("auditEvent_change") })
    }
}
