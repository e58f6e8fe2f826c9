import ConnectorKit
import Domain
import Logging
import NIOCore
import RESTConnector
import Synchronization
import Testing

@testable import RESTConnector

@Suite("REST answers that flow")
struct RESTFlowTests {
    let calls = Calls()

    /// A response of chunks; a number as content length makes it end with the connection otherwise.
    private func head(_ type: String, _ length: Int, _ more: String = "") -> String {
        "HTTP/1.1 200 OK\r\ncontent-type: \(type)\r\ncontent-length: \(length)\r\n\(more)\r\n"
    }

    @Test("a large JSON answer passes unchanged, and its connection is used again")
    func json() async throws {
        let body = "[" + (0..<20_000).map { #"{"id":\#($0),"name":"žluť 🧭"}"# }.joined(separator: ",") + "]"
        let answer = head("application/json", body.utf8.count) + body
        // A second connection would be answered by its end.
        let connections = Atomic64()
        let server = try await RawServer { count in
            if count == 0, connections.next() > 1 { return .close }
            return .answer(answer)
        }
        let key = DatasourceKey(datasourceID: nil, environmentID: nil, revision: 7, connector: .rest)
        let expected = try JSONParser.parse(body)
        for _ in 0..<3 {
            let got = try await calls.call(on: api(server.port), key: key)
            #expect(got.json == expected)
            #expect(got.summary.statusCode == 200)
        }
        try await server.stop()
    }

    @Test(
        "large files and texts become what small ones do", arguments: ["application/pdf", "image/png", "text/plain"])
    func kinds(_ type: String) async throws {
        let text = " \n" + String(repeating: "ab\"c\\d\u{1}é🧭 ", count: 50_000) + "end \n\n"
        let server = try await RawServer { _ in .answer(head(type, text.utf8.count) + text) }
        let got = try await calls.call(on: api(server.port))
        let expected: String
        if type == "text/plain" {
            expected = String(text.dropFirst(2).dropLast(3))
        } else {
            var base64 = ByteBuffer()
            Array(text.utf8).withUnsafeBytes { base64.writeBase64($0) }
            expected = String(buffer: base64)
        }
        #expect(got.json.string == expected)
        #expect(got.summary.isBinary == (type == "application/pdf"))
        try await server.stop()
    }

    @Test("what claims to be JSON and is broken: text when that shows early, an error when it shows late")
    func broken() async throws {
        let early = "[1,,2]" + String(repeating: " ", count: 400_000) + "x"
        let late = "[" + String(repeating: "1,", count: 400_000) + "]"
        let unfinished = "[" + String(repeating: "1,", count: 400_000) + "1"
        for (body, isText) in [(early, true), (late, false), (unfinished, false)] {
            let server = try await RawServer { _ in .answer(head("application/json", body.utf8.count) + body) }
            if isText {
                #expect(try await calls.call(on: api(server.port)).json.string == body)
            } else {
                #expect(await calls.failure(on: api(server.port))?.code == .queryFailed)
            }
            try await server.stop()
        }
    }

    @Test("an answer that breaks off late is an error, and so is one that outgrows its limit on the way")
    func ends() async throws {
        let body = String(repeating: "a", count: 600_000)
        let server = try await RawServer { _ in .answerAndClose(head("text/plain", body.count + 1) + body) }
        let error = await calls.failure(on: api(server.port))
        #expect(error?.code == .datasourceUnreachable)
        #expect(error?.upstream?.step == .transfer)
        try await server.stop()
        let whole = try await RawServer { _ in .answer(head("text/plain", body.count) + body) }
        let limits = ResultLimits(rows: 1, bytes: 500_000)
        #expect(await calls.failure(on: api(whole.port), limits: limits)?.code == .resultTooLarge)
        for await _ in whole.closed { break }
        #expect(try await calls.call(on: api(whole.port)).json.string == body)
        try await whole.stop()
    }

    @Test("a large refusal flows like any answer, a large redirection is followed")
    func unread() async throws {
        let body = String(repeating: "a", count: 600_000)
        let refusing = try await RawServer { _ in
            .answer("HTTP/1.1 500 X\r\ncontent-length: \(body.count)\r\n\r\n\(body)")
        }
        let refused = try await calls.call(on: api(refusing.port))
        #expect(refused.summary.statusCode == 500 && refused.json.string == body)
        try await refusing.stop()
        let connections = Atomic64()
        let moving = try await RawServer { _ in
            connections.next() > 1
                ? .answer(RESTConnectionTests.ok)
                : .answer("HTTP/1.1 302 X\r\nlocation: /x\r\ncontent-length: \(body.count)\r\n\r\n\(body)")
        }
        #expect(try await calls.call(on: api(moving.port)).json == .object([:]))
        try await moving.stop()
    }

    @Test("while its reader is slow, an answer waits at the server, whatever its size")
    func backPressure() async throws {
        let size = 64 << 20
        let sent = Atomic64()
        let server = try await FloodServer(bytes: size, head: head("text/plain", size), sent: sent)
        let sink = SlowSink()
        let running = Task { () async -> Int in
            let query = BoundHTTP(method: "GET", origin: nil, target: Payload("/"), headers: Payload([]), body: .none)
            let key = DatasourceKey(datasourceID: nil, environmentID: nil, revision: 8, connector: .rest)
            let settings = api(server.port)
            _ = try? await calls.pools.run(
                .http(query), on: key, settings: { () throws(AppError) in settings }, timeout: .seconds(60),
                limits: .standard, into: sink)
            return sink.taken
        }
        await sink.firstWrite()
        // Until nothing has moved for a while: what lies in the sockets' buffers is a few megabytes at most.
        var before = -1
        while sent.value != before {
            before = sent.value
            try await Task.sleep(for: .milliseconds(300))
        }
        #expect(before < size / 2)
        sink.open()
        #expect(await running.value == size + 2)
        #expect(sent.value == size)
        try await server.stop()
    }
}

@Suite("Text part by part")
struct TextDecoderTests {
    @Test(
        "any cut gives the same text",
        arguments: [
            ("text/plain", Array("\u{FEFF} žluť 🧭 x  \n".utf8), "žluť 🧭 x"),
            ("text/plain; charset=utf-16le", utf16(" a🧭\u{20}b ", isLittle: true), "a🧭 b"),
            ("text/plain; charset=utf-16", [0xFF, 0xFE] + utf16("a🧭", isLittle: true), "a🧭"),
            ("text/plain; charset=UTF-16BE", utf16("a🧭", isLittle: false), "a🧭"),
            ("text/plain; charset=\"latin1\"", [0x20, 0xE9, 0x80, 0x20], "é€"),
            ("text/plain", [0x61, 0xFF, 0x62, 0xE2, 0x82], "a\u{FFFD}b\u{FFFD}"),
            ("text/plain", Array("   ".utf8), ""),
        ])
    func cuts(_ type: String, _ bytes: [UInt8], _ expected: String) {
        for first in 0...bytes.count {
            for second in first...bytes.count {
                var decoder = TextDecoder(contentType: type)
                let parts = [bytes[..<first], bytes[first..<second], bytes[second...]]
                let text = parts.map { decoder.take(ByteBuffer(bytes: $0)) }.joined() + decoder.end()
                #expect(text == expected, "\(first) \(second)")
            }
        }
    }
}

private func utf16(_ text: String, isLittle: Bool) -> [UInt8] {
    text.utf16.flatMap { unit in
        let bytes = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
        return isLittle ? bytes : bytes.reversed()
    }
}
