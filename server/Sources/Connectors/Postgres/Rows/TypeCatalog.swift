/// Types that the users of a database created, as far as rows need them: which are arrays, and of what.
struct TypeCatalog: Sendable {
    /// Element types by array type.
    let arrays: [UInt32: UInt32]
    private let others: Set<UInt32>

    static let empty = TypeCatalog(arrays: [:], others: [])

    init(arrays: [UInt32: UInt32], others: Set<UInt32>) {
        self.arrays = arrays
        self.others = others
    }

    func knows(_ type: UInt32) -> Bool { arrays[type] != nil || others.contains(type) }
}
