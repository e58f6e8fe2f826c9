import ArgumentParser
import Domain
import Foundation
import Platform

/// `steward user …`
struct UserCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "user", abstract: "Make accounts.", subcommands: [Create.self, Password.self])

    /// `steward user create`: unattended set-up.
    struct Create: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Make the owner's account, or an account in a workspace.")

        enum NewRole: String, ExpressibleByArgument, CaseIterable { case owner, administrator, developer, viewer }

        @OptionGroup var options: DataOptions
        @Option(help: "E-mail address.") var email: String
        @Option(help: "A file that holds the password.") var passwordFile: String
        @Option(help: "owner, administrator, developer or viewer.") var role: NewRole
        @Option(help: "Name to show; the start of the address by default.") var name: String?
        @Option(help: "Workspace to join; not for the owner.") var workspace: String?

        func run() async throws {
            try await CommandRun.run {
                try await OpenInstance.with(Settings(data: options.data)) { instance in
                    let password = Secret(
                        String(decoding: try CommandRun.read(passwordFile, limit: 4_096), as: UTF8.self)
                            .trimmingCharacters(in: .newlines))
                    let name = name ?? String(email.prefix { $0 != "@" })
                    let platform = instance.platform
                    guard let role = Role(rawValue: role.rawValue) else {
                        let owner = try await platform.setup.createOwner(
                            email: email, name: name, password: password, as: .host)
                        try await instance.installDemo(for: .user(owner))
                        return CommandRun.print(owner.id.rawValue)
                    }
                    let user = try await platform.accounts.create(
                        email: email, name: name, password: password, as: .host)
                    if let workspace {
                        let place = try await instance.workspace(named: workspace, mayCreate: false)
                        try await platform.members.add(email: email, to: place.id, role: role, as: .host)
                    }
                    CommandRun.print(user.id.rawValue)
                }
            }
        }
    }

    /// `steward user password`: for somebody who lost theirs.
    struct Password: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Set another password; every session of it ends.")

        @OptionGroup var options: DataOptions
        @Option(help: "E-mail address.") var email: String
        @Option(help: "A file that holds the password.") var passwordFile: String

        func run() async throws {
            try await CommandRun.run {
                try await OpenInstance.with(Settings(data: options.data)) { instance in
                    let password = String(decoding: try CommandRun.read(passwordFile, limit: 4_096), as: UTF8.self)
                    try await instance.platform.accounts.resetPassword(
                        of: email, to: Secret(password.trimmingCharacters(in: .newlines)), as: .host)
                }
            }
        }
    }
}
