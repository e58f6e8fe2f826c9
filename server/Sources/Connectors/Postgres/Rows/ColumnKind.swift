/// How the text of a column becomes JSON.
struct ColumnKind: Hashable, Sendable {
    enum Scalar: Hashable, Sendable {
        /// A string.
        case text
        /// A number where the text is one: `NaN` and the like become strings.
        case number
        /// A number up to 2^53 on either side of zero, else a string.
        case bigInteger
        /// A number of at most 15 significant digits, else a string.
        case decimal
        /// A decimal of no declared scale: a number of at most 15 digits before the point, else a string.
        case quotient
        case bool
        /// Copied as it is.
        case json
        /// `2024-01-02 03:04:05.6` → `2024-01-02T03:04:05.6Z`.
        case timestamp
        /// `2024-01-02 03:04:05+02` → `2024-01-02T03:04:05+02:00`, UTC as `Z`.
        case timestampWithZone
        /// Base64.
        case bytes
    }
    let scalar: Scalar
    let isArray: Bool
    /// Between the elements of an array's text.
    let delimiter: UInt8

    init(_ scalar: Scalar, isArray: Bool = false, delimiter: UInt8 = UInt8(ascii: ",")) {
        self.scalar = scalar
        self.isArray = isArray
        self.delimiter = delimiter
    }

    /// - Parameters:
    ///   - hasScale: the type is declared with one, such as `numeric(38, 18)`.
    ///   - userArrays: element types of arrays that users created, such as arrays of an enum.
    init(type: UInt32, hasScale: Bool, userArrays: [UInt32: UInt32]) {
        guard let element = TypeID.arrayElements[type] ?? userArrays[type] else {
            self.init(Self.scalar(type, hasScale: hasScale))
            return
        }
        self.init(
            Self.scalar(element, hasScale: hasScale), isArray: true,
            delimiter: element == TypeID.box ? UInt8(ascii: ";") : UInt8(ascii: ","))
    }

    private static func scalar(_ type: UInt32, hasScale: Bool) -> Scalar {
        switch type {
        case TypeID.bool: .bool
        case TypeID.int2, TypeID.int4, TypeID.oid, TypeID.float4, TypeID.float8: .number
        case TypeID.int8: .bigInteger
        case TypeID.numeric: hasScale ? .decimal : .quotient
        case TypeID.json, TypeID.jsonb: .json
        case TypeID.timestamp: .timestamp
        case TypeID.timestamptz: .timestampWithZone
        case TypeID.bytea: .bytes
        default: .text
        }
    }
}
