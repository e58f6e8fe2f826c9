import Domain

/// Compiles a statement of a query that has prepared statements off: its slots become text, each under a guard.
struct RawSQLCompiler {
    private let source: MarkedText
    private let tokens: ArraySlice<SQLToken>
    private let dialect: SQLTemplate.Dialect
    private let ahead: SQLLookahead
    private var scope = SQLScope()
    private var parts = SQLPartsBuilder()

    static func compile(
        _ tokens: ArraySlice<SQLToken>, in source: MarkedText, dialect: SQLTemplate.Dialect, slots: inout SlotTable
    ) throws(SQLRefusal) -> [SQLPart] {
        var compiler = RawSQLCompiler(tokens, source, dialect)
        var place = tokens.startIndex
        while place < tokens.endIndex { place = compiler.step(at: place, &slots) }
        return compiler.parts.finish()
    }

    private init(_ tokens: ArraySlice<SQLToken>, _ source: MarkedText, _ dialect: SQLTemplate.Dialect) {
        self.tokens = tokens
        self.source = source
        self.dialect = dialect
        ahead = SQLLookahead(tokens: tokens, source: source)
    }

    private mutating func step(at place: Int, _ slots: inout SlotTable) -> Int {
        let token = tokens[place]
        if token.kind == .word, let list = ahead.list(at: place), let array = array(of: source.expressions[list.slot]) {
            parts.append(.list(slot: slots.slot(array, .array), isNegated: list.isNegated))
            scope.passValue()
            return list.end
        }
        guard !token.slots.isEmpty else {
            parts.separate(before: source.bytes[token.range.lowerBound])
            parts.append(source.text(token.range))
            scope.pass(token, in: source)
            return place + 1
        }
        switch token.kind {
        case .lineComment, .blockComment: parts.append(" ")
        case .slot:
            let expression = source.expressions[token.slots.lowerBound]
            if isData(expression, at: place) {
                parts.append(.value(slot: slots.slot(expression, .scalar)))
            } else {
                insert(expression, guardOutsideQuotes(expression), &slots)
            }
            scope.passValue()
        default:
            insertLiteral(token, &slots)
            scope.passValue()
        }
        return place + 1
    }

    /// Names in a path after which stands what a person typed or a row holds, never a piece of SQL.
    private static let dataNames: Set<Substring> = [
        "selectedRow", "triggeredRow", "updatedRow", "newRow", "formData", "selectedItem", "triggeredItem",
    ]

    /// The slot is one side of a comparison, an assigned value or an element of a row, and holds data by its name: it
    /// is bound although the query does not ask for it. For honest values nothing changes.
    private func isData(_ expression: String, at place: Int) -> Bool {
        let shape = ExpressionShape(expression)
        guard shape.isScalarProperty || shape.path?.dropLast().contains(where: Self.dataNames.contains) == true else {
            return false
        }
        switch scope.previous {
        case .symbol(let byte) where "=<>".utf8.contains(byte): break
        case .symbol(let byte) where "(,".utf8.contains(byte) && scope.role == .row: break
        default: return false
        }
        if place + 1 < tokens.endIndex, tokens[place + 1].kind == .word { return false }
        guard let next = ahead.significant(from: place + 1) else { return true }
        switch tokens[next].kind {
        case .word: return true
        case .symbol(let byte): return ":),".utf8.contains(byte)
        default: return false
        }
    }

    /// The array behind an idiom that writes its own commas and quotes; `nil` if the text is no such idiom.
    private func array(of expression: String) -> String? {
        let shape = ExpressionShape(expression)
        if let array = shape.joinedArray(separators: ["','", "', '"]) { return array }
        // Without quotes the elements are numbers, unless a call before the join has put quotes around them.
        if let array = shape.joinedArray(separators: [",", ", "]), ExpressionShape(array).path != nil { return array }
        return nil
    }

    private func guardOutsideQuotes(_ expression: String) -> RawGuard {
        switch (scope.clause, scope.previous) {
        case (.limit, .word("limit")), (.limit, .word("offset")), (.limit, .word("first")), (.limit, .word("next")),
            (.limit, .symbol):
            return .integer
        case (.order, _): return Self.givesWord(expression) ? .word : .fragment
        default: return .fragment
        }
    }

    /// Sort column or direction of a table, or one of two literal words: `Table1.sortOrder.order || "ASC"`,
    /// `Table1.sortOrder.order !== "desc" ? "" : "DESC"`.
    private static func givesWord(_ expression: String) -> Bool {
        let alternative = #/^(.*?)\s*(?:\|\||\?\?)\s*(?:"[\w. ]*"|'[\w. ]*'|`[\w. ]*`)$/#
        let choice = #/^[^?:"'`]*(?:["'`]\w*["'`])?\s*\?\s*(?:"\w*"|'\w*')\s*:\s*(?:"\w*"|'\w*')$/#
        if expression.wholeMatch(of: choice) != nil { return true }
        let path = expression.wholeMatch(of: alternative).map { String($0.1) } ?? expression
        let names = ExpressionShape(path).path?.suffix(2)
        return names == ["sortOrder", "column"] || names == ["sortOrder", "order"]
    }

    /// A literal stays as written; its slots are escaped so that they can't leave it.
    private mutating func insertLiteral(_ token: SQLToken, _ slots: inout SlotTable) {
        var start = token.range.lowerBound
        var slot = token.slots.lowerBound
        for place in token.range where source.bytes[place] == MarkedText.marker {
            parts.append(source.text(start..<place))
            let followsBackslash = source.bytes[place - 1] == UInt8(ascii: "\\")
            let expression = source.expressions[slot]
            switch token.kind {
            case .string(.plain), .string(.bits): insertQuoted(expression, .quoted, &slots)
            case .string where !followsBackslash: insertQuoted(expression, .escaped, &slots)
            case .quotedName(close: UInt8(ascii: "\"")): insert(expression, .name, &slots)
            default: insert(expression, .fragment, &slots)
            }
            start = place + 1
            slot += 1
        }
        parts.append(source.text(start..<token.range.upperBound))
    }

    private mutating func insertQuoted(_ expression: String, _ guarding: RawGuard, _ slots: inout SlotTable) {
        let shape = ExpressionShape(expression)
        if let plain = shape.withoutQuoteDoubling {
            insert(plain, guarding, &slots)
        } else if guarding == .quoted, !shape.writesQuotes {
            // A JS object may have doubled the quotes before it passed the value on: without prepared statements apps had to.
            insert(expression, .quotedOnce, &slots)
        } else {
            insert(expression, shape.writesQuotes ? .fragment : guarding, &slots)
        }
    }

    private mutating func insert(_ expression: String, _ guarding: RawGuard, _ slots: inout SlotTable) {
        let id = slots.slot(expression, guarding == .integer ? .integer : .json)
        parts.appendRaw(.raw(slot: id, guarding))
        if guarding == .fragment {
            slots.report(
                .rawSlot,
                "Slot \(id) is put into the statement as it is: whoever runs the query can change what it does.")
        }
    }
}
