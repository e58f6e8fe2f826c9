import Domain
import Testing

@testable import Platform

@Suite struct SetupTests {
    @Test("the set-up link makes the owner once, and no second link is given out")
    func claim() async throws {
        let house = try await House()
        let setup = house.platform.setup
        #expect(try await !setup.isDone())
        let token = try #require(try await setup.makeToken(as: .host)).reveal { $0 }
        let signedIn = try await setup.claim(
            token: token, email: " Ada@Example.com ", name: "Ada", password: House.password)
        #expect(signedIn.user.isOwner)
        #expect(signedIn.user.email == "ada@example.com")
        #expect(try await setup.isDone())
        #expect(try await setup.makeToken(as: .host) == nil)
        let session = signedIn.token.reveal { $0 }
        #expect(try await house.platform.sessions.user(token: session) == signedIn.user)
        #expect(try await house.platform.workspaces.list(as: .user(signedIn.user)).map(\.role) == [.administrator])
        let again = await code {
            _ = try await setup.claim(token: token, email: "b@example.com", name: "B", password: House.password)
        }
        #expect(again == .setupClosed)
    }

    @Test("200 parallel claims with the right token make one owner")
    func race() async throws {
        let house = try await House()
        let setup = house.platform.setup
        let token = try #require(try await setup.makeToken(as: .host)).reveal { $0 }
        let owners = await withTaskGroup(of: Bool.self) { group in
            for number in 0..<200 {
                group.addTask {
                    let claimed = try? await setup.claim(
                        token: token, email: "p\(number)@example.com", name: "P", password: House.password)
                    return claimed != nil
                }
            }
            return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(owners == 1)
    }

    @Test("no token, a wrong one, an old one and a replaced one claim nothing")
    func wrong() async throws {
        let house = try await House()
        let setup = house.platform.setup
        func claim(_ token: String) async -> ErrorCode? {
            await code {
                _ = try await setup.claim(token: token, email: "a@example.com", name: "A", password: House.password)
            }
        }
        #expect(await claim("") == .setupTokenWrong)
        let first = try #require(try await setup.makeToken(as: .host)).reveal { $0 }
        let second = try #require(try await setup.makeToken(as: .host)).reveal { $0 }
        #expect(await claim(first) == .setupTokenWrong)
        #expect(await claim(second + "x") == .setupTokenWrong)
        house.clock.advance(seconds: Setup.tokenLife)
        #expect(await claim(second) == .setupTokenWrong)
        #expect(try await !setup.isDone())
    }

    @Test("only the operator of the machine gets a link or makes accounts directly")
    func host() async throws {
        let house = try await House()
        let (owner, _) = try await house.owner()
        for principal in [owner, .anonymous] {
            #expect(await code { _ = try await house.platform.setup.makeToken(as: principal) } == .accessDenied)
            let created = await code {
                _ = try await house.platform.accounts.create(
                    email: "x@example.com", name: "X", password: House.password, as: principal)
            }
            #expect(created == .accessDenied)
        }
    }
}
