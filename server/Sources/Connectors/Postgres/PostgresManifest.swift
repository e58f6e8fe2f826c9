import ConnectorKit
import Domain

/// The settings form of a PostgreSQL datasource.
enum PostgresManifest {
    static let manifest = ConnectorManifest(
        kind: .postgres, label: "PostgreSQL",
        fields: [
            .init(key: "host", label: "Host", control: .text, isRequired: true),
            .init(key: "port", label: "Port", control: .number, initial: 5432),
            .init(key: "database", label: "Database", control: .text, isRequired: true),
            .init(key: "username", label: "User", control: .text, isRequired: true),
            .init(key: "password", label: "Password", control: .secret, isSecret: true),
            .init(
                key: "tls", label: "TLS", control: .select, initial: "prefer",
                options: [
                    .init(value: "disable", label: "Never"),
                    .init(value: "prefer", label: "When the server has it"),
                    .init(value: "require", label: "Always, without a look at the certificate"),
                    .init(value: "verify-ca", label: "Always, certificate from a trusted authority"),
                    .init(value: "verify-full", label: "Always, certificate for this host"),
                ],
                help: "Only the last one keeps somebody between Steward and the server from reading along."),
            .init(
                key: "caCertificate", label: "Authority's certificate", control: .secretText, isSecret: true,
                help: "PEM. Empty: the authorities that the system trusts.", shownWhen: withTLS),
            .init(
                key: "clientCertificate", label: "Client certificate", control: .secretText, isSecret: true,
                help: "PEM", shownWhen: withTLS),
            .init(
                key: "clientKey", label: "Client key", control: .secretText, isSecret: true,
                help: "PEM, without a passphrase", shownWhen: withTLS),
            .init(
                key: "readOnly", label: "Read only", control: .toggle, initial: false,
                help: "Queries run in read-only transactions."),
            .init(
                key: "poolSize", label: "Connections", control: .number, initial: 5, help: "At most, from 1 to 50."),
            .init(
                key: "statementCache", label: "Prepared statements", control: .select, initial: "auto",
                options: [
                    .init(value: "auto", label: "Kept on the connection"), .init(value: "off", label: "Not kept"),
                ],
                help: "Poolers in transaction mode are noticed by themselves."),
        ],
        hasStructure: true)

    private static let withTLS = ["tls": ["prefer", "require", "verify-ca", "verify-full"]]
}
