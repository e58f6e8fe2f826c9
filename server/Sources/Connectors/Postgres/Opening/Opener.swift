import Crypto
import Domain
import NIOCore

/// Opens a session: connect, TLS, start-up, authentication.
struct Opener: Sendable {
    let settings: PostgresSettings
    let dialler: Dialler

    /// Where the caller sets no earlier end.
    static let patience = TimeAmount.seconds(15)

    /// Tries addresses in order until one accepts a connection.
    func open(_ addresses: [SocketAddress]) async throws(AppError) -> PostgresSession {
        let deadline = NIODeadline.now() + Self.patience
        var failure = PostgresErrors.unreachable(.resolve)
        for address in addresses {
            let link: Link
            do throws(AppError) {
                link = try await dialler.dial(address, until: deadline)
            } catch {
                guard error.code == .datasourceUnreachable, !Task.isCancelled else { throw error }
                failure = error
                continue
            }
            return try await signIn(link, address, until: deadline)
        }
        throw failure
    }

    private func signIn(
        _ link: Link, _ address: SocketAddress, until deadline: NIODeadline
    ) async throws(AppError) -> PostgresSession {
        let session = PostgresSession(
            link: link, canceller: Canceller(dialler: dialler, address: address), isReadOnly: settings.isReadOnly)
        try await link.guarded(until: deadline, at: .authenticate) { () async throws(AppError) in
            try await authenticate(link)
            try await session.readCatalog()
        }
        return session
    }

    private func authenticate(_ link: Link) async throws(AppError) {
        var startup = ByteBuffer()
        // No `options`: poolers refuse it. Time zone and date style make texts the same everywhere.
        startup.writeStartup([
            ("user", settings.username), ("database", settings.database), ("application_name", "steward"),
            ("client_encoding", "UTF8"), ("DateStyle", "ISO"), ("TimeZone", "UTC"),
        ])
        link.send(startup)
        var scram: Scram?
        var isProved = true
        while true {
            switch await link.event() {
            case .failed(let error): throw error
            case .ready:
                guard isProved else { throw PostgresErrors.notPostgres(.authenticate) }
                return
            case .tlsRefused, .encrypted: throw PostgresErrors.notPostgres(.authenticate)
            case .authentication(let kind, let data):
                switch kind {
                case 0:
                    guard isProved else {
                        throw PostgresErrors.refused("The server did not prove that it knows the password.")
                    }
                case 3: try sendClearText(link)
                case 5: try sendMD5(link, data)
                case 10:
                    scram = try startScram(link, data)
                    isProved = false
                case 11:
                    guard let exchange = scram else { throw PostgresErrors.notPostgres(.authenticate) }
                    scram = try answer(exchange, link, data)
                case 12:
                    try verify(scram, data)
                    isProved = true
                default:
                    throw PostgresErrors.refused(
                        "The server wants a kind of authentication that is not available here.",
                        hint: "Use SCRAM, a password or a client certificate.")
                }
            }
        }
    }

    private func password() throws(AppError) -> Secret<String> {
        guard let password = settings.password else {
            throw AppError(.datasourceNotConfigured, "The server wants a password.", place: "password")
        }
        return password
    }

    private func sendClearText(_ link: Link) throws(AppError) {
        guard link.isEncrypted else {
            throw PostgresErrors.refused(
                "The server wants the password in clear text without TLS.",
                hint: "Use TLS, or SCRAM at the server.", place: "tls")
        }
        send(try password().reveal { Array($0.utf8) + [0] }, link)
    }

    /// `md5` + hex(md5(hex(md5(password + user)) + salt)), as the protocol's chapter 55.2 has it.
    private func sendMD5(_ link: Link, _ data: ByteBuffer) throws(AppError) {
        guard data.readableBytes == 4 else { throw PostgresErrors.notPostgres(.authenticate) }
        let salt = Array(data.readableBytesView)
        let username = settings.username
        let inner = try password().reveal { Self.md5Hex(Array($0.utf8) + Array(username.utf8)) }
        send(Array("md5".utf8) + Self.md5Hex(inner + salt) + [0], link)
    }

    private static func md5Hex(_ bytes: [UInt8]) -> [UInt8] {
        let digits = Array("0123456789abcdef".utf8)
        return Insecure.MD5.hash(data: bytes).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
    }

    private func startScram(_ link: Link, _ data: ByteBuffer) throws(AppError) -> Scram {
        var data = data
        var offered: [String] = []
        while let name = data.readTerminated(), !name.isEmpty { offered.append(name) }
        guard let scram = Scram(offered: offered, binding: link.binding, isEncrypted: link.isEncrypted) else {
            throw PostgresErrors.refused("The server offers no kind of SCRAM that is available here.")
        }
        _ = try password()
        var body = ByteBuffer()
        body.writeString(scram.mechanism.rawValue)
        body.writeInteger(UInt8(0))
        body.writeInteger(Int32(scram.clientFirst.count))
        body.writeBytes(scram.clientFirst)
        send(Array(body.readableBytesView), link)
        return scram
    }

    private func answer(_ scram: Scram, _ link: Link, _ data: ByteBuffer) throws(AppError) -> Scram {
        var scram = scram
        do throws(Scram.Failure) {
            let final = try scram.clientFinal(
                String(buffer: data), password: settings.password ?? Secret(""))
            send(final, link)
            return scram
        } catch {
            throw Self.translate(error)
        }
    }

    private func verify(_ scram: Scram?, _ data: ByteBuffer) throws(AppError) {
        guard let scram else { throw PostgresErrors.notPostgres(.authenticate) }
        do throws(Scram.Failure) {
            try scram.verify(String(buffer: data))
        } catch {
            throw Self.translate(error)
        }
    }

    private static func translate(_ failure: Scram.Failure) -> AppError {
        switch failure {
        case .malformed: PostgresErrors.notPostgres(.authenticate)
        case .serverUnproved: PostgresErrors.refused("The server did not prove that it knows the password.")
        case .tooManyRounds: PostgresErrors.refused("The server wants too many rounds of password hashing.")
        }
    }

    private func send(_ bytes: [UInt8], _ link: Link) {
        var message = ByteBuffer()
        message.writePassword(bytes)
        link.send(message)
    }
}
