import Domain
import Store
import Testing

@testable import Platform

@Suite("Custom libraries")
struct LibraryTests {
    private func bench() async throws -> (House, Principal, App) {
        let house = try await House()
        let (owner, workspace) = try await house.owner()
        let app = try await house.app(
            in: workspace, libraries: [["name": "sheets", "accessor": ["XLSX"], "url": "https://cdn.test/x.js"]])
        return (house, owner, app)
    }

    private func libraries(_ document: [UInt8]) throws -> JSONValue {
        try JSONParser.parse(String(decoding: document, as: UTF8.self))["app"]?["libraries"] ?? .null
    }

    @Test("a release names the file it was made with, whatever is uploaded later")
    func pinned() async throws {
        let (house, owner, app) = try await bench()
        let platform = house.platform
        _ = try await platform.releases.create(of: app.slug, as: owner)
        let before = try libraries(try await platform.views.released(app.slug, page: nil, as: owner))
        #expect(before[0]?["name"]?.string == "sheets" && before[0]?["accessors"]?[0]?.string == "XLSX")
        #expect(before[0]?["source"]?.isNull == true && before[0]?["hash"]?.isNull == true)
        #expect(before[0]?["url"] == nil)

        let first = try await platform.libraries.upload(Array("one".utf8), as: "sheets", of: app.slug, by: owner)
        // SHA-256 of "one".
        #expect(first.hash == "7692c3ad3540bb803c020b3aee66cd8887123234ea0c6e7143c0add73ff431ed" && first.bytes == 3)
        _ = try await platform.releases.create(of: app.slug, as: owner)
        let second = try await platform.libraries.upload(Array("two".utf8), as: "sheets", of: app.slug, by: owner)
        let released = try libraries(try await platform.views.released(app.slug, page: nil, as: owner))
        #expect(released[0]?["hash"]?.string == first.hash)
        #expect(released[0]?["source"]?.string == "/api/v1/apps/\(app.id.rawValue)/libraries/\(first.hash)")
        let draft = try libraries(try await platform.views.draft(app.slug, page: nil, as: owner))
        #expect(draft[0]?["hash"]?.string == second.hash)
        #expect(try await platform.libraries.content(first.hash, of: app.slug, as: owner) == Array("one".utf8))
        #expect(try await platform.libraries.list(of: app.slug, as: owner).first?.file?.hash == second.hash)
    }

    @Test("only declared libraries, only text, only by developers")
    func refused() async throws {
        let (house, owner, app) = try await bench()
        let libraries = house.platform.libraries
        let viewer = try await house.person("vera", .viewer, in: app.workspaceID)
        let text = Array("var XLSX = {}".utf8)
        #expect(
            await code { _ = try await libraries.upload(text, as: "other", of: app.slug, by: owner) }
                == .libraryNotFound)
        #expect(
            await code { _ = try await libraries.upload([0xFF, 0xFE], as: "sheets", of: app.slug, by: owner) }
                == .libraryInvalid)
        #expect(
            await code { _ = try await libraries.upload([], as: "sheets", of: app.slug, by: owner) } == .libraryInvalid)
        #expect(
            await code { _ = try await libraries.upload(text, as: "sheets", of: app.slug, by: viewer) }
                == .accessDenied)
        #expect(
            await code { _ = try await libraries.content("00", of: app.slug, as: viewer) } == .libraryNotFound)
        #expect(
            await code { _ = try await libraries.content("00", of: app.slug, as: .anonymous) } == .sessionMissing)
    }
}

@Suite("Environments")
struct EnvironmentTests {
    @Test("are added by administrators, each name once")
    func added() async throws {
        let house = try await House()
        let (owner, workspace) = try await house.owner()
        let dev = try await house.person("dev", .developer, in: workspace)
        let workspaces = house.platform.workspaces
        _ = try await workspaces.createEnvironment(name: "staging", in: workspace, as: owner)
        #expect(
            await code { _ = try await workspaces.createEnvironment(name: "staging", in: workspace, as: owner) }
                == .environmentExists)
        #expect(
            await code { _ = try await workspaces.createEnvironment(name: "test", in: workspace, as: dev) }
                == .accessDenied)
        let all = try await workspaces.environments(of: workspace, as: dev)
        #expect(all.map(\.isDefault) == [true, false] && all.last?.name == "staging")
    }
}
