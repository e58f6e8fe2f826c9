import Foundation

/// The password's canonical form (RFC 4013), so that the same password typed on two systems is the same bytes.
enum SASLPrep {
    /// Like PostgreSQL itself, text that may not be prepared (control characters, mixed directions) is used as
    /// it is; the server does the same when a password is set.
    static func prepare(_ password: String) -> [UInt8] {
        if password.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return Array(password.utf8) }
        var mapped = String.UnicodeScalarView()
        for scalar in password.unicodeScalars {
            if scalar.properties.generalCategory == .spaceSeparator || scalar == "\u{200B}" {
                mapped.append(" ")
            } else if !isMappedToNothing(scalar) {
                mapped.append(scalar)
            }
        }
        let prepared = String(mapped).precomposedStringWithCompatibilityMapping
        guard !prepared.isEmpty, !prepared.unicodeScalars.contains(where: isProhibited) else {
            return Array(password.utf8)
        }
        return Array(prepared.utf8)
    }

    /// RFC 3454, table B.1.
    private static func isMappedToNothing(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0xAD, 0x34F, 0x1806, 0x180B...0x180D, 0x200C, 0x200D, 0x2060, 0xFE00...0xFE0F, 0xFEFF: true
        default: false
        }
    }

    private static func isProhibited(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .privateUse, .surrogate, .unassigned, .lineSeparator, .paragraphSeparator: true
        case .format: true
        default: (0xFFF9...0xFFFF).contains(scalar.value) || (0x2FF0...0x2FFB).contains(scalar.value)
        }
    }
}
