import ConnectorKit
import Domain
import NIOCore
import Testing

@testable import API

@Suite("A run's answer on its way out")
struct RunStreamTests {
    @Test("a small answer is handed over whole")
    func whole() async throws {
        let stream = RunStream()
        try await stream.write(ByteBuffer(string: "[1,"))
        try await stream.write(ByteBuffer(string: "2]"))
        stream.finish(.success(ResultSummary(rows: 2)))
        guard case .complete(let bytes, let summary) = await stream.head() else {
            Issue.record("not complete")
            return
        }
        #expect(String(buffer: bytes) == "[1,2]")
        #expect(summary.rows == 2)
    }

    @Test("a failure before the first byte decides the status")
    func failure() async throws {
        let stream = RunStream()
        stream.finish(.failure(AppError(.queryFailed, "No.")))
        guard case .failed(let error) = await stream.head() else {
            Issue.record("not failed")
            return
        }
        #expect(error.code == .queryFailed)
    }

    @Test("a large answer flows, and the writer waits for the reader")
    func backPressure() async throws {
        let stream = RunStream()
        let chunk = ByteBuffer(repeating: UInt8(ascii: "x"), count: 64 << 10)
        let count = 64
        let received = try await withThrowingTaskGroup(of: Int.self) { group in
            group.addTask {
                for _ in 0..<count {
                    try await stream.write(chunk)
                    #expect(stream.waiting <= RunStream.bound + chunk.readableBytes)
                }
                stream.finish(.success(ResultSummary(rows: count)))
                return 0
            }
            guard case .streaming = await stream.head() else {
                Issue.record("not streaming")
                return 0
            }
            var bytes = 0
            while let chunk = await stream.next() { bytes += chunk.readableBytes }
            try await group.waitForAll()
            return bytes
        }
        #expect(received == count * chunk.readableBytes)
        #expect(try stream.outcome.get().rows == count)
    }

    @Test("a reader that leaves ends the writer")
    func abandon() async throws {
        let stream = RunStream()
        let chunk = ByteBuffer(repeating: 0, count: RunStream.bound)
        await #expect(throws: AppError.self) {
            try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask { for _ in 0..<10 { try await stream.write(chunk) } }
                _ = await stream.head()
                stream.abandon()
                try await group.waitForAll()
            }
        }
    }
}
