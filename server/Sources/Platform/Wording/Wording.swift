import Domain
import Foundation

/// Rules for what people type: names, addresses, passwords.
enum Wording {
    /// Trimmed; 1 to 100 characters, none of them a control character.
    static func name(_ text: String, _ code: ErrorCode, place: String = "name") throws(AppError) -> String {
        let name = text.trimmingCharacters(in: .whitespacesAndNewlines)
        guard (1...100).contains(name.count), name.utf8.count <= 400, !hasControl(name) else {
            throw AppError(code, "A name has 1 to 100 characters.", place: place)
        }
        return name
    }

    /// In lower case; one `@` with something on both sides. Whether mail arrives there is not checked.
    static func email(_ text: String) throws(AppError) -> String {
        let email = text.trimmingCharacters(in: .whitespacesAndNewlines).lowercased()
        let halves = email.split(separator: "@", omittingEmptySubsequences: false)
        guard halves.count == 2, !halves[0].isEmpty, !halves[1].isEmpty, email.utf8.count <= 254,
            !email.contains(where: \.isWhitespace), !hasControl(email)
        else { throw AppError(.accountInvalid, "This is not an e-mail address.", place: "email") }
        return email
    }

    static let passwordLength = 12...256

    /// Length and the most-guessed words only: rules of composition make passwords worse (NIST SP 800-63B).
    static func checkPassword(_ password: Secret<String>, email: String, name: String) throws(AppError) {
        let problem: String? = password.reveal { password in
            let plain = password.lowercased()
            if !passwordLength.contains(password.count) || password.utf8.count > 1024 {
                return "A password has \(passwordLength.lowerBound) to \(passwordLength.upperBound) characters."
            }
            let own = [email, name.lowercased(), String(email.prefix { $0 != "@" })]
            if Set(plain).count < 4 || own.contains(plain) || guessed.contains(where: { isRepeated($0, in: plain) }) {
                return "This password is too easy to guess."
            }
            return nil
        }
        if let problem { throw AppError(.accountInvalid, problem, place: "password") }
    }

    /// Lower-case letters, digits and single hyphens between them; what is left of a name in an address.
    static func slug(from name: String) -> String {
        let folded = name.folding(options: [.diacriticInsensitive, .caseInsensitive], locale: nil).lowercased()
        let words = folded.split { !("a"..."z").contains($0) && !("0"..."9").contains($0) }
        let slug = words.joined(separator: "-").prefix(60)
        let trimmed = slug.hasSuffix("-") ? slug.dropLast() : slug
        return trimmed.isEmpty ? "app" : String(trimmed)
    }

    /// - Throws: `app.invalid` for an address that is not a slug.
    static func checkSlug(_ text: String) throws(AppError) -> String {
        let isFit = (1...80).contains(text.utf8.count) && !text.hasPrefix("-") && !text.hasSuffix("-")
        guard isFit, text.allSatisfy({ ("a"..."z").contains($0) || ("0"..."9").contains($0) || $0 == "-" }) else {
            throw AppError(
                .appInvalid, "An address has lower-case letters, digits and hyphens, at most 80.", place: "slug")
        }
        return text
    }

    /// - Throws: `app.invalid` for hosts that content could be changed on the way from, and for endless lists.
    static func check(_ reach: AppReach) throws(AppError) {
        guard reach.widgetHosts.count <= 50, reach.embeddingOrigins.count <= 50 else {
            throw AppError(.appInvalid, "A list has at most 50 hosts.", place: "reach")
        }
        // In a private network there may be no certificates. A page with encryption reaches none of its hosts without
        // it anyway, and one without it shares their fate.
        if let plain = reach.widgetHosts.first(where: { !$0.isTrustworthy && !$0.isInPrivateNetwork }) {
            throw AppError(
                .appInvalid, "\(plain.text) is not encrypted: anybody on the way could change what widgets run.",
                hint: "Use the https address of the host.", place: "widgetHosts")
        }
    }

    private static func hasControl(_ text: String) -> Bool {
        text.unicodeScalars.contains { $0.properties.generalCategory == .control }
    }

    private static let guessed = [
        "password", "passwort", "motdepasse", "contraseña", "qwerty", "qwertz", "azerty", "qwertyuiop", "asdfghjkl",
        "1234567890", "123456789", "12345678", "123456", "abc123", "letmein", "welcome", "iloveyou", "admin",
        "administrator", "changeme", "secret", "steward", "1q2w3e4r", "1qaz2wsx", "trustno1", "monkey", "dragon",
    ]

    /// `passwordpassword`, `Password1234!`: a guessed word, repeated or with digits and signs around it.
    private static func isRepeated(_ word: String, in text: String) -> Bool {
        text.replacing(word, with: "").allSatisfy { !$0.isLetter } && text.contains(word)
    }
}
