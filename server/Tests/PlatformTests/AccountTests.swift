import Domain
import Testing

@testable import Platform

@Suite struct AccountTests {
    private func signIn(
        _ house: House, _ email: String = "ann@example.com", _ password: Secret<String> = House.password,
        from peer: String = "10.0.0.1", replacing token: String? = nil
    ) async throws -> SignedIn {
        try await house.platform.accounts.signIn(email: email, password: password, from: peer, replacing: token)
    }

    @Test("a wrong password and an unknown address get the same answer")
    func refused() async throws {
        let house = try await House()
        _ = try await house.person("ann")
        let wrong = await failure { _ = try await signIn(house, "ann@example.com", Secret("another password")) }
        let unknown = await failure { _ = try await signIn(house, "nobody@example.com") }
        #expect(wrong?.code == .sessionRefused)
        #expect(wrong?.description == unknown?.description)
        #expect(try await signIn(house, " ANN@example.com").user.email == "ann@example.com")
    }

    @Test("guessing is slowed down alike for known and unknown accounts, from one network only")
    func throttled() async throws {
        let house = try await House()
        _ = try await house.person("ann")
        for email in ["ann@example.com", "nobody@example.com"] {
            for _ in 0..<5 {
                #expect(await code { _ = try await signIn(house, email, Secret("wrong")) } == .sessionRefused)
            }
            let slowed = await failure { _ = try await signIn(house, email, Secret("wrong")) }
            #expect(slowed?.code == .sessionThrottled)
            #expect(slowed?.retryAfter == 1)
        }
        #expect(await code { _ = try await signIn(house) } == .sessionThrottled)
        _ = try await signIn(house, from: "10.0.1.1")
        house.clock.advance(seconds: 1)
        _ = try await signIn(house)
        #expect(await code { _ = try await signIn(house, "ann@example.com", Secret("wrong")) } == .sessionRefused)
    }

