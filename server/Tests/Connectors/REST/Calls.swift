import ConnectorKit
import Domain
import Logging
import NIOCore
import RESTConnector
import Synchronization

/// Pools over the REST connector, and a call as tests write it.
struct Calls: Sendable {
    let pools: DatasourcePools
    private let revision = Atomic64()

    init(policy: EgressPolicy = EgressPolicy(), resolver: any HostResolver = SystemHostResolver()) {
        let egress = EgressGuard(policy: policy, resolver: resolver)
        pools = DatasourcePools(
            registry: ConnectorRegistry([RESTConnector(egress: egress)]), logger: Logger(label: "test"))
    }

    struct Answer: Sendable {
        let json: JSONValue
        let summary: ResultSummary
        subscript(key: String) -> JSONValue? { json[key] }
        func header(_ name: String) -> String? { json["headers"]?[name]?.string }
    }

    func call(
        _ method: String = "GET", _ target: String = "/echo", on settings: DatasourceSettings, origin: String? = nil,
        page: String? = nil, headers: [(name: String, value: String)] = [], body: BoundHTTP.Body = .none,
        timeout: Duration = .seconds(30), limits: ResultLimits = .standard, key: DatasourceKey? = nil
    ) async throws(AppError) -> Answer {
        let sink = CollectingSink()
        let query = BoundHTTP(
            method: method, origin: origin, target: Payload(target), page: page.map(Payload.init),
            headers: Payload(headers), body: body)
        // Other settings are another revision, as in life.
        let key =
            key ?? DatasourceKey(datasourceID: nil, environmentID: nil, revision: revision.next(), connector: .rest)
        let summary = try await pools.run(
            .http(query), on: key, settings: { () throws(AppError) in settings }, timeout: timeout, limits: limits,
            into: sink)
        do { return Answer(json: try JSONParser.parse(sink.string), summary: summary) } catch {
            throw AppError(.unexpected, "not JSON: \(error.message)")
        }
    }

    func failure(
        _ method: String = "GET", _ target: String = "/echo", on settings: DatasourceSettings, origin: String? = nil,
        page: String? = nil, headers: [(name: String, value: String)] = [], body: BoundHTTP.Body = .none,
        timeout: Duration = .seconds(30), limits: ResultLimits = .standard
    ) async -> AppError? {
        do throws(AppError) {
            _ = try await call(
                method, target, on: settings, origin: origin, page: page, headers: headers, body: body,
                timeout: timeout,
                limits: limits)
            return nil
        } catch { return error }
    }
}

/// Settings of an API on 127.0.0.1.
func api(
    _ port: Int, _ path: String = "", _ values: [String: JSONValue] = [:], secrets: [String: String] = [:]
) -> DatasourceSettings {
    var values = values
    values["url"] = values["url"] ?? .string("http://127.0.0.1:\(port)\(path)")
    return DatasourceSettings(values: values, secrets: secrets.mapValues { Secret($0) })
}

/// Counts up.
final class Atomic64: Sendable {
    private let count = Atomic<Int>(0)
    var value: Int { count.load(ordering: .acquiring) }
    func next() -> Int { add(1) }
    @discardableResult func add(_ more: Int) -> Int { count.add(more, ordering: .acquiringAndReleasing).newValue }
}

final class CollectingSink: ResultSink {
    private let gathered = Mutex(ByteBuffer())
    var string: String { gathered.withLock { String(buffer: $0) } }
    func write(_ bytes: ByteBuffer) async throws(AppError) { _ = gathered.withLock { $0.writeImmutableBuffer(bytes) } }
}

/// Answers every name with the same addresses.
struct FixedResolver: HostResolver {
    let addresses: [String]
    func addresses(of name: String, port: Int) async throws(AppError) -> [SocketAddress] {
        addresses.compactMap { try? SocketAddress(ipAddress: $0, port: port) }
    }
}
