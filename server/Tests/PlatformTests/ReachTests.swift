import Domain
import Store
import Testing

@testable import Platform

@Suite("What an app may reach and who may embed it")
struct ReachTests {
    private static func origins(_ texts: String...) -> [OriginPattern] { texts.compactMap { OriginPattern($0) } }

    @Test("developers allow hosts, administrators embedding; a stale revision changes nothing")
    func rights() async throws {
        let house = try await House()
        let (owner, workspace) = try await house.owner()
        let dev = try await house.person("dev", .developer, in: workspace)
        let viewer = try await house.person("vic", .viewer, in: workspace)
        let app = try await house.app(in: workspace)
        let apps = house.platform.apps
        #expect(app.reach == .closed)
        let hosts = AppReach(widgetHosts: Self.origins("cdn.example.com"))
        let embedded = AppReach(
            widgetHosts: hosts.widgetHosts, embedding: .listed, embeddingOrigins: Self.origins("https://portal.example")
        )
        #expect(
            await code { _ = try await apps.update(app.slug, AppChanges(reach: hosts), revision: 1, as: viewer) }
                == .accessDenied)
        let changed = try await apps.update(app.slug, AppChanges(reach: hosts), revision: 1, as: dev)
        #expect(changed.app.reach == hosts && changed.app.revision == 2 && changed.app.name == "Orders")
        #expect(
            await code { _ = try await apps.update(app.slug, AppChanges(reach: embedded), revision: 2, as: dev) }
                == .accessDenied)
        // Nor the list that will count when an administrator chooses it.
        let planted = AppReach(widgetHosts: hosts.widgetHosts, embeddingOrigins: embedded.embeddingOrigins)
        #expect(
            await code { _ = try await apps.update(app.slug, AppChanges(reach: planted), revision: 2, as: dev) }
                == .accessDenied)
        _ = try await apps.update(app.slug, AppChanges(reach: embedded), revision: 2, as: owner)
        // A developer may change hosts as long as embedding stays as it is.
        var more = embedded
        more.widgetHosts += Self.origins("unpkg.com")
        let last = try await apps.update(app.slug, AppChanges(reach: more), revision: 3, as: dev)
        #expect(last.app.reach == more)
        let late = await failure {
            _ = try await apps.update(app.slug, AppChanges(reach: .closed), revision: 3, as: owner)
        }
        #expect(late?.code == .revisionStale && late?.currentRevision == 4)
        #expect(try await house.store.auditEvents(in: workspace).first?.name == "app.changed")
    }

    @Test("a host whose content could be changed on the way is refused, for embedding it is not")
    func plain() async throws {
        let house = try await House()
        let (owner, workspace) = try await house.owner()
        let app = try await house.app(in: workspace)
        let apps = house.platform.apps
        let plain = Self.origins("http://cdn.example.com")
        let error = await failure {
            _ = try await apps.update(
                app.slug, AppChanges(reach: AppReach(widgetHosts: plain)), revision: 1, as: owner)
        }
        #expect(error?.code == .appInvalid && error?.place == "widgetHosts")
        let embedding = AppReach(embedding: .listed, embeddingOrigins: plain)
        _ = try await apps.update(app.slug, AppChanges(reach: embedding), revision: 1, as: owner)
    }

    @Test("holds at once, is kept by releases and drafts, and is closed for who can't see the app")
    func seen() async throws {
        let house = try await House()
        let (owner, workspace) = try await house.owner()
        let app = try await house.app(in: workspace)
        let platform = house.platform
        _ = try await platform.releases.create(of: app.slug, as: owner)
        #expect(await platform.views.reach(of: app.slug, as: owner) == .closed)
        let open = AppReach(widgetHosts: Self.origins("cdn.example.com"), embedding: .anyone)
        _ = try await platform.apps.update(app.slug, AppChanges(reach: open), revision: 1, as: owner)
        #expect(await platform.views.reach(of: app.slug, as: owner) == open)
        #expect(await platform.views.reach(of: app.slug, as: .anonymous) == .closed)
        #expect(await platform.views.reach(of: "nowhere", as: owner) == .closed)
        _ = try await platform.apps.update(app.slug, AppChanges(isPublic: true), revision: 2, as: owner)
        #expect(await platform.views.reach(of: app.slug, as: .anonymous).ancestors == ["*"])
    }
}

@Suite("Settings of the instance")
struct GeneralSettingsTests {
    private let tiles = MapTiles(template: "https://tiles.example/{z}/{x}/{y}.png", attribution: "© Example")

    @Test("are the owner's; a stale revision changes nothing")
    func rights() async throws {
        let house = try await House()
        let (owner, workspace) = try await house.owner()
        let admin = try await house.person("ann", .administrator, in: workspace)
        let settings = house.platform.settings
        #expect(try await settings.get(as: owner) == InstanceSettings())
        #expect(await code { _ = try await settings.get(as: admin) } == .accessDenied)
        #expect(await code { _ = try await settings.get(as: .anonymous) } == .sessionMissing)
        #expect(await code { _ = try await settings.update(InstanceSettings(), as: admin) } == .accessDenied)
        let changed = try await settings.update(InstanceSettings(name: " Tools ", map: tiles), as: owner)
        #expect(changed.name == "Tools" && changed.revision == 2 && changed.map == tiles)
        let late = await failure { _ = try await settings.update(InstanceSettings(), as: owner) }
        #expect(late?.code == .revisionStale && late?.currentRevision == 2)
        #expect(try await settings.get(as: owner) == changed)
        #expect(try await settings.name() == "Tools")
        #expect(try await house.store.auditEvents().first?.name == "instance.changed")
        #expect(
            await code {
                _ = try await settings.update(InstanceSettings(name: "a\u{7}", revision: 2), as: owner)
            } == .settingInvalid)
        _ = try await settings.update(InstanceSettings(name: "  ", revision: 2), as: owner)
        #expect(try await settings.name().isEmpty)
    }

    @Test("pages learn the map's provider at once")
    func views() async throws {
        let house = try await House()
        let (owner, workspace) = try await house.owner()
        let app = try await house.app(in: workspace)
        let platform = house.platform
        func map() async throws -> JSONValue? {
            try JSONParser.parse(try await platform.views.draft(app.slug, page: nil, as: owner))["app"]?["map"]
        }
        #expect(try await map()?.isNull == true)
        _ = try await platform.settings.update(InstanceSettings(map: tiles), as: owner)
        #expect(try await map()?["template"]?.string == tiles?.template)
        #expect(try await map()?["attribution"]?.string == "© Example")
    }
}
