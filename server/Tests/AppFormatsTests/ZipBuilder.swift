import Domain

/// Writes archives for tests, right ones and wrong ones.
struct ZipBuilder {
    struct Entry {
        var name: [UInt8]
        var content: [UInt8]
        var method = 0
        var flags = 0x0800
        /// What the archive says; `nil`: the truth.
        var size: Int?
        var checksum: UInt32?
        var unixMode = 0o100644
        var localName: [UInt8]?
        /// Stands at another entry's bytes.
        var offset: Int?

        init(_ name: String, _ content: [UInt8] = []) {
            self.name = Array(name.utf8)
            self.content = content
        }
        init(_ name: String, text: String) { self.init(name, Array(text.utf8)) }
    }

    static func archive(_ entries: [Entry], comment: [UInt8] = [], statedCount: Int? = nil) -> [UInt8] {
        var bytes: [UInt8] = []
        var directory: [UInt8] = []
        for entry in entries {
            let offset = entry.offset ?? bytes.count
            let checksum = entry.checksum ?? crc32(entry.content)
            let size = entry.size ?? entry.content.count
            let name = entry.localName ?? entry.name
            let numbers =
                word(entry.method) + word(0) + word(0) + long(Int(checksum)) + long(entry.content.count) + long(size)
            if entry.offset == nil {
                bytes +=
                    [0x50, 0x4B, 3, 4] + word(20) + word(entry.flags) + numbers + word(name.count) + word(0) + name
                bytes += entry.content
            }
            directory += [0x50, 0x4B, 1, 2, 20, 3] + word(20) + word(entry.flags) + numbers + word(entry.name.count)
            directory += word(0) + word(0) + word(0) + word(0) + long(entry.unixMode << 16) + long(offset) + entry.name
        }
        let count = statedCount ?? entries.count
        let end = [0x50, 0x4B, 5, 6] + word(0) + word(0) + word(count) + word(count)
        return bytes + directory + end + long(directory.count) + long(bytes.count) + word(comment.count) + comment
    }

    private static func word(_ value: Int) -> [UInt8] { [UInt8(value & 255), UInt8(value >> 8 & 255)] }
    private static func long(_ value: Int) -> [UInt8] { word(value & 0xFFFF) + word(value >> 16 & 0xFFFF) }

    static func crc32(_ bytes: [UInt8]) -> UInt32 {
        var checksum: UInt32 = ~0
        for byte in bytes {
            checksum ^= UInt32(byte)
            for _ in 0..<8 { checksum = checksum & 1 == 1 ? checksum >> 1 ^ 0xEDB8_8320 : checksum >> 1 }
        }
        return ~checksum
    }
}
