import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compose } from './compose'
import { ownReact } from './own-react'
import type { Content } from './protocol'

const widget = (js: string, html = ''): Content => ({ kind: 'widget', html, css: '', js })

const known: readonly (readonly [string, string])[] = [
  ['https://cdn.jsdelivr.net/npm/react@18.2.0/+esm', 'react'],
  ['https://cdn.jsdelivr.net/npm/react-dom@18.2.0/+esm', 'react-dom'],
  ['https://cdn.jsdelivr.net/npm/react-dom@18/client/+esm', 'react-dom/client'],
  ['https://esm.sh/react@18', 'react'],
  ['https://esm.sh/react-dom@^18.2.0/client?deps=react@18.2.0', 'react-dom/client'],
  ['https://esm.sh/react@18.3.1/jsx-runtime', 'react/jsx-runtime'],
  ['https://cdn.skypack.dev/react@18.2.0', 'react'],
]
for (const [address, part] of known) {
  test(`${address} is ${part}`, () => assert.deepEqual(ownReact(widget(`import x from '${address}'`))?.modules, { [address]: part }))
}

const foreign = [
  'https://esm.sh/react@17.0.2', 'https://esm.sh/react@19', 'https://esm.sh/react', 'https://esm.sh/react-router@18.0.0',
  'https://esm.sh/react@180.1.0', 'https://example.com/react@18.2.0', 'https://esm.sh.example.com/react@18', 'http://esm.sh/react@18',
  'https://esm.sh/react@18.2.0/../../evil.js',
]
for (const address of foreign) {
  test(`${address} is not ours`, () => assert.equal(ownReact(widget(`import x from '${address}'`)), undefined))
}

test('modules of other libraries bring a React of their own', () => {
  const react = "import React from 'https://esm.sh/react@18'\n"
  assert.equal(ownReact(widget(`${react}import { Button } from 'https://esm.sh/antd@5'`)), undefined)
  assert.equal(ownReact(widget(react, '<script type="module">import("//esm.sh/antd@5")</script>')), undefined)
  assert.notEqual(ownReact(widget(`${react}const page = 'https://esm.sh/antd@5'`)), undefined)
})

test('scripts that would make React a global are taken out', () => {
  const html = [
    '<p>a</p><script crossorigin src="https://unpkg.com/react@18/umd/react.production.min.js"></script>',
    "<script src='//cdn.jsdelivr.net/npm/react-dom@18.2.0/umd/react-dom.development.js' defer> </script>",
    '<script src="https://cdnjs.cloudflare.com/ajax/libs/react/18.2.0/umd/react.production.min.js"></script><p>b</p>',
    '<script src="https://unpkg.com/react@17/umd/react.production.min.js"></script>',
  ].join('\n')
  const own = ownReact(widget('', html))
  assert.equal(own?.hasGlobals, true)
  assert.equal(own?.html, '<p>a</p>\n\n<p>b</p>\n<script src="https://unpkg.com/react@17/umd/react.production.min.js"></script>')
})

test('a document of its own and a widget without React are left alone', () => {
  assert.equal(ownReact({ kind: 'document', source: "import 'https://esm.sh/react@18'" }), undefined)
  assert.equal(ownReact(widget('appsmith.onReady(() => {})', '<p>react@18</p>')), undefined)
})

test("React's script stands before the widget's own, with the addresses as an attribute", () => {
  const js = "import x from 'https://esm.sh/react@18?a&b'"
  const content: Content = { kind: 'widget', html: '<main></main>', css: '', js, react: 'React()' }
  const source = compose(content, 'bridge()')
  assert.ok(source.includes('<script data-modules="{&quot;https://esm.sh/react@18?a&amp;b&quot;:&quot;react&quot;}">React()</script>\n<main>'))
  assert.ok(!compose(widget('let x'), '').includes('data-modules'))
})
