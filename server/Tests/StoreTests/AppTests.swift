import Domain
import GRDB
import Testing

@testable import Store

@Suite struct AppTests {
    @Test("a draft comes back as it went in, digits and member order included")
    func roundTrip() async throws {
        let store = try Store.temporary()
        let workspace = try await Samples.workspace(store).id
        let draft = Samples.draft()
        let incoming = IncomingApp(workspaceID: workspace, slug: "orders", draft: draft, report: ImportReport())
        let app = try await store.createApp(incoming, at: 1, event: Samples.event()).app
        let read = try #require(try await store.draft(of: app.id))
        #expect(read.header == draft.header)
        #expect(read.pages == draft.pages)
        #expect(read.queries == draft.queries)
        #expect(read.jsObjects == draft.jsObjects)
        #expect(JSONWriter.string(read.pages[0].layout) == JSONWriter.string(draft.pages[0].layout))
        #expect(try await store.importReport(of: app.id) == ImportReport())
        #expect(try await store.app(slug: "orders") == app)
        #expect(try await store.apps(in: workspace).map(\.pages) == [2])
        #expect(try await store.draft(of: .random()) == nil)
    }

    @Test("what is nested as deeply as an import may be is kept and released")
    func deep() async throws {
        let store = try Store.temporary()
        let workspace = try await Samples.workspace(store).id
        let nested = (0..<JSONParser.defaultDepth).reduce(JSONValue.null) { inner, _ in ["a": inner] }
        // The compiler reads bodies of up to 64 levels as JSON; deeper ones stay text.
        let template = (0..<64).reduce(JSONTemplate.slot("s0")) { inner, _ in
            .object([JSONTemplateMember(key: [.literal("a")], value: inner)])
        }
        var draft = Samples.draft()
        draft.header.settings.theme = nested
        draft.header.libraries = [nested]
        draft.pages[0].layout = nested
        let incoming = IncomingApp(workspaceID: workspace, slug: "deep", draft: draft)
        let app = try await store.createApp(incoming, at: 1, event: Samples.event()).app
        let read = try #require(try await store.draft(of: app.id))
        #expect(read.header == draft.header)
        #expect(read.pages[0].layout == nested)
        let query = ReleaseQuery(
            id: .random(), name: "q", datasourceID: nil,
            compiled: CompiledQuery(
                template: .http(HTTPTemplate(method: "POST", body: .json(template))), slots: []),
            settings: QuerySettings())
        let content = ReleaseContent(app: nested, pages: [], queries: [query])
        let release = try await store.createRelease(
            of: app.id, content: content, revision: 1, note: "", by: nil, at: 1, event: Samples.event())
        #expect(try await store.releaseQuery(release.id, query.id) == query)
    }

    @Test("a taken slug gets a number")
    func slugs() async throws {
        let store = try Store.temporary()
        let workspace = try await Samples.workspace(store).id
        var slugs: [String] = []
        for _ in 0..<3 { slugs.append(try await Samples.app(store, in: workspace).slug) }
        #expect(slugs == ["orders", "orders-2", "orders-3"])
    }

