import AppFormats
import Domain
import Foundation
import Testing

/// A generator with a seed, so that a failure can be repeated (SplitMix64).
private struct Seeded: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }
}

/// Garbled input: it is understood or refused with an error of ours, and what is understood can be written again.
/// A trap would end the whole test run.
@Suite("Garbled input")
struct FuzzTests {
    private static let rounds = ProcessInfo.processInfo.environment["STEWARD_FUZZ_ROUNDS"].flatMap(Int.init) ?? 600

    private func feed(_ bytes: [UInt8]) -> Bool {
        guard let app = try? ImportSource.read(bytes) else { return false }
        let parts = app.parts(in: .random())
        let written = AppsmithExport.write(draft: parts.draft, datasources: parts.datasources.map(\.datasource))
        #expect(refusal(of: written) == nil)
        return true
    }

    @Test("any byte of an export may change")
    func bytes() throws {
        var generator = Seeded(state: 1)
        let export = JSONWriter.bytes(.object(Fixture.orders))
        var understood = 0
        for _ in 0..<Self.rounds {
            var copy = export
            for _ in 0...Int.random(in: 0..<4, using: &generator) {
                let place = Int.random(in: 0..<copy.count, using: &generator)
                switch Int.random(in: 0..<3, using: &generator) {
                case 0: copy[place] = UInt8.random(in: 0...255, using: &generator)
                case 1: copy.remove(at: place)
                default: copy.insert(try #require(Array("{}[]\",:0".utf8).randomElement(using: &generator)), at: place)
                }
            }
            if feed(copy) { understood += 1 }
        }
        #expect(understood < Self.rounds)
    }

    @Test("any value of an export may be of any other kind, or missing, or very large")
    func values() throws {
        var generator = Seeded(state: 2)
        let layouts = [
            Fixture.layout(
                version: 3,
                [
                    Fixture.widget(
                        "Table1", "TABLE_WIDGET",
                        ["tableData": "[{\"a b\":1}]", "columnActions": [["label": "x", "dynamicTrigger": "{{a}}"]]]),
                    Fixture.widget("Tabs1", "TABS_WIDGET", ["tabs": [["id": "a", "label": "b"]], "children": []]),
                    Fixture.widget("Chart1", "CHART_WIDGET", ["chartData": [["x": 1, "y": 2]]]),
                    Fixture.widget("List1", "LIST_WIDGET", ["items": "{{a}}", "template": ["T": ["text": "{{a}}"]]]),
                ]),
            Fixture.layout(
                version: 51,
                [
                    Fixture.widget(
                        "Table1", "TABLE_WIDGET_V2",
                        [
                            "primaryColumns": [
                                "a": ["computedValue": "{{a}}", "columnType": "select", "validation": ["min": "{{1}}"]]
                            ]
                        ]),
                    Fixture.widget("Select1", "SELECT_WIDGET", ["options": "{{a}}", "defaultOptionValue": "{{b}}"]),
                    Fixture.widget("Form1", "JSON_FORM_WIDGET", ["schema": ["__root_schema__": ["children": [:]]]]),
                ]),
        ]
        let pages = zip(["Home", "Details"], layouts).map { Fixture.page($0, layout: $1) }
        let document = Fixture.orders(with: ["pageList": .array(pages)])
        var understood = 0
        for _ in 0..<Self.rounds {
            var copy = document
            for _ in 0...Int.random(in: 0..<3, using: &generator) { copy = mutated(copy, using: &generator) }
            if feed(JSONWriter.bytes(copy)) { understood += 1 }
        }
        #expect(understood > 0)
    }

    @Test("any byte of an archive of a Git tree may change")
    func archives() throws {
        var generator = Seeded(state: 3)
        let page: JSONValue = ["unpublishedPage": ["name": "P", "layouts": [["dsl": Fixture.layout([])]]]]
        let files: [(String, JSONValue)] = [
            ("x/application.json", ["pages": [["id": "P", "isDefault": true]]]), ("x/pages/P/P.json", page),
            ("x/metadata.json", ["fileFormatVersion": 5]),
            ("x/pages/P/widgets/T/T.json", Fixture.widget("T", "TEXT_WIDGET")),
        ]
        let archive = ZipBuilder.archive(files.map { ZipBuilder.Entry($0.0, JSONWriter.bytes($0.1)) })
        for _ in 0..<Self.rounds {
            var copy = archive
            let place = Int.random(in: 0..<copy.count, using: &generator)
            copy[place] = UInt8.random(in: 0...255, using: &generator)
            if Bool.random(using: &generator) { copy.removeLast(Int.random(in: 0..<copy.count, using: &generator)) }
            _ = feed(copy)
        }
    }

    @Test("real exports with values changed", .enabled(if: Corpus.folder != nil, "the corpus is absent"))
    func corpus() throws {
        var generator = Seeded(state: 4)
        for file in Corpus.files {
            let document = try Corpus.document(file)
            let size = try file.resourceValues(forKeys: [.fileSizeKey]).fileSize ?? 0
            for _ in 0..<(size > 200_000 ? 1 : 20) {
                var copy = document
                for _ in 0..<8 { copy = mutated(copy, using: &generator) }
                _ = feed(JSONWriter.bytes(copy))
            }
        }
    }

    /// Replaces, removes or repeats one value somewhere.
    private func mutated(_ value: JSONValue, using generator: inout Seeded) -> JSONValue {
        let strange: [JSONValue] = [
            nil, true, "", "{{", "{{a}}", "a.b[c", [], [:], [nil], -1, 1e308, -1e308,
            .number(JSONNumber(unchecked: "1e999")),
            .number(JSONNumber(unchecked: "99999999999999999999")), "\u{0}\u{FFFF}é\u{301}", ["key": [[:]]],
            "__proto__",
        ]
        let stops = Int.random(in: 0..<5, using: &generator) == 0
        switch value {
        case .object(var object) where !object.isEmpty && !stops:
            let key = object.keys[Int.random(in: 0..<object.count, using: &generator)]
            switch Int.random(in: 0..<12, using: &generator) {
            case 0: object[key] = nil
            case 1: object[key + " "] = object[key]
            default: object[key] = object[key].map { mutated($0, using: &generator) }
            }
            return .object(object)
        case .array(var elements) where !elements.isEmpty && !stops:
            let index = Int.random(in: 0..<elements.count, using: &generator)
            switch Int.random(in: 0..<12, using: &generator) {
            case 0: elements.remove(at: index)
            case 1: elements.append(elements[index])
            default: elements[index] = mutated(elements[index], using: &generator)
            }
            return .array(elements)
        default: return strange[Int.random(in: 0..<strange.count, using: &generator)]
        }
    }
}
