"""Libraries that are always there, and what the sandbox is made of."""

SECTION = "6.1"


def gives(name, expression, value, **more):
    return {"name": name, "expect": {"{{%s}}" % expression: value}, **more}


def says(name, body, *alerts, **more):
    return {"name": name, "js": {"JS1": "export default {\n  async go() { %s }\n}" % body}, "steps": [{"run": "JS1.go()"}],
            "expect": {"@alerts": list(alerts)}, **more}


CASES = [
    gives("lodash picks and sums", "_.sumBy(_.map([{a: 1, b: 2}], (row) => _.pick(row, 'a')), 'a')", 1),
    gives("lodash omits", "_.omit({a: 1, b: 2}, ['a'])", {"b": 2}),
    gives("lodash groups and orders", "_.map(_.orderBy(_.uniqBy([{n: 1}, {n: 2}, {n: 1}], 'n'), ['n'], ['desc']), 'n')", [2, 1]),
    gives("moment formats", "moment('2026-02-03').format('DD/MM/YYYY')", "03/02/2026"),
    gives("moment computes", "moment('2026-01-31').add(1, 'month').diff(moment('2026-01-31'), 'days')", 28),
    gives("moment reads a format", "moment('03.02.2026', 'DD.MM.YYYY').month()", 1),
    gives("moment knows zones", "moment.tz('2026-07-01 12:00', 'America/New_York').toISOString()", "2026-07-01T16:00:00.000Z"),
    gives("xmlParser parses", "xmlParser.parse('<a><b>1</b><b>x</b></a>')", {"a": {"b": [1, "x"]}}),
    says("xmlParser writes", "showAlert(new xmlParser.j2xParser({}).parse({a: {b: 1}}))", "<a><b>1</b></a>"),
    says("forge digests", "const md = forge.md.sha256.create(); md.update('abc'); showAlert(md.digest().toHex())",
         "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    says("forge digests with a key", "const h = forge.hmac.create(); h.start('md5', 'key'); h.update('x'); showAlert(String(h.digest().toHex().length))", "32"),
    says("forge encodes", "showAlert(forge.util.encode64(forge.util.encodeUtf8('é')))", "w6k="),
    gives("crypto makes UUIDs", "/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(crypto.randomUUID())", True),
    says("crypto.subtle digests", "const d = await crypto.subtle.digest('SHA-256', new TextEncoder().encode('abc')); "
         "showAlert([...new Uint8Array(d)].map((b) => b.toString(16).padStart(2, '0')).join(''))",
         "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    gives("base64 of the browser", "atob(btoa('abc'))", "abc"),
    gives("Intl and URL", "new Intl.NumberFormat('de-DE').format(1234.5) + new URL('https://a.example/b?c=1').searchParams.get('c')", "1.234,51"),
    says("blobs and readers", "const text = await new Blob(['hi']).text(); const reader = new FileReader(); "
         "const url = await new Promise((done) => { reader.onload = () => done(reader.result); reader.readAsDataURL(new Blob(['hi'])) }); showAlert(text + url.length)", "hi41"),
    says("crypto makes numbers", "showAlert(String(crypto.getRandomValues(new Uint8Array(4)).length))", "4"),
    gives("window is the global object", "window === globalThis && self === window", True, section="6.3"),
    says("the page is out of reach", "showAlert([typeof document, typeof parent, typeof XMLHttpRequest === 'undefined' || 'there'].join())",
         "undefined,undefined,there", section="6.3"),
    says("a fetch that goes nowhere fails with a reason", "await fetch('ftp://example.org').catch((e) => showAlert(e.message))",
         "fetch failed. Only https addresses can be called", section="6.3"),
    says("a cookie is nowhere", "showAlert(String('cookieStore' in self && await cookieStore.getAll().then(String, () => false)))", "false", section="6.3"),
]
