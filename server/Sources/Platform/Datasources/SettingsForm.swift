import ConnectorKit
import Domain
import Store

/// The settings of a datasource against the manifest of its connector: what may be set, what is missing, and
/// which change asks for the credentials again. Pure.
struct SettingsForm: Sendable {
    /// What a person sent, sorted by how it is kept.
    struct Change: Sendable {
        /// Readable values as they are afterwards.
        var values: [String: JSONValue] = [:]
        /// Secrets that were sent.
        var secrets: [String: Secret<String>] = [:]
        /// Fields whose stored secret stays.
        var kept: Set<String> = []
    }

    /// Where credentials are sent to, and who is trusted to be there.
    private static let destination: Set<String> = ["host", "port", "url", "tls", "caCertificate", "file"]
    /// Secret fields that are no credentials: whoever learns them gains nothing.
    private static let harmless: Set<String> = ["caCertificate", "clientCertificate"]

    private let fields: [ConnectorManifest.Field]

    init(_ manifest: ConnectorManifest) { fields = manifest.fields }

    /// `nil`: Steward has no such connector.
    init?(_ kind: ConnectorKind, registry: ConnectorRegistry) {
        guard let connector = try? registry.connector(kind) else { return nil }
        self.init(connector.manifest)
    }

    // MARK: Completeness

    /// Every required field that is shown has a value.
    func isComplete(_ settings: SealedSettings?) -> Bool {
        guard let settings else { return false }
        return fields.allSatisfy { field in
            guard field.isRequired, isShown(field, settings.values) else { return true }
            return settings.secrets[field.key] != nil || isFilled(settings.values[field.key] ?? field.initial)
        }
    }

    private func isShown(_ field: ConnectorManifest.Field, _ values: [String: JSONValue]) -> Bool {
        (field.shownWhen ?? [:]).allSatisfy { key, allowed in
            allowed.contains(text(effective(key, values)) ?? "")
        }
    }

    private func isFilled(_ value: JSONValue?) -> Bool {
        guard let value, !value.isNull else { return false }
        return value.string != ""
    }

    private func effective(_ key: String, _ values: [String: JSONValue]) -> JSONValue? {
        values[key] ?? fields.first { $0.key == key }?.initial
    }

    private func text(_ value: JSONValue?) -> String? {
        switch value {
        case .string(let text): text
        case .number(let number): number.int.map(String.init) ?? number.text
        case .bool(let flag): String(flag)
        default: nil
        }
    }

    // MARK: Changes

    /// Merges what was sent into what is stored: a field left out stays, `null` clears it.
    ///
    /// When the place that credentials are sent to changes, every stored credential must be sent again or
    /// cleared: otherwise whoever may edit could point the datasource at a host of theirs and read the password.
    /// - Throws: `datasource.invalid` with the field's key as place.
    func change(_ sent: JSONObject, on stored: SealedSettings?) throws(AppError) -> Change {
        let stored = stored ?? SealedSettings()
        var change = Change(values: stored.values, kept: Set(stored.secrets.keys))
        for (key, value) in sent {
            guard let field = fields.first(where: { $0.key == key }) else {
                throw AppError(.datasourceInvalid, "This kind of datasource has no such setting.", place: key)
            }
            if isSecret(field) {
                change.kept.remove(key)
                if let secret = try secret(value, field) { change.secrets[key] = secret }
            } else {
                change.values[key] = try plain(value, field)
            }
        }
        try refuseRedirection(from: stored, sent: sent, change)
        return change
    }

    private func refuseRedirection(
        from stored: SealedSettings, sent: JSONObject, _ change: Change
    ) throws(AppError) {
        let moved = Self.destination.filter { key in
            if sent.contains(key), isSecret(key) { return true }
            return text(effective(key, stored.values)) != text(effective(key, change.values))
        }
        guard let first = moved.sorted().first,
            let credential = change.kept.subtracting(Self.harmless).sorted().first
        else { return }
        throw AppError(
            .datasourceInvalid, "The setting \(first) decides where the stored \(credential) is sent.",
            hint: "Enter \(credential) again together with this change, or clear it.", place: credential)
    }

    private func isSecret(_ key: String) -> Bool { fields.contains { $0.key == key && isSecret($0) } }

    private func isSecret(_ field: ConnectorManifest.Field) -> Bool {
        field.isSecret || field.control == .secret || field.control == .secretText
    }

    /// `nil` clears.
    private func secret(_ value: JSONValue, _ field: ConnectorManifest.Field) throws(AppError) -> Secret<String>? {
        switch (field.control, value) {
        case (_, .null), (_, .string("")): return nil
        case (.pairs, .array(let pairs)):
            guard pairs.allSatisfy(Self.isPair) else { throw invalid(field) }
            return pairs.isEmpty ? nil : Secret(JSONWriter.string(value))
        case (.pairs, _): throw invalid(field)
        case (_, .string(let text)):
            guard text.utf8.count <= 256 << 10 else { throw invalid(field) }
            return Secret(text)
        default: throw invalid(field)
        }
    }

    /// `nil` clears.
    private func plain(_ value: JSONValue, _ field: ConnectorManifest.Field) throws(AppError) -> JSONValue? {
        switch (field.control, value) {
        case (_, .null): return nil
        case (.number, .number): return value
        case (.number, .string(let text)):
            if text.isEmpty { return nil }
            guard let number = Int(text) else { throw invalid(field) }
            return JSONValue(number)
        case (.toggle, .bool): return value
        case (.select, .string(let text)):
            guard field.options.contains(where: { $0.value == text }) else { throw invalid(field) }
            return value
        case (.text, .string(let text)), (.multilineText, .string(let text)):
            guard text.utf8.count <= 64 << 10, !text.utf8.contains(0) else { throw invalid(field) }
            guard !Self.holdsCredential(text) else {
                throw AppError(
                    .datasourceInvalid, "A URL with a user name or password in it would be readable.",
                    hint: "Put them into their own fields.", place: field.key)
            }
            return text.isEmpty ? nil : value
        case (.pairs, .array(let pairs)):
            guard pairs.allSatisfy(Self.isPair) else { throw invalid(field) }
            return value
        default: throw invalid(field)
        }
    }

    /// `scheme://user:password@host`: readable settings are no place for a password.
    private static func holdsCredential(_ text: String) -> Bool {
        guard let start = text.firstRange(of: "://") else { return false }
        return text[start.upperBound...].prefix { !"/?#".contains($0) }.contains("@")
    }

    private static func isPair(_ value: JSONValue) -> Bool {
        value["name"]?.string != nil && value["value"]?.string != nil
    }

    private func invalid(_ field: ConnectorManifest.Field) -> AppError {
        AppError(.datasourceInvalid, "The setting \(field.key) has another kind of value.", place: field.key)
    }
}
