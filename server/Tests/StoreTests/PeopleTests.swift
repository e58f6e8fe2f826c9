import Domain
import Testing

@testable import Store

@Suite struct PeopleTests {
    @Test("200 parallel claims make exactly one owner")
    func claims() async throws {
        let store = try Store.temporary()
        let token = [UInt8](repeating: 7, count: 32)
        #expect(try await store.setSetupToken(token, expiresAt: 100))
        let outcomes = await withTaskGroup(of: ErrorCode?.self) { group in
            for number in 0..<200 {
                group.addTask {
                    do {
                        _ = try await store.createOwner(
                            Samples.user("p\(number)@example.com", isOwner: true), tokenHash: token,
                            firstWorkspace: "W", session: nil, event: Samples.event())
                        return nil
                    } catch { return (error as? AppError)?.code }
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(outcomes.count { $0 == nil } == 1)
        #expect(outcomes.count { $0 == .setupClosed } == 199)
        #expect(try await store.hasOwner())
        #expect(try await store.workspaces().count == 1)
        #expect(try await !store.setSetupToken(token, expiresAt: 100))
    }

    @Test("a wrong or old token makes no owner")
    func token() async throws {
        let store = try Store.temporary()
        _ = try await store.setSetupToken([UInt8](repeating: 7, count: 32), expiresAt: 1)
        for byte in [UInt8(7), 8] {
            let refused = await code {
                _ = try await store.createOwner(
                    Samples.user(isOwner: true), tokenHash: [UInt8](repeating: byte, count: 32), firstWorkspace: "W",
                    session: nil, event: Samples.event())
            }
            #expect(refused == .setupTokenWrong)
        }
        #expect(try await store.user(email: "ada@example.com") == nil)
    }

    @Test("the owner takes over workspaces that nobody belongs to")
    func unowned() async throws {
        let store = try Store.temporary()
        let demo = try await Samples.workspace(store)
        let owner = Samples.user(isOwner: true)
        let first = try await store.createOwner(
            owner, tokenHash: nil, firstWorkspace: "W", session: nil, event: Samples.event())
        #expect(first == demo.id)
        #expect(try await store.workspaces(of: owner.id).map(\.role) == [.administrator])
    }

    @Test("an address has one account")
    func addresses() async throws {
        let store = try Store.temporary()
        try await store.createUser(Samples.user(), event: Samples.event())
        #expect(await code { try await store.createUser(Samples.user(), event: Samples.event()) } == .accountExists)
        #expect(try await store.auditEvents().count == 1)
    }

    @Test("a new password ends every session but the fresh one")
    func password() async throws {
        let store = try Store.temporary()
        let user = Samples.user()
        func session(_ byte: UInt8) -> SessionRecord {
            SessionRecord(tokenHash: [UInt8](repeating: byte, count: 32), userID: user.id, createdAt: 5, seenAt: 5)
        }
        try await store.createUser(user, session: session(1), event: Samples.event())
        try await store.createSession(session(2))
        try await store.setPassword(
            of: user.id, from: Secret("hash"), to: Secret("other"), session: session(3), event: Samples.event())
        #expect(try await store.session(session(1).tokenHash) == nil)
        #expect(try await store.session(session(2).tokenHash) == nil)
        #expect(try await store.session(session(3).tokenHash)?.user.id == user.id)
        let late = await code {
            try await store.setPassword(
                of: user.id, from: Secret("hash"), to: Secret("third"), session: nil, event: Samples.event())
        }
        #expect(late == .sessionRefused)
    }

    @Test("sessions are touched forward only and cleaned up by age")
    func sessions() async throws {
        let store = try Store.temporary()
        let user = Samples.user()
        try await store.createUser(user, event: Samples.event())
        let hash = [UInt8](repeating: 1, count: 32)
        try await store.createSession(SessionRecord(tokenHash: hash, userID: user.id, createdAt: 5, seenAt: 5))
        try await store.touchSession(hash, at: 50)
        try await store.touchSession(hash, at: 20)
        #expect(try await store.session(hash)?.session.seenAt == 50)
        try await store.deleteSessions(idleSince: 50, createdBefore: 5)
        #expect(try await store.session(hash) != nil)
        try await store.deleteSessions(idleSince: 51, createdBefore: 5)
        #expect(try await store.session(hash) == nil)
    }

    @Test("a workspace keeps its last administrator")
    func lastAdministrator() async throws {
        let store = try Store.temporary()
        let (ada, bob) = (Samples.user(), Samples.user("bob@example.com"))
        try await store.createUser(ada, event: Samples.event())
        try await store.createUser(bob, event: Samples.event())
        let workspace = try await Samples.workspace(store, administrator: ada.id).id
        try await store.addMember(bob.id, to: workspace, role: .developer, event: Samples.event())
        let event = Samples.event()
        #expect(
            await code { try await store.setRole(of: ada.id, in: workspace, to: .viewer, event: event) }
                == .memberLastAdministrator)
        #expect(
            await code { try await store.removeMember(ada.id, from: workspace, event: event) }
                == .memberLastAdministrator)
        try await store.setRole(of: bob.id, in: workspace, to: .administrator, event: event)
        try await store.removeMember(ada.id, from: workspace, event: event)
        #expect(try await store.members(in: workspace).map(\.email) == ["bob@example.com"])
        #expect(
            await code { try await store.removeMember(ada.id, from: workspace, event: event) } == .memberNotFound)
    }

    @Test("an invitation works once, for its address, while its author may still give the role")
    func invitations() async throws {
        let store = try Store.temporary()
        let (ada, eve) = (Samples.user(), Samples.user("eve@example.com"))
        try await store.createUser(ada, event: Samples.event())
        let workspace = try await Samples.workspace(store, administrator: ada.id).id
        let hash = [UInt8](repeating: 9, count: 32)
        func invite(by inviter: UserID?) async throws {
            try await store.createInvitation(
                InvitationRecord(
                    id: .random(), workspaceID: workspace, email: "eve@example.com", role: .developer,
                    invitedBy: inviter, createdAt: 1, expiresAt: 10), tokenHash: hash, event: Samples.event())
        }
        func accept(_ user: UserRecord, at now: Int = 2) async throws {
            _ = try await store.acceptInvitation(
                tokenHash: hash, at: now, user: user, isNew: true, session: nil, event: Samples.event())
        }
        try await invite(by: ada.id)
        try await invite(by: ada.id)
        #expect(try await store.invitations(in: workspace, at: 2).count == 1)
        #expect(await code { try await accept(Samples.user("mallory@example.com")) } == .invitationInvalid)
        #expect(await code { try await accept(eve, at: 10) } == .invitationInvalid)
        try await accept(eve)
        #expect(try await store.role(of: eve.id, in: workspace) == .developer)
        #expect(await code { try await accept(Samples.user("eve@example.com")) } == .invitationInvalid)
        try await store.setRole(of: eve.id, in: workspace, to: .administrator, event: Samples.event())
        try await store.setRole(of: ada.id, in: workspace, to: .viewer, event: Samples.event())
        try await invite(by: ada.id)
        #expect(await code { try await accept(eve) } == .invitationInvalid)
    }
}
