import Domain
import HTTPTypes
import Hummingbird
import Platform
import Store

/// Workspaces, their members and invitations.
struct WorkspaceRoutes: Sendable {
    let platform: Platform
    /// Scheme, host and port of links that people get; from settings, never from a header.
    let baseURL: String

    private static let workspace = Schema.fields([
        ("id", .string), ("name", .string), ("role", .string), ("revision", .integer),
    ])
    private static let invitation = Schema.fields(
        [("id", .string), ("email", .string), ("role", .string), ("expiresAt", .integer)], optional: [("link", .string)]
    )

    var endpoints: [Endpoint] { workspaces + members + invitations }

    private var workspaces: [Endpoint] {
        [
            Endpoint(
                .get, "/api/v1/workspaces", "The caller's workspaces", tag: "workspaces", answer: .items(Self.workspace)
            ) {
                [platform] _, context in
                _ = try context.user()
                let found = try await platform.workspaces.list(as: context.principal)
                return JSONResponse.list(found.map { Shapes.workspace($0.workspace, role: $0.role) })
            },
            Endpoint(
                .post, "/api/v1/workspaces", "Make a workspace", tag: "workspaces",
                request: .fields([("name", .string)]), answer: Self.workspace, status: .created
            ) {
                [platform] request, context in
                _ = try context.user()
                let name = try await request.fields(["name"]).string("name")
                let made = try await platform.workspaces.create(name: name, as: context.principal)
                return JSONResponse.response(Shapes.workspace(made, role: .administrator), status: .created)
            },
            Endpoint(
                .patch, "/api/v1/workspaces/{ws}", "Rename a workspace", tag: "workspaces",
                request: .fields([("name", .string), ("revision", .integer)]), answer: Self.workspace
            ) {
                [platform] request, context in
                _ = try context.user()
                let fields = try await request.fields(["name", "revision"])
                let renamed = try await platform.workspaces.rename(
                    context.id("ws", absent: .workspaceNotFound), to: fields.string("name"),
                    revision: fields.int("revision"), as: context.principal)
                return JSONResponse.response(Shapes.workspace(renamed, role: .administrator))
            },
            Endpoint(
                .get, "/api/v1/workspaces/{ws}/environments", "Environments", tag: "workspaces",
                answer: .items(.fields([("id", .string), ("name", .string), ("isDefault", .boolean)]))
            ) {
                [platform] _, context in
                _ = try context.user()
                let found = try await platform.workspaces.environments(
                    of: context.id("ws", absent: .workspaceNotFound), as: context.principal)
                return JSONResponse.list(found.map(Shapes.environment))
            },
            Endpoint(
                .post, "/api/v1/workspaces/{ws}/environments", "Add an environment", tag: "workspaces",
                request: .fields([("name", .string)]),
                answer: .fields([("id", .string), ("name", .string), ("isDefault", .boolean)]), status: .created
            ) { [platform] request, context in
                _ = try context.user()
                let fields = try await request.fields(["name"])
                let made = try await platform.workspaces.createEnvironment(
                    name: fields.string("name"), in: context.id("ws", absent: .workspaceNotFound), as: context.principal
                )
                return JSONResponse.response(Shapes.environment(made), status: .created)
            },
        ]
    }

    private var members: [Endpoint] {
        [
            Endpoint(
                .get, "/api/v1/workspaces/{ws}/members", "Members", tag: "members",
                answer: .items(.fields([("user", .any), ("role", .string)]))
            ) { [platform] _, context in
                _ = try context.user()
                let found = try await platform.members.list(
                    in: context.id("ws", absent: .workspaceNotFound), as: context.principal)
                return JSONResponse.list(found.map(Self.member))
            },
            Endpoint(
                .patch, "/api/v1/workspaces/{ws}/members/{user}", "Change a member's role", tag: "members",
                request: .fields([("role", .string)]), status: .noContent
            ) { [platform] request, context in
                _ = try context.user()
                try await platform.members.setRole(
                    of: context.id("user", absent: .memberNotFound), in: context.id("ws", absent: .workspaceNotFound),
                    to: try await request.fields(["role"]).role("role"), as: context.principal)
                return JSONResponse.noContent
            },
            Endpoint(
                .delete, "/api/v1/workspaces/{ws}/members/{user}", "Remove a member", tag: "members",
                status: .noContent
            ) { [platform] _, context in
                _ = try context.user()
                try await platform.members.remove(
                    context.id("user", absent: .memberNotFound), from: context.id("ws", absent: .workspaceNotFound),
                    as: context.principal)
                return JSONResponse.noContent
            },
        ]
    }

    private var invitations: [Endpoint] {
        [
            Endpoint(
                .get, "/api/v1/workspaces/{ws}/invitations", "Open invitations", tag: "members",
                answer: .items(Self.invitation)
            ) { [platform] _, context in
                _ = try context.user()
                let found = try await platform.invitations.list(
                    in: context.id("ws", absent: .workspaceNotFound), as: context.principal)
                return JSONResponse.list(found.map { .object(Self.invitation($0)) })
            },
            Endpoint(
                .post, "/api/v1/workspaces/{ws}/invitations", "Invite by link; the link is shown once", tag: "members",
                request: .fields([("email", .string), ("role", .string)]), answer: Self.invitation, status: .created
            ) {
                [platform, baseURL] request, context in
                _ = try context.user()
                let fields = try await request.fields(["email", "role"])
                let made = try await platform.invitations.create(
                    email: fields.string("email"), role: fields.role("role"),
                    in: context.id("ws", absent: .workspaceNotFound), as: context.principal)
                var members = Self.invitation(made.invitation)
                members["link"] = .string(made.token.reveal { "\(baseURL)/invite#token=\($0)" })
                return JSONResponse.response(.object(members), status: .created)
            },
            Endpoint(
                .delete, "/api/v1/workspaces/{ws}/invitations/{invitation}", "Withdraw an invitation", tag: "members",
                status: .noContent
            ) { [platform] _, context in
                _ = try context.user()
                try await platform.invitations.revoke(
                    context.id("invitation", absent: .invitationInvalid),
                    in: context.id("ws", absent: .workspaceNotFound), as: context.principal)
                return JSONResponse.noContent
            },
        ]
    }

    private static func member(_ member: MemberRecord) -> JSONValue {
        [
            "user": [
                "id": .string(member.userID.rawValue), "email": .string(member.email), "name": .string(member.name),
            ],
            "role": .string(member.role.rawValue),
        ]
    }

    private static func invitation(_ invitation: InvitationRecord) -> JSONObject {
        [
            "id": .string(invitation.id.rawValue), "email": .string(invitation.email),
            "role": .string(invitation.role.rawValue), "expiresAt": JSONValue(invitation.expiresAt),
        ]
    }
}
