import Domain
import GRDB

/// Optimistic locking: whoever changes a record names the revision they saw.
enum Revision {
    /// Counts up the revision of a row if it is still `seen`.
    /// - Throws: `revision.stale` with the current revision, or `absent` when there is no such row.
    static func advance(
        _ db: Database, _ table: StaticString, _ id: String, from seen: Int, absent: ErrorCode
    ) throws {
        try db.execute(
            sql: "UPDATE \(table) SET revision = revision + 1 WHERE id = ? AND revision = ?", arguments: [id, seen])
        guard db.changesCount == 0 else { return }
        guard let current = try Int.fetchOne(db, sql: "SELECT revision FROM \(table) WHERE id = ?", arguments: [id])
        else { throw AppError(absent, "There is no such record.") }
        throw stale(current)
    }

    static func stale(_ current: Int) -> AppError {
        AppError(
            .revisionStale, "Somebody changed this meanwhile.", hint: "Load it again, then repeat the change.",
            currentRevision: current)
    }
}
