/// What a connection remembers from one query to the next. Belongs to its event loop.
final class ConnectionMemory {
    var cache = StatementCache()
    private(set) var catalog = TypeCatalog.empty
    /// Types that were met and are not in the catalog.
    private var metTypes: Set<UInt32> = []
    /// Types that were met at any time: asking again would not tell more.
    private var settledTypes: Set<UInt32> = []
    /// Positions of parameters whose type must be declared, by statement text: the server could not infer it.
    private var declarations: [String: Set<Int>] = [:]
    private(set) var cachesStatements: Bool
    private var strikes = 0

    private static let mostSettledTypes = 10_000

    init(cachesStatements: Bool) { self.cachesStatements = cachesStatements }

    // MARK: Types

    func meet(_ types: Set<UInt32>) { metTypes.formUnion(types) }

    /// - Returns: true once after types were met for which the catalog shall be read again.
    func reportNewTypes() -> Bool {
        guard !metTypes.isEmpty else { return false }
        if settledTypes.count > Self.mostSettledTypes { settledTypes.removeAll() }
        settledTypes.formUnion(metTypes)
        metTypes.removeAll()
        return true
    }

    func learn(_ catalog: TypeCatalog) {
        self.catalog = catalog
        self.catalog.settle(settledTypes)
    }

    // MARK: Statements

    func declared(for text: String) -> Set<Int> { declarations.isEmpty ? [] : declarations[text] ?? [] }

    func declare(_ positions: Set<Int>, for text: String) {
        if declarations.count >= StatementCache.capacity { declarations.removeAll() }
        declarations[text] = positions
    }

    /// A name was not what we left it: after the second time there is a pooler between, and names are given up.
    func loseNames() {
        strikes += 1
        cache.removeAll()
        if strikes >= 2 { cachesStatements = false }
    }
}
