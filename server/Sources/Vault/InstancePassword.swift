public import Domain

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The password and salt from which every key of this instance is derived.
///
/// It lives outside the store, in a file that only the server's own account may read, or in values the
/// operator gives. Whoever has the store but not this can't read a single secret in it.
public struct InstancePassword: Sendable {
    let password: Secret<String>
    let salt: Secret<String>

    static let minimumLength = 16

    /// Values from the operator, such as environment variables.
    /// - Throws: `setting.invalid` when one is shorter than 16 characters.
    public init(password: Secret<String>, salt: Secret<String>) throws(AppError) {
        let lengths = (password.reveal { $0.utf8.count }, salt.reveal { $0.utf8.count })
        guard lengths.0 >= Self.minimumLength, lengths.1 >= Self.minimumLength else {
            throw AppError(
                .settingInvalid, "The instance password or its salt is too short.",
                hint: "Use at least \(Self.minimumLength) random characters for each.")
        }
        self.password = password
        self.salt = salt
    }

    private init(random: Void) {
        password = Secret(RandomText.base32(52))
        salt = Secret(RandomText.base32(32))
    }

    /// Reads the file at `path`, or makes it with mode 0600 when it is absent and `mayCreate` says so.
    ///
    /// `mayCreate` is false once the store holds sealed keys: a fresh password could not open them, and
    /// making one would hide that the old file is lost.
    /// - Throws: `setting.invalid` for a file that others may read or that can't be made;
    ///   `secret.unreadable` for a missing or damaged one.
    public static func load(path: String, mayCreate: Bool) throws(AppError) -> InstancePassword {
        if let found = try read(path) { return found }
        guard mayCreate else {
            throw AppError(
                .secretUnreadable, "The instance password file \(path) is missing, but the store holds sealed secrets.",
                hint: "Put the original file back; without it the stored credentials can't be read.")
        }
        try InstancePassword(random: ()).write(path)
        guard let written = try read(path) else {
            throw AppError(.settingInvalid, "The instance password file \(path) vanished while it was made.")
        }
        return written
    }

    private static func read(_ path: String) throws(AppError) -> InstancePassword? {
        let file = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
        guard file >= 0 else {
            if errno == ENOENT { return nil }
            throw AppError(.settingInvalid, "The instance password file \(path) can't be opened (\(systemReason())).")
        }
        defer { close(file) }
        var facts = stat()
        guard fstat(file, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else {
            throw AppError(.settingInvalid, "The instance password file \(path) is not a plain file.")
        }
        guard facts.st_mode & 0o077 == 0 else {
            throw AppError(
                .settingInvalid, "The instance password file \(path) can be read by other accounts.",
                hint: "Run: chmod 600 \(path)")
        }
        var bytes = [UInt8](repeating: 0, count: 4096)
        let count = bytes.withUnsafeMutableBytes { systemRead(file, $0.baseAddress, $0.count) }
        guard count >= 0 else {
            throw AppError(.settingInvalid, "The instance password file \(path) can't be read (\(systemReason())).")
        }
        return try parse(String(decoding: bytes[..<count], as: UTF8.self), path)
    }

    private static func parse(_ text: String, _ path: String) throws(AppError) -> InstancePassword {
        var values: [String: String] = [:]
        for line in text.split(separator: "\n") where !line.hasPrefix("#") {
            let halves = line.split(separator: "=", maxSplits: 1)
            if halves.count == 2 { values[String(halves[0])] = String(halves[1]) }
        }
        guard let password = values["password"], let salt = values["salt"] else {
            throw AppError(
                .secretUnreadable, "The instance password file \(path) is damaged.",
                hint: "It has two lines, password=... and salt=...; put the original file back.")
        }
        return try InstancePassword(password: Secret(password), salt: Secret(salt))
    }

    /// A finished file appears at once by `link`, which also refuses to replace one made meanwhile.
    private func write(_ path: String) throws(AppError) {
        let draft = path + "." + RandomText.base32(8)
        let file = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard file >= 0 else {
            throw AppError(.settingInvalid, "The instance password file \(path) can't be made (\(systemReason())).")
        }
        defer { unlink(draft) }
        let bytes = password.reveal { password in
            salt.reveal { salt in
                Array(
                    """
                    # Every stored credential is sealed with these. Keep a copy apart from backups of the store.
                    password=\(password)
                    salt=\(salt)

                    """.utf8)
            }
        }
        let written = bytes.withUnsafeBytes { systemWrite(file, $0.baseAddress, $0.count) }
        let isSafe = written == bytes.count && fsync(file) == 0
        close(file)
        guard isSafe, link(draft, path) == 0 || errno == EEXIST else {
            throw AppError(.settingInvalid, "The instance password file \(path) can't be written (\(systemReason())).")
        }
    }
}

private func systemReason() -> String { String(cString: strerror(errno)) }

private func systemRead(_ file: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int) -> Int {
    read(file, buffer, count)
}

private func systemWrite(_ file: Int32, _ buffer: UnsafeRawPointer?, _ count: Int) -> Int {
    write(file, buffer, count)
}
