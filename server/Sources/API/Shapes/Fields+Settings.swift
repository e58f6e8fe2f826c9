import Domain

extension Fields {
    /// A list of texts.
    func strings(_ key: String, atMost limit: Int) throws(AppError) -> [String] {
        let list = object[key]?.array
        let texts = list?.compactMap(\.string) ?? []
        guard let list, list.count <= limit, texts.count == list.count else {
            throw AppError(.requestInvalid, "A member of the body is no list of texts or is too long.", place: key)
        }
        return texts
    }

    /// How an app and the web may meet, as a whole.
    /// - Throws: `app.invalid` with the entry that is no host.
    func reach(_ key: String) throws(AppError) -> AppReach? {
        guard let members = try optionalObject(key) else { return nil }
        let fields = try Fields(.object(members), allowed: ["widgetHosts", "embedding", "embeddingOrigins"])
        guard let embedding = AppReach.Embedding(rawValue: try fields.string("embedding")) else {
            throw AppError(.requestInvalid, "Embedding is nobody, listed or anyone.", place: "embedding")
        }
        return AppReach(
            widgetHosts: try fields.origins("widgetHosts"), embedding: embedding,
            embeddingOrigins: try fields.origins("embeddingOrigins"))
    }

    /// Where tiles come from; `null`: nowhere.
    /// - Throws: `setting.invalid`.
    func mapTiles(_ key: String) throws(AppError) -> MapTiles? {
        guard let members = try optionalObject(key) else { return nil }
        let fields = try Fields(.object(members), allowed: ["template", "attribution"])
        let tiles = MapTiles(template: try fields.string("template"), attribution: try fields.string("attribution"))
        guard let tiles else {
            throw AppError(
                .settingInvalid, "A map provider has an https address with {z}, {x} and {y}, and an attribution.",
                hint: "Such as https://tiles.example.com/{z}/{x}/{y}.png", place: "map")
        }
        return tiles
    }

    private func origins(_ key: String) throws(AppError) -> [OriginPattern] {
        var found: [OriginPattern] = []
        for text in try strings(key, atMost: 100) {
            guard let pattern = OriginPattern(text) else {
                throw AppError(
                    .appInvalid, "“\(text.prefix(100))” is not the name of a host.",
                    hint: "Write the host alone, such as cdn.example.com or *.example.com.", place: key)
            }
            if !found.contains(pattern) { found.append(pattern) }
        }
        return found
    }
}
