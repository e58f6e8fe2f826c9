import Domain
import Foundation
import NIOSSL
import Testing

@testable import PostgresConnector

@Suite("SCRAM by the book")
struct ScramTests {
    @Test("The conversation of RFC 7677, section 3")
    func vector() throws {
        var scram = try #require(
            Scram(offered: ["SCRAM-SHA-256"], binding: nil, isEncrypted: false, nonce: "rOprNGfwEbeRWgbNEkqO"))
        #expect(String(decoding: scram.clientFirst, as: UTF8.self) == "n,,n=,r=rOprNGfwEbeRWgbNEkqO")
        let challenge =
            "r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096"
        let final = try scram.clientFinal(challenge, password: Secret("pencil"))
        let text = String(decoding: final, as: UTF8.self)
        // PostgreSQL leaves the name out of the conversation, so proof and signature are not the RFC's; these were
        // computed apart, by a program that also gives the RFC's for the RFC's name.
        let nonce = "rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0"
        #expect(text == "c=biws,r=\(nonce),p=qvT2SWdEH5Q06albL+hjSYuUhCG7VndFyzIb7CK4n9k=")
        try scram.verify("v=3HO6Qt1M4MKJrmlKaoOqLAI0/0TV0HZe7J9H3MBtSOg=")
        #expect(throws: Scram.Failure.serverUnproved) {
            try scram.verify("v=6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4=")
        }
    }

    @Test(
        "A challenge that is not one is refused",
        arguments: [
            "", "r=other,s=W22Z,i=4096", "r=abc,s=W22Z,i=4096", "r=abcd,s=,i=4096", "r=abcd,s=W22Z,i=0",
            "r=abcd,s=W22Z,i=-5", "r=abcd,s=W22Z,i=99999999999", "r=abcd,s=?,i=4096", "r=abcd,s=W22Z",
            "m=x,r=abcd,s=W22Z,i=4096",
        ])
    func refuses(challenge: String) throws {
        var scram = try #require(Scram(offered: ["SCRAM-SHA-256"], binding: nil, isEncrypted: false, nonce: "abc"))
        #expect(throws: Scram.Failure.self) { try scram.clientFinal(challenge, password: Secret("x")) }
    }

    @Test("The certificate is bound to wherever the server offers it")
    func binding() throws {
        let both = ["SCRAM-SHA-256-PLUS", "SCRAM-SHA-256"]
        let bound = Scram(offered: both, binding: [1], isEncrypted: true)
        #expect(bound?.mechanism == .bound)
        #expect(bound.map { String(decoding: $0.clientFirst.prefix(25), as: UTF8.self) } == "p=tls-server-end-point,,n")
        // Offered before and gone now: the server shall notice.
        let stripped = Scram(offered: ["SCRAM-SHA-256"], binding: [1], isEncrypted: true)
        #expect(stripped.map { String(decoding: $0.clientFirst.prefix(3), as: UTF8.self) } == "y,,")
        #expect(Scram(offered: ["SCRAM-SHA-256-PLUS"], binding: nil, isEncrypted: false) == nil)
    }

    @Test("A certificate's end point is its SHA-256 where it was signed with that")
    func endPoint() throws {
        let pem = Array(try TestDatabase.file("STEWARD_TEST_POSTGRES_CA").utf8)
        let certificate = try #require(try NIOSSLCertificate.fromPEMBytes(pem).first).toDERBytes()
        let endPoint = try #require(ChannelBinding.endPoint(certificate))
        #expect(endPoint.count == 32)
        for length in 0..<certificate.count { _ = ChannelBinding.endPoint(Array(certificate.prefix(length))) }
    }
}
