import assert from 'node:assert/strict'
import { test } from 'node:test'
import { renderToStaticMarkup } from 'react-dom/server'
import { decodeEntities } from './parse'
import { RichText } from './RichText'

const draw = (source: string) => renderToStaticMarkup(<RichText source={source} linksAddresses={false} />)

const kept: readonly (readonly [string, string])[] = [
  ['plain & simple', 'plain &amp; simple'],
  ['<b>bold</b> and <i>italic</i>', '<b>bold</b> and <i>italic</i>'],
  ['<b>never closed', '<b>never closed</b>'],
  ['a < b and c > d', 'a &lt; b and c &gt; d'],
  ['</b>stray end', 'stray end'],
  ['one<br>two<br/>three', 'one<br/>two<br/>three'],
  ['<span style="color: red; position: fixed">x</span>', '<span style="color:red">x</span>'],
  ['&lt;script&gt;', '&lt;script&gt;'],
  ['<!-- hidden -->seen', 'seen'],
  ['<table>\n<tr>\n<td colspan="2">1</td></tr></table>', '<table><tr><td colSpan="2">1</td></tr></table>'],
]

for (const [source, expected] of kept) {
  test(`rich text keeps ${JSON.stringify(source)}`, () => assert.equal(draw(source), expected))
}

const attacks: readonly string[] = [
  '<script>alert(1)</script>',
  '<scr<script>ipt>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<a href="javascript:alert(1)">x</a>',
  '<a href=" java&#x0A;script:alert(1)">x</a>',
  '<a href="JaVaScRiPt&colon;alert(1)">x</a>',
  '<a href="data:text/html,<script>alert(1)</script>">x</a>',
  '<svg><script>alert(1)</script></svg>',
  '<svg onload=alert(1)>',
  '<math><mi xlink:href="javascript:alert(1)">x</mi></math>',
  '<iframe src="javascript:alert(1)"></iframe>',
  '<div style="background: url(javascript:alert(1))">x</div>',
  '<div style="width: expression(alert(1))">x</div>',
  '<form action="https://evil.example"><input name=x></form>',
  '<style>body{display:none}</style>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
  '<img src="data:text/html;base64,AAAA" alt="x">',
  '<div onclick="alert(1)">x</div>',
]

for (const source of attacks) {
  test(`rich text disarms ${source}`, () => {
    const html = draw(source)
    // What is left may show harmless text, but no element or attribute that could run or load anything.
    assert.doesNotMatch(html.replace(/&lt;|&gt;|&quot;/g, ''), /<(script|svg|math|iframe|form|input|style|noscript)|\son\w+=/i)
    assert.doesNotMatch(html, /(href|src|style)="[^"]*(javascript|data:text|url\(|expression)/i)
  })
}

test('nesting has an end', () => {
  assert.doesNotThrow(() => draw('<div>'.repeat(20_000)))
})

test('web addresses in a text become links', () => {
  const html = renderToStaticMarkup(<RichText source="see https://example.org/a?b=1, please" />)
  assert.match(html, /see <a href="https:\/\/example\.org\/a\?b=1"[^>]*>https:\/\/example\.org\/a\?b=1<\/a>, please/)
})

test('names of characters, which mind capitals, and numbers', () => {
  assert.equal(decodeEntities('Informa&ccedil;&atilde;o &Atilde;&szlig; &ge;&alpha;&Alpha;&zwj;|&ordm;&apos;&equals;'), 'Informação Ãß ≥αΑ\u200d|º\'=')
  assert.equal(decodeEntities('&AMP;&NBSP;&constructor;&thinsp;'), '&\u00a0&constructor;\u2009')
  assert.equal(decodeEntities('1&#150;2 &#x92; &#0; &#1114112;'), '1–2 ’ &#0; &#1114112;')
})

test('tags of nothing are left out, and the slash of an element that may hold something means nothing', () => {
  assert.equal(renderToStaticMarkup(<RichText source="<b>State: </b></>done</ x>!<i/>all" />), '<b>State: </b>done!<i>all</i>')
  assert.equal(renderToStaticMarkup(<RichText source="a </b x <svg/>b" />), 'a b')
})

test('entities', () => {
  assert.equal(decodeEntities('&amp;lt; &#65;&#x42; &nope; &euro;'), '&lt; AB &nope; €')
})
