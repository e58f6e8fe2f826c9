import Domain
import HTTPTypes
import Hummingbird
import Platform

/// The first run, signing in and out, accounts and invitations.
struct AccountRoutes: Sendable {
    let platform: Platform
    let cookie: SessionCookie
    /// Prepares the owner's first workspace.
    let onSetup: @Sendable (Principal) async throws -> Void

    private static let user = Schema.fields([
        ("id", .string), ("email", .string), ("name", .string), ("isOwner", .boolean),
    ])
    private static let signedIn = Schema.fields([("user", user)])
    private static let credentials = Schema.fields([("email", .string), ("password", .string)])

    var endpoints: [Endpoint] { setup + session + accounts + invitations }

    private var setup: [Endpoint] {
        [
            Endpoint(
                .get, "/api/v1/bootstrap", "What a browser needs to know first", tag: "accounts", access: .anybody,
                answer: .fields(
                    [("isSetUp", .boolean), ("signUpOpen", .boolean), ("instanceName", .string)],
                    optional: [("user", Self.user)])
            ) {
                [platform] _, context in
                var user = JSONValue.null
                if case .user(let person) = context.principal { user = Shapes.user(person) }
                return JSONResponse.response([
                    "isSetUp": .bool(try await platform.setup.isDone()),
                    "signUpOpen": .bool(try await platform.accounts.isSignUpOpen()), "user": user,
                    "instanceName": .string(try await platform.settings.name()),
                ])
            },
            Endpoint(
                .post, "/api/v1/setup", "Claim a fresh instance with the one-time token", tag: "accounts",
                access: .anybody,
                request: .fields([("token", .string), ("email", .string), ("name", .string), ("password", .string)]),
                answer: Self.signedIn, status: .created
            ) { [platform, onSetup] request, _ in
                let fields = try await request.fields(["token", "email", "name", "password"])
                let signedIn = try await platform.setup.claim(
                    token: fields.string("token"), email: fields.string("email"), name: fields.string("name"),
                    password: fields.secret("password"))
                try await onSetup(.user(signedIn.user))
                return welcome(signedIn, status: .created)
            },
        ]
    }

    private var session: [Endpoint] {
        [
            Endpoint(
                .post, "/api/v1/session", "Sign in", tag: "accounts", access: .anybody, request: Self.credentials,
                answer: Self.signedIn
            ) { [platform] request, context in
                let fields = try await request.fields(["email", "password"])
                let signedIn = try await platform.accounts.signIn(
                    email: fields.string("email"), password: fields.secret("password"), from: context.peerAddress,
                    replacing: context.sessionToken?.reveal { $0 })
                return welcome(signedIn)
            },
            Endpoint(.get, "/api/v1/session", "Who is signed in", tag: "accounts", answer: Self.signedIn) {
                _, context in
                JSONResponse.response(["user": Shapes.user(try context.user())])
            },
            Endpoint(.delete, "/api/v1/session", "Sign out", tag: "accounts", access: .anybody, status: .noContent) {
                [platform, cookie] _, context in
                if let token = context.sessionToken {
                    try await platform.sessions.signOut(token: token.reveal { $0 })
                }
                var response = JSONResponse.noContent
                cookie.clear(on: &response)
                return response
            },
        ]
    }

    private var accounts: [Endpoint] {
        [
            Endpoint(
                .post, "/api/v1/accounts", "Make an account, where sign-up is open", tag: "accounts", access: .anybody,
                request: .fields([("email", .string), ("name", .string), ("password", .string)]), answer: Self.signedIn,
                status: .created
            ) { [platform] request, context in
                let fields = try await request.fields(["email", "name", "password"])
                let signedIn = try await platform.accounts.signUp(
                    email: fields.string("email"), name: fields.string("name"), password: fields.secret("password"),
                    from: context.peerAddress)
                return welcome(signedIn, status: .created)
            },
            Endpoint(
                .post, "/api/v1/account/password", "Set another password; other sessions end", tag: "accounts",
                request: .fields([("current", .string), ("password", .string)]), answer: Self.signedIn
            ) {
                [platform] request, context in
                _ = try context.user()
                let fields = try await request.fields(["current", "password"])
                let signedIn = try await platform.accounts.changePassword(
                    current: fields.secret("current"), to: fields.secret("password"), from: context.peerAddress,
                    as: context.principal)
                return welcome(signedIn)
            },
        ]
    }

    private var invitations: [Endpoint] {
        [
            Endpoint(
                .post, "/api/v1/invitations/look-up", "What an invitation offers", tag: "accounts", access: .anybody,
                request: .fields([("token", .string)]),
                answer: .fields([("workspace", .string), ("email", .string), ("role", .string)])
            ) {
                [platform] request, _ in
                let offer = try await platform.invitations.lookUp(
                    token: try await request.fields(["token"]).string("token"))
                return JSONResponse.response([
                    "workspace": .string(offer.workspace.name), "email": .string(offer.email),
                    "role": .string(offer.role.rawValue),
                ])
            },
            Endpoint(
                .post, "/api/v1/invitations/accept", "Accept an invitation", tag: "accounts", access: .anybody,
                request: .fields([("token", .string)], optional: [("name", .string), ("password", .string)]),
                answer: .fields([("user", Self.user), ("workspaceID", .string)])
            ) { [platform, cookie] request, context in
                let fields = try await request.fields(["token", "name", "password"])
                let accepted = try await platform.invitations.accept(
                    token: fields.string("token"), name: fields.optionalString("name"),
                    password: fields.optionalSecret("password"), from: context.peerAddress, as: context.principal)
                var response = JSONResponse.response([
                    "user": Shapes.user(accepted.user), "workspaceID": .string(accepted.workspace.rawValue),
                ])
                if let signedIn = accepted.signedIn { cookie.set(signedIn.token, on: &response) }
                return response
            },
        ]
    }

    private func welcome(_ signedIn: SignedIn, status: HTTPResponse.Status = .ok) -> Response {
        var response = JSONResponse.response(["user": Shapes.user(signedIn.user)], status: status)
        cookie.set(signedIn.token, on: &response)
        return response
    }
}
