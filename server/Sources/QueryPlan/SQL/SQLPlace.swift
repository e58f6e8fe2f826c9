import Domain

/// What is wanted where a slot stands.
enum SQLPlace: Equatable {
    case scalar
    case integer
    /// Any value: the type of the column or argument is not known here.
    case any
    case array
    case json
    /// A value bound where SQL wants a name: it runs, but does not do what its author hopes.
    case name
    /// Can't be bound, for this reason.
    case refused(String)
}

extension SQLScope {
    /// What a slot stands for, given the type it is cast to and the operator before it.
    func place(cast: SQLCast?, operatorBefore: String) -> SQLPlace {
        switch previous {
        case .word("values"):
            return .refused(
                "A whole VALUES list can't be a parameter. Use json_to_recordset({{rows}}) or a VALUES row of slots.")
        case .word("from"), .word("join"), .word("update"), .word("into"), .word("table"), .word("only"):
            return .refused(Self.nameReason)
        case .symbol(UInt8(ascii: ".")): return .refused(Self.nameReason)
        case .symbol(UInt8(ascii: ",")) where clause == .from: return .refused(Self.nameReason)
        default: break
        }
        if role == .columns { return .refused(Self.nameReason) }
        if role == .quantified { return .array }
        if let cast {
            if cast.isArray { return .array }
            if cast.type == "json" || cast.type == "jsonb" { return .json }
            if clause != .limit, SQLWords.scalarTypes.contains(cast.type) { return .scalar }
        }
        switch clause {
        case .limit: return .integer
        case .order, .group: if case .function = role { break } else { return .name }
        default: break
        }
        if ["@>", "<@", "&&", "?|", "?&"].contains(operatorBefore) { return .any }
        switch role {
        case .row: return .any
        case .function(let name):
            if SQLWords.scalarFunctions.contains(name) { return .scalar }
            let isJSON = name.hasPrefix("json") && !SQLWords.anyTypeFunctions.contains(name)
            return isJSON ? .json : .any
        default: return clause == .set ? .any : .scalar
        }
    }

    private static let nameReason =
        "A name of a table or column can't be a parameter of a prepared statement. Write the name into the query, "
        + "or make one query for each table."
}

/// The type after `::` or in `CAST( … AS type)`.
struct SQLCast: Equatable {
    /// Lower case, without arguments.
    let type: String
    let isArray: Bool
}
