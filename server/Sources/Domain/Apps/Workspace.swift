/// The boundary of ownership: apps, datasources, environments and members belong to one workspace.
public struct Workspace: Sendable, Hashable, Codable {
    public let id: WorkspaceID
    public var name: String
    public var revision: Int

    public init(id: WorkspaceID, name: String, revision: Int) {
        self.id = id
        self.name = name
        self.revision = revision
    }
}

/// A named set of datasource settings, such as "production" or "staging".
public struct AppEnvironment: Sendable, Hashable, Codable {
    public let id: EnvironmentID
    public let workspaceID: WorkspaceID
    public var name: String
    /// The one that releases run on unless the caller may choose another.
    public var isDefault: Bool

    public init(id: EnvironmentID, workspaceID: WorkspaceID, name: String, isDefault: Bool) {
        self.id = id
        self.workspaceID = workspaceID
        self.name = name
        self.isDefault = isDefault
    }
}
