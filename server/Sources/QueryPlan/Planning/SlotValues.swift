public import Domain

/// What a browser sent to fill the slots of a query, by slot id. Absent is not the same as null.
public struct SlotValues: Sendable {
    private let values: Payload<[String: JSONValue]>

    public init(_ values: [String: JSONValue]) { self.values = Payload(values) }

    func open() -> [String: JSONValue] { values.open() }
}

/// Facts about the session that the server has verified; they fill identity slots.
public struct VerifiedIdentity: Sendable {
    public let userID: String
    public let email: String
    public let name: String
    public let username: String
    public let isAnonymous: Bool
    /// `EDIT` while a draft runs, `PUBLISHED` for a release.
    public let mode: String
    public let environment: String

    public init(
        userID: String, email: String, name: String, username: String, isAnonymous: Bool, mode: String,
        environment: String
    ) {
        self.userID = userID
        self.email = email
        self.name = name
        self.username = username
        self.isAnonymous = isAnonymous
        self.mode = mode
        self.environment = environment
    }

    /// What an app reads for the fact. A visitor without a session is called `anonymousUser` and has nothing else.
    func value(of fact: IdentityFact) -> JSONValue {
        switch fact {
        case .userEmail: .string(isAnonymous ? "anonymousUser" : email)
        case .userUsername: .string(isAnonymous ? "anonymousUser" : username)
        case .userName: isAnonymous ? .null : .string(name)
        case .userID: isAnonymous ? .null : .string(userID)
        case .userIsAnonymous: .bool(isAnonymous)
        case .mode: .string(mode)
        case .environment: .string(environment)
        }
    }
}
