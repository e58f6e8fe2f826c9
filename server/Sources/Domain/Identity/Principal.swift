/// Who acts. Every public method of `Platform` takes one and decides.
public enum Principal: Sendable, Hashable {
    case user(PrincipalUser)
    /// A visitor without a session; may only run public apps.
    case anonymous
    /// The operator at the command line of this machine.
    case host

    public var userID: UserID? { if case .user(let user) = self { user.id } else { nil } }
}

/// The verified facts of a signed-in person.
public struct PrincipalUser: Sendable, Hashable {
    public let id: UserID
    public let email: String
    public let name: String
    /// The instance's owner: may administer the instance; has no hidden access to other workspaces' data.
    public let isOwner: Bool

    public init(id: UserID, email: String, name: String, isOwner: Bool) {
        self.id = id
        self.email = email
        self.name = name
        self.isOwner = isOwner
    }
}

/// What a member may do in a workspace; each role includes the ones below it.
public enum Role: String, Sendable, Codable, CaseIterable, Comparable {
    case viewer, developer, administrator

    private var rank: Int { Role.allCases.firstIndex(of: self) ?? 0 }
    public static func < (left: Role, right: Role) -> Bool { left.rank < right.rank }
}
