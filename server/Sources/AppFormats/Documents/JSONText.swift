import Domain

/// Parses foreign JSON with bounds on size, depth and number of values.
enum JSONText {
    /// Larger documents do not occur; the largest real export seen has 2 MB.
    static let maximumBytes = 64 << 20
    /// Bounds the memory that a text of nothing but brackets would take.
    private static let maximumValues = 6_000_000

    /// - Throws: `import.too_large`, or `import.invalid` naming line and column.
    static func parse(_ bytes: [UInt8], place: String) throws(AppError) -> JSONValue {
        guard bytes.count <= maximumBytes else {
            throw AppError(.importTooLarge, "The file is larger than \(maximumBytes >> 20) MB.", place: place)
        }
        let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
        guard content.count < maximumValues || values(content) <= maximumValues else {
            throw AppError(.importTooLarge, "The file holds more than \(maximumValues) values.", place: place)
        }
        do throws(JSONSyntaxError) {
            return try JSONParser.parse(content)
        } catch {
            throw AppError(.importInvalid, "This is no valid JSON: \(error.message).", place: place)
        }
    }

    /// An upper bound of the number of values.
    private static func values(_ bytes: ArraySlice<UInt8>) -> Int {
        bytes.withUnsafeBufferPointer { buffer in
            var count = 1
            for byte in buffer where byte == 0x2C || byte == 0x5B || byte == 0x7B { count += 1 }
            return count
        }
    }
}
