import Domain

/// One entry of an archive, checked.
struct ZipEntry {
    let path: String
    let isFolder: Bool
    let isDeflated: Bool
    /// Where its packed bytes lie.
    let range: Range<Int>
    /// Unpacked.
    let size: Int
    let checksum: UInt32
}

/// The list at the end of an archive, which alone says what the archive holds.
struct ZipDirectory {
    private let bytes: [UInt8]

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    func entries() throws(AppError) -> [ZipEntry] {
        let end = try findEnd()
        let count = word(end + 10)
        let start = long(end + 16)
        guard word(end + 4) == 0, word(end + 6) == 0, word(end + 8) == count else {
            throw AppError(.importUnsupported, "Archives of several parts can't be read.")
        }
        guard count != 0xFFFF, start != 0xFFFF_FFFF, long(end + 12) != 0xFFFF_FFFF else {
            throw AppError(.importUnsupported, "Archives in the Zip64 format can't be read.")
        }
        guard count <= ImportArchive.maximumEntries else {
            throw AppError(.importTooLarge, "The archive holds more than \(ImportArchive.maximumEntries) entries.")
        }
        guard start <= end, long(end + 12) == end - start else {
            throw damaged("its directory is not where it should be")
        }
        var entries: [ZipEntry] = []
        entries.reserveCapacity(count)
        var position = start
        for _ in 0..<count { entries.append(try entry(at: &position, before: end)) }
        guard position == end else { throw damaged("its directory has the wrong size") }
        try refuseOverlaps(entries, before: start)
        return entries
    }

    /// The end record, whose comment must reach exactly to the end of the file.
    private func findEnd() throws(AppError) -> Int {
        var position = bytes.count - 22
        let last = max(0, bytes.count - 22 - 0xFFFF)
        while position >= last {
            if long(position) == 0x0605_4B50, word(position + 20) == bytes.count - position - 22 { return position }
            position -= 1
        }
        throw damaged("its end is missing")
    }

    private func entry(at position: inout Int, before end: Int) throws(AppError) -> ZipEntry {
        guard position + 46 <= end, long(position) == 0x0201_4B50 else { throw damaged("its directory is garbled") }
        let nameLength = word(position + 28)
        let next = position + 46 + nameLength + word(position + 30) + word(position + 32)
        guard next <= end else { throw damaged("its directory is garbled") }
        let name = bytes[position + 46..<position + 46 + nameLength]
        let path = try EntryPath.check(name)
        let flags = word(position + 8)
        let method = word(position + 10)
        let packed = long(position + 20)
        let size = long(position + 24)
        try checkKind(at: position, path)
        guard flags & 1 == 0, flags & 0x2040 == 0 else {
            throw AppError(.importUnsupported, "The archive is encrypted.", place: path)
        }
        guard method == 0 || method == 8 else {
            throw AppError(.importUnsupported, "The entry is packed in a way that can't be read.", place: path)
        }
        guard packed != 0xFFFF_FFFF, size != 0xFFFF_FFFF else {
            throw AppError(.importUnsupported, "Archives in the Zip64 format can't be read.", place: path)
        }
        guard method == 8 || packed == size else { throw damaged("sizes differ", path) }
        if size > 1 << 20, size / max(packed, 1) > ImportArchive.maximumRatio {
            throw AppError(.importTooLarge, "The entry grows too much when it is unpacked.", place: path)
        }
        let range = try content(of: name, path, at: long(position + 42), length: packed)
        let isFolder = path.hasSuffix("/")
        guard !isFolder || size == 0 else { throw damaged("a folder holds bytes", path) }
        let entry = ZipEntry(
            path: path, isFolder: isFolder, isDeflated: method == 8, range: range, size: size,
            checksum: UInt32(truncatingIfNeeded: long(position + 16)))
        position = next
        return entry
    }

    /// Links, devices and the like have no place in an application.
    private func checkKind(at position: Int, _ path: String) throws(AppError) {
        let isUnix = [3, 19].contains(bytes[position + 5])
        let kind = (long(position + 38) >> 16) & 0o170000
        guard !isUnix || [0, 0o100000, 0o040000].contains(kind) else {
            throw AppError(.importInvalid, "The entry is a link or something else that is no file.", place: path)
        }
    }

    /// The packed bytes behind the entry's own header, which must agree with the directory.
    private func content(
        of name: ArraySlice<UInt8>, _ path: String, at offset: Int, length: Int
    ) throws(AppError) -> Range<Int> {
        guard offset + 30 <= bytes.count, long(offset) == 0x0403_4B50 else {
            throw damaged("its header is missing", path)
        }
        let nameLength = word(offset + 26)
        let start = offset + 30 + nameLength + word(offset + 28)
        guard start + length <= bytes.count else { throw damaged("it ends too early", path) }
        guard bytes[offset + 30..<offset + 30 + nameLength].elementsEqual(name) else {
            throw damaged("its name stands there in two ways", path)
        }
        return start..<start + length
    }

    /// Entries that share bytes are how small archives unpack to anything.
    private func refuseOverlaps(_ entries: [ZipEntry], before directory: Int) throws(AppError) {
        var end = 0
        for entry in entries.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
            guard entry.range.lowerBound >= end, entry.range.upperBound <= directory else {
                throw damaged("entries overlap", entry.path)
            }
            end = entry.range.upperBound
        }
    }

    private func damaged(_ reason: String, _ path: String? = nil) -> AppError {
        AppError(.importInvalid, "The archive is damaged: \(reason).", place: path)
    }

    /// Little-endian numbers; 0 beyond the end.
    private func word(_ offset: Int) -> Int {
        guard offset >= 0, offset + 2 <= bytes.count else { return 0 }
        return Int(bytes[offset]) | Int(bytes[offset + 1]) << 8
    }

    private func long(_ offset: Int) -> Int { word(offset) | word(offset + 2) << 16 }
}

/// Paths that stay inside the archive on every system.
enum EntryPath {
    static func check(_ name: ArraySlice<UInt8>) throws(AppError) -> String {
        guard let path = String(validating: name, as: UTF8.self) else {
            throw AppError(.importInvalid, "The archive holds a name that is not UTF-8.")
        }
        let shown = String(path.prefix(200))
        guard !path.isEmpty, path.utf8.count <= 1024, !path.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) else {
            throw AppError(
                .importInvalid, "The archive holds a name that is empty, too long or has control characters.")
        }
        let bytes = Array(path.utf8.prefix(2))
        let hasDrive =
            bytes.count == 2 && bytes[1] == UInt8(ascii: ":") && (bytes[0] | 0x20) >= 0x61 && (bytes[0] | 0x20) <= 0x7A
        var parts = path.split(separator: "/", omittingEmptySubsequences: false)
        if parts.last == "" { parts.removeLast() }
        guard !path.contains("\\"), !hasDrive, !parts.isEmpty,
            !parts.contains(where: { $0.isEmpty || $0 == "." || $0 == ".." })
        else {
            throw AppError(.importInvalid, "The archive holds a path that leads out of it.", place: shown)
        }
        return path
    }
}
