import Domain
import Foundation
import GRDB

/// How documents stand in text columns.
///
/// Foreign documents go through `JSONWriter` and `JSONParser`, which keep every digit and the order of
/// members; our own typed values go through `Codable`.
enum StoredText {
    /// Foreign documents come in with at most `JSONParser.defaultDepth` levels; what we add around one is shallow.
    private static let depth = JSONParser.defaultDepth + 50

    static func write(_ value: JSONValue) -> String { JSONWriter.string(value) }

    static func document(_ text: String) throws -> JSONValue {
        try JSONParser.parse(text, maximumDepth: depth)
    }

    static func encode(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }

    static func decode<Value: Decodable>(_ text: String) throws -> Value {
        try JSONDecoder().decode(Value.self, from: Data(text.utf8))
    }

    /// SQLite ends a text at NUL, so a name with one would come back as another name.
    static func name(_ text: String, place: String) throws -> String {
        guard !text.utf8.contains(0) else {
            throw AppError(.requestInvalid, "A name holds a NUL character.", place: place)
        }
        return text
    }
}

extension Row {
    func id<Kind: IDKind>(_ column: String) throws -> ID<Kind> {
        guard let id = ID<Kind>(self[column] as String) else { throw DamagedRecord() }
        return id
    }

    func optionalID<Kind: IDKind>(_ column: String) throws -> ID<Kind>? {
        guard let text = self[column] as String? else { return nil }
        guard let id = ID<Kind>(text) else { throw DamagedRecord() }
        return id
    }

    func document(_ column: String) throws -> JSONValue { try StoredText.document(self[column]) }

    func value<Value: Decodable>(_ column: String) throws -> Value { try StoredText.decode(self[column]) }

    func named<Value: RawRepresentable>(_ column: String) throws -> Value where Value.RawValue == String {
        guard let value = Value(rawValue: self[column]) else { throw DamagedRecord() }
        return value
    }

    func bytes(_ column: String) -> [UInt8] { Array(self[column] as Data) }
}
