import Domain
import Store
import Testing

@testable import Platform

@Suite struct InvitationTests {
    private func invite(
        _ house: House, _ workspace: WorkspaceID, _ principal: Principal, _ email: String = "new@example.com",
        role: Role = .developer
    ) async throws -> String {
        try await house.platform.invitations.create(email: email, role: role, in: workspace, as: principal)
            .token.reveal { $0 }
    }

    private func accept(
        _ house: House, _ token: String, as principal: Principal = .anonymous,
        password: Secret<String>? = House.password
    ) async throws -> (workspace: WorkspaceID, user: PrincipalUser, signedIn: SignedIn?) {
        try await house.platform.invitations.accept(
            token: token, name: "New", password: password, from: "10.0.0.1", as: principal)
    }

    @Test("a link makes an account and a membership, once")
    func once() async throws {
        let house = try await House()
        let (owner, workspace) = try await house.owner()
        let token = try await invite(house, workspace, owner)
        let offer = try await house.platform.invitations.lookUp(token: token)
        #expect(offer.email == "new@example.com" && offer.role == .developer && offer.workspace.id == workspace)
        let accepted = try await accept(house, token)
        #expect(accepted.workspace == workspace)
        let session = try #require(accepted.signedIn).token.reveal { $0 }
        #expect(try await house.platform.sessions.user(token: session)?.email == "new@example.com")
        #expect(try await house.platform.workspaces.list(as: .user(accepted.user)).map(\.role) == [.developer])
        #expect(await code { _ = try await accept(house, token) } == .invitationInvalid)
        #expect(await code { _ = try await house.platform.invitations.lookUp(token: token) } == .invitationInvalid)
        #expect(try await house.platform.invitations.list(in: workspace, as: owner).isEmpty)
    }

    @Test("100 parallel uses of a link make one account")
    func race() async throws {
        let house = try await House()
        let (owner, workspace) = try await house.owner()
        let token = try await invite(house, workspace, owner)
        let platform = house.platform
        let accepted = await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<100 {
                group.addTask {
                    let result = try? await platform.invitations.accept(
                        token: token, name: "N", password: House.password, from: "10.0.0.1", as: .anonymous)
                    return result != nil
                }
            }
            return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(accepted == 1)
        #expect(try await platform.members.list(in: workspace, as: owner).count == 2)
    }

    @Test("only administrators invite")
    func inviters() async throws {
        let house = try await House()
        let (_, workspace) = try await house.owner()
        for role in [Role.viewer, .developer] {
            let person = try await house.person(role.rawValue, role, in: workspace)
            #expect(await code { _ = try await invite(house, workspace, person, role: .viewer) } == .accessDenied)
        }
        let stranger = try await house.person("eve")
        #expect(await code { _ = try await invite(house, workspace, stranger) } == .workspaceNotFound)
    }

    @Test("a link is worth nothing once it is old, withdrawn, replaced, or its author lost the right")
    func ends() async throws {
        let house = try await House()
        let (owner, workspace) = try await house.owner()
        let admin = try await house.person("adm", .administrator, in: workspace)
        let invitations = house.platform.invitations
        let old = try await invite(house, workspace, owner, "a@example.com")
        house.clock.advance(seconds: Invitations.life)
        #expect(await code { _ = try await accept(house, old) } == .invitationInvalid)

        let withdrawn = try await invite(house, workspace, owner, "b@example.com")
        let id = try #require(try await invitations.list(in: workspace, as: owner).first).id
        try await invitations.revoke(id, in: workspace, as: owner)
        #expect(await code { _ = try await accept(house, withdrawn) } == .invitationInvalid)

        let replaced = try await invite(house, workspace, owner, "c@example.com")
        _ = try await invite(house, workspace, owner, "C@example.com")
        #expect(await code { _ = try await accept(house, replaced) } == .invitationInvalid)

        let demoted = try await invite(house, workspace, admin, "d@example.com", role: .administrator)
        try await house.platform.members.setRole(
            of: try #require(admin.userID), in: workspace, to: .developer, as: owner)
        #expect(await code { _ = try await accept(house, demoted) } == .invitationInvalid)
    }

    @Test("an account accepts with its own password or session, and nobody else does")
    func accounts() async throws {
        let house = try await House()
        let (owner, workspace) = try await house.owner()
        let ann = try await house.person("ann")
        let eve = try await house.person("eve")
        let token = try await invite(house, workspace, owner, "ann@example.com")
        #expect(await code { _ = try await accept(house, token, password: Secret("wrong")) } == .sessionRefused)
        #expect(await code { _ = try await accept(house, token, password: nil) } == .accountInvalid)
        #expect(await code { _ = try await accept(house, token, as: eve) } == .accessDenied)
        let accepted = try await accept(house, token, as: ann, password: nil)
        #expect(accepted.signedIn == nil && accepted.user.id == ann.userID)
        let again = try await invite(house, workspace, owner, "ann@example.com", role: .viewer)
        _ = try await accept(house, again)
        #expect(try await house.platform.workspaces.list(as: ann).map(\.role) == [.developer])
    }
}
