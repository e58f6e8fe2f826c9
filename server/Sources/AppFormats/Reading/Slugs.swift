import Domain

/// Gives each page of an app a slug: never empty, unique, `[a-z0-9_-]`.
struct Slugs {
    private var taken: Set<String> = []
    /// The next number to try, by slug.
    private var next: [String: Int] = [:]

    init() {}

    /// The page's own choice if it has one, else one made from its name; others may want the same.
    static func wanted(for page: JSONValue, name: String) -> String {
        let candidates = [page["customSlug"]?.string, page["slug"]?.string, name].compactMap { $0 }.map(Self.slug)
        return candidates.first { !$0.isEmpty } ?? "page"
    }

    /// The slug that is wanted for whoever comes first, with a number for the others.
    mutating func unique(_ wanted: String) -> String {
        var slug = wanted
        var number = next[wanted] ?? 2
        while !taken.insert(slug).inserted {
            slug = "\(wanted)-\(number)"
            number += 1
        }
        next[wanted] = number
        return slug
    }

    /// Lower case, accents off, everything else to single hyphens, at most 80 characters; may be empty. Never ends with
    /// the id of a page, as addresses of the platform do that the app comes from: when they are read they lose it.
    static func slug(_ text: String) -> String {
        var slug = ""
        for scalar in text.unicodeScalars {
            guard slug.utf8.count < 80 else { break }
            switch scalar {
            case "a"..."z", "0"..."9", "_": slug.unicodeScalars.append(scalar)
            case "A"..."Z": slug += scalar.properties.lowercaseMapping
            default:
                if let plain = plainLetters[scalar.properties.lowercaseMapping] {
                    slug += plain
                } else if scalar.properties.canonicalCombiningClass == .notReordered, !slug.hasSuffix("-"),
                    !slug.isEmpty
                {
                    slug += "-"
                }
            }
        }
        while slug.hasSuffix("-") || hasFormerID(slug) { slug.removeLast(slug.hasSuffix("-") ? 1 : 24) }
        return slug
    }

    private static func hasFormerID(_ slug: String) -> Bool {
        let end = slug.utf8.suffix(25)
        let isHex = end.dropFirst().allSatisfy { "0123456789abcdef".utf8.contains($0) }
        return end.count == 25 && end.first == UInt8(ascii: "-") && isHex
    }

    private static let plainLetters: [String: String] = {
        let rows = [
            "a": "àáâãäåāăą", "c": "çćĉċč", "d": "ďđð", "e": "èéêëēĕėęě", "g": "ĝğġģ", "h": "ĥħ", "i": "ìíîïĩīĭįı",
            "j": "ĵ", "k": "ķ", "l": "ĺļľŀł", "n": "ñńņňŋ", "o": "òóôõöøōŏő", "r": "ŕŗř", "s": "śŝşšș", "t": "ţťŧț",
            "u": "ùúûüũūŭůűų", "w": "ŵ", "y": "ýÿŷ", "z": "źżž", "ss": "ß", "ae": "æ", "oe": "œ", "th": "þ",
        ]
        var letters: [String: String] = [:]
        for (plain, row) in rows { for letter in row { letters[String(letter)] = plain } }
        return letters
    }()
}
