import ConnectorKit
import Domain
import NIOCore
import PostgresConnector
import RESTConnector
import SQLiteConnector

/// The connectors of this build, one line each.
enum Connectors {
    static func all(guarding egress: EgressGuard, settings: Settings, group: any EventLoopGroup) -> ConnectorRegistry {
        ConnectorRegistry([
            PostgresConnector(group: group) { (host, port) async throws(AppError) in
                try await egress.vet(host: host, port: port).addresses
            },
            SQLiteConnector(folder: settings.files, demo: settings.files + "/demo.sqlite"),
            RESTConnector(egress: egress, group: group),
        ])
    }
}
