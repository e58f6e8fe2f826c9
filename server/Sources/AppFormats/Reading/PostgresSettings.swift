import Domain

extension DatasourceReader {
    func postgres() -> DatasourceSettings {
        var settings = DatasourceSettings()
        let endpoint = configuration["endpoints"]?[0]
        if let host = endpoint?.nonEmpty("host") { settings.values["host"] = .string(host) }
        if let port = endpoint?["port"]?.int, (1...65_535).contains(port) { settings.values["port"] = JSONValue(port) }
        let authentication = authentication
        if let database = authentication.nonEmpty("databaseName")
            ?? configuration["connection"]?.nonEmpty("defaultDatabaseName")
        {
            settings.values["database"] = .string(database)
        }
        if let username = authentication.nonEmpty("username") { settings.values["username"] = .string(username) }
        if let password = authentication.nonEmpty("password") { settings.secrets["password"] = Secret(password) }
        if configuration["connection"]?["mode"]?.string == "READ_ONLY" { settings.values["readOnly"] = true }
        addTLS(to: &settings)
        return settings
    }

    private func addTLS(to settings: inout DatasourceSettings) {
        guard let tls = configuration["connection"]?["ssl"] else { return }
        let modes = [
            "DEFAULT": "prefer", "ALLOW": "prefer", "PREFER": "prefer", "REQUIRE": "require", "DISABLE": "disable",
            "VERIFY_CA": "verify-ca", "VERIFY_FULL": "verify-full",
        ]
        if let mode = tls["authType"]?.string.flatMap({ modes[$0] }) { settings.values["tls"] = .string(mode) }
        let files = [
            "caCertificate": ["serverCACertificateFile", "caCertificateFile"],
            "clientCertificate": ["clientCACertificateFile"], "clientKey": ["clientKeyCertificateFile"],
        ]
        for (key, names) in files {
            if let text = names.lazy.compactMap({ CertificateFile.text(tls[$0]) }).first {
                settings.secrets[key] = Secret(text)
            }
        }
    }
}

/// `{name, base64Content}`, as these files hold certificates and keys.
enum CertificateFile {
    /// The text in the file, with or without a `data:` prefix; `nil` when there is none.
    static func text(_ file: JSONValue?) -> String? {
        // The foreign form misspells the member in places.
        guard let content = file?.nonEmpty("base64Content") ?? file?.nonEmpty("Base64Content") else { return nil }
        let encoded = content.split(separator: ",", maxSplits: 1).last ?? ""
        guard let bytes = decode(encoded), !bytes.isEmpty else { return nil }
        return String(validating: bytes, as: UTF8.self)
    }

    /// Base 64 of RFC 4648, white space ignored.
    static func decode(_ text: some StringProtocol) -> [UInt8]? {
        var bytes: [UInt8] = []
        var buffer: UInt32 = 0
        var bits = 0
        for byte in text.utf8 {
            let digit: UInt8
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): digit = byte - UInt8(ascii: "A")
            case UInt8(ascii: "a")...UInt8(ascii: "z"): digit = byte - UInt8(ascii: "a") + 26
            case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = byte - UInt8(ascii: "0") + 52
            case UInt8(ascii: "+"), UInt8(ascii: "-"): digit = 62
            case UInt8(ascii: "/"), UInt8(ascii: "_"): digit = 63
            case UInt8(ascii: "="), 0x20, 0x09, 0x0A, 0x0D: continue
            default: return nil
            }
            buffer = (buffer << 6 | UInt32(digit)) & 0xFF_FFFF
            bits += 6
            if bits >= 8 {
                bits -= 8
                bytes.append(UInt8(truncatingIfNeeded: buffer >> UInt32(bits)))
            }
        }
        return bytes
    }
}
