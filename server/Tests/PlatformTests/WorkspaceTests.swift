import Domain
import Store
import Testing

@testable import Platform

@Suite struct WorkspaceTests {
    @Test("another workspace's ids look as if they did not exist")
    func strangers() async throws {
        let house = try await House()
        let (_, workspace) = try await house.owner()
        let datasource = DatasourceID.random()
        let app = try await house.app(in: workspace, datasource: datasource)
        let stranger = try await house.person("eve")
        let platform = house.platform
        for principal in [stranger, .anonymous] {
            for (real, made) in [(workspace, WorkspaceID.random())] {
                let one = await failure { _ = try await platform.apps.list(in: real, as: principal) }
                let two = await failure { _ = try await platform.apps.list(in: made, as: principal) }
                #expect(one?.code == .workspaceNotFound && one?.description == two?.description)
                #expect(
                    await code { _ = try await platform.members.list(in: real, as: principal) } == .workspaceNotFound)
                #expect(
                    await code { _ = try await platform.datasources.list(in: real, as: principal) }
                        == .workspaceNotFound)
            }
            for reference in [app.id.rawValue, app.slug, AppID.random().rawValue, "nowhere"] {
                let errors = [
                    await failure { _ = try await platform.apps.get(reference, as: principal) },
                    await failure { _ = try await platform.apps.draft(of: reference, as: principal) },
                    await failure { _ = try await platform.apps.delete(reference, as: principal) },
                    await failure { _ = try await platform.releases.create(of: reference, as: principal) },
                ]
                let expected: ErrorCode = if case .anonymous = principal { .sessionMissing } else { .appNotFound }
                #expect(errors.allSatisfy { $0?.code == expected })
                #expect(Set(errors.map { $0?.description }).count == 1)
            }
            for id in [datasource, .random()] {
                #expect(await code { _ = try await platform.datasources.get(id, as: principal) } == .datasourceNotFound)
                let test = await code {
                    try await platform.datasources.test(id, settings: Secret([:]), as: principal)
                }
                #expect(test == .datasourceNotFound)
            }
        }
    }

    @Test("a viewer sees apps, but no members, datasources, drafts or reports")
    func viewers() async throws {
        let house = try await House()
        let (owner, workspace) = try await house.owner()
        let datasource = DatasourceID.random()
        let app = try await house.app(in: workspace, datasource: datasource)
        let viewer = try await house.person("vic", .viewer, in: workspace)
        let platform = house.platform
        #expect(try await platform.apps.list(in: workspace, as: viewer).map(\.role) == [.viewer])
        #expect(try await platform.apps.get(app.slug, as: viewer).datasources.isEmpty)
        #expect(try await platform.apps.get(app.slug, as: owner).datasources.map(\.datasource.id) == [datasource])
        let refusals = [
            await code { _ = try await platform.members.list(in: workspace, as: viewer) },
            await code { _ = try await platform.datasources.list(in: workspace, as: viewer) },
            await code { _ = try await platform.datasources.get(datasource, as: viewer) },
            await code { _ = try await platform.apps.draft(of: app.slug, as: viewer) },
            await code { _ = try await platform.apps.report(of: app.slug, as: viewer) },
            await code { _ = try await platform.views.draft(app.slug, page: nil, as: viewer) },
            await code { _ = try await platform.releases.create(of: app.slug, as: viewer) },
            await code { _ = try await platform.workspaces.environments(of: workspace, as: viewer) },
            await code {
                _ = try await platform.apps.update(app.slug, AppChanges(name: "X"), revision: 1, as: viewer)
            },
            await code { _ = try await platform.workspaces.create(name: "Mine", as: viewer) },
        ]
        #expect(refusals.allSatisfy { $0 == .accessDenied })
    }

    @Test("a changed role holds from the next call on")
    func roleChange() async throws {
        let house = try await House()
        let (owner, workspace) = try await house.owner()
        let dev = try await house.person("dev", .developer, in: workspace)
        let app = try await house.app(in: workspace)
        let user = try #require(dev.userID)
        _ = try await house.platform.releases.create(of: app.slug, as: dev)
        #expect(try await house.platform.views.draft(app.slug, page: nil, as: dev).isEmpty == false)
        try await house.platform.members.setRole(of: user, in: workspace, to: .viewer, as: owner)
        #expect(await code { _ = try await house.platform.releases.create(of: app.slug, as: dev) } == .accessDenied)
        #expect(
            await code { _ = try await house.platform.views.draft(app.slug, page: nil, as: dev) } == .accessDenied)
        _ = try await house.platform.views.released(app.slug, page: nil, as: dev)
        try await house.platform.members.remove(user, from: workspace, as: owner)
        #expect(
            await code { _ = try await house.platform.views.released(app.slug, page: nil, as: dev) } == .appNotFound)
    }

    @Test("the last administrator can neither leave nor step down")
    func lastAdministrator() async throws {
        let house = try await House()
        let (owner, workspace) = try await house.owner()
        let user = try #require(owner.userID)
        let dev = try await house.person("dev", .developer, in: workspace)
        let members = house.platform.members
        #expect(
            await code { try await members.remove(user, from: workspace, as: owner) } == .memberLastAdministrator)
        #expect(
            await code { try await members.setRole(of: user, in: workspace, to: .viewer, as: owner) }
                == .memberLastAdministrator)
        #expect(await code { try await members.remove(user, from: workspace, as: dev) } == .accessDenied)
        try await members.remove(try #require(dev.userID), from: workspace, as: dev)
        #expect(try await members.list(in: workspace, as: owner).count == 1)
    }

    @Test("an administrator makes and renames workspaces; a stale revision tells the current one")
    func rename() async throws {
        let house = try await House()
        let (owner, _) = try await house.owner()
        let workspace = try await house.platform.workspaces.create(name: "  Sales ", as: owner)
        #expect(workspace.name == "Sales")
        let environments = try await house.platform.workspaces.environments(of: workspace.id, as: owner)
        #expect(environments.map(\.name) == ["production"] && environments[0].isDefault)
        let renamed = try await house.platform.workspaces.rename(workspace.id, to: "Shop", revision: 1, as: owner)
        #expect(renamed.revision == 2)
        let late = await failure {
            _ = try await house.platform.workspaces.rename(workspace.id, to: "X", revision: 1, as: owner)
        }
        #expect(late?.code == .revisionStale && late?.currentRevision == 2)
        for name in ["", "   ", "a\u{0}b", String(repeating: "x", count: 101)] {
            #expect(
                await code { _ = try await house.platform.workspaces.create(name: name, as: owner) }
                    == .workspaceInvalid)
        }
    }
}
