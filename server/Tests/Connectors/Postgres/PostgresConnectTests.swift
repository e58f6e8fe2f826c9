import Domain
import Foundation
import NIOCore
import NIOPosix
import PostgresConnector
import Testing

@Suite("Opening a session")
struct PostgresConnectTests {
    private static let whoAmI = "SELECT current_user AS v"
    private static let isEncrypted = "SELECT ssl AS v FROM pg_stat_ssl WHERE pid = pg_backend_pid()"

    @Test(
        "Every kind of authentication works in every TLS mode that allows it",
        arguments: ["steward", "steward_md5", "steward_cleartext", "steward_tls", "steward_trust"],
        ["disable", "prefer", "require", "verify-ca", "verify-full"])
    func authenticates(user: String, mode: String) async throws {
        let needsTLS = user == "steward_cleartext" || user == "steward_tls"
        let authority = try TestDatabase.file("STEWARD_TEST_POSTGRES_CA")
        let settings = try TestDatabase.main.settings(
            user: user, host: "localhost", ["tls": .string(mode)],
            secrets: mode.hasPrefix("verify") ? ["caCertificate": authority] : [:])
        if needsTLS, mode == "disable" {
            let error = try await failure { try await connector.open(settings) }
            #expect(error.code == .datasourceRefused)
            return
        }
        try await lend(try await connector.open(settings)) { (session) async throws in
            #expect(try await session.value(Self.whoAmI) == .string(user))
            #expect(try await session.value(Self.isEncrypted) == .bool(mode != "disable"))
        }
    }

    @Test("A client certificate signs in")
    func clientCertificate() async throws {
        let settings = try TestDatabase.main.settings(
            user: "steward_certificate", host: "localhost", ["tls": "verify-full"],
            secrets: [
                "caCertificate": try TestDatabase.file("STEWARD_TEST_POSTGRES_CA"),
                "clientCertificate": try TestDatabase.file("STEWARD_TEST_POSTGRES_CLIENT_CERTIFICATE"),
                "clientKey": try TestDatabase.file("STEWARD_TEST_POSTGRES_CLIENT_KEY"),
            ])
        try await lend(try await connector.open(settings)) { (session) async throws in
            #expect(try await session.value(Self.whoAmI) == "steward_certificate")
        }
    }

    @Test("A password outside ASCII is prepared as the server prepared it")
    func unicodePassword() async throws {
        // U+2168, the Roman numeral nine, is "IX" in its canonical form.
        for password in ["пароль-\u{2168}", "пароль-IX"] {
            let settings = try TestDatabase.main.settings(user: "steward_unicode", password: password)
            try await lend(try await connector.open(settings)) { (session) async throws in
                #expect(try await session.value(Self.whoAmI) == "steward_unicode")
            }
        }
    }

    @Test("A wrong password is refused and never quoted", arguments: ["steward", "steward_md5", "steward_cleartext"])
    func wrongPassword(user: String) async throws {
        let settings = try TestDatabase.main.settings(user: user, password: "wrong-word", ["tls": "require"])
        let error = try await failure { try await connector.open(settings) }
        #expect(error.code == .datasourceRefused)
        #expect(error.upstream?.step == .authenticate)
        #expect(error.upstream?.code == "28P01")
        #expect(!"\(error)".contains("wrong-word"))
    }

    @Test("An unknown database is refused")
    func unknownDatabase() async throws {
        let settings = try TestDatabase.main.settings(["database": "nothing_here"])
        let error = try await failure { try await connector.open(settings) }
        #expect(error.code == .datasourceRefused)
        #expect(error.upstream?.code == "3D000")
        #expect(error.place == "database")
    }

    @Test("A port where nobody listens is unreachable")
    func refusedPort() async throws {
        let listener = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .bind(host: "127.0.0.1", port: 0).get()
        let port = try #require(listener.localAddress?.port)
        try await listener.close()
        let settings = try TestDatabase.main.settings(["port": JSONValue(port)])
        let error = try await failure { try await connector.open(settings) }
        #expect(error.code == .datasourceUnreachable)
        #expect(error.upstream?.step == .connect)
    }

    @Test("Another authority's certificate is not trusted", arguments: ["verify-ca", "verify-full", "require"])
    func wrongAuthority(mode: String) async throws {
        let settings = try TestDatabase.main.settings(
            host: "localhost", ["tls": .string(mode)],
            secrets: ["caCertificate": try TestDatabase.file("STEWARD_TEST_POSTGRES_OTHER_CA")])
        let error = try await failure { try await connector.open(settings) }
        #expect(error.code == .datasourceTLS)
        #expect(error.upstream?.step == .tls)
    }

    @Test("A certificate for another host passes verify-ca and not verify-full")
    func wrongHost() async throws {
        let authority = ["caCertificate": try TestDatabase.file("STEWARD_TEST_POSTGRES_CA")]
        let loose = try TestDatabase.main.settings(["tls": "verify-ca"], secrets: authority)
        try await lend(try await connector.open(loose)) { #expect(await $0.isAlive()) }
        let strict = try TestDatabase.main.settings(["tls": "verify-full"], secrets: authority)
        let error = try await failure { try await connector.open(strict) }
        #expect(error.code == .datasourceTLS)
    }

    @Test("The system's authorities do not trust the test server")
    func systemAuthorities() async throws {
        let settings = try TestDatabase.main.settings(host: "localhost", ["tls": "verify-full"])
        let error = try await failure { try await connector.open(settings) }
        #expect(error.code == .datasourceTLS)
    }

    @Test(
        "Settings that can't work are named before anything is opened",
        arguments: [
            ("host", JSONValue.null, ErrorCode.datasourceNotConfigured), ("database", "", .datasourceNotConfigured),
            ("username", .null, .datasourceNotConfigured), ("port", 70_000, .datasourceInvalid),
            ("port", "x", .datasourceInvalid), ("tls", "perhaps", .datasourceInvalid),
            ("caCertificate", "not a certificate", .datasourceInvalid),
            ("clientKey", "not a key", .datasourceNotConfigured), ("poolSize", 0, .datasourceInvalid),
            ("readOnly", "perhaps", .datasourceInvalid), ("statementCache", "maybe", .datasourceInvalid),
        ])
    func validates(key: String, value: JSONValue, code: ErrorCode) async throws {
        let settings = try TestDatabase.main.settings(key == "tls" ? [key: value] : ["tls": "require", key: value])
        let error = try await failure { try connector.validate(settings) }
        #expect(error.code == code)
        #expect(error.place == (key == "clientKey" ? "clientCertificate" : key))
    }

    @Test("A dead server is noticed by isAlive and a new session works after its restart")
    func restart() async throws {
        let database = try TestDatabase.spare
        try await database.session { (session) async throws in
            #expect(await session.isAlive())
            let script = Process()
            script.executableURL = URL(
                fileURLWithPath: try TestDatabase.environment("STEWARD_TEST_POSTGRES_SPARE_RESTART"))
            try script.run()
            script.waitUntilExit()
            #expect(script.terminationStatus == 0)
            #expect(await !session.isAlive())
            #expect(!session.isReusable)
            let error = try await failure { try await session.text("SELECT 1") }
            #expect(error.code == .datasourceUnreachable)
        }
        try await database.session { (session) async throws in
            #expect(try await session.value("SELECT 7 AS v") == 7)
        }
    }
}
