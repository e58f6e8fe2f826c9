import Domain
import QueryPlan
import Testing

@Suite("Slot checks")
struct SlotCheckTests {
    private func plan(_ planned: Planned, _ values: [String: JSONValue]) throws -> BoundQuery {
        try QueryPlanner.plan(planned.query, values: SlotValues(values), identity: Planned.identity)
    }

    private func code(_ planned: Planned, _ values: [String: JSONValue]) -> String {
        do {
            _ = try plan(planned, values)
            return "accepted"
        } catch let error as AppError {
            return "\(error.code.rawValue) at \(error.place ?? "-")"
        } catch { return "\(error)" }
    }

    @Test("refuses slots that the query does not have")
    func unknown() {
        let planned = Planned("SELECT 1 WHERE a = {{x}}")
        #expect(code(planned, ["s1": 1]) == "slot.unknown at s1")
        #expect(code(planned, ["s0": 1, "__proto__": [:]]) == "slot.unknown at __proto__")
        #expect(code(planned, ["s0 ": 1]) == "slot.unknown at -")
        #expect(code(planned, ["": 1]) == "slot.unknown at ")
        #expect(code(planned, ["x": 1]) == "slot.unknown at x")
        #expect(code(Planned("SELECT 1"), ["s0": nil]) == "slot.unknown at s0")
    }

    @Test("refuses values of another kind")
    func kinds() {
        let scalar = Planned("SELECT 1 WHERE a = {{x}}")
        #expect(code(scalar, ["s0": [:]]) == "slot.kind at s0")
        #expect(code(scalar, ["s0": [1]]) == "slot.kind at s0")
        let integer = Planned("SELECT 1 LIMIT {{x}}")
        for bad in ["a", "-1", "1.5", "9007199254740993", -1, 1.5, true, [1], [:], "1e3"] as [JSONValue] {
            #expect(code(integer, ["s0": bad]) == "slot.kind at s0")
        }
        let list = Planned("SELECT 1 WHERE a IN ({{x}})")
        for bad in [[:], [[1]], [["a": 1]]] as [JSONValue] { #expect(code(list, ["s0": bad]) == "slot.kind at s0") }
        #expect(code(list, ["s0": .array(Array(repeating: 1, count: 5001))]) == "slot.too_large at s0")
    }

    @Test("refuses what is too large, too deep or holds U+0000")
    func sizes() {
        let scalar = Planned("SELECT 1 WHERE a = {{x}}")
        let megabyte = String(repeating: "a", count: 1 << 20)
        let most = String(repeating: "a", count: 8 << 20)
        #expect(code(scalar, ["s0": .string(most)]) == "accepted")
        #expect(code(scalar, ["s0": .string(most + "a")]) == "slot.too_large at s0")
        #expect(code(scalar, ["s0": "a\0b"]) == "slot.invalid at s0")
        let json = Planned("INSERT INTO t VALUES ({{x}}, {{y}})")
        let eight = JSONValue.array(Array(repeating: .string(megabyte), count: 7))
        #expect(code(json, ["s0": eight]) == "accepted")
        #expect(code(json, ["s0": eight, "s1": eight]) == "slot.too_large at s1")
        #expect(code(json, ["s0": ["k\0": 1]]) == "slot.invalid at s0")
        let deep = (0..<100).reduce(JSONValue.null) { value, _ in [value] }
        #expect(code(json, ["s0": deep]) == "slot.invalid at s0")
    }

    @Test(
        "takes a file as a text, beside other values",
        arguments: ["F.files[0].data", "Camera1.imageDataURL", "Recorder1.dataURL", "this.params.file"])
    func files(expression: String) {
        let file = JSONValue.string(String(repeating: "A", count: (8 << 20) + 1))
        let row = JSONValue.array([.string(String(repeating: "b", count: 7 << 20))])
        let planned = Planned("INSERT INTO t VALUES ({{\(expression)}}, {{row}})")
        #expect(code(planned, ["s0": file, "s1": row]) == "accepted")
        #expect(code(planned, ["s0": row, "s1": row]) == "accepted")
        #expect(code(planned, ["s0": "x", "s1": file]) == "slot.too_large at s1")
    }

    @Test("refuses a file of more than 50 MB")
    func largestFile() {
        let planned = Planned("SELECT 1 WHERE a = {{F.files[0].data}}")
        let most = (50 << 20) / 3 * 4 + (4 << 10)
        #expect(code(planned, ["s0": .string(String(repeating: "A", count: most))]) == "accepted")
        #expect(code(planned, ["s0": .string(String(repeating: "A", count: most + 1))]) == "slot.too_large at s0")
    }

    @Test(
        "fills identity from the session and takes none from a browser",
        arguments: [
            ("appsmith.user.email", "text ada@example.com"), (" appsmith.user.name ", "text Ada"),
            ("appsmith.user?.username", "text ada"), ("appsmith.mode", "text PUBLISHED"),
            ("appsmith?.user?.isAnonymous", "bool false"), ("appsmith.user.id", "text usr_1"),
        ])
    func identity(expression: String, shown: String) throws {
        let planned = Planned("SELECT 1 WHERE a = {{\(expression)}}")
        #expect(try planned.shown() == "SELECT 1 WHERE a = $1 | \(shown)")
        #expect(code(planned, ["s0": "forged@example.com"]) == "slot.identity at s0")
        #expect(code(planned, ["s0": nil]) == "slot.identity at s0")
        #expect(planned.findings == [])
    }

    @Test("shows an anonymous visitor as the apps know him")
    func anonymous() throws {
        let planned = Planned("SELECT {{appsmith.user.email}}, {{appsmith.user.name}}")
        let nobody = VerifiedIdentity(
            userID: "", email: "", name: "", username: "", isAnonymous: true, mode: "PUBLISHED",
            environment: "production")
        guard case .sql(let bound) = try QueryPlanner.plan(planned.query, values: SlotValues([:]), identity: nobody)
        else {
            return
        }
        #expect(bound.statements[0].parameters.map { $0.open() } == [.text("anonymousUser"), .null])
    }

    @Test("reports a longer expression that mentions the user")
    func identityFromBrowser() {
        let planned = Planned("SELECT 1 WHERE a = {{appsmith.user.email.toLowerCase()}}")
        #expect(planned.findings == [.identityFromBrowser])
        #expect(code(planned, ["s0": "x"]) == "accepted")
        #expect(
            Planned("SELECT {{notappsmith.user.email}}").query.slots[0].source
                == .browser(expression: "notappsmith.user.email"))
    }

    @Test("never puts a value into an error")
    func silentErrors() {
        let canary = "CANARY7H2K"
        let planned = Planned("SELECT 1 WHERE a = {{x}} LIMIT {{y}}")
        for values in [
            ["s0": [.string(canary)]], ["s1": .string(canary)], ["s0": .string(canary + "\0")], [canary + " ": 1],
        ]
            as [[String: JSONValue]]
        {
            let error = #expect(throws: AppError.self) { try plan(planned, values) }
            #expect(error.map { "\($0) \($0.hint ?? "") \($0.place ?? "")".contains(canary) } == false)
        }
    }

    @Test("refuses to run what could not be compiled")
    func unsupported() {
        let planned = Planned("SELECT * FROM {{t}}")
        #expect(code(planned, [:]) == "query.unsupported at -")
        let unknown = QueryCompiler.compile(.unsupported(plugin: "mongo-plugin"))
        #expect(
            unknown.template
                == .unsupported(plugin: "mongo-plugin", reason: "Steward has no connector for mongo-plugin yet."))
    }
}
