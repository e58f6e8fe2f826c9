import Domain

extension DatasourceReader {
    func rest() -> DatasourceSettings {
        var settings = DatasourceSettings()
        if let address = configuration.nonEmpty("url") {
            let split = AddressCredentials(address)
            settings.values["url"] = .string(split.address)
            if let username = split.username {
                settings.values["authentication"] = "basic"
                settings.values["username"] = .string(username)
                settings.secrets["password"] = split.password.map(Secret.init)
            }
        }
        for key in ["headers", "queryParameters"] {
            let pairs = HTTPPairs.read(configuration[key])
            if !pairs.isEmpty { settings.secrets[key] = Secret(Self.json(pairs)) }
        }
        addAuthentication(to: &settings)
        if let text = CertificateFile.text(configuration["connection"]?["ssl"]?["certificateFile"]) {
            settings.secrets["caCertificate"] = Secret(text)
        }
        return settings
    }

    /// Pairs as the connectors' manifests store them: a JSON list of `{name, value}`.
    private static func json(_ pairs: [HTTPDefinition.Field]) -> String {
        JSONWriter.string(.array(pairs.map { ["name": .string($0.name), "value": .string($0.value)] }))
    }

    private func addAuthentication(to settings: inout DatasourceSettings) {
        let authentication = authentication
        switch authentication["authenticationType"]?.string {
        case "basic":
            settings.values["authentication"] = "basic"
            if let username = authentication.nonEmpty("username") { settings.values["username"] = .string(username) }
            if let password = authentication.nonEmpty("password") { settings.secrets["password"] = Secret(password) }
        case "bearerToken":
            settings.values["authentication"] = "bearer"
            if let token = authentication.nonEmpty("bearerToken") { settings.secrets["token"] = Secret(token) }
        case "apiKey":
            settings.values["authentication"] = "apiKey"
            if let label = authentication.nonEmpty("label") { settings.values["apiKeyName"] = .string(label) }
            let isHeader = authentication["addTo"]?.string != "queryParams"
            settings.values["apiKeyIn"] = isHeader ? "header" : "query"
            if let prefix = authentication.nonEmpty("headerPrefix") {
                settings.values["apiKeyPrefix"] = .string(prefix)
            }
            if let value = authentication.nonEmpty("value") { settings.secrets["apiKeyValue"] = Secret(value) }
        default: break
        }
    }
}

/// An address split from the user name and password that may stand in it: `https://user:pass@host/…`.
struct AddressCredentials {
    let address: String
    let username: String?
    let password: String?

    init(_ text: String) {
        guard let scheme = text.firstRange(of: "://") else {
            (address, username, password) = (text, nil, nil)
            return
        }
        let rest = text[scheme.upperBound...]
        let host = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
        guard let at = host.lastIndex(of: "@") else {
            (address, username, password) = (text, nil, nil)
            return
        }
        let parts = host[..<at].split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        address = String(text[..<scheme.upperBound]) + rest[rest.index(after: at)...]
        username = parts.first.map(String.init)
        password = parts.count > 1 ? String(parts[1]) : nil
    }
}
