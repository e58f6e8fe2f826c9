import ArgumentParser

/// The command line. `serve` is the server; the others work on a data folder, with or without a server on it.
@main
struct Steward: AsyncParsableCommand {
    static let version = "0.1.0"

    static let configuration = CommandConfiguration(
        commandName: "steward",
        abstract: "A self-hosted platform for internal tools.",
        discussion: """
            A steward holds the keys and serves the guests, and keeps nothing for himself.

            Every option of `serve` can be given as an environment variable (STEWARD_DATA, STEWARD_HOST, \
            STEWARD_PORT, STEWARD_BASE_URL, STEWARD_LOG_LEVEL, STEWARD_WEB_DIR, STEWARD_DEMO_DIR, \
            STEWARD_EGRESS_PRIVATE, STEWARD_EGRESS_LOOPBACK, STEWARD_EGRESS_ALLOW). The instance's password and salt \
            come from STEWARD_ENCRYPTION_PASSWORD and STEWARD_ENCRYPTION_SALT, or from a file that DATA keeps. Every \
            variable also exists with _FILE at its end, naming a file that holds the value.
            """,
        version: version,
        subcommands: [
            Serve.self, UserCommand.self, ImportCommand.self, DatasourceCommand.self, ReleaseCommand.self,
            ExportCommand.self, Doctor.self,
        ])
}
