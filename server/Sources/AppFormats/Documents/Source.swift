import Domain

/// What is kept of a foreign entity so that it can leave as it came: its document and its place in the list.
///
/// Stored as `{"place": 3, "key": "Home", "document": {…}, "functions": […]}` in the `source` of pages, queries, JS
/// objects and datasources.
struct Source {
    /// Position in the foreign list; entities of our own have none and are written last.
    var place: Int?
    /// The name that the document's own references use, where it differs from what is shown.
    var key: String?
    var document: JSONValue
    /// Of a JS object: its functions, each with its own place.
    var functions: [Source] = []

    init(place: Int?, key: String? = nil, document: JSONValue, functions: [Source] = []) {
        self.place = place
        self.key = key
        self.document = document
        self.functions = functions
    }

    /// `nil` for an entity that did not come from a foreign file.
    init?(_ value: JSONValue) {
        guard let document = value["document"] else { return nil }
        self.init(
            place: value["place"]?.int, key: value["key"]?.string, document: document,
            functions: (value["functions"]?.array ?? []).compactMap { Source($0) })
    }

    var value: JSONValue {
        var object = JSONObject()
        if let place { object["place"] = JSONValue(place) }
        if let key { object["key"] = .string(key) }
        object["document"] = document
        if !functions.isEmpty { object["functions"] = .array(functions.map(\.value)) }
        return .object(object)
    }
}

/// What is kept of the document around the lists, in ``AppHeader/source``.
struct HeaderSource {
    enum Origin: String { case export, git }
    var origin: Origin
    /// The root without the content of its lists and without credentials.
    var document: JSONValue
    /// Elements of the lists that became nothing here (deleted, orphaned), by list.
    var leftovers: [String: [Source]]
    /// Pages that the page list named although the file did not hold them.
    var missingPages: [String]

    init(origin: Origin, document: JSONValue, leftovers: [String: [Source]], missingPages: [String]) {
        self.origin = origin
        self.document = document
        self.leftovers = leftovers
        self.missingPages = missingPages
    }

    init?(_ value: JSONValue) {
        guard let document = value["document"], let origin = value["origin"]?.string.flatMap(Origin.init) else {
            return nil
        }
        var leftovers: [String: [Source]] = [:]
        for (list, entries) in value["leftovers"]?.object ?? [:] {
            leftovers[list] = (entries.array ?? []).compactMap { Source($0) }
        }
        self.init(
            origin: origin, document: document, leftovers: leftovers,
            missingPages: (value["missingPages"]?.array ?? []).compactMap(\.string))
    }

    var value: JSONValue {
        let lists = leftovers.sorted { $0.key < $1.key }.filter { !$0.value.isEmpty }
        return [
            "origin": .string(origin.rawValue), "document": document,
            "leftovers": .object(JSONObject(lists.map { ($0.key, .array($0.value.map(\.value))) })),
            "missingPages": .array(missingPages.map(JSONValue.string)),
        ]
    }
}
