import ConnectorKit
import Domain
import Foundation
import NIOCore
import NIOPosix
import PostgresConnector
import Testing

/// The servers that `tools/with-servers` started; without them the tests fail.
struct TestDatabase {
    let host: String
    let port: Int
    let user: String
    let password: String
    let database: String

    static var main: TestDatabase { get throws { try TestDatabase("STEWARD_TEST_POSTGRES") } }
    static var spare: TestDatabase { get throws { try TestDatabase("STEWARD_TEST_POSTGRES_SPARE") } }
    static var pooler: TestDatabase { get throws { try TestDatabase("STEWARD_TEST_PGBOUNCER") } }

    init(_ variable: String) throws {
        let text = try Self.environment(variable)
        let url = try #require(URLComponents(string: text), "\(variable) is no URL")
        host = try #require(url.host)
        port = try #require(url.port)
        user = try #require(url.user)
        password = try #require(url.password)
        database = String(url.path.dropFirst())
    }

    static func environment(_ name: String) throws -> String {
        try #require(
            ProcessInfo.processInfo.environment[name], "\(name) is missing: run the tests with tools/with-servers")
    }

    static func file(_ variable: String) throws -> String {
        try String(contentsOfFile: environment(variable), encoding: .utf8)
    }

    func settings(
        user: String? = nil, password: String? = nil, host: String? = nil, _ values: [String: JSONValue] = [:],
        secrets: [String: String] = [:]
    ) -> DatasourceSettings {
        var all: [String: JSONValue] = [
            "host": .string(host ?? self.host), "port": JSONValue(port), "database": .string(database),
            "username": .string(user ?? self.user), "tls": "disable",
        ]
        for (key, value) in values { all[key] = value }
        var hidden = secrets.mapValues { Secret($0) }
        hidden["password"] = Secret(password ?? self.password)
        return DatasourceSettings(values: all, secrets: hidden)
    }

    /// Opens a session, lends it, and closes it.
    @discardableResult
    func session<Answer>(
        _ values: [String: JSONValue] = [:], _ body: (PostgresSession) async throws -> Answer
    ) async throws -> Answer {
        try await lend(try await connector.open(settings(values)), body)
    }
}

@discardableResult
func lend<Answer>(
    _ session: PostgresSession, _ body: (PostgresSession) async throws -> Answer
) async throws -> Answer {
    do {
        let answer = try await body(session)
        await session.close()
        return answer
    } catch {
        await session.close()
        throw error
    }
}

/// Resolves addresses and "localhost" only.
let connector = PostgresConnector(group: MultiThreadedEventLoopGroup.singleton) { host, port throws(AppError) in
    do {
        return [try SocketAddress(ipAddress: host == "localhost" ? "127.0.0.1" : host, port: port)]
    } catch {
        throw AppError(.datasourceUnreachable, "no such host")
    }
}

extension PostgresSession {
    /// Runs one statement and answers its JSON text.
    @discardableResult
    func text(
        _ sql: String, _ parameters: [BoundParameter] = [], isConstant: Bool = true,
        limits: ResultLimits = .standard
    ) async throws -> String {
        try await text([(sql, parameters)], answer: .last, isConstant: isConstant, limits: limits)
    }

    @discardableResult
    func text(
        _ statements: [(String, [BoundParameter])], answer: SQLTemplate.Answer, isConstant: Bool = true,
        limits: ResultLimits = .standard
    ) async throws -> String {
        let sink = TextSink()
        _ = try await run(bound(statements, answer, isConstant: isConstant), limits: limits, into: sink)
        return await sink.text
    }

    /// The value of the only column `v` of the first row.
    func value(_ sql: String, _ parameters: [BoundParameter] = []) async throws -> JSONValue {
        let json = try JSONParser.parse(try await text(sql, parameters))
        return try #require(json[0]?["v"])
    }
}

func bound(
    _ statements: [(String, [BoundParameter])], _ answer: SQLTemplate.Answer = .last, isConstant: Bool = true
) -> BoundQuery {
    .sql(
        BoundSQL(
            statements: statements.map {
                BoundStatement(
                    text: $0.0, parameters: $0.1.map(Payload.init), isReadOnly: false, isConstant: isConstant)
            }, answer: answer))
}

/// Runs `body` and answers the error it threw.
func failure<Answer>(_ body: () async throws -> Answer) async throws -> AppError {
    do {
        _ = try await body()
    } catch let error as AppError {
        return error
    }
    throw NothingThrown()
}

struct NothingThrown: Error {}
