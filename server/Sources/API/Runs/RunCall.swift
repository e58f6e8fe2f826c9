import Domain
import NIOCore
import Platform
import QueryPlan

/// What the body of a run says: `{"slots": {"s0": 7}, "environment": "staging", "page": "next", "needsSession": true}`.
enum RunCall {
    /// Enough for a few files from file pickers; the planner bounds each slot.
    static let bodyLimit = 150 << 20

    /// - Throws: `request.invalid`, `query.not_found` for what can't be an id.
    static func make(app: String, query: String, isDraft: Bool, body: JSONValue) throws(AppError) -> QueryRuns.Call {
        let fields = try Fields(body, allowed: members)
        let slots = try fields.members("slots")
        guard let query = QueryID(query) else { throw AppError(.queryNotFound, "There is no such query.") }
        let page = try fields.optionalString("page")
        let turn = page.flatMap(PageTurn.init(rawValue:))
        guard (page == nil) == (turn == nil) else {
            throw AppError(.requestInvalid, "The page is next or prev.", place: "page")
        }
        return QueryRuns.Call(
            app: app, query: query, isDraft: isDraft, environment: try fields.optionalString("environment"),
            values: SlotValues(Dictionary(slots.map { ($0.0, $0.1) }, uniquingKeysWith: { $1 })),
            turn: turn, needsSession: try fields.optionalBool("needsSession") ?? false)
    }

    private static let members: Set<String> = ["slots", "environment", "page", "needsSession"]
}
