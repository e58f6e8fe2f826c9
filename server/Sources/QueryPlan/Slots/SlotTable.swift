import Domain

/// Gives out slots while a query is compiled: one for each pair of expression and kind, `s0` first.
struct SlotTable {
    private struct Key: Hashable {
        let expression: String
        let kind: SlotKind
    }

    private(set) var slots: [Slot] = []
    private(set) var findings: [SecurityFinding] = []
    private var known: [Key: String] = [:]
    private var reported: Set<String> = []

    /// The id of the slot that `expression` fills where a value of `kind` is wanted.
    mutating func slot(_ expression: String, _ kind: SlotKind) -> String {
        let shape = ExpressionShape(expression)
        let identity = shape.identity
        // A fact has one type wherever it stands.
        let key = Key(expression: expression, kind: identity == nil ? kind : .scalar)
        if let id = known[key] { return id }
        let id = "s\(slots.count)"
        known[key] = id
        if identity == nil, shape.mentionsUser {
            report(
                .identityFromBrowser,
                "Slot \(id) mentions appsmith.user in a longer expression: the browser evaluates it, so a person can "
                    + "change what it says. Use appsmith.user.email alone in a binding.")
        }
        let source = identity.map(SlotSource.identity) ?? .browser(expression: expression)
        slots.append(Slot(id: id, source: source, accepts: key.kind))
        return id
    }

    /// Adds a line to the security report; the same line only once.
    mutating func report(_ kind: SecurityFinding.Kind, _ message: String) {
        guard reported.insert(message).inserted else { return }
        findings.append(SecurityFinding(kind: kind, message: message))
    }
}
