import Domain

/// Takes credentials out of documents that are kept in readable form.
enum Credentials {
    /// Headers whose values are no secrets; the values of all others count as secrets.
    private static let harmlessHeaders: Set<String> = [
        "accept", "accept-charset", "accept-encoding", "accept-language", "cache-control", "content-type", "user-agent",
        "x-requested-with", "prefer",
    ]

    static func isHarmless(header: String) -> Bool { harmlessHeaders.contains(header.lowercased()) }

    /// Whether a header or parameter of this name usually carries a credential.
    static func isCredential(name: String) -> Bool {
        let name = name.lowercased()
        return ["authorization", "token", "secret", "password", "apikey", "api-key", "api_key", "cookie"]
            .contains { name.contains($0) }
    }

    /// A datasource document without credentials: what Appsmith's own export drops, and header and parameter values.
    static func stripped(datasource document: JSONValue) -> JSONValue {
        var document = document
        document.update(["datasourceConfiguration"]) { configuration in
            configuration = stripped(configuration: configuration)
            configuration.update(["url"]) { $0 = $0.string.map { .string(AddressCredentials($0).address) } ?? $0 }
            for key in ["headers", "queryParameters"] {
                configuration.update([key]) { $0 = blanked(pairs: $0) }
            }
        }
        return document
    }

    /// An action document without the credentials of its embedded datasource. Its texts are the query and stay.
    static func stripped(action document: JSONValue) -> JSONValue {
        var document = document
        for copy in ["unpublishedAction", "publishedAction"] {
            document.update([copy, "datasource", "datasourceConfiguration"]) { $0 = stripped(configuration: $0) }
        }
        return document
    }

    private static func stripped(configuration: JSONValue) -> JSONValue {
        guard case .object(var object) = configuration else { return configuration }
        object["authentication"] = nil
        object["sshProxy"] = nil
        var stripped = JSONValue.object(object)
        stripped.update(["properties"]) { $0 = blanked(properties: $0) }
        stripped.update(["connection", "ssl"]) { ssl in
            guard case .object(var files) = ssl else { return }
            for key in ["keyFile", "clientKeyCertificateFile", "pemCertificate"] { files[key] = nil }
            ssl = .object(files)
        }
        return stripped
    }

    private static func blanked(pairs: JSONValue) -> JSONValue {
        guard case .array(let pairs) = pairs else { return pairs }
        return .array(
            pairs.map { pair in
                guard case .object(var object) = pair, let value = object["value"]?.scalarText, !value.isEmpty,
                    !isHarmless(header: object["key"]?.string ?? "")
                else { return pair }
                object["value"] = ""
                return .object(object)
            })
    }

    /// Generic properties may hold a connection address with a password, or a key.
    private static func blanked(properties: JSONValue) -> JSONValue {
        guard case .array(let properties) = properties else { return properties }
        return .array(
            properties.map { property in
                guard case .object(var object) = property, let value = object["value"]?.string, !value.isEmpty,
                    value.contains("://") || isCredential(name: object["key"]?.string ?? "")
                else { return property }
                object["value"] = ""
                return .object(object)
            })
    }
}
