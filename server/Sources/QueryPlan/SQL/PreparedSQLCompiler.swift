import Domain

/// Compiles a statement whose slots are bound: every slot becomes a placeholder, none becomes text.
struct PreparedSQLCompiler {
    private let source: MarkedText
    private let tokens: ArraySlice<SQLToken>
    private let dialect: SQLTemplate.Dialect
    private let ahead: SQLLookahead
    private var scope = SQLScope()
    private var parts = SQLPartsBuilder()

    static func compile(
        _ tokens: ArraySlice<SQLToken>, in source: MarkedText, dialect: SQLTemplate.Dialect, slots: inout SlotTable
    ) throws(SQLRefusal) -> [SQLPart] {
        var compiler = PreparedSQLCompiler(tokens, source, dialect)
        return try compiler.run(&slots)
    }

    private init(_ tokens: ArraySlice<SQLToken>, _ source: MarkedText, _ dialect: SQLTemplate.Dialect) {
        self.tokens = tokens
        self.source = source
        self.dialect = dialect
        ahead = SQLLookahead(tokens: tokens, source: source)
    }

    private mutating func run(_ slots: inout SlotTable) throws(SQLRefusal) -> [SQLPart] {
        let significant = tokens.filter { !$0.isBlank }
        if significant.count == 1, ahead.soleSlot(at: ahead.significant(from: tokens.startIndex) ?? 0) != nil {
            throw SQLRefusal(
                "The whole statement is one binding. A statement can't be a parameter: write its text into the query, "
                    + "with bindings for its values.")
        }
        var place = tokens.startIndex
        while place < tokens.endIndex { place = try step(at: place, &slots) }
        return parts.finish()
    }

    /// Compiles the token at `place` and those that belong to it. Returns the next place.
    private mutating func step(at place: Int, _ slots: inout SlotTable) throws(SQLRefusal) -> Int {
        let token = tokens[place]
        if token.kind == .word {
            if let list = ahead.list(at: place) {
                appendList(list, slots: &slots)
                return list.end
            }
            if dialect == .postgres, let typed = ahead.typedLiteral(at: place) {
                try appendTyped(typed, &slots)
                return typed.end
            }
        }
        guard !token.slots.isEmpty else {
            parts.separate(before: source.bytes[token.range.lowerBound])
            parts.append(source.text(token.range))
            scope.pass(token, in: source)
            return place + 1
        }
        switch token.kind {
        case .slot, .string, .quotedName:
            try checkNeighbours(of: place)
            if let slot = ahead.soleSlot(at: place) {
                try appendValue(slot, at: place, &slots)
            } else {
                try appendJoined(at: place, &slots)
            }
            if case .quotedName = token.kind { reportName(source.expressions[token.slots.lowerBound], &slots) }
            scope.passValue()
        case .dollarQuoted:
            throw SQLRefusal(
                "A binding stands in a dollar-quoted text, whose content the database reads as code or as one literal. "
                    + "Pass the value as an argument instead, or turn prepared statements off.")
        default: parts.append(" ")
        }
        return place + 1
    }

    /// A binding in the middle of a name or number can't be bound; next to a keyword it can.
    private func checkNeighbours(of place: Int) throws(SQLRefusal) {
        let before = place > tokens.startIndex ? tokens[place - 1] : nil
        let after = place + 1 < tokens.endIndex ? tokens[place + 1] : nil
        for neighbour in [before, after] {
            guard let neighbour else { continue }
            let isPart: Bool
            switch neighbour.kind {
            case .word: isPart = !SQLWords.keywords.contains(source.text(neighbour.range).lowercased())
            case .symbol(UInt8(ascii: "$")), .symbol(UInt8(ascii: ".")): isPart = true
            default: isPart = false
            }
            if isPart {
                throw SQLRefusal(
                    "The binding is a part of a name or number. A parameter stands for a whole value: put the whole "
                        + "value into the binding, or write the name into the query.")
            }
        }
    }

    private mutating func appendList(_ list: (slot: Int, isNegated: Bool, end: Int), slots: inout SlotTable) {
        let expression = source.expressions[list.slot]
        // `('{{ list.join("','") }}')` closes and reopens the quotes by itself: its array is what is meant.
        let array = ExpressionShape(expression).joinedArray(separators: ["','", "', '"]) ?? expression
        parts.append(.list(slot: slots.slot(array, .array), isNegated: list.isNegated))
        scope.passValue()
    }

