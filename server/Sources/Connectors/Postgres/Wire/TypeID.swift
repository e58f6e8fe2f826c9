/// Object identifiers of built-in types (`src/include/catalog/pg_type.dat`): part of the protocol's stable surface.
enum TypeID {
    /// The server infers the type.
    static let unspecified: UInt32 = 0
    static let bool: UInt32 = 16
    static let bytea: UInt32 = 17
    static let int8: UInt32 = 20
    static let int2: UInt32 = 21
    static let int4: UInt32 = 23
    static let text: UInt32 = 25
    static let oid: UInt32 = 26
    static let json: UInt32 = 114
    static let float4: UInt32 = 700
    static let float8: UInt32 = 701
    static let unknown: UInt32 = 705
    static let bpchar: UInt32 = 1042
    static let varchar: UInt32 = 1043
    static let timestamp: UInt32 = 1114
    static let timestamptz: UInt32 = 1184
    static let numeric: UInt32 = 1700
    static let jsonb: UInt32 = 3802
    static let boolArray: UInt32 = 1000
    static let int4Array: UInt32 = 1007
    static let textArray: UInt32 = 1009
    static let int8Array: UInt32 = 1016
    static let numericArray: UInt32 = 1231

    /// Types below belong to the server itself; those from here on were created by its users.
    static let firstUserType: UInt32 = 16_384

    /// A list bound where one of these is expected is sent as JSON, elsewhere as an array literal.
    static func takesJSONText(_ type: UInt32) -> Bool {
        switch type {
        case json, jsonb, text, varchar, bpchar, unknown: true
        default: false
        }
    }

    /// Element types of the built-in arrays by the array's identifier.
    static let arrayElements: [UInt32: UInt32] = [
        1000: bool, 1001: bytea, 1002: 18, 1003: 19, 1005: int2, 1007: int4, 1009: text, 1028: oid, 1016: int8,
        199: json, 143: 142, 1017: 600, 1018: 601, 1019: 602, 1020: 603, 1027: 604, 629: 628, 719: 718,
        1021: float4, 1022: float8, 791: 790, 1040: 829, 775: 774, 1041: 869, 651: 650, 1014: bpchar,
        1015: varchar, 1182: 1082, 1183: 1083, 1115: timestamp, 1185: timestamptz, 1187: 1186, 1270: 1266,
        1561: 1560, 1563: 1562, 1231: numeric, 2951: 2950, 3807: jsonb, 3905: 3904, 3907: 3906, 3909: 3908,
        3911: 3910, 3913: 3912, 3927: 3926, 3643: 3614, 3645: 3615, 2210: 2205, 2211: 2206, 2287: 2249,
        1263: 2275, 4073: 4072, 1011: 28, 1010: 27, 1012: 29, 3221: 3220, 1013: 30, 1006: 22,
        6150: 4451, 6151: 4532, 6152: 4533, 6153: 4534, 6155: 4535, 6157: 4536,
    ]
    /// The only built-in type whose array text is not separated by commas.
    static let box: UInt32 = 603
}
