import assert from 'node:assert/strict'
import { test } from 'node:test'
import { JSDOM } from 'jsdom'

const { window } = new JSDOM('')
Object.assign(globalThis, { document: window.document, Node: window.Node, Element: window.Element, HTMLElement: window.HTMLElement })

async function editorWith(html: string) {
  const { contentOf } = await import('./content')
  const editor = document.createElement('div')
  editor.append(contentOf(html))
  return editor
}

const kept: readonly (readonly [string, string])[] = [
  ['<p>a <b>bold</b> &amp; more</p>', '<p>a <b>bold</b> &amp; more</p>'],
  ['<p style="color: red; position: fixed">x</p>', '<p style="color: red;">x</p>'],
  ['<a href="https://a.example/?a=1&amp;b=2">x</a>', '<a href="https://a.example/?a=1&amp;b=2">x</a>'],
  ['<table><tbody><tr><td colspan="2">1</td></tr></tbody></table>', '<table><tbody><tr><td colspan="2">1</td></tr></tbody></table>'],
  ['<img src="data:image/png;base64,AAAA" alt="a">', '<img src="data:image/png;base64,AAAA" alt="a">'],
  ['<p>Informa&ccedil;&atilde;o &Uuml;&#150;</p>', '<p>Informação Ü–</p>'],
  ['<custom>inside</custom>', 'inside'],
  ['<a href="javascript:alert(1)" onclick="alert(1)">x</a>', '<a>x</a>'],
  ['<script>alert(1)</script>after', 'after'],
  ['   <p><br></p> ', ''],
  ['', ''],
]

for (const [source, expected] of kept) {
  test(`the editor keeps of ${JSON.stringify(source)}`, async () => {
    const { htmlOf } = await import('./content')
    assert.equal(htmlOf(await editorWith(source)), expected)
  })
}

test('what was pasted is cleaned where it stands', async () => {
  const { cleanContent, htmlOf } = await import('./content')
  const editor = document.createElement('div')
  const link = document.createElement('a')
  link.setAttribute('href', 'javascript:alert(1)')
  link.setAttribute('onclick', 'alert(1)')
  link.append('link')
  const custom = document.createElement('font-picker')
  custom.append(link, document.createElement('script'))
  const bold = document.createElement('b')
  bold.setAttribute('style', 'color: blue; position: fixed')
  bold.setAttribute('class', 'x')
  bold.append('bold')
  editor.append(custom, bold, document.createElement('iframe'))
  cleanContent(editor)
  assert.equal(htmlOf(editor), '<a>link</a><b style="color: blue;">bold</b>')
})
