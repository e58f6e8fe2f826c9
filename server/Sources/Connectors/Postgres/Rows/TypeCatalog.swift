/// Types that the users of a database created, as far as rows need them: which are arrays, and of what.
struct TypeCatalog: Sendable {
    /// Element types by array type.
    private(set) var arrays: [UInt32: UInt32]
    private var others: Set<UInt32>

    static let empty = TypeCatalog(arrays: [:], others: [])

    init(arrays: [UInt32: UInt32], others: Set<UInt32>) {
        self.arrays = arrays
        self.others = others
    }

    func knows(_ type: UInt32) -> Bool { arrays[type] != nil || others.contains(type) }

    /// Takes types for known of which the database says nothing that rows need, such as the types of tables.
    mutating func settle(_ types: Set<UInt32>) { others.formUnion(types) }
}
