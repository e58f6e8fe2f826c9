import Foundation

/// What time it is. A value, so that tests can say.
public struct WallClock: Sendable {
    private let read: @Sendable () -> Int

    /// - Parameter milliseconds: since 1970, UTC.
    public init(milliseconds: @escaping @Sendable () -> Int) { read = milliseconds }

    public static let system = WallClock { Int(Date().timeIntervalSince1970 * 1000) }

    /// Since 1970, UTC.
    public var milliseconds: Int { read() }
    public var seconds: Int { read() / 1000 }
}
