/// How large values may be. Sizes are in bytes of UTF-8.
enum SlotLimits {
    static let text = 1 << 20
    static let total = 8 << 20
    static let file = 50 << 20
    /// Elements of an array that becomes a list of placeholders.
    static let elements = 5_000
    static let depth = 64
}
