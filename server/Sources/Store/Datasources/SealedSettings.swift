public import Domain
import Foundation
import GRDB

/// The settings of a datasource in one environment as they are kept: readable values and sealed secrets.
public struct SealedSettings: Sendable, Hashable {
    /// By field key of the connector's manifest.
    public var values: [String: JSONValue]
    /// What the vault made of each write-only field, by field key.
    public var secrets: [String: [UInt8]]

    public init(values: [String: JSONValue] = [:], secrets: [String: [UInt8]] = [:]) {
        self.values = values
        self.secrets = secrets
    }

    static func fetch(
        _ db: Database, _ datasource: DatasourceID, _ environment: EnvironmentID
    ) throws -> SealedSettings? {
        let key: StatementArguments = [datasource.rawValue, environment.rawValue]
        guard
            let row = try Row.fetchOne(
                db, sql: "SELECT settings FROM datasourceSettings WHERE datasourceID = ? AND environmentID = ?",
                arguments: key)
        else { return nil }
        let object = try row.document("settings").object ?? JSONObject()
        let secrets = try Row.fetchAll(
            db, sql: "SELECT field, sealed FROM datasourceSecret WHERE datasourceID = ? AND environmentID = ?",
            arguments: key)
        return SealedSettings(
            values: Dictionary(uniqueKeysWithValues: Array(object)),
            secrets: Dictionary(uniqueKeysWithValues: secrets.map { ($0["field"] as String, $0.bytes("sealed")) }))
    }

    /// Replaces what is kept for this datasource and environment.
    func replace(_ db: Database, _ datasource: DatasourceID, _ environment: EnvironmentID) throws {
        let object = JSONObject(values.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
        try db.execute(
            sql: "DELETE FROM datasourceSettings WHERE datasourceID = ? AND environmentID = ?",
            arguments: [datasource.rawValue, environment.rawValue])
        try db.execute(
            sql: "INSERT INTO datasourceSettings (datasourceID, environmentID, settings) VALUES (?, ?, ?)",
            arguments: [datasource.rawValue, environment.rawValue, StoredText.write(.object(object))])
        for (field, sealed) in secrets {
            try db.execute(
                sql: """
                    INSERT INTO datasourceSecret (datasourceID, environmentID, field, sealed) VALUES (?, ?, ?, ?)
                    """,
                arguments: [datasource.rawValue, environment.rawValue, field, Data(sealed)])
        }
    }
}
