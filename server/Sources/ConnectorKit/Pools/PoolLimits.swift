public import Domain

/// Bounds of the pool of one datasource in one environment.
public struct PoolLimits: Sendable {
    /// Sessions at once; a datasource's own `poolSize` setting (1 to 50) overrides it.
    public var sessions: Int
    /// Other numbers of sessions at once, by kind of connector.
    public var sessionsByKind: [ConnectorKind: Int]
    /// Runs that may wait for a session; one more fails at once with `datasource.busy`.
    public var waiting: Int
    /// An idle session is closed after this time.
    public var idle: Duration
    /// A session is not lent again when older than this, less a share that differs from session to session.
    public var life: Duration
    /// A session idle for longer is asked ``ConnectorSession/isAlive()`` before it is lent.
    public var checkAfter: Duration

    public init(
        sessions: Int = 5, sessionsByKind: [ConnectorKind: Int] = [.rest: 64], waiting: Int = 100,
        idle: Duration = .seconds(60), life: Duration = .seconds(1800), checkAfter: Duration = .seconds(5)
    ) {
        self.sessions = sessions
        self.sessionsByKind = sessionsByKind
        self.waiting = waiting
        self.idle = idle
        self.life = life
        self.checkAfter = checkAfter
    }

    /// What `poolSize` may be.
    static let configurable = 1...50

    func maximum(for kind: ConnectorKind) -> Int { sessionsByKind[kind] ?? sessions }
}
