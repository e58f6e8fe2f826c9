import Foundation
import NIOCore
import NIOPosix

/// A server that speaks only what a test tells it to.
final class FakeServer: Sendable {
    private let listener: any Channel
    let port: Int

    /// - Parameter answers: what to send for each read of the client's bytes, in turn; then it hangs up when
    ///   `hangsUp` is set.
    init(hangsUp: Bool = true, answers: [[UInt8]]) async throws {
        listener = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.addHandler(Script(answers, hangsUp: hangsUp))
                }
            }
            .bind(host: "127.0.0.1", port: 0).get()
        port = listener.localAddress?.port ?? 0
    }

    func close() async throws { try await listener.close() }

    private final class Script: ChannelInboundHandler {
        typealias InboundIn = ByteBuffer
        typealias OutboundOut = ByteBuffer
        private var answers: [[UInt8]]
        private let hangsUp: Bool

        init(_ answers: [[UInt8]], hangsUp: Bool) {
            self.answers = answers
            self.hangsUp = hangsUp
        }

        func channelRead(context: ChannelHandlerContext, data: NIOAny) {
            guard !answers.isEmpty else { return }
            let isLast = answers.count == 1
            let written = context.writeAndFlush(wrapOutboundOut(ByteBuffer(bytes: answers.removeFirst())))
            if isLast, hangsUp {
                let channel = context.channel
                written.whenComplete { _ in channel.close(promise: nil) }
            }
        }
    }
}

/// Messages as a server sends them.
enum Backend {
    static func message(_ type: Character, _ body: [UInt8], length: UInt32? = nil) -> [UInt8] {
        let size = length ?? UInt32(body.count + 4)
        return [type.asciiValue ?? 0] + big(size) + body
    }

    static func big(_ value: UInt32) -> [UInt8] { (0..<4).map { UInt8(truncatingIfNeeded: value >> (24 - 8 * $0)) } }
    static func big(_ value: UInt16) -> [UInt8] { [UInt8(value >> 8), UInt8(value & 255)] }
    static func terminated(_ text: String) -> [UInt8] { Array(text.utf8) + [0] }

    static let accepted = message("R", big(UInt32(0)))
    static let key = message("K", big(UInt32(1)) + big(UInt32(2)))
    static let ready = message("Z", Array("I".utf8))
    static let parsed = message("1", [])
    static let bound = message("2", [])
    static func complete(_ tag: String) -> [UInt8] { message("C", terminated(tag)) }
    static func columns(_ columns: [(String, UInt32)]) -> [UInt8] {
        var body = big(UInt16(columns.count))
        for (name, type) in columns {
            body += terminated(name)
            body += big(UInt32(0)) + big(UInt16(0))
            body += big(type) + big(UInt16(4))
            body += big(UInt32(0)) + big(UInt16(0))
        }
        return message("T", body)
    }
    static func row(_ values: [String?]) -> [UInt8] {
        var body = big(UInt16(values.count))
        for value in values {
            body += big(value.map { UInt32($0.utf8.count) } ?? UInt32.max)
            body += Array((value ?? "").utf8)
        }
        return message("D", body)
    }
    static func error(_ state: String, _ text: String, severity: String = "ERROR") -> [UInt8] {
        message("E", terminated("V\(severity)") + terminated("C\(state)") + terminated("M\(text)") + [0])
    }

    /// An answer to the catalog query that follows sign-in.
    static let catalog =
        parsed + bound + columns([("id", 20), ("element", 20)]) + complete("SELECT 0") + ready
}
