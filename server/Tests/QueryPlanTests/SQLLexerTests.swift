import Domain
import Testing

@testable import QueryPlan

/// A reproducible source of random numbers (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64
    init(_ seed: UInt64) { state = seed }
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

@Suite("SQL lexer")
struct SQLLexerTests {
    private static let pieces = [
        "'", "''", "\"", "`", "[", "]", "$$", "$a$", "$", "--", "\n", "\r", "/*", "*/", "\\", "E'", "e'", "U&'", "u&\"",
        "N'", "X'", ";", "(", ")", " ", "?", "?|", "::", "a", "tbl_1", "SELECT", "IN", "LIMIT", "é", "{{x}}", "{{ y }}",
        "'{{x}}'", "'%{{x}}%'", "\"{{x}}\"", "1", ".", ",", "=", "@>", ":", "interval", "BEGIN", "\u{301}", "\0", "{",
        "}}",
    ]

    private func soup(_ generator: inout SeededGenerator, from pieces: [String] = pieces) -> String {
        (0..<Int.random(in: 1...40, using: &generator)).map { _ in
            pieces.randomElement(using: &generator) ?? ""
        }.joined()
    }

    @Test("covers every byte of any text, and every slot once", arguments: [SQLTemplate.Dialect.postgres, .sqlite])
    func coverage(dialect: SQLTemplate.Dialect) {
        var generator = SeededGenerator(7)
        for _ in 0..<5_000 {
            let source = MarkedText(soup(&generator))
            let tokens = SQLLexer.tokens(of: source, dialect: dialect)
            #expect(tokens.flatMap { Array(source.bytes[$0.range]) } == source.bytes)
            #expect(tokens.flatMap { Array($0.slots) } == Array(source.expressions.indices))
            #expect(tokens.allSatisfy { !$0.range.isEmpty })
        }
    }

    @Test("keeps the text of a query without bindings", arguments: [true, false])
    func textIsKept(isPrepared: Bool) throws {
        var generator = SeededGenerator(11)
        let pieces = Self.pieces.filter { !$0.contains("{") && $0 != "\0" }
        for round in 0..<5_000 {
            let text = soup(&generator, from: pieces)
            let dialect = round.isMultiple(of: 2) ? ConnectorKind.postgres : .sqlite
            let query = QueryCompiler.compile(
                .sql(SQLDefinition(connector: dialect, text: text, isPrepared: isPrepared)))
            guard case .sql(let template) = query.template, query.slots.isEmpty else { continue }
            // Statements are cut at semicolons and trimmed; nothing else may be lost.
            var rest = text.utf8[...]
            for statement in template.statements {
                let kept = Array((statement.constantText ?? "").utf8)
                guard let place = rest.indices.first(where: { rest[$0...].starts(with: kept) }) else {
                    Issue.record("statement \(statement.constantText ?? "") is not in \(text)")
                    break
                }
                rest = rest[place...].dropFirst(kept.count)
            }
        }
    }

    /// Values that try to leave their place.
    private static let hostile: [JSONValue] = [
        "' OR 1=1 --", "\\", "\\'", "$$", "$1", "*/", "--", "\n;DROP TABLE t;", "\"", "{{x}}", "%27", "\u{BF}\u{5C}",
        "’",
        "'\u{301}", nil, true, 0, -1.5, "",
    ]

    @Test("never changes the text of a prepared statement with a value", arguments: [ConnectorKind.postgres, .sqlite])
    func injection(connector: ConnectorKind) throws {
        var generator = SeededGenerator(23)
        var ran = 0
        for _ in 0..<5_000 {
            let planned = Planned(soup(&generator), connector)
            guard planned.reason == nil, !planned.query.slots.isEmpty else { continue }
            ran += 1
            let value = Self.hostile.randomElement(using: &generator) ?? nil
            let isInteger = planned.kinds.contains(.integer)
            let plain = try planned.sql(["x": 1, "y": 1])
            let bound = try planned.sql(isInteger ? ["x": nil, "y": nil] : ["x": value, "y": value])
            #expect(plain.statements.map(\.text) == bound.statements.map(\.text))
            for statement in bound.statements {
                let isText = if case .string(let text) = value { !text.isEmpty } else { false }
                guard isText, !isInteger, case .string(let text) = value else { continue }
                for case .text(let sent) in statement.parameters.map({ $0.open() }) {
                    #expect(Array(sent.utf8).contains(Array(text.utf8)))
                }
            }
        }
        #expect(ran > 200)
    }

    @Test("keeps a raw quoted value inside its literal", arguments: [ConnectorKind.postgres, .sqlite])
    func rawQuoting(connector: ConnectorKind) throws {
        let dialect: SQLTemplate.Dialect = connector == .postgres ? .postgres : .sqlite
        let templates = ["SELECT '{{x}}', 1", "SELECT 'a {{x}} b', \"c{{x}}\" FROM t"]
        for template in templates + (connector == .postgres ? ["SELECT E'\\n{{x}}', 1", "SELECT U&'{{x}}', 1"] : []) {
            let planned = Planned(template, connector, isPrepared: false)
            func shape(_ value: JSONValue) throws -> [SQLToken.Kind] {
                let text = try planned.sql(["x": value]).statements[0].text
                return SQLLexer.tokens(of: MarkedText([.literal(text)]), dialect: dialect).map(\.kind)
            }
            let expected = try shape("x")
            for value in Self.hostile { #expect(try shape(value) == expected) }
        }
    }

    @Test(
        "stays fast on hostile texts",
        arguments: ["$a$", "/*", "'", "E'\\", "a(", "IN (", "--\n", "$a", "interval ", "x::"])
    func hostileTexts(piece: String) {
        let planned = Planned(String(repeating: piece, count: 100_000) + " {{x}}")
        #expect(planned.reason != nil || planned.query.slots.count <= 1)
    }
}
