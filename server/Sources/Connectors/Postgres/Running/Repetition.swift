import Domain

/// Second attempts at a query that failed before it did anything.
enum Repetition {
    /// Attempts in all.
    static let most = 12

    /// Errors of Parse that a declared type may cure: undetermined, ambiguous or mismatched types, no such
    /// function or operator, several such functions or operators.
    private static let typing: Set<String> = ["42P18", "42P08", "42804", "42883", "42725"]
    /// Errors of Bind: the server inferred a type too narrow for the value (`$1 > 0` with 0.5).
    private static let values: Set<String> = ["22P02", "22003"]

    /// Changes what the next attempt does.
    /// - Returns: false when nothing is left to try.
    static func prepare(_ exchange: Exchange, after error: ServerError, at place: Exchange.Owed) -> Bool {
        switch (place, error.sqlState) {
        case (.bound(let index), "26000"), (.described(let index), "26000"):
            // The name is gone: another server connection, or somebody discarded it.
            guard exchange.plans[index].key != nil else { return false }
            exchange.memory.loseNames()
            exchange.avoidsNames = true
            return true
        case (.parsed(let index), "42P05"):
            guard exchange.plans[index].key != nil else { return false }
            exchange.memory.loseNames()
            exchange.avoidsNames = true
            return true
        case (.bound(let index), "0A000"):
            // "Cached plan must not change result type": the table changed since the statement was prepared.
            guard let key = exchange.plans[index].key else { return false }
            exchange.memory.cache.remove(key)
            exchange.avoidsNames = true
            exchange.namesToClose.append(exchange.plans[index].name)
            return true
        case (.parsed(let index), let state) where typing.contains(state):
            return declare(exchange, index, error, remembers: true)
        case (.described(let index), let state) where typing.contains(state):
            return declare(exchange, index, error, remembers: true)
        case (.bound(let index), let state) where values.contains(state):
            return declare(exchange, index, error, remembers: false)
        default: return false
        }
    }

    private static func declare(
        _ exchange: Exchange, _ index: Int, _ error: ServerError, remembers: Bool
    ) -> Bool {
        if exchange.firstError == nil { exchange.firstError = error }
        let statement = exchange.request.statements[index]
        let known = exchange.declared[index] ?? exchange.memory.declared(for: statement.text)
        var positions = known
        if remembers, let named = parameter(in: error.message), statement.parameters.indices.contains(named) {
            positions.insert(named)
        }
        for (place, parameter) in statement.parameters.enumerated() {
            switch parameter.open() {
            case .number, .bool: positions.insert(place)
            default: break
            }
        }
        guard positions != known else { return false }
        exchange.declared[index] = positions
        if remembers {
            exchange.memory.declare(positions, for: statement.text)
        } else {
            // Holds for these values only, so the statement is not kept.
            exchange.avoidsNames = true
        }
        return true
    }

    /// The position, from 0, of the first `$n` in a message; the sign is the same in every language.
    private static func parameter(in message: String) -> Int? {
        guard let sign = message.firstIndex(of: "$") else { return nil }
        return Int(message[message.index(after: sign)...].prefix { $0.isASCII && $0.isNumber }).map { $0 - 1 }
    }
}
