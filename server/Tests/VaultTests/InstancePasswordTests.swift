import Domain
import Foundation
import Testing

@testable import Vault

@Suite struct InstancePasswordTests {
    private func withFolder(_ body: (String) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "steward-vault-\(RandomText.base32(12))")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try body(folder.path + "/instance.key")
    }

    private func mode(_ path: String) throws -> Int? {
        try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    }

    private func text(_ password: InstancePassword) -> String { password.password.reveal { $0 } }

    @Test("the first start makes a file that only its owner may read, the next start reads it")
    func makes() throws {
        try withFolder { path in
            let made = try InstancePassword.load(path: path, mayCreate: true)
            #expect(try mode(path) == 0o600)
            let read = try InstancePassword.load(path: path, mayCreate: false)
            #expect(text(made) == text(read))
            #expect(text(made).count == 52)
            let folder = URL(filePath: path).deletingLastPathComponent().path
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["instance.key"])
        }
    }

    @Test("a file that others may read is refused", arguments: [0o640, 0o604, 0o660, 0o644])
    func refusesOpenFile(mode: Int) throws {
        try withFolder { path in
            _ = try InstancePassword.load(path: path, mayCreate: true)
            try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
            let error = #expect(throws: AppError.self) { try InstancePassword.load(path: path, mayCreate: true) }
            #expect(error?.code == .settingInvalid)
        }
    }

    @Test("a lost file is not replaced once secrets are stored")
    func lost() throws {
        try withFolder { path in
            let error = #expect(throws: AppError.self) { try InstancePassword.load(path: path, mayCreate: false) }
            #expect(error?.code == .secretUnreadable)
            #expect(!FileManager.default.fileExists(atPath: path))
        }
    }

    @Test("a damaged file and a link are refused")
    func damaged() throws {
        try withFolder { path in
            try Data("password=only".utf8).write(to: URL(filePath: path))
            try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
            let error = #expect(throws: AppError.self) { try InstancePassword.load(path: path, mayCreate: true) }
            #expect(error?.code == .secretUnreadable)
            try FileManager.default.createSymbolicLink(atPath: path + ".link", withDestinationPath: path)
            #expect(throws: AppError.self) { try InstancePassword.load(path: path + ".link", mayCreate: true) }
        }
    }

    @Test("short values from the operator are refused")
    func short() {
        #expect(throws: AppError.self) {
            try InstancePassword(password: Secret("short"), salt: Secret("0123456789abcdef"))
        }
        #expect(throws: AppError.self) { try InstancePassword(password: Secret("0123456789abcdef"), salt: Secret("")) }
    }
}
