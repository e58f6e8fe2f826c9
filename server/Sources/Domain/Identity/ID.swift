/// A typed identifier: a prefix that names the kind and 26 random base-32 characters (130 bits).
public struct ID<Kind: IDKind>: Hashable, Sendable, Codable, CustomStringConvertible {
    public let rawValue: String

    /// Takes a text from outside; `nil` unless it has the kind's prefix and only `[a-z0-9]` after it.
    public init?(_ text: String) {
        let prefix = Kind.prefix + "_"
        guard text.hasPrefix(prefix), (prefix.utf8.count + 1...64).contains(text.utf8.count),
            text.utf8.dropFirst(prefix.utf8.count).allSatisfy({
                (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0)
                    || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
            })
        else { return nil }
        rawValue = text
    }

    /// A fresh identifier from the system's random generator.
    public static func random() -> Self { Self(unchecked: Kind.prefix + "_" + RandomText.base32(26)) }

    private init(unchecked text: String) { rawValue = text }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let id = Self(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not an identifier of this kind")
        }
        self = id
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(rawValue)
    }

    public var description: String { rawValue }
}

/// What an ``ID`` identifies.
public protocol IDKind: Sendable { static var prefix: String { get } }

public enum UserKind: IDKind { public static let prefix = "usr" }
public enum WorkspaceKind: IDKind { public static let prefix = "ws" }
public enum AppKind: IDKind { public static let prefix = "app" }
public enum PageKind: IDKind { public static let prefix = "page" }
public enum QueryKind: IDKind { public static let prefix = "qry" }
public enum JSObjectKind: IDKind { public static let prefix = "jso" }
public enum DatasourceKind: IDKind { public static let prefix = "ds" }
public enum EnvironmentKind: IDKind { public static let prefix = "env" }
public enum ReleaseKind: IDKind { public static let prefix = "rel" }
public enum InvitationKind: IDKind { public static let prefix = "inv" }

public typealias UserID = ID<UserKind>
public typealias WorkspaceID = ID<WorkspaceKind>
public typealias AppID = ID<AppKind>
public typealias PageID = ID<PageKind>
public typealias QueryID = ID<QueryKind>
public typealias JSObjectID = ID<JSObjectKind>
public typealias DatasourceID = ID<DatasourceKind>
public typealias EnvironmentID = ID<EnvironmentKind>
public typealias ReleaseID = ID<ReleaseKind>
public typealias InvitationID = ID<InvitationKind>

/// Random text for identifiers and tokens.
public enum RandomText {
    private static let alphabet = Array("abcdefghijklmnopqrstuvwxyz234567".utf8)

    /// `count` characters of 5 random bits each, from the system's cryptographic generator.
    public static func base32(_ count: Int) -> String {
        var generator = SystemRandomNumberGenerator()
        return String(decoding: (0..<count).map { _ in alphabet[Int(generator.next() & 31)] }, as: UTF8.self)
    }
}
