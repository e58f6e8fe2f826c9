public import Domain
import QueryPlan
public import Store

/// Apps as they are managed: lists, settings, reports. Running them is `queries` and `views`.
public struct Apps: Sendable {
    private let instance: Instance

    init(_ instance: Instance) { self.instance = instance }

    // MARK: Reading

    /// By name.
    /// - Throws: `workspace.not_found`.
    public func list(in workspace: WorkspaceID, as principal: Principal) async throws(AppError) -> [AppSummary] {
        let role = try await instance.access.require(.viewer, in: workspace, as: principal)
        return try await instance.store.apps(in: workspace).map { AppSummary($0, role: role) }
    }

    /// An app by id or slug; a public one with a release also for strangers.
    /// - Throws: `app.not_found`; `session.missing` for who has no session.
    public func get(_ reference: String, as principal: Principal) async throws(AppError) -> AppDetail {
        let absent: AppError = if case .anonymous = principal { .signInFirst } else { .absent(.appNotFound) }
        guard let app = try await instance.store.app(reference) else { throw absent }
        let role = try await instance.access.role(of: principal, in: app.workspaceID)
        guard role != nil || (app.isPublic && app.releaseID != nil),
            let listing = try await instance.store.listing(of: app.id),
            let workspace = try await instance.store.workspace(app.workspaceID)
        else { throw absent }
        guard let role, role >= .developer else {
            let pages: [PageLink]
            if let release = app.releaseID {
                pages = try await instance.store.releasePages(release)
            } else {
                pages = []
            }
            return AppDetail(
                summary: AppSummary(listing, role: role), workspace: workspace, pages: pages, datasources: [])
        }
        let datasources = try await instance.store.datasources(usedBy: app.id)
        return AppDetail(
            summary: AppSummary(listing, role: role), workspace: workspace,
            pages: try await instance.store.pages(of: app.id),
            datasources: datasources.map { DatasourceSummary($0, registry: instance.registry) })
    }

    /// The edited copy, for its export; for developers.
    /// - Throws: `app.not_found`, `access.denied`.
    public func draft(
        of reference: String, as principal: Principal
    ) async throws(AppError) -> (app: App, draft: AppDraft) {
        let (app, _) = try await instance.access.app(reference, needing: .developer, as: principal)
        guard let draft = try await instance.store.draft(of: app.id) else { throw .absent(.appNotFound) }
        return (app, draft)
    }

    /// What the import said, and what an administrator should know of the queries; for developers.
    /// - Throws: `app.not_found`, `access.denied`.
    public func report(of reference: String, as principal: Principal) async throws(AppError) -> AppReport {
        let (app, draft) = try await draft(of: reference, as: principal)
        let pages = Dictionary(draft.pages.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
        let findings = draft.queries.flatMap { query in
            QueryCompiler.compile(query.definition).findings.map {
                AppReport.Finding(
                    query: query.name, page: pages[query.pageID] ?? "", kind: $0.kind, message: $0.message)
            }
        }
        var hosts: [String] = []
        for page in draft.pages { hosts += WidgetHosts.named(in: page.layout).filter { !hosts.contains($0) } }
        for object in draft.jsObjects {
            hosts += WidgetHosts.reached(byCode: object.body).filter { !hosts.contains($0) }
        }
        return AppReport(
            report: try await instance.store.importReport(of: app.id), findings: findings, widgetHosts: hosts)
    }

    // MARK: Changing

    /// Developers rename an app, change its address and allow hosts for its widgets; only administrators open it to
    /// everybody or let other sites embed it.
    /// - Throws: `app.not_found`, `access.denied`, `app.invalid`, `revision.stale`.
    public func update(
        _ reference: String, _ changes: AppChanges, revision: Int, as principal: Principal
    ) async throws(AppError) -> AppSummary {
        let (app, role) = try await instance.access.app(reference, needing: .developer, as: principal)
        if let isPublic = changes.isPublic, isPublic != app.isPublic, role < .administrator {
            throw .denied(.administrator)
        }
        if let reach = changes.reach {
            try Wording.check(reach)
            // Also the list that does not count now: it would when an administrator chooses it later.
            let isSame =
                (reach.embedding, reach.embeddingOrigins) == (app.reach.embedding, app.reach.embeddingOrigins)
            if !isSame, role < .administrator { throw .denied(.administrator) }
        }
        var checked = changes
        if let name = changes.name { checked.name = try Wording.name(name, .appInvalid) }
        if let slug = changes.slug { checked.slug = try Wording.checkSlug(slug) }
        defer { instance.changes.note() }
        _ = try await instance.store.updateApp(
            app.id, checked, revision: revision,
            event: instance.event("app.changed", by: principal, in: app.workspaceID, subject: app.id.rawValue))
        guard let listing = try await instance.store.listing(of: app.id) else { throw .absent(.appNotFound) }
        return AppSummary(listing, role: role)
    }

    /// - Throws: `app.not_found`, `access.denied`.
    public func delete(_ reference: String, as principal: Principal) async throws(AppError) {
        let (app, _) = try await instance.access.app(reference, needing: .developer, as: principal)
        defer { instance.changes.note() }
        try await instance.store.deleteApp(
            app.id, event: instance.event("app.deleted", by: principal, in: app.workspaceID, subject: app.id.rawValue))
    }
}
