public import Domain
public import NIOCore
public import NIOPosix

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Turns a name into addresses.
public protocol HostResolver: Sendable {
    /// Every address of `name`, at least one.
    /// - Throws: `datasource.unreachable` with the step `resolve`, `query.cancelled`.
    func addresses(of name: String, port: Int) async throws(AppError) -> [SocketAddress]
}

/// Asks the system (`getaddrinfo`) on a thread pool, with a deadline.
public struct SystemHostResolver: HostResolver {
    private let threads: NIOThreadPool
    private let timeout: Duration

    public init(threads: NIOThreadPool = .singleton, timeout: Duration = .seconds(5)) {
        self.threads = threads
        self.timeout = timeout
    }

    public func addresses(of name: String, port: Int) async throws(AppError) -> [SocketAddress] {
        let answer = OneShot<[SocketAddress]?>()
        threads.submit { state in
            guard case .active = state else { return answer.give(nil) }
            answer.give(Self.lookUp(name, port: port))
        }
        // A look-up can't be stopped: it may outlive its deadline on its thread, and its answer is dropped.
        let timer = MultiThreadedEventLoopGroup.singleton.any().scheduleTask(in: TimeAmount(timeout)) {
            answer.give(nil)
        }
        let addresses = await withTaskCancellationHandler {
            await answer.value()
        } onCancel: {
            answer.give(nil)
        }
        timer.cancel()
        guard !Task.isCancelled else { throw .queryCancelled }
        guard let addresses, !addresses.isEmpty else {
            throw .unreachable(
                "The host's name can't be resolved.", at: .resolve, hint: "Check the spelling and the server's DNS.")
        }
        return addresses
    }

    private static func lookUp(_ name: String, port: Int) -> [SocketAddress]? {
        var hints = addrinfo()
        hints.ai_socktype = .init(SOCK_STREAM.rawValue)
        var list: UnsafeMutablePointer<addrinfo>?
        guard getaddrinfo(name, String(port), &hints, &list) == 0 else { return nil }
        defer { freeaddrinfo(list) }
        var found: [SocketAddress] = []
        var entry = list
        while let info = entry?.pointee {
            let address: SocketAddress? =
                switch info.ai_family {
                case AF_INET:
                    info.ai_addr?.withMemoryRebound(to: sockaddr_in.self, capacity: 1) { SocketAddress($0.pointee) }
                case AF_INET6:
                    info.ai_addr?.withMemoryRebound(to: sockaddr_in6.self, capacity: 1) { SocketAddress($0.pointee) }
                default: nil
                }
            if let address, !found.contains(address) { found.append(address) }
            entry = info.ai_next
        }
        return found
    }
}
