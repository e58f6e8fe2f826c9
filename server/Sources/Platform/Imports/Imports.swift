import AppFormats
public import Domain
import Store
import Vault

/// Bringing foreign applications in, and handing apps out again.
public struct Imports: Sendable {
    private let instance: Instance

    init(_ instance: Instance) { self.instance = instance }

    /// Reads an export file or a zip. Pure: nothing is written.
    /// - Throws: `import.invalid`, `import.unsupported`, `import.too_large`, naming the place.
    public func read(bytes: [UInt8], fileName: String?) throws(AppError) -> ImportedApp {
        try ImportSource.read(bytes, fileNameHint: fileName)
    }

    /// Reads the files of a Git-connected application by their paths. Pure: nothing is written.
    /// - Throws: `import.invalid`, `import.unsupported`, naming the file.
    public func read(tree: [String: [UInt8]], name: String) throws(AppError) -> ImportedApp {
        try AppsmithGitTree.read(tree, name: name)
    }

    /// Reads an export file or a zip and writes what it holds as the draft of a new app.
    /// - Throws: as ``read(bytes:fileName:)`` and ``store(_:in:name:as:)``. Nothing was written then.
    public func importApp(
        bytes: [UInt8], fileName: String?, workspace: WorkspaceID, name: String?, as principal: Principal
    ) async throws(AppError) -> (App, ImportReport) {
        // Before reading 64 MB for somebody who may not import.
        try await instance.access.require(.developer, in: workspace, as: principal)
        // Reading takes seconds for a large file; requests shall not wait for it.
        let imported = try await Offload.run { () throws(AppError) in
            try ImportSource.read(bytes, fileNameHint: fileName)
        }
        return try await store(imported, in: workspace, name: name, as: principal)
    }

    /// Writes an imported app in one transaction; secrets it brought go into the vault.
    /// - Throws: `workspace.not_found`, `access.denied`, `app.invalid`.
    public func store(
        _ imported: ImportedApp, in workspace: WorkspaceID, name: String?, as principal: Principal
    ) async throws(AppError) -> (App, ImportReport) {
        try await instance.access.require(.developer, in: workspace, as: principal)
        var imported = imported
        imported.header.name = try Wording.name(name ?? Self.name(of: imported), .appInvalid)
        try await ImportReuse(instance: instance, workspace: workspace, principal: principal).note(in: &imported)
        let environment = try await instance.access.environment(nil, in: workspace)
        let secrets = DatasourceSecrets(store: instance.store, vault: instance.vault)
        let datasources = try imported.datasources.map { (source) throws(AppError) in
            let id = DatasourceID.random()
            return IncomingDatasource(
                id: id, name: source.name, connector: source.connector, plugin: source.plugin, source: source.source,
                settings: SealedSettings(
                    values: source.settings.values,
                    secrets: try secrets.seal(source.settings.secrets, of: id, in: environment.id)))
        }
        let incoming = IncomingApp(
            workspaceID: workspace, slug: Slug.make(imported.header.name),
            draft: Self.draft(imported, datasources), datasources: datasources, report: imported.report)
        defer { instance.changes.note() }
        let stored = try await instance.store.createApp(
            incoming, at: instance.clock.seconds,
            event: instance.event("app.imported", by: principal, in: workspace, subject: incoming.id.rawValue))
        return (stored.app, stored.report ?? imported.report)
    }

    /// The draft as an Appsmith export. Holds no credential.
    /// - Throws: `app.not_found`, `access.denied`.
    public func export(_ app: String, as principal: Principal) async throws(AppError) -> JSONValue {
        let (app, _) = try await instance.access.app(app, needing: .developer, as: principal)
        guard let draft = try await instance.store.draft(of: app.id) else { throw .absent(.appNotFound) }
        let datasources = try await instance.store.datasources(usedBy: app.id).map(\.datasource)
        return AppsmithExport.write(draft: draft, datasources: datasources)
    }

    /// What the file calls the app, made fit to be a name here.
    private static func name(of imported: ImportedApp) -> String {
        let kept = imported.header.name.unicodeScalars.filter { $0.properties.generalCategory != .control }
        let name = String(String(String.UnicodeScalarView(kept)).prefix(100))
        return name.allSatisfy(\.isWhitespace) ? "Imported app" : name
    }

    /// Gives ids to what the importer told apart by name.
    private static func draft(_ imported: ImportedApp, _ datasources: [IncomingDatasource]) -> AppDraft {
        let byName = Dictionary(datasources.map { ($0.name, $0.id) }, uniquingKeysWith: { first, _ in first })
        var draft = AppDraft(header: imported.header, pages: [], queries: [], jsObjects: [])
        for page in imported.pages {
            let id = PageID.random()
            draft.pages.append(
                Page(
                    id: id, name: page.name, slug: page.slug, isHidden: page.isHidden, isDefault: page.isDefault,
                    icon: page.icon, layout: page.layout, source: page.source))
            draft.queries += page.queries.map {
                Query(
                    id: .random(), pageID: id, name: $0.name, datasourceID: $0.datasource.flatMap { byName[$0] },
                    definition: $0.definition, settings: $0.settings, source: $0.source)
            }
            draft.jsObjects += page.jsObjects.map {
                JSObject(
                    id: .random(), pageID: id, name: $0.name, body: $0.body, functions: $0.functions,
                    source: $0.source)
            }
        }
        return draft
    }
}

/// The address of an app, made from its name.
enum Slug {
    /// Lower-case letters, digits and single hyphens; `app` where nothing is left.
    static func make(_ name: String) -> String {
        var slug = ""
        for scalar in name.lowercased().unicodeScalars {
            if ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar) {
                slug.unicodeScalars.append(scalar)
            } else if !slug.isEmpty, !slug.hasSuffix("-") {
                slug += "-"
            }
        }
        slug = String(slug.prefix(60))
        while slug.hasSuffix("-") { slug.removeLast() }
        return slug.isEmpty ? "app" : slug
    }
}
