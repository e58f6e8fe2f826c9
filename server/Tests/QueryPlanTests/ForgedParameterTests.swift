import Domain
import QueryPlan
import Testing

/// Thousands of slot maps that a browser of ours would never send. None may get past the planner.
@Suite("Forged parameters")
struct ForgedParameterTests {
    static let queries: [String: Planned] = [
        "postgres": Planned(
            """
            WITH a AS (SELECT {{one}} FROM t WHERE b = '{{two}}' AND c LIKE '%{{three}}%' AND d IN ({{list}})
            AND e = ANY({{array}}) AND f = {{appsmith.user.email}}) UPDATE t SET g = {{any}}, h = {{doc}}::jsonb
            WHERE id IN (SELECT id FROM a LIMIT {{size}})
            """),
        "sqlite": Planned(
            """
            SELECT {{one}}, f({{any}}) FROM t WHERE b = '{{two}}' AND c LIKE '%{{three}}%' AND d IN ({{list}})
            AND f = {{appsmith.user.email}} LIMIT {{size}}
            """, .sqlite),
        "rest": Planned(
            HTTPDefinition(
                method: "POST", url: "https://api.example.com", path: "/a/{{one}}/b",
                headers: [HTTPDefinition.Field(name: "X-Two", value: "{{two}} {{appsmith.user.email}}")],
                query: [HTTPDefinition.Field(name: "{{three}}", value: "{{any}}")], contentType: "application/json",
                body: #"{"doc": {{doc}}, {{key}}: 1, "text": "a {{any}}"}"#)),
    ]

    private static let huge = String(repeating: "x", count: (8 << 20) + 1)

    /// A good value for each slot.
    static func honest(_ planned: Planned, _ generator: inout SeededGenerator) -> [String: JSONValue] {
        var values: [String: JSONValue] = [:]
        for slot in planned.query.slots {
            guard case .browser(let expression) = slot.source, Bool.random(using: &generator) else { continue }
            values[slot.id] =
                switch slot.accepts {
                case .scalar: expression == "key" ? "k" : .string("v\(Int.random(in: 0...99, using: &generator))'--")
                case .integer: .init(Int.random(in: 0...1000, using: &generator))
                case .array: [1, "a'b", nil]
                case .json: ["k": [1, ["n": "'"]]]
                case .file: "data:,a"
                }
        }
        return values
    }

    /// One thing that is wrong, and the codes it may be refused with.
    static func spoil(
        _ values: inout [String: JSONValue], _ planned: Planned, _ connector: String, _ generator: inout SeededGenerator
    ) -> Set<ErrorCode> {
        let slots = planned.query.slots
        func any(_ kinds: SlotKind...) -> Slot? {
            slots.filter { slot in
                if case .browser = slot.source { kinds.contains(slot.accepts) } else { false }
            }.randomElement(using: &generator)
        }
        switch Int.random(in: 0...8, using: &generator) {
        case 0:
            let ids = [
                "s99", "__proto__", "constructor", "prototype", "", " s0", "S0", "s00", "s-1", "one", "{{one}}",
                "s0'--", "0",
                "s\u{661}", "ｓ0", "s0\0", String(repeating: "s", count: 10_000),
            ]
            values[ids.randomElement(using: &generator) ?? "x"] = Bool.random(using: &generator) ? nil : "x"
            if values.count == values.keys.filter({ key in slots.contains { $0.id == key } }).count {
                values["s98"] = 1
            }
            return [.slotUnknown]
        case 1:
            if let slot = slots.first(where: { if case .identity = $0.source { true } else { false } }) {
                values[slot.id] =
                    [nil, "root@example.com", ["email": "x"], true].randomElement(using: &generator) ?? nil
                values[slot.id] = values[slot.id] ?? .null
            }
            return [.slotIdentity]
        case 2:
            if let slot = any(.scalar) {
                values[slot.id] =
                    [["$ne": nil], [1], [], [:], ["toString": "x"], [[]]].randomElement(using: &generator) ?? []
            }
            return [.slotKind]
        case 3:
            guard let slot = any(.integer) else { return spoil(&values, planned, connector, &generator) }
            values[slot.id] =
                [
                    "1; DROP TABLE t", -1, 1.5, "1 OR 1=1", true, [1], [:], 9_007_199_254_740_994, "٣", "0x10", "+1",
                    "1e9",
                ]
                .randomElement(using: &generator) ?? -1
            return [.slotKind]
        case 4:
            guard let slot = any(.array) else { return spoil(&values, planned, connector, &generator) }
            values[slot.id] = [[[1]], ["a": 1], [["a": 1]], [1, [2]]].randomElement(using: &generator) ?? [:]
            return [.slotKind]
        case 5:
            guard connector != "rest", let slot = any(.scalar, .json) else {
                return spoil(&values, planned, connector, &generator)
            }
            let texts: [JSONValue] =
                slot.accepts == .json ? ["a\0", ["\0"], ["k\0": 1], [["k": "\0"]]] : ["\0", "a\0b"]
            values[slot.id] = texts.randomElement(using: &generator) ?? "\0"
            return [.slotInvalid]
        case 6:
            guard let slot = any(.json) else { return spoil(&values, planned, connector, &generator) }
            let depth = Int.random(in: 66...150, using: &generator)
            values[slot.id] = (0..<depth).reduce(JSONValue.null) { value, _ in [value] }
            return [.slotInvalid]
        case 7:
            guard Int.random(in: 0..<25, using: &generator) == 0, let slot = any(.scalar, .json) else {
                return spoil(&values, planned, connector, &generator)
            }
            values[slot.id] = .string(huge)
            return [.slotTooLarge]
        default:
            guard connector == "rest", let slot = any(.scalar, .json) else {
                return spoil(&values, planned, connector, &generator)
            }
            guard case .browser(let expression) = slot.source else { return [] }
            let bad: [String] =
                switch expression {
                case "one": ["..", ".", "a\r\nb", "a\\b", "\0"]
                case "two": ["a\r\nHost: evil", "a\0", "\n", "\u{7F}x"].map { "x" + $0 + "x" }
                case "key": ["doc", "text", "__proto__"]
                default: []
                }
            guard let value = bad.randomElement(using: &generator) else {
                return spoil(&values, planned, connector, &generator)
            }
            values[slot.id] = .string(value)
            return [.slotInvalid]
        }
    }

    @Test("are all refused, each with its code", arguments: ["postgres", "sqlite", "rest"])
    func refused(connector: String) throws {
        let planned = try #require(Self.queries[connector])
        #expect(planned.reason == nil)
        var generator = SeededGenerator(101)
        for _ in 0..<3_000 {
            var values = Self.honest(planned, &generator)
            let codes = Self.spoil(&values, planned, connector, &generator)
            do {
                _ = try QueryPlanner.plan(planned.query, values: SlotValues(values), identity: Planned.identity)
                Issue.record("accepted: \(values.mapValues { JSONWriter.string($0).prefix(200) })")
            } catch {
                #expect(codes.contains(error.code))
            }
        }
    }

    @Test("that are honest arrive byte for byte, and leave the text alone", arguments: ["postgres", "sqlite"])
    func honestValues(connector: String) throws {
        let planned = try #require(Self.queries[connector])
        var generator = SeededGenerator(202)
        var texts: Set<String> = []
        for _ in 0..<1_000 {
            var values = Self.honest(planned, &generator)
            for slot in planned.query.slots where slot.accepts == .array { values[slot.id] = [1, "a'b", nil] }
            let bound = try QueryPlanner.plan(planned.query, values: SlotValues(values), identity: Planned.identity)
            guard case .sql(let sql) = bound else { return }
            texts.insert(sql.statements[0].text)
            let sent = sql.statements[0].parameters.map { $0.open() }
            #expect(sent.contains(.text("ada@example.com")))
            for slot in planned.query.slots where slot.accepts == .scalar {
                guard case .string(let text)? = values[slot.id] else { continue }
                #expect(sent.contains(.text(text)) || sent.contains(.text("%\(text)%")))
            }
        }
        #expect(texts.count == 1)
    }
}

extension Array where Element == UInt8 {
    /// The bytes hold `other` somewhere.
    func contains(_ other: [UInt8]) -> Bool {
        other.count <= count && indices.contains { self[$0...].starts(with: other) }
    }
}
