import Domain

/// The settings of a REST datasource, read and checked.
struct RESTSource: Sendable {
    enum Authentication: Sendable {
        case none
        /// The whole value of the `Authorization` header.
        case authorization(Secret<String>)
        case header(name: String, Secret<String>)
        case parameter(name: String, Secret<String>)
    }

    let address: HTTPAddress
    let headers: Secret<[Pair]>
    let parameters: Secret<[Pair]>
    let authentication: Authentication
    /// PEM; trusted instead of the system's authorities.
    let authority: Secret<String>?

    struct Pair: Sendable {
        let name: String
        let value: String
    }

    /// - Throws: `datasource.not_configured`, `datasource.invalid` with the field key as place.
    init(_ settings: DatasourceSettings) throws(AppError) {
        let fields = Fields(settings: settings)
        let text = try fields.required("url", "The datasource has no URL.")
        guard let address = HTTPAddress(text) else {
            throw Self.invalid("url", "The URL is not an http or https address without a user name.")
        }
        self.address = address
        headers = try fields.pairs("headers")
        let badHeader = headers.reveal { $0.contains { !HeaderRules.isValid(name: $0.name, value: $0.value) } }
        guard !badHeader else {
            throw Self.invalid("headers", "A header has a name or value that HTTP does not allow.")
        }
        parameters = try fields.pairs("queryParameters")
        authentication = try fields.authentication()
        authority = fields.text("caCertificate").map(Secret.init)
    }

    static func invalid(_ key: String, _ detail: String) -> AppError {
        AppError(.datasourceInvalid, detail, place: key)
    }
}

/// Reads settings by key, wherever they are kept.
private struct Fields {
    let settings: DatasourceSettings

    func text(_ key: String) -> String? {
        let text = settings.secrets[key]?.reveal { $0 } ?? settings.values[key]?.string
        guard let trimmed = text?.trimmed, !trimmed.isEmpty else { return nil }
        return trimmed
    }

    func required(_ key: String, _ detail: String) throws(AppError) -> String {
        guard let text = text(key) else { throw AppError(.datasourceNotConfigured, detail, place: key) }
        return text
    }

    /// A list of `{name, value}`, as JSON text or as JSON.
    func pairs(_ key: String) throws(AppError) -> Secret<[RESTSource.Pair]> {
        var list = settings.values[key] ?? .null
        if let text = text(key) {
            guard let parsed = try? JSONParser.parse(text) else {
                throw RESTSource.invalid(key, "The list can't be read.")
            }
            list = parsed
        }
        guard list.isNull || list.array != nil else { throw RESTSource.invalid(key, "The list can't be read.") }
        let pairs = (list.array ?? []).compactMap { entry -> RESTSource.Pair? in
            guard let name = entry["name"]?.string?.trimmed, !name.isEmpty else { return nil }
            return RESTSource.Pair(name: name, value: entry["value"]?.string ?? "")
        }
        return Secret(pairs)
    }

    func authentication() throws(AppError) -> RESTSource.Authentication {
        switch text("authentication") ?? "none" {
        case "none": return .none
        case "basic":
            let username = try required("username", "The user name is missing.")
            guard !username.contains(":") else {
                throw RESTSource.invalid("username", "A user name can't hold a colon.")
            }
            let password = settings.secrets["password"]?.reveal { $0 } ?? ""
            return .authorization(Secret("Basic " + BasicCredentials.encoded(username + ":" + password)))
        case "bearer":
            return .authorization(Secret("Bearer " + (try value("token", "The token is missing."))))
        case "apiKey":
            let name = try required("apiKeyName", "The name of the API key is missing.")
            let prefix = text("apiKeyPrefix").map { $0 + " " } ?? ""
            let key = prefix + (try value("apiKeyValue", "The API key is missing."))
            if text("apiKeyIn") == "query" { return .parameter(name: name, Secret(key)) }
            guard HeaderRules.isValid(name: name, value: key), !HeaderRules.isReserved(name) else {
                throw RESTSource.invalid("apiKeyName", "A header of this name can't be set.")
            }
            return .header(name: name, Secret(key))
        default: throw RESTSource.invalid("authentication", "This kind of authentication is not known.")
        }
    }

    private func value(_ key: String, _ detail: String) throws(AppError) -> String {
        let text = try required(key, detail)
        guard HeaderRules.isValid(name: "x", value: text) else {
            throw RESTSource.invalid(key, "It holds characters that HTTP does not allow.")
        }
        return text
    }
}

extension String {
    /// Without blanks and line breaks around it.
    var trimmed: String {
        var rest = self[...]
        while rest.first?.isWhitespace == true { rest.removeFirst() }
        while rest.last?.isWhitespace == true { rest.removeLast() }
        return String(rest)
    }
}