    @Test("a datasource of the same name and plugin is used again, with its own settings")
    func datasources() async throws {
        let store = try Store.temporary()
        let workspace = try await Samples.workspace(store).id
        func bring(_ plugin: String, secret: UInt8) async throws -> (App, Datasource) {
            let id = DatasourceID.random()
            let brought = IncomingDatasource(
                id: id, name: "Main", connector: .postgres, plugin: plugin, source: .null,
                settings: SealedSettings(values: ["host": "db"], secrets: ["password": [secret]]))
            let incoming = IncomingApp(
                workspaceID: workspace, slug: "a", draft: Samples.draft(datasource: id), datasources: [brought])
            let stored = try await store.createApp(incoming, at: 1, event: Samples.event())
            return (stored.app, try #require(stored.datasources[id]))
        }
        let (_, first) = try await bring("postgres-plugin", secret: 1)
        let (second, again) = try await bring("postgres-plugin", secret: 2)
        let (_, other) = try await bring("mysql-plugin", secret: 3)
        #expect(first.id == again.id)
        #expect(other.name == "Main (2)")
        #expect(try await store.draft(of: second.id)?.queries.map(\.datasourceID) == [first.id])
        let listings = try await store.datasources(in: workspace)
        #expect(listings.map(\.queries) == [2, 1])
        #expect(listings[0].settings?.secrets == ["password": [1]])
        #expect(try await store.datasources(usedBy: second.id).map(\.queries) == [1])
    }

    @Test("the report of an import has the names that datasources were given")
    func renamed() async throws {
        let store = try Store.temporary()
        let workspace = try await Samples.workspace(store).id
        func bring(_ plugin: String) async throws -> ImportReport? {
            let id = DatasourceID.random()
            var report = ImportReport()
            report.datasources = [
                .init(name: "Main", connector: .postgres, plugin: plugin, queries: 1, needs: ["host"])
            ]
            let brought = IncomingDatasource(
                id: id, name: "Main", connector: .postgres, plugin: plugin, source: .null, settings: nil)
            let incoming = IncomingApp(
                workspaceID: workspace, slug: "a", draft: Samples.draft(datasource: id), datasources: [brought],
                report: report)
            let stored = try await store.createApp(incoming, at: 1, event: Samples.event())
            #expect(try await store.importReport(of: stored.app.id) == stored.report)
            return stored.report
        }
        let first = try #require(try await bring("postgres-plugin"))
        #expect(first.datasources.map(\.name) == ["Main"] && first.warnings.isEmpty)
        let second = try #require(try await bring("mysql-plugin"))
        #expect(second.datasources.map(\.name) == ["Main (2)"] && second.datasources[0].needs == ["host"])
        #expect(second.warnings.map(\.place) == ["datasource Main"])
    }

    @Test("an app that can't be written leaves nothing behind")
    func atomic() async throws {
        let store = try Store.temporary()
        let workspace = try await Samples.workspace(store).id
        var draft = Samples.draft()
        draft.jsObjects[0].name = "bad\u{0}name"
        let brought = IncomingDatasource(
            id: .random(), name: "Main", connector: .rest, plugin: "p", source: .null, settings: nil)
        let incoming = IncomingApp(workspaceID: workspace, slug: "a", draft: draft, datasources: [brought])
        #expect(
            await failure { _ = try await store.createApp(incoming, at: 1, event: Samples.event("x")) }?.code
                == .requestInvalid)
        #expect(try await store.apps(in: workspace).isEmpty)
        #expect(try await store.datasources(in: workspace).isEmpty)
        #expect(try await store.auditEvents().allSatisfy { $0.name != "x" })
    }

    @Test("a stale revision changes nothing and tells the current one")
    func stale() async throws {
        let store = try Store.temporary()
        let workspace = try await Samples.workspace(store).id
        let app = try await Samples.app(store, in: workspace)
        let event = Samples.event()
        let renamed = try await store.updateApp(app.id, AppChanges(name: "B"), revision: 1, event: event)
        #expect(renamed.revision == 2 && renamed.name == "B" && renamed.slug == "orders")
        let late = await failure {
            _ = try await store.updateApp(app.id, AppChanges(name: "C"), revision: 1, event: event)
        }
        #expect(late?.code == .revisionStale)
        #expect(late?.currentRevision == 2)
        #expect(try await store.app(app.id)?.name == "B")
        let draft = Samples.draft(name: "D")
        #expect(try await store.replaceDraft(of: app.id, with: draft, revision: 2, event: event).revision == 3)
        #expect(try await store.draft(of: app.id)?.pages == draft.pages)
        let lost = await failure {
            _ = try await store.updateApp(.random(), AppChanges(name: "C"), revision: 1, event: event)
        }
        #expect(lost?.code == .appNotFound)
        let space = await failure {
            _ = try await store.renameWorkspace(workspace, to: "X", revision: 9, event: event)
        }
        #expect(space?.currentRevision == 1)
    }

