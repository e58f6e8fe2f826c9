public import Domain

/// Turns a compiled query and values into a request that a connector can run: a pure function.
public enum QueryPlanner {
    /// Checks each value against its slot and binds it.
    ///
    /// - Parameter turn: to the next or previous page, for a query that has their addresses.
    /// - Throws: `slot.unknown`, `slot.missing`, `slot.kind`, `slot.identity`, `slot.too_large`, `slot.invalid` (also
    ///   when there is no such page), with the slot's id as the place; `query.unsupported` for a query that could not
    ///   be compiled. No error holds a value.
    public static func plan(
        _ query: CompiledQuery, values: SlotValues, identity: VerifiedIdentity, turn: PageTurn? = nil
    ) throws(AppError) -> BoundQuery {
        switch query.template {
        case .unsupported(_, let reason): throw AppError(.queryUnsupported, reason)
        case .sql(let template):
            let target: FilledSlots.Target = template.dialect == .postgres ? .postgres : .sqlite
            let filled = try FilledSlots(query.slots, values, identity, for: target)
            return .sql(try SQLPlanner.plan(template, slots: filled))
        case .http(let template):
            let filled = try FilledSlots(query.slots, values, identity, for: .request)
            return .http(try HTTPPlanner.plan(template, slots: filled, turn: turn))
        }
    }
}
