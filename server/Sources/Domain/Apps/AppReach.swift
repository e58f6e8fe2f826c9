/// How an app and the rest of the web may meet. It belongs to the app and not to its releases: it holds at once.
public struct AppReach: Sendable, Hashable, Codable {
    /// Which pages may show the released app in a frame.
    public enum Embedding: String, Sendable, Codable { case nobody, listed, anyone }

    /// Where custom widgets may load scripts, styles and data from.
    public var widgetHosts: [OriginPattern]
    public var embedding: Embedding
    /// Those that count while `embedding` is `listed`; kept otherwise.
    public var embeddingOrigins: [OriginPattern]

    public init(
        widgetHosts: [OriginPattern] = [], embedding: Embedding = .nobody, embeddingOrigins: [OriginPattern] = []
    ) {
        self.widgetHosts = widgetHosts
        self.embedding = embedding
        self.embeddingOrigins = embeddingOrigins
    }

    /// As every app begins.
    public static let closed = AppReach()

    /// Who may frame the app, in the words of `frame-ancestors`; empty: nobody.
    public var ancestors: [String] {
        switch embedding {
        case .nobody: []
        case .listed: embeddingOrigins.map(\.text)
        case .anyone: ["*"]
        }
    }
}
