import ConnectorKit
import Domain
import Foundation

/// What the operator decided. Read once: option before environment variable before default.
struct Settings: Sendable {
    let data: String
    let host: String
    let port: Int
    /// Scheme, host and port that people use; links are made from it, never from a request's headers.
    let baseURL: String
    let logLevel: String
    let webFolder: String
    let demoFolder: String
    let encryption: (password: Secret<String>, salt: Secret<String>)?
    let egress: EgressPolicy

    var database: String { data + "/steward.sqlite" }
    var keyFile: String { data + "/instance.key" }
    /// SQLite datasources may only name files below it.
    var files: String { data + "/files" }
    /// People reach the server over TLS, so cookies say Secure.
    var isSecure: Bool { baseURL.hasPrefix("https://") }

    /// - Throws: `setting.invalid`, naming the setting.
    init(
        data: String?, host: String? = nil, port: Int? = nil,
        environment: [String: String] = ProcessInfo.processInfo.environment
    ) throws(AppError) {
        let reader = SettingsReader(environment: environment)
        self.data = try reader.value("DATA", given: data) ?? "./data"
        self.host = try reader.value("HOST", given: host) ?? "127.0.0.1"
        let portText = try reader.value("PORT") ?? "8080"
        guard let port = port ?? Int(portText), (0...65_535).contains(port) else {
            throw AppError(.settingInvalid, "The port must be a number up to 65535.", place: "STEWARD_PORT")
        }
        self.port = port
        let shown = ["0.0.0.0", "::"].contains(self.host) ? "localhost" : self.host
        baseURL = try reader.value("BASE_URL") ?? "http://\(shown):\(port)"
        guard baseURL.hasPrefix("http://") || baseURL.hasPrefix("https://"), !baseURL.hasSuffix("/") else {
            throw AppError(
                .settingInvalid, "The base URL must be http(s)://host[:port] without a path.", place: "STEWARD_BASE_URL"
            )
        }
        logLevel = try reader.value("LOG_LEVEL") ?? "info"
        let beside = Self.executableFolder
        webFolder = try reader.value("WEB_DIR") ?? beside + "/web"
        demoFolder = try reader.value("DEMO_DIR") ?? beside + "/demo"
        switch (try reader.value("ENCRYPTION_PASSWORD"), try reader.value("ENCRYPTION_SALT")) {
        case (let password?, let salt?): encryption = (Secret(password), Secret(salt))
        case (nil, nil): encryption = nil
        default:
            throw AppError(
                .settingInvalid, "The instance's password and salt must be given together.",
                place: "STEWARD_ENCRYPTION_PASSWORD")
        }
        egress = try reader.egress(listeners: [EgressListener(host: self.host, port: port)])
    }

    private static var executableFolder: String {
        URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent().path
    }
}

/// Reads `STEWARD_NAME` or the file that `STEWARD_NAME_FILE` names.
struct SettingsReader {
    let environment: [String: String]

    /// - Parameter given: what the command line said, which wins.
    func value(_ name: String, given: String? = nil) throws(AppError) -> String? {
        if let given { return given }
        if let value = environment["STEWARD_" + name], !value.isEmpty { return value }
        guard let path = environment["STEWARD_" + name + "_FILE"], !path.isEmpty else { return nil }
        guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
            throw AppError(.settingInvalid, "The file can't be read.", place: "STEWARD_\(name)_FILE")
        }
        return text.trimmingCharacters(in: .whitespacesAndNewlines)
    }

    func egress(listeners: [EgressListener]) throws(AppError) -> EgressPolicy {
        var allowed: [EgressPattern] = []
        for text in (try value("EGRESS_ALLOW") ?? "").split(separator: ",") {
            guard let pattern = EgressPattern(text.trimmingCharacters(in: .whitespaces)) else {
                throw AppError(
                    .settingInvalid, "Each entry must be a host name, an address or a network.",
                    place: "STEWARD_EGRESS_ALLOW")
            }
            allowed.append(pattern)
        }
        return EgressPolicy(
            privateNetworks: try rule("EGRESS_PRIVATE"), loopback: try rule("EGRESS_LOOPBACK"), allowed: allowed,
            listeners: listeners)
    }

    private func rule(_ name: String) throws(AppError) -> EgressPolicy.Rule {
        guard let rule = EgressPolicy.Rule(rawValue: try value(name) ?? "allow") else {
            throw AppError(.settingInvalid, "The value must be allow or deny.", place: "STEWARD_" + name)
        }
        return rule
    }
}
