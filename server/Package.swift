// swift-tools-version: 6.2

import PackageDescription

let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

/// A module of the house. Its folder is `Sources/<name>`, its README stays out of the build.
func module(_ name: String, path: String? = nil, _ dependencies: [Target.Dependency]) -> Target {
    .target(name: name, dependencies: dependencies, path: path, exclude: ["README.md"], swiftSettings: strict)
}

/// A connector: one folder below `Sources/Connectors`, one test folder below `Tests/Connectors`.
func connector(_ name: String, _ drivers: [Target.Dependency]) -> Target {
    module("\(name)Connector", path: "Sources/Connectors/\(name)", ["Domain", "ConnectorKit", log] + drivers)
}

func tests(_ name: String, path: String? = nil, _ dependencies: [Target.Dependency]) -> Target {
    .testTarget(
        name: "\(name)Tests", dependencies: dependencies, path: path, swiftSettings: strict)
}

let log = Target.Dependency.product(name: "Logging", package: "swift-log")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let cryptoExtras = Target.Dependency.product(name: "CryptoExtras", package: "swift-crypto")
let nioCore = Target.Dependency.product(name: "NIOCore", package: "swift-nio")
let nioPosix = Target.Dependency.product(name: "NIOPosix", package: "swift-nio")
let nioTLS = Target.Dependency.product(name: "NIOTLS", package: "swift-nio")
let nioSSL = Target.Dependency.product(name: "NIOSSL", package: "swift-nio-ssl")
let nioHTTP1 = Target.Dependency.product(name: "NIOHTTP1", package: "swift-nio")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let sqlite = Target.Dependency.product(name: "GRDBSQLite", package: "GRDB.swift")
let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
let hummingbirdTesting = Target.Dependency.product(name: "HummingbirdTesting", package: "hummingbird")
let hummingbirdCore = Target.Dependency.product(name: "HummingbirdCore", package: "hummingbird")
let nioHTTPTypes = Target.Dependency.product(name: "NIOHTTPTypes", package: "swift-nio-extras")
let nioHTTPTypesHTTP1 = Target.Dependency.product(name: "NIOHTTPTypesHTTP1", package: "swift-nio-extras")
let httpTypes = Target.Dependency.product(name: "HTTPTypes", package: "swift-http-types")
let httpCompression = Target.Dependency.product(name: "NIOHTTPCompression", package: "swift-nio-extras")
let arguments = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let unixSignals = Target.Dependency.product(name: "UnixSignals", package: "swift-service-lifecycle")
let lifecycle = Target.Dependency.product(name: "ServiceLifecycle", package: "swift-service-lifecycle")
let collections = Target.Dependency.product(name: "Collections", package: "swift-collections")

let package = Package(
    name: "steward",
    platforms: [.macOS(.v15)],
    products: [.executable(name: "steward", targets: ["Steward"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser.git", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-collections.git", from: "1.6.0"),
        .package(url: "https://github.com/apple/swift-crypto.git", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-http-types.git", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log.git", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio.git", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-extras.git", from: "1.35.2"),
        .package(url: "https://github.com/apple/swift-nio-ssl.git", from: "2.37.6"),
        .package(url: "https://github.com/groue/GRDB.swift.git", from: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird.git", from: "2.28.1"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle.git", from: "2.13.0"),
    ],
    targets: [
        module("Domain", []),
        module("AppFormats", ["Domain"]),
        module("QueryPlan", ["Domain"]),
        module("Vault", ["Domain", crypto, cryptoExtras]),
        module("Store", ["Domain", grdb]),
        module("ConnectorKit", ["Domain", log, nioCore, nioPosix]),
        connector("Postgres", [nioCore, nioPosix, nioTLS, nioSSL, crypto, cryptoExtras]),
        .target(name: "CSQLiteDefence", path: "Sources/Drivers/CSQLiteDefence"),
        connector("SQLite", [nioCore, sqlite, "CSQLiteDefence"]),
        connector("REST", [nioCore, nioPosix, nioHTTP1, nioTLS, nioSSL, httpCompression]),
        module(
            "Platform",
            [
                "Domain", "Store", "Vault", "ConnectorKit", "QueryPlan", "AppFormats", crypto, cryptoExtras, log,
                nioCore,
            ]),
        module(
            "API",
            [
                "Domain", "Platform", "ConnectorKit", hummingbird, hummingbirdCore, httpTypes, nioCore, nioHTTP1,
                nioHTTPTypes, nioHTTPTypesHTTP1, log, crypto,
            ]),
        .executableTarget(
            name: "Steward",
            dependencies: [
                "Domain", "Store", "Vault", "ConnectorKit", "QueryPlan", "AppFormats", "Platform", "API",
                "PostgresConnector", "SQLiteConnector", "RESTConnector",
                hummingbird, arguments, lifecycle, unixSignals, log, nioCore, nioPosix,
            ],
            exclude: ["README.md"], swiftSettings: strict),
        tests("Domain", ["Domain"]),
        tests("AppFormats", ["AppFormats", "Domain"]),
        tests("QueryPlan", ["QueryPlan", "Domain"]),
        tests("Vault", ["Vault", "Domain", crypto]),
        tests("Store", ["Store", "Domain", grdb, crypto]),
        tests("ConnectorKit", ["ConnectorKit", "Domain", nioCore, nioPosix, log]),
        tests(
            "PostgresConnector", path: "Tests/Connectors/Postgres",
            ["PostgresConnector", "ConnectorKit", "Domain", nioCore, nioPosix, nioSSL, log]),
        tests(
            "SQLiteConnector", path: "Tests/Connectors/SQLite",
            ["SQLiteConnector", "ConnectorKit", "Domain", nioCore, log]),
        tests(
            "RESTConnector", path: "Tests/Connectors/REST",
            [
                "RESTConnector", "ConnectorKit", "Domain", nioCore, nioPosix, nioHTTP1, nioSSL, httpCompression,
                hummingbird, httpTypes, lifecycle, log,
            ]),
        tests("Platform", ["Platform", "Domain", "Store", "Vault", "ConnectorKit", "QueryPlan", nioCore, log]),
        tests(
            "API",
            [
                "API", "Platform", "Domain", "Store", "Vault", "ConnectorKit", "SQLiteConnector", "QueryPlan",
                hummingbird, hummingbirdTesting, httpTypes, nioCore, nioPosix, nioHTTP1, log,
            ]),
    ]
)
