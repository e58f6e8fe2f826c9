import Domain
import Testing

@Suite("Origins in settings")
struct OriginPatternTests {
    @Test(
        "are kept in one form",
        arguments: [
            ("cdn.example.com", "https://cdn.example.com"), ("HTTPS://Unpkg.com/", "https://unpkg.com"),
            ("*.example.com:8443", "https://*.example.com:8443"), ("http://127.0.0.1:80", "http://127.0.0.1:80"),
            ("http://intranet", "http://intranet"), ("[::1]:9000", "https://[::1]:9000"),
            ("xn--bcher-kva.example", "https://xn--bcher-kva.example"),
        ])
    func accepted(given: String, kept: String) { #expect(OriginPattern(given)?.text == kept) }

    @Test(
        "what a content policy would read otherwise is none",
        arguments: [
            "", "*", "*.com", "*.*.example.com", "a.*.com", "https:", "'unsafe-eval'", "a.com; script-src *",
            "a.com b.com",
            "a.com,b.com", "https://a.com/path", "https://user@a.com", "ftp://a.com", "a.com:0", "a.com:70000",
            "a.com:*",
            "a..com", "-a.com", "bücher.example", "*.0.0.1", "data:", "https://a.com?x", "a.com\n", "[::1", "[x]",
        ])
    func refused(given: String) { #expect(OriginPattern(given) == nil) }

    @Test("only encrypted origins and this machine itself are trustworthy")
    func trustworthy() {
        for text in ["cdn.example.com", "http://localhost", "http://localhost:8080", "http://[::1]:80"] {
            #expect(OriginPattern(text)?.isTrustworthy == true, "\(text)")
        }
        for text in ["http://cdn.example.com", "http://localhost.example.com", "http://127.0.0.1.example.com"] {
            #expect(OriginPattern(text)?.isTrustworthy == false, "\(text)")
        }
    }

    @Test("names and addresses of private networks are told from public ones")
    func privateNetworks() {
        for text in [
            "http://10.1.2.3:5000", "http://172.16.0.1", "http://172.31.255.255", "http://192.168.0.9", "http://nas",
            "http://nas.local", "http://files.corp.internal:80", "http://nas.home.arpa",
        ] {
            #expect(OriginPattern(text)?.isInPrivateNetwork == true, "\(text)")
        }
        for text in [
            "http://11.1.2.3", "http://172.32.0.1", "http://192.169.0.1", "http://10.0.0.1.example.com",
            "http://local.example.com", "http://*.files.local", "http://[fd00::1]", "http://10", "http://010.0.0.1",
        ] {
            #expect(OriginPattern(text)?.isInPrivateNetwork == false, "\(text)")
        }
    }

    @Test("a map's template has its places and no other host")
    func tiles() {
        #expect(MapTiles(template: "https://tiles.example/{z}/{x}/{y}.png?key=1", attribution: "© Example") != nil)
        for template in [
            "http://tiles.example/{z}/{x}/{y}", "https://tiles.example/{z}/{x}", "https://{z}.example/{x}/{y}",
            "https://*.example.com/{z}/{x}/{y}", "javascript:{z}{x}{y}", "https://a.example/{z}/{x}/{y}' ",
            "https://a.example/{z}/{z}/{x}/{y}",
        ] {
            #expect(MapTiles(template: template, attribution: "x") == nil, "\(template)")
        }
        #expect(MapTiles(template: "https://tiles.example/{z}/{x}/{y}", attribution: "") == nil)
    }
}

@Suite("Hosts that custom widgets name")
struct WidgetHostTests {
    @Test("are found in the code that runs, each once")
    func found() {
        let code = """
            <link href="//fonts.example.com/a.css"><svg xmlns="http://www.w3.org/2000/svg">
            import x from 'https://cdn.jsdelivr.net/npm/x@1/+esm' // React.useEffect
            fetch(`https://CDN.jsdelivr.net/y`); a //b.c comment
            @import url(//styles.example.org/x); let url = "https://api.example.com:8443/v1"; s = 'https://' + host
            """
        #expect(
            WidgetHosts.named(inCode: code) == [
                "fonts.example.com", "cdn.jsdelivr.net", "styles.example.org", "api.example.com:8443",
            ])
    }

    @Test(
        "are none where React 18 is all that is imported, because Steward serves it itself",
        arguments: [
            ("import React from 'https://cdn.jsdelivr.net/npm/react@18.2.0/+esm'", []),
            ("import{useState}from\"https://esm.sh/react@^18\";import('https://esm.sh/react-dom@18/client?dev')", []),
            ("<script src='https://unpkg.com/react@18/umd/react.production.min.js'></script>", []),
            ("<script src=//cdnjs.cloudflare.com/ajax/libs/react-dom/18.2.0/umd/react-dom.production.min.js>", []),
            ("<script src = 'https://unpkg.com/react@18/umd/react.development.js' defer>", []),
            ("script.src = 'https://unpkg.com/react@18/umd/react.production.min.js'", ["unpkg.com"]),
            ("import React from 'https://esm.sh/react@18'; fetch('https://a.example.com')", ["a.example.com"]),
            ("import React from 'https://esm.sh/react@18'; import a from '//unpkg.com/antd'", ["esm.sh", "unpkg.com"]),
            ("import React from 'https://esm.sh/react@19'", ["esm.sh"]),
            ("import React from 'https://esm.sh/react'", ["esm.sh"]),
            ("load('https://esm.sh/react@18')", ["esm.sh"]),
        ])
    func ownReact(code: String, hosts: [String]) {
        #expect(WidgetHosts.named(inCode: code) == hosts)
    }

    @Test("of JS objects are those that they ask or import from, not other addresses")
    func reached() {
        let code = """
            export default { async load() { await fetch ( 'https://api.example.com/v1?x=1', {method: 'POST'});
            const { z } = await import("https://cdn.example.org/z.mjs"); fetch(`https://api.example.com/${id}`)
            prefetch; open('https://shop.example.com'); navigateTo("https://docs.example.com"); fetch('/api/x') } }
            """
        #expect(WidgetHosts.reached(byCode: code) == ["api.example.com", "cdn.example.org"])
    }

    @Test("of documents that frames show, which get no React of ours")
    func documents() {
        func named(in source: JSONValue) -> [String] {
            WidgetHosts.named(by: ["type": "IFRAME_WIDGET", "srcDoc": source])
        }
        let react = #"<script src="https://cdn.example.org/react@18/umd/react.production.min.js">"#
        #expect(
            named(in: .string(#"<link href="https://unpkg.com/x.css">"# + react)) == ["unpkg.com", "cdn.example.org"])
        #expect(named(in: #"{{ `<script src="//a.example/x">` }}"#) == ["a.example"])
        #expect(WidgetHosts.named(by: ["type": "IFRAME_WIDGET", "source": "https://example.org"]).isEmpty)
    }

    @Test("of custom widgets at any depth, and of no other widget")
    func layouts() {
        let source = JSONValue.string(#"{"html": "", "css": "", "js": "import 'https://unpkg.com/x'"}"#)
        let custom: JSONValue = ["type": "CUSTOM_WIDGET", "srcDoc": source]
        let layout: JSONValue = [
            "type": "CANVAS_WIDGET",
            "children": [
                ["type": "CONTAINER_WIDGET", "children": [custom, custom]], ["type": "TEXT_WIDGET", "srcDoc": source],
            ],
        ]
        #expect(WidgetHosts.named(in: layout) == ["unpkg.com"])
        #expect(WidgetHosts.named(by: ["type": "TEXT_WIDGET", "srcDoc": source]).isEmpty)
    }
}
