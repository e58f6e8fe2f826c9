/// How large values may be. Sizes are in bytes of UTF-8.
enum SlotLimits {
    /// Up to it a file counts like any value.
    static let small = 64 << 10
    /// All values of a query but files.
    static let total = 8 << 20
    static let file = 50 << 20
    /// A file as base64, with its name and type.
    static let encodedFile = file / 3 * 4 + (4 << 10)
    /// Path and query string of a request.
    static let target = 16 << 10
    static let header = 8 << 10
    /// Elements of an array that becomes a list of placeholders.
    static let elements = 5_000
    static let depth = 64
}
