import Domain
import Store
import Testing

@testable import Platform

@Suite struct AppAndReleaseTests {
    @Test("a stale revision changes nothing; a good one is seen at once on the run path")
    func update() async throws {
        let house = try await House()
        let (owner, workspace) = try await house.owner()
        let app = try await house.app(in: workspace)
        let platform = house.platform
        _ = try await platform.releases.create(of: app.slug, as: owner)
        _ = try await platform.views.released("orders", page: nil, as: owner)
        let moved = try await platform.apps.update(
            app.slug, AppChanges(name: "New", slug: "sales"), revision: 1, as: owner)
        #expect(moved.app.revision == 2 && moved.app.slug == "sales")
        #expect(await code { _ = try await platform.views.released("orders", page: nil, as: owner) } == .appNotFound)
        _ = try await platform.views.released("sales", page: nil, as: owner)
        let late = await failure {
            _ = try await platform.apps.update(app.id.rawValue, AppChanges(name: "X"), revision: 1, as: owner)
        }
        #expect(late?.code == .revisionStale && late?.currentRevision == 2)
        #expect(
            await code { _ = try await platform.apps.update("sales", AppChanges(slug: "A b"), revision: 2, as: owner) }
                == .appInvalid)
        try await platform.apps.delete("sales", as: owner)
        #expect(await code { _ = try await platform.views.released("sales", page: nil, as: owner) } == .appNotFound)
    }

    @Test("only an administrator opens an app to everybody, and only its release is seen")
    func publicApps() async throws {
        let house = try await House()
        let (owner, workspace) = try await house.owner()
        let dev = try await house.person("dev", .developer, in: workspace)
        let app = try await house.app(in: workspace)
        let platform = house.platform
        let open = AppChanges(isPublic: true)
        #expect(
            await code { _ = try await platform.apps.update(app.slug, open, revision: 1, as: dev) } == .accessDenied)
        _ = try await platform.apps.update(app.slug, open, revision: 1, as: owner)
        #expect(await code { _ = try await platform.apps.get(app.slug, as: .anonymous) } == .sessionMissing)
        #expect(await code { _ = try await platform.apps.get("no-such-app", as: .anonymous) } == .sessionMissing)
        #expect(
            await code { _ = try await platform.views.released("no-such-app", page: nil, as: .anonymous) }
                == .sessionMissing)
        _ = try await platform.releases.create(of: app.slug, as: dev)
        let seen = try await platform.apps.get(app.slug, as: .anonymous)
        #expect(seen.summary.role == nil && seen.datasources.isEmpty && seen.pages.map(\.slug) == ["home"])
        _ = try await platform.views.released(app.slug, page: nil, as: .anonymous)
        #expect(
            await code { _ = try await platform.views.draft(app.slug, page: nil, as: .anonymous) } == .sessionMissing)
        _ = try await platform.apps.update(app.slug, AppChanges(isPublic: false), revision: 2, as: owner)
        #expect(
            await code { _ = try await platform.views.released(app.slug, page: nil, as: .anonymous) } == .sessionMissing
        )
    }

    @Test("releases are numbered and name their author")
    func releases() async throws {
        let house = try await House()
        let (owner, workspace) = try await house.owner()
        let app = try await house.app(in: workspace)
        let releases = house.platform.releases
        let first = try await releases.create(of: app.slug, note: "one", as: owner)
        let second = try await releases.create(of: app.id.rawValue, as: owner)
        #expect([first.number, second.number] == [1, 2] && first.createdBy == owner.userID)
        #expect(try await releases.list(of: app.slug, as: owner) == [second, first])
        #expect(try await house.platform.apps.list(in: workspace, as: owner).map(\.release) == [second])
        #expect(try await house.platform.apps.report(of: app.slug, as: owner).findings.isEmpty)
    }

    @Test("viewers count the pages of the release, developers those of the draft")
    func pageCounts() async throws {
        let house = try await House()
        let (owner, workspace) = try await house.owner()
        let viewer = try await house.person("vic", .viewer, in: workspace)
        let app = try await house.app(in: workspace)
        let platform = house.platform
        func counts() async throws -> [Int] {
            var found: [Int] = []
            for principal in [owner, viewer] {
                found.append(try await platform.apps.get(app.slug, as: principal).summary.pages)
                found += try await platform.apps.list(in: workspace, as: principal).map(\.pages)
            }
            return found
        }
        #expect(try await counts() == [1, 1, 0, 0])
        _ = try await platform.releases.create(of: app.slug, as: owner)
        #expect(try await counts() == [1, 1, 1, 1])
    }

    @Test("every change is in the audit trail, with who did it")
    func audit() async throws {
        let house = try await House()
        let (owner, workspace) = try await house.owner()
        let app = try await house.app(in: workspace)
        _ = try await house.platform.releases.create(of: app.slug, as: owner)
        let events = try await house.store.auditEvents(in: workspace)
        #expect(events.first?.name == "app.released")
        #expect(events.first?.actor == owner.userID?.rawValue)
        #expect(events.first?.subject == app.id.rawValue)
    }
}
