import Domain
import NIOSSL

/// The settings of a PostgreSQL datasource, checked.
struct PostgresSettings: Sendable {
    let host: String
    let port: Int
    let database: String
    let username: String
    let password: Secret<String>?
    let tls: TLSMode
    /// `nil` for ``TLSMode/disable``.
    let tlsContext: NIOSSLContext?
    let isReadOnly: Bool
    let cachesStatements: Bool

    /// - Throws: `datasource.not_configured` for what is missing, `datasource.invalid` for what is wrong, with the
    ///   field key as place.
    init(_ settings: DatasourceSettings) throws(AppError) {
        let fields = Fields(settings: settings)
        host = try fields.required("host", "the host name or address")
        port = try fields.number("port", within: 1...65_535) ?? 5_432
        database = try fields.required("database", "the database's name")
        username = try fields.required("username", "the user's name")
        password = fields.secret("password")
        let mode = fields.text("tls") ?? TLSMode.prefer.rawValue
        guard let tls = TLSMode(rawValue: mode) else {
            throw AppError(.datasourceInvalid, "This TLS mode does not exist.", place: "tls")
        }
        self.tls = tls
        tlsContext = tls == .disable ? nil : try TLSMaterial.context(fields, mode: tls)
        isReadOnly = try fields.flag("readOnly") ?? false
        _ = try fields.number("poolSize", within: 1...50)
        switch fields.text("statementCache") ?? "auto" {
        case "auto": cachesStatements = true
        case "off": cachesStatements = false
        default:
            throw AppError(
                .datasourceInvalid, "The statement cache is either “auto” or “off”.", place: "statementCache")
        }
        for (key, value) in [("host", host), ("database", database), ("username", username)]
        where value.utf8.contains(0) || value.utf8.count > 255 {
            throw AppError(.datasourceInvalid, "This text is too long or has a zero byte.", place: key)
        }
    }
}

/// How much of TLS a datasource asks for, in the words of PostgreSQL's own clients.
enum TLSMode: String, Sendable, CaseIterable {
    case disable, prefer, require
    case verifyCA = "verify-ca"
    case verifyFull = "verify-full"
}

/// Reads settings by key, wherever a form or a file put them.
struct Fields {
    let settings: DatasourceSettings

    func text(_ key: String) -> String? {
        guard let value = settings.values[key] else { return nil }
        let text = value.string ?? value.int.map(String.init)
        return text?.isEmpty == true ? nil : text
    }

    func secret(_ key: String) -> Secret<String>? {
        settings.secrets[key] ?? text(key).map(Secret.init)
    }

    func required(_ key: String, _ words: String) throws(AppError) -> String {
        guard let text = text(key) else {
            throw AppError(.datasourceNotConfigured, "The datasource lacks \(words).", place: key)
        }
        return text
    }

    func number(_ key: String, within range: ClosedRange<Int>) throws(AppError) -> Int? {
        guard let value = settings.values[key], !value.isNull, value != "" else { return nil }
        guard let number = value.int ?? value.string.flatMap({ Int($0) }), range.contains(number) else {
            throw AppError(
                .datasourceInvalid, "A whole number from \(range.lowerBound) to \(range.upperBound) is wanted.",
                place: key)
        }
        return number
    }

    func flag(_ key: String) throws(AppError) -> Bool? {
        guard let value = settings.values[key], !value.isNull else { return nil }
        if let flag = value.bool { return flag }
        switch value.string {
        case "true": return true
        case "false", "": return false
        default: throw AppError(.datasourceInvalid, "True or false is wanted.", place: key)
        }
    }
}
