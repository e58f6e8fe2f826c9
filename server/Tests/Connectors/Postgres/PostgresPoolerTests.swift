import Domain
import PostgresConnector
import Testing

@Suite("Through pgbouncer in transaction mode")
struct PostgresPoolerTests {
    @Test("Sessions that share server connections never meet each other's statements")
    func sharing() async throws {
        let pooler = try TestDatabase.pooler
        let sessions = try await withThrowingTaskGroup(of: PostgresSession.self) { group in
            for _ in 0..<12 { group.addTask { try await connector.open(pooler.settings()) } }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for (number, session) in sessions.enumerated() {
                group.addTask {
                    for round in 0..<40 {
                        let kind = (number + round) % 7
                        let value = try await session.value(
                            "SELECT \(kind) * 1000 + $1::int AS v", [.number(JSONNumber(round))])
                        #expect(value == JSONValue(kind * 1_000 + round))
                        let list = try await session.value(
                            "SELECT count(*) + \(kind) AS v FROM unnest($1::int[]) u",
                            [.array([.number(JSONNumber(1)), .number(JSONNumber(2))])])
                        #expect(list == JSONValue(2 + kind))
                    }
                }
            }
            try await group.waitForAll()
        }
        for session in sessions { await session.close() }
    }

    @Test("A transaction of several statements holds together")
    func transactions() async throws {
        let pooler = try TestDatabase.pooler
        try await pooler.session(["readOnly": true]) { (session) async throws in
            let error = try await failure { try await session.text("CREATE TABLE pooled (id int)") }
            #expect(error.code == .queryDenied)
            #expect(try await session.value("SELECT 1 AS v") == 1)
        }
        try await pooler.session { (session) async throws in
            let text = try await session.text(
                [
                    ("CREATE TEMPORARY TABLE pooled (id int) ON COMMIT DROP", []),
                    ("INSERT INTO pooled SELECT unnest($1::int[])", [.array([.number(JSONNumber(4))])]),
                    ("SELECT id FROM pooled", []),
                ], answer: .last)
            #expect(text == #"[{"id":4}]"#)
        }
    }

    @Test("An unknown database and a wrong password are refused")
    func refusals() async throws {
        let pooler = try TestDatabase.pooler
        let database = try await failure {
            try await connector.open(pooler.settings(["database": "nothing_here"]))
        }
        #expect(database.code == .datasourceRefused)
        let password = try await failure { try await connector.open(pooler.settings(password: "wrong")) }
        #expect(password.code == .datasourceRefused)
    }
}
