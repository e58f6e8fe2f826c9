import Domain

/// The `{key, value, type}` lists of HTTP queries.
enum HTTPPairs {
    /// Blank pairs are padding of the foreign editor and dropped.
    static func read(_ list: JSONValue?) -> [HTTPDefinition.Field] {
        (list?.array ?? []).compactMap { pair in
            let name = pair["key"]?.scalarText ?? ""
            let value = pair["value"]?.scalarText ?? ""
            guard !name.isEmpty || !value.isEmpty else { return nil }
            let kind = pair["type"]?.string.flatMap { MultipartField.Kind(rawValue: $0.lowercased()) }
            return HTTPDefinition.Field(name: name, value: value, kind: kind ?? .text)
        }
    }

    /// Layers of headers, weakest first: a header of a stronger layer replaces those of its name below it.
    static func overlaid(_ layers: [[HTTPDefinition.Field]]) -> [HTTPDefinition.Field] {
        layers.reduce([]) { result, layer in
            let names = Set(layer.map { $0.name.lowercased() })
            return result.filter { !names.contains($0.name.lowercased()) } + layer
        }
    }

    /// The body's type. Queries older than 2022 do not say, and `none` only keeps reading queries from having a body:
    /// then a header or the look of the body decides.
    /// - Parameter headers: those that the foreign editor adds by itself come last.
    static func contentType(
        _ configuration: JSONValue, method: String, headers: [HTTPDefinition.Field], body: String
    ) -> String? {
        if let stated = configuration["formData"]?["apiContentType"] {
            let type = stated.string ?? stated["data"]?.string ?? "none"
            guard type == "none" || type.isEmpty else { return type }
            let form = configuration["bodyFormData"]?.array ?? []
            guard method != "GET", !(form.isEmpty && body.allSatisfy(\.isWhitespace)) else { return nil }
        }
        let header = headers.first { $0.name.lowercased() == "content-type" }?.value
        if let type = header?.split(separator: ";").first.map({ $0.lowercased().filter { $0 != " " } }),
            type.contains("/")
        {
            return type
        }
        guard let first = body.first(where: { !$0.isWhitespace }) else { return nil }
        return first == "{" || first == "[" ? "application/json" : "text/plain"
    }
}
