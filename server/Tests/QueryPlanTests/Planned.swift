import Domain
import QueryPlan

/// Compiles and plans SQL in one go, with values by expression.
struct Planned {
    let query: CompiledQuery

    init(_ text: String, _ connector: ConnectorKind = .postgres, isPrepared: Bool = true) {
        query = QueryCompiler.compile(.sql(SQLDefinition(connector: connector, text: text, isPrepared: isPrepared)))
    }

    init(_ definition: HTTPDefinition) { query = QueryCompiler.compile(.http(definition)) }

    static let identity = VerifiedIdentity(
        userID: "usr_1", email: "ada@example.com", name: "Ada", username: "ada", isAnonymous: false,
        mode: "PUBLISHED", environment: "production")

    /// Values by slot id from values by expression; expressions that are not named are left out.
    func slotValues(_ values: [String: JSONValue]) -> SlotValues {
        var byID: [String: JSONValue] = [:]
        for slot in query.slots {
            if case .browser(let expression) = slot.source, let value = values[expression] { byID[slot.id] = value }
        }
        return SlotValues(byID)
    }

    func sql(_ values: [String: JSONValue] = [:]) throws -> BoundSQL {
        guard case .sql(let bound) = try QueryPlanner.plan(query, values: slotValues(values), identity: Self.identity)
        else { throw AppError(.unexpected, "not SQL") }
        return bound
    }

    func http(_ values: [String: JSONValue] = [:], turn: PageTurn? = nil) throws -> BoundHTTP {
        guard
            case .http(let bound) = try QueryPlanner.plan(
                query, values: slotValues(values), identity: Self.identity, turn: turn)
        else { throw AppError(.unexpected, "not HTTP") }
        return bound
    }

    /// `text | parameter | parameter`, statements joined by ` ;; `.
    func shown(_ values: [String: JSONValue] = [:]) throws -> String {
        try sql(values).statements.map { statement in
            ([statement.text] + statement.parameters.map { Self.show($0.open()) }).joined(separator: " | ")
        }.joined(separator: " ;; ")
    }

    static func show(_ parameter: BoundParameter) -> String {
        switch parameter {
        case .null: "null"
        case .bool(let flag): "bool \(flag)"
        case .number(let number): "number \(number.text)"
        case .text(let text): "text \(text)"
        case .json(let json): "json \(json)"
        case .array(let elements): "array [" + elements.map(show).joined(separator: ", ") + "]"
        }
    }

    var kinds: [SlotKind] { query.slots.map(\.accepts) }
    var findings: [SecurityFinding.Kind] { query.findings.map(\.kind) }
    var reason: String? { if case .unsupported(_, let reason) = query.template { reason } else { nil } }
}