    @Test("a slug of another app is refused, its own is not")
    func takenSlug() async throws {
        let store = try Store.temporary()
        let workspace = try await Samples.workspace(store).id
        let app = try await Samples.app(store, in: workspace, slug: "a")
        _ = try await Samples.app(store, in: workspace, slug: "b")
        let taken = await failure {
            _ = try await store.updateApp(app.id, AppChanges(slug: "b"), revision: 1, event: Samples.event())
        }
        #expect(taken?.code == .appInvalid)
        #expect(
            try await store.updateApp(app.id, AppChanges(slug: "a"), revision: 1, event: Samples.event()).slug == "a")
    }

    @Test("a release is what viewers read, and nothing can change it")
    func releases() async throws {
        let store = try Store.temporary()
        let workspace = try await Samples.workspace(store).id
        let app = try await Samples.app(store, in: workspace)
        let content = Samples.content(try #require(try await store.draft(of: app.id)))
        func release(_ revision: Int) async throws -> Release {
            try await store.createRelease(
                of: app.id, content: content, revision: revision, note: "n", by: nil, at: 7, event: Samples.event())
        }
        let first = try await release(1)
        let second = try await release(1)
        #expect([first.number, second.number] == [1, 2])
        #expect(try await store.release(of: app.id) == second)
        #expect(try await store.releases(of: app.id) == [second, first])
        #expect(await failure { _ = try await release(5) }?.currentRevision == 1)

        let home = try #require(try await store.releasePage(first.id, slug: nil))
        #expect(home.slug == "home")
        #expect(try JSONParser.parse(home.page) == content.pages[0].document)
        #expect(try JSONParser.parse(home.app) == content.app)
        #expect(try await store.releasePage(first.id, slug: "nowhere") == nil)
        #expect(try await store.releasePages(first.id).map(\.isHidden) == [false, true])
        #expect(try await store.releaseQuery(first.id, content.queries[0].id) == content.queries[0])
        #expect(try await store.releaseQueries(first.id) == content.queries)
        #expect(try await store.releaseQuery(first.id, .random()) == nil)

        for table in ["release SET note = 'x'", "releasePage SET document = '1'", "releaseQuery SET compiled = '1'"] {
            await #expect(throws: AppError.self) { try await store.write { try $0.execute(sql: "UPDATE \(table)") } }
        }
        try await store.deleteApp(app.id, event: Samples.event())
        #expect(try await store.releaseQueries(first.id).isEmpty)
    }

    @Test("settings are replaced as a whole under a revision")
    func settings() async throws {
        let store = try Store.temporary()
        let workspace = try await Samples.workspace(store).id
        let environment = try #require(try await store.environments(in: workspace).first).id
        let datasource = Datasource(
            id: .random(), workspaceID: workspace, name: "Main", connector: .rest, plugin: "", revision: 1,
            source: .null)
        try await store.createDatasource(datasource, settings: nil, environment: environment, event: Samples.event())
        #expect(try await store.settings(of: datasource.id, in: environment) == nil)
        let settings = SealedSettings(values: ["url": "https://a", "port": 5432], secrets: ["token": [1, 2]])
        func update(_ revision: Int, _ settings: SealedSettings) async throws -> Datasource {
            try await store.updateSettings(
                of: datasource.id, in: environment, to: settings, revision: revision, event: Samples.event())
        }
        #expect(try await update(1, settings).revision == 2)
        #expect(try await store.settings(of: datasource.id, in: environment) == settings)
        #expect(await failure { _ = try await update(1, SealedSettings()) }?.currentRevision == 2)
        _ = try await update(2, SealedSettings())
        #expect(try await store.settings(of: datasource.id, in: environment) == SealedSettings())
        let twin = Datasource(
            id: .random(), workspaceID: workspace, name: "Main", connector: .rest, plugin: "", revision: 1,
            source: .null)
        let taken = await failure {
            try await store.createDatasource(twin, settings: nil, environment: environment, event: Samples.event())
        }
        #expect(taken?.code == .datasourceInvalid)
        try await store.deleteDatasource(datasource.id, event: Samples.event())
        #expect(try await store.datasource(datasource.id) == nil)
    }
}
