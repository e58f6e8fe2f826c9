import Domain
import Foundation
import QueryPlan
import Testing

@Suite("Stored queries")
struct CompiledQueryCodingTests {
    @Test("come back from the store as they went in", arguments: ["postgres", "sqlite", "rest", "raw", "unsupported"])
    func roundTrip(name: String) throws {
        let others = [
            "raw": Planned("SELECT '{{a}}', {{b}} WHERE c IN ({{d.join(',')}}) LIMIT {{e}}", isPrepared: false),
            "unsupported": Planned("SELECT * FROM {{t}}"),
        ]
        let planned = try #require(ForgedParameterTests.queries[name] ?? others[name])
        let stored = try JSONEncoder().encode(planned.query)
        #expect(try JSONDecoder().decode(CompiledQuery.self, from: stored) == planned.query)
    }
}
