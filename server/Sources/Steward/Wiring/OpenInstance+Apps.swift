import Domain
import Foundation
import Platform

extension OpenInstance {
    /// A workspace by name, of those that the operator sees.
    /// - Throws: `workspace.not_found`.
    func workspace(named name: String, mayCreate: Bool) async throws -> Workspace {
        if let found = try await platform.workspaces.list(as: .host).first(where: { $0.workspace.name == name }) {
            return found.workspace
        }
        guard mayCreate else {
            throw AppError(.workspaceNotFound, "There is no workspace of this name.", place: name)
        }
        return try await platform.workspaces.create(name: name, as: .host)
    }

    /// Imports a file or the folder of a Git tree. The workspace is made last, so that a refused file leaves nothing.
    func importApp(path: String, workspace: String, name: String?) async throws -> (App, ImportReport) {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            throw AppError(.importInvalid, "There is no such file or folder.", place: path)
        }
        let imported =
            isFolder.boolValue
            ? try platform.imports.read(
                tree: GitTree.files(below: path), name: URL(fileURLWithPath: path).standardizedFileURL.lastPathComponent
            )
            : try platform.imports.read(
                bytes: CommandRun.read(path), fileName: URL(fileURLWithPath: path).lastPathComponent)
        let place = try await self.workspace(named: workspace, mayCreate: true)
        return try await platform.imports.store(imported, in: place.id, name: name, as: .host)
    }

    func setDatasource(_ name: String, of app: String, to settings: JSONObject) async throws {
        let datasource = try await datasource(name, of: app)
        _ = try await platform.datasources.update(
            datasource.id, settings: Secret(settings), revision: datasource.revision, as: .host)
    }

    func testDatasource(_ name: String, of app: String) async throws {
        try await platform.datasources.test(
            try await datasource(name, of: app).id, settings: Secret([:]), as: .host)
    }

    private func datasource(_ name: String, of app: String) async throws -> Datasource {
        let found = try await platform.apps.get(app, as: .host).datasources.first { $0.datasource.name == name }
        guard let found else {
            throw AppError(.datasourceNotFound, "The app uses no datasource of this name.", place: name)
        }
        return found.datasource
    }

    /// Puts the demo app into the first workspace of a fresh owner and releases it.
    func installDemo(for owner: Principal) async throws {
        let path = settings.demoFolder + "/app.json"
        guard FileManager.default.fileExists(atPath: path),
            let workspace = try await platform.workspaces.list(as: owner).first?.workspace,
            try await platform.apps.list(in: workspace.id, as: owner).isEmpty
        else { return }
        let (app, _) = try await platform.imports.importApp(
            bytes: CommandRun.read(path), fileName: "app.json", workspace: workspace.id, name: nil, as: owner)
        _ = try await platform.releases.create(of: app.id.rawValue, note: "The demo", as: owner)
    }
}
