/// Which hosts an app's code names: it loads from them where the app's settings allow it.
public enum WidgetHosts {
    /// Names of documents, not places that are loaded from.
    private static let names: Set<String> = ["www.w3.org"]
    private static let limit = 50

    /// Of every custom widget and every frame with a document of its own in a layout, each host once, in order of the first time it is named.
    public static func named(in layout: JSONValue) -> [String] {
        var found: [String] = []
        collect(layout, into: &found)
        return found
    }

    /// Of one text: what stands behind `https://` or `http://`, or behind `//` at the start of a quoted address.
    /// - Parameter hasReact: Steward gives it React itself, so the places where code takes that from are left out.
    public static func named(inCode text: String, hasReact: Bool = true) -> [String] {
        let addresses = WebAddress.all(in: Array(text.utf8))
        let usesOwnReact = !addresses.contains { $0.isImported && !OwnReact.isModule($0.text) }
        var found: [String] = []
        for address in addresses where found.count < limit {
            let isOurs =
                hasReact && address.isSource && OwnReact.isScript(address.text)
                || hasReact && usesOwnReact && address.isImported && OwnReact.isModule(address.text)
            let name = address.host
            guard !isOurs, isHost(name), !found.contains(name) else { continue }
            found.append(name)
        }
        return found
    }

    /// Of a JS object's text: what it asks for or imports. Other addresses there are data, such as links.
    public static func reached(byCode text: String) -> [String] {
        var found: [String] = []
        for address in WebAddress.all(in: Array(text.utf8)) where address.isFetched || address.isImported {
            guard found.count < limit, isHost(address.host), !found.contains(address.host) else { continue }
            found.append(address.host)
        }
        return found
    }

    private static func isHost(_ name: String) -> Bool {
        name.contains(".") && OriginPattern(name) != nil && !names.contains(name)
    }

    /// Of one widget without its children; none where it shows no code of the app's own.
    public static func named(by widget: JSONObject) -> [String] {
        switch widget["type"]?.string {
        case "CUSTOM_WIDGET": named(inCode: code(of: widget))
        case "IFRAME_WIDGET": named(inCode: widget["srcDoc"]?.string ?? "", hasReact: false)
        default: []
        }
    }

    private static func collect(_ widget: JSONValue, into found: inout [String]) {
        guard case .object(let members) = widget else { return }
        for host in named(by: members) where !found.contains(host) && found.count < limit { found.append(host) }
        for child in members["children"]?.array ?? [] { collect(child, into: &found) }
    }

    /// What runs: HTML, style and script.
    private static func code(of widget: JSONObject) -> String {
        var document = widget["srcDoc"] ?? .null
        if let text = document.string { document = (try? JSONParser.parse(text)) ?? .null }
        return ["html", "css", "js"].compactMap { document[$0]?.string }.joined(separator: "\n")
    }
}
