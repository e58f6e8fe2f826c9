/// Addresses of React 18, which the browser side serves itself to custom widgets that take it from a CDN (its file
/// `own-react.ts` has the same rules). Addresses are given without their scheme and slashes.
enum OwnReact {
    /// A module, as `import` takes it.
    static func isModule(_ address: String) -> Bool {
        address.contains(name) && address.wholeMatch(of: module) != nil
    }

    /// A script that makes React a global.
    static func isScript(_ address: String) -> Bool {
        address.contains(name) && address.wholeMatch(of: script) != nil
    }

    /// Most addresses are not React's, and looking for a name is quicker than a pattern.
    private static let name = "react"

    private static var module: Regex<Substring> {
        #/
        (?: cdn\.jsdelivr\.net\/npm | esm\.sh | esm\.run | cdn\.skypack\.dev | unpkg\.com )
        \/react (?:-dom)? @[\^~]?18 (?: \.[\w.\-]* )?
        (?: \/client | \/jsx-runtime )? (?: \/\+esm )? (?: \?[^\#]* )?
        /#
    }

    private static var script: Regex<Substring> {
        #/
        (?: (?: unpkg\.com | cdn\.jsdelivr\.net\/npm ) \/react (?:-dom)? @[\^~]?18 (?: \.[\w.\-]* )?
            | cdnjs\.cloudflare\.com\/ajax\/libs\/react (?:-dom)? \/18\.[\w.\-]* )
        \/umd\/react (?:-dom)? \.\w+ (?: \.min )? \.js
        /#
    }
}