    private mutating func appendTyped(
        _ typed: (type: String, literal: Int, unit: String?, end: Int), _ slots: inout SlotTable
    ) throws(SQLRefusal) {
        parts.separate(before: UInt8(ascii: "C"))
        parts.append("CAST(")
        if typed.unit == nil, let slot = ahead.soleSlot(at: typed.literal) {
            parts.append(.value(slot: slots.slot(source.expressions[slot], .scalar)))
        } else {
            var pieces = try self.pieces(of: tokens[typed.literal], &slots)
            if let unit = typed.unit { pieces.append(.literal(" " + unit)) }
            parts.append(.joined(pieces))
        }
        parts.append(" AS \(typed.type))")
        scope.passValue()
    }

    private mutating func appendValue(_ slot: Int, at place: Int, _ slots: inout SlotTable) throws(SQLRefusal) {
        let expression = source.expressions[slot]
        let start = tokens[place].range.lowerBound
        let operatorBefore = source.bytes[..<start].reversed().drop(while: BindingTokenizer.isSpace).prefix(2)
            .reversed()
        let cast = ahead.cast(after: place, inCast: scope.role == .cast)
        let wanted = scope.place(cast: cast, operatorBefore: String(decoding: operatorBefore, as: UTF8.self))
        switch wanted {
        case .refused(let reason): throw SQLRefusal(reason)
        case .scalar: parts.append(.value(slot: slots.slot(expression, .scalar)))
        case .integer: parts.append(.value(slot: slots.slot(expression, .integer)))
        case .array where dialect == .postgres: parts.append(.array(slot: slots.slot(expression, .array)))
        case .json: parts.append(.json(slot: slots.slot(expression, .json)))
        case .any, .array:
            let kind: SlotKind = ExpressionShape(expression).isScalarProperty ? .scalar : .json
            parts.append(.value(slot: slots.slot(expression, kind)))
        case .name:
            parts.append(.value(slot: slots.slot(expression, .scalar)))
            reportName(expression, &slots)
        }
    }

    private mutating func appendJoined(at place: Int, _ slots: inout SlotTable) throws(SQLRefusal) {
        let cast = ahead.cast(after: place, inCast: scope.role == .cast)
        if cast == SQLCast(type: "json", isArray: false) || cast == SQLCast(type: "jsonb", isArray: false),
            let document = document(tokens[place], &slots)
        {
            parts.append(.document(document))
        } else {
            parts.append(.joined(try pieces(of: tokens[place], &slots)))
        }
    }

    /// A literal that is JSON with holes: its slots become JSON values, which can't leave their place in the document.
    private func document(_ token: SQLToken, _ slots: inout SlotTable) -> JSONTemplate? {
        var expressions: [String] = []
        let pieces = SQLLiteral.pieces(of: token, in: source) { place in
            expressions.append(source.expressions[place])
            return ""
        }
        guard let pieces else { return nil }
        var next = expressions.makeIterator()
        let text = MarkedText(
            pieces.map { piece in
                switch piece {
                case .literal(let literal): .literal(literal)
                case .slot: .expression(next.next() ?? "")
                }
            })
        return JSONTemplateParser.parse(text, &slots)
    }

    private func pieces(of token: SQLToken, _ slots: inout SlotTable) throws(SQLRefusal) -> [TextPiece] {
        if token.kind == .string(.bits) {
            throw SQLRefusal("A binding stands in a bit or hexadecimal literal, which can't be a parameter.")
        }
        if token.kind == .quotedName(close: UInt8(ascii: "]")) {
            throw SQLRefusal("A binding stands in a name in square brackets. Names can't be parameters.")
        }
        let pieces = SQLLiteral.pieces(of: token, in: source) { slots.slot(source.expressions[$0], .scalar) }
        guard let pieces else {
            throw SQLRefusal("A quoted text with a binding is not closed, or has an escape that means nothing.")
        }
        return pieces
    }

    private func reportName(_ expression: String, _ slots: inout SlotTable) {
        let id = slots.slot(expression, .scalar)
        slots.report(
            .nameSlot,
            "Slot \(id) stands where a name or a direction is expected, but is bound as a value: "
                + "sorting by it does nothing, and using it as a name fails.")
    }
}
