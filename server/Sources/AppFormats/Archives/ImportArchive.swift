public import Domain

/// Reads zip archives (PKWARE APPNOTE 6.3, stored and deflated entries) from people we do not know.
///
/// Nothing is written to disk; still every entry must have a harmless path, so that nobody downstream can be fooled.
/// Sizes are checked before anything is unpacked, and entries may not share bytes.
public enum ImportArchive {
    public static let maximumEntries = 20_000
    /// Bytes of all entries together, unpacked.
    public static let maximumTotal = 256 << 20
    /// Unpacked bytes per packed byte, for entries of more than a megabyte.
    static let maximumRatio = 200

    /// The files of an archive by path; folders are left out.
    ///
    /// - Throws: `import.invalid` naming the entry, `import.too_large`, or `import.unsupported`.
    public static func read(_ bytes: [UInt8]) throws(AppError) -> [String: [UInt8]] {
        let entries = try ZipDirectory(bytes).entries()
        var total = 0
        for entry in entries {
            let (sum, overflow) = total.addingReportingOverflow(entry.size)
            guard !overflow, sum <= maximumTotal else {
                throw AppError(.importTooLarge, "The archive holds more than \(maximumTotal >> 20) MB unpacked.")
            }
            total = sum
        }
        var files: [String: [UInt8]] = [:]
        for entry in entries where !entry.isFolder {
            let content = try content(of: entry, in: bytes)
            guard files.updateValue(content, forKey: entry.path) == nil else {
                throw AppError(.importInvalid, "The archive holds this file twice.", place: entry.path)
            }
        }
        return files
    }

    /// Whether the bytes begin as an archive does.
    static func isArchive(_ bytes: [UInt8]) -> Bool {
        bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06])
    }

    private static func content(of entry: ZipEntry, in bytes: [UInt8]) throws(AppError) -> [UInt8] {
        let content: [UInt8]
        if entry.isDeflated {
            do throws(InflateError) {
                content = try Inflate.run(bytes[entry.range], size: entry.size)
            } catch {
                throw AppError(.importInvalid, "The archive is damaged: \(error.rawValue).", place: entry.path)
            }
        } else {
            content = Array(bytes[entry.range])
        }
        guard content.count == entry.size, CRC32.of(content) == entry.checksum else {
            throw AppError(.importInvalid, "The archive is damaged: the checksum is wrong.", place: entry.path)
        }
        return content
    }
}
