public import Domain
import Store

/// Settings of the whole instance: its name, where maps come from.
public struct GeneralSettings: Sendable {
    private let instance: Instance
    private let directory: RunDirectory

    init(_ instance: Instance, directory: RunDirectory) {
        self.instance = instance
        self.directory = directory
    }

    /// - Throws: `access.denied` for everybody but the owner and the operator.
    public func get(as principal: Principal) async throws(AppError) -> InstanceSettings {
        try requireOwner(principal)
        return try await instance.store.instanceSettings()
    }

    /// How the instance is called; everybody sees it.
    public func name() async throws(AppError) -> String { try await directory.settings().name }

    /// Replaces all of them; `settings.revision` is the one that was seen.
    /// - Throws: `access.denied`, `setting.invalid`, `revision.stale`.
    public func update(
        _ settings: InstanceSettings, as principal: Principal
    ) async throws(AppError) -> InstanceSettings {
        try requireOwner(principal)
        var checked = settings
        let isNamed = settings.name.contains { !$0.isWhitespace }
        checked.name = isNamed ? try Wording.name(settings.name, .settingInvalid) : ""
        defer { instance.changes.note() }
        return try await instance.store.updateInstanceSettings(
            checked, event: instance.event("instance.changed", by: principal))
    }

    private func requireOwner(_ principal: Principal) throws(AppError) {
        if principal == .host { return }
        guard try instance.person(principal).isOwner else {
            throw AppError(.accessDenied, "Only the owner of the instance may do this.")
        }
    }
}