    @Test("parallel guesses are not free")
    func parallel() async throws {
        let house = try await House()
        _ = try await house.person("ann")
        let accounts = house.platform.accounts
        let tried = await withTaskGroup(of: ErrorCode?.self) { group in
            for number in 0..<100 {
                group.addTask {
                    do {
                        _ = try await accounts.signIn(
                            email: "ann@example.com", password: Secret("guess \(number)"), from: "10.0.0.1")
                        return nil
                    } catch { return (error as? AppError)?.code }
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(tried.count { $0 == .sessionRefused } == ThrottleTable.freePerAccount)
        #expect(tried.count { $0 == .sessionThrottled } == 100 - ThrottleTable.freePerAccount)
    }

    @Test("a session ends after 12 idle hours, and after 7 days in any case")
    func expiry() async throws {
        let house = try await House()
        _ = try await house.person("ann")
        let sessions = house.platform.sessions
        let idle = try await signIn(house).token.reveal { $0 }
        house.clock.advance(seconds: Sessions.idleLimit - 1)
        #expect(try await sessions.user(token: idle) != nil)
        house.clock.advance(seconds: Sessions.idleLimit)
        #expect(try await sessions.user(token: idle) == nil)

        let busy = try await signIn(house).token.reveal { $0 }
        for _ in 0..<(7 * 24 - 1) {
            house.clock.advance(seconds: 3600)
            #expect(try await sessions.user(token: busy) != nil)
        }
        house.clock.advance(seconds: 3600)
        #expect(try await sessions.user(token: busy) == nil)
    }

    @Test("signing out ends the session at once, and signing in again ends the one before")
    func signOut() async throws {
        let house = try await House()
        _ = try await house.person("ann")
        let sessions = house.platform.sessions
        let first = try await signIn(house).token.reveal { $0 }
        #expect(try await sessions.user(token: first) != nil)
        let second = try await signIn(house, replacing: first).token.reveal { $0 }
        #expect(first != second)
        #expect(try await sessions.user(token: first) == nil)
        #expect(try await sessions.principal(for: second) != .anonymous)
        try await sessions.signOut(token: second)
        #expect(try await sessions.principal(for: second) == .anonymous)
        try await sessions.signOut(token: second)
        for token in ["", "x", String(repeating: "a", count: 52), String(repeating: "a", count: 10_000)] {
            #expect(try await sessions.user(token: token) == nil)
        }
    }

    @Test("a new password ends every other session and needs the current one")
    func password() async throws {
        let house = try await House()
        let ann = try await house.person("ann")
        let other = try await signIn(house).token.reveal { $0 }
        #expect(try await house.platform.sessions.user(token: other) != nil)
        func change(_ current: Secret<String>, _ password: String) async throws -> SignedIn {
            try await house.platform.accounts.changePassword(
                current: current, to: Secret(password), from: "10.0.0.9", as: ann)
        }
        #expect(await code { _ = try await change(Secret("wrong"), "another long one") } == .sessionRefused)
        #expect(await code { _ = try await change(House.password, "short") } == .accountInvalid)
        let fresh = try await change(House.password, "another long one").token.reveal { $0 }
        #expect(try await house.platform.sessions.user(token: other) == nil)
        #expect(try await house.platform.sessions.user(token: fresh) != nil)
        #expect(await code { _ = try await signIn(house) } == .sessionRefused)
        _ = try await signIn(house, "ann@example.com", Secret("another long one"))
    }

    @Test("sign-up is closed until the owner opens it")
    func signUp() async throws {
        let house = try await House()
        let (owner, _) = try await house.owner()
        let ann = try await house.person("ann")
        let accounts = house.platform.accounts
        func signUp() async throws -> SignedIn {
            try await accounts.signUp(email: "new@example.com", name: "N", password: House.password, from: "10.0.0.1")
        }
        #expect(await code { _ = try await signUp() } == .signUpClosed)
        for principal in [ann, .anonymous] {
            #expect(await failure { try await accounts.setSignUpOpen(true, as: principal) } != nil)
        }
        try await accounts.setSignUpOpen(true, as: owner)
        let user = try await signUp().user
        #expect(!user.isOwner)
        #expect(await code { _ = try await signUp() } == .accountExists)
        #expect(try await house.platform.workspaces.list(as: .user(user)).isEmpty)
    }

    @Test(
        "easy passwords are refused",
        arguments: [
            "short", "aaaaaaaaaaaaaaaa", "passwordpassword", "Password123456", "ann@example.com", "abababababab",
            "1234567890123456",
        ])
    func easy(password: String) throws {
        #expect(throws: AppError.self) {
            try Wording.checkPassword(Secret(password), email: "ann@example.com", name: "Ann")
        }
    }

    @Test("long sentences and other scripts are fine", arguments: ["correct horse battery", "пароль из многих слов"])
    func fine(password: String) throws {
        try Wording.checkPassword(Secret(password), email: "ann@example.com", name: "Ann")
    }

    @Test("what is no address is refused", arguments: ["", "a", "@b", "a@", "a@b@c", "a b@c", "a@b\u{0}", "a@\nb"])
    func addresses(text: String) {
        #expect(throws: AppError.self) { try Wording.email(text) }
    }

    @Test("a name becomes an address")
    func slugs() throws {
        #expect(Wording.slug(from: "Café & Órdenes  2!") == "cafe-ordenes-2")
        #expect(Wording.slug(from: "注文") == "app")
        #expect(Wording.slug(from: String(repeating: "ab ", count: 100)).count <= 60)
        for text in ["Café & Co", "x", "a-b"] { #expect(try Wording.checkSlug(Wording.slug(from: text)) != "") }
        for text in ["", "-a", "a-", "A", "a_b", "a/b", "..", "é"] {
            #expect(throws: AppError.self) { try Wording.checkSlug(text) }
        }
    }
}
