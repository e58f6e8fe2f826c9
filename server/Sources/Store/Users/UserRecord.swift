public import Domain
import GRDB

/// A person's account.
public struct UserRecord: Sendable {
    public let id: UserID
    /// Lower case; unique on the instance.
    public let email: String
    public let name: String
    /// At most one account of an instance has it.
    public let isOwner: Bool
    public let passwordHash: Secret<String>
    /// Seconds since 1970, UTC.
    public let createdAt: Int

    public init(id: UserID, email: String, name: String, isOwner: Bool, passwordHash: Secret<String>, createdAt: Int) {
        self.id = id
        self.email = email
        self.name = name
        self.isOwner = isOwner
        self.passwordHash = passwordHash
        self.createdAt = createdAt
    }

    /// The person as everything above the store knows them.
    public var facts: PrincipalUser { PrincipalUser(id: id, email: email, name: name, isOwner: isOwner) }

    init(row: Row) throws {
        id = try row.id("id")
        email = row["email"]
        name = row["name"]
        isOwner = row["isOwner"]
        passwordHash = Secret(row["passwordHash"] as String)
        createdAt = row["createdAt"]
    }

    /// - Throws: `account.exists` when the address is taken.
    func insert(_ db: Database) throws {
        let isTaken = try Bool.fetchOne(
            db, sql: "SELECT EXISTS (SELECT 1 FROM user WHERE email = ?)", arguments: [email])
        guard isTaken != true else { throw AppError(.accountExists, "There is an account with this e-mail address.") }
        let hash = passwordHash.reveal { $0 }
        try db.execute(
            sql: "INSERT INTO user (id, email, name, passwordHash, isOwner, createdAt) VALUES (?, ?, ?, ?, ?, ?)",
            arguments: [
                id.rawValue, StoredText.name(email, place: "email"), StoredText.name(name, place: "name"), hash,
                isOwner, createdAt,
            ])
    }
}
